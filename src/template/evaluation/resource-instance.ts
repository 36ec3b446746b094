import { DEPLOYMENTS } from '../../symbolic/resource-type.js';
import { writtenCondition, loopConditions } from './resource-condition.js';
import { isFullType, resourceName, writtenName } from './resource-name.js';
import { belowPath } from '../../expressions/below.js';
import { conjunction, decided, presenceUnder, unlessFalse } from '../../symbolic/condition.js';
import { deeper } from '../../expressions/evaluate.js';
import type { DeploymentScope } from '../../expressions/environment.js';
import { wherePresent } from '../../expressions/residue.js';
import { ObjectValue } from '../../expressions/value.js';
import type { Value, Unknown } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import { nameKey } from '../../json/name.js';
import type { Nested, ResourceInstance, TemplateEnvironment, TemplateInstance } from '../model/instances.js';
import { Cells } from '../model/cells.js';
import type { Loop } from '../model/loop.js';
import { openNested } from './nested.js';
import { evaluateNode, evaluateStrictly, unknownIndex } from './node-evaluation.js';
import type { Origin, Place } from '../model/resource.js';
import { typeKey } from '../../symbolic/resource-type.js';
import { findProperty, isNodeObject, keysOfNode, property } from '../written/template.js';
import type { Declaration, NodeObject } from '../written/template.js';
import { resourceIdOf } from './resource-id.js';
import { steering, separateProperties } from './resource-section.js';
import { apiVersionOf, textOnTop } from './api-version.js';
import { dependsOnItself } from '../../messages/english/templates.js';

/** What it takes of the stack to open a nested deployment (`deeper`). */
const LEVELS_OF_OPENING = 12;

/** A resource instance; the list of resources builds it. */
export class EvaluatedResource implements ResourceInstance {
  readonly type: string;
  readonly existing: boolean;
  readonly onlyIfNotExists: boolean;
  readonly head: TemplateEnvironment;
  /** Type and name continue those of the parent. */
  readonly #isChild: boolean;
  readonly #ownType: string;
  readonly #values = new Cells<Value>(0);
  #separate: ReturnType<typeof separateProperties> | null = null;
  #iterations: Map<number | string, ResourceInstance> | undefined;
  #nested: Nested | undefined;
  #opening = false;

  constructor(
    readonly instance: TemplateInstance,
    readonly declaration: Declaration,
    readonly node: NodeObject,
    readonly parent: ResourceInstance | undefined,
    readonly loop: Loop | undefined,
    readonly iteration: number,
    readonly choice: Unknown | undefined = parent?.choice ?? instance.choice,
  ) {
    instance.session.step(25);
    this.existing = findProperty(node, 'existing')?.value === true;
    // Arguments of a decorator: the engine refuses anything but a list.
    const options = property(node, '@options');
    this.onlyIfNotExists = isNodeObject(options) && Array.isArray(property(options, 'onlyIfNotExists'));
    this.head = instance.environment('head', { loop, resource: this });
    const type = property(node, 'type');
    const own = typeof type === 'string' ? type : '';
    this.#ownType = own;
    this.#isChild =
      parent !== undefined &&
      !isFullType(own, parent.type, () => evaluateStrictly(property(node, 'name') ?? null, this.head));
    this.type = parent === undefined || !this.#isChild ? own : `${parent.type}/${own}`;
  }

  asIteration(name: number | string): ResourceInstance {
    const { loop } = this;
    if (loop?.count === undefined) return this;
    const iterations = (this.#iterations ??= new Map<number | string, ResourceInstance>());
    let iteration = iterations.get(name);
    if (iteration === undefined) {
      const index = typeof name === 'number' ? name : unknownIndex(loop.name, loop.count);
      const { instance, declaration, node, parent, choice } = this;
      iteration = new EvaluatedResource(
        instance,
        declaration,
        node,
        parent,
        { ...loop, index },
        this.iteration,
        choice,
      );
      iterations.set(name, iteration);
    }
    return iteration;
  }

  get symbol(): string {
    return this.instance.template.symbolic && this.parent === undefined ? this.declaration.name : '';
  }

  get declaredName(): string {
    return this.symbol === '' ? writtenName(this) : this.symbol;
  }

  get place(): Place {
    return { document: this.instance.template.document, path: this.declaration.path, of: 'value' };
  }

  get deployments(): readonly Value[] {
    return this.instance.deployments;
  }

  get scope(): DeploymentScope {
    return this.instance.scope;
  }

  get isDeployment(): boolean {
    return nameKey(this.type) === DEPLOYMENTS;
  }

  get carriesTemplate(): boolean {
    return !this.isDeployment && /^microsoft\.resources\/deployments(?:tacks)?$/.test(typeKey(this.type));
  }

  get isExtension(): boolean {
    return findProperty(this.node, 'extension') !== undefined || findProperty(this.node, 'import') !== undefined;
  }

  get ownCondition(): Value {
    return this.#once('ownCondition', 'part', () => writtenCondition(this));
  }

  get localCondition(): Value {
    return this.#once('localCondition', 'part', () =>
      conjunction([...loopConditions(this.loop), unlessFalse(this.ownCondition)]),
    );
  }

  get condition(): Value {
    return this.#once('condition', 'part', () =>
      decided(conjunction([this.instance.owner?.condition ?? true, this.localCondition])),
    );
  }

  get presence(): Value {
    return this.#once('presence', 'part', () => presenceUnder(this.condition));
  }

  get certain(): boolean {
    return this.instance.certain && this.localCondition === true;
  }

  get body(): TemplateEnvironment {
    const { instance, loop, certain } = this;
    return instance.environment('body', { loop, resource: this, certain });
  }

  /** Full name; a child written inside its parent carries the parent's name in front. */
  get name(): Value {
    return this.#once('name', 'part', () => resourceName(this, this.#ownType, this.#isChild));
  }

  get id(): Value {
    return this.#once('id', 'part', () => resourceIdOf(this));
  }

  get apiVersion(): Value {
    return this.#once('apiVersion', 'part', () => apiVersionOf(this));
  }

  get nested(): Nested | undefined {
    if (!(this.isDeployment || this.carriesTemplate) || this.existing || this.#opening) return undefined;
    if (this.#nested === undefined) {
      this.#opening = true;
      try {
        this.#nested = deeper(LEVELS_OF_OPENING, () => openNested(this));
      } finally {
        this.#opening = false;
      }
    }
    return this.#nested;
  }

  pathTo(...steps: readonly (string | number)[]): (string | number)[] {
    return [...this.declaration.path, ...steps];
  }

  sections(): readonly string[] {
    return keysOfNode(this.node).filter((key) => !steering.has(nameKey(key)));
  }

  section(name: string): Value | undefined {
    const part = nameKey(name);
    if (part === 'type') return this.type;
    if (part === 'name') return this.name;
    if (part === 'apiversion') return this.apiVersion;
    if (part === 'id') return this.id;
    const found = findProperty(this.node, name);
    if (found === undefined) return undefined;
    const isProperties = nameKey(found.key) === 'properties';
    // Only these may wait for what is known while the deployment runs (engine).
    const environment = isProperties ? this.body : this.body.at(/^(tags|sku)$/i.test(name) ? 'label' : 'head');
    return this.#once(found.key, 'section', () => {
      const separate = isProperties ? this.#properties() : undefined;
      if (separate !== undefined)
        return new ObjectValue(new Map(keysOfNode(separate.node).map((key) => [key, this.declared(key) ?? null])));
      const value = evaluateNode(found.value, environment, this.pathTo(found.key));
      return /^(location|kind)$/i.test(name) && found.value === value ? textOnTop(value, this) : value;
    });
  }

  declared(name: string): Value | undefined {
    const properties = this.#properties();
    if (properties === undefined) {
      const value = this.section('properties');
      return value instanceof ObjectValue ? value.get(name) : undefined;
    }
    const found = findProperty(properties.node, name);
    if (found === undefined) return undefined;
    return this.#once(found.key, 'property', () =>
      evaluateNode(found.value, this.body, this.pathTo(properties.key, found.key)),
    );
  }

  dependencies(): Value {
    const found = findProperty(this.node, 'dependsOn');
    return found === undefined ? null : evaluateNode(found.value, this.body.at('head'), this.pathTo(found.key));
  }

  read(path: JsonPath): Value {
    const [first, ...rest] = path;
    if (typeof first !== 'string') return null;
    const [second, ...others] = rest;
    const isDeclared =
      nameKey(first) === 'properties' && typeof second === 'string' && this.#properties() !== undefined;
    const [value, inner] = isDeclared ? [this.declared(second), others] : [this.section(first), rest];
    return wherePresent(belowPath(value ?? null, inner), this.presence);
  }

  explain(path: JsonPath): Origin {
    return this.instance.provenance.ofResource(this, path);
  }

  #once(name: string, kind: 'part' | 'section' | 'property', compute: () => Value): Value {
    return this.#values.get(kind === 'part' ? name : `${kind} ${name}`, compute, () =>
      this.instance.session.cycle(dependsOnItself(`resource-${kind}`, { name, type: this.type })),
    );
  }

  /** The section `properties` where each property can be evaluated for itself. */
  #properties(): ReturnType<typeof separateProperties> {
    if (this.#separate === null) this.#separate = separateProperties(this.node);
    return this.#separate;
  }
}
