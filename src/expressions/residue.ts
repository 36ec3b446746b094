import { nameKey } from '../json/name.js';
import { call } from './ast.js';
import type { Call, Expr } from './ast.js';
import type { Environment } from './environment.js';
import type { ExpressionError } from './errors.js';
import { deferred } from './deferred-description.js';
import { extentOfResidue } from './extent.js';
import type { Facts } from './facts.js';
import { printExpression, printWritten } from './print.js';
import { ObjectValue, Secret, Unknown, isArray } from './value.js';
import type { Cause, Description, Value } from './value.js';
import { kept, waysOf } from './ways.js';
import { Way } from './way.js';
import type { Alternative, Effort } from './way.js';
import type { Locals } from './locals.js';

/** The expression that stands for a value in a residue. */
export function embed(value: Value): Expr {
  if (value instanceof Unknown) return value.description.expression;
  if (value instanceof Secret) return value.expression;
  return { kind: 'value', value };
}

/** The same of an argument: a secret stays one, printed as its expression, for what compares texts. */
export function argumentOf(value: Value): Expr {
  return value instanceof Secret ? { kind: 'value', value } : embed(value);
}

/** Facts on the result of a call that stays unresolved. */
export interface ResidueFacts extends Facts {
  readonly member?: (key: string | number) => Value | undefined;
}

/**
 * The unknown result of a call some of whose arguments are not known; the causes are those of the arguments. Facts that
 * cost something to put together are given as a function.
 */
export function residualCall(call: Call, args: readonly Value[], facts: ResidueFacts | (() => Facts) = {}): Unknown {
  return new Unknown(
    () =>
      deferred(
        {
          expression: () => ({ ...call, args: args.map(argumentOf) }),
          causes: () => causesOf(args),
          secret: () => args.some(holdsSecret),
          member: typeof facts === 'function' ? undefined : facts.member,
        },
        typeof facts === 'function' ? facts : () => facts,
      ),
    extentOfResidue(args),
  );
}

/** The facts in a description, without its expression and causes. */
export function factsOf({ type, nullable, secret, alternatives, text, size, bounds, part }: Facts): Facts {
  return { type, nullable, secret, alternatives, text, size, bounds, part };
}

/** The same unknown value, of which more is known; `more` takes the place of the facts it names. */
export function narrowed(value: Unknown, more: (known: Description) => Facts): Unknown {
  return new Unknown(() => {
    const known = value.description;
    const { declared, member, element } = known;
    const origin = {
      expression: () => known.expression,
      causes: () => known.causes,
      secret: () => known.secret === true,
      declared,
      member,
      element,
    };
    return deferred(origin, () => ({ ...factsOf(known), ...more(known) }));
  }, value.extent);
}

/** The value in the ways in which something is there; `presence` is true in each of them. */
export function wherePresent(value: Value, presence: Value): Value {
  if (!(presence instanceof Unknown && value instanceof Unknown) || waysOf(value) === undefined) return value;
  const alternatives = kept((effort) => waysOf(presence, effort)?.map(({ given }) => new Way(value, given)));
  return narrowed(value, () => ({ alternatives }));
}

/** The values without null, choices within choices included. */
export function presentValues(values: readonly Alternative[]): readonly Alternative[] {
  return values.flatMap((one): readonly Alternative[] => {
    const value = one instanceof Way ? one.value : one;
    if (value === null) return [];
    const kept = value instanceof Unknown ? present(value) : value;
    return [one instanceof Way ? new Way(kept, one.given) : kept];
  });
}

/** The value where it is not null. */
export function present(value: Unknown): Unknown {
  return narrowed(value, withoutNull);
}

function withoutNull({ alternatives }: Facts): Facts {
  const choices = (effort?: Effort): readonly Alternative[] | undefined => {
    const all = alternatives?.(effort);
    return all === undefined ? undefined : presentValues(all);
  };
  return { nullable: false, ...(alternatives === undefined ? {} : { alternatives: choices }) };
}

/** An unknown value with one cause of its own. */
export function unknownBecause(cause: Cause, expression: Expr, facts: Partial<Description> = {}): Unknown {
  return new Unknown(() => ({ expression, causes: [cause], ...facts }));
}

/** The expression of what the engine gives up, and what is written there. */
export function givenUp(written?: Expr): Call {
  return { ...call('unknown', []), ...(written === undefined ? {} : { written }) };
}

/**
 * What stands for a value that is refused, or that a limit of ours keeps from being worked out.
 * @param written what messages show of it
 */
export function refused({ code, refusal }: ExpressionError, written?: Expr): Unknown {
  return unknownBecause({ kind: code === 'own-limit' ? 'limit' : 'error', refusal }, givenUp(written));
}

/** Root causes of all unknown parts, in order, each once. */
export function causesOf(values: readonly Value[]): readonly Cause[] {
  const causes = new Map<string, Cause>();
  const visit = (value: Value): void => {
    if (value instanceof Unknown) {
      for (const cause of value.description.causes) causes.set(JSON.stringify(cause), cause);
    } else if (isArray(value)) value.forEach(visit);
    else if (value instanceof ObjectValue) {
      for (const part of value.entries.values()) visit(part);
      for (const [key, part] of value.dynamic) [key, part].forEach(visit);
    }
  };
  values.forEach(visit);
  return [...causes.values()];
}

/** True where a part of the value, however deep, must not be shown. */
export function holdsSecret(value: Value): boolean {
  if (value instanceof Secret) return true;
  if (value instanceof Unknown) return value.description.secret === true;
  if (isArray(value)) return value.some(holdsSecret);
  if (!(value instanceof ObjectValue)) return false;
  for (const part of value.entries.values()) if (holdsSecret(part)) return true;
  return value.dynamic.some(([key, part]) => holdsSecret(key) || holdsSecret(part));
}

/**
 * An argument that is not evaluated because one before it is not known (the rest of `if`, `and`, `or`, `coalesce`,
 * a lambda body): as written, but for `copyIndex()` and for the target of `reference` and `list*` (engine).
 */
export function asWritten(expression: Expr, environment: Environment, locals?: Locals): Expr {
  switch (expression.kind) {
    case 'literal':
    case 'value':
      return expression;
    case 'access':
      return {
        ...expression,
        base: asWritten(expression.base, environment, locals),
        key: asWritten(expression.key, environment, locals),
      };
    case 'call':
      return callAsWritten(expression, environment, locals);
  }
}

function callAsWritten(call: Call, environment: Environment, locals: Locals | undefined): Expr {
  if (call.namespace === undefined) {
    const replacement = environment.rewrite(call);
    if (replacement !== undefined) return replacement;
  }
  const home = homeOf(call, environment, locals);
  const args = call.args.map((arg) => asWritten(arg, environment, locals));
  return { ...call, args, ...(home === undefined ? {} : { home }) };
}

/** What gives the names in a call their meaning. */
function homeOf({ key, args }: Call, { home }: Environment, locals: Locals | undefined): object | undefined {
  const [name] = args;
  if (key !== 'lambdavariables' || name?.kind !== 'literal') return home;
  const variable = nameKey(String(name.value));
  for (let local = locals; local !== undefined; local = local.outer) if (local.key === variable) return local;
  return home;
}

/** An unknown value as messages show it: as the files say it, in brackets where it is an expression. */
export function showUnknown(value: Unknown | Secret): string {
  const expression = embed(value);
  const whole = expression.kind === 'call' ? expression.written : undefined;
  return whole?.kind === 'literal' ? String(whole.value) : `[${printWritten(expression)}]`;
}

/** The text of an unknown value's expression, with brackets, as `expand` prints it. */
export function printUnknown(value: Unknown | Secret): string {
  return `[${printExpression(embed(value))}]`;
}
