import type { Call, Expr } from '../expressions/ast.js';
import { isInteger } from '../expressions/value.js';
import { knownText, merge, sameText } from './symbolic-text.js';
import type { SymbolicText, TextPart } from './symbolic-text.js';
import { nameKey } from '../json/name.js';

/** Reads an expression as text. */
type Reader = (expression: Expr) => SymbolicText;

/** What `substring`, `take` and `skip` cut out of a text; undefined where it is not known which parts that are. */
export function cutText({ key, args }: Call, read: Reader): SymbolicText | undefined {
  const [source, first, second] = args;
  if (source === undefined || first === undefined) return undefined;
  const units = unitsOf(read(source));
  const place = (expression: Expr): number | undefined => placeIn(units, expression, read);
  const start = key === 'take' ? 0 : place(first);
  // A length is a place where the cut begins at the start.
  const end =
    key === 'take' ? place(first) : second === undefined ? units.length : start === 0 ? place(second) : undefined;
  return start === undefined || end === undefined ? undefined : merge(units.slice(start, end));
}

/** Characters, and parts that are not known. */
type Units = readonly TextPart[];

function unitsOf(text: SymbolicText): Units {
  return text.flatMap((part): Units => (typeof part === 'string' ? part.split('') : [part]));
}

/** How many units stand in front of a place. */
function placeIn(units: Units, place: Expr, read: Reader): number | undefined {
  if (place.kind === 'literal' || place.kind === 'value') return moved(units, 0, place);
  if (place.kind !== 'call') return undefined;
  const [left, right] = place.args;
  if (left === undefined || right === undefined) return undefined;
  if (place.key === 'add') {
    const from = placeIn(units, left, read);
    return from === undefined ? undefined : moved(units, from, right);
  }
  if (place.key !== 'lastindexof' || sameText(read(left), merge(units)) !== 'yes') return undefined;
  return lastPlaceOf(knownText(read(right)) ?? '', units);
}

/** Goes on over known characters only. */
function moved(units: Units, from: number, by: Expr): number | undefined {
  const value = by.kind === 'literal' || by.kind === 'value' ? by.value : null;
  const count = isInteger(value) ? Number(value) : -1;
  const passed = units.slice(from, from + count);
  return count >= 0 && passed.length === count && passed.every((unit) => typeof unit === 'string')
    ? from + count
    : undefined;
}

/** The last place of a text that begins with a slash; no part behind it may hold, or complete, another one. */
function lastPlaceOf(sought: string, units: Units): number | undefined {
  if (!sought.startsWith('/')) return undefined;
  for (let at = units.length - 1; at >= 0; at--) {
    const unit = units[at];
    if (typeof unit === 'object' && !unit.segment) return undefined;
    if (unit !== '/') continue;
    const found = units.slice(at, at + sought.length);
    const wanted = nameKey(sought);
    const differs = found.findIndex(
      (each, index) => typeof each === 'object' || nameKey(each) !== wanted.charAt(index),
    );
    // A part that is not known may go on with it, but holds no slash.
    const isOpen = typeof found[differs] === 'object';
    if (isOpen && (!wanted.slice(differs).includes('/') || units.slice(at + differs).includes('/'))) return undefined;
    if (differs < 0 && found.length === wanted.length) return at;
  }
  return undefined;
}
