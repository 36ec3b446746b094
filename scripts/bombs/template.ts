import type { Json, JsonObject } from '../../src/json/value.js';

/** The files of a folder by path: their texts. */
export type Files = Readonly<Record<string, string>>;

/** Inputs of one form that cost much more than they look like. */
export interface Bomb {
  readonly name: string;
  /** The size it is measured at, and at twice it. */
  readonly size: number;
  /** `main.json` is the template. */
  readonly make: (size: number) => Files;
  /** What `lint` may say, with exit 2, instead of judging it: how the configuration breaks a limit. */
  readonly refusal?: RegExp;
}

export const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';
export const STORAGE = 'Microsoft.Storage/storageAccounts';
export const VAULT = 'Microsoft.KeyVault/vaults';
export const DEPLOYMENT = 'Microsoft.Resources/deployments';

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deployment';

export function templateOf(resources: Json, rest: JsonObject = {}): JsonObject {
  return { $schema: `${SCHEMA}Template.json#`, contentVersion: '1.0.0.0', ...rest, resources };
}

export function template(resources: Json, rest: JsonObject = {}): string {
  return JSON.stringify(templateOf(resources, rest));
}

/** The text of a parameter file. */
export function parameterFile(values: Readonly<Record<string, Json>>, rest: JsonObject = {}): string {
  const parameters = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
  return JSON.stringify({ $schema: `${SCHEMA}Parameters.json#`, contentVersion: '1.0.0.0', ...rest, parameters });
}

export function resource(type: string, name: string, properties: Json = {}, rest: JsonObject = {}): JsonObject {
  return { type, apiVersion: '2024-10-01', name, location: 'westeurope', ...rest, properties };
}

export function workspace(name: string, properties: Json = {}, rest: JsonObject = {}): JsonObject {
  return resource(WORKSPACE, name, properties, { identity: { type: 'SystemAssigned' }, ...rest });
}

/** A nested deployment whose template has parameters of its own. */
export function nested(name: string, content: JsonObject, rest: JsonObject = {}, parameters: Json = {}): JsonObject {
  const expressionEvaluationOptions = { scope: 'inner' };
  const properties = { mode: 'Incremental', expressionEvaluationOptions, parameters, template: content };
  return { type: DEPLOYMENT, apiVersion: '2022-09-01', name, ...rest, properties };
}

export function linked(name: string, relativePath: string, rest: JsonObject = {}): JsonObject {
  const properties = { mode: 'Incremental', templateLink: { relativePath } };
  return { type: DEPLOYMENT, apiVersion: '2022-09-01', name, ...rest, properties };
}

/** An encryption block with a key of the vault of that name. */
export function keyOf(vault: string, key = 'k'): JsonObject {
  return {
    status: 'Enabled',
    keyVaultProperties: {
      keyVaultArmId: `[resourceId('${VAULT}', ${vault})]`,
      keyIdentifier: `[concat('https://', ${vault}, '.vault.azure.net/keys/${key}')]`,
    },
  };
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** `{p0: make(0), p1: make(1), …}` */
export function named<T>(prefix: string, count: number, make: (index: number) => T): Record<string, T> {
  return Object.fromEntries(times(count, (index) => [`${prefix}${index}`, make(index)]));
}
