import { ask } from '../../expressions/cover.js';
import type { Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import type { Resource } from '../../template/model/resource.js';
import { isWord, judge } from '../kit/outcome.js';
import { phrase } from '../kit/shown.js';
import type { Phrase } from '../kit/shown.js';
import { shown } from '../kit/wording.js';
import { tri } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';

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
export function describeKind(workspace: Resource): Phrase {
  const kind = workspace.read(['kind']);
  if (typeof kind !== 'string' || kind === '' || isWord(kind, 'Default') === 'yes') return phrase('workspace');
  return isWord(kind, 'Hub') === 'yes' ? phrase('hub-workspace') : phrase('workspace-of-kind', { kind: shown(kind) });
}

export function isEnabled(status: Value): Tri {
  return isWord(status, 'Enabled');
}

/** Is the workspace encrypted with a customer-managed key, by what its template says? */
export function isEncrypted(workspace: Resource): Tri {
  return isEnabled(workspace.read(STATUS));
}

/**
 * Is the API version as new as the given date? Stable and preview versions are compared by their date alone. A version
 * that cannot be read is open.
 */
export function isVersionFrom(apiVersion: Value, date: string): Tri {
  return judge(apiVersion, (outcome) =>
    ask(outcome, (version) =>
      typeof version === 'string' && /^\d{4}-\d{2}-\d{2}/.test(version) ? tri(version.slice(0, 10) >= date) : 'open',
    ),
  );
}
