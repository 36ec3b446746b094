import type { Call, Expr } from '../../expressions/ast.js';
import { ObjectValue, Unknown, isArray } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import { sameName } from '../../json/name.js';

/** What decided the value at a path below the result of a call. */
export type CallSource =
  /** One part of the call, and the path below its value; `chosenBy` is the condition that chose it. */
  | { readonly is: 'expression'; readonly expression: Expr; readonly rest: JsonPath; readonly chosenBy?: Expr }
  /** Those operands of `and` or `or` that decide it together. */
  | { readonly is: 'operands'; readonly operands: readonly Expr[] }
  /** `parameters('name')`, `variables('name')`. */
  | { readonly is: 'name'; readonly section: 'parameters' | 'variables'; readonly name: string }
  /** `reference(target)`. */
  | { readonly is: 'reference'; readonly target: Value }
  /** Whatever decides all of its arguments, if that is one thing. */
  | { readonly is: 'arguments' };

/** Evaluates a part of the call; undefined where that fails. */
export type Evaluated = (expression: Expr) => Value | undefined;

/** Which part of a call gave the value at `rest` below its result; undefined where nothing can be told. */
export function sourceOf(call: Call, rest: JsonPath, value: Evaluated): CallSource | undefined {
  const [first, second, third] = call.args;
  const from = (expression: Expr | undefined, below: JsonPath): CallSource | undefined =>
    expression === undefined ? undefined : { is: 'expression', expression, rest: below };
  if (first === undefined) return undefined;
  switch (call.key) {
    case 'parameters':
    case 'variables': {
      const name = value(first);
      return typeof name === 'string' ? { is: 'name', section: call.key, name } : undefined;
    }
    case 'if': {
      const condition = value(first);
      const branch = condition === true ? second : condition === false ? third : undefined;
      // A branch that is a constant was decided by the condition.
      if (branch === undefined || isConstant(branch)) return from(first, []);
      return { is: 'expression', expression: branch, rest, chosenBy: first };
    }
    case 'not':
      return from(first, []);
    case 'and':
    case 'or': {
      const decisive = call.args.find((arg) => value(arg) === (call.key === 'or'));
      return { is: 'operands', operands: decisive === undefined ? call.args : [decisive] };
    }
    case 'coalesce':
      return from(call.args.find((arg) => value(arg) !== null) ?? call.args.at(-1), rest);
    case 'tryget': {
      const keys = call.args.slice(1).map(value);
      const known = keys.filter((key) => typeof key === 'string' || typeof key === 'number');
      return known.length === keys.length ? from(first, [...known, ...rest]) : undefined;
    }
    case 'createobject': {
      const index = call.args.findIndex((arg, at) => at % 2 === 0 && isNamed(value(arg), rest[0]));
      return index < 0 ? undefined : from(call.args[index + 1], rest.slice(1));
    }
    case 'createarray':
      if (typeof rest[0] === 'number') return from(call.args[rest[0]], rest.slice(1));
      return rest.length === 0 && call.args.length === 1 ? from(first, []) : undefined;
    case 'shallowmerge':
      return first.kind === 'call' && first.key === 'createarray' ? mergedSource(first.args, rest, value) : undefined;
    case 'union':
      return mergedSource(call.args, rest, value);
    case 'first':
      return isArray(value(first)) ? from(first, [0, ...rest]) : { is: 'arguments' };
    case 'reference': {
      const target = value(first);
      return target === undefined ? undefined : { is: 'reference', target };
    }
    default:
      return { is: 'arguments' };
  }
}

/** Of objects that are merged, the last one that has the property; where none has, the condition that left it out. */
function mergedSource(parts: readonly Expr[], rest: JsonPath, value: Evaluated): CallSource | undefined {
  const [name] = rest;
  const winner = parts.findLast((part) => {
    const object = value(part);
    return object instanceof Unknown || has(object, name);
  });
  if (winner !== undefined) return { is: 'expression', expression: winner, rest };
  for (const part of parts) {
    if (part.kind !== 'call' || part.key !== 'if') continue;
    const [condition, whenTrue, whenFalse] = part.args;
    if (condition === undefined || whenTrue === undefined || whenFalse === undefined) continue;
    const taken = value(condition);
    if (typeof taken === 'boolean' && has(value(taken ? whenFalse : whenTrue), name)) {
      return { is: 'expression', expression: condition, rest: [] };
    }
  }
  return undefined;
}

function has(object: Value | undefined, name: string | number | undefined): boolean {
  return object instanceof ObjectValue && typeof name === 'string' && object.get(name) !== undefined;
}

/** `null()`, `json('null')`, a literal: nothing in it depends on anything that is declared. */
export function isConstant(expression: Expr): boolean {
  switch (expression.kind) {
    case 'literal':
      return true;
    case 'call':
      return !declared.has(expression.key) && expression.args.every(isConstant);
    default:
      return false;
  }
}

const declared: ReadonlySet<string> = new Set(['parameters', 'variables', 'reference', 'references']);

function isNamed(value: Value | undefined, name: string | number | undefined): boolean {
  return typeof value === 'string' && typeof name === 'string' && sameName(value, name);
}
