import { call, literal } from '../../expressions/ast.js';
import { namesOnly, covered } from '../../expressions/cover.js';
import { ExpressionError } from '../../expressions/errors.js';
import { bounded } from '../../expressions/extent.js';
import { Unknown, Secret, settled } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { evaluateNode, evaluateIterations } from './node-evaluation.js';
import type { TemplateInstance } from '../model/instances.js';
import { mayBeSecure, declaredType, isNullable } from '../types/declared-type.js';
import { hideSecureParts } from '../types/secure-parts.js';
import { checkType } from '../types/type-check.js';
import { refined } from '../types/type-facts.js';
import { isNodeObject, findProperty } from '../written/template.js';
import type { Declaration, NodeObject } from '../written/template.js';
import { templateMistake, valueMistake } from '../../messages/english/templates.js';
import { typed } from '../../messages/english/types.js';

/** Whether a template has an output: true, unless a condition says something else. */
export function outputCondition(instance: TemplateInstance, declaration: Declaration): Value {
  const condition = isNodeObject(declaration.node) ? findProperty(declaration.node, 'condition') : undefined;
  if (condition === undefined || condition.value === null) return true;
  const path = [...declaration.path, condition.key];
  const environment = instance.environment('head');
  const value = evaluateNode(condition.value, environment, path);
  if (typeof value === 'boolean' || value instanceof Unknown || value instanceof Secret) return value;
  environment.refuse(
    new ExpressionError('argument', valueMistake('output-condition-not-a-boolean', { name: declaration.name })),
    path,
  );
  return true;
}

/** The value of an output, checked against its type. */
export function outputValue(
  instance: TemplateInstance,
  declaration: Declaration,
  node: NodeObject,
  certain: boolean,
): Value {
  const isSecret = mayBeSecure(node, instance.template);
  const environment = instance.environment('output', { certain }).secure(isSecret);
  const value = findProperty(node, 'value');
  const loop = findProperty(node, 'copy');
  if (isNodeObject(loop?.value) && declaredType(node, instance.template) !== 'array')
    throw new ExpressionError('argument', valueMistake('output-loop-not-an-array', { name: declaration.name }));
  if (value === undefined && loop === undefined) {
    throw new ExpressionError('missing', templateMistake('output-without-value', { name: declaration.name }));
  }
  const written =
    value !== undefined
      ? evaluateNode(value.value, environment, [...declaration.path, value.key])
      : isNodeObject(loop?.value)
        ? evaluateIterations(loop.value, '', 'output', environment, [...declaration.path, loop.key])
        : null;
  const result = bounded(hiddenOutput(instance, settled(written), node, declaration.name));
  if (result === null && declaredType(node, instance.template) !== undefined && !isNullable(node, instance.template)) {
    throw new ExpressionError('argument', valueMistake('null-output', { name: declaration.name }));
  }
  // The answer of `reference` is only what the template declares: Azure may give another type.
  const restsOnReference = typeof value?.value === 'string' && /\breference\s*\(/i.test(value.value);
  if (!restsOnReference) {
    checkType(result, node, instance.template, typed('output', { name: declaration.name }));
  }
  return result instanceof Unknown ? refined(result, node, instance.template) : result;
}

/** The output without its secure parts; of one that is secure as a whole what is known of it is hidden. */
function hiddenOutput(instance: TemplateInstance, value: Value, node: NodeObject, name: string): Value {
  const expression = call('outputs', [literal(name)]);
  return hideSecureParts(value, node, instance.template, expression, (secret, own) =>
    secret instanceof Unknown && namesOnly(secret.description.expression) ? secret : covered(secret, own),
  );
}
