import { attempt, coalesced, connectedWays, once, truthOf, truthsOf } from '../alternatives.js';
import type { Call } from '../ast.js';
import { asUnknown, computed } from '../cover.js';
import type { Environment } from '../environment.js';
import { ExpressionError } from '../errors.js';
import { extentOfResidue } from '../extent.js';
import type { Facts } from '../facts.js';
import { asWritten, causesOf, embed, holdsSecret, residualCall } from '../residue.js';
import { argumentError, arityError } from '../signature.js';
import type { FunctionDoc, SpecialForm } from '../signature.js';
import { Secret, Unknown, isInteger, typeNameOf } from '../value.js';
import type { Cause, Value } from '../value.js';
import { kept } from '../ways.js';
import { nameKey } from '../../json/name.js';
import { Way } from '../way.js';
import type { Locals } from '../locals.js';
import { deepEquals } from './comparison.js';
import { arity } from '../../messages/english/arguments.js';
import { callRefusal, secretRefusal } from '../../messages/english/expressions.js';

/**
 * A short-circuit form stopped at an argument that is not known: what was evaluated is reduced, the rest stays as
 * written. `facts` say what it can still become.
 */
function stopped(
  call: Call,
  evaluated: readonly Value[],
  environment: Environment,
  locals: Locals | undefined,
  facts: Facts,
  /** What else the result depends on, whatever the argument turns out to be. */
  later: () => readonly Value[] = () => [],
): Unknown {
  const causes = once(() => causesOf([...evaluated, ...later()]));
  return new Unknown(() => {
    const rest = call.args.slice(evaluated.length).map((arg) => asWritten(arg, environment, locals));
    return {
      expression: { ...call, args: [...evaluated.map(embed), ...rest] },
      get causes(): readonly Cause[] {
        return causes();
      },
      ...facts,
    };
  }, extentOfResidue(evaluated));
}

type FormDoc = Pick<SpecialForm, keyof FunctionDoc>;

const ifForm: SpecialForm = {
  name: 'if',
  description: 'One of two values, by a condition; the other one is not evaluated.',
  usage: 'condition, whenTrue, whenFalse',
  apply(call, environment, locals, evaluate) {
    const [condition, whenTrue, whenFalse] = call.args;
    if (condition === undefined || whenTrue === undefined || whenFalse === undefined || call.args.length > 3) {
      throw arityError('if', 3, 3, call.args.length);
    }
    const decided = evaluate(condition, locals);
    if (decided instanceof Unknown) {
      const [ifTrue, ifFalse] = [whenTrue, whenFalse].map((branch) =>
        once(() => attempt(() => evaluate(branch, locals))),
      );
      const alternatives = kept((effort) => {
        const truths = truthsOf(decided, effort);
        const branches = truths.flatMap(({ truth, given }) =>
          ((truth ? ifTrue : ifFalse)?.() ?? []).map((value) => new Way(value, given)),
        );
        const [first, ...others] = branches;
        return first !== undefined && others.every((other) => isSame(first.value, other.value))
          ? [first.value]
          : branches;
      });
      return stopped(call, [decided], environment, locals, { alternatives });
    }
    const truth = truthOf(decided);
    if (truth === undefined) throw argumentError('if', 0, 'not-a-boolean', { type: typeNameOf(decided) });
    return evaluate(truth ? whenTrue : whenFalse, locals);
  },
};

function isSame(a: Value, b: Value): boolean {
  return a === b || (deepEquals(a, b) === true && !holdsSecret(a) && !holdsSecret(b));
}

/** `and` (decided by false) and `or` (decided by true). */
function connective(name: string, doc: FormDoc, decisive: boolean): SpecialForm {
  return {
    ...doc,
    name,
    returns: 'Boolean',
    apply(call, environment, locals, evaluate) {
      if (call.args.length < 2) throw arityError(name, 2, Infinity, call.args.length);
      const evaluated: Value[] = [];
      for (const [index, arg] of call.args.entries()) {
        const value = evaluate(arg, locals);
        evaluated.push(value);
        if (value instanceof Unknown) {
          const rest = call.args.slice(index + 1).map((later) => once(() => attempt(() => evaluate(later, locals))));
          const alternatives = kept((effort) => connectedWays([() => [value], ...rest], decisive, effort));
          const facts = { type: 'Boolean', nullable: false, alternatives } as const;
          return stopped(call, evaluated, environment, locals, facts, () => rest.flatMap((later) => later()));
        }
        const truth = truthOf(value);
        if (truth === undefined) throw argumentError(name, index, 'not-a-boolean', { type: typeNameOf(value) });
        if (truth === decisive) return decisive;
      }
      return !decisive;
    },
  };
}

const coalesceForm: SpecialForm = {
  name: 'coalesce',
  description: 'The first argument that is not null; none behind it is evaluated.',
  usage: 'value…',
  apply(call, environment, locals, evaluate) {
    const evaluated: Value[] = [];
    for (const [index, arg] of call.args.entries()) {
      const value = evaluate(arg, locals);
      evaluated.push(value);
      if (value instanceof Unknown) {
        const rest: Call = { ...call, args: call.args.slice(index + 1) };
        const others = once(() => attempt(() => coalesceForm.apply(rest, environment, locals, evaluate)));
        return stopped(call, evaluated, environment, locals, {
          alternatives: kept((effort) => coalesced(value, others, effort)),
        });
      }
      if (value !== null) return value;
    }
    return null;
  },
};

/** `parameters('p')`, `variables('v')`: the name may be computed. */
function lookup(name: string, doc: FormDoc, find: (environment: Environment, name: string) => Value): SpecialForm {
  return {
    ...doc,
    name,
    apply(call, environment, locals, evaluate) {
      const [arg] = call.args;
      if (arg === undefined || call.args.length > 1) throw arityError(name, 1, 1, call.args.length);
      const key = arg.kind === 'literal' ? arg.value : evaluate(arg, locals);
      if (key instanceof Unknown) return residualCall(call, [key]);
      if (key instanceof Secret) {
        const named = ([known = null]: readonly Value[]): Value =>
          typeof known === 'string' ? find(environment, known) : null;
        return computed(
          [key],
          { ...call, args: [embed(key)] },
          false,
          named,
          secretRefusal('undeclared', { function: name }),
        );
      }
      if (typeof key !== 'string') throw argumentError(name, 0, 'not-a-string', { type: typeNameOf(key) });
      return find(environment, key);
    },
  };
}

const lambdaVariables: SpecialForm = {
  name: 'lambdaVariables',
  description: 'The value of a variable of a lambda around.',
  usage: 'name',
  apply(call, _environment, locals, evaluate) {
    const [arg] = call.args;
    if (arg === undefined || call.args.length > 1) throw arityError('lambdaVariables', 1, 1, call.args.length);
    const name = evaluate(arg, locals);
    if (typeof name !== 'string') throw argumentError('lambdaVariables', 0, 'not-a-string', { type: typeNameOf(name) });
    const key = nameKey(name);
    for (let local = locals; local !== undefined; local = local.outer) if (local.key === key) return local.value;
    throw new ExpressionError('missing', callRefusal('undeclared-variable', { name }));
  },
};

/** `copyIndex()`, `copyIndex(offset)`, `copyIndex('loop')`, `copyIndex('loop', offset)`. */
const copyIndex: SpecialForm = {
  name: 'copyIndex',
  description: 'The place of the copy that is being made, from 0 or the offset; with a name, in the loop of that name.',
  usage: '[loop], [offset]',
  atDeployment: 'The place in a loop of which the length is not known.',
  returns: 'Integer',
  apply(call, environment, locals, evaluate) {
    if (call.args.length > 2) throw arityError('copyIndex', 0, 2, call.args.length);
    const args = call.args
      .map((arg) => evaluate(arg, locals))
      .map((arg) => (arg instanceof Secret ? asUnknown(arg) : arg));
    const loop = typeof args[0] === 'string' ? args[0] : undefined;
    const offset = loop === undefined ? args[0] : args[1];
    if ((loop === undefined && args.length > 1) || (args.length > 0 && args.some((arg) => arg instanceof Unknown))) {
      throw new ExpressionError('argument', arity('copy-index'));
    }
    if (offset !== undefined && !(isInteger(offset) && offset >= 0)) {
      throw argumentError('copyIndex', args.length - 1, 'not-an-offset');
    }
    const index = environment.copyIndex(loop);
    if (offset === undefined || offset === 0) return index;
    return typeof index === 'number'
      ? index + Number(offset)
      : residualCall(call, [index, offset], { type: 'Integer' });
  },
};

/** Forms that decide which arguments are evaluated, and look-ups of names. */
export const controlForms: readonly SpecialForm[] = [
  ifForm,
  connective(
    'and',
    {
      description: 'Whether all conditions are true; none behind the first false one is evaluated.',
      usage: 'condition, condition…',
    },
    false,
  ),
  connective(
    'or',
    {
      description: 'Whether one of the conditions is true; none behind the first true one is evaluated.',
      usage: 'condition, condition…',
    },
    true,
  ),
  coalesceForm,
  lookup(
    'parameters',
    {
      description: 'The value of a parameter.',
      usage: 'name',
      atDeployment: 'What a parameter stands for that is given no value.',
    },
    (environment, name) => environment.parameter(name),
  ),
  lookup('variables', { description: 'The value of a variable.', usage: 'name' }, (environment, name) =>
    environment.variable(name),
  ),
  lambdaVariables,
  copyIndex,
];
