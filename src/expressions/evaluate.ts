import type { Call, Expr } from './ast.js';
import type { Environment } from './environment.js';
import { ExpressionError } from './errors.js';
import { findForm, findFunction, isRuntimeFunction } from './functions/index.js';
import { member } from './member.js';
import { isExpression, parseExpression, unescapeLiteral } from './parse.js';
import { embed, holdsSecret, residualCall } from './residue.js';
import { checkArguments, checkArity } from './signature.js';
import type { ArmFunction, Locals } from './signature.js';
import { Float, ObjectValue, Secret, Unknown, isArray, isKnown } from './value.js';
import type { Value } from './value.js';

/**
 * Evaluates the text of a JSON string: an expression in brackets, or a literal.
 * @throws ExpressionError where the engine would refuse it.
 */
export function evaluateText(text: string, environment: Environment): Value {
  return isExpression(text) ? evaluate(parseExpression(text), environment) : unescapeLiteral(text);
}

/**
 * Evaluates an expression as far as its parts are known. Arguments are evaluated from left to right; only the special
 * forms leave some of them out.
 * @throws ExpressionError where the engine would refuse it.
 */
export function evaluate(expression: Expr, environment: Environment, locals?: Locals): Value {
  switch (expression.kind) {
    case 'literal':
    case 'value':
      return expression.value;
    case 'access':
      return member(evaluate(expression.base, environment, locals), evaluate(expression.key, environment, locals));
    case 'call':
      return evaluateCall(expression, environment, locals);
  }
}

function evaluateCall(call: Call, environment: Environment, locals: Locals | undefined): Value {
  environment.step();
  if (call.namespace !== undefined) {
    if (call.args.some((arg) => calls(arg, call))) {
      throw new ExpressionError('cycle', `The function '${call.namespace}.${call.name}' is called in its own arguments.`);
    }
    return environment.userFunction(call.namespace, call.name, evaluateAll(call.args, environment, locals));
  }
  const form = findForm(call.key);
  if (form !== undefined) {
    return form.apply(call, environment, locals, (expression, inner) => evaluate(expression, environment, inner));
  }
  const fn = findFunction(call.key);
  if (fn !== undefined) {
    checkArity(fn, call.args.length);
    return apply(fn, call, evaluateAll(call.args, environment, locals), environment);
  }
  if (isRuntimeFunction(call.key)) return environment.runtime(call, evaluateAll(call.args, environment, locals));
  throw new ExpressionError('call', `The template function '${call.name}' is not valid.`);
}

/** The engine takes a user-defined function among its own arguments for a recursion. */
function calls(expression: Expr, target: Call): boolean {
  if (expression.kind === 'access') return calls(expression.base, target) || calls(expression.key, target);
  if (expression.kind !== 'call') return false;
  const isSame = expression.key === target.key && expression.namespace?.toLowerCase() === target.namespace?.toLowerCase();
  return isSame || expression.args.some((arg) => calls(arg, target));
}

function evaluateAll(args: readonly Expr[], environment: Environment, locals: Locals | undefined): readonly Value[] {
  return args.map((arg) => evaluate(arg, environment, locals));
}

/** Calls a function over evaluated arguments; the one place where arity, types, unknown and secret parts are handled. */
function apply(fn: ArmFunction, call: Call, args: readonly Value[], environment: Environment): Value {
  if (args.some(mayHoldSecret) && args.some(holdsKnownSecret)) return applyToSecret(fn, call, args, environment);
  if (fn.unknowns !== 'any' && !args.every(fn.unknowns === 'residual' ? isKnown : isKnownAtTop)) {
    return residualCall(call, args, {
      ...(fn.returns === undefined ? {} : { type: fn.returns, nullable: false }),
      alternatives: () => alternativesOf(fn, call, args, environment),
    });
  }
  if (fn.unknowns !== 'any') checkArguments(fn, args);
  return fn.evaluate(args, environment, call);
}

function isKnownAtTop(value: Value): boolean {
  return !(value instanceof Unknown) && !(value instanceof ObjectValue && value.dynamic.length > 0);
}

function mayHoldSecret(value: Value): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Float);
}

function holdsKnownSecret(value: Value): boolean {
  if (value instanceof Secret) return true;
  if (isArray(value)) return value.some(holdsKnownSecret);
  return value instanceof ObjectValue && holdsSecret(value) && [...value.entries.values()].some(holdsKnownSecret);
}

/** Computes with what secrets hide; the result is a secret again, unless the function gives nothing away. */
function applyToSecret(fn: ArmFunction, call: Call, args: readonly Value[], environment: Environment): Value {
  const result = apply(fn, call, args.map(unwrap), environment);
  if (fn.declassifies || result instanceof Unknown) return result instanceof Unknown ? residualCall(call, args) : result;
  return new Secret(result, { ...call, args: args.map(embed) });
}

function unwrap(value: Value): Value {
  if (value instanceof Secret) return unwrap(value.value);
  if (isArray(value)) return value.map(unwrap);
  if (!(value instanceof ObjectValue)) return value;
  return new ObjectValue(new Map([...value.entries].map(([key, part]) => [key, unwrap(part)])), value.dynamic);
}

/** At most so many values are tried for a call whose arguments have several. */
const MAX_ALTERNATIVES = 8;

/** The results of a call for every combination of what its unknown arguments can be; undefined where that is open. */
function alternativesOf(fn: ArmFunction, call: Call, args: readonly Value[], environment: Environment): readonly Value[] | undefined {
  let combinations: Value[][] = [[]];
  for (const arg of args) {
    const choices = arg instanceof Unknown ? arg.description.alternatives?.() : [arg];
    if (choices === undefined || choices.length * combinations.length > MAX_ALTERNATIVES) return undefined;
    combinations = combinations.flatMap((head) => choices.map((choice) => [...head, choice]));
  }
  return combinations.flatMap((combination) => {
    if (combination.every((value, index) => value === args[index])) return [];
    try {
      return [apply(fn, call, combination, environment)];
    } catch (error) {
      if (error instanceof ExpressionError) return [];
      throw error;
    }
  });
}
