import { isJsonObject } from '../../../src/json/value.js';
import type { Json, JsonObject } from '../../../src/json/value.js';
import { JsonSyntaxError, parseJsonText } from '../../../src/json/text.js';
import type { Question } from '../answer.js';
import { printJson, textOf } from '../json-print.js';

const host = 'https://schema.management.azure.com/schemas/';
const schemas: Readonly<Record<string, string>> = {
  '': `${host}2019-04-01/deploymentTemplate.json#`,
  subscription: `${host}2018-05-01/subscriptionDeploymentTemplate.json#`,
  managementgroup: `${host}2019-08-01/managementGroupDeploymentTemplate.json#`,
  tenant: `${host}2019-08-01/tenantDeploymentTemplate.json#`,
};

/**
 * The same template as a nested deployment with its own evaluation scope, called like the deployment and given the
 * same parameters. Bicep checks only the outer template, so the engine judges one that Bicep itself refuses.
 * Undefined where the template is no JSON object.
 */
export function wrap(question: Question): Question | undefined {
  const template = readObject(question.template);
  if (template === undefined) return undefined;
  const declared = section(template, 'parameters');
  const outer: Record<string, Json> = {};
  const passed: Record<string, Json> = {};
  const unknown: Record<string, Json> = {};
  for (const [name, entry] of Object.entries(section(readObject(question.parameters ?? '{}') ?? {}, 'parameters'))) {
    if (isJsonObject(entry) && entry['expression'] !== undefined) {
      const declaration = declared[name];
      outer[name] = { type: (isJsonObject(declaration) ? declaration['type'] : undefined) ?? 'object' };
      unknown[name] = entry;
      passed[name] = { value: `[parameters('${name}')]` };
    } else if (isJsonObject(entry))
      passed[name] = 'value' in entry ? { value: escapeText(entry['value'] ?? null) } : entry;
  }
  const { deploymentName = 'main', location = 'westeurope' } = question.context;
  // Bicep reads no other than the schemas of its own list.
  const kind = /(subscription|managementGroup|tenant)DeploymentTemplate/i.exec(textOf(template['$schema']))?.[1];
  const schema = schemas[kind?.toLowerCase() ?? ''] ?? schemas[''];
  // A nested deployment has a location of its own at every scope but that of a resource group.
  const inGroup = kind === undefined;
  const wrapper: JsonObject = {
    $schema: schema ?? '',
    contentVersion: '1.0.0.0',
    parameters: outer,
    resources: [
      {
        type: 'Microsoft.Resources/deployments',
        apiVersion: '2022-09-01',
        name: deploymentName,
        ...(inGroup ? {} : { location }),
        properties: {
          expressionEvaluationOptions: { scope: 'inner' },
          mode: 'Incremental',
          template,
          parameters: passed,
        },
      },
    ],
  };
  return { ...question, template: printJson(wrapper), parameters: printJson({ parameters: unknown }) };
}

function readObject(text: string): JsonObject | undefined {
  try {
    const json = parseJsonText(text.replace(/^\ufeff/, ''));
    return isJsonObject(json) ? json : undefined;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined;
    throw error;
  }
}

function section(object: JsonObject, name: string): JsonObject {
  const json = object[name];
  return isJsonObject(json) ? json : {};
}

/** A value of a parameter file is not evaluated; in a template every text that looks like an expression would be. */
function escapeText(json: Json): Json {
  if (typeof json === 'string') return json.startsWith('[') && json.endsWith(']') ? `[${json}` : json;
  if (Array.isArray(json)) return (json as readonly Json[]).map(escapeText);
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, escapeText(value)]));
}
