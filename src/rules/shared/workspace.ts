import type { Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import type { Resource } from '../../template/resource.js';
import { below, isWord, outcomes, uncovered } from './outcome.js';
import { tri, unanimous } from '../../template/symbolic/tri.js';
import type { Tri } from '../../template/symbolic/tri.js';

export const ENCRYPTION: JsonPath = ['properties', 'encryption'];
export const STATUS: JsonPath = [...ENCRYPTION, 'status'];

/** Projects take their encryption from the hub. */
export function isProject(workspace: Resource): Tri {
  return isWord(workspace.read(['kind']), 'Project');
}

export function isHub(workspace: Resource): Tri {
  return isWord(workspace.read(['kind']), 'Hub');
}

/** `workspace`, or with its kind: `hub workspace`, `FeatureStore workspace`. */
export function describeKind(workspace: Resource): string {
  const kind = workspace.read(['kind']);
  if (typeof kind !== 'string' || kind === '' || isWord(kind, 'Default') === 'yes') return 'workspace';
  return `${isWord(kind, 'Hub') === 'yes' ? 'hub' : kind} workspace`;
}

/** The ways the encryption block may turn out. Each is judged for itself: its properties hang together. */
export function encryptionsOf(workspace: Resource): readonly Value[] {
  return outcomes(workspace.read(ENCRYPTION));
}

export function isEnabled(encryption: Value): Tri {
  return isWord(below(encryption, ['status']), 'Enabled');
}

/** Is the workspace encrypted with a customer-managed key, by what its template says? */
export function isEncrypted(workspace: Resource): Tri {
  return unanimous(encryptionsOf(workspace).map(isEnabled));
}

/**
 * Is the API version as new as the given date? Stable and preview versions are compared by their date alone. A version
 * that cannot be read is open.
 */
export function isApiVersionFrom(resource: Resource, date: string): Tri {
  const answers = outcomes(resource.apiVersion).map((outcome): Tri => {
    const version = uncovered(outcome);
    return typeof version === 'string' && /^\d{4}-\d{2}-\d{2}/.test(version)
      ? tri(version.slice(0, 10) >= date)
      : 'open';
  });
  return unanimous(answers);
}
