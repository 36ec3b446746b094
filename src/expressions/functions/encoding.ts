import { decodeBase64, encodeBase64 } from '../base64.js';
import { formatDouble } from '../dotnet/number-format.js';
import { decodePercent } from '../dotnet/percent-encoding.js';
import { ExpressionError } from '../errors.js';
import { writeJson } from '../json-writer.js';
import { argumentError, defineFunction } from '../signature.js';
import type { ArmFunction } from '../signature.js';
import { Float } from '../value.js';
import type { Value } from '../value.js';
import { readJson } from './conversion.js';
import { textOfScalar } from './scalar-text.js';
import { callRefusal } from '../../messages/english/expressions.js';
import { ANY, STRING } from '../parameter-type.js';

/** Base64 and data URIs over UTF-8. Source: engine. */
export const encodingFunctions: readonly ArmFunction[] = [
  defineFunction(
    'base64',
    { description: 'The text in Base64 of its UTF-8 bytes.', parameters: [STRING], returns: 'String' },
    encodeBase64,
  ),
  defineFunction(
    'base64ToString',
    { description: 'The text whose UTF-8 bytes a Base64 text holds.', parameters: [STRING], returns: 'String' },
    (text) => decoded('base64ToString', text),
  ),
  defineFunction(
    'base64ToJson',
    { description: 'The JSON value that a Base64 text holds.', parameters: [STRING] },
    (text) => readJson('base64ToJson', decoded('base64ToJson', text)),
  ),
  defineFunction(
    'dataUri',
    { description: 'A `data:` URI that holds the value.', parameters: [ANY], returns: 'String' },
    dataUri,
  ),
  defineFunction(
    'dataUriToString',
    { description: 'The text that a `data:` URI holds.', parameters: [STRING], returns: 'String' },
    dataUriToString,
  ),
];

function decoded(name: string, text: string): string {
  const result = decodeBase64(text);
  if (result === undefined) throw argumentError(name, 0, 'not-base64');
  return result;
}

function dataUri(value: Value): string {
  if (value === null) throw argumentError('dataUri', 0, 'null');
  if (typeof value === 'string') return `data:text/plain;charset=utf-8;base64,${encodeBase64(value)}`;
  const text = value instanceof Float ? formatDouble(value.value) : (textOfScalar(value) ?? writeJson(value));
  return `data:application/json;charset=utf-8;base64,${encodeBase64(text)}`;
}

function dataUriToString(uri: string): string {
  // Without a type there is nothing that a parameter could be one of; an empty parameter is none.
  const parts = /^data:([^;,]+(?:;[^;,]+)*|;base64|),([^]*)$/i.exec(uri);
  if (parts === null) throw argumentError('dataUriToString', 0, 'not-a-data-uri', { value: uri });
  const [, header = '', body = ''] = parts;
  const parameters = header.split(';');
  const charset = parameters.slice(1).flatMap((parameter) => /^charset=(.*)$/i.exec(parameter)?.[1] ?? [])[0];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    throw new ExpressionError('argument', callRefusal('charset', { charset }));
  }
  return /^base64$/i.test(parameters.at(-1) ?? '') ? decoded('dataUriToString', body) : decodePercent(body);
}
