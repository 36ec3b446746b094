import { embed } from '../../expressions/residue.js';
import { Secret } from '../../expressions/value.js';
import type { Expr } from '../../expressions/ast.js';
import { ObjectValue, Unknown, isArray } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { expressionText, symbolicText } from '../../symbolic/expression-text.js';
import { parseResourceId } from '../../symbolic/resource-id.js';
import type { ResourceId } from '../../symbolic/resource-id.js';
import { isPresent } from '../kit/outcome.js';
import type { Relation } from './relation-table.js';

/** The elements of an array or the values of an object; undefined where nothing is known of it. */
export function partsOf(value: Value): readonly Value[] | undefined {
  if (value instanceof Unknown) return undefined;
  if (isArray(value)) return value;
  return value instanceof ObjectValue ? [...value.entries.values(), ...value.dynamic.map(([, part]) => part)] : [];
}

/** What one outcome of a value names, of the types that belong there. */
export function idsIn(value: Value, { holds, to }: Relation): readonly ResourceId[] {
  const text = symbolicText(value);
  if (text === undefined || isPresent(value) === 'no') return [];
  const isExpected = ({ type }: ResourceId): boolean => to.some((one) => one.toLowerCase() === type.toLowerCase());
  switch (holds) {
    case 'id': {
      const id = parseResourceId(text);
      return id !== undefined && isExpected(id) ? [id] : [];
    }
    case 'name':
      return to.map((type) => ({ type, names: [text], scope: [] }));
    case 'reference':
      return value instanceof Unknown ? referencesIn(value).filter(isExpected) : [];
  }
}

/** May it be the id of any resource whatever? */
export function isAnything(value: Value, { holds }: Relation): boolean {
  if (holds !== 'id' || !(value instanceof Unknown)) return false;
  const text = symbolicText(value) ?? [];
  const [start] = text;
  const mayBegin = typeof start === 'object' || start?.startsWith('/') === true;
  return mayBegin && parseResourceId(text) === undefined && text.some((part) => typeof part === 'object');
}

/** The ids of the resources whose `reference()` a value is made with. */
function referencesIn({ description }: Unknown): readonly ResourceId[] {
  const found: ResourceId[] = [];
  const visit = (expression: Expr): void => {
    if (expression.kind === 'access') visit(expression.base);
    if (expression.kind === 'value' && (expression.value instanceof Unknown || expression.value instanceof Secret))
      visit(embed(expression.value));
    if (expression.kind !== 'call') return;
    const [target] = expression.args;
    const id =
      expression.key === 'reference' && target !== undefined ? parseResourceId(expressionText(target)) : undefined;
    if (id !== undefined) found.push(id);
    expression.args.forEach(visit);
  };
  visit(description.expression);
  return found;
}
