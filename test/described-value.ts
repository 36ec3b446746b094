import { causeText } from './cause-text.js';
import { possibilities } from '../src/expressions/alternatives.js';
import { ExpressionError } from '../src/expressions/errors.js';
import type { Facts } from '../src/expressions/facts.js';
import { printValue } from '../src/expressions/print.js';
import { causesOf } from '../src/expressions/residue.js';
import { Unknown } from '../src/expressions/value.js';
import type { Description, Value } from '../src/expressions/value.js';
import { waysOf } from '../src/expressions/ways.js';
import { sentence } from '../src/messages/sentence.js';

/** What a value is, and what is known of it where it is not known. */
export function described(value: Value): string {
  if (!(value instanceof Unknown)) return `${printValue(value)}${causesText(value)}`;
  const { description } = value;
  const ways = waysOf(value)?.map((way) => `${printValue(way.value)}${answersText(way.given)}`);
  const others = possibilities(value).filter((one) => one !== value);
  const told = new Set(waysOf(value)?.map((way) => printValue(way.value)));
  const facts = [
    factsText(description),
    ...['a', 0, -1, undefined].map((key) => partText(key, description.part?.(key))),
    ...['a', 0, -1].map((key) => memberText(key, description.member)),
    ways === undefined ? '' : `can be ${ways.join(' or ')}`,
    others.every((one) => told.has(printValue(one))) ? '' : `comes to ${others.map(printValue).join(' or ')}`,
  ].filter((text) => text !== '');
  return [`${printValue(value)}${causesText(value)}`, ...facts].join('\n    ');
}

function factsText({ type, nullable, secret, text, size, bounds }: Facts): string {
  const facts = text?.();
  return [
    type ?? '',
    nullable === undefined ? '' : nullable ? 'or null' : 'not null',
    secret === true ? 'secret' : '',
    size === undefined ? '' : `size ${JSON.stringify(size())}`,
    bounds === undefined ? '' : `bounds ${JSON.stringify(bounds())}`,
    facts === undefined ? '' : textFactsText(facts),
  ]
    .filter((word) => word !== '')
    .join(' ');
}

function textFactsText({
  pattern,
  mayHold,
  pieces,
  ending,
  ...facts
}: NonNullable<ReturnType<NonNullable<Facts['text']>>>): string {
  const held = mayHold === undefined ? '' : ` may hold ${Array.from('aB/-. ').filter(mayHold).join('')}`;
  const printed = pieces?.map((piece) => (typeof piece === 'string' ? `'${piece}'` : printValue(piece)));
  return [
    JSON.stringify(facts),
    pattern === undefined ? '' : ` like ${String(pattern)}`,
    held,
    printed === undefined ? '' : ` of ${printed.join(' ')}`,
    ending === undefined ? '' : ` ends in ${printValue(ending)}`,
  ].join('');
}

function memberText(key: string | number, member: Description['member']): string {
  try {
    const value = member?.(key);
    return value === undefined ? '' : `${key}: ${printValue(value)}`;
  } catch (error) {
    if (error instanceof ExpressionError) return `${key}: ${sentence(error.refusal)}`;
    throw error;
  }
}

function partText(key: string | number | undefined, part: Facts | 'absent' | undefined): string {
  if (part === undefined) return '';
  return `part ${key ?? 'any'}: ${part === 'absent' ? part : factsText(part)}`;
}

function answersText(given: ReadonlyMap<string, { readonly text: string; readonly of: Unknown }>): string {
  const answers = [...given.values()].map(({ text, of }) => `${printValue(of)} is ${text}`);
  return answers.length === 0 ? '' : ` where ${answers.join(' and ')}`;
}

function causesText(value: Value): string {
  const causes = causesOf([value]).map(causeText);
  return causes.length === 0 ? '' : ` <- ${causes.join(', ')}`;
}
