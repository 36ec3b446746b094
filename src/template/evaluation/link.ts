import type { Expr } from '../../expressions/ast.js';
import { embed } from '../../expressions/residue.js';
import { Secret, Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';

/**
 * The path, relative to the template, of the file that a link's `uri` points to; undefined where the uri does not say.
 *
 * Links start from where the template itself lies: `deployment().properties.templateLink.uri`, or a parameter such as
 * `_artifactsLocation`. What follows that is the path, and it has to be known as a whole: up to a `?` or the end, or up
 * to what is not known where a file name ends (the token behind it stands in no path). A uri that is known, or begins
 * so, leads elsewhere.
 */
export function linkedPath(uri: Value): string | undefined {
  if (!(uri instanceof Unknown)) return undefined;
  const [base, ...rest] = partsOf(uri.description.expression);
  if (base !== undefined) return undefined;
  return known(rest);
}

/** The same of a link's `relativePath`, which has to be known. */
export function relativePath(path: Value): string | undefined {
  return typeof path === 'string' ? path.replace(/[?#].*$/s, '') : undefined;
}

/** A piece of text; undefined for one that is not known. */
type Part = string | undefined;

function known(parts: readonly Part[]): string | undefined {
  const open = parts.indexOf(undefined);
  const text = (open < 0 ? parts : parts.slice(0, open)).join('');
  const end = text.search(/[?#]/);
  const path = (end < 0 ? text : text.slice(0, end)).replace(/^\/+/, '');
  const isWhole = open < 0 || end >= 0 || isFileName(path);
  return isWhole && path !== '' ? path : undefined;
}

function isFileName(path: string): boolean {
  return /[^/]\.jsonc?$/i.test(path);
}

/** The texts that an expression puts together, in order. */
function partsOf(expression: Expr): readonly Part[] {
  switch (expression.kind) {
    case 'literal':
      return [String(expression.value)];
    case 'value':
      return partsOfValue(expression.value);
    case 'access':
      return [undefined];
    case 'call': {
      const [first, ...others] = expression.args;
      if (expression.key === 'concat') return expression.args.flatMap(partsOf);
      if (expression.key === 'format' && first !== undefined) return partsOfFormat(first, others);
      const [relative] = others;
      if (expression.key === 'uri' && first !== undefined && relative !== undefined)
        return resolved(partsOf(first), partsOf(relative));
      return [undefined];
    }
  }
}

/** `uri(base, relative)`: what stands behind the last slash of the base gives way. */
function resolved(base: readonly Part[], relative: readonly Part[]): readonly Part[] {
  if (relative[0]?.startsWith('/') === true) return [undefined, undefined];
  const last = base.at(-1);
  if (base.length === 1 || last === undefined) return [...base, '/', ...relative];
  const slash = last.lastIndexOf('/');
  return slash < 0 ? [undefined, undefined] : [...base.slice(0, -1), last.slice(0, slash + 1), ...relative];
}

function partsOfValue(value: Value): readonly Part[] {
  // Of a secret its expression tells; what it is stands in no path.
  if (value instanceof Unknown || value instanceof Secret) return partsOf(embed(value));
  return [typeof value === 'string' || typeof value === 'number' ? String(value) : undefined];
}

function partsOfFormat(format: Expr, args: readonly Expr[]): readonly Part[] {
  const [text, ...others] = partsOf(format);
  if (text === undefined || others.length > 0) return [undefined];
  return text.split(/(\{\d+\})/).flatMap((piece): readonly Part[] => {
    const index = /^\{(\d+)\}$/.exec(piece)?.[1];
    if (index === undefined) return piece === '' ? [] : [piece];
    const arg = args[Number(index)];
    return arg === undefined ? [undefined] : partsOf(arg);
  });
}
