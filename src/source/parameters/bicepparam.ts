import { posix } from '../../file-system/posix.js';
import type { DeclaredParameter } from '../../template/parameters/parameter-file.js';

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

/** What means something in the code of Bicep, and in a text: comments, texts, and code in texts. */
const inCode = /'''[^]*?(?:'''|$)|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|['{}]/g;
const inText = /\\.|\$\{|['\n]/g;

/** Bicep without its comments and its texts of several lines. A text may hold code, and that texts: `'${f('/*')}'`. */
export function withoutComments(text: string): string {
  const plain: string[] = [];
  /** The braces open in the code around each text that is open. */
  const braces: number[] = [];
  let depth = 0;
  let marks = inCode;
  for (let at = 0; ;) {
    marks.lastIndex = at;
    const mark = marks.exec(text);
    if (mark === null) return plain.join('') + text.slice(at);
    const [token] = mark;
    plain.push(text.slice(at, mark.index), token.startsWith('/') ? ' ' : token.startsWith("'''") ? "''" : token);
    at = mark.index + token.length;
    if (marks === inText) {
      if (token.startsWith('\\')) continue;
      marks = inCode;
      if (token !== '${') continue;
      braces.push(depth);
      depth = 0;
    } else if (token === "'") marks = inText;
    else if (token === '{') depth++;
    else if (token === '}' && depth > 0) depth--;
    else if (token === '}' && braces.length > 0) {
      depth = braces.pop() ?? 0;
      marks = inText;
    }
  }
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
