import { isExpression } from '../../expressions/parse.js';
import { Unknown } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import type { ResourceInstance } from '../model/instances.js';
import { evaluateNode } from './node-evaluation.js';
import { define, nodeOfValue, openEntries, withOpenEntries } from '../written/node-value.js';
import type { OpenEntry } from '../written/node-value.js';
import { keysOfNode } from '../written/template.js';
import type { Node, NodeObject } from '../written/template.js';

/**
 * The properties under the names that they have: some may be expressions. What stands under such a name the parent
 * evaluates, whatever the scope (engine); all else stays as it is written.
 */
export function namedProperties(properties: NodeObject, resource: ResourceInstance, path: JsonPath): NodeObject {
  if (!keysOfNode(properties).some(isExpression)) return properties;
  const node: Record<string, Node> = {};
  const open: OpenEntry[] = [...openEntries(properties)];
  for (const written of keysOfNode(properties)) {
    const child = properties[written] ?? null;
    if (!isExpression(written)) {
      define(node, written, child);
      continue;
    }
    const at = [...path, written];
    const name = evaluateNode(written, resource.body, at);
    const value = nodeOfValue(evaluateNode(child, resource.body, at));
    if (typeof name === 'string') define(node, name, value);
    else if (name instanceof Unknown) open.push([name, value]);
  }
  return withOpenEntries(node, open);
}
