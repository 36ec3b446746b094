import { messagesOf } from '../message.js';

/** An expression that does not parse. */
export const syntax = messagesOf('syntax', {
  'unexpected-text':
    "The expression does not parse: {expected} is expected at column {column}, where '{found}' stands.",
  'unexpected-end': 'The expression does not parse: {expected} is expected at column {column}, where it ends.',
  'floating-point': "Column {column}: an expression holds no floating point number; write json('…').",
  'beyond-64-bits': 'Column {column}: a number does not fit into 64 bits.',
  'too-long': 'The expression is longer than {most} characters.',
  'too-deep': 'The expression is nested deeper than {most} levels.',
});

/** What an expression should go on with, for the middle of a sentence. */
export const expected = messagesOf('expected', {
  end: 'the end of the expression',
  quote: 'a closing quote',
  operand: 'a function name, a string or an integer',
  name: 'a name',
  arguments: "'(' after '{name}'",
  'end-of-argument': "',' or ')'",
  'end-of-index': "']'",
});

/** What is too large or too deep, or takes too much. */
export const beyond = messagesOf('beyond', {
  'needed-values': 'Too many values are needed one for the other to work this out.',
  text: 'The result is longer than {most} characters.',
  depth: 'The value is nested more than {most} deep.',
  size: 'The value is too large: written out, it has more than {most} characters.',
  'json-depth': 'The JSON value is nested more than {most} deep.',
});

/** A property or an element that cannot be taken. */
export const refusedAccess = messagesOf('access', {
  'no-properties': "Property '{name}' can't be read: its base is of type {type}.",
  'no-elements': "The element can't be read: its base is of type {type}.",
  'name-not-a-string': 'A property name must be a String, not {type}.',
  'no-property': "Property '{name}' doesn't exist, available properties are '{names}'.",
  'index-not-an-integer': 'An array index must be an Integer, not {type}.',
  'index-out-of-bounds': 'Index {index} is out of bounds, the array has {count} element(s).',
  'no-array-for-index-from-end': 'An index from the end needs an array, not {type}.',
  'index-from-end-not-an-integer': 'An index from the end is an Integer, not {type}.',
  'index-from-end-out-of-bounds': 'Index ^{index} is out of bounds, the array has {count} element(s).',
});

/** What is refused of a secret, without a word of what it is. */
export const secretRefusal = messagesOf('secret', {
  unfit: 'A secure value does not fit here.',
  argument: "'{function}' refuses an argument that is or holds a secret.",
  'no-property': "Property '{name}' does not exist in a secret.",
  'no-element': 'The element does not exist in a secret.',
  'no-such-part': 'There is no such property or element.',
  'no-such-part-of-path': "'{function}' finds no such part in a secure value.",
  undeclared: "'{function}' is asked for what is not declared.",
  merged: "'union' can't merge a secure value with another.",
  fail: 'The message of fail() holds a secure value.',
  result: "The secure result of '{function}' is refused.",
});

/** What a function refuses, beside one of its arguments alone. */
export const callRefusal = messagesOf('call', {
  undefined: "The template function '{function}' is not valid.",
  'in-own-arguments': "The function '{function}' is called in its own arguments.",
  'wrong-scope': "'{function}' can't be used in a deployment at {scope} scope.",
  'name-with-slash': "'{function}' takes a name without '/', not '{value}'.",
  'beyond-dates': "'{function}' leaves the years 1 to 9999: {date} and {duration}.",
  'no-host': "Network '{network}' has no host with index {index}.",
  'undeclared-variable': "The lambda variable '{name}' is not declared here.",
  overflow: "'{function}' overflows a 64-bit integer.",
  'division-by-zero': "'{function}' divides by zero.",
  'no-number': "'{function}' needs at least one number.",
  range: "'range' takes a 32-bit start and a count of 0 to {most}, and ends at {last}.",
  port: "'buildUri' needs a port up to 65535, not {port}.",
  charset: "'dataUriToString' supports the charset utf-8, not '{charset}'.",
  'wrong-result': "The lambda of '{function}' must give a value of type {expected}, not {type}.",
  'name-twice': "The lambda of '{function}' gives the name '{name}' twice.",
  'arrays-and-objects': "'{function}' takes arrays or objects, not both.",
  'not-mergeable': "'union' can't merge {type} with {other}.",
  'late-resource-type': "The resource type of '{function}' must be one of its first {most} arguments.",
  'number-of-names': "The type '{type}' of '{function}' needs {count} resource name(s), not {given}.",
  'not-a-subscription': "'{value}' is not a valid subscription identifier.",
});
