import { access } from '../ast.js';
import type { Call } from '../ast.js';
import type { Cloud } from '../environment.js';
import { unknownBecause } from '../residue.js';
import { ObjectValue } from '../value.js';
import type { TypeName, Value } from '../value.js';

interface CloudFacts {
  readonly resourceManager: string;
  readonly suffixes: Readonly<Record<string, string>>;
}

/** What differs from cloud to cloud and is documented for each. Source: `az cloud show`, Azure documentation of `environment`. */
const clouds: Readonly<Record<Cloud, CloudFacts>> = {
  AzureCloud: {
    resourceManager: 'https://management.azure.com/',
    suffixes: {
      acrLoginServer: '.azurecr.io',
      keyvaultDns: '.vault.azure.net',
      sqlServerHostname: '.database.windows.net',
      storage: 'core.windows.net',
    },
  },
  AzureUSGovernment: {
    resourceManager: 'https://management.usgovcloudapi.net/',
    suffixes: {
      acrLoginServer: '.azurecr.us',
      keyvaultDns: '.vault.usgovcloudapi.net',
      sqlServerHostname: '.database.usgovcloudapi.net',
      storage: 'core.usgovcloudapi.net',
    },
  },
  AzureChinaCloud: {
    resourceManager: 'https://management.chinacloudapi.cn/',
    suffixes: {
      acrLoginServer: '.azurecr.cn',
      keyvaultDns: '.vault.azure.cn',
      sqlServerHostname: '.database.chinacloudapi.cn',
      storage: 'core.chinacloudapi.cn',
    },
  },
};

const otherTexts = [
  ...['gallery', 'graph', 'portal', 'graphAudience', 'activeDirectoryDataLake', 'batch', 'media', 'sqlManagement'],
  'vmImageAliasDoc',
];
const otherSuffixes = ['azureDatalakeAnalyticsCatalogAndJob', 'azureDatalakeStoreFileSystem'];

/** `environment()` in a cloud that is given: its members that are not known here stay open. */
export function environmentOf(cloud: Cloud, call: Call): Value {
  const { resourceManager, suffixes } = clouds[cloud];
  const suffixesCall = access(call, 'suffixes');
  const open = (of: Parameters<typeof access>[0], name: string, type: TypeName): Value =>
    unknownBecause({ kind: 'context', name: `environment().${name}` }, access(of, name), { type });
  return ObjectValue.of({
    name: cloud,
    resourceManager,
    authentication: open(call, 'authentication', 'Object'),
    ...Object.fromEntries(otherTexts.map((name) => [name, open(call, name, 'String')])),
    suffixes: ObjectValue.of({
      ...suffixes,
      ...Object.fromEntries(otherSuffixes.map((name) => [name, open(suffixesCall, name, 'String')])),
    }),
  });
}
