import { truthsOf } from '../alternatives.js';
import { ExpressionError } from '../errors.js';
import { residualCall } from '../residue.js';
import { argumentError, arityError, defineFunction } from '../signature.js';
import type { ArmFunction, Foresight, SpecialForm } from '../signature.js';
import { Unknown, typeNameOf, typeOf } from '../value.js';
import { Way } from '../way.js';
import { verbatim } from '../../messages/message.js';
import { secretRefusal } from '../../messages/english/expressions.js';
import { BOOLEAN } from '../parameter-type.js';

/** Of what must be a Boolean, if it is anything. */
const negated: Foresight = {
  results: ([value = null], effort) => truthsOf(value, effort).map(({ truth, given }) => new Way(!truth, given)),
};

/** Constants and `not`. `if`, `and`, `or` and `coalesce` leave arguments out and are forms of their own. */
export const logicalFunctions: readonly ArmFunction[] = [
  defineFunction('true', { description: 'True.', parameters: [], returns: 'Boolean' }, () => true),
  defineFunction('false', { description: 'False.', parameters: [], returns: 'Boolean' }, () => false),
  defineFunction('null', { description: 'Null.', parameters: [], returns: 'Null' }, () => null),
  defineFunction(
    'not',
    {
      description: 'The opposite truth value.',
      parameters: [BOOLEAN],
      returns: 'Boolean',
      declassifies: true,
      foresight: negated,
    },
    (value) => !value,
  ),
];

/** `fail(message)` has no value. A form because a message that holds a secret must not be repeated. */
const fail: SpecialForm = {
  name: 'fail',
  description: 'Nothing: the deployment is refused with the message.',
  usage: 'message',
  apply(call, _environment, locals, evaluate) {
    const [arg] = call.args;
    if (arg === undefined || call.args.length > 1) throw arityError('fail', 1, 1, call.args.length);
    const message = evaluate(arg, locals);
    if (message instanceof Unknown) return residualCall(call, [message], { alternatives: () => [] });
    if (typeOf(message) !== 'String')
      throw argumentError('fail', 0, 'wrong-type', { expected: 'String', type: typeNameOf(message) });
    throw new ExpressionError('fail', typeof message === 'string' ? verbatim(message) : secretRefusal('fail'));
  },
};

export const logicalForms: readonly SpecialForm[] = [fail];
