import { messagesOf } from '../message.js';

/** What stands at a place on the way of a value. */
export const step = messagesOf('step', {
  argument: "argument '{path}' of {module}",
  default: "default value of parameter '{path}'",
  module: "module '{name}'",
  'module-without-name': 'the module',
  'nested-template': 'template of the nested deployment',
  output: "output '{path}' of {module}",
  parameter: "parameter '{name}'",
  'parameter-null': "parameter '{name}' is null by default",
  'parameter-open': "parameter '{name}' has no value",
  'parameter-value': "value of parameter '{path}'",
  property: "property '{path}'",
  'property-of': "property '{path}' of '{type}'",
  resource: "resource '{type}'",
  variable: "variable '{path}'",
});
