import type { Cause } from '../expressions/value.js';
import { causeHelp, causeName } from '../messages/english/causes.js';
import type { Message, Part } from '../messages/message.js';
import { sentence } from '../messages/sentence.js';

/** What a message names at most. */
const MAX_NAMED = 3;

/** What decides an undetermined result, for the middle of a sentence: what a user can give, where there is such. */
export function nameCauses(causes: readonly Cause[]): Part {
  const given = causes.filter(isGivenByUser);
  const names = unique((given.length > 0 ? given : causes).map(nameCause));
  if (names.length === 0) return causeName('none');
  const more = Math.max(names.length - MAX_NAMED, 0);
  return { items: names.slice(0, MAX_NAMED), joined: 'and', more };
}

/** How to supply each of them, parameters first. */
export function explainCauses(causes: readonly Cause[]): readonly Message[] {
  return unique(
    [...causes.filter(isGivenByUser), ...causes.filter((cause) => !isGivenByUser(cause))].map(explainCause),
  );
}

function isGivenByUser({ kind }: Cause): boolean {
  return kind === 'parameter' || kind === 'external-input' || kind === 'fill-in' || kind === 'context';
}

function nameCause(cause: Cause): Message {
  switch (cause.kind) {
    case 'parameter':
    case 'external-input':
    case 'context':
    case 'unsupported-function':
      return causeName(cause.kind, { name: cause.name });
    case 'fill-in':
      return causeName('fill-in', { token: cause.token });
    case 'runtime':
      return causeName('runtime', { expression: cause.expression });
    case 'link':
      return causeName('link', { target: cause.target });
    case 'ambiguous':
      return causeName('ambiguous', { name: cause.name, other: cause.other });
    case 'error':
    case 'limit':
      return causeName(cause.kind);
  }
}

function explainCause(cause: Cause): Message {
  switch (cause.kind) {
    case 'parameter':
    case 'external-input':
    case 'context':
      return causeHelp(cause.kind, { name: cause.name });
    case 'fill-in':
      return causeHelp('fill-in', { token: cause.token });
    case 'runtime':
    case 'unsupported-function':
    case 'link':
      return nameCause(cause);
    case 'error':
    case 'limit':
      return causeHelp(cause.kind, { refusal: cause.refusal });
    case 'ambiguous':
      return causeHelp('ambiguous', { name: cause.name, other: cause.other });
  }
}

/** Each that reads differently. */
function unique(messages: readonly Message[]): readonly Message[] {
  return [...new Map(messages.map((message) => [sentence(message), message])).values()];
}
