import type { Verdict } from '../../src/diagnostics/diagnostic.js';
import { deferralsOf, surroundings } from './deferrals.js';
import { brokenBelow, brokenClaims, partOf } from './claims.js';
import type { BrokenClaim } from './claims.js';
import { isSamePlace } from './judgement.js';
import type { JudgedResource, Judgement } from './judgement.js';

/** A rule whose verdict on a resource under more values does not go with the one under fewer. */
export interface Violation {
  readonly ruleId: string;
  readonly type: string;
  readonly place: string;
  readonly open: Verdict | 'nothing';
  readonly given: Verdict | 'nothing';
}

/**
 * The law of the verdicts: where a rule says nothing of a resource while values are open, it says nothing under any
 * values; where it fails, it fails under all.
 * @param open the judgement while values are open
 * @param given the judgement of the same template with more of them given
 */
export function violations(open: Judgement, given: Judgement): readonly Violation[] {
  if (given.refused) return [];
  if (open.refused) return [{ ruleId: 'template-evaluation', type: '', place: '', open: 'fail', given: 'nothing' }];
  const isSmaller = open.resources.some((each) => !given.resources.some((other) => isSamePlace(each, other)));
  return given.resources.flatMap((resource) => {
    const before = open.resources.filter((each) => isSamePlace(each, resource));
    const ids = new Set([...before, resource].flatMap(({ verdicts }) => [...verdicts.keys()]));
    return [...ids].flatMap((ruleId): readonly Violation[] => {
      const after = resource.verdicts.get(ruleId) ?? 'nothing';
      const said = before.map(({ verdicts }) => verdicts.get(ruleId) ?? 'nothing');
      const isKept =
        (after === 'nothing' || said.some((verdict) => verdict !== 'nothing') || isDeferred(ruleId, resource, open)) &&
        (after === 'fail' ||
          said.length === 0 ||
          said.some((verdict) => verdict !== 'fail') ||
          (after === 'nothing' && isSmaller && surroundings.has(ruleId)));
      if (isKept) return [];
      return [
        {
          ruleId,
          type: resource.type,
          place: JSON.stringify(resource.place),
          open: said[0] ?? 'nothing',
          given: after,
        },
      ];
    });
  });
}

/** What is claimed of resources, their conditions and outputs while values are open, and does not hold under more. */
export function brokenPromises(open: Judgement, given: Judgement): readonly BrokenClaim[] {
  if (given.refused || open.refused) return [];
  const values = given.resources.flatMap((resource) => {
    const before = open.resources.filter((each) => isSamePlace(each, resource));
    const [only] = before;
    if (only === undefined) return [presence(resource, 'not deployed', 'deployed')];
    return before.length === 1 ? brokenClaims(only.resource, resource.resource) : [];
  });
  const missing = open.resources.filter(
    (each) =>
      each.resource.condition === true &&
      each.place.every(([, index]) => index !== undefined) &&
      !given.resources.some((resource) => isSamePlace(each, resource)),
  );
  const outputs = [...given.outputs].flatMap(([name, actual]) => {
    const claimed = open.outputs.get(name);
    return claimed === undefined ? [] : brokenBelow((path) => partOf(claimed, path), actual, []);
  });
  return [...values, ...missing.map((each) => presence(each, 'deployed', 'not deployed')), ...outputs];
}

function presence({ type }: JudgedResource, claimed: string, actual: string): BrokenClaim {
  return { at: `condition of ${type}`, claimed, actual };
}

/** Whether the open judgement leaves the question to another rule that speaks there. */
function isDeferred(ruleId: string, resource: JudgedResource, open: Judgement): boolean {
  return deferralsOf(ruleId).some(({ to, of }) =>
    open.resources.some(
      (each) => (of === 'same' ? isSamePlace(each, resource) : true) && to.some((id) => each.verdicts.has(id)),
    ),
  );
}
