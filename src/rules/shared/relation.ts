import type { Expr } from '../../expressions/ast.js';
import { ObjectValue, Secret, Unknown, isArray } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { Resource } from '../../template/resource.js';
import { expressionText, symbolicText } from '../../template/symbolic/expression-text.js';
import { keyReferenceOf } from './key-reference.js';
import { outcomes } from './outcome.js';
import { parseResourceId } from '../../template/symbolic/resource-id.js';
import type { ResourceIndex } from './resource-index.js';
import { DATASTORE, KEY, STORAGE_ACCOUNT, VAULT, isType } from './resource-type.js';
import type { SymbolicText } from '../../template/symbolic/symbolic-text.js';

/**
 * The resources of the deployment that a resource leads to: those whose id, vault URL or key identifier stands
 * anywhere in its identity or properties, the account of a datastore, and its children.
 */
export function relationsOf(resource: Resource, index: ResourceIndex): ReadonlySet<Resource> {
  const found = new Set<Resource>();
  for (const section of ['identity', 'properties']) {
    for (const text of textsIn(resource.read([section])))
      for (const target of targetsOf(text, index)) found.add(target);
  }
  for (const child of index.childrenOf(resource)) found.add(child);
  if (isType(resource, DATASTORE)) {
    const account = symbolicText(resource.read(['properties', 'accountName']));
    if (account !== undefined) for (const target of index.named(STORAGE_ACCOUNT, account)) found.add(target);
  }
  return found;
}

function targetsOf(text: SymbolicText, index: ResourceIndex): readonly Resource[] {
  const id = parseResourceId(text);
  if (id !== undefined) return index.find(id);
  const reference = keyReferenceOf(text);
  if (reference === undefined) return [];
  const { vault, key } = reference;
  const keys = key === undefined ? [] : index.find({ type: KEY, names: [vault, key], scope: [] });
  return [...index.named(VAULT, vault), ...keys];
}

/** Every text in a value that may be an id or a URL; of unknown values, also those inside their expressions. */
function* textsIn(value: Value): Generator<SymbolicText> {
  if (typeof value === 'string') {
    if (value.includes('/')) yield [value];
  } else if (isArray(value)) {
    for (const item of value) yield* textsIn(item);
  } else if (value instanceof ObjectValue) {
    for (const [name, part] of value.entries) {
      yield* textsIn(name);
      yield* textsIn(part);
    }
    for (const [name, part] of value.dynamic) {
      yield* textsIn(name);
      yield* textsIn(part);
    }
  } else if (value instanceof Secret) {
    yield* textsIn(value.value);
  } else if (value instanceof Unknown) {
    const all = outcomes(value);
    if (all.length === 1 && all[0] === value) yield* textsInExpression(value.description.expression);
    else for (const outcome of all) yield* textsIn(outcome);
  }
}

function* textsInExpression(expression: Expr): Generator<SymbolicText> {
  switch (expression.kind) {
    case 'literal':
      if (typeof expression.value === 'string') yield* textsIn(expression.value);
      return;
    case 'value':
      yield* textsIn(expression.value);
      return;
    case 'access':
      yield expressionText(expression);
      yield* textsInExpression(expression.base);
      return;
    case 'call':
      yield expressionText(expression);
      for (const arg of expression.args) yield* textsInExpression(arg);
  }
}
