import { messagesOf } from '../message.js';

/** What was too deep or too large to be judged. */
export const limit = messagesOf('limit', {
  rule: "What the rule '{id}' looks at in '{name}' is nested too deeply or too large to be judged.",
  template: 'The template is nested too deeply or too large: nothing in it is judged.',
  pair: 'The run has too many templates and parameter files to judge each with each: the template is not judged with \'{file}\'. Name the parameter files of each template under "parameters" of the configuration.',
  pairs:
    'The run has too many templates and parameter files to judge each with each: the template is not judged with {count} of its parameter files, from \'{file}\' on. Name the parameter files of each template under "parameters" of the configuration.',
});

/** What failed for a mistake of ours. */
export const defect = messagesOf('defect', {
  rule: "The rule '{id}' failed on '{name}', so its verdict is missing. This is a defect of cmklint: report it with a template that shows it.",
});

/** What is wrong with a file as it is written. */
export const mistake = messagesOf('mistake', {
  'case-twins':
    "The names '{earlier}' and '{name}' differ only in case, and Azure compares them without case. Remove one of them.",
});
