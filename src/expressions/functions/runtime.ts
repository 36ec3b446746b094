/**
 * Functions that the environment answers: from the template, or, for what only Azure knows, with an unknown value.
 * Names beginning with `list` belong here too. Source: engine.
 */
export const runtimeFunctionNames: ReadonlySet<string> = new Set(
  [
    'reference',
    'references',
    'resourceInfo',
    'externalInputs',
    'newGuid',
    'utcNow',
    'pickZones',
    'providers',
    'roleDefinitions',
    'toLogicalZone',
    'toLogicalZones',
    'toPhysicalZone',
    'toPhysicalZones',
    'target',
    'extensions',
  ].map((name) => name.toLowerCase()),
);
