import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A copy of the checkout whose sources may be changed. */
export interface Tree {
  readonly root: string;
  write(file: string, text: string): void;
  remove(): void;
}

/** The files of a checkout that belong to it, ignored ones left out; paths with `/`. */
export function filesOf(root: string): readonly string[] {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const deleted = spawnSync('git', ['ls-files', '-z', '--deleted'], { cwd: root, encoding: 'utf8' }).stdout.split('\0');
  return stdout
    .split('\0')
    .filter((file) => file !== '' && file !== 'node_modules' && !deleted.includes(file))
    .sort();
}

/** Copies the files; the packages are shared. */
export function copyTree(root: string, files: readonly string[]): Tree {
  const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'cmklint-mutation-')));
  for (const file of files)
    cpSync(path.join(root, file), path.join(copy, file), { recursive: true, verbatimSymlinks: true });
  symlinkSync(realpathSync(path.join(root, 'node_modules')), path.join(copy, 'node_modules'));
  writeFileSync(path.join(copy, SEQUENCER), sequencer);
  return {
    root: copy,
    write: (file, text) => {
      mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
      writeFileSync(path.join(copy, file), text);
    },
    remove: () => {
      rmSync(copy, { recursive: true, force: true });
    },
  };
}

export function textOf(root: string, file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Below the root of a tree: what makes jest run the files in the order of the list, see order.ts. */
export const SEQUENCER = 'mutation-sequencer.mjs';

const sequencer = `
import { readFileSync } from 'node:fs';
export default class {
  sort(tests) {
    const { files = [] } = JSON.parse(readFileSync(process.env.MUTATION_ORDER, 'utf8'));
    const place = (test) => files.findIndex(({ file }) => test.path.endsWith('/' + file));
    return [...tests].sort((a, b) => place(a) - place(b));
  }
  allFailedTests(tests) {
    return tests;
  }
  cacheResults() {}
  shard(tests) {
    return tests;
  }
}
`;
