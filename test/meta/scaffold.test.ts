import { readdirSync } from 'node:fs';
import { subjects } from '../../scripts/new-rule/subjects.js';
import { lint } from '../../src/lint/lint.js';
import { azureDomain } from '../../src/rules/azure/domain.js';
import { rules } from '../../src/rules/catalogue.js';
import { readDocument } from '../../src/source/json-document.js';
import { evaluateDeployment } from '../../src/template/deployment.js';

test('there is a scaffold for each subject', () => {
  const folders = readdirSync(new URL('../../src/rules', import.meta.url), { withFileTypes: true });
  const named = folders.filter((entry) => entry.isDirectory() && entry.name !== 'kit' && entry.name !== 'azure');
  expect(Object.keys(subjects).sort()).toEqual(named.map(({ name }) => name).sort());
});

test.each(Object.entries(subjects))('the fixtures of a new rule about %s stand on a correct template', (_, subject) => {
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: subject.resources({ example: true }),
  };
  const document = readDocument('main.json', JSON.stringify(template));
  const { diagnostics, judged } = lint({
    evaluations: [{ template: 'main.json', deployment: evaluateDeployment(document) }],
    locate: ({ document: file, path, of }) => ({ file, range: document.locate(path, of) }),
    grading: { preset: 'all', severities: new Map() },
    rules,
    domain: azureDomain({ scope: 'workspace' }),
  });
  expect(diagnostics).toEqual([]);
  // The example is on a resource that rules judge: one of the workspace, or one that it uses.
  expect(judged.resources).toBe(template.resources.length);
});
