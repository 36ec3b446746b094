import { isJsonObject } from '../../../src/json/value.js';
import type { JsonObject } from '../../../src/json/value.js';
import { printJson, textOf } from '../json-print.js';

/**
 * A `.bicepparam` that gives `main.json` the values of a parameter file. `any(json(…))` keeps Bicep from judging the
 * values: that is for the engine. A value that is not known (`expression`) becomes an external input.
 */
export function printParameterFile(parameters: JsonObject): string {
  const lines = ["using './main.json'"];
  for (const [name, entry] of Object.entries(parameters)) lines.push(`param ${name} = ${printParameter(name, entry)}`);
  return `${lines.join('\n')}\n`;
}

function printParameter(name: string, entry: JsonObject[string]): string {
  if (!isJsonObject(entry)) throw new Error(`Parameter '${name}' is no object.`);
  const { value, expression, reference } = entry;
  if (value !== undefined) return `any(json(${quote(printJson(value))}))`;
  if (expression !== undefined) return `externalInput('unknown', ${quote(name)})`;
  return printSecret(name, reference);
}

const VAULT_ID =
  /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.KeyVault\/vaults\/([^/]+)$/i;

function printSecret(name: string, reference: JsonObject[string] | undefined): string {
  const { keyVault, secretName } = isJsonObject(reference) ? reference : {};
  const [, subscription, group, vault] = VAULT_ID.exec(isJsonObject(keyVault) ? textOf(keyVault['id']) : '') ?? [];
  if (subscription === undefined || group === undefined || vault === undefined || typeof secretName !== 'string') {
    throw new Error(`Parameter '${name}' has neither value, expression nor a key vault reference.`);
  }
  return `az.getSecret(${[subscription, group, vault, secretName].map(quote).join(', ')})`;
}

/** A Bicep string literal. */
function quote(text: string): string {
  const escaped = text
    .replace(/[\\']/g, '\\$&')
    .replaceAll('${', '\\${')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  return `'${escaped}'`;
}
