import type { Call, Expr } from '../expressions/ast.js';
import { keyOf } from '../expressions/expression-key.js';
import { embed } from '../expressions/residue.js';
import { evaluate } from '../expressions/evaluate.js';
import { ExpressionError, catching } from '../expressions/errors.js';
import { isExpression, parseExpression } from '../expressions/parse.js';
import { isArray } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import { nameKey } from '../json/name.js';
import { TooComplex } from './model/session.js';
import { idKey, resourceIdOf } from '../symbolic/resource-id.js';
import { symbolicText } from '../symbolic/expression-text.js';
import { textKey } from '../symbolic/symbolic-text.js';
import { findProperty, isNodeArray, isNodeObject, keysOfNode, property } from './written/template.js';
import type { Node } from './written/template.js';
import type { TemplateEnvironment, TemplateInstance, ResourceInstance } from './model/instances.js';
import { relativeId } from './evaluation/resource-id.js';

/** Resources that something depends on as a whole: a loop, or one batch of a serial one. */
class Group {
  constructor(
    readonly members: readonly ResourceInstance[],
    /** Where it holds, the group is there to be waited for, though maybe not each of its members. */
    readonly condition: Value,
  ) {}
}

export type Dependency = ResourceInstance | Group;

/**
 * What each resource of one template surely waits for: what `dependsOn` names, what its `reference()` and `list*()` calls
 * ask for, the resource it is written in, the batch before in a serial loop.
 */
export class Dependencies {
  readonly #bySymbol = new Map<string, Dependency[]>();
  /** By resource name and by the name of its loop, in classic templates. */
  readonly #byName = new Map<string, Dependency[]>();
  readonly #byId = new Map<string, Dependency[]>();
  readonly #batchBefore = new Map<ResourceInstance, Group>();
  /** Many resources depend on the same ones. */
  readonly #found = new Map<string, readonly Dependency[]>();

  constructor(readonly instance: TemplateInstance) {
    const resources = instance.resources();
    for (const resource of resources) {
      const id = resourceIdOf(resource.id);
      if (id !== undefined) add(this.#byId, idKey(id), resource);
      const name = nameTextKey(resource.name);
      if (!instance.template.symbolic && name !== undefined) add(this.#byName, name, resource);
      if (resource.symbol !== '' && resource.loop !== undefined)
        add(this.#bySymbol, `${resource.symbol}[${resource.iteration}]`, resource);
    }
    for (const members of groupBy(resources, ({ declaration }) => declaration).values()) {
      const [first] = members;
      if (first === undefined) continue;
      const copy = findProperty(first.node, 'copy');
      const all = copy === undefined || copy.value === null ? first : this.#groupOf(members);
      if (first.symbol !== '') add(this.#bySymbol, first.symbol, all);
      if (all === first || first.loop === undefined) continue;
      if (!instance.template.symbolic) add(this.#byName, nameTextKey(first.loop.name) ?? '', all);
      this.#addBatches(members, first.loop.batchSize);
    }
  }

  of(node: Dependency): readonly Dependency[] {
    if (node instanceof Group) return node.members;
    const batch = this.#batchBefore.get(node);
    return [
      ...(node.parent === undefined ? [] : [node.parent]),
      ...(batch === undefined ? [] : [batch]),
      ...[...declaredBy(node), ...referencesOf(node)].flatMap((target) => this.#find(target)),
    ];
  }

  #groupOf(members: readonly ResourceInstance[]): Group {
    return new Group(members, this.instance.owner?.condition ?? true);
  }

  #addBatches(members: readonly ResourceInstance[], size: number | undefined): void {
    if (size === undefined) return;
    const batches = groupBy(members, ({ iteration }) => Math.floor(iteration / size));
    for (const [index, batch] of batches) {
      const before = batches.get(index - 1);
      const group = before === undefined ? undefined : this.#groupOf(before);
      if (group !== undefined) for (const member of batch) this.#batchBefore.set(member, group);
    }
  }

  #find(target: Value): readonly Dependency[] {
    const key = keyOf(embed(target));
    const found = this.#found.get(key) ?? this.#search(target);
    this.#found.set(key, found);
    return found;
  }

  /** Symbolic names compare with case; ids, names of resources and of loops without. */
  #search(target: Value): readonly Dependency[] {
    const { symbolic } = this.instance.template;
    const named =
      symbolic && typeof target === 'string' ? this.#bySymbol.get(target) : this.#byName.get(nameTextKey(target) ?? '');
    if (named !== undefined) return named;
    const isRelative = typeof target === 'string' && /^[^/][^/.]*\.[^/]+\/[^/]+\/[^/]/.test(target);
    const [id = null] = isRelative ? quietly(() => relativeId(target, this.instance.environment('head'))) : [target];
    const parsed = resourceIdOf(id);
    return parsed === undefined ? [] : (this.#byId.get(idKey(parsed)) ?? []);
  }
}

function nameTextKey(name: Value): string | undefined {
  const text = symbolicText(name);
  return text === undefined ? undefined : textKey(text);
}

function declaredBy(resource: ResourceInstance): readonly Value[] {
  const [declared = null] = quietly(() => resource.dependencies());
  return isArray(declared) ? declared : [];
}

/** What a resource asks for while it is deployed; of a nested deployment, what its arguments ask for. */
function referencesOf(resource: ResourceInstance): readonly Value[] {
  const properties = property(resource.node, 'properties') ?? null;
  const node = resource.isDeployment && isNodeObject(properties) ? property(properties, 'parameters') : properties;
  return [...targetsIn(node ?? null, resource.body)];
}

function* targetsIn(node: Node, environment: TemplateEnvironment): Generator<Value> {
  if (typeof node === 'string') {
    if (isExpression(node))
      for (const expression of quietly(() => parseExpression(node))) yield* asked(expression, environment);
  } else if (isNodeArray(node)) {
    for (const element of node) yield* targetsIn(element, environment);
  } else if (isNodeObject(node)) {
    // What stands in a loop may be evaluated never.
    for (const key of keysOfNode(node)) if (nameKey(key) !== 'copy') yield* targetsIn(node[key] ?? null, environment);
  }
}

/** The targets of `reference()` and `list*()`, as far as they are surely evaluated. */
function* asked(expression: Expr, environment: TemplateEnvironment): Generator<Value> {
  if (expression.kind === 'access') {
    yield* asked(expression.base, environment);
    yield* asked(expression.key, environment);
  } else if (expression.kind === 'call') {
    const [first] = expression.args;
    if (first !== undefined && (expression.key === 'reference' || expression.key.startsWith('list')))
      yield* quietly(() => evaluate(first, environment));
    for (const arg of evaluatedArguments(expression, environment)) yield* asked(arg, environment);
  }
}

function evaluatedArguments({ key, args }: Call, environment: TemplateEnvironment): readonly Expr[] {
  const [first, second, third] = args;
  switch (key) {
    case 'lambda':
      return [];
    case 'and':
    case 'or':
    case 'coalesce':
      return first === undefined ? [] : [first];
    case 'if': {
      const [condition] = first === undefined ? [] : quietly(() => evaluate(first, environment));
      const branch = condition === true ? second : condition === false ? third : undefined;
      return [first, branch].filter((arg) => arg !== undefined);
    }
    default:
      return args;
  }
}

/** The result, or none where there is none: what the engine refuses here was told when the template was evaluated. */
function quietly<T>(compute: () => T): readonly T[] {
  return catching(
    TooComplex,
    () =>
      catching(
        ExpressionError,
        () => [compute()],
        () => [],
      ),
    () => [],
  );
}

function add<K>(map: Map<K, Dependency[]>, key: K, value: Dependency): void {
  const members = map.get(key);
  if (members === undefined) map.set(key, [value]);
  else members.push(value);
}

function groupBy<K>(
  resources: readonly ResourceInstance[],
  keyOf: (resource: ResourceInstance) => K,
): ReadonlyMap<K, readonly ResourceInstance[]> {
  const groups = new Map<K, ResourceInstance[]>();
  for (const resource of resources) {
    const group = groups.get(keyOf(resource));
    if (group === undefined) groups.set(keyOf(resource), [resource]);
    else group.push(resource);
  }
  return groups;
}
