import { messagesOf } from '../message.js';

/** What Azure refuses of an argument. Each says which it is of which function: `argumentError` gives these two. */
export const argument = messagesOf('argument', {
  'wrong-type': "Argument {index} of '{function}' must be of type {expected}, not {type}.",
  null: "Argument {index} of '{function}' must not be null.",
  'not-a-boolean': "Argument {index} of '{function}' must be a Boolean, not {type}.",
  'not-a-string': "Argument {index} of '{function}' must be a String, not {type}.",
  'not-a-number': "Argument {index} of '{function}' must be a number, not {type}.",
  'not-a-scalar': "Argument {index} of '{function}' must be a String, Integer or Boolean, not {type}.",
  'not-comparable': "Argument {index} of '{function}' must be a number or a String like the other one, not {type}.",
  'not-sized': "Argument {index} of '{function}' must be an object, an array or a string, not {type}.",
  'not-only-arrays': "Argument {index} of '{function}' must hold only arrays, not {type}.",
  'not-only-objects': "Argument {index} of '{function}' must hold only objects, not {type}.",
  'not-matching':
    "Argument {index} of '{function}' must match argument 1 (an object and a key, an array and a value, a string and a string), not {container} and {item}.",
  'not-a-lambda': "Argument {index} of '{function}' must be a lambda.",
  'not-a-text': "Argument {index} of '{function}' must be a String.",
  'not-a-positive-integer': "Argument {index} of '{function}' must be a positive Integer.",

  'beyond-32-bits': "Argument {index} of '{function}' must lie between -2147483648 and 2147483647.",
  'not-an-offset': "Argument {index} of '{function}' must be an offset of 0 or more.",
  'not-a-width': "Argument {index} of '{function}' must be a width from 1 to 16, not {value}.",
  'not-a-place': "Argument {index} of '{function}' must be a place in a text of length {length}, not {value}.",
  'not-a-length':
    "Argument {index} of '{function}' must be a length that ends in a text of length {length}, not {value}.",
  'not-a-prefix-length': "Argument {index} of '{function}' must be a prefix length of {least} to {most}, not {value}.",
  'not-an-index-below': "Argument {index} of '{function}' must be an index below {count}, not {value}.",

  empty: "Argument {index} of '{function}' must not be empty.",
  'not-a-character': "Argument {index} of '{function}' must be a single character, not '{value}'.",
  'not-true-or-false': "Argument {index} of '{function}' must be 'true' or 'false', not '{value}'.",
  'not-an-integer': "Argument {index} of '{function}' must be an integer of 64 bits, not '{value}'.",
  'not-numeric': "Argument {index} of '{function}' must be a number, not '{value}'.",
  'not-json': "Argument {index} of '{function}' is not valid JSON: {problem}.",
  'not-base64': "Argument {index} of '{function}' is not base64 text.",
  'not-a-duration': "Argument {index} of '{function}' must be an ISO 8601 duration, not '{value}'.",
  'not-a-date': "Argument {index} of '{function}' must be a date and time, not '{value}'.",
  'not-a-date-format': "Argument {index} of '{function}' must be a date format, not '{value}'.",
  'not-an-epoch-time':
    "Argument {index} of '{function}' must be an epoch time in seconds, between the years 1 and 9999.",
  'not-a-network': "Argument {index} of '{function}' must be a network in CIDR notation, not '{value}'.",
  'not-a-resource-id': "Argument {index} of '{function}' must be a resource id, not '{value}'.",

  'not-a-data-uri': "Argument {index} of '{function}' must be a data URI, not '{value}'.",
  'not-an-absolute-uri': "Argument {index} of '{function}' must be an absolute URI, not '{value}'.",
  'not-a-relative-uri': "Argument {index} of '{function}' does not make a valid URI with '{base}': '{value}'.",
  'not-a-uri': "Argument {index} of '{function}' does not make a valid URI: '{value}'.",
  'no-property': "Argument {index} of '{function}' has no property '{name}'.",
  'property-of-another-type':
    "Argument {index} of '{function}' needs the property '{name}' to be of type {expected}, not {type}.",
  'name-twice': "Argument {index} of '{function}' repeats the name '{name}'.",
});

/** What Azure refuses of the format that `format` is given. */
export const formatRefusal = messagesOf('format', {
  malformed: "Argument 1 of 'format' is not valid: '{format}' is not a valid format near offset {offset}.",
  'no-such-argument': "Argument 1 of 'format' is not valid: '{format}' names argument {hole}, and there are {count}.",
  'too-wide': "Argument 1 of 'format' is not valid: '{format}' asks for a width of {width}.",
  'not-of-a-number': "Argument 1 of 'format' is not valid: '{specifier}' is not a number format.",
  'beyond-64-bits': "Argument 1 of 'format' is not valid: '{specifier}' needs an integer of 64 bits.",
});

/** What is of a type that has no name of its own, for the middle of a sentence. */
export const typePhrase = messagesOf('type-phrase', {
  'array-of': 'Array of {elements}',
});

/** How many arguments a function takes. */
export const arity = messagesOf('arity', {
  exact: "'{function}' takes {count} argument(s), not {given}.",
  'at-least': "'{function}' takes at least {least} argument(s), not {given}.",
  between: "'{function}' takes between {least} and {most} argument(s), not {given}.",
  'at-least-here': "'{function}' takes at least {least} arguments here, not {given}.",
  'at-least-anywhere': "'{function}' takes at least {least} arguments, not {given}.",
  pairs: "'{function}' takes names and values in pairs, not {given} arguments.",
  'copy-index': "'copyIndex' takes the name of a loop and an offset.",
  'one-resource-type':
    "'{function}' takes exactly one argument with a '/', the resource type; names go into arguments of their own.",
});
