import { readDocument } from '../../src/source/json-document.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import { toSnapshot } from '../../src/template/snapshot.js';
import type { ContextOptions } from '../../src/template/model/context.js';

const expressions = {
  name: 'environment().name',
  vault: "concat('https://kv', environment().suffixes.keyvaultDns)",
  blob: "format('https://st.blob.{0}', environment().suffixes.storage)",
  registry: 'environment().suffixes.acrLoginServer',
  manager: 'environment().resourceManager',
  portal: 'environment().portal',
};

function outputs(context: ContextOptions): unknown {
  const text = JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [],
    outputs: Object.fromEntries(
      Object.entries(expressions).map(([name, text]) => [name, { type: 'string', value: `[${text}]` }]),
    ),
  });
  return toSnapshot(evaluateDeployment(readDocument('main.json', text), { context })).outputs;
}

test('what is documented of a cloud is known where the cloud is given', () => {
  expect(outputs({ cloud: 'AzureUSGovernment' })).toEqual({
    name: 'AzureUSGovernment',
    vault: 'https://kv.vault.usgovcloudapi.net',
    blob: 'https://st.blob.core.usgovcloudapi.net',
    registry: '.azurecr.us',
    manager: 'https://management.usgovcloudapi.net/',
    portal: '[environment().portal]',
  });
});

test('nothing is where it is not', () => {
  expect(outputs({})).toMatchObject({ name: '[environment().name]', manager: '[environment().resourceManager]' });
});
