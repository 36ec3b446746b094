import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A place that a text is to be written to, and what becomes of that. */
export interface OutputPlace {
  readonly name: string;
  /** Makes it in an empty folder, and gives its path from there. */
  readonly make: (folder: string) => string;
  /** Of a file that is replaced: undefined where it can be written, else why not. */
  readonly replaced?: string;
  /** Of a file that is there and gets more; the same where absent. */
  readonly appended?: string;
  /** Inside a workspace; the same where absent. */
  readonly inWorkspace?: string;
  /** Where to read what was written; the path itself where absent, nowhere where it is undefined. */
  readonly readAt?: string | undefined;
}

const out = "a symbolic link leads out of the workspace and the runner's temporary folder, or into a .git folder";

export const outputPlaces: readonly OutputPlace[] = [
  { name: 'nothing there yet', make: () => 'out.txt', appended: 'ENOENT' },
  { name: 'a folder that is missing', make: () => 'a/b/out.txt', appended: 'ENOENT' },
  { name: 'a file', make: (folder) => file(folder, 'out.txt') },
  { name: 'a file that is longer', make: (folder) => file(folder, 'out.txt', 'x'.repeat(1_000_000)) },
  {
    name: 'one of two names of a file',
    make(folder) {
      linkSync(join(folder, file(folder, 'other.txt')), join(folder, 'out.txt'));
      return 'out.txt';
    },
    readAt: 'other.txt',
  },
  {
    name: 'a folder in the way',
    make(folder) {
      mkdirSync(join(folder, 'out.txt'));
      return 'out.txt';
    },
    replaced: 'EISDIR',
  },
  { name: 'a name that says folder', make: () => 'out/', replaced: 'EISDIR', appended: 'ENOENT' },
  { name: 'a file as a folder', make: (folder) => `${file(folder, 'a')}/out.txt`, replaced: 'ENOTDIR' },
  { name: 'a name that is too long', make: () => 'x'.repeat(300), replaced: 'ENAMETOOLONG' },
  { name: 'a file without permission', make: (folder) => file(folder, 'out.txt', '', 0o444), replaced: 'EACCES' },
  {
    name: 'a folder without permission',
    make(folder) {
      mkdirSync(join(folder, 'locked'), { mode: 0o555 });
      return 'locked/out.txt';
    },
    replaced: 'EACCES',
    appended: 'ENOENT',
  },
  {
    name: 'a file in a folder without permission',
    make(folder) {
      mkdirSync(join(folder, 'locked'));
      const path = file(folder, 'locked/out.txt');
      chmodSync(join(folder, path), 0o666);
      chmodSync(join(folder, 'locked'), 0o555);
      return path;
    },
  },
  {
    name: 'a folder that nobody may look into',
    make(folder) {
      mkdirSync(join(folder, 'locked'), { mode: 0o000 });
      return 'locked/a/out.txt';
    },
    replaced: 'EACCES',
  },
  { name: 'a link', make: (folder) => link(folder, file(folder, 'real.txt')), readAt: 'real.txt' },
  {
    name: 'a link by an absolute path',
    make: (folder) => link(folder, join(folder, file(folder, 'real.txt'))),
    readAt: 'real.txt',
  },
  { name: 'a link to nothing', make: (folder) => link(folder, 'real.txt'), appended: 'ENOENT', readAt: 'real.txt' },
  { name: 'a link to nothing in no folder', make: (folder) => link(folder, 'a/real.txt'), replaced: 'ENOENT' },
  {
    name: 'a link to a link',
    make: (folder) => link(folder, link(folder, file(folder, 'real.txt'), 'between.txt')),
    readAt: 'real.txt',
  },
  { name: 'a link to itself', make: (folder) => link(folder, 'out.txt'), replaced: 'ELOOP' },
  {
    name: 'a loop of links',
    make: (folder) => link(folder, link(folder, 'out.txt', 'between.txt')),
    replaced: 'ELOOP',
  },
  {
    name: 'a link to a folder',
    make(folder) {
      mkdirSync(join(folder, 'real'));
      return link(folder, 'real');
    },
    replaced: 'EISDIR',
  },
  {
    name: 'a folder that is a link',
    make(folder) {
      mkdirSync(join(folder, 'real'));
      chmodSync(join(folder, 'real'), 0o777);
      return `${link(folder, 'real', 'reports')}/out.txt`;
    },
    appended: 'ENOENT',
    readAt: 'real/out.txt',
  },
  {
    name: 'a folder that is a link to nothing',
    make: (folder) => `${link(folder, 'real', 'reports')}/out.txt`,
    replaced: 'EEXIST',
    appended: 'ENOENT',
  },
  { name: 'the null device', make: (folder) => link(folder, '/dev/null'), inWorkspace: out, readAt: undefined },
  { name: 'a device that is full', make: (folder) => link(folder, '/dev/full'), replaced: 'ENOSPC', inWorkspace: out },
  {
    name: 'below /proc',
    make: (folder) => `${link(folder, '/proc', 'p')}/x/y/out.txt`,
    replaced: 'ENOENT',
    inWorkspace: out,
  },
  {
    name: 'a pipe that is read',
    make(folder) {
      pipe(folder);
      spawn('sh', ['-c', 'cat out.txt > real.txt'], { cwd: folder, stdio: 'ignore' }).unref();
      return 'out.txt';
    },
    readAt: 'real.txt',
  },
  { name: 'a pipe that nobody reads', make: pipe, replaced: 'ENXIO' },
];

function file(folder: string, name: string, text = '', mode = 0o666): string {
  writeFileSync(join(folder, name), text);
  chmodSync(join(folder, name), mode);
  return name;
}

function link(folder: string, target: string, name = 'out.txt'): string {
  symlinkSync(target, join(folder, name));
  return name;
}

function pipe(folder: string): string {
  spawnSync('mkfifo', ['-m', '666', join(folder, 'out.txt')]);
  return 'out.txt';
}

/** Whoever is root may write everywhere: such a process runs as nobody. */
export const nobody: { readonly uid?: number; readonly gid?: number } =
  process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** A copy of the bundle that anyone may read. */
export function bundleFor(folder: string, name: 'cli.js' | 'index.js'): string {
  for (const each of [name, 'package.json'])
    copyFileSync(fileURLToPath(new URL(`../dist/${each}`, import.meta.url)), join(folder, each));
  chmodSync(folder, 0o755);
  return join(folder, name);
}

/** What is in a file once something is: whoever reads a pipe may need a moment. */
export async function textOf(path: string): Promise<string> {
  for (;;) {
    const text = readFileSync(path, 'utf8');
    if (text !== '') return text;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
