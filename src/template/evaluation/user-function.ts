import { call, literal } from '../../expressions/ast.js';
import type { Call, Expr } from '../../expressions/ast.js';
import { concealed, covered } from '../../expressions/cover.js';
import type { DeploymentScope, Environment } from '../../expressions/environment.js';
import { ExpressionError } from '../../expressions/errors.js';
import { embed } from '../../expressions/residue.js';
import { deeper } from '../../expressions/evaluate.js';
import { arityError } from '../../expressions/signature.js';
import { Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { evaluateStrictly } from './node-evaluation.js';
import { findProperty, isNodeArray, isNodeObject, property } from '../written/template.js';
import { refined } from '../types/type-facts.js';
import { nameKey } from '../../json/name.js';
import { mayBeSecure } from '../types/declared-type.js';
import { checkType } from '../types/type-check.js';
import { hideSecureParts } from '../types/secure-parts.js';
import type { TemplateInstance } from '../model/instances.js';
import { secretRefusal } from '../../messages/english/expressions.js';
import { functionMistake } from '../../messages/english/templates.js';
import { typed } from '../../messages/english/types.js';

/** What a call takes of the stack (`deeper`). */
const LEVELS = 3;

/** Calls a user-defined function: exact arity, strict argument and result types (engine). */
export function callUserFunction(
  instance: TemplateInstance,
  namespace: string,
  name: string,
  args: readonly Value[],
): Value {
  const fullName = `${namespace}.${name}`;
  const node = instance.template.functions.get(nameKey(fullName))?.node;
  if (!isNodeObject(node)) throw new ExpressionError('call', functionMistake('undeclared', { function: fullName }));
  const declared = property(node, 'parameters');
  const parameters = isNodeArray(declared) ? declared.filter(isNodeObject) : [];
  if (args.length !== parameters.length) throw arityError(fullName, parameters.length, parameters.length, args.length);
  const bound = new Map<string, Value>();
  const inside = new FunctionEnvironment(instance, fullName, bound);
  for (const [index, parameter] of parameters.entries()) {
    const parameterName = property(parameter, 'name');
    const value = args[index] ?? null;
    if (typeof parameterName !== 'string') continue;
    checkType(value, parameter, instance.template, typed('argument', { name: parameterName, function: fullName }));
    const expression = { ...call('parameters', [literal(parameterName)]), home: inside };
    bound.set(nameKey(parameterName), hideSecureParts(value, parameter, instance.template, expression, covered));
  }
  const output = property(node, 'output');
  const value = isNodeObject(output) ? findProperty(output, 'value') : undefined;
  if (!isNodeObject(output) || value === undefined)
    throw new ExpressionError('missing', functionMistake('no-output', { function: fullName }));
  const evaluated = (): Value => deeper(LEVELS, () => evaluateStrictly(value.value, inside));
  const result = mayBeSecure(output, instance.template)
    ? concealed(secretRefusal('result', { function: fullName }), evaluated)
    : evaluated();
  checkType(result, output, instance.template, typed('result', { function: fullName }));
  const told = result instanceof Unknown ? refined(result, output, instance.template) : result;
  const expression = { ...call(name, args.map(embed)), namespace };
  return hideSecureParts(told, output, instance.template, expression, covered);
}

/** The body of a user-defined function sees its own parameters, the template's variables and other functions. */
class FunctionEnvironment implements Environment {
  constructor(
    readonly instance: TemplateInstance,
    readonly name: string,
    readonly bound: ReadonlyMap<string, Value>,
  ) {}

  get home(): object {
    return this;
  }

  get today(): number | undefined {
    return this.instance.session.today;
  }

  get scope(): DeploymentScope {
    return this.instance.scope;
  }

  parameter(name: string): Value {
    const value = this.bound.get(nameKey(name));
    if (value === undefined)
      throw new ExpressionError('missing', functionMistake('parameter-not-found', { name, function: this.name }));
    return value;
  }

  variable(name: string): Value {
    return this.instance.variable(name);
  }

  copyIndex(): Value {
    throw new ExpressionError('place', functionMistake('unexpected-call', { call: 'copyIndex', function: this.name }));
  }

  deployment(): Value {
    return this.instance.deployment();
  }

  userFunction(namespace: string, name: string, args: readonly Value[]): Value {
    this.step();
    return callUserFunction(this.instance, namespace, name, args);
  }

  runtime(call: Call): Value {
    throw new ExpressionError('place', functionMistake('unexpected-call', { call: call.name, function: this.name }));
  }

  rewrite(): Expr | undefined {
    return undefined;
  }

  step(cost?: number): void {
    this.instance.session.stepInValue(cost);
  }
}
