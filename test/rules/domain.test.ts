import { lint } from '../../src/lint/lint.js';
import type { LintResult } from '../../src/lint/lint.js';
import { unjudgedReason } from '../../src/messages/english/files.js';
import { azureDomain } from '../../src/rules/azure/domain.js';
import type { RuleOptions } from '../../src/rules/azure/rule.js';
import { rules } from '../../src/rules/catalogue.js';
import { readDocument } from '../../src/source/json-document.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import { templateOf } from '../workspace.js';

function run(resource: object, scope: RuleOptions['scope']): LintResult {
  const document = readDocument('main.json', templateOf(resource));
  return lint({
    evaluations: [{ template: 'main.json', deployment: evaluateDeployment(document) }],
    locate: ({ path, of }) => ({ file: 'main.json', range: document.locate(path, of) }),
    grading: { preset: 'recommended', severities: new Map() },
    rules,
    domain: azureDomain({ scope }),
  });
}

test('with scope all, resources of no workspace are judged and found too', () => {
  const account = { type: 'Microsoft.Storage/storageAccounts', apiVersion: '2023-05-01', name: 'st', properties: {} };
  expect(run(account, 'workspace')).toMatchObject({ diagnostics: [], found: { workspaces: 0, resources: 0 } });
  const { diagnostics, found } = run(account, 'all');
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['storage-cmk-missing']);
  expect(found).toEqual({ workspaces: 0, resources: 1 });
});

test('an AI account, which may be a hub, is named as not judged', () => {
  const account = {
    type: 'Microsoft.CognitiveServices/accounts',
    apiVersion: '2025-06-01',
    name: 'ai',
    properties: {},
  };
  const { notJudged, found } = run(account, 'workspace');
  expect(notJudged).toMatchObject([{ type: account.type, name: 'ai', reason: unjudgedReason('ai-account') }]);
  expect(found).toEqual({ workspaces: 0, resources: 0 });
});
