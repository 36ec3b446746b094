import { showUnknown } from '../../expressions/residue.js';
import { Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { nameKey, sameName } from '../../json/name.js';
import { formatJsonPath } from '../../json/path.js';
import type { JsonPath } from '../../json/path.js';
import { step } from '../../messages/english/steps.js';
import type { Message, Term } from '../../messages/message.js';
import { findResource } from '../evaluation/find-resource.js';
import { asRefusal } from '../evaluation/refusal.js';
import { childOf } from '../evaluation/written-source.js';
import type { WrittenLoop } from '../evaluation/written-source.js';
import type { Argument } from '../model/arguments.js';
import type { TemplateEnvironment, TemplateInstance, ResourceInstance } from '../model/instances.js';
import type { Step } from '../model/resource.js';
import { isNodeObject, findProperty, property } from '../written/template.js';
import type { Node } from '../written/template.js';

/** Says what stands at a place; `below` is the way from where the declaration begins. */
export type Label = (below: JsonPath) => Message;

export function pathOf(name: string, below: JsonPath): Term {
  return { is: 'path', term: formatJsonPath([name, ...below]) };
}

/** A value as it is written: where it stands, who evaluates it, and what to call what stands there. */
export interface Written {
  readonly node: Node;
  readonly environment: TemplateEnvironment;
  readonly path: JsonPath;
  /** The way from there to the value that is asked for. */
  readonly rest: JsonPath;
  readonly what: Label;
}

/** The loop that makes a value. */
export interface Looped extends Omit<Written, 'node'> {
  readonly loop: WrittenLoop;
  readonly index: string | number | undefined;
}

/** Where a value comes from: what is written, a loop, or a place where the way ends. */
export type Source = Written | Looped | Step;

/** Where a parameter or variable gets its value. */
export function sourceOfName(
  kind: 'parameters' | 'variables',
  name: string,
  instance: TemplateInstance,
  rest: JsonPath,
): Source | undefined {
  const { template } = instance;
  const declaration = template[kind].get(nameKey(name));
  if (declaration === undefined) return kind === 'variables' ? loopOf(name, instance, rest) : undefined;
  if (kind === 'variables') {
    const { node, path } = declaration;
    const what: Label = (below) => step('variable', { path: pathOf(declaration.name, below) });
    return { node, environment: instance.environment('variable'), path, rest, what };
  }
  const argument = instance.args.given.get(nameKey(name));
  const given = argument === undefined ? undefined : tried(() => argument.value() ?? null);
  const defaultValue = isNodeObject(declaration.node) ? findProperty(declaration.node, 'defaultValue') : undefined;
  // Null that is given stands for the default, where there is one.
  if (argument !== undefined && given !== undefined && (given !== null || defaultValue === undefined))
    return sourceOfArgument(instance, declaration.name, argument, rest);
  if (defaultValue === undefined) {
    const isNull = given === undefined && instance.parameter(name) === null;
    return {
      place: { document: template.document, path: declaration.path, of: 'key' },
      what: step(isNull ? 'parameter-null' : 'parameter-open', { name: declaration.name }),
      ...(isNull ? {} : { open: true }),
    };
  }
  return {
    node: defaultValue.value,
    environment: instance.environment('default'),
    path: [...declaration.path, defaultValue.key],
    rest,
    what: (below) => step('default', { path: pathOf(declaration.name, below) }),
  };
}

/** A variable that a loop makes. */
function loopOf(name: string, instance: TemplateInstance, [index, ...rest]: JsonPath): Looped | undefined {
  const loop = instance.template.variableLoops.find(
    ({ node }) => isNodeObject(node) && isNamed(property(node, 'name'), name),
  );
  if (loop === undefined || !isNodeObject(loop.node)) return undefined;
  return {
    loop: { node: loop.node, name, path: [] },
    index,
    environment: instance.environment('variable'),
    path: loop.path,
    rest,
    what: (below) => step('variable', { path: pathOf(name, below) }),
  };
}

function sourceOfArgument(instance: TemplateInstance, name: string, { place, node }: Argument, rest: JsonPath): Source {
  const { owner } = instance;
  if (owner === undefined) {
    const below = existing(node ?? null, ['value', ...rest]);
    const of = below.length > rest.length ? 'value' : 'key';
    const { document, path } = place;
    return {
      place: { document, path: [...path, ...below], of },
      what: step('parameter-value', { path: pathOf(name, below.slice(1)) }),
    };
  }
  const properties = property(owner.node, 'properties');
  const section = isNodeObject(properties) ? property(properties, 'parameters') : undefined;
  const wrapper = isNodeObject(section) ? findProperty(section, name)?.value : undefined;
  const what: Label = ([, ...below]) => step('argument', { path: pathOf(name, below), module: moduleOf(owner) });
  if (wrapper === undefined) return { place: { ...place, of: 'value' }, what: what([]) };
  return { node: wrapper, environment: owner.body, path: place.path, rest: ['value', ...rest], what };
}

/** The output of a module, or the declared property of a resource, that `reference` answers with. */
export function sourceOfReference(target: Value, environment: TemplateEnvironment, rest: JsonPath): Source | undefined {
  const resource = tried(() => findResource(target, environment));
  if (resource === undefined || resource.existing) return undefined;
  if (resource.isDeployment) return sourceOfOutput(resource, rest);
  const properties = findProperty(resource.node, 'properties');
  if (properties === undefined) return undefined;
  const { key, value: node } = properties;
  const what: Label = (below) => step('property-of', { path: pathOf(key, below), type: resource.type });
  return { node, environment: resource.body, path: resource.pathTo(key), rest, what };
}

/** @param rest `outputs`, the name, `value`, and what is below it */
function sourceOfOutput(module: ResourceInstance, rest: JsonPath): Source | undefined {
  const [outputs, name, value, ...below] = rest;
  const { nested } = module;
  if (nested === undefined || !('instance' in nested)) return undefined;
  if (outputs !== 'outputs' || typeof name !== 'string' || value !== 'value') return undefined;
  const { instance } = nested;
  const output = instance.template.outputs.get(nameKey(name));
  if (output === undefined || !isNodeObject(output.node)) return undefined;
  const environment = instance.environment('output');
  const what: Label = (inside) => step('output', { path: pathOf(output.name, inside), module: moduleOf(module) });
  const found = findProperty(output.node, 'value');
  if (found !== undefined)
    return { node: found.value, environment, path: [...output.path, found.key], rest: below, what };
  const copy = findProperty(output.node, 'copy');
  if (!isNodeObject(copy?.value)) return undefined;
  const [index, ...deeper] = below;
  const loop: WrittenLoop = { node: copy.value, name: '', path: [] };
  return { loop, index, environment, path: [...output.path, copy.key], rest: deeper, what };
}

/** Longer names, of which not all is known, are cut. */
const MAX_NAME = 60;

function moduleOf(module: ResourceInstance): Message {
  const name = module.name instanceof Unknown ? showUnknown(module.name) : module.name;
  if (typeof name !== 'string') return step('module-without-name');
  return step('module', { name: name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name });
}

/** The part of a path that exists, with the names as written. */
function existing(node: Node, path: JsonPath): JsonPath {
  const written: (string | number)[] = [];
  for (let current = node; written.length < path.length;) {
    const child = childOf(current, path[written.length] ?? 0);
    if (child === undefined) break;
    written.push(child.key);
    current = child.value;
  }
  return written;
}

function isNamed(value: Value | Node | undefined, name: string | number | undefined): boolean {
  return typeof value === 'string' && typeof name === 'string' && sameName(value, name);
}

/** A look that may fail: what fails is told at its own place, here it only ends the trail. */
export function tried<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    asRefusal(error);
    return undefined;
  }
}
