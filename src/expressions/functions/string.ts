import { endsWithLinguistic, startsWithLinguistic } from '../dotnet/linguistic-search.js';
import { toLowerInvariant, toUpperInvariant, trimWhiteSpace } from '../dotnet/text.js';
import { argumentError, defineFunction } from '../signature.js';
import type { ArmFunction } from '../signature.js';
import { BOOLEAN, INTEGER, STRING, anyOf, arrayOf } from '../parameter-type.js';
import { scalarText } from './scalar-text.js';
import { recasing, padded, sliced, touching, parted, joining, replaced, trimmed, split } from './string-pieces.js';

const SCALAR = anyOf(anyOf(STRING, INTEGER), BOOLEAN);

/** Answers true or false about text, and gives nothing away of it. */
const TEST = { parameters: [STRING, STRING], returns: 'Boolean', declassifies: true } as const;

/**
 * Text functions. Positions and lengths are UTF-16 units. `replace`, `split` and `contains` compare ordinally with
 * case, `startsWith` and `endsWith` linguistically without case. Source: engine.
 */
export const stringFunctions: readonly ArmFunction[] = [
  recasing('toLower', { description: 'The text in lower case.' }, toLowerInvariant),
  recasing('toUpper', { description: 'The text in upper case.' }, toUpperInvariant),
  defineFunction(
    'trim',
    {
      description: 'The text without white space around it.',
      parameters: [STRING],
      returns: 'String',
      foresight: trimmed,
    },
    trimWhiteSpace,
  ),
  defineFunction(
    'padLeft',
    {
      description: 'The text or integer, filled on the left with blanks or another character up to a width.',
      parameters: [anyOf(STRING, INTEGER), INTEGER],
      optional: [STRING],
      returns: 'String',
      early: 'none',
      foresight: padded,
    },
    padLeft,
  ),
  defineFunction(
    'substring',
    {
      description: 'The part of a text from a place on, as long as is asked or to the end.',
      parameters: [STRING, INTEGER],
      optional: [INTEGER],
      returns: 'String',
      early: 'none',
      foresight: sliced,
    },
    substring,
  ),
  defineFunction(
    'split',
    {
      description: 'The parts of a text between delimiters.',
      parameters: [STRING, anyOf(STRING, arrayOf(STRING))],
      returns: 'Array',
      foresight: parted,
      searches: true,
    },
    split,
  ),
  defineFunction(
    'join',
    {
      description: 'The elements as text, with a delimiter between them.',
      parameters: [arrayOf(SCALAR), STRING],
      returns: 'String',
      foresight: joining,
    },
    (parts, delimiter) => parts.map((part) => scalarText('join', 0, part)).join(delimiter),
  ),
  defineFunction(
    'replace',
    {
      description: 'The text with every occurrence of a part replaced.',
      parameters: [STRING, STRING, STRING],
      returns: 'String',
      foresight: replaced,
      searches: true,
    },
    (text, old, replacement) => {
      if (old === '') throw argumentError('replace', 1, 'empty');
      return text.replaceAll(old, () => replacement);
    },
  ),
  defineFunction(
    'startsWith',
    {
      description: 'Whether a text starts with another, case aside.',
      ...TEST,
      foresight: touching('prefix'),
      searches: true,
    },
    startsWithLinguistic,
  ),
  defineFunction(
    'endsWith',
    {
      description: 'Whether a text ends with another, case aside.',
      ...TEST,
      foresight: touching('suffix'),
      searches: true,
    },
    endsWithLinguistic,
  ),
  defineFunction(
    'like',
    {
      description: 'Whether a text is of a pattern in which `*` stands for any text, case aside.',
      ...TEST,
      searches: true,
    },
    (text, pattern) => matchesWildcards(toUpperInvariant(text), toUpperInvariant(pattern)),
  ),
];

/** The engine accepts widths from 1 to 16 only. */
function padLeft(value: string | number | bigint, width: number | bigint, fill = ' '): string {
  if (width < 1 || width > 16) throw argumentError('padLeft', 1, 'not-a-width', { value: `${width}` });
  if (fill.length !== 1) throw argumentError('padLeft', 2, 'not-a-character', { value: fill });
  return String(value).padStart(Number(width), fill);
}

function substring(
  text: string,
  start: number | bigint,
  length: number | bigint = text.length - Number(start),
): string {
  if (start < 0 || start > text.length)
    throw argumentError('substring', 1, 'not-a-place', { length: text.length, value: `${start}` });
  if (length < 0 || Number(start) + Number(length) > text.length) {
    throw argumentError('substring', 2, 'not-a-length', { length: text.length, value: `${length}` });
  }
  return text.slice(Number(start), Number(start) + Number(length));
}

/** `*` stands for any text, everything else for itself. Goes back to the last `*` only, so time stays within n × m. */
function matchesWildcards(text: string, pattern: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < text.length;) {
    if (pattern.charAt(at) === '*') {
      star = at++;
      resume = index;
    } else if (at < pattern.length && pattern.charAt(at) === text.charAt(index)) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++resume;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}
