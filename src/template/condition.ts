import { call } from '../expressions/ast.js';
import type { Expr } from '../expressions/ast.js';
import { keyOf } from '../expressions/expression-key.js';
import { printValue } from '../expressions/print.js';
import { causesOf, embed } from '../expressions/residue.js';
import { Secret, Unknown } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import { foldWays } from '../expressions/ways.js';
import { ResourceInstance } from './resource-instance.js';
import type { Resource } from './resource.js';

/** What a question may be answered with: yes and no, or the texts that something is compared with and any other. */
type Questions = Map<string, Set<string>>;
type Answers = ReadonlyMap<string, string>;
type Formula = (answers: Answers) => boolean;

/** More combinations of answers are not looked through. */
const MAX_COMBINATIONS = 1024;

/** Where the first condition holds, one of the others surely does. */
export function implies(a: Value, ...others: readonly Value[]): boolean {
  return others.includes(true) || isNever([a, ...others], ([first, ...rest]) => first === true && !rest.includes(true));
}

/** The two conditions surely never hold together. */
export function excludes(a: Value, b: Value): boolean {
  return isNever([a, b], ([first = false, second = false]) => first && second);
}

/** Does no combination of answers to what the conditions ask give this? */
function isNever(conditions: readonly Value[], test: (truths: readonly boolean[]) => boolean): boolean {
  const questions: Questions = new Map();
  const formulas = conditions.map((condition) => formulaOfValue(condition, questions));
  let combinations: readonly Answers[] = [new Map()];
  for (const [question, answers] of questions) {
    if (combinations.length * answers.size > MAX_COMBINATIONS) return false;
    combinations = combinations.flatMap((one) => [...answers].map((answer) => new Map(one).set(question, answer)));
  }
  return combinations.every((answers) => !test(formulas.map((formula) => formula(answers))));
}

function formulaOfValue(value: Value, questions: Questions): Formula {
  if (value instanceof Unknown) return formulaOf(value.description.expression, questions);
  const known = value instanceof Secret ? value.value : value;
  return () => known === true;
}

function formulaOf(expression: Expr, questions: Questions): Formula {
  if (expression.kind === 'value') return formulaOfValue(expression.value, questions);
  if (expression.kind !== 'call') return ask(keyOf(expression), 'true', 'false', questions);
  const { key, args } = expression;
  const [first, second, third] = args;
  const parts = (): readonly Formula[] => args.map((arg) => formulaOf(arg, questions));
  switch (key) {
    case 'true':
    case 'false':
      return () => key === 'true';
    case 'not': {
      const [part] = parts();
      return (answers) => part?.(answers) === false;
    }
    case 'and': {
      const all = parts();
      return (answers) => all.every((part) => part(answers));
    }
    case 'or': {
      const all = parts();
      return (answers) => all.some((part) => part(answers));
    }
    case 'equals':
      return equality(first, second, questions) ?? ask(keyOf(expression), 'true', 'false', questions);
    case 'if': {
      const [condition, then, otherwise] = parts();
      if (third === undefined) break;
      return (answers) => (condition?.(answers) === true ? then?.(answers) === true : otherwise?.(answers) === true);
    }
    default:
      break;
  }
  return ask(keyOf(expression), 'true', 'false', questions);
}

/** Something that is compared with a known value: it is that, or another one, or none that is asked for. */
function equality(a: Expr | undefined, b: Expr | undefined, questions: Questions): Formula | undefined {
  const [left, right] = [constantOf(a), constantOf(b)];
  if (a === undefined || b === undefined || (left === undefined) === (right === undefined)) return undefined;
  const [subject, constant] = left === undefined ? [a, right] : [b, left];
  if (typeof constant === 'boolean') {
    const formula = formulaOf(subject, questions);
    return (answers) => formula(answers) === constant;
  }
  return ask(`value of ${keyOf(subject)}`, JSON.stringify(constant), 'another', questions);
}

function constantOf(expression: Expr | undefined): string | number | boolean | undefined {
  const value = expression?.kind === 'literal' || expression?.kind === 'value' ? expression.value : undefined;
  if (expression?.kind === 'call' && expression.args.length === 0 && /^(true|false)$/.test(expression.key))
    return expression.key === 'true';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

function ask(question: string, answer: string, other: string, questions: Questions): Formula {
  const answers = questions.get(question) ?? new Set([other]);
  questions.set(question, answers.add(answer));
  return (given) => given.get(question) === answer;
}

/**
 * Whether a resource is deployed, by all that is known of its condition and those of the deployments around it; undefined
 * where that is open. A condition that prints as an expression may be decided all the same: `not(empty(vault.id))`.
 */
export function isDeployed(resource: Resource): boolean | undefined {
  const answers = foldWays<readonly boolean[]>(conditionsOf(resource), {
    way: (values) => {
      if (values.includes(false)) return [false];
      return values.every((value) => value === true) ? [true] : [true, false];
    },
    choice: (parts) => [...new Set(parts.flat())],
  });
  return answers.length === 1 ? answers[0] : undefined;
}

/** The condition of a resource joined with those of the deployments around it. */
export function joinedCondition(resource: Resource): Value {
  const own = conditionsOf(resource);
  const open = own.filter((condition) => condition !== true);
  const [only = true] = open;
  if (open.length < 2) return only;
  return new Unknown(() => ({
    expression: call('and', open.map(embed)),
    causes: causesOf(open),
    type: 'Boolean',
    nullable: false,
  }));
}

function conditionsOf(resource: Resource): readonly Value[] {
  if (!(resource instanceof ResourceInstance)) return [resource.condition];
  const { owner } = resource.instance;
  return [...(owner === undefined ? [] : conditionsOf(owner)), resource.condition];
}

/** Equal for conditions that are surely equal, and only for them. */
export function conditionKey(condition: Value): string {
  return condition instanceof Unknown ? keyOf(condition.description.expression) : printValue(condition);
}
