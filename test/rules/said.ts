import { causeText } from '../cause-text.js';
import type { Judgement } from '../../scripts/law/judgement.js';
import { sentence } from '../../src/messages/sentence.js';
import type { Part } from '../../src/messages/message.js';

/** All that the rules say, each on one line. */
export function saidIn({ hits }: Judgement): readonly string[] {
  return hits.map(({ rule, resource, finding, doubts }) => {
    const { verdict, severity = rule.meta.severity, messageId, data, at, causes } = finding;
    const depends = causes.map((cause) => ` <- ${causeText(cause)}`);
    const doubtful = doubts.map(({ preface }) => ` (${sentence(preface)})`);
    const words = Object.entries(data).flatMap(([key, word]) =>
      word === undefined ? [] : [` ${key}${partText(word)}`],
    );
    const what = `${rule.meta.id} ${verdict} ${severity} ${messageId}${words.join('')}`;
    return `${what} at ${resource.type.replace(/^.*?\//, '')} ${at.join('.')}${depends.join('')}${doubtful.join('')}`;
  });
}

function partText(part: Part): string {
  return sentence({ id: 'part', text: '={part}', data: { part } });
}

/** What is no longer said while a value is open, and what is said instead. */
export function changeText(closed: readonly string[], open: readonly string[]): string {
  const gone = closed.filter((line) => !open.includes(line)).map((line) => `  - ${line.split(' at ')[0] ?? ''}\n`);
  return [...gone, ...open.filter((line) => !closed.includes(line)).map((line) => `  + ${line}\n`)].join('');
}
