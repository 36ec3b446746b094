import type { Json, JsonObject } from '../../../src/json/value.js';
import type { Question } from '../answer.js';
import { printJson } from '../json-print.js';
import type { Kind } from './signatures.js';

/** Where generated expressions stand: parameters of every type, given and open ones, variables, user-defined functions. */
const declared: Readonly<Record<string, readonly [type: string, value: Json | undefined]>> = {
  // Without a value: not known, and numbered by the engine in this order.
  us: ['string', undefined],
  ui: ['int', undefined],
  ub: ['bool', undefined],
  ua: ['array', undefined],
  uo: ['object', undefined],
  ps: ['string', 'text-1'],
  pi: ['int', 7],
  pb: ['bool', true],
  pa: ['array', ['x', 1, null, { k: 'v' }]],
  po: ['object', { k: 'v', n: 1, list: [1, 'two', null], in: { deep: true } }],
};

const variables: JsonObject = {
  vs: 'a/b/c',
  va: ['b', 'a', 'c'],
  vo: { name: "[concat('n-', parameters('ps'))]", tags: {} },
  // In part not known.
  wa: ["[parameters('us')]", 'x', 2],
  wo: { a: "[parameters('us')]", b: 'known', c: { d: "[parameters('ui')]", e: [] } },
};

const functions: Json = [
  {
    namespace: 'u',
    members: {
      twice: {
        parameters: [{ name: 's', type: 'string' }],
        output: { type: 'string', value: "[concat(parameters('s'), '-', toUpper(parameters('s')))]" },
      },
      sum: {
        parameters: [
          { name: 'a', type: 'int' },
          { name: 'b', type: 'int' },
        ],
        output: { type: 'int', value: "[add(parameters('a'), mul(parameters('b'), 2))]" },
      },
      wrap: {
        parameters: [{ name: 'o', type: 'object' }],
        output: { type: 'object', value: { in: "[parameters('o')]", n: "[length(parameters('o'))]" } },
      },
    },
  },
];

const known: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  string: ["parameters('ps')", "variables('vs')", "PARAMETERS('PS')", "variables('vo').name"],
  int: ["parameters('pi')", "parameters('po').n"],
  bool: ["parameters('pb')", "parameters('po').in.deep"],
  array: ["parameters('pa')", "variables('va')", "parameters('po').list"],
  object: ["parameters('po')", "variables('vo')", "parameters('po')['in']", "parameters('pa')[3]"],
  any: ["parameters('pa')[2]", "parameters('none')", "variables('va')[parameters('pi')]"],
};

const open: typeof known = {
  string: ["parameters('us')", "variables('wo').a", "variables('wa')[0]", "parameters('uo').s"],
  int: ["parameters('ui')", "variables('wo').c.d"],
  bool: ["parameters('ub')"],
  array: ["parameters('ua')", "variables('wa')", "createArray(parameters('ui'), 1)", "createArray(parameters('us'))"],
  object: ["parameters('uo')", "variables('wo')", "variables('wo').c", "createObject(parameters('us'), 1)"],
  any: ["parameters('ua')[0]", "parameters('uo').x", "parameters('us')"],
};

/** What of the surroundings has a kind; `open`: what is not known, in whole or in part. */
export function namesOf(kind: Kind, isOpen: boolean): readonly string[] {
  return (isOpen ? open : known)[kind] ?? [];
}

/** A template that holds each expression as a property `e<index>`; `supplied` are values for what is not known otherwise. */
export function questionOf(expressions: readonly string[], supplied: JsonObject = {}): Question {
  const properties = Object.fromEntries(expressions.map((expression, index) => [`e${index}`, `[${expression}]`]));
  const entries = Object.entries(declared);
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: Object.fromEntries(entries.map(([name, [type]]) => [name, { type }])),
    variables,
    functions,
    resources: [{ type: 'Test.A/b', apiVersion: '2020-01-01', name: 'r', properties }],
  };
  const given = entries.map(([name, [, value = supplied[name]]], index) => [
    name,
    value === undefined ? { expression: `[externalInputs('unknown_${index}')]` } : { value },
  ]);
  return {
    template: printJson(template),
    parameters: printJson({ parameters: Object.fromEntries(given) as JsonObject }),
    context: {
      tenantId: '00000000-0000-0000-0000-00000000000a',
      subscriptionId: '00000000-0000-0000-0000-000000000001',
      resourceGroup: 'rg',
      location: 'westeurope',
      deploymentName: 'd',
    },
  };
}
