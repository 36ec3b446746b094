import { call } from '../../expressions/ast.js';
import type { Expr } from '../../expressions/ast.js';
import { parseExpression } from '../../expressions/parse.js';
import { causesOf, embed } from '../../expressions/residue.js';
import { Secret, Unknown } from '../../expressions/value.js';
import type { Cause, Value } from '../../expressions/value.js';
import { foldWays, questionOf } from '../../expressions/ways.js';
import type { Facts } from '../../expressions/facts.js';
import { Way } from '../../expressions/way.js';
import type { Answer, Choices, Question } from '../../expressions/way.js';
import { conjunctionOf } from '../../symbolic/condition.js';
import type { Node } from '../written/template.js';

/** One of the things that a part of a template can be: what is deployed depends on which it is. */
export interface Branch {
  readonly value: Value;
  /** When it is that; undefined where it can be nothing else. */
  readonly condition: Unknown | undefined;
}

/** Templates between which something that is not known chooses are looked into up to this number. */
const MAX_BRANCHES = 16;

/** Not known; or known, but not to be shown: what is made of a secret would be. */
export function isOpen(value: Node | Value): value is Unknown | Secret {
  return value instanceof Unknown || value instanceof Secret;
}

/** What a value can be, each once; the value itself where it is known, or where that is open. */
export function branchesOf(value: Value): readonly Branch[] {
  if (!(value instanceof Unknown)) return [{ value, condition: undefined }];
  const ways = new Map<Value, Choices[]>();
  foldWays<null>([value], {
    way: ([outcome = null], given) => {
      ways.set(outcome, [...(ways.get(outcome) ?? []), given]);
      return null;
    },
    choice: () => null,
  });
  if (ways.size === 0 || ways.size > MAX_BRANCHES) return [{ value, condition: undefined }];
  const isSure = ways.size === 1;
  const all = [...ways].flatMap(([outcome, when]) => when.map((given) => ({ outcome, given })));
  return [...ways].map(([outcome, when]) => ({
    value: outcome,
    condition: isSure
      ? undefined
      : conditionOf(
          when,
          all.map((one) => new Way(one.outcome === outcome, one.given)),
        ),
  }));
}

/** Both, where each may be left out. */
export function both(a: Unknown | undefined, b: Unknown | undefined): Unknown | undefined {
  return a === undefined || b === undefined ? (a ?? b) : conjunctionOf([a, b]);
}

/** The truth of something that nothing is known of but what it depends on. */
export function undecided(value: Value): Unknown {
  return truth(() => call('unknown', []), causesOf([value]));
}

/** Whether one of these sets of answers is given; `ways` says when it is and when not. */
function conditionOf(when: readonly Choices[], ways: readonly Way[]): Unknown {
  const asked = when.flatMap((given) => [...given.values()].map(({ of }) => of));
  return truth(
    () =>
      joined(
        'or',
        when.map((given) => joined('and', [...given].map(answered))),
      ),
    causesOf(asked),
    { alternatives: () => ways },
  );
}

function truth(expression: () => Expr, causes: readonly Cause[], facts: Facts = {}): Unknown {
  return new Unknown(() => ({ expression: expression(), causes, type: 'Boolean', nullable: false, ...facts }));
}

function joined(name: 'and' | 'or', parts: readonly Expr[]): Expr {
  const [only, ...others] = parts;
  if (only === undefined) return call('unknown', []);
  return others.length === 0 ? only : call(name, [...parts]);
}

/** A longer text is not worth being said, or too long to be parsed. */
const MAX_ANSWER = 1000;

/** A question that has this answer, as an expression: `equals(parameters('env'), 'prod')`. */
function answered([question, { text, of }]: readonly [Question, Answer]): Expr {
  if (question !== questionOf(of) || text.startsWith('#') || text.length > MAX_ANSWER) return call('unknown', []);
  if (text === 'true()') return embed(of);
  return text === 'false()' ? call('not', [embed(of)]) : call('equals', [embed(of), parseExpression(`[${text}]`)]);
}
