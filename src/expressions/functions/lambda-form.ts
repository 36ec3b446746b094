import { alternativesOf, attempt } from '../alternatives.js';
import { access } from '../ast.js';
import type { Call, Expr } from '../ast.js';
import type { Environment } from '../environment.js';
import { ExpressionError, catching } from '../errors.js';
import { covered, withCoveredParts } from '../cover.js';
import { extentOfResidue } from '../extent.js';
import { asWritten, causesOf, embed, holdsSecret } from '../residue.js';
import { argumentError, arityError } from '../signature.js';
import type { Evaluate, FunctionDoc, SpecialForm } from '../signature.js';
import { Secret, Unknown, typeNameOf } from '../value.js';
import type { Description, TypeName, Value } from '../value.js';
import { kept } from '../ways.js';
import { nameKey } from '../../json/name.js';
import type { Effort, Way } from '../way.js';
import type { Locals } from '../locals.js';
import type { ParameterType } from '../parameter-type.js';

/** A lambda in its surroundings; `apply` takes as many of the values as there are variables. */
export interface Lambda {
  readonly variables: readonly string[];
  readonly apply: (...values: readonly Value[]) => Value;
}

type VariableCount = readonly [fewest: number, most: number];

/** A function `name(source, …values, …lambdas)`. */
export interface LambdaFunction<T extends Value> extends Pick<SpecialForm, keyof FunctionDoc> {
  readonly name: string;
  readonly source: ParameterType<T>;
  /** Number of plain arguments between the source and the lambdas. */
  readonly values?: number;
  readonly lambdas: readonly VariableCount[];
  /** How many of the lambdas may be left out. */
  readonly optional?: number;
  readonly returns?: TypeName;
  /**
   * Works through the elements and passes on what is unknown inside them. Where an unknown value decides (a condition,
   * a name), the result is that value.
   */
  readonly evaluate: (source: T, lambdas: readonly Lambda[], values: readonly Value[]) => Value;
  /** What the result can be where an unknown value decides. */
  readonly foresee?: (source: T, lambdas: readonly Lambda[], effort: Effort) => readonly Way[];
  /** What is known of the result although the source is not. */
  readonly describe?: (source: Unknown, lambdas: readonly Lambda[]) => Partial<Description>;
}

/** A function that takes lambdas: `lambda(…)` is valid only directly as its argument. Source: engine. */
export function lambdaForm<T extends Value>(definition: LambdaFunction<T>): SpecialForm {
  const { name, source: parameter, values: valueCount = 0, returns } = definition;
  const most = 1 + valueCount + definition.lambdas.length;
  const fewest = most - (definition.optional ?? 0);
  const facts: Partial<Description> = returns === undefined ? {} : { type: returns, nullable: false };

  const apply: SpecialForm['apply'] = (call, environment, locals, evaluate) => {
    if (call.args.length < fewest || call.args.length > most) throw arityError(name, fewest, most, call.args.length);
    const evaluated = call.args.slice(0, 1 + valueCount).map((arg) => evaluate(arg, locals));
    const lambdas = (): readonly Lambda[] =>
      call.args.slice(1 + valueCount).map((arg, index) => bind(definition, arg, index, locals, evaluate));
    const stopped = (by: readonly Value[], known: Partial<Description>): Unknown =>
      unresolved(call, evaluated, by, environment, locals, { ...facts, ...known });

    const [written = null, ...values] = evaluated;
    const source = withCoveredParts(written);
    if (source instanceof Unknown) {
      const again = (other: Value): Value =>
        apply(
          { ...call, args: [{ kind: 'value', value: other }, ...call.args.slice(1)] },
          environment,
          locals,
          evaluate,
        );
      const alternatives = kept((effort) => alternativesOf([source], ([other = null]) => again(other), effort));
      return stopped([], { alternatives, ...(definition.describe?.(source, attemptLambdas(lambdas)) ?? {}) });
    }
    if (!parameter.accepts(source))
      throw argumentError(name, 0, 'wrong-type', { expected: parameter.name, type: typeNameOf(source) });
    if (values.some((value) => value instanceof Unknown)) {
      // The engine does not look any further, not even for lambdas; every value would be refused where this is.
      const results = attempt(() => definition.evaluate(source, lambdas(), values));
      return stopped(
        results.filter((each) => each instanceof Unknown),
        { alternatives: () => results },
      );
    }
    const result = definition.evaluate(source, lambdas(), values);
    // A result that may be anything (`reduce`) is itself what is known of the call.
    if (result instanceof Unknown) {
      const { foresee } = definition;
      const known = foresee === undefined ? {} : { alternatives: kept((effort) => foresee(source, lambdas(), effort)) };
      return stopped([result], returns === undefined ? { alternatives: () => [result] } : known);
    }
    return written instanceof Secret
      ? covered(result, { ...call, args: [written.expression, ...call.args.slice(1)] }, extentOfResidue([written]))
      : result;
  };
  const { description, usage } = definition;
  return { name, description, usage, ...(returns === undefined ? {} : { returns }), apply };
}

/** The call with its plain arguments reduced and its lambdas as written (engine). */
function unresolved(
  call: Call,
  evaluated: readonly Value[],
  by: readonly Value[],
  environment: Environment,
  locals: Locals | undefined,
  facts: Partial<Description>,
): Unknown {
  return new Unknown(() => {
    const lambdas = call.args.slice(evaluated.length).map((arg) => asWritten(arg, environment, locals));
    const parts = [...evaluated, ...by];
    const description: Description = {
      expression: { ...call, args: [...evaluated.map(embed), ...lambdas] },
      causes: causesOf(parts),
      ...(parts.some(holdsSecret) ? { secret: true } : {}),
      ...facts,
    };
    return { ...description, member: (key) => elementAt(description, key) };
  }, extentOfResidue(evaluated));
}

/** An element of an unresolved call is printed as one: what it looks like names lambda variables. */
function elementAt(
  { expression, causes, secret = false, element }: Description,
  key: string | number,
): Value | undefined {
  if (element === undefined || typeof key !== 'number') return undefined;
  return new Unknown(() => ({
    expression: access(expression, key),
    causes,
    ...(secret ? { secret } : {}),
    alternatives: () => [element(key)],
  }));
}

function bind<T extends Value>(
  { name, lambdas, values = 0 }: LambdaFunction<T>,
  arg: Expr,
  index: number,
  locals: Locals | undefined,
  evaluate: Evaluate,
): Lambda {
  if (arg.kind !== 'call' || arg.namespace !== undefined || arg.key !== 'lambda')
    throw argumentError(name, 1 + values + index, 'not-a-lambda');
  const [fewest, most] = lambdas[index] ?? [1, 1];
  const body = arg.args.at(-1);
  const count = arg.args.length - 1;
  if (body === undefined || count < fewest || count > most)
    throw arityError('lambda', fewest + 1, most + 1, arg.args.length);
  const variables = arg.args.slice(0, -1).map((variable, position) => {
    const text = evaluate(variable, locals);
    if (typeof text !== 'string') throw argumentError('lambda', position, 'not-a-string', { type: typeNameOf(text) });
    return text;
  });
  const apply = (...given: readonly Value[]): Value =>
    evaluate(
      body,
      variables.reduce<Locals | undefined>(
        (outer, variable, position) => ({ key: nameKey(variable), value: given[position] ?? null, outer }),
        locals,
      ),
    );
  return { variables, apply };
}

/** Lambdas of a call that stays unresolved are not checked (engine). */
function attemptLambdas(lambdas: () => readonly Lambda[]): readonly Lambda[] {
  return catching(ExpressionError, lambdas, () => []);
}
