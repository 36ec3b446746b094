import { attempt } from '../../expressions/alternatives.js';

import type { DeploymentScope } from '../../expressions/environment.js';

import { ExpressionError } from '../../expressions/errors.js';
import { bounded } from '../../expressions/extent.js';

import { causesOf, refused } from '../../expressions/residue.js';
import type { Cause, Value, Unknown } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import { nameKey } from '../../json/name.js';
import { callUserFunction } from './user-function.js';
import type { Arguments } from '../model/arguments.js';
import { PlacedEnvironment } from './environment.js';
import type {
  Nesting,
  PlaceKind,
  Provenance,
  ResourceInstance,
  Surroundings,
  TemplateEnvironment,
  TemplateInstance,
} from '../model/instances.js';
import { evaluateIterations, evaluateNode } from './node-evaluation.js';
import { asRefusal } from './refusal.js';
import { Cells } from '../model/cells.js';
import { parameterValue } from './parameter-value.js';
import { deploymentValue } from './deployment-value.js';
import { outputCondition, outputValue } from './output-value.js';
import { expandResources } from './resource-expansion.js';

import type { Session } from '../model/session.js';
import { findProperty, isNodeObject } from '../written/template.js';
import type { Declaration, Template } from '../written/template.js';
import { isSecure } from '../types/declared-type.js';
import type { Message } from '../../messages/message.js';
import { dependsOnItself, templateMistake, valueMistake } from '../../messages/english/templates.js';

interface Resources {
  readonly declared: readonly ResourceInstance[];
  readonly deployed: readonly ResourceInstance[];
}

/** A template instance; those in it are built by `nest`. */
export class EvaluatedTemplate implements TemplateInstance {
  readonly #parameters = new Cells<Value>();
  readonly #variables = new Cells<Value>();
  readonly #outputs = new Cells<Value>();
  #variableLoops: ReadonlyMap<string, Declaration> | undefined;
  #resources: Resources | undefined;
  expanding = false;

  constructor(
    readonly session: Session,
    readonly provenance: Provenance,
    readonly template: Template,
    readonly scope: DeploymentScope,
    /** Name of the deployment; that of a nested one is not needed to look into it. */
    readonly nameOf: () => Value,
    readonly args: Arguments,
    readonly owner: ResourceInstance | undefined,
    readonly certain: boolean,
    readonly choice: Unknown | undefined = owner?.choice,
  ) {
    session.step(50);
  }

  reportOpen(message: Message, path: JsonPath, causes: readonly Cause[]): void {
    this.session.report({
      id: 'template-link-unreachable',
      message,
      place: { document: this.template.document, path, of: 'value' },
      causes,
      certain: this.certain,
    });
  }

  refuseHiding(error: ExpressionError, path: JsonPath, here: readonly Value[]): void {
    this.session.report({
      id: 'template-evaluation',
      verdict: 'undetermined',
      message: error.refusal,
      place: { document: this.template.document, path, of: 'value' },
      causes: causesOf([...here, this.owner?.condition ?? true]),
      certain: false,
    });
  }

  get name(): Value {
    return this.nameOf();
  }

  get home(): object | undefined {
    return this.owner === undefined ? undefined : this;
  }

  environment(place: PlaceKind, { loop, resource, certain = this.certain }: Surroundings = {}): TemplateEnvironment {
    return new PlacedEnvironment(this, place, loop, resource, certain);
  }

  nest({ owner, template, scope, args, certain, choice }: Nesting): TemplateInstance {
    const { session, provenance } = this;
    return new EvaluatedTemplate(session, provenance, template, scope, () => owner.name, args, owner, certain, choice);
  }

  get deployments(): readonly Value[] {
    return this.owner === undefined ? [] : [...this.owner.instance.deployments, this.name];
  }

  parameter(name: string): Value {
    const key = nameKey(name);
    const known = this.#parameters.known(key);
    if (known !== undefined) return known;
    const declaration = this.template.parameters.get(key);
    if (declaration === undefined) throw new ExpressionError('missing', valueMistake('undeclared-parameter', { name }));
    return this.#parameters.get(
      key,
      () => parameterValue(this, declaration, this.args.given.get(key)),
      () => this.session.cycle(dependsOnItself('parameter', { name: declaration.name })),
    );
  }

  variable(name: string): Value {
    const key = nameKey(name);
    const known = this.#variables.known(key);
    if (known !== undefined) return known;
    const loop = this.#loops().get(key);
    const declaration = loop ?? this.template.variables.get(key);
    if (declaration === undefined) throw new ExpressionError('missing', valueMistake('undeclared-variable', { name }));
    return this.#variables.get(
      key,
      () =>
        this.#refusable(declaration, () => {
          const environment = this.environment('variable');
          if (loop !== undefined && isNodeObject(loop.node))
            return bounded(evaluateIterations(loop.node, name, 'variable', environment, loop.path));
          if (declaration.node === null)
            throw new ExpressionError('argument', valueMistake('null-variable', { name: declaration.name }));
          return bounded(evaluateNode(declaration.node, environment, [...declaration.path]));
        }),
      () => this.session.cycle(dependsOnItself('variable', { name: declaration.name })),
    );
  }

  /** Loops of the section `variables` by the lower-cased name of the variable they make. */
  #loops(): ReadonlyMap<string, Declaration> {
    if (this.#variableLoops !== undefined) return this.#variableLoops;
    const loops = new Map<string, Declaration>();
    this.#variableLoops = loops;
    for (const declaration of this.template.variableLoops) {
      const node = isNodeObject(declaration.node) ? findProperty(declaration.node, 'name')?.value : undefined;
      const name =
        node === undefined
          ? undefined
          : evaluateNode(node, this.environment('variable'), [...declaration.path, 'name']);
      const problem =
        typeof name !== 'string'
          ? templateMistake('variable-loop-without-name')
          : this.template.variables.has(nameKey(name)) || loops.has(nameKey(name))
            ? templateMistake('variable-twice', { name })
            : undefined;
      if (problem !== undefined)
        this.environment('variable').refuse(new ExpressionError('argument', problem), declaration.path);
      if (typeof name === 'string') loops.set(nameKey(name), declaration.named(name));
    }
    return loops;
  }

  variableNames(): readonly string[] {
    return [...this.template.variables.values(), ...this.#loops().values()].map((declaration) => declaration.name);
  }

  outputCondition(declaration: Declaration): Value {
    return outputCondition(this, declaration);
  }

  output(name: string): Value | undefined {
    const key = nameKey(name);
    const declaration = this.template.outputs.get(key);
    if (declaration === undefined || !isNodeObject(declaration.node)) return undefined;
    const { node } = declaration;
    const condition = this.outputCondition(declaration);
    if (condition === false) return undefined;
    const certain = this.certain && condition === true;
    return this.#outputs.get(
      key,
      () => this.#refusable(declaration, () => outputValue(this, declaration, node, certain), certain),
      () => this.session.cycle(dependsOnItself('output', { name: declaration.name })),
    );
  }

  isLiteralNull(name: string): boolean {
    const node = this.template.outputs.get(nameKey(name))?.node;
    return isNodeObject(node) && findProperty(node, 'value')?.value === null;
  }

  isSecureOutput(name: string): boolean {
    const node = this.template.outputs.get(nameKey(name))?.node;
    if (!isNodeObject(node)) return false;
    const [secure = true] = attempt(() => isSecure(node, this.template));
    return secure !== false;
  }

  userFunction(namespace: string, name: string, args: readonly Value[]): Value {
    return callUserFunction(this, namespace, name, args);
  }

  deployment(): Value {
    return deploymentValue(this);
  }

  resources(): readonly ResourceInstance[] {
    return this.#expand().deployed;
  }

  declaredResources(): readonly ResourceInstance[] {
    return this.#expand().declared;
  }

  #expand(): Resources {
    if (this.#resources !== undefined) return this.#resources;
    if (this.expanding) this.session.cycle(dependsOnItself('resources'));
    this.expanding = true;
    try {
      const declared = expandResources(this);
      this.#resources = { declared, deployed: declared.filter(({ ownCondition }) => ownCondition !== false) };
    } finally {
      this.expanding = false;
    }
    return this.#resources;
  }

  #refusable(declaration: Declaration, compute: () => Value, certain = this.certain): Value {
    try {
      return compute();
    } catch (error) {
      const refusal = asRefusal(error);
      this.session.refuse(refusal, this.template.document, declaration.path, certain);
      return refused(refusal);
    }
  }
}
