import type { Value } from '../expressions/value.js';
import type { JsonPath } from '../json/path.js';
import { isOpen } from './evaluation/branch.js';
import { checkTargetNames } from './evaluation/target-scope.js';
import { property } from './written/template.js';
import type { NestedDeployment } from './model/resource.js';
import { TooComplex } from './model/session.js';
import { validateTemplate } from './validation/template-validation.js';
import type { TemplateInstance, ResourceInstance, Nested } from './model/instances.js';
import { refuseSlashOf } from './evaluation/resource-name.js';
import { asRefusal } from './evaluation/refusal.js';
import type { Left } from './model/session.js';
import { valueMistake } from '../messages/english/templates.js';

/**
 * Evaluates everything in a template and in what is nested in it, and collects the resources in template order. First what
 * is judged, the resources and what they use; then what the engine evaluates as well, used or not. Each may cost as much as
 * the budget allows: what nobody uses does not hide what is deployed.
 */
export class Visit {
  readonly #root: TemplateInstance;
  readonly #instances: TemplateInstance[] = [];
  readonly #visited: ResourceInstance[] = [];
  readonly #resources: ResourceInstance[] = [];
  readonly #nested: NestedDeployment[] = [];
  readonly #outputs = new Map<string, Value>();

  constructor(root: TemplateInstance) {
    this.#root = root;
  }

  result(): {
    readonly resources: readonly ResourceInstance[];
    readonly nested: readonly NestedDeployment[];
    readonly outputs: ReadonlyMap<string, Value>;
    /** False: the budget ended it. What is there was evaluated in full. */
    readonly isWhole: boolean;
  } {
    const { session } = this.#root;
    let isWhole = true;
    for (const [evaluate, path, left] of this.#phases()) {
      if (!isWhole) break;
      try {
        this.#force(this.#root, evaluate);
      } catch (error) {
        if (!(error instanceof TooComplex)) throw error;
        session.giveUp(left, this.#root.template.document, path);
        isWhole = false;
      }
      session.renewBudget();
    }
    session.endVisit(this.#root.template);
    return { resources: this.#resources, nested: this.#nested, outputs: this.#outputs, isWhole };
  }

  *#phases(): Generator<readonly [evaluate: () => void, path: JsonPath, left: Left]> {
    const { path } = this.#root.template;
    yield [() => this.#template(this.#root), path, 'all-resources'];
    yield [() => this.#complete(), path, 'unused-parts'];
  }

  #template(instance: TemplateInstance): void {
    this.#instances.push(instance);
    validateTemplate(instance);
    for (const resource of instance.declaredResources())
      this.#force(instance, () => {
        checkTargetNames(resource);
      });
    for (const resource of instance.resources()) {
      this.#force(instance, () => {
        this.#resource(resource);
      });
    }
  }

  #resource(resource: ResourceInstance): void {
    try {
      this.#visit(resource);
    } catch (error) {
      if (error instanceof TooComplex) {
        const { template, session } = resource.instance;
        session.giveUp('resources-behind', template.document, resource.declaration.path);
      }
      throw error;
    }
  }

  #visit(resource: ResourceInstance): void {
    for (const section of ['name', 'id', 'apiVersion']) resource.section(section);
    this.#visited.push(resource);
    if (!resource.isDeployment || resource.existing) {
      for (const section of resource.sections()) resource.section(section);
      this.#resources.push(resource);
    }
    const { nested } = resource;
    if (nested === undefined) return;
    this.#nested.push({ place: resource.place, outcome: outcomeOf(nested) });
    for (const instance of 'instance' in nested ? [nested.instance] : nested.choice) this.#template(instance);
  }

  /** What the engine refuses a template for although nobody uses it. */
  #complete(): void {
    for (const resource of this.#visited) this.#force(resource.instance, () => void resource.dependencies());
    for (const instance of this.#instances) {
      const { template } = instance;
      refuseUndeclaredArguments(instance);
      this.#force(instance, () => {
        for (const resource of instance.declaredResources())
          if (resource.ownCondition === false) refuseSlashOf(resource);
        for (const declaration of template.parameters.values()) instance.parameter(declaration.name);
        for (const name of instance.variableNames()) instance.variable(name);
        for (const { name } of template.outputs.values()) {
          const value = instance.output(name);
          if (value !== undefined && instance === this.#root) this.#outputs.set(name, value);
        }
      });
    }
  }

  /** Last resort: what escapes every place in a template is a refusal of the template as a whole. */
  #force({ session, template }: TemplateInstance, evaluate: () => void): void {
    try {
      evaluate();
    } catch (error) {
      session.refuse(asRefusal(error), template.document, template.path, true);
    }
  }
}

function outcomeOf(nested: Nested): NestedDeployment['outcome'] {
  if ('instance' in nested) return 'opened';
  if (nested.closed.includes('open')) return 'open';
  return nested.choice.length === 0 ? 'refused' : 'opened';
}

function refuseUndeclaredArguments(instance: TemplateInstance): void {
  if (isOpen(property(instance.template.node, 'parameters') ?? null)) return;
  for (const [key, argument] of instance.args.given) {
    if (instance.template.parameters.has(key)) continue;
    instance.session.report({
      id: 'template-evaluation',
      message:
        argument.hidesName === true
          ? valueMistake('value-for-hidden-undeclared')
          : valueMistake('value-for-undeclared', { name: argument.name }),
      place: argument.place,
      certain: instance.certain,
    });
  }
}
