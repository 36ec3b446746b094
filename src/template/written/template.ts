import type { ScopeKind } from '../../expressions/environment.js';
import { Secret, Unknown } from '../../expressions/value.js';
import { Float } from '../../json/value.js';
import type { JsonPath } from '../../json/path.js';
import { keysOf } from '../../json/text.js';
import { MANY_NAMES, NameIndex, nameKey } from '../../json/name.js';

/**
 * JSON of a template. Below an outer-scope nested deployment, whose template the parent has evaluated, it may hold
 * values that are not known.
 */
export type Node = null | boolean | string | number | bigint | Float | Unknown | Secret | NodeArray | NodeObject;
export type NodeArray = readonly Node[];
export interface NodeObject {
  readonly [key: string]: Node;
}

export function isNodeObject(node: Node | undefined): node is NodeObject {
  return (
    typeof node === 'object' &&
    node !== null &&
    !Array.isArray(node) &&
    !(node instanceof Float) &&
    !(node instanceof Unknown) &&
    !(node instanceof Secret)
  );
}

export function isNodeArray(node: Node | undefined): node is NodeArray {
  return Array.isArray(node);
}

/** Own property names in document order. */
export function keysOfNode(node: NodeObject): readonly string[] {
  return keysOf(node as never);
}

const indexes = new WeakMap<NodeObject, NameIndex>();

/** A property by name, exactly or else without case, with the name as written. */
export function findProperty(
  node: NodeObject,
  name: string,
): { readonly key: string; readonly value: Node } | undefined {
  if (Object.hasOwn(node, name)) return { key: name, value: node[name] ?? null };
  const key = indexes.get(node)?.like(name)[0] ?? walkedFor(name, node);
  return key === undefined ? undefined : { key, value: node[key] ?? null };
}

function walkedFor(name: string, node: NodeObject): string | undefined {
  if (indexes.has(node)) return undefined;
  let lower: string | undefined;
  let walked = 0;
  for (const key in node) {
    if (!Object.hasOwn(node, key)) continue;
    if (key.length === name.length && nameKey(key) === (lower ??= nameKey(name))) return key;
    if (++walked === MANY_NAMES) {
      const index = new NameIndex(Object.keys(node));
      indexes.set(node, index);
      return index.like(name)[0];
    }
  }
  return undefined;
}

/** The value of a property by name without case; null and absent are both undefined. */
export function property(node: NodeObject, name: string): Exclude<Node, null> | undefined {
  return findProperty(node, name)?.value ?? undefined;
}

/** A named declaration of a template section: a parameter, variable, output, function or resource. */
export class Declaration {
  readonly #name: string | undefined;
  readonly #section: JsonPath;
  readonly #step: string | number;

  /** @param name what it is called where that is not its place in the section */
  constructor(
    readonly node: Node,
    section: JsonPath,
    step: string | number,
    name?: string,
  ) {
    this.#section = section;
    this.#step = step;
    this.#name = name;
  }

  get name(): string {
    return this.#name ?? String(this.#step);
  }

  /** From the root of the document. */
  get path(): JsonPath {
    return [...this.#section, this.#step];
  }

  /** The same declaration, with what an expression there turned out to be. */
  holding(node: Node): Declaration {
    return new Declaration(node, this.#section, this.#step, this.#name);
  }

  /** The same declaration under the name that its loop gives it. */
  named(name: string): Declaration {
    return new Declaration(this.node, this.#section, this.#step, name);
  }
}

/** A template as it is written, before evaluation: its sections with look-ups by lower-cased name. */
export interface Template {
  /** Name of the document it stands in. */
  readonly document: string;
  readonly path: JsonPath;
  readonly node: NodeObject;
  readonly schema: string | undefined;
  /** Absent for classic templates. */
  readonly languageVersion: string | undefined;
  /** Resources are keyed by symbolic names. */
  readonly symbolic: boolean;
  readonly parameters: ReadonlyMap<string, Declaration>;
  readonly variables: ReadonlyMap<string, Declaration>;
  /** The `copy` loops of the section `variables`. */
  readonly variableLoops: readonly Declaration[];
  readonly outputs: ReadonlyMap<string, Declaration>;
  /** `namespace.name` in lower case. */
  readonly functions: ReadonlyMap<string, Declaration>;
  readonly definitions: ReadonlyMap<string, Declaration>;
  /** Each time made anew: a large template can have a million. */
  readonly resources: Iterable<Declaration>;
}

const templates = new WeakMap<NodeObject, Template>();

/** Reads the sections of a template; the same node gives the same template. */
export function readTemplate(node: NodeObject, document: string, path: JsonPath): Template {
  let template = templates.get(node);
  if (template === undefined || template.document !== document) {
    template = read(node, document, path);
    templates.set(node, template);
  }
  return template;
}

function read(node: NodeObject, document: string, path: JsonPath): Template {
  const schema = property(node, '$schema');
  const languageVersion = property(node, 'languageVersion');
  const variables = section(node, 'variables', path);
  const loops = variables.get('copy');
  if (loops !== undefined && isNodeArray(loops.node)) variables.delete('copy');
  const resources = findProperty(node, 'resources');
  return {
    document,
    path,
    node,
    schema: typeof schema === 'string' ? schema : undefined,
    languageVersion: typeof languageVersion === 'string' ? languageVersion : undefined,
    symbolic: isNodeObject(resources?.value),
    parameters: section(node, 'parameters', path),
    variables,
    variableLoops: loops !== undefined && isNodeArray(loops.node) ? [...declarations(loops.node, loops.path)] : [],
    outputs: section(node, 'outputs', path),
    functions: functionsOf(node, path),
    definitions: section(node, 'definitions', path),
    resources: { [Symbol.iterator]: () => declarations(resources?.value, [...path, resources?.key ?? '']) },
  };
}

/** The entries of an object section, by lower-cased name; of names that differ in case only, the last one counts. */
function section(node: NodeObject, name: string, path: JsonPath): Map<string, Declaration> {
  const entries = new Map<string, Declaration>();
  const found = findProperty(node, name);
  if (!isNodeObject(found?.value)) return entries;
  const sectionPath = [...path, found.key];
  for (const key of keysOfNode(found.value)) {
    entries.set(nameKey(key), new Declaration(found.value[key] ?? null, sectionPath, key));
  }
  return entries;
}

/** The entries of an object (by key) or of an array (named by their index). */
export function* declarations(node: Node | undefined, path: JsonPath): Generator<Declaration, void> {
  if (isNodeArray(node)) for (const [index, entry] of node.entries()) yield new Declaration(entry, path, index);
  else if (isNodeObject(node))
    for (const name of keysOfNode(node)) yield new Declaration(node[name] ?? null, path, name);
}

/** Members of all namespaces; entries with the same namespace are merged (engine). */
function functionsOf(node: NodeObject, path: JsonPath): ReadonlyMap<string, Declaration> {
  const functions = new Map<string, Declaration>();
  for (const { namespace, name, declaration } of functionDeclarations(node, path))
    functions.set(nameKey(`${namespace}.${name}`), declaration);
  return functions;
}

/** The user-defined functions of a template node, in the order and under the names in which they are written. */
export function* functionDeclarations(
  node: NodeObject,
  path: JsonPath,
): Generator<{ readonly namespace: string; readonly name: string; readonly declaration: Declaration }> {
  const found = findProperty(node, 'functions');
  if (found === undefined) return;
  for (const group of declarations(found.value, [...path, found.key])) {
    if (!isNodeObject(group.node)) continue;
    const namespace = property(group.node, 'namespace');
    const members = findProperty(group.node, 'members');
    if (typeof namespace !== 'string' || members === undefined) continue;
    for (const declaration of declarations(members.value, [...group.path, members.key]))
      yield { namespace, name: declaration.name, declaration };
  }
}

/** Whether the engine takes a template with this `$schema`: all it looks for is one of these versions (measured). */
export function isSupportedSchema(schema: string): boolean {
  return /2014-04-01-preview|2015-01-01|2018-05-01|2019-0[48]-01/i.test(schema);
}

/** The scope a template is written for, by the name in its `$schema`, of whatever host. */
export function scopeKindOf(schema: string | undefined): ScopeKind {
  switch (/(subscription|managementGroup|tenant)DeploymentTemplate/i.exec(schema ?? '')?.[1]?.toLowerCase()) {
    case 'subscription':
      return 'subscription';
    case 'managementgroup':
      return 'managementGroup';
    case 'tenant':
      return 'tenant';
    default:
      return 'resourceGroup';
  }
}

/** Whether the template declares an extension of this name. */
export function declaresExtension(template: Template, name: string): boolean {
  return ['extensions', 'imports'].some((section) => {
    const found = findProperty(template.node, section)?.value;
    return isNodeObject(found) && findProperty(found, name) !== undefined;
  });
}
