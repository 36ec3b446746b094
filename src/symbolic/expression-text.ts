/* Longer than other files: what expressions are made of is told by one recursion over all of their forms. */
import { call, literal } from '../expressions/ast.js';
import type { Access, Call, Expr } from '../expressions/ast.js';
import { factsOf, piecesOf } from '../expressions/pieces.js';
import { Secret, Unknown, hiddenBy, isArray, isInteger } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import { cutText } from './cut-text.js';
import { asSegments, idText } from './id-text.js';
import { knownText, merge, openPart, segmentsOf } from './symbolic-text.js';
import type { SymbolicText, TextPart } from './symbolic-text.js';
import { VAULT_SUFFIX, HSM_SUFFIX, vaultNames } from './vault-text.js';

/**
 * What is known of a value as text; undefined where it is surely no text (null, an object, an array). Of a secret it is for
 * comparing alone: none of it is `Shown`.
 */
export function symbolicText(value: Value): SymbolicText | undefined {
  if (typeof value === 'string') return merge([value]);
  if (typeof value === 'boolean' || isInteger(value)) return [String(value)];
  if (value instanceof Secret) return symbolicText(hiddenBy(value));
  if (!(value instanceof Unknown)) return undefined;
  const { type, expression } = value.description;
  if (type !== undefined && type !== 'String') return undefined;
  const text = expressionText(expression);
  return text.length === 1 && typeof text[0] === 'object' ? (partsOfText(value) ?? text) : text;
}

/** Of a text that is cut out of another one, what it is put together of. */
function partsOfText(value: Unknown): SymbolicText | undefined {
  if (value.description.alternatives?.() !== undefined) return undefined;
  const pieces = piecesOf(value);
  if (pieces === undefined || (pieces.length === 1 && pieces[0] === value)) return undefined;
  const parts = pieces.flatMap((piece): readonly TextPart[] => {
    if (typeof piece === 'string') return [piece];
    const isSegment = factsOf(piece).mayHold?.('/') === false;
    return expressionText(piece.description.expression).map((part) =>
      typeof part === 'object' && isSegment ? { ...part, segment: true } : part,
    );
  });
  return merge(parts);
}

export function expressionText(expression: Expr): SymbolicText {
  let text = whole.get(expression);
  if (text === undefined) whole.set(expression, (text = merge(partsOf(expression))));
  return text;
}

/** The same expressions are compared with many others. */
const whole = new WeakMap<Expr, SymbolicText>();

/** Texts of more parts are not told apart: a short `format` that repeats what it is given can make millions. */
const MAX_PARTS = 1_024;

/** Values share their parts, and so do their texts. */
const texts = new WeakMap<Expr, readonly TextPart[]>();

function partsOf(expression: Expr): readonly TextPart[] {
  if (expression.kind === 'literal') return [String(expression.value)];
  let parts = texts.get(expression);
  if (parts === undefined) {
    const written = writtenParts(expression);
    parts = written.length > MAX_PARTS ? opaque(expression) : written;
    texts.set(expression, parts);
  }
  return parts;
}

/** The parts of several texts, one after the other; undefined where there are too many. */
function partsOfAll(texts: Iterable<string | Expr>): readonly TextPart[] | undefined {
  const all: TextPart[] = [];
  for (const text of texts) {
    all.push(...(typeof text === 'string' ? [text] : partsOf(text)));
    if (all.length > MAX_PARTS) return undefined;
  }
  return all;
}

function writtenParts(expression: Exclude<Expr, { kind: 'literal' }>): readonly TextPart[] {
  switch (expression.kind) {
    case 'value': {
      const text = symbolicText(expression.value);
      return text === undefined ? opaque(expression) : [...text];
    }
    case 'call':
      return partsOfCall(expression);
    case 'access':
      return partsOfAccess(expression);
  }
}

function opaque(expression: Expr, segment = false): TextPart[] {
  return [openPart(expression, segment)];
}

/** Functions whose result is a single name: it holds no slash. */
const nameFunctions = new Set(['uniquestring', 'guid', 'newguid', 'length', 'utcnow']);

function partsOfCall(call: Call): readonly TextPart[] {
  switch (call.key) {
    case 'concat':
      return (call.args.every(isText) ? partsOfAll(call.args) : undefined) ?? opaque(call);
    case 'format':
      return formatParts(call);
    // Everything here compares without case.
    case 'tolower':
    case 'toupper':
    case 'string':
      return call.args[0] === undefined ? opaque(call) : partsOf(call.args[0]);
    case 'take':
      return takenParts(call) ?? [...(cutText(call, expressionText) ?? opaque(call))];
    case 'substring':
    case 'skip':
      return [...(cutText(call, expressionText) ?? opaque(call))];
    case 'replace':
      return replacedParts(call) ?? opaque(call);
    case 'join':
      return joinedParts(call) ?? opaque(call);
    case 'unknown':
      return call.written === undefined ? opaque(call) : partsOf(call.written);
    case 'last':
    case 'first':
      return splitElement(call.args[0], call.key === 'first' ? 0 : -1) ?? opaque(call);
    case 'resourceid':
    case 'subscriptionresourceid':
    case 'tenantresourceid':
    case 'managementgroupresourceid':
    case 'extensionresourceid':
      return [...(idText(call, call.args.map(expressionText)) ?? opaque(call))];
    default:
      return opaque(call, nameFunctions.has(call.key));
  }
}

function isText(expression: Expr): boolean {
  return expression.kind !== 'value' || symbolicText(expression.value) !== undefined;
}

/** The first characters of a text, as far as they are known, and what is left of it. */
function takenParts(call: Call): TextPart[] | undefined {
  const [source, count] = call.args;
  if (source === undefined || count === undefined || !isText(source)) return undefined;
  const length = Number(knownText(expressionText(count)) ?? NaN);
  if (Number.isNaN(length)) return undefined;
  const text = expressionText(source);
  const start = typeof text[0] === 'string' ? text[0] : '';
  if (start.length >= length) return [start.slice(0, Math.max(length, 0))];
  const rest = text.slice(start === '' ? 0 : 1);
  if (rest.length === 0) return [start];
  const left = start === '' ? call : skipped(call, start.length);
  return [start, openPart(left, rest.every(isWithoutSlash))];
}

function skipped(text: Expr, count: number): Call {
  return call('skip', [text, literal(count)]);
}

function isWithoutSlash(part: TextPart): boolean {
  return typeof part === 'string' ? !part.includes('/') : part.segment;
}

/** One sign in place of another is replaced in each part by itself. Of letters the case would count. */
function replacedParts(call: Call): TextPart[] | undefined {
  const [source, ...words] = call.args;
  const [sign, other] = words.map((word) => knownText(expressionText(word)));
  if (source === undefined || !isText(source) || sign?.length !== 1 || other === undefined) return undefined;
  if (sign.toLowerCase() !== sign.toUpperCase()) return undefined;
  return expressionText(source).map((part) =>
    typeof part === 'string'
      ? part.replaceAll(sign, () => other)
      : openPart({ ...call, args: [part.expression, ...words] }, part.segment && !other.includes('/')),
  );
}

/** The elements of a list that is written out, with what stands between them. */
function joinedParts({ args: [list, separator] }: Call): readonly TextPart[] | undefined {
  const elements = list === undefined ? undefined : elementsOf(list);
  if (elements === undefined || separator === undefined) return undefined;
  return partsOfAll(elements.flatMap((element, index) => (index === 0 ? [element] : [separator, element])));
}

function elementsOf(list: Expr): readonly Expr[] | undefined {
  if (list.kind === 'call' && list.key === 'createarray') return list.args.every(isText) ? list.args : undefined;
  if (list.kind !== 'value' || !isArray(list.value)) return undefined;
  const elements = list.value.map((value): Expr => ({ kind: 'value', value }));
  return elements.every(isText) ? elements : undefined;
}

function formatParts(call: Call): readonly TextPart[] {
  const [pattern, ...args] = call.args;
  const text = pattern === undefined ? undefined : knownText(merge(partsOf(pattern)));
  if (text === undefined) return opaque(call);
  const parts: (string | Expr)[] = [];
  for (const [token, index] of text.matchAll(/\{\{|\}\}|\{(\d+)\}|[^{}]+|[{}]/g)) {
    const arg = index === undefined ? undefined : args[Number(index)];
    if (arg !== undefined) parts.push(arg);
    else if (token === '{{' || token === '}}') parts.push(token.slice(1));
    // A placeholder with alignment or format (`{0:d3}`).
    else if (token === '{' || token === '}' || index !== undefined) return opaque(call);
    else parts.push(token);
  }
  return partsOfAll(parts) ?? opaque(call);
}

/**
 * An element of `split(text, '/')` or, as the engine prints names of unknown resources, of a filter over it: there each
 * part is a name without slash, or Azure refuses it.
 */
function splitElement(list: Expr | undefined, index: number, isName = false): TextPart[] | undefined {
  if (list?.kind !== 'call') return undefined;
  const [source, separator] = list.args;
  if (list.key === 'filter' && source !== undefined) return splitElement(source, index, true);
  if (list.key !== 'split' || source === undefined || separator === undefined) return undefined;
  if (knownText(expressionText(separator)) !== '/') return undefined;
  const text = expressionText(source);
  const segments = segmentsOf(isName ? asSegments(text) : text);
  const at = index < 0 ? segments.length + index : index;
  const element = segments[at];
  // Counted from a side on which a part may hold slashes itself, it may be another one.
  const counted = index < 0 ? segments.slice(Math.max(at, 0)) : segments.slice(0, at + 1);
  return element === undefined || !counted.flat().every(isWithoutSlash) ? undefined : [...element];
}

/** Texts that `reference()` gives for key vaults and keys: what Azure answers follows from the id alone. */
function partsOfAccess(expression: Access): TextPart[] {
  const key =
    expression.key.kind === 'literal'
      ? expression.key.value
      : expression.key.kind === 'value'
        ? expression.key.value
        : undefined;
  if (isInteger(key ?? null)) {
    return (
      splitElement(expression.base, Number(key)) ??
      opaque(expression, expression.base.kind === 'call' && expression.base.key === 'split')
    );
  }
  if (typeof key !== 'string') return opaque(expression);
  if (key.toLowerCase() === 'keyvaultdns') return [VAULT_SUFFIX];
  const target = referenceTarget(expression.base);
  const names = target === undefined ? undefined : vaultNames(segmentsOf(target));
  if (names === undefined) return opaque(expression);
  const host = ['https://', ...names.vault, names.hsm ? HSM_SUFFIX : VAULT_SUFFIX];
  switch (key.toLowerCase()) {
    case 'vaulturi':
    case 'hsmuri':
      return [...host, '/'];
    case 'keyuri':
      return names.key === undefined ? opaque(expression) : [...host, '/keys/', ...names.key];
    case 'keyuriwithversion':
      return names.key === undefined
        ? opaque(expression)
        : [...host, '/keys/', ...names.key, '/', openPart(expression, true)];
    default:
      return opaque(expression);
  }
}

/** The id in `reference(id, …)` and in `reference(id, …, 'full').properties`. */
function referenceTarget(base: Expr): SymbolicText | undefined {
  if (base.kind === 'access') return referenceTarget(base.base);
  const [target] = base.kind === 'call' && base.key === 'reference' ? base.args : [];
  return target === undefined ? undefined : expressionText(target);
}
