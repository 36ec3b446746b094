import type { DifferenceKind, Ratio } from './comparison.js';
import type { ReasonNumber } from './deviations.js';
import type { Judgement } from './judgement.js';
import type { KnownDifferences } from './known-differences.js';

const countNames = ['cases', 'agreed', 'explained', 'known', 'named', 'explainedValues', 'morePrecise'] as const;
const ratioNames = ['resources', 'values', 'residues', 'refusals'] as const;

/** The figures of a group of cases. */
export type Figures = Record<(typeof countNames)[number], number> & Record<(typeof ratioNames)[number], Ratio>;
// cases           of these …
// agreed          have no difference
// explained       have a reason for every difference
// known           are on the list of known differences
// named           refusals of both that name the same thing
// explainedValues values that are not equal, for a reason
// morePrecise     resources and values that the engine leaves out or open, and ours gives, for a reason

function noFigures(): Figures {
  const none = (): Ratio => ({ total: 0, agreed: 0 });
  return {
    ...{ cases: 0, agreed: 0, explained: 0, known: 0, named: 0, explainedValues: 0, morePrecise: 0 },
    ...{ resources: none(), values: none(), residues: none(), refusals: none() },
  };
}

/** Sums up figures of several groups. */
export function sum(groups: Iterable<Figures>): Figures {
  const result = noFigures();
  for (const group of groups) {
    for (const name of countNames) result[name] += group[name];
    for (const name of ratioNames) addRatio(result[name], group[name]);
  }
  return result;
}

function addRatio(to: Ratio, part: Ratio): void {
  to.total += part.total;
  to.agreed += part.agreed;
}

/** Adds up judgements. */
export class Agreement {
  readonly groups = new Map<string, Figures>();
  /** Differences by the reason that explains them, and by their kind. */
  readonly reasons = new Map<ReasonNumber, Map<DifferenceKind, number>>();
  /** Cases with a difference that nothing explains. */
  readonly different: Judgement[] = [];
  /** Entries of the list whose case does not differ any more. */
  readonly stale: string[] = [];

  constructor(readonly known: KnownDifferences) {}

  add({ id, group, counts, refusal, findings }: Judgement): void {
    const figures = this.#figures(group);
    const listed = this.known.has(id);
    const open = findings.some(({ reason }) => reason === undefined);
    figures.cases++;
    if (open && listed) figures.known++;
    else if (open) this.different.push({ id, group, counts, refusal, findings });
    else if (findings.length > 0) figures.explained++;
    else figures.agreed++;
    if (listed && !open) this.stale.push(id);
    for (const name of ['resources', 'values', 'residues'] as const) addRatio(figures[name], counts[name]);
    if (refusal !== 'none') addRatio(figures.refusals, { total: 1, agreed: refusal === 'missed' ? 0 : 1 });
    if (refusal === 'named') figures.named++;
    for (const { kind, reason, values } of findings) {
      if (reason === undefined && !listed) continue;
      figures.explainedValues += values;
      if (kind === 'extra' || kind === 'claimed') figures.morePrecise++;
      if (reason !== undefined) this.#count(reason, kind);
    }
  }

  #figures(group: string): Figures {
    const figures = this.groups.get(group) ?? noFigures();
    this.groups.set(group, figures);
    return figures;
  }

  #count(reason: ReasonNumber, kind: DifferenceKind): void {
    const kinds = this.reasons.get(reason) ?? new Map<DifferenceKind, number>();
    this.reasons.set(reason, kinds);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
}
