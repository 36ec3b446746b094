import type { Value } from '../../src/expressions/value.js';
import type { JsonObject } from '../../src/json/value.js';
import { azureDomain } from '../../src/rules/azure/domain.js';
import { check } from '../../src/lint/check.js';
import type { Hit } from '../../src/lint/check.js';
import { rules } from '../../src/rules/catalogue.js';
import type { Verdict } from '../../src/diagnostics/diagnostic.js';
import type { ContextOptions } from '../../src/template/model/context.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import type { FillIns } from '../../src/template/parameters/fill-in.js';
import type { ResourceInstance } from '../../src/template/model/instances.js';
import type { Loop } from '../../src/template/model/loop.js';

/** What the rules say of a template under some values. */
export interface Judgement {
  /** Azure surely refuses it: nothing is deployed. */
  readonly refused: boolean;
  /** What is deployed, or may be. */
  readonly resources: readonly JudgedResource[];
  readonly outputs: ReadonlyMap<string, Value>;
  /** What keeps the run from success: rules with errors, failing or undetermined, and what was not looked into. */
  readonly against: ReadonlySet<string>;
  /** All that the rules say. */
  readonly hits: readonly Hit[];
}

export interface JudgedResource {
  readonly type: string;
  /** Where it is declared, with the iteration of every loop around; undefined for one that is not known. */
  readonly place: readonly (readonly [declaration: string, index: number | undefined])[];
  /** By rule: fail where it says so at least once. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** What was judged. */
  readonly resource: ResourceInstance;
}

/** Whether a resource under given values is, or may be, the one that was seen while values were open. */
export function isSamePlace(open: JudgedResource, given: JudgedResource): boolean {
  return (
    open.place.length === given.place.length &&
    open.place.every(([declaration, index], level) => {
      const [other, at] = given.place[level] ?? [];
      return declaration === other && (index === undefined || index === at);
    })
  );
}

export interface Given {
  readonly values?: JsonObject | undefined;
  readonly context: ContextOptions;
  /** What of the values another tool fills in. */
  readonly fillIns?: FillIns;
}

/** Evaluates and judges a template. What stands in `values` has a value, the rest has none. */
export function judge(template: JsonObject, { values, context, fillIns }: Given): Judgement {
  const deployment = evaluateDeployment(
    { file: 'main.json', root: template },
    {
      context,
      requireParameters: false,
      ...(fillIns === undefined ? {} : { fillIns }),
      ...(values === undefined ? {} : { parameterFile: { file: 'values.json', root: { parameters: values } } }),
    },
  );
  const { hits, crashes } = check(deployment, rules, azureDomain({ scope: 'workspace' }));
  const [crash] = crashes;
  if (crash !== undefined) throw crash.error;
  const resources = deployment.resources.map((resource) => {
    const verdicts = new Map<string, Verdict>();
    for (const { rule, resource: about, finding, doubts } of hits) {
      if (about !== resource) continue;
      const { id } = rule.meta;
      const verdict = doubts.length === 0 ? finding.verdict : 'undetermined';
      if (verdicts.get(id) !== 'fail') verdicts.set(id, verdict);
    }
    return { type: resource.type, place: placeOf(resource), verdicts, resource };
  });
  return {
    hits,
    refused: deployment.problems.some(({ id, certain }) => id === 'template-evaluation' && certain),
    resources,
    outputs: deployment.outputs,
    against: new Set([
      ...hits.flatMap(({ rule, finding }) =>
        (finding.severity ?? rule.meta.severity) === 'error' ? [rule.meta.id] : [],
      ),
      ...deployment.problems.flatMap(({ id, verdict, certain }) => (verdict === 'undetermined' || certain ? [id] : [])),
    ]),
  };
}

function placeOf(resource: ResourceInstance): JudgedResource['place'] {
  const { owner } = resource.instance;
  return [
    ...(owner === undefined ? [] : placeOf(owner)),
    [JSON.stringify(resource.declaration.path), indexOf(resource.loop)],
  ];
}

/** The iterations of nested loops as one number. */
function indexOf(loop: Loop | undefined): number | undefined {
  if (loop === undefined) return 0;
  const outer = indexOf(loop.outer);
  return typeof loop.index === 'number' && outer !== undefined ? outer * 1000 + loop.index : undefined;
}
