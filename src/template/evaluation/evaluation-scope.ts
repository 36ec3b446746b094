import { below } from '../../expressions/below.js';
import { Unknown } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import { nameKey } from '../../json/name.js';
import { both, branchesOf, isOpen, undecided } from './branch.js';
import { evaluateNode } from './node-evaluation.js';
import { findProperty, isNodeArray, isNodeObject, keysOfNode } from '../written/template.js';
import type { Node, NodeObject } from '../written/template.js';
import type { ResourceInstance } from '../model/instances.js';
import type { Message } from '../../messages/message.js';
import { deploymentMistake } from '../../messages/english/deployments.js';

/** Whose expressions those of a nested template are. */
export interface EvaluationScope {
  readonly mode: 'inner' | 'outer';
  /** When it is that; undefined where it surely is. */
  readonly condition: Unknown | undefined;
}

/** Records that Azure refuses something, if the condition holds. */
export type Refuse = (path: JsonPath, refusal: Message, condition: Unknown | undefined) => void;

/**
 * Who evaluates the template of a deployment; in which case, where that is not known. A parent in language 2.0 knows only
 * `inner`, and for a template of literals it makes no difference.
 * @param path of the properties of the deployment
 */
export function* scopesOf(
  { body, instance }: ResourceInstance,
  template: Node,
  properties: NodeObject,
  path: JsonPath,
  refuse: Refuse,
): Generator<EvaluationScope> {
  const isModern = instance.template.languageVersion !== undefined;
  const options = findProperty(properties, 'expressionEvaluationOptions');
  const at = [...path, options?.key ?? ''];
  const scope = options === undefined ? null : below(evaluateNode(options.value, body, [...at]), 'scope');
  if (isNodeObject(options?.value)) at.push('scope');
  if (scope instanceof Unknown && isNodeObject(template) && (isModern || isLiteral(template))) {
    yield { mode: 'inner', condition: undefined };
    return;
  }
  for (const { value, condition } of branchesOf(scope)) {
    if (isOpen(value)) {
      const either = both(condition, undecided(value));
      yield { mode: 'inner', condition: either };
      yield { mode: 'outer', condition: either };
      continue;
    }
    switch (typeof value === 'string' ? nameKey(value) : value) {
      case 'inner':
        yield { mode: 'inner', condition };
        break;
      case 'outer':
        if (isModern) refuse(at, deploymentMistake('outer-scope-unsupported'), condition);
        yield { mode: isModern ? 'inner' : 'outer', condition };
        break;
      case 'notspecified':
      case null:
        yield { mode: isModern ? 'inner' : 'outer', condition };
        break;
      default:
        refuse(at, deploymentMistake('invalid-scope'), condition);
        yield { mode: 'inner', condition };
    }
  }
}

/** Nothing in it, not even a name, is an expression; and nothing is what its parent made of one. */
function isLiteral(node: Node): boolean {
  if (typeof node === 'string') return !node.startsWith('[');
  if (isNodeArray(node)) return node.every(isLiteral);
  if (isNodeObject(node)) return keysOfNode(node).every((name) => isLiteral(name) && isLiteral(node[name] ?? null));
  return !isOpen(node);
}
