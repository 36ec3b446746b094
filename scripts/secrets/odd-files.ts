import type { Json, JsonObject } from '../../src/json/value.js';
import { DIGITS, MARKER } from './marker.js';
import { PARAMETERS, TEMPLATE } from './ways-out.js';
import type { Files } from './ways-out.js';

const SCHEMAS = 'https://schema.management.azure.com/schemas';
const workspace = {
  type: 'Microsoft.MachineLearningServices/workspaces',
  apiVersion: '2024-10-01',
  name: 'ws',
  location: 'westeurope',
  properties: { encryption: { status: "[parameters('s')]" } },
};

/** A template of nothing but these outputs. */
function outputs(declared: JsonObject): Files {
  return {
    [TEMPLATE]: template({}, { definitions: { t: { type: 'secureString' } }, resources: {}, outputs: declared }),
  };
}

function template(parameters: JsonObject, rest: JsonObject = {}): string {
  return JSON.stringify({
    $schema: `${SCHEMAS}/2019-04-01/deploymentTemplate.json#`,
    languageVersion: '2.0',
    contentVersion: '1.0.0.0',
    parameters,
    resources: { w: workspace },
    ...rest,
  });
}

function given(parameters: Json): string {
  return JSON.stringify({
    $schema: `${SCHEMAS}/2019-04-01/deploymentParameters.json#`,
    contentVersion: '1.0.0.0',
    parameters,
  });
}

const secure = template({ s: { type: 'secureString' } });

/** A secure parameter and a parameter file that Azure does not take for it. */
function refused(name: string, declaration: JsonObject, entry: Json): readonly (readonly [string, Files])[] {
  return [
    [name, { [TEMPLATE]: template({ s: declaration }), [PARAMETERS]: given({ s: entry }) }],
    [
      `${name}, the file as a whole`,
      { [TEMPLATE]: template({ s: declaration }), [PARAMETERS]: JSON.stringify({ s: entry }) },
    ],
  ];
}

/** The same with a default in the template. */
function refusedDefault(name: string, declaration: JsonObject): readonly (readonly [string, Files])[] {
  return [[name, { [TEMPLATE]: template({ s: declaration }) }]];
}

/** Texts of files that hold a secret where JSON breaks off. */
const breaks: readonly (readonly [string, (text: string) => string])[] = [
  ['without quotes', (text) => text.replaceAll(`"${MARKER}"`, MARKER)],
  ['without the second quote', (text) => text.replace(`"${MARKER}"`, `"${MARKER}`)],
  ['with a line break in it', (text) => text.replace(`"${MARKER}"`, `"${MARKER}\n${MARKER}"`)],
  ['with a wrong escape', (text) => text.replace(`"${MARKER}"`, `"${MARKER}\\q${MARKER}\\u12"`)],
  ['with a character behind it', (text) => text.replace(`"${MARKER}"`, `"${MARKER}"x`)],
  ['twice', (text) => text.replace(`"${MARKER}"`, `"${MARKER}" "${MARKER}"`)],
  ['where the file ends', (text) => text.slice(0, text.indexOf(MARKER) + MARKER.length)],
  ['with a comma behind it', (text) => text.replace(`"${MARKER}"`, `"${MARKER}",,`)],
  ['as a name', (text) => text.replace(`"${MARKER}"`, `{"${MARKER}"}`)],
  ['as a name given twice', (text) => text.replace(`"${MARKER}"`, `{"${MARKER}":1,"${MARKER}":2}`)],
  [
    'as names that differ in case',
    (text) => text.replace(`"${MARKER}"`, `{"${MARKER}":1,"${MARKER.toLowerCase()}":2}`),
  ],
  ['as a comment', (text) => text.replace(`"${MARKER}"`, `/* ${MARKER} "${MARKER}"`)],
  ['after NaN', (text) => text.replace(`"${MARKER}"`, `NaN${MARKER}`)],
  ['as a number', (text) => text.replace(`"${MARKER}"`, `0x${DIGITS}g${MARKER}`)],
  ['as a token without end', (text) => text.replace(`"${MARKER}"`, `"\${${MARKER}"`)],
  ['deep', (text) => text.replace(`"${MARKER}"`, `${'['.repeat(80)}"${MARKER}"${']'.repeat(80)}`)],
];

const withDefault = template({ s: { type: 'secureString', defaultValue: MARKER } });

/** Files in which a secret stands where it is refused, misread or belongs to nothing. */
export const oddFiles: ReadonlyMap<string, Files> = new Map<string, Files>([
  ...breaks.flatMap(([name, change]): readonly (readonly [string, Files])[] => [
    [`a value ${name}`, { [TEMPLATE]: secure, [PARAMETERS]: change(given({ s: { value: MARKER } })) }],
    [`a default ${name}`, { [TEMPLATE]: change(withDefault) }],
    [`a default in lines ${name}`, { [TEMPLATE]: change(withDefault.replaceAll(',', ',\n')) }],
  ]),
  ...refused('a number for a text', { type: 'secureString' }, { value: Number(DIGITS) }),
  ...refused('a list for a text', { type: 'secureString' }, { value: [MARKER, { [MARKER]: MARKER }] }),
  ...refused('an object for a text', { type: 'secureString' }, { value: { [MARKER]: MARKER } }),
  ...refused('a text for an object', { type: 'secureObject' }, { value: MARKER }),
  ...refused('a list for an object', { type: 'secureObject' }, { value: [MARKER] }),
  ...refused('a truth value', { type: 'secureString' }, { value: true, [MARKER]: MARKER }),
  ...refused('a value without wrapper', { type: 'secureString' }, MARKER),
  ...refused('a number without wrapper', { type: 'secureString' }, Number(DIGITS)),
  ...refused('an object without wrapper', { type: 'secureObject' }, { [MARKER]: MARKER }),
  ...refused('a list without wrapper', { type: 'array', items: { type: 'secureString' } }, [MARKER]),
  ...refused('a wrapper in other words', { type: 'secureString' }, { Value: MARKER, vaIue: MARKER }),
  ...refused('a wrapper of another name', { type: 'secureString' }, { val: MARKER }),
  ...refused(
    'a value and a reference',
    { type: 'secureString' },
    { value: MARKER, reference: { keyVault: { id: '/x' }, secretName: 'x' } },
  ),
  ...refused('an expression', { type: 'secureString' }, { expression: `[concat('${MARKER}', nope('${MARKER}'))]` }),
  ...refused('an expression that is broken', { type: 'secureString' }, { expression: `[concat('${MARKER}'` }),
  ...refused('an expression that is an object', { type: 'secureString' }, { expression: { [MARKER]: MARKER } }),
  ...refused('a text of an expression', { type: 'secureString' }, { value: `[concat('${MARKER}'` }),
  ...refused('too long', { type: 'secureString', maxLength: 2 }, { value: MARKER }),
  ...refused(
    'not among the allowed',
    { type: 'secureString', allowedValues: [`${MARKER}2`, `${MARKER}3`] },
    { value: MARKER },
  ),
  ...refused(
    'a property too many',
    { type: 'object', properties: { k: { type: 'secureString' } }, additionalProperties: false },
    { value: { k: MARKER, z: 1 } },
  ),
  ...refused(
    'a property of a secret name',
    { type: 'secureObject', properties: {}, additionalProperties: false },
    { value: { [MARKER]: MARKER } },
  ),
  ...refused(
    'a property of another type',
    { type: 'object', properties: { k: { type: 'secureString' } } },
    { value: { k: { [MARKER]: MARKER } } },
  ),
  ...refused(
    'a secure element of another type',
    { type: 'array', items: { type: 'secureObject' } },
    { value: [MARKER] },
  ),
  ...refused(
    'a discriminator',
    { type: 'secureObject', discriminator: { propertyName: 'k', mapping: { a: { type: 'object' } } } },
    { value: { k: MARKER } },
  ),
  ...refused('a type that is not defined', { $ref: '#/definitions/nope' }, { value: MARKER }),
  ...refused('a type that is not defined, without wrapper', { $ref: '#/definitions/nope' }, MARKER),
  ...refused('a type that is none', { type: 'secureNumber' }, { value: MARKER }),
  ...refused('a default in a token', { type: 'secureObject' }, { value: `\${TOKEN=${MARKER}}` }),
  ...refused('a default in a token beside another', { type: 'secureString' }, { value: `\${A}\${TOKEN=${MARKER}}` }),
  ...refused(
    'a default in a token of a number',
    { type: 'object', properties: { k: { type: 'secureObject' } } },
    { value: { k: `\${TOKEN=${MARKER}}` } },
  ),
  ...refused(
    'a token as a name',
    { type: 'secureObject' },
    { value: { [`${MARKER}\${TOKEN}`]: `${MARKER}\${TOKEN}` } },
  ),
  ...refused(
    'a token in a reference',
    { type: 'secureString' },
    { reference: { keyVault: { id: '#{ID}#' }, secretName: 'x' } },
  ),
  ...refusedDefault('a default that is a number', { type: 'secureString', defaultValue: Number(DIGITS) }),
  ...refusedDefault('a default that is an object', { type: 'secureString', defaultValue: { [MARKER]: MARKER } }),
  ...refusedDefault('a default that is a list', { type: 'secureObject', defaultValue: [MARKER] }),
  ...refusedDefault('a default that is a text', { type: 'secureObject', defaultValue: MARKER }),
  ...refusedDefault('a default too short', { type: 'secureString', defaultValue: MARKER, minLength: 100 }),
  ...refusedDefault('a default with a property too many', {
    type: 'secureObject',
    properties: {},
    additionalProperties: false,
    defaultValue: { [MARKER]: 1 },
  }),
  ...refusedDefault('a default not allowed', {
    type: 'secureString',
    defaultValue: MARKER,
    allowedValues: [`${MARKER}2`],
  }),
  ...refusedDefault('a default beside nullable', { type: 'secureString', defaultValue: MARKER, nullable: true }),
  ...refusedDefault('a default of a broken expression', { type: 'secureString', defaultValue: `[concat('${MARKER}'` }),
  ...refusedDefault('a default that calls what is not there', {
    type: 'secureString',
    defaultValue: `[nope('${MARKER}')]`,
  }),
  ...refusedDefault('a default that is refused', { type: 'secureString', defaultValue: `[int('${MARKER}')]` }),
  ...refusedDefault('a default that reads what is not there', {
    type: 'secureString',
    defaultValue: `[createObject('a', 1)['${MARKER}']]`,
  }),
  ...refusedDefault('a default that fails', { type: 'secureString', defaultValue: `[fail('${MARKER}')]` }),
  ...refusedDefault('a default made of open parts', {
    type: 'secureString',
    defaultValue: `[concat('${MARKER}', resourceGroup().location)]`,
  }),
  ...refusedDefault('a default of a choice', {
    type: 'secureString',
    defaultValue: `[if(equals(resourceGroup().location, 'x'), '${MARKER}', 'y')]`,
  }),
  ...refusedDefault('a default with an expression inside', {
    type: 'secureObject',
    defaultValue: { k: `[int('${MARKER}')]`, z: `[concat('${MARKER}', resourceGroup().location)]` },
  }),
  ...refusedDefault('constraints that do not fit', {
    type: 'secureString',
    minValue: 1,
    allowedValues: [MARKER, Number(DIGITS)],
  }),
  ...refusedDefault('allowed values of another type', { type: 'secureObject', allowedValues: [MARKER, { k: MARKER }] }),
  ...refusedDefault('a property of allowed values', {
    type: 'secureObject',
    properties: { k: { type: 'string', allowedValues: [MARKER] } },
    defaultValue: { k: 'x' },
  }),
  [
    'a file that belongs to nothing',
    { [TEMPLATE]: secure, 'other.parameters.json': given({ nope: { value: MARKER }, [MARKER]: { value: MARKER } }) },
  ],
  [
    'a name that is not declared',
    { [TEMPLATE]: secure, [PARAMETERS]: given({ s: { value: 'x' }, t: { value: MARKER } }) },
  ],
  ['a name given twice', { [TEMPLATE]: secure, [PARAMETERS]: given({ s: { value: MARKER }, S: { value: MARKER } }) }],
  ['parameters that are a list', { [TEMPLATE]: secure, [PARAMETERS]: given([MARKER]) }],
  ['parameters that are a text', { [TEMPLATE]: secure, [PARAMETERS]: given(MARKER) }],
  ['a file that is a text', { [TEMPLATE]: secure, [PARAMETERS]: JSON.stringify(MARKER) }],
  ['a file that is no JSON', { [TEMPLATE]: secure, [PARAMETERS]: `${MARKER}: ${MARKER}` }],
  ['a file of values and more', { [TEMPLATE]: secure, [PARAMETERS]: `${given({ s: { value: MARKER } })} ${MARKER}` }],
  ['a secure output', outputs({ o: { type: 'secureString', value: MARKER } })],
  ['a secure output of an expression', outputs({ o: { type: 'SECURESTRING', value: `[concat('${MARKER}', 'x')]` } })],
  ['a secure output of an object', outputs({ o: { type: 'secureObject', value: { k: [MARKER], [MARKER]: 1 } } })],
  ['a secure output of a defined type', outputs({ o: { $ref: '#/definitions/t', value: MARKER } })],
  [
    'a secure output of open parts',
    outputs({ o: { type: 'secureString', value: `[concat('${MARKER}', resourceGroup().location)]` } }),
  ],
  [
    'a secure output of a choice',
    outputs({ o: { type: 'secureString', value: `[if(equals(resourceGroup().location, 'x'), '${MARKER}', 'y')]` } }),
  ],
  [
    'a secure output of a loop',
    outputs({ o: { type: 'array', items: { type: 'secureString' }, copy: { count: 2, input: MARKER } } }),
  ],
  [
    'a secure property of an output',
    outputs({ o: { type: 'object', properties: { k: { type: 'secureString' } }, value: { k: MARKER } } }),
  ],
  ['secure elements of an output', outputs({ o: { type: 'array', items: { type: 'secureString' }, value: [MARKER] } })],
  [
    'any secure property of an output',
    outputs({
      o: {
        type: 'object',
        additionalProperties: { type: 'secureString' },
        value: { k: `[if(equals(resourceGroup().location, 'x'), '${MARKER}', 'y')]` },
      },
    }),
  ],
  ['a secure output of a list', outputs({ o: { type: 'secureString', value: [MARKER] } })],
  ['a secure output of a number', outputs({ o: { type: 'secureString', value: Number(DIGITS) } })],
  ['a secure output of a text for an object', outputs({ o: { type: 'secureObject', value: MARKER } })],
  ['a secure output that is refused', outputs({ o: { type: 'secureString', value: `[int('${MARKER}')]` } })],
  ['a secure output of bounds', outputs({ o: { type: 'secureString', value: MARKER, maxLength: 1 } })],
  ['a secure output of a broken expression', outputs({ o: { type: 'secureString', value: `[concat('${MARKER}'` } })],
  [
    'a secure parameter of a function',
    {
      [TEMPLATE]: template(
        {},
        {
          functions: [
            {
              namespace: 'n',
              members: {
                f: {
                  parameters: [{ name: 'p', type: 'secureString' }],
                  output: { type: 'secureString', value: MARKER },
                },
              },
            },
          ],
          resources: { w: { ...workspace, properties: { encryption: { status: "[n.f('x')]" } } } },
        },
      ),
    },
  ],
]);
