import type { Paths } from './file-system.js';

/** Paths with `/`, as `node:path` has them for POSIX; without a working directory, so that `resolve` starts at the root. */
export const posix: Paths = {
  sep: '/',
  resolve: (...paths) =>
    withoutEnd(normalize(paths.reduce((base, path) => (isAbsolute(path) ? path : `${base}/${path}`), '/'))),
  join: (...paths) => normalize(paths.filter((path) => path !== '').join('/')),
  normalize,
  dirname(path) {
    const end = withoutEnd(path).lastIndexOf('/');
    return end > 0 ? withoutEnd(path.slice(0, end)) : end === 0 ? '/' : '.';
  },
  basename: (path) => withoutEnd(path).split('/').at(-1) ?? '',
  relative(from, to) {
    const [here, there] = [from, to].map((path) => stepsOf(posix.resolve(path)));
    const shared = sharedSteps(here ?? [], there ?? []);
    return [...(here ?? []).slice(shared).map(() => '..'), ...(there ?? []).slice(shared)].join('/');
  },
  isAbsolute,
};

/** Steps from one folder to another, out of folders and into them. */
export function stepsBetween(from: string, to: string): number {
  const [here, there] = [stepsOf(from), stepsOf(to)];
  return here.length + there.length - 2 * sharedSteps(here, there);
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/');
}

function normalize(path: string): string {
  const steps: string[] = [];
  for (const step of stepsOf(path)) {
    if (step !== '..' || (steps.length > 0 ? steps.at(-1) === '..' : !isAbsolute(path))) steps.push(step);
    else steps.pop();
  }
  const plain = steps.join('/');
  const end = path.endsWith('/') ? '/' : '';
  if (isAbsolute(path)) return plain === '' ? '/' : `/${plain}${end}`;
  return `${plain === '' ? '.' : plain}${end}`;
}

function stepsOf(path: string): readonly string[] {
  return path.split('/').filter((step) => step !== '' && step !== '.');
}

function sharedSteps(here: readonly string[], there: readonly string[]): number {
  const first = here.findIndex((step, index) => step !== there[index]);
  return first < 0 ? here.length : first;
}

/** Without the slashes at its end. */
function withoutEnd(path: string): string {
  return path === '' ? path : path.replace(/(?<!^)\/+$/, '');
}
