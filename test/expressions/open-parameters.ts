import type { Value } from '../../src/expressions/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import { evaluateDeployment } from '../../src/template/deployment.js';

/** Of every type, and without a value. */
const parameters: JsonObject = {
  text: { type: 'string' },
  name: { type: 'string', minLength: 1, maxLength: 9 },
  word: { type: 'string', allowedValues: ['a', 'B'] },
  maybe: { type: 'string', nullable: true },
  flag: { type: 'bool' },
  other: { type: 'bool' },
  count: { type: 'int', minValue: 0, maxValue: 3 },
  part: {
    type: 'object',
    properties: { name: { type: 'string' }, mode: { type: 'string', nullable: true }, size: { type: 'int' } },
    additionalProperties: false,
  },
  parts: { type: 'array', items: { type: 'string' }, minLength: 1 },
  open: { type: 'object' },
  list: { type: 'array' },
  secret: { type: 'securestring' },
  hidden: { type: 'securestring', defaultValue: 'shh' },
};

/** What expressions over these parameters give. */
export function evaluated(expressions: readonly string[]): readonly Value[] {
  const v: Json = expressions.map((text) => `[${text}]`);
  const root: JsonObject = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    languageVersion: '2.0',
    parameters,
    resources: { r: { type: 'A.B/c', apiVersion: '2024-01-01', name: 'r', properties: { v } } },
  };
  const { resources } = evaluateDeployment({ file: 'main.json', root }, { context: {} });
  return expressions.map((_, index) => resources[0]?.read(['properties', 'v', index]) ?? null);
}

/** Known texts, and such of which not all is known. */
export const openTexts: readonly string[] = [
  ...["''", "'a'", "'A'", "'a/'", "'a/b'", "'-b'", "'é'", "'/subscriptions/'", "'a/b/c'", "'kv-'"],
  ...["parameters('text')", "parameters('name')", "parameters('word')", "parameters('maybe')", "parameters('secret')"],
  ...[
    "parameters('hidden')",
    "parameters('part').mode",
    "string(parameters('count'))",
    "uniqueString(parameters('text'))",
  ],
  ...["concat('a/', parameters('text'))", "concat(parameters('name'), '-b')", "concat('A/', parameters('name'), '/b')"],
  ...["concat(parameters('word'), '/x')", "concat(parameters('text'), '/', parameters('text'))"],
  ...["concat('é', parameters('name'))", "concat('kv-', uniqueString(parameters('text')), '-b')"],
  ...[
    "if(parameters('flag'), 'a', 'B')",
    "if(parameters('flag'), 'a/b/c', 'a/c')",
    "if(parameters('flag'), parameters('text'), '')",
  ],
  ...[
    "if(parameters('flag'), 'a/b', null())",
    "coalesce(parameters('maybe'), 'a')",
    "toLower(concat('A/', parameters('name')))",
  ],
  ...[
    'resourceGroup().name',
    'resourceGroup().id',
    'subscription().subscriptionId',
    "resourceId('A.B/c', parameters('name'))",
  ],
  ...["resourceId('A.B/c/d', 'x', parameters('word'))", "format('{0}-{1}', parameters('name'), parameters('count'))"],
  ...["take(concat('kv-', uniqueString(parameters('text'))), 8)", "last(split(concat('a/', parameters('name')), '/'))"],
  ...["replace(parameters('text'), 'a', 'b')", "join(parameters('parts'), '/')", "concat('a', parameters('secret'))"],
];
