/** Place in a JSON document: property names and 0-based array indexes from the root; `[]` is the root itself. */
export type JsonPath = readonly (string | number)[];
/**
 * Prints a path the way people write it: `resources[0].properties['a-b']`. The root is the empty string.
 */
export declare function formatJsonPath(path: JsonPath): string;
