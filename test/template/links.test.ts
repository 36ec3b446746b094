import type { Json, JsonObject } from '../../src/json/value.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import type { Problem } from '../../src/template/model/resource.js';
import { sentence } from '../../src/messages/sentence.js';

const $schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

const empty = { $schema, contentVersion: '1.0.0.0', resources: [] };

/** At which paths a link is looked for, and what is said of it; `linked` is what lies there. */
function evaluated(link: JsonObject, linked: Json = empty): { asked: readonly string[]; problems: readonly Problem[] } {
  const asked: string[] = [];
  const text = { type: 'string' };
  const root = {
    $schema,
    contentVersion: '1.0.0.0',
    parameters: {
      _artifactsLocation: text,
      token: text,
      folder: text,
      flag: { type: 'bool' },
      secret: { type: 'securestring', defaultValue: '?sv=1' },
      given: { type: 'securestring' },
    },
    resources: [
      {
        type: 'Microsoft.Resources/deployments',
        apiVersion: '2022-09-01',
        name: 'linked',
        properties: { mode: 'Incremental', templateLink: link },
      },
    ],
  };
  const { problems } = evaluateDeployment(
    { file: 'main.json', root },
    {
      readLinked: (_, path) => {
        asked.push(path);
        return { document: path, root: linked };
      },
    },
  );
  return { asked, problems };
}

/** The path at which a link is looked for, or why it is not followed. */
function followed(link: JsonObject): readonly string[] {
  const { asked, problems } = evaluated(link);
  return [...asked, ...problems.map(({ id }) => id)];
}

test.each([
  ["[uri(deployment().properties.templateLink.uri, 'nested/a.json')]", 'nested/a.json'],
  ["[uri(parameters('_artifactsLocation'), concat('nested/a.json', parameters('token')))]", 'nested/a.json'],
  ["[uri(concat(parameters('_artifactsLocation'), '/nested/main.json'), 'a.json')]", 'nested/a.json'],
  ["[concat(parameters('_artifactsLocation'), '/nested/a.json', parameters('token'))]", 'nested/a.json'],
  ["[concat(parameters('_artifactsLocation'), 'nested/', 'a.json')]", 'nested/a.json'],
  ["[uri(parameters('_artifactsLocation'), concat('nested/a.json', parameters('secret')))]", 'nested/a.json'],
  ["[uri(parameters('_artifactsLocation'), concat('nested/a.json', parameters('given')))]", 'nested/a.json'],
  ["[concat(parameters('_artifactsLocation'), 'nested/a.json', parameters('secret'))]", 'nested/a.json'],
  ["[format('{0}/nested/a.json{1}', parameters('_artifactsLocation'), parameters('secret'))]", 'nested/a.json'],
  ["[concat(parameters('_artifactsLocation'), '/nested/a.json?v=1', parameters('token'), 'b.json')]", 'nested/a.json'],
  ["[concat(parameters('_artifactsLocation'), '/a.json#', 'b.json')]", 'a.json'],
  ["[format('{0}/nested/{1}.json{2}', parameters('_artifactsLocation'), 'a', parameters('token'))]", 'nested/a.json'],
  ["[concat(parameters('_artifactsLocation'), '/template')]", 'template'],
])('%s is the file %s', (uri, path) => expect(followed({ uri })).toEqual([path]));

test.each([
  'https://example.org/a.json',
  "[concat('https://example.org/', parameters('folder'), '/a.json')]",
  "[concat(parameters('_artifactsLocation'), parameters('folder'), '/a.json')]",
  "[concat(parameters('_artifactsLocation'), '/', parameters('folder'), '/a.json')]",
  "[concat(parameters('_artifactsLocation'), '?', parameters('token'), '/a.json')]",
  "[concat(parameters('_artifactsLocation'), '/a', parameters('token'))]",
  "[uri(parameters('_artifactsLocation'), '/a.json')]",
  "[uri(parameters('_artifactsLocation'), parameters('folder'))]",
  "[uri(concat(parameters('_artifactsLocation'), '-a'), 'b.json')]",
  "[toLower(concat(parameters('_artifactsLocation'), '/a.json'))]",
  "[parameters('_artifactsLocation')]",
])('%s leads to no file beside the template', (uri) =>
  expect(followed({ uri })).toEqual(['template-link-unreachable']),
);

test.each<readonly [JsonObject, readonly string[]]>([
  [{ relativePath: 'nested/a.json' }, ['nested/a.json']],
  [{ relativePath: "[concat('nested/', 'a.json')]" }, ['nested/a.json']],
  [{ relativePath: "[if(parameters('flag'), 'a.json', 'b.json')]" }, ['a.json', 'b.json']],
  [{ relativePath: "[concat(parameters('folder'), '/a.json')]" }, ['template-link-unreachable']],
  [{ id: "[resourceId('Microsoft.Resources/templateSpecs/versions', 'a', '1')]" }, ['template-link-unreachable']],
  [{ relativePath: 'nested/a.json', uri: 'https://example.org/a.json' }, ['template-link-unreachable']],
  [{ relativePath: 'nested/a.json', uri: null }, ['nested/a.json']],
  [{}, ['template-evaluation']],
])('%j', (link, expected) => expect(followed(link)).toEqual(expected));

test.each<[Json]>([[[]], ['text'], [3], [null]])('%j is no template', (linked) => {
  const { problems } = evaluated({ relativePath: 'a.json' }, linked);
  expect(problems.map(({ id, message, place }) => [id, sentence(message), place.document, place.path])).toEqual([
    [
      'template-evaluation',
      "The linked template 'a.json' is no JSON object.",
      'main.json',
      ['resources', 0, 'properties', 'templateLink'],
    ],
  ]);
});
