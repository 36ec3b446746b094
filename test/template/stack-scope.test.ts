import type { JsonObject } from '../../src/json/value.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import { toSnapshot } from '../../src/template/snapshot.js';
import { sentence } from '../../src/messages/sentence.js';

const schema = (name: string): string => `https://schema.management.azure.com/schemas/2019-08-01/${name}.json#`;
const template = (name: string, resource: JsonObject): JsonObject => ({
  $schema: schema(name),
  contentVersion: '1.0.0.0',
  resources: [resource],
});
const deployment = (inner: JsonObject, where: JsonObject = {}): JsonObject => ({
  type: 'Microsoft.Resources/deployments',
  apiVersion: '2024-03-01',
  name: 'inner',
  ...where,
  properties: { mode: 'Incremental', expressionEvaluationOptions: { scope: 'inner' }, template: inner },
});

const inGroup = template('deploymentTemplate', { type: 'A.B/c', apiVersion: '2024-01-01', name: 'it' });
const forGroup = template('deploymentTemplate', deployment(inGroup));
const forSubscription = template('subscriptionDeploymentTemplate', deployment(inGroup, { resourceGroup: 'rg-lab' }));

/** The ids of what a stack in a template of that kind deploys, with what is refused. */
function deployed(kind: string, deploymentScope: string | null | undefined, inner: JsonObject): readonly unknown[] {
  const stack = {
    type: 'Microsoft.Resources/deploymentStacks',
    apiVersion: '2024-03-01',
    name: 'stack',
    ...(kind === 'deploymentTemplate' ? {} : { location: 'westeurope' }),
    properties: {
      actionOnUnmanage: { resources: 'detach' },
      denySettings: { mode: 'none' },
      ...(deploymentScope === undefined ? {} : { deploymentScope }),
      template: inner,
    },
  };
  const root = { ...template(kind, stack), parameters: { scope: { type: 'string' }, name: { type: 'string' } } };
  const result = evaluateDeployment(
    { file: 'main.json', root },
    { context: { subscriptionId: '11111111-2222-3333-4444-555555555555', resourceGroup: 'rg' } },
  );
  const { predictedResources } = toSnapshot(result);
  const ids = predictedResources.flatMap(({ type, id }) => (type === 'A.B/c' ? [id] : []));
  return [...ids, ...result.problems.map(({ message }) => sentence(message))];
}

const forManagement = template('managementGroupDeploymentTemplate', {
  type: 'A.B/c',
  apiVersion: '2024-01-01',
  name: 'it',
});

const management = 'managementGroupDeploymentTemplate';
const subscription = 'subscriptionDeploymentTemplate';

test.each<readonly [string, string | null | undefined, JsonObject, string]>([
  [
    management,
    '/subscriptions/99999999-2222-3333-4444-555555555555',
    forSubscription,
    '/subscriptions/99999999-2222-3333-4444-555555555555/resourceGroups/rg-lab/providers/A.B/c/it',
  ],
  [
    subscription,
    '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-ml',
    forGroup,
    '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-ml/providers/A.B/c/it',
  ],
  [
    subscription,
    "[subscriptionResourceId('Microsoft.Resources/resourceGroups', 'rg-ml')]",
    forGroup,
    '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-ml/providers/A.B/c/it',
  ],
  [
    subscription,
    '[subscription().id]',
    forSubscription,
    '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-lab/providers/A.B/c/it',
  ],
  [
    'tenantDeploymentTemplate',
    '/providers/Microsoft.Management/managementGroups/mg-lab',
    forManagement,
    '/providers/Microsoft.Management/managementGroups/mg-lab/providers/A.B/c/it',
  ],
  ...['', null, '/subscriptions/99999999-2222-3333-4444-555555555555/resourceGroups'].map(
    (scope): [string, string | null, JsonObject, string] => [
      subscription,
      scope,
      forSubscription,
      '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-lab/providers/A.B/c/it',
    ],
  ),
  [
    'deploymentTemplate',
    undefined,
    forGroup,
    '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/A.B/c/it',
  ],
])('a stack in a %s with the scope %s', (kind, scope, inner, id) => expect(deployed(kind, scope, inner)).toEqual([id]));

test.each([
  [management, "[format('/subscriptions/{0}', parameters('name'))]", forSubscription],
  [management, "[parameters('scope')]", forSubscription],
  [subscription, "[concat(subscription().id, '/resourceGroups/', parameters('name'))]", forGroup],
  [subscription, "[parameters('scope')]", forGroup],
])('a stack in a %s with the open scope %s is not refused', (kind, scope, inner) =>
  expect(deployed(kind, scope, inner)).toEqual([expect.stringContaining('A.B/c')]),
);
