import { Float, ObjectValue, Secret, Unknown, isArray } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import { isNodeArray, isNodeObject, keysOfNode } from './template.js';
import type { Node } from './template.js';

/** A node as data: no expression in it is evaluated. */
export function valueOfNode(node: Node): Value {
  if (isNodeArray(node)) return node.map(valueOfNode);
  if (!isNodeObject(node)) return node;
  return new ObjectValue(new Map(keysOfNode(node).map((name) => [name, valueOfNode(node[name] ?? null)])));
}

/**
 * A value as a template to evaluate: how the engine sees the template of an outer-scope deployment, once the parent
 * has evaluated it. Properties whose names are not known are lost: no template section has such a name.
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
  for (const [name, part] of value.entries) {
    Object.defineProperty(node, name, {
      value: nodeOfValue(part),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return node;
}
