import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isSystemError } from '../usage/errors.js';
import type { Target } from '../report/delivery.js';

/** How long a pipe may take nothing before nobody seems to read it, and between two attempts; in milliseconds. */
const PATIENCE = 5_000;
const PAUSE = 20;

/** Links that are followed one after the other before they count as a loop; as many as Linux follows. */
const MAX_LINKS = 40;

/**
 * Opens a file that one text is written to, and makes missing folders. It is written in place: links, modes and owners
 * stay as they are, devices and pipes take the text, and no second file is left wherever the process ends. A text that
 * does not fit leaves nothing of itself. A pipe is waited for, but not forever.
 * @param path absolute
 * @param inputs absolute paths of files that it must not be
 */
export function openOutput(path: string, inputs: readonly string[] = []): Target {
  return attempt(() => {
    const isNew = !existsSync(path);
    const file = openOrMake(path);
    if (!isNew && inputs.some((input) => isSameFile(input, fstatSync(file, { bigint: true })))) {
      closeSync(file);
      return { problem: 'it is an input of this run' };
    }
    return targetOf(file, 0, isNew ? () => unlinkSync(realTarget(path)) : undefined);
  });
}

/** Opens a file that has to be there, for a text behind what is in it; see `openOutput`. */
export function openAppended(path: string): Target {
  return attempt(() => {
    const file = open(path, constants.O_APPEND);
    return targetOf(file, fstatSync(file).size);
  });
}

/** The same for two absolute paths where they are one file, or will be one when it is made. */
export function identityOf(path: string): string {
  const stats = statOf(path);
  return stats === undefined ? realTarget(path) : `${stats.dev}:${stats.ino}`;
}

/** Whether a path is the file, pipe or device that is open already. */
export function isOpenAs(path: string, file: number): boolean {
  const open = tolerant(() => fstatSync(file, { bigint: true }));
  return open !== undefined && isSameFile(path, open);
}

/**
 * The path that writing comes to: links followed, also one that leads to what is not there yet, and folders that are
 * missing taken as they are named. A loop is its own end.
 */
export function realTarget(path: string, links = 0): string {
  const parent = dirname(path);
  if (parent === path || links > MAX_LINKS) return path;
  const existing = tolerant(() => realpathSync(path));
  if (existing !== undefined) return existing;
  const real = join(realTarget(parent, links), basename(path));
  const link = tolerant(() => readlinkSync(real));
  return link === undefined ? real : realTarget(resolve(dirname(real), link), links + 1);
}

/** Undefined where the system refuses. */
function tolerant<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

function attempt(open: () => Target): Target {
  try {
    return open();
  } catch (error) {
    if (isSystemError(error)) return { problem: error.code };
    throw error;
  }
}

/**
 * @param from bytes that stay in front of the text
 * @param undo takes back what opening made
 */
function targetOf(file: number, from: number, undo: () => void = () => undefined): Target {
  const cut = (): void => {
    if (fstatSync(file).isFile()) ftruncateSync(file, from);
  };
  return {
    write(text) {
      const problem = problemOf(() => {
        cut();
        writeAll(file, Buffer.from(text));
      });
      if (problem !== undefined) for (const each of [cut, undo]) problemOf(each);
      return problemOf(() => closeSync(file)) ?? problem;
    },
  };
}

/** The system's code where it refuses. */
function problemOf(action: () => void): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (isSystemError(error)) return error.code;
    throw error;
  }
}

/** Without `O_CREAT` where there is something: Linux lets nobody open another's pipe in a shared folder with it. */
function openOrMake(path: string): number {
  try {
    return open(path, 0);
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'ENOENT') throw error;
    makeFolders(dirname(path));
    return open(path, constants.O_CREAT);
  }
}

/** Not to wait is asked for, where the system knows it: a pipe that nobody reads would keep the run forever. */
function open(path: string, flags: number): number {
  // Windows has no such flag, whatever the types say.
  const patient = (constants.O_NONBLOCK as number | undefined) ?? 0;
  return whileBusy('ENXIO', path, () => openSync(path, constants.O_WRONLY | patient | flags));
}

function writeAll(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length;) done += whileBusy('EAGAIN', file, () => writeSync(file, bytes, done));
}

/** Repeats what a pipe refuses as long as nobody reads it. */
function whileBusy<T>(code: string, file: string | number, action: () => T): T {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return action();
    } catch (error) {
      if (!isSystemError(error) || error.code !== code || Date.now() > end || !mayBeRead(file)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

function mayBeRead(file: string | number): boolean {
  return typeof file === 'number' || statSync(file).isFIFO();
}

/** From the outermost: where a folder can be neither found nor made (below `/proc`), Node's own way never ends. */
function makeFolders(folder: string): void {
  if (existsSync(folder) || dirname(folder) === folder) return;
  makeFolders(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it.
    if (!existsSync(folder)) throw error;
  }
}

function isSameFile(path: string, { dev, ino }: BigIntStats): boolean {
  const other = statOf(path);
  return other?.dev === dev && other.ino === ino;
}

function statOf(path: string): BigIntStats | undefined {
  return tolerant(() => statSync(path, { bigint: true }));
}
