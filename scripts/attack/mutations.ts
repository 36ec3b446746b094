import { isJsonArray, isJsonObject } from '../../src/json/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import type { Random } from '../conformance/fuzz/random.js';
import { replaced } from '../law/openings.js';
import type { Path } from '../law/openings.js';
import { SCHEMA, templateOf } from './tree.js';
import type { Tree } from './tree.js';

/** A change that keeps what the engine deploys; undefined where it does not fit. */
export type Mutation = (tree: Tree, random: Random) => Partial<Tree> | undefined;

const DEPLOYMENT = 'Microsoft.Resources/deployments';

function deployment(name: string, template: Json, more: JsonObject = {}, properties: JsonObject = {}): JsonObject {
  return {
    type: DEPLOYMENT,
    apiVersion: '2022-09-01',
    name,
    ...more,
    properties: { mode: 'Incremental', ...properties, template },
  };
}

const inner: JsonObject = { expressionEvaluationOptions: { scope: 'inner' } };

function parametersOf(template: JsonObject): JsonObject {
  const section = template['parameters'];
  return isJsonObject(section) ? section : {};
}

function resourcesOf(template: JsonObject): readonly Json[] | undefined {
  const section = template['resources'];
  return isJsonArray(section) ? section : undefined;
}

/** Passes every parameter on to a module with the same ones. */
function passed(template: JsonObject): JsonObject {
  const names = Object.keys(parametersOf(template));
  return names.length === 0
    ? {}
    : { parameters: Object.fromEntries(names.map((name) => [name, { value: `[parameters('${name}')]` }])) };
}

function around(template: JsonObject, resources: readonly Json[], more: JsonObject = {}): JsonObject {
  const parameters = parametersOf(template);
  return templateOf(resources, { ...(Object.keys(parameters).length > 0 ? { parameters } : {}), ...more });
}

let count = 0;
/** Names nobody else uses; what they are makes no difference. */
const fresh = (): string => `step${count++}`;

function hasParameters(template: JsonObject): boolean {
  return Object.keys(parametersOf(template)).length > 0;
}

/** As data of another template: what is evaluated stays text there. */
function escaped(json: Json): Json {
  if (typeof json === 'string') return json.startsWith('[') ? `[${json}` : json;
  if (isJsonArray(json)) return json.map(escaped);
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, escaped(value)]));
}

const quote = (json: Json): string => `'${JSON.stringify(json).replaceAll("'", "''")}'`;

/** Expressions that give a template which is known: from a variable that holds it as data. */
const detours: readonly ((name: string) => string)[] = [
  (name) => `[variables('${name}')]`,
  (name) => `[first(createArray(variables('${name}')))]`,
  (name) => `[if(true(), variables('${name}'), createObject())]`,
  (name) => `[union(createObject(), variables('${name}'))]`,
  (name) => `[json(string(variables('${name}')))]`,
  (name) => `[json(base64ToString(base64(string(variables('${name}')))))]`,
  (name) => `[createObject('t', variables('${name}')).t]`,
  (name) => `[tryGet(createObject('t', variables('${name}')), 't')]`,
  (name) => `[coalesce(null(), variables('${name}'))]`,
  (name) => `[last(map(createArray(1, 2), lambda('x', variables('${name}'))))]`,
];

export const mutations: Readonly<Record<string, Mutation>> = {
  'in a module': ({ template }) => ({
    template: around(template, [deployment(fresh(), template, {}, { ...inner, ...passed(template) })]),
  }),
  'in a deployment of the parent': ({ template }, random) => {
    if (
      template['languageVersion'] !== undefined ||
      JSON.stringify(template).includes('copyIndex') ||
      JSON.stringify(template).includes('"inner"')
    )
      return undefined;
    const { $schema, contentVersion, resources, ...rest } = template;
    const nested = { $schema: $schema ?? null, contentVersion: contentVersion ?? null, resources: resources ?? null };
    const properties = random.chance(50)
      ? { expressionEvaluationOptions: { scope: random.pick(['outer', 'Outer']) } }
      : {};
    return { template: templateOf([deployment(fresh(), nested, {}, properties)], rest) };
  },
  'in another group': ({ template }) => ({
    template: around(template, [
      deployment(fresh(), template, { resourceGroup: 'other' }, { ...inner, ...passed(template) }),
    ]),
  }),
  'in a conditional module': ({ template }, random) => ({
    template: around(template, [
      deployment(
        fresh(),
        template,
        { condition: random.pick<Json>([true, '[true()]', "[not(empty('x'))]"]) },
        { ...inner, ...passed(template) },
      ),
    ]),
  }),
  'in a module of a loop': ({ template }, random) => ({
    template: around(template, [
      deployment(
        `[concat('${fresh()}', copyIndex())]`,
        template,
        { copy: { name: fresh(), count: random.pick([1, 2]) } },
        { ...inner, ...passed(template) },
      ),
    ]),
  }),
  // The engine evaluates an expression for a template only where the deployment has the scope of its parent.
  'from a variable': ({ template }, random) => {
    if (hasParameters(template)) return undefined;
    const name = fresh();
    return {
      template: templateOf([deployment(fresh(), random.pick(detours)(name))], {
        variables: { [name]: escaped(template) },
      }),
    };
  },
  'from text': ({ template }) => {
    if (hasParameters(template)) return undefined;
    const text = quote(escaped(template));
    const half = text.indexOf('Learning');
    const pieces = half < 0 ? text : `concat(${text.slice(0, half)}', '${text.slice(half)})`;
    return { template: templateOf([deployment(fresh(), `[json(${pieces})]`)]) };
  },
  'from a default': ({ template }) => {
    if (hasParameters(template)) return undefined;
    const name = fresh();
    return {
      template: templateOf([deployment(fresh(), `[parameters('${name}')]`)], {
        parameters: { [name]: { type: 'object', defaultValue: escaped(template) } },
      }),
    };
  },
  'from a parameter file': ({ template, parameters = {} }) => {
    if (hasParameters(template)) return undefined;
    const name = fresh();
    return {
      template: templateOf([deployment(fresh(), `[parameters('${name}')]`)], {
        parameters: { [name]: { type: 'object' } },
      }),
      parameters: { ...parameters, [name]: { value: template } },
    };
  },
  'chosen by a parameter': ({ template, parameters = {} }) => {
    if (hasParameters(template)) return undefined;
    const [name, flag] = [fresh(), fresh()];
    return {
      template: templateOf(
        [deployment(fresh(), `[if(parameters('${flag}'), variables('${name}'), variables('none'))]`)],
        {
          parameters: { [flag]: { type: 'bool' } },
          variables: { [name]: escaped(template), none: templateOf([]) },
        },
      ),
      parameters: { ...parameters, [flag]: { value: true } },
    };
  },
  linked: ({ template, others }, random) => {
    const file = `${fresh()}${random.pick(['.json', '.jsonc', '.template', '.JSON', ''])}`;
    const folder = random.pick(['', 'nested/', './']);
    const link = { relativePath: `${folder}${file}` };
    return {
      template: around(template, [
        {
          type: DEPLOYMENT,
          apiVersion: '2022-09-01',
          name: fresh(),
          properties: { mode: 'Incremental', ...passed(template), templateLink: link },
        },
      ]),
      others: { ...others, [`${folder.replace('./', '')}${file}`]: JSON.stringify(template) },
      previewed: false,
    };
  },
  'symbolic names': ({ template }) => {
    const resources = resourcesOf(template);
    if (resources === undefined) return undefined;
    const named = Object.fromEntries(resources.map((resource, index) => [`r${index}`, resource]));
    return { template: { ...template, languageVersion: '2.0', resources: named } };
  },
  'child of another resource': ({ template }) => {
    const resources = resourcesOf(template);
    if (resources === undefined) return undefined;
    const parent = {
      type: 'Microsoft.Storage/storageAccounts',
      apiVersion: '2023-01-01',
      name: 'parent',
      location: 'westeurope',
      kind: 'StorageV2',
      sku: { name: 'Standard_LRS' },
      properties: { encryption: { keySource: 'Microsoft.Keyvault' } },
    };
    return { template: { ...template, resources: [{ ...parent, resources }] } };
  },
  'keys in capitals': ({ template }, random) => ({ template: recased(template, random) as JsonObject }),
  'computed names of properties': ({ template }) => ({
    template: mapResources(template, (resource) => {
      const properties = resource['properties'];
      if (!isJsonObject(properties) || resource['type'] === DEPLOYMENT || Object.keys(properties).length === 0)
        return resource;
      const entries = Object.entries(properties).map(([name, value]): [string, Json] => [
        `[concat('${name.slice(0, 2)}', '${name.slice(2)}')]`,
        value,
      ]);
      return { ...resource, properties: Object.fromEntries(entries) };
    }),
  }),
  'properties in one expression': ({ template }) => {
    const variables: Record<string, Json> = isJsonObject(template['variables']) ? { ...template['variables'] } : {};
    const changed = mapResources(template, (resource) => {
      const properties = resource['properties'];
      if (
        !isJsonObject(properties) ||
        resource['type'] === DEPLOYMENT ||
        JSON.stringify(properties).includes('copyIndex')
      )
        return resource;
      const name = fresh();
      variables[name] = properties;
      return { ...resource, properties: `[variables('${name}')]` };
    });
    return { template: { ...changed, variables } };
  },
  'a condition that holds': ({ template }, random) => ({
    template: mapResources(template, (resource) =>
      resource['condition'] === undefined
        ? { ...resource, condition: random.pick<Json>([true, '[true()]', '[equals(1, 1)]']) }
        : resource,
    ),
  }),
  'an open condition': ({ template, parameters = {} }) => {
    const flag = fresh();
    return {
      template: {
        ...mapResources(template, (resource) =>
          resource['condition'] === undefined ? { ...resource, condition: `[parameters('${flag}')]` } : resource,
        ),
        parameters: { ...parametersOf(template), [flag]: { type: 'bool' } },
      },
      parameters: { ...parameters, [flag]: { value: true } },
    };
  },
  'name of a parameter': ({ template, parameters = {} }) => {
    const resources = resourcesOf(template);
    const index = resources?.findIndex((each) => isJsonObject(each) && each['name'] === 'ws') ?? -1;
    const first = resources?.[index];
    if (resources === undefined || !isJsonObject(first)) return undefined;
    const name = fresh();
    return {
      template: {
        ...template,
        parameters: { ...parametersOf(template), [name]: { type: 'string' } },
        resources: resources.with(index, { ...first, name: `[parameters('${name}')]` }),
      },
      parameters: { ...parameters, [name]: { value: 'ws' } },
    };
  },
  'another schema': ({ template }, random) => ({
    template: {
      ...template,
      $schema: random.pick([
        SCHEMA.replace('#', ''),
        SCHEMA.replace('https', 'http'),
        SCHEMA.replace('2019-04-01', '2015-01-01'),
        `${SCHEMA}#`,
        SCHEMA.toUpperCase(),
        SCHEMA.replace('schema.management.azure.com', 'schema.management.azure.cn'),
        SCHEMA.replace('#', '?a=b'),
        `${SCHEMA} `,
      ]),
    },
  }),
  comments: ({ spellings }) => ({
    spellings: [
      ...spellings,
      (text) => `// ${'x'.repeat(9)}\n${text.replaceAll(/^( *)"/gm, '$1/* "resources": [] */ "')}`,
    ],
  }),
  'escapes in names': ({ spellings }) => ({
    spellings: [
      ...spellings,
      (text) =>
        text.replaceAll(
          /"(type|resources|template|encryption|status)"/g,
          (_, name: string) => `"\\u${name.charCodeAt(0).toString(16).padStart(4, '0')}${name.slice(1)}"`,
        ),
    ],
  }),
  'escapes in types': ({ spellings }) => ({
    spellings: [
      ...spellings,
      (text) =>
        text
          .replaceAll('MachineLearningServices', 'Machine\\u004cearning\\u0053ervices')
          .replaceAll('Microsoft.Resources/', 'Microsoft.Resources\\/'),
    ],
  }),
  'single quotes': ({ spellings }) => ({
    spellings: [...spellings, (text) => text.replaceAll(/"([\w.$/-]*)"/g, "'$1'")],
  }),
  'unquoted names': ({ spellings }) => ({
    spellings: [...spellings, (text) => text.replaceAll(/["']([a-zA-Z_]\w*)["'](?=\s*:)/g, '$1')],
  }),
  'on one line': ({ spellings }) => ({ spellings: [...spellings, (text) => text.replaceAll(/\n */g, '')] }),
  'trailing commas': ({ spellings }) => ({
    spellings: [...spellings, (text) => text.replaceAll(/([^\s,[{])\n( *[}\]])/g, '$1,\n$2')],
  }),
  'other ends of lines': ({ spellings }) => ({ spellings: [...spellings, (text) => text.replaceAll('\n', '\r\n')] }),
  'a byte order mark': ({ encode }) => ({ encode: (text) => encode(`\ufeff${text}`) }),
  'sixteen bits': () => ({ encode: (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')) }),
  'sixteen bits, big end first': () => ({
    encode: (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
  }),
  'another file name': (_, random) => {
    const stem = random.pick([
      'azuredeploy',
      'deploy/main',
      'a.b',
      'mainTemplate',
      'package',
      'main.parameters.template',
    ]);
    return { templateFile: `${stem}.json`, parameterFile: `${stem}.parameters.json` };
  },
  'parameters in a folder': ({ templateFile, parameters }, random) => {
    if (parameters === undefined) return undefined;
    const stem = templateFile.replace(/.*\//, '').replace('.json', '');
    const folder = templateFile.includes('/') ? templateFile.replace(/[^/]*$/, '') : '';
    return {
      parameterFile: `${folder}${random.pick([`parameters/${stem}.parameters.json`, `env/prod.json`, `environments/prod/${stem}.parameters.json`, `params/${stem}.prod.json`, `${stem}.prod.parameters.json`, `parameters.prod.json`, `prod.parameters.json`])}`,
    };
  },
  'a twin that is not deployed': ({ template }) => {
    const resources = resourcesOf(template);
    if (resources === undefined) return undefined;
    const [first] = resources;
    if (!isJsonObject(first) || first['type'] === DEPLOYMENT) return undefined;
    return { template: { ...template, resources: [{ ...first, condition: false }, ...resources] } };
  },
  'a literal is a parameter': (tree, random) => {
    const opened = openLiteral(tree.template, random);
    return opened && { template: opened.template, parameters: { ...tree.parameters, ...opened.values } };
  },
  'a literal is an open parameter': (tree, random) => {
    const opened = openLiteral(tree.template, random);
    return opened && { template: opened.template, hidden: { ...tree.hidden, ...opened.values } };
  },
  'parameters are not given': ({ template, parameters = {}, hidden }) => {
    const isOpen = ([name]: [string, Json]): boolean => {
      const definition = parametersOf(template)[name];
      return isJsonObject(definition) && !Object.keys(definition).some((key) => /^defaultValue$/i.test(key));
    };
    if (Object.keys(parameters).length === 0 || !Object.entries(parameters).every(isOpen)) return undefined;
    return { parameters: undefined, hidden: { ...hidden, ...parameters } };
  },
  metadata: ({ template }) => ({
    template: { metadata: { resources: [], type: 'none', _generator: { name: 'bicep' } }, ...template },
  }),
  'the file twice': ({ others, template }) => ({
    others: { ...others, 'copy.json': JSON.stringify({ ...template, resources: [] }) },
  }),
};

function mapResources(template: JsonObject, change: (resource: JsonObject) => JsonObject): JsonObject {
  const { resources } = template;
  if (isJsonArray(resources))
    return { ...template, resources: resources.map((each) => (isJsonObject(each) ? change(each) : each)) };
  if (!isJsonObject(resources)) return template;
  return {
    ...template,
    resources: Object.fromEntries(
      Object.entries(resources).map(([name, each]) => [name, isJsonObject(each) ? change(each) : each]),
    ),
  };
}

/** Names of sections and properties compare without case. */
function recased(json: Json, random: Random, depth = 0): Json {
  if (isJsonArray(json)) return json.map((each) => recased(each, random, depth + 1));
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [
      name.startsWith('[') || !random.chance(40)
        ? name
        : random.chance(50)
          ? name.toUpperCase()
          : name.charAt(0).toUpperCase() + name.slice(1),
      recased(value, random, depth + 1),
    ]),
  );
}

function openLiteral(template: JsonObject, random: Random): { template: JsonObject; values: JsonObject } | undefined {
  const all = [...literals(template['resources'] ?? null, ['resources'])];
  if (all.length === 0) return undefined;
  const { path, value } = random.pick(all);
  const name = fresh();
  const changed = replaced(template, path, `[parameters('${name}')]`);
  if (!isJsonObject(changed)) return undefined;
  const type = typeof value === 'string' ? 'string' : typeof value === 'boolean' ? 'bool' : 'int';
  return {
    template: { ...changed, parameters: { ...parametersOf(template), [name]: { type } } },
    values: { [name]: { value } },
  };
}

/** Literals of a template itself: those of nested templates are out of the sight of its parameters. */
function* literals(json: Json, path: Path): Generator<{ readonly path: Path; readonly value: Json }> {
  if (isJsonArray(json)) for (const [index, each] of json.entries()) yield* literals(each, [...path, index]);
  else if (isJsonObject(json)) {
    for (const [name, each] of Object.entries(json))
      if (!/^(template|parameters|type|apiVersion)$/i.test(name)) yield* literals(each, [...path, name]);
  } else if (json !== null && !(typeof json === 'string' && json.startsWith('['))) yield { path, value: json };
}
