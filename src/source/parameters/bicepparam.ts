import { posix } from 'node:path';
import type { DeclaredParameter } from '../../template/parameter-file.js';

/** The template that a `.bicepparam` file gives values for. */
export type Using =
  /** Path with `/`, relative to where the tool runs. */
  | { readonly is: 'file'; readonly file: string }
  /** A registry or a template spec: not at hand. */
  | { readonly is: 'remote'; readonly reference: string }
  /** `using none`: values for other `.bicepparam` files to extend. */
  | { readonly is: 'none' }
  /** There is no `using` that could be read. */
  | { readonly is: 'unclear' };

/** Texts and comments of Bicep: no statement stands in either. */
const opaque = /'''[^]*?'''|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*[^]*?\*\//g;

/** Bicep without its comments and its texts of several lines. */
export function withoutComments(text: string): string {
  return text.replace(opaque, (token) => (token.startsWith('/') ? ' ' : token.startsWith("'''") ? "''" : token));
}

/** Reads the `using` of a `.bicepparam` file. */
export function usingOf(file: string, text: string): Using {
  const [, path, none] = /^[ \t]*using\s+(?:'((?:[^'\\\n]|\\.)*)'|(none)\b)/m.exec(withoutComments(text)) ?? [];
  if (none !== undefined) return { is: 'none' };
  if (path === undefined) return { is: 'unclear' };
  return isRemote(path)
    ? { is: 'remote', reference: path }
    : { is: 'file', file: posix.join(posix.dirname(file), path) };
}

/** Whether Bicep names a template of a registry or a template spec. */
export function isRemote(reference: string): boolean {
  return /^(?:br|ts)[:/]/i.test(reference);
}

/** Names of the JSON that a `.bicepparam` file is compiled to: what we tell to write, and what Bicep writes by itself. */
export function compiledNames(file: string): readonly [string, string] {
  const stem = file.replace(/\.bicepparam$/i, '');
  return [`${stem}.parameters.json`, `${stem}.json`];
}

/** The parameters that a Bicep template declares. A type over several lines may have a default behind it: not required. */
export function declaredInBicep(text: string): readonly DeclaredParameter[] {
  const declarations = withoutComments(text).matchAll(/^[ \t]*param[ \t]+(\w+)[ \t]+([^\n=]*)(=?)/gm);
  return Array.from(declarations, ([, name = '', type = '', equals = '']) => ({
    name,
    required: equals === '' && !/[?{[(|]\s*$/.test(type),
  }));
}
