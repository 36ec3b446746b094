import { Float, ObjectValue, Secret, Unknown, isArray } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import { isNodeArray, isNodeObject, keysOfNode } from './template.js';
import type { Node, NodeObject } from './template.js';

/** A node as data: no expression in it is evaluated. */
export function valueOfNode(node: Node): Value {
  if (isNodeArray(node)) return node.map(valueOfNode);
  if (!isNodeObject(node)) return node;
  return new ObjectValue(new Map(keysOfNode(node).map((name) => [name, valueOfNode(node[name] ?? null)])));
}

/** Names that are not known, of objects that a parent evaluated. */
const openNamesOf = new WeakMap<NodeObject, readonly Unknown[]>();

/** The names of an object that are not known: what it lacks may be there under one of them. */
export function openNames(node: NodeObject): readonly Unknown[] {
  return openNamesOf.get(node) ?? [];
}

/**
 * A value as a template to evaluate: how the engine sees the template of an outer-scope deployment, once the parent
 * has evaluated it. Properties whose names are not known are left out (`openNames`).
 */
export function nodeOfValue(value: Value): Node {
  if (
    value === null ||
    typeof value !== 'object' ||
    value instanceof Float ||
    value instanceof Unknown ||
    value instanceof Secret
  ) {
    return value;
  }
  if (isArray(value)) return value.map(nodeOfValue);
  const node: Record<string, Node> = {};
  for (const [name, part] of value.entries) define(node, name, nodeOfValue(part));
  return withOpenNames(
    node,
    value.dynamic.map(([name]) => name),
  );
}

/** The object, which has properties under these names as well. */
export function withOpenNames(node: NodeObject, names: readonly Unknown[]): NodeObject {
  if (names.length > 0) openNamesOf.set(node, names);
  return node;
}

/** Sets an own property, whatever its name. */
export function define(node: Record<string, Node>, name: string, value: Node): void {
  Object.defineProperty(node, name, { value, enumerable: true, configurable: true, writable: true });
}
