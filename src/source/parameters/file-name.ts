import { posix } from '../../file-system/posix.js';

/** How surely the name of a parameter file is made of the name of a template. */
export type NameMatch =
  /** `main.parameters.json`, `main.parameters.prod.json`, `main-params.json`: it is the name of the template, and nothing but. */
  | 'same'
  /** `main.prod.parameters.json`, `main.dev.json`, `prod-main.parameters.json`: the name with other words. */
  | 'part';

export interface NamedLike {
  readonly match: NameMatch;
  /** Higher is better: more words of the name, and at its beginning. */
  readonly rank: number;
}

/** What the name of a file is made of, in lower case; told once, for many names are compared. */
export interface FileName {
  /** As of a template. */
  readonly stem: string;
  readonly wanted: readonly string[];
  /** As of parameters: `main` of `main.parameters.prod.json`; what stands behind `.parameters.` is the environment. */
  readonly parametersOf: string | undefined;
  readonly words: readonly string[];
  readonly saysParameters: boolean;
}

/** @param path with `/` */
export function fileNameOf(path: string): FileName {
  const file = posix.basename(path);
  const stem = stemOf(file);
  return {
    stem: stem.toLowerCase(),
    wanted: templateWords(stem),
    parametersOf: /^(.+?)\.parameters(?:\..+)?\.jsonc?$/i.exec(file)?.[1]?.toLowerCase(),
    words: wordsOf(stem).map(withoutParameters).filter(isWord),
    saysParameters: saysParameters(file),
  };
}

/** Whether a file is called like parameters of a template; undefined where it is not. Names compare without case. */
export function namedLike(file: FileName, { stem, wanted }: FileName): NamedLike | undefined {
  if (file.parametersOf === stem) return { match: 'same', rank: Number.MAX_SAFE_INTEGER };
  const { words } = file;
  if (wanted.length === 0 || words.length < wanted.length) return undefined;
  const at = words.findIndex((_, index) => wanted.every((word, offset) => words[index + offset] === word));
  if (at < 0) return undefined;
  const isSame = words.length === wanted.length && file.saysParameters;
  return { match: isSame ? 'same' : 'part', rank: wanted.length + (at === 0 ? 1000 : 0) };
}

/** Whether the name of a file says that it holds parameters. */
export function saysParameters(file: string): boolean {
  return wordsOf(stemOf(file)).some((word) => withoutParameters(word) !== word);
}

function stemOf(path: string): string {
  return posix.basename(path).replace(/\.[^.]*$/, '');
}

/** In lower case; `mainParameters` is two words. */
function wordsOf(stem: string): readonly string[] {
  return stem
    .replace(/([a-z0-9])(?=Param)/g, '$1.')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(isWord);
}

function isWord(word: string): boolean {
  return word !== '';
}

function withoutParameters(word: string): string {
  return word.replace(/param(?:eter)?s?$/, '');
}

/** `ml.template.json` has the parameters `ml.parameters.json`. */
function templateWords(stem: string): readonly string[] {
  const words = wordsOf(stem);
  return words.length > 1 ? words.filter((word) => word !== 'template') : words;
}
