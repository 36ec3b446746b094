import type { Cause } from '../expressions/value.js';
import { inWords } from '../rules/kit/wording.js';

/** What a message names at most. */
const MAX_NAMED = 3;

/** What decides an undetermined result, for the middle of a sentence: what a user can give, where there is such. */
export function nameCauses(causes: readonly Cause[]): string {
  const given = causes.filter(isGivenByUser);
  const names = unique((given.length > 0 ? given : causes).map(nameCause));
  if (names.length === 0) return 'what is known only when the template is deployed';
  const rest = names.length - MAX_NAMED;
  return rest > 0 ? inWords([...names.slice(0, MAX_NAMED), `${rest} more`]) : inWords(names);
}

/** How to supply each of them, parameters first. */
export function explainCauses(causes: readonly Cause[]): readonly string[] {
  return unique(
    [...causes.filter(isGivenByUser), ...causes.filter((cause) => !isGivenByUser(cause))].map(explainCause),
  );
}

function isGivenByUser({ kind }: Cause): boolean {
  return kind === 'parameter' || kind === 'external-input' || kind === 'fill-in' || kind === 'context';
}

function nameCause(cause: Cause): string {
  switch (cause.kind) {
    case 'parameter':
      return `parameter '${cause.name}'`;
    case 'external-input':
      return `external input '${cause.name}'`;
    case 'fill-in':
      return `the token '${cause.token}'`;
    case 'context':
      return cause.name;
    case 'runtime':
      return `${cause.expression}, known only during the deployment`;
    case 'unsupported-function':
      return `the function '${cause.name}', which cmklint does not evaluate`;
    case 'link':
      return `the linked template ${cause.target}, which cannot be read`;
    case 'error':
      return 'an expression that Azure refuses';
    case 'ambiguous':
      return `which of '${cause.name}' and '${cause.other}' Azure takes`;
    case 'limit':
      return 'an expression that cmklint gives up';
  }
}

function explainCause(cause: Cause): string {
  switch (cause.kind) {
    case 'parameter':
      return `parameter '${cause.name}': give it a value in a parameter file`;
    case 'external-input':
      return `external input '${cause.name}': give the value it stands for in a parameter file`;
    case 'fill-in':
      return `token '${cause.token}' of the parameter file: another tool fills it in before the deployment; give a parameter file that has the value`;
    case 'context':
      return `${cause.name}: say where the template is deployed, in "context" of cmklint.json`;
    case 'runtime':
    case 'unsupported-function':
    case 'link':
      return nameCause(cause);
    case 'error':
      return `an expression that Azure refuses: ${cause.message}`;
    case 'ambiguous':
      return `the names '${cause.name}' and '${cause.other}' differ only in case, and either may count: remove one of them`;
    case 'limit':
      return `an expression that cmklint gives up: ${cause.message}`;
  }
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
