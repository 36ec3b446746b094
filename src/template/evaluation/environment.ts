import { literal } from '../../expressions/ast.js';
import type { Call, Expr } from '../../expressions/ast.js';
import type { DeploymentScope } from '../../expressions/environment.js';
import { ExpressionError, catching } from '../../expressions/errors.js';
import { evaluate } from '../../expressions/evaluate.js';
import { embed } from '../../expressions/residue.js';
import type { Value } from '../../expressions/value.js';
import type { PlaceKind, ResourceInstance, TemplateEnvironment, TemplateInstance } from '../model/instances.js';
import { findIndex } from '../model/loop.js';
import type { Loop } from '../model/loop.js';
import type { Step } from '../model/resource.js';
import { answerRuntime, referenceTarget } from './runtime.js';
import { valueMistake } from '../../messages/english/templates.js';

/** The surroundings of an expression in a template: what `Environment` asks, answered by a template instance. */
export class PlacedEnvironment implements TemplateEnvironment {
  constructor(
    readonly instance: TemplateInstance,
    readonly place: PlaceKind,
    readonly loops: Loop | undefined,
    readonly resource: ResourceInstance | undefined,
    readonly certain: boolean,
    readonly scope: DeploymentScope = instance.scope,
    readonly isSecure = false,
  ) {}

  get today(): number | undefined {
    return this.instance.session.today;
  }

  get home(): object | undefined {
    return this.instance.home;
  }

  within(scope: DeploymentScope): TemplateEnvironment {
    return this.#with({ scope });
  }

  secure(isSecure: boolean): TemplateEnvironment {
    return isSecure === this.isSecure ? this : this.#with({ isSecure });
  }

  at(place: PlaceKind): TemplateEnvironment {
    return place === this.place ? this : this.#with({ place });
  }

  inLoop(loop: Omit<Loop, 'outer'>): TemplateEnvironment {
    return this.#with({ loops: { ...loop, outer: this.loops } });
  }

  #with(change: Partial<Pick<PlacedEnvironment, 'place' | 'loops' | 'scope' | 'isSecure'>>): TemplateEnvironment {
    return new PlacedEnvironment(
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

  told(error: ExpressionError): ExpressionError {
    const isQuoting = this.isSecure && !['cycle', 'limit', 'own-limit'].includes(error.code);
    return isQuoting ? new ExpressionError(error.code, valueMistake('secret')) : error;
  }

  explain(text: string): readonly Step[] {
    return this.instance.provenance.ofText(text, this);
  }

  refuse(error: ExpressionError, path: readonly (string | number)[], related: readonly Step[] = []): void {
    const certain = this.certain && (this.resource?.certain ?? true);
    this.instance.session.refuse(error, this.instance.template.document, path, certain, related);
  }
}
