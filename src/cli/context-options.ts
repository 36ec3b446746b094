import type { ContextOptions } from '../template/model/context.js';
import { single } from './args.js';
import type { Arguments } from './args.js';

const options = {
  'subscription-id': 'subscriptionId',
  'resource-group': 'resourceGroup',
  location: 'location',
  'tenant-id': 'tenantId',
  'management-group-id': 'managementGroupId',
  'deployment-name': 'deploymentName',
} as const satisfies Readonly<Record<string, keyof ContextOptions>>;

/** Where a template is deployed, as the options say; what is not given is not known. */
export function contextOf(args: Arguments): ContextOptions {
  return Object.fromEntries(
    Object.entries(options).flatMap(([option, name]) => {
      const value = single(args, option);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
