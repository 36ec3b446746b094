import { messagesOf } from '../message.js';

/** What Azure refuses of a template as it is written, beside its types, functions and resources. */
export const templateMistake = messagesOf('template', {
  'no-schema': 'The template has no $schema.',
  'unsupported-schema': "The $schema '{schema}' names no version that Azure supports.",
  'no-content-version': 'The template has no contentVersion.',
  'unknown-language-version': "The languageVersion '{version}' is not recognized.",
  'api-profile-not-a-text': "'apiProfile' must be a text.",
  'section-not-an-object': "The section '{section}' must be an object.",
  'section-null': "The section '{section}' of a nested template may not be null.",
  'section-needs-2-0': "The section '{section}' needs the languageVersion '2.0'.",
  'asserts-need-2-1': "The section 'asserts' needs the languageVersion '2.1-experimental'.",
  'extensions-need-2-2': "The section 'extensions' needs the languageVersion '2.2-experimental'.",
  'name-twice': "The name '{name}' is declared twice in '{section}'; names compare without case.",
  'symbolic-name-twice': "The symbolic name '{name}' is declared twice.",
  'unnamed-parameter': 'A parameter may not have an empty name.',
  'parameter-not-an-object': "The parameter '{name}' must be an object.",
  'nullable-with-default': "The parameter '{name}' may not be nullable and have a default value.",
  'variable-name-expression': 'The name of a variable may not be an expression.',
  'variable-loops-not-an-array': "'copy' in the variables must be an array of loops.",
  'variable-loop-without-name': 'A loop of the variables needs a name.',
  'variable-twice': "The variable '{name}' is declared twice.",
  'output-not-an-object': "The output '{name}' must be an object.",
  'output-without-value': "The output '{name}' has neither a value nor a copy loop.",
  'output-with-both': "The output '{name}' may have a value or a copy loop, not both.",
});

/** What Azure refuses of the functions that a template declares. */
export const functionMistake = messagesOf('user-function', {
  'not-an-array': "The section 'functions' must be an array.",
  'incomplete-entry': "An entry of 'functions' needs a namespace and members.",
  'invalid-namespace': "The namespace '{namespace}' holds characters that are not allowed in one.",
  'invalid-name': "The function name '{name}' is empty or holds characters that are not allowed in one.",
  twice: "The function '{function}' is declared twice.",
  'not-an-object': "The function '{function}' must be an object.",
  'no-output': "The function '{function}' has no output.",
  'no-value': "The result of '{function}' has no value.",
  'unsupported-call': "'{call}' is not supported in a function.",
  recursive: "The function '{function}' calls itself, which is not supported.",
  'parameters-not-an-array': "The parameters of the function '{function}' must be an array.",
  'parameter-not-an-object': "A parameter of the function '{function}' must be an object.",
  'parameter-without-name': "A parameter of the function '{function}' has no name.",
  'parameter-twice': "The function '{function}' declares the parameter '{name}' twice.",
  undeclared: "The template function '{function}' is not valid.",
  'parameter-not-found': "The parameter '{name}' is not found in the function '{function}'.",
  'unexpected-call': "'{call}' is not expected in the function '{function}'.",
});

/** What Azure refuses of the values of parameters, variables and outputs. */
export const valueMistake = messagesOf('value', {
  'undeclared-parameter': "The template parameter '{name}' is not declared.",
  'undeclared-variable': "The template variable '{name}' is not declared.",
  'parameter-without-value': "No value is given for the parameter '{name}', and it has no default.",
  'value-for-undeclared': "A value is given for the parameter '{name}', which the template does not declare.",
  'value-for-hidden-undeclared': 'A value is given for a parameter, which the template does not declare.',
  'null-variable': "The variable '{name}' is null.",
  'null-output': "The output '{name}' is null.",
  'output-condition-not-a-boolean': "The condition of the output '{name}' must be a Boolean.",
  'output-loop-not-an-array': "The output '{name}' has a copy loop, but is no array.",
  'property-name-not-a-string': 'The expression of a property name must give a String.',
  'property-exists': "A property with the name '{name}' exists already.",
  secret: 'The expression of a secure value is refused.',
  'half-of-a-pair': 'A text of the result holds half of a surrogate pair, which cannot be written as UTF-8.',
});

/** What Azure refuses of a parameter file. */
export const parameterFileMistake = messagesOf('parameter-file', {
  'not-an-object': "'parameters' of a parameter file must be an object.",
  'expression-not-a-text': "The expression of parameter '{name}' must be a text.",
  'given-twice': "The parameter file gives both '{earlier}' and '{name}'.",
  'not-wrapped': `The value of parameter '{name}' is not wrapped, so Azure refuses it: write "{name}": {wrapped}.`,
});

/** What Azure refuses of a copy loop. */
export const loopMistake = messagesOf('loop', {
  'no-input': 'The copy loop has no input.',
  'name-not-a-string': 'The name of a copy loop must be a String.',
  'name-of-a-property': "The copy loop '{name}' has the name of a property beside it.",
  'inside-another': 'A copy loop may not stand inside the input of another; use map().',
  'invalid-count': 'A copy count must be an integer of 0 to {most}, not {count}.',
  'invalid-mode': "The mode of a copy loop must be 'Parallel' or 'Serial'.",
  'batch-size-without-serial': "'batchSize' is only supported by a copy loop of the mode 'Serial'.",
  'invalid-batch-size': "The 'batchSize' of a copy loop must be a non-negative Integer.",
  'index-without-loop': "'copyIndex()' without a name is only expected in a resource or output loop.",
  'index-of-another-loop': "There is no copy loop '{name}' around this 'copyIndex'.",
  'of-a-resource-not-an-object': 'The copy loop of a resource must be an object with name and count.',
  'of-a-resource-without-name': 'The copy loop of a resource needs a name that is a known String.',
  twice: "The copy loop '{name}' exists twice; under symbolic names each needs a name of its own.",
});

/** A value that uses itself. */
export const dependsOnItself = messagesOf('cycle', {
  parameter: "The parameter '{name}' depends on itself.",
  variable: "The variable '{name}' depends on itself.",
  output: "The output '{name}' depends on itself.",
  argument: "The argument '{name}' depends on itself.",
  'hidden-argument': 'An argument depends on itself.',
  resources: 'The list of resources depends on itself.',
  'resource-section': "The section {name} of a resource of type '{type}' depends on itself.",
  'resource-property': "The property {name} of a resource of type '{type}' depends on itself.",
  'resource-part': "The {name} of a resource of type '{type}' depends on itself.",
});

/** What costs too much, or is too deep, to be worked out. */
export const tooComplex = messagesOf('too-complex', {
  expression: 'The expression is nested too deeply to be evaluated.',
  value: 'The value costs too much to be worked out.',
  'properties-of-workspaces': 'Where all properties of the workspaces lead costs too much to be told.',
  template: 'The template is too complex to be evaluated: it costs more than {steps} steps.',
  'all-resources':
    'The template is too complex to be evaluated: it costs more than {steps} steps. No resource in it is judged. Use fewer or smaller copy loops.',
  'resources-behind':
    'The template is too complex to be evaluated: it costs more than {steps} steps. This resource and those behind it are not judged. Use fewer or smaller copy loops.',
  'unused-parts':
    'The template is too complex to be evaluated: it costs more than {steps} steps. All its resources are judged, but Azure may refuse it for something that they do not use. Use fewer or smaller copy loops.',
  deciders:
    'The template is too complex to be evaluated: it costs more than {steps} steps. Not all that decides about its resources can be worked out. Use fewer or smaller copy loops.',
});
