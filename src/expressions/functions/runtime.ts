import type { FunctionDoc } from '../signature.js';

/** A function that the environment answers: from the template, or, for what only Azure knows, with an unknown value. */
export interface RuntimeFunction extends FunctionDoc {
  readonly name: string;
  readonly usage: string;
  readonly atDeployment: string;
}

const ALL = 'All.';

function runtime(name: string, usage: string, description: string, atDeployment = ALL): RuntimeFunction {
  return { name, usage, description, atDeployment };
}

/** Names beginning with `list` belong here too. Source: engine. */
export const runtimeFunctions: readonly RuntimeFunction[] = [
  runtime(
    'reference',
    "nameOrId, [apiVersion], ['Full']",
    'What a resource or module answers when it is deployed: its properties, or all of it.',
    'What the template neither writes of the resource nor gives as an output of the module.',
  ),
  runtime(
    'references',
    "loop, ['Full']",
    'What the resources of a loop answer, in order.',
    'What the template does not write of them.',
  ),
  runtime(
    'resourceInfo',
    'symbolicName',
    'Name, type, id and API version of a resource of the template.',
    'What of the name is not given.',
  ),
  runtime('list*', 'nameOrId, [apiVersion], [body]', 'Keys and other secrets of a resource: `listKeys` and its like.'),
  runtime('newGuid', '', 'A GUID by chance, in the default value of a parameter only.'),
  runtime('utcNow', '[format]', 'The time of the deployment, in the default value of a parameter only.'),
  runtime('externalInputs', 'key', 'A value that a parameter file takes from elsewhere, in parameter files only.'),
  runtime(
    'pickZones',
    'namespace, type, location, [count], [offset]',
    'Availability zones that a type has in a region.',
  ),
  runtime('providers', 'namespace, [type]', 'What a resource provider tells of itself, or of one of its types.'),
  runtime('roleDefinitions', 'name', 'The role of a name: its id and definition.'),
  runtime('toLogicalZone', 'subscriptionId, location, physicalZone', 'The number that a subscription has for a zone.'),
  runtime('toLogicalZones', 'subscriptionId, location, physicalZones', 'The same of several zones.'),
  runtime('toPhysicalZone', 'subscriptionId, location, logicalZone', 'The zone that a number of a subscription means.'),
  runtime('toPhysicalZones', 'subscriptionId, location, logicalZones', 'The same of several numbers.'),
  runtime('target', '', 'What the deployment is aimed at.'),
  runtime('extensions', 'alias', 'An extension that the template declares, with its configuration.'),
];

export const runtimeFunctionNames: ReadonlySet<string> = new Set(
  runtimeFunctions.map(({ name }) => name.toLowerCase()),
);
