import { Float, ObjectValue, Secret, Unknown, isArray } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { nameKey } from '../../json/name.js';
import { isNodeArray, isNodeObject, keysOfNode } from './template.js';
import type { Node, NodeObject } from './template.js';

/** A node as data: no expression in it is evaluated. */
export function valueOfNode(node: Node): Value {
  if (isNodeArray(node)) return node.map(valueOfNode);
  if (!isNodeObject(node)) return node;
  return new ObjectValue(new Map(keysOfNode(node).map((name) => [name, valueOfNode(node[name] ?? null)])));
}

/** A property whose name is not known. */
export type OpenEntry = readonly [name: Unknown, value: Node];

/** Properties of objects that a parent evaluated. */
const openEntriesOf = new WeakMap<NodeObject, readonly OpenEntry[]>();

/** The properties of an object whose names are not known: what it lacks may be there under one of them. */
export function openEntries(node: NodeObject): readonly OpenEntry[] {
  return openEntriesOf.get(node) ?? [];
}

/** Their names. */
export function openNames(node: NodeObject): readonly Unknown[] {
  return openEntries(node).map(([name]) => name);
}

/**
 * A value as a template to evaluate: how the engine sees the template of an outer-scope deployment, once the parent
 * has evaluated it. Properties whose names are not known stand beside it (`openEntries`).
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
  return withOpenEntries(
    node,
    value.dynamic.map(([name, part]) => [name, nodeOfValue(part)]),
  );
}

/** The object as the engine reads what it knows (a template, a resource): of names that differ only in case the last counts. */
export function withoutTwins(node: NodeObject): NodeObject {
  const names = keysOfNode(node);
  if (new Set(names.map((name) => name.length)).size === names.length) return node;
  const last = new Map(names.map((name) => [nameKey(name), name]));
  if (last.size === names.length) return node;
  const kept: Record<string, Node> = {};
  for (const name of last.values()) define(kept, name, node[name] ?? null);
  return withOpenEntries(kept, openEntries(node));
}

/** The object, which has these properties as well. */
export function withOpenEntries(node: NodeObject, entries: readonly OpenEntry[]): NodeObject {
  if (entries.length > 0) openEntriesOf.set(node, entries);
  return node;
}

/** Sets an own property, whatever its name. */
export function define(node: Record<string, Node>, name: string, value: Node): void {
  Object.defineProperty(node, name, { value, enumerable: true, configurable: true, writable: true });
}
