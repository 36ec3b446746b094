import { literal } from '../expressions/ast.js';
import type { Call, Expr } from '../expressions/ast.js';
import type { DeploymentScope, Environment } from '../expressions/environment.js';
import { ExpressionError, catching } from '../expressions/errors.js';
import { evaluate } from '../expressions/evaluate.js';
import { embed } from '../expressions/residue.js';
import type { Value } from '../expressions/value.js';
import { findIndex } from './copy.js';
import type { Loop } from './copy.js';
import type { TemplateInstance } from './instance.js';
import type { Step } from './resource.js';
import type { ResourceInstance } from './resource-instance.js';
import { answerRuntime, referenceTarget } from './runtime.js';

/** Where in a template an expression stands; some functions are only expected at some places. */
export type PlaceKind =
  /** Value in a parameter file. */
  | 'file'
  /** Default value of a parameter. */
  | 'default'
  | 'variable'
  /** Name, type, location, condition, scope of a resource, count of a loop: known before the deployment starts. */
  | 'head'
  /** Tags and sku of a resource: what they refer to is left to the deployment. */
  | 'label'
  /** Properties and other sections of a resource, arguments of a nested deployment. */
  | 'body'
  | 'output';

/** The surroundings of an expression in a template: what `Environment` asks, answered by a template instance. */
export class TemplateEnvironment implements Environment {
  constructor(
    readonly instance: TemplateInstance,
    readonly place: PlaceKind,
    readonly loops: Loop | undefined,
    /** The resource whose expression it is. */
    readonly resource: ResourceInstance | undefined,
    readonly certain: boolean,
    readonly scope: DeploymentScope = instance.scope,
    /** What is evaluated is to be secure: a refusal may not quote it. */
    readonly isSecure = false,
  ) {}

  get today(): number | undefined {
    return this.instance.session.today;
  }

  get home(): object | undefined {
    return this.instance.home;
  }

  /** The same surroundings, seen from another scope: that of a resource elsewhere. */
  within(scope: DeploymentScope): TemplateEnvironment {
    return this.#with({ scope });
  }

  /** The same surroundings, where what is evaluated is to be kept secret. */
  secure(isSecure: boolean): TemplateEnvironment {
    return isSecure === this.isSecure ? this : this.#with({ isSecure });
  }

  at(place: PlaceKind): TemplateEnvironment {
    return place === this.place ? this : this.#with({ place });
  }

  inLoop(loop: Omit<Loop, 'outer'>): TemplateEnvironment {
    return this.#with({ loops: { ...loop, outer: this.loops } });
  }

  #with(change: Partial<Pick<TemplateEnvironment, 'place' | 'loops' | 'scope' | 'isSecure'>>): TemplateEnvironment {
    return new TemplateEnvironment(
      this.instance,
      change.place ?? this.place,
      change.loops ?? this.loops,
      this.resource,
      this.certain,
      change.scope ?? this.scope,
      change.isSecure ?? this.isSecure,
    );
  }

  parameter(name: string): Value {
    return this.instance.parameter(name);
  }

  variable(name: string): Value {
    return this.instance.variable(name);
  }

  copyIndex(loop: string | undefined): Value {
    return findIndex(this.loops, loop);
  }

  deployment(): Value {
    return this.instance.deployment();
  }

  userFunction(namespace: string, name: string, args: readonly Value[]): Value {
    return this.instance.userFunction(namespace, name, args);
  }

  runtime(call: Call, args: readonly Value[]): Value {
    return answerRuntime(call, args, this);
  }

  rewrite(call: Call): Expr | undefined {
    if (call.key === 'copyindex') return this.#index(call);
    if (call.key !== 'reference' && !call.key.startsWith('list')) return undefined;
    return referenceTarget(call, this);
  }

  /** The number that `copyIndex` stands for; one that the engine would refuse is left, for it may never be reached. */
  #index(call: Call): Expr | undefined {
    return catching(
      ExpressionError,
      () => {
        const index = evaluate(call, this);
        if (typeof index === 'number') return literal(index);
        return call.args.length === 0 ? embed(index) : undefined;
      },
      () => undefined,
    );
  }

  step(cost?: number): void {
    this.instance.session.stepInValue(cost);
  }

  /** The refusal as it may be told. */
  told(error: ExpressionError): ExpressionError {
    const isQuoting = this.isSecure && !['cycle', 'limit', 'own-limit'].includes(error.code);
    return isQuoting ? new ExpressionError(error.code, 'The expression of a secure value is refused.') : error;
  }

  /** Records what the engine would refuse here. */
  refuse(error: ExpressionError, path: readonly (string | number)[], related: readonly Step[] = []): void {
    const certain = this.certain && (this.resource?.certain ?? true);
    this.instance.session.refuse(error, this.instance.template.document, path, certain, related);
  }
}
