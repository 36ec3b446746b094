import { messagesOf } from '../message.js';

/** What decides about something that is not known, for the middle of a sentence. */
export const causeName = messagesOf('cause', {
  parameter: "parameter '{name}'",
  'external-input': "external input '{name}'",
  'fill-in': "the token '{token}'",
  context: '{name}',
  runtime: '{expression}, known only during the deployment',
  'unsupported-function': "the function '{name}', which cmklint does not evaluate",
  link: 'the linked template {target}, which cannot be read',
  error: 'an expression that Azure refuses',
  ambiguous: "which of '{name}' and '{other}' Azure takes",
  limit: 'an expression that cmklint gives up',
  none: 'what is known only when the template is deployed',
});

/** How to supply it. */
export const causeHelp = messagesOf('cause-help', {
  parameter: "parameter '{name}': give it a value in a parameter file",
  'external-input': "external input '{name}': give the value it stands for in a parameter file",
  'fill-in':
    "token '{token}' of the parameter file: another tool fills it in before the deployment; give a parameter file that has the value",
  context: '{name}: say where the template is deployed, in "context" of cmklint.json',
  error: 'an expression that Azure refuses: {refusal}',
  ambiguous: "the names '{name}' and '{other}' differ only in case, and either may count: remove one of them",
  limit: 'an expression that cmklint gives up: {refusal}',
});

/** Why a value of `eval` is not known. */
export const causeOfAnswer = messagesOf('cause-of-answer', {
  parameter: "parameter '{name}' has no value",
  'external-input': "external input '{name}' is not given",
  'fill-in': "the token '{token}' is not filled in",
  context: '{name} is not given',
  runtime: '{expression} is known only to Azure while it deploys',
  'unsupported-function': "function '{name}' is not supported yet",
  link: "the linked template '{target}' cannot be read",
  ambiguous: "the names '{name}' and '{other}' differ only in case",
});
