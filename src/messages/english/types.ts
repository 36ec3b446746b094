import { messagesOf } from '../message.js';

/** What has a type, for the middle of a sentence. */
export const typed = messagesOf('typed', {
  parameter: "parameter '{name}'",
  default: "parameter '{name}' (its default)",
  output: "output '{name}'",
  definition: "definition '{name}'",
  argument: "argument '{name}' of '{function}'",
  'function-parameter': "a parameter of '{function}'",
  result: "the result of '{function}'",
  part: '{whole}{path}',
});

/** What Azure refuses of a type as it is declared. */
export const typeMistake = messagesOf('type', {
  'not-a-text': 'A type must be a text.',
  unknown: "The type '{type}' of {what} does not exist.",
  undefined: "The type '{type}' is not defined.",
  recursive: "The type '{type}' refers to itself.",
  'too-many-references': 'A type refers on to others more than {most} times.',
  'needs-2-0': "'{constraint}' on {what} needs the languageVersion '2.0'.",
  'needs-above-2-0': "'{constraint}' on {what} needs a languageVersion above '2.0'.",
  'unfit-constraint': "The constraint '{constraint}' of {what} does not fit its type.",
  'constraint-of-another-type': "The constraint '{constraint}' of {what} does not fit its type {type}.",
  'constraint-not-an-integer': "'{constraint}' of {what} must be an integer.",
  'constraint-not-an-array': "'{constraint}' of {what} must be an array.",
  'constraint-not-a-text': "'{constraint}' of {what} must be a text.",
  'constraint-not-types': "'{constraint}' of {what} must be an object of types.",
  'constraint-not-a-list-of-types': "'{constraint}' of {what} must be an array of types.",
  'constraint-not-a-type': "'{constraint}' of {what} must be a type or a Boolean.",
  'constraint-not-a-discriminator': "'{constraint}' of {what} must be an object with propertyName and mapping.",
});

/** What Azure refuses of a value for its type. */
export const unfit = messagesOf('unfit', {
  type: 'The value of {what} must be of type {type}, but {given} is given.',
  'not-allowed': 'The value of {what} is not one of those allowed⟦ ({allowed})⟧: {given}.',
  bound: "The value of {what} breaks '{constraint}' {limit}: {given}.",
  'too-few-elements': 'The value of {what} must have at least {least} element(s), not {count}.',
  'too-many-elements': 'The value of {what} may only have {most} element(s), not {count}.',
  'property-missing': "The value of {what} lacks the required property '{name}'.",
  'property-undeclared': "The value of {what} has the property '{name}', which its type does not declare.",
  discriminator: "The property '{name}' of {what} must be one of {choices}.",
});
