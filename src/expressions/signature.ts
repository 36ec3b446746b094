import { ExpressionError } from './errors.js';
import type { Call, Expr } from './ast.js';
import type { Environment } from './environment.js';
import type { Facts, TextFacts } from './facts.js';
import type { Locals } from './locals.js';
import { residualCall } from './residue.js';
import { Unknown, isArray, typeNameOf } from './value.js';
import type { TypeName, Value } from './value.js';
import type { Alternative, Effort } from './way.js';
import { argument, arity, typePhrase } from '../messages/english/arguments.js';
import { messageIn } from '../messages/message.js';
import type { Data, DataBeside, Part } from '../messages/message.js';
import type { ParameterType } from './parameter-type.js';

/**
 * Which known arguments are compared with their types where another argument is not known: those before it, all of
 * them, or none. It is an accident of how the engine is written, and kept because it refuses by it.
 */
export type EarlyCheck = 'leading' | 'all' | 'none';

/**
 * How a function treats arguments that are not known.
 * `residual`: a call with an unknown part, however deep, is left as it is (default).
 * `containers`: works through arrays and objects with unknown parts; only an argument that is itself unknown stops it, or
 * an object not all of whose names are known.
 * `names`: works through such objects as well.
 * `any`: evaluates whatever it gets, and returns an unknown value where it must.
 * `parts`: the same, and takes secrets as they are: its result is made of its arguments.
 */
export type UnknownHandling = 'residual' | 'containers' | 'names' | 'any' | 'parts';

/** What is told of a function. */
export interface FunctionDoc {
  /** What it gives, in a sentence of Markdown. */
  readonly description: string;
  /** Its arguments in words, where their types alone do not tell: `[subscriptionId], type, name…`. */
  readonly usage?: string;
  /** What of it is known only when the template is deployed, where anything is. */
  readonly atDeployment?: string;
}

/** A template function: signature, and evaluation over arguments that were checked against it. */
export interface ArmFunction extends FunctionDoc {
  /** As the documentation spells it. */
  readonly name: string;
  readonly required: readonly ParameterType<Value>[];
  readonly optional: readonly ParameterType<Value>[];
  /** Type of any number of further arguments. */
  readonly rest?: ParameterType<Value>;
  /** Type of the result, where it is always the same and never null; told of a call that stays unresolved. */
  readonly returns?: TypeName;
  readonly unknowns: UnknownHandling;
  /** `leading` by default. */
  readonly early?: EarlyCheck;
  /** True where the result gives nothing away of a secret argument (a length, a comparison). */
  readonly declassifies: boolean;
  readonly foresight?: Foresight;
  /** Looks for its second argument in its first one: that may compare each letter of one with each of the other. */
  readonly searches?: boolean;
  readonly evaluate: (args: readonly Value[], environment: Environment, call: Call) => Value;
}

/** What can be said of a call that stays unresolved from what is known of its arguments. */
export interface Foresight {
  /** The result is never null, although its type is not always the same. */
  readonly neverNull?: boolean;
  /** What the result looks like; undefined where it may be no text. */
  readonly text?: (args: readonly Value[]) => TextFacts | undefined;
  /** Every value that the result can be; undefined where only the alternatives of the arguments tell. */
  readonly results?: (args: readonly Value[], effort?: Effort) => readonly Alternative[] | undefined;
  /** What is known of the result where it is an array or a number. */
  readonly shape?: (args: readonly Value[]) => Pick<Facts, 'nullable' | 'size' | 'bounds' | 'part'>;
}

/** Evaluates an expression below a special form; `locals` are the lambda variables in sight. */
export type Evaluate = (expression: Expr, locals?: Locals) => Value;

/** A function that decides itself which of its arguments are evaluated: `if`, `coalesce`, lambdas, `parameters`. */
export interface SpecialForm extends FunctionDoc {
  readonly name: string;
  readonly usage: string;
  readonly returns?: TypeName;
  readonly apply: (call: Call, environment: Environment, locals: Locals | undefined, evaluate: Evaluate) => Value;
}

type Types<P extends readonly ParameterType<Value>[]> = {
  [I in keyof P]: P[I] extends ParameterType<infer T> ? T : never;
};

type OptionalTypes<P extends readonly ParameterType<Value>[]> = {
  [I in keyof P]?: P[I] extends ParameterType<infer T> ? T : never;
};

interface Signature<
  R extends readonly ParameterType<Value>[],
  O extends readonly ParameterType<Value>[],
> extends FunctionDoc {
  readonly parameters: R;
  readonly optional?: O;
  readonly returns?: TypeName;
  readonly unknowns?: UnknownHandling;
  readonly early?: EarlyCheck;
  readonly declassifies?: boolean;
  readonly foresight?: Foresight;
  readonly searches?: boolean;
}

/**
 * Defines a function with a fixed number of parameters (the last ones may be optional).
 * `evaluate` gets each argument with the type its parameter accepts; arity and types were checked before.
 * It returns undefined where parts that are not known decide: the call then stays unresolved.
 */
export function defineFunction<
  const R extends readonly ParameterType<Value>[],
  const O extends readonly ParameterType<Value>[] = readonly [],
>(
  name: string,
  signature: Signature<R, O>,
  evaluate: (...args: [...Types<R>, ...OptionalTypes<O>]) => Value | undefined,
): ArmFunction {
  return {
    ...docOf(signature),
    name,
    required: signature.parameters,
    optional: signature.optional ?? [],
    ...(signature.returns === undefined ? {} : { returns: signature.returns }),
    unknowns: signature.unknowns ?? 'residual',
    ...(signature.early === undefined ? {} : { early: signature.early }),
    declassifies: signature.declassifies ?? false,
    ...(signature.foresight === undefined ? {} : { foresight: signature.foresight }),
    ...(signature.searches === undefined ? {} : { searches: signature.searches }),
    // The cast holds because `checkArguments` has compared every argument with `required` and `optional`.
    evaluate: (args, _environment, call) => {
      const result = evaluate(...(args as unknown as [...Types<R>, ...OptionalTypes<O>]));
      return result === undefined ? residualCall(call, args, () => foreseen(signature, args)) : result;
    },
  };
}

/** Defines a function with any number of arguments of one type, after `parameters` of their own types. */
export function defineVariadic<T extends Value>(
  name: string,
  signature: FunctionDoc & {
    readonly rest: ParameterType<T>;
    readonly minimum?: number;
    readonly returns?: TypeName;
    readonly unknowns?: UnknownHandling;
    readonly declassifies?: boolean;
    readonly foresight?: Foresight;
  },
  evaluate: (args: readonly T[]) => Value,
): ArmFunction {
  return {
    ...docOf(signature),
    name,
    required: Array.from({ length: signature.minimum ?? 0 }, () => signature.rest),
    optional: [],
    rest: signature.rest,
    ...(signature.returns === undefined ? {} : { returns: signature.returns }),
    unknowns: signature.unknowns ?? 'residual',
    early: 'all',
    declassifies: signature.declassifies ?? false,
    ...(signature.foresight === undefined ? {} : { foresight: signature.foresight }),
    // The cast holds because `checkArguments` has compared every argument with `rest`.
    evaluate: (args) => evaluate(args as readonly T[]),
  };
}

/** What is told of a function that is defined with more than that. */
export function docOf({ description, usage, atDeployment }: FunctionDoc): FunctionDoc {
  return {
    description,
    ...(usage === undefined ? {} : { usage }),
    ...(atDeployment === undefined ? {} : { atDeployment }),
  };
}

/** What is known of the result although parts of the arguments are not. */
export function foreseen(
  { returns, foresight: { neverNull = false, text, results, shape } = {} }: Pick<ArmFunction, 'returns' | 'foresight'>,
  args: readonly Value[],
): Facts {
  let looks: { readonly facts: TextFacts | undefined } | undefined;
  return {
    ...(returns === undefined ? {} : { type: returns }),
    ...(returns === undefined && !neverNull ? {} : { nullable: false }),
    ...(text === undefined ? {} : { text: () => (looks ??= { facts: text(args) }).facts }),
    ...(results === undefined ? {} : { alternatives: (effort) => results(args, effort) }),
    ...shape?.(args),
  };
}

/** Throws `call` where the function does not take this number of arguments. */
export function checkArity(fn: ArmFunction, count: number): void {
  const minimum = fn.required.length;
  const maximum = fn.rest === undefined ? minimum + fn.optional.length : Infinity;
  if (count >= minimum && count <= maximum) return;
  throw arityError(fn.name, minimum, maximum, count);
}

export function arityError(name: string, minimum: number, maximum: number, count: number): ExpressionError {
  const data = { function: name, given: count } as const;
  const refusal =
    minimum === maximum
      ? arity('exact', { ...data, count: minimum })
      : maximum === Infinity
        ? arity('at-least', { ...data, least: minimum })
        : arity('between', { ...data, least: minimum, most: maximum });
  return new ExpressionError('call', refusal);
}

/** Throws `argument` where a known argument has a type that its parameter refuses, as far as the engine looks. */
export function checkArguments(fn: ArmFunction, args: readonly Value[]): void {
  const isOpen = args.some((arg) => arg instanceof Unknown);
  if (fn.early === 'none' && isOpen) return;
  for (const [index, value] of args.entries()) {
    if (value instanceof Unknown) {
      if (fn.early === 'all') continue;
      return;
    }
    const expected = fn.required[index] ?? fn.optional[index - fn.required.length] ?? fn.rest;
    if (expected === undefined) continue;
    const accepts = isOpen ? (expected.acceptsFirst ?? expected.accepts) : expected.accepts;
    if (accepts(value)) continue;
    throw argumentError(fn.name, index, 'wrong-type', { expected: expected.name, type: nameOfType(value) });
  }
}

function nameOfType(value: Value): Part {
  if (!isArray(value) || value.length === 0) return typeNameOf(value);
  const types = new Set(value.map((part) => typeNameOf(part)));
  return typePhrase('array-of', { elements: { items: [...types], joined: 'comma' } });
}

/** A place or index, which the engine keeps in 32 bits. @throws ExpressionError for one beyond */
export function int32(name: string, index: number, value: number | bigint): number {
  if (value >= -(2 ** 31) && value < 2 ** 31) return Number(value);
  throw argumentError(name, index, 'beyond-32-bits');
}

/** The engine refuses argument `index` (0-based) of `name`, for the reason that has this id. */
export function argumentError<Id extends keyof typeof argument.texts>(
  name: string,
  index: number,
  id: Id,
  ...data: DataBeside<(typeof argument.texts)[Id], 'index' | 'function'>
): ExpressionError {
  const [others]: readonly [Data?] = data;
  return new ExpressionError('argument', messageIn(argument, id, { index: index + 1, function: name, ...others }));
}
