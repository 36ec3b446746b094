import type { JsonPath } from '../../json/path.js';
import { findProperty, isNodeArray, isNodeObject, property } from '../written/template.js';
import type { Node, NodeObject, Template } from '../written/template.js';
import type { TemplateEnvironment, TemplateInstance } from '../model/instances.js';
import { sameName } from '../../json/name.js';

/** What is written in the file at a place of a nested template that its parent evaluated. */
export interface WrittenSource {
  readonly node: Node;
  /** Who evaluates it. */
  readonly environment: TemplateEnvironment;
  /** Where it stands, from the root of the document. */
  readonly path: JsonPath;
  /** What is left of the way to the place: it leads into the value of the expression that stands here. */
  readonly below: JsonPath;
}

/**
 * The source of a place in a template that was evaluated by the deployments around it (outer scope, or a template that is
 * an expression); undefined where the template itself is the source.
 */
export function writtenSource(instance: TemplateInstance, path: JsonPath): WrittenSource | undefined {
  const { owner, template } = instance;
  if (owner === undefined || template.document !== owner.instance.template.document) return undefined;
  const around = writtenSource(owner.instance, path);
  if (around !== undefined) return around;
  const properties = property(owner.node, 'properties');
  if (isNodeObject(properties) && property(properties, 'template') === template.node) return undefined;
  return { ...sourceIn(owner.instance.template, path), environment: owner.body };
}

/** Goes down as far as the template is written out. */
function sourceIn(template: Template, path: JsonPath): Omit<WrittenSource, 'environment'> {
  let node: Node = template.node;
  for (let depth = template.path.length; depth < path.length; depth++) {
    const child = childOf(node, path[depth] ?? '');
    if (child === undefined) return { node, path: path.slice(0, depth), below: path.slice(depth) };
    node = child.value;
  }
  return { node, path, below: [] };
}

/** A property or element as written. */
export function childOf(
  node: Node,
  step: string | number,
): { readonly key: string | number; readonly value: Node } | undefined {
  if (isNodeObject(node)) return findProperty(node, String(step));
  if (!isNodeArray(node) || typeof step !== 'number') return undefined;
  const value = node[step];
  return value === undefined ? undefined : { key: step, value };
}

/** A loop that makes a property, a variable or an output. */
export interface WrittenLoop {
  readonly node: NodeObject;
  readonly name: string;
  /** From the object that gets the property. */
  readonly path: JsonPath;
}

/** The loop of an object's `copy` block that makes the property. */
export function findLoop(node: Node, name: string | number): WrittenLoop | undefined {
  const block = isNodeObject(node) ? findProperty(node, 'copy') : undefined;
  if (block === undefined || typeof name !== 'string' || !isNodeArray(block.value)) return undefined;
  const index = block.value.findIndex((loop) => {
    const own = isNodeObject(loop) ? property(loop, 'name') : undefined;
    return typeof own === 'string' && sameName(own, name);
  });
  const found = block.value[index];
  return isNodeObject(found) ? { node: found, name, path: [block.key, index] } : undefined;
}
