import type { Json, JsonObject } from '../../src/json/value.js';

/** A folder with a template that deploys a workspace without key, as an attacker lays it out. */
export interface Tree {
  readonly template: JsonObject;
  /** Entries of the parameter file; without one, defaults decide. */
  readonly parameters?: JsonObject | undefined;
  /** Values that only the engine is told: for the report, these parameters are open. */
  readonly hidden: JsonObject;
  readonly templateFile: string;
  readonly parameterFile: string;
  /** Other files by path: linked templates, decoys. */
  readonly others: Readonly<Record<string, string>>;
  /** False where the engine's preview does not open what deploys the workspace: then the tree is right by construction. */
  readonly previewed: boolean;
  /** What was done to it, in order. */
  readonly steps: readonly string[];
  /** How the text of the template is spelt. */
  readonly spellings: readonly ((text: string) => string)[];
  readonly encode: (text: string) => Uint8Array;
}

export const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

export function templateOf(resources: Json, rest: JsonObject = {}): JsonObject {
  return { $schema: SCHEMA, contentVersion: '1.0.0.0', ...rest, resources };
}

export function textOf(tree: Tree): string {
  return tree.spellings.reduce((text, spell) => spell(text), JSON.stringify(tree.template, null, 2));
}

/** The files of a tree, with their bytes. */
export function filesOf(tree: Tree): Readonly<Record<string, Uint8Array>> {
  const encoder = new TextEncoder();
  const parameterFile = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
    contentVersion: '1.0.0.0',
    parameters: tree.parameters ?? {},
  };
  return {
    ...Object.fromEntries(Object.entries(tree.others).map(([name, text]) => [name, encoder.encode(text)])),
    [tree.templateFile]: tree.encode(textOf(tree)),
    ...(tree.parameters === undefined
      ? {}
      : { [tree.parameterFile]: encoder.encode(JSON.stringify(parameterFile, null, 2)) }),
  };
}
