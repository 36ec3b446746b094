import { possibilities } from '../../src/expressions/alternatives.js';
import { printValue } from '../../src/expressions/print.js';
import { ObjectValue, Secret, Unknown, hiddenBy, isArray, isKnown } from '../../src/expressions/value.js';
import type { Value } from '../../src/expressions/value.js';
import { formatJsonPath } from '../../src/json/path.js';
import type { JsonPath } from '../../src/json/path.js';
import type { Resource } from '../../src/template/model/resource.js';
import { agrees } from './likeness.js';

/** What is claimed of a value while others are open and does not hold for the value that it then has. */
export interface BrokenClaim {
  readonly at: string;
  readonly claimed: string;
  readonly actual: string;
}

/** Does the value agree with everything that was claimed of it? */
export function holds(claimed: Value, actual: Value): boolean {
  return agrees(claimed, actual) && possibilities(claimed).some((choice) => agrees(choice, actual));
}

/** What the value is, where one that is given and secret counts as unknown. */
export function revealed(value: Value): Value {
  if (value instanceof Secret) return hiddenBy(value);
  const hidden = value instanceof Unknown && value.description.secret === true ? possibilities(value) : [];
  return hidden.length === 1 && hidden[0] instanceof Secret ? hiddenBy(hidden[0]) : value;
}

/** Compares a value with its claim at every depth; `read` gives what is claimed at a path, undefined: nothing. */
export function brokenBelow(
  read: (path: JsonPath) => Value | undefined,
  actual: Value,
  path: JsonPath,
  more: readonly JsonPath[] = [],
): readonly BrokenClaim[] {
  const paths = [...pathsIn(actual), ...pathsIn(read(path) ?? null), ...more];
  return paths.flatMap((below): readonly BrokenClaim[] => {
    const value = revealed(valueAt(actual, below));
    const claimed = read([...path, ...below]);
    return claimed === undefined || !isKnown(value) || holds(claimed, value)
      ? []
      : [
          {
            at: formatJsonPath([...path, ...below]),
            claimed: describe(claimed),
            actual: printValue(value),
          },
        ];
  });
}

/** What is claimed of a resource: of its sections, at every depth, and of those properties that rules ask for. */
export function brokenClaims(open: Resource, given: Resource): readonly BrokenClaim[] {
  return ['kind', 'sku', 'identity', 'properties', 'name', 'id', 'apiVersion'].flatMap((section) =>
    brokenBelow((path) => open.read(path), given.read([section]), [section], asked[section] ?? []),
  );
}

const asked: Readonly<Record<string, readonly JsonPath[]>> = {
  identity: [['type'], ['userAssignedIdentities']],
  sku: [['name']],
  properties: [
    ['encryption', 'status'],
    ['encryption', 'keyVaultProperties', 'keyVaultArmId'],
    ['ENCRYPTION', 'KEYVAULTPROPERTIES', 'KEYIDENTIFIER'],
    ['encryption', 'identity', 'userAssignedIdentity'],
    ['kty'],
  ],
};

function* pathsIn(value: Value): Generator<JsonPath> {
  yield [];
  const parts: Iterable<readonly [string | number, Value]> = isArray(value)
    ? value.entries()
    : value instanceof ObjectValue
      ? value.entries
      : [];
  for (const [key, part] of parts) for (const path of pathsIn(part)) yield [key, ...path];
}

/** The claim on a part of a value, as far as its own parts tell. */
export function partOf(claimed: Value, path: JsonPath): Value | undefined {
  const part = valueAt(claimed, path);
  return part instanceof Unknown && path.length > 0 ? undefined : part;
}

/** Absent counts as null; names compare without case. What is below an unknown value is that value. */
function valueAt(value: Value, path: JsonPath): Value {
  let current = value;
  for (const step of path) {
    if (current instanceof Unknown) return current;
    if (current instanceof ObjectValue)
      current = current.get(String(step)) ?? (current.dynamic.length > 0 ? (current.dynamic[0]?.[0] ?? null) : null);
    else current = isArray(current) && typeof step === 'number' ? (current[step] ?? null) : null;
  }
  return current;
}

function describe(claimed: Value): string {
  const choices = possibilities(claimed);
  const { type, nullable } = claimed instanceof Unknown ? claimed.description : {};
  return [
    printValue(claimed),
    type,
    nullable === undefined ? undefined : nullable ? 'or null' : 'not null',
    `one of ${choices.map((choice) => printValue(choice)).join(' | ')}`,
  ]
    .filter((word) => word !== undefined)
    .join(', ');
}
