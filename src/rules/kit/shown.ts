import type { JsonPath } from '../../json/path.js';
import { formatJsonPath } from '../../json/path.js';

declare const isShown: unique symbol;

/**
 * Text that may stand in a message: words of our own, and values as `shown` prints them. A text of a template is none, so
 * that nobody can pass one on that came out of a secret.
 */
export type Shown = string & { readonly [isShown]: true };

/** Words of our own around what is shown. */
export function said(words: TemplateStringsArray, ...parts: readonly (Shown | number)[]): Shown {
  return asShown(String.raw({ raw: words.raw }, ...parts));
}

/** A word of our own: only a text that the program spells out has such a type. */
export function word<T extends string>(text: string extends T ? never : T): Shown {
  return asShown(text);
}

/** A path that a rule reads. */
export function pathShown(path: JsonPath): Shown {
  return asShown(formatJsonPath(path));
}

/** With a capital at the start of a sentence. */
export function capitalized(text: Shown): Shown {
  return asShown(text.charAt(0).toUpperCase() + text.slice(1));
}

/** Where text becomes fit to be shown: of a template only `wording.ts` passes any, without its secrets. */
export function asShown(text: string): Shown {
  return text as Shown;
}
