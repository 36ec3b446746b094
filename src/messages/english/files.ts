import { messagesOf } from '../message.js';

/** Why a file of a run is not read, or belongs to nothing: behind its name. */
export const skipReason = messagesOf('skipped', {
  'not-regular': 'is not a regular file',
  'too-large': 'is larger than 64 MiB',
  unreadable: 'cannot be read⟦: {code}⟧',
  excluded: 'excluded by the configuration',
  link: 'a symbolic link, which is not followed',
  'link-to-nothing': 'a symbolic link that leads nowhere',
  'link-to-what-is-read': 'a symbolic link to what is read by its own name',
  'no-object': 'no JSON object',
  'no-json': 'not JSON⟦ (line {line})⟧',
  'no-json-but-ours': 'not JSON⟦ (line {line})⟧, although it names Azure Machine Learning',
  'no-json-but-parameters': "not JSON⟦ (line {line})⟧, although it may give parameters of '{template}'",
  'no-json-but-both':
    "not JSON⟦ (line {line})⟧, although it names Azure Machine Learning, although it may give parameters of '{template}'",
  'no-template': 'no deployment template',
  'other-schema': "'$schema' is of no deployment template",
  'template-without-schema': "looks like a template but has no '$schema', which Azure requires",
  'template-with-other-schema':
    "looks like a template but has a '$schema' of no deployment template, which Azure requires",
  'ui-definition': 'createUiDefinition',
  policy: 'policy definition',
  'parameters-replaced': "other parameter files are named for '{template}'",
  'parameters-of-many': 'too many templates and parameter files are near each other to tell which it is for',
  'parameters-of-bicep': "for '{template}', which is not compiled",
  'parameters-of-nothing': 'parameters that belong to no template',
  compiled: 'compiled: {json} is read',
  'compiled-unread': 'compiled: {json}, which is not read, stands for it',
  'compiled-passed-over': "its JSON '{json}' is not read: it is excluded, a symbolic link or no file",
  module: "a module of '{whole}'",
  'not-compiled-run': "Bicep is not compiled yet; run '{command}' and check the JSON",
  'not-compiled-with': "Bicep is not compiled yet; compile it with '{command}' and check the JSON",
  'not-judged-run':
    "Bicep is not compiled yet, so '{template}' is not judged with it; run '{command}' and check the JSON",
  'not-judged-with':
    "Bicep is not compiled yet, so '{template}' is not judged with it; compile it with '{command}' and check the JSON",
  'template-not-at-hand': "its template '{template}' is not at hand, so what it deploys is not judged",
  'using-none': 'for no template (using none): judged with the Bicep parameters that extend it',
});

/** Why a linked template cannot be read, beside what holds of any file. */
export const linkProblem = messagesOf('link-problem', {
  'no-json': 'not valid JSON',
  'at-line': 'line {line}: {problem}',
});

/** Why an input changes nothing: behind its name. */
export const idleReason = messagesOf('idle', {
  'matches-nothing': 'no file or folder matches it',
  'matches-outside': 'what it matches is no part of the run',
});

/** Why no rule judges a resource: behind its name. */
export const unjudgedReason = messagesOf('unjudged', {
  'ai-account': 'no rule judges the key of an AI account yet',
});

/** Why no template is judged with a parameter file, and what to do. */
export const unusedParameters = messagesOf('unused-parameters', {
  'template-not-at-hand':
    "No template is judged with this parameter file: the template it is compiled for, '{template}', is not at hand.",
  'template-unread':
    "No template is judged with this parameter file: the template it is compiled for, '{template}', is not among the files that are read.",
  'metadata-unread':
    "No template is judged with this parameter file: the template that its metadata names, '{template}', is not among the files that are read.",
  unreadable: 'No template is judged with this parameter file: it cannot be read.',
  'nothing-near':
    'No template is judged with this parameter file: no template is near it. Put it beside its template or into a folder \'parameters\' there, or name it under "parameters" of the configuration.',
  'too-far':
    "No template is judged with this parameter file: '{template}', whose parameters it gives, is too far away. Put it beside the template or into a folder 'parameters' there, or name it under \"parameters\" of the configuration.",
  'no-value':
    'No template is judged with this parameter file: it gives no value, and is not called like \'{template}\'.⟦ Correct it, or name it under "{section}" of the configuration.⟧',
  undeclared:
    "No template is judged with this parameter file: '{template}' declares no parameter '{name}'.⟦ Did you mean '{near}'?⟧⟦ Correct it, or name it under \"{section}\" of the configuration.⟧",
  lacking:
    "No template is judged with this parameter file: it lacks '{name}', which '{template}' requires.⟦ Correct it, or name it under \"{section}\" of the configuration.⟧",
  'not-alike':
    'No template is judged with this parameter file: it is not called like \'{template}\'.⟦ Correct it, or name it under "{section}" of the configuration.⟧',
});

/** What keeps a run from being complete. */
export const runError = messagesOf('run-error', {
  'no-match': 'No file matches this pattern',
  'no-such-path': 'There is no such file or folder',
  'path-unreadable': 'The path cannot be read: {code}',
  'folder-unreadable': 'The folder cannot be read: {code}',
  'link-leads-out': 'A symbolic link on this path leads out of the working directory',
  'file-not-regular': 'The file is not a regular file',
  'file-too-large': 'The file is larger than 64 MiB',
  'file-unreadable': 'The file cannot be read⟦: {code}⟧',
  'parameters-not-regular': 'The parameter file is not a regular file',
  'parameters-too-large': 'The parameter file is larger than 64 MiB',
  'parameters-unreadable': 'The parameter file cannot be read⟦: {code}⟧',
  'parameters-by-pattern':
    'The parameter file cannot be read⟦: {code}⟧; parameter files are named one by one, without patterns',
  'parameters-are-a-template': 'The parameter file is a template',
  'parameters-missing': "The parameter file has no 'parameters'",
  'parameters-not-compiled-run': "Bicep parameters are not compiled yet; run '{command}' and check the JSON",
  'parameters-not-compiled-with':
    "Bicep parameters are not compiled yet; compile it with '{command}' and check the JSON",
  'bicep-unread-run': "Bicep is not read itself; run '{command}' and check the JSON",
  'bicep-unread-with': "Bicep is not read itself; compile it with '{command}' and check the JSON",
  'rule-failed': "The rule '{rule}' failed: {error}",
  'template-failed': 'The template could not be judged, a defect of cmklint: {error}',
  'file-unwritten': 'The file cannot be written: {problem}',
  'outputs-unwritten': 'The outputs cannot be written: {problem}',
});

/** What is wrong with the JSON of a file, with what to do about it. */
export const jsonProblem = messagesOf('json', {
  'too-large': 'The file is larger than 4 MiB, which Azure Resource Manager refuses; split it into linked templates',
  'too-deep': 'Objects and arrays are nested deeper than {most}, which Azure refuses; flatten them',
  'proto-name': "'__proto__' is not the name of anything in a template; remove it",
  'name-twice': "'{name}' is written twice in this object; Azure takes the last one, so remove the other",
  'hidden-name-twice': 'This name is written twice in this object; Azure takes the last one, so remove the other',
  'section-twice': "'{name}' is written twice in this object; Azure merges the two, so write one",
  'text-behind': 'Not valid JSON: text follows the end of the value; remove it',
  invalid: 'Not valid JSON: {problem}',
  unclosed: 'Not valid JSON: {problem}; what is not closed begins on line {line}',
  'not-listed': '{count} more problems of this file are not listed',
});
