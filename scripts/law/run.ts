import type { JsonObject } from '../../src/json/value.js';
import { Random } from '../conformance/fuzz/random.js';
import { shrink } from '../conformance/fuzz/shrink.js';
import { smallerObjects } from '../conformance/fuzz/template-shrinking.js';
import { judge } from './judgement.js';
import type { Judgement } from './judgement.js';
import { brokenPromises, violations } from './law.js';
import { generateTemplate, generateValues } from './templates.js';
import { GROUP, SUBSCRIPTION } from './words.js';

/** A template and values under which a law is broken. */
export interface Breach {
  readonly seed: number;
  /** Breaches with the same words most likely have one cause. */
  readonly what: string;
  readonly detail: string;
  readonly template: JsonObject;
  readonly values: JsonObject;
}

const context = { subscriptionId: SUBSCRIPTION, resourceGroup: GROUP, location: 'westeurope', deploymentName: 'main' };

/** How many sets of values each template is judged under. */
const VALUATIONS = 6;

/** How much was said: a law is worth something only while much is. */
export interface Tally {
  valuations: number;
  refused: number;
  silent: number;
  fail: number;
  undetermined: number;
}

export const emptyTally = (): Tally => ({ valuations: 0, refused: 0, silent: 0, fail: 0, undetermined: 0 });

/** Judges the template of a seed with its parameters open, then with values; a breach of each kind. */
export function findBreaches(seed: number, tally: Tally): readonly Breach[] {
  const random = new Random(seed);
  const template = generateTemplate(random);
  const open = judge(template, { context });
  const found = new Map<string, Breach>();
  for (let round = 0; round < VALUATIONS; round++) {
    const values = generateValues(random, template);
    const given = judge(template, { values, context });
    count(tally, open, given);
    for (const breach of breachesIn(open, given))
      if (!found.has(breach.what)) found.set(breach.what, { seed, ...breach, template, values });
  }
  return [...found.values()];
}

function breachesIn(open: Judgement, given: Judgement): readonly Pick<Breach, 'what' | 'detail'>[] {
  const fails = open.against.size === 0 && !given.refused ? [...given.against].sort() : [];
  return [
    ...fails.map((ruleId) => ({ what: `run: success, then ${ruleId}`, detail: '' })),
    ...violations(open, given).map(({ ruleId, open: before, given: after, place }) => ({
      what: `${ruleId}: ${before}, then ${after}`,
      detail: place,
    })),
    ...brokenPromises(open, given).map(({ at, claimed, actual }) => ({
      what: `claim on ${at.startsWith('condition') ? 'condition' : at.split(/[.[]/).slice(0, 2).join('.')}`,
      detail: `${claimed}; then ${actual}`,
    })),
  ];
}

function count(tally: Tally, open: Judgement, given: Judgement): void {
  tally.valuations++;
  if (given.refused) tally.refused++;
  for (const { verdicts } of open.resources) {
    if (verdicts.size === 0) tally.silent++;
    for (const verdict of verdicts.values()) tally[verdict]++;
  }
}

/** The same breach in a smaller template. */
export function shrinkBreach(breach: Breach): Promise<Breach> {
  const again = ({ template, values }: Breach): Pick<Breach, 'what' | 'detail'> | undefined =>
    breachesIn(judge(template, { context }), judge(template, { values, context })).find(
      ({ what }) => what === breach.what,
    );
  return shrink(breach, smaller, (candidate) => Promise.resolve(again(candidate) !== undefined), MAX_TRIALS).then(
    (small) => ({ ...small, ...again(small) }),
  );
}

const MAX_TRIALS = 1000;

function* smaller(breach: Breach): Generator<Breach> {
  for (const template of smallerObjects(breach.template)) {
    const parameters = (template['parameters'] ?? {}) as JsonObject;
    const values = Object.entries(breach.values).filter(([name]) => name in parameters);
    yield { ...breach, template, values: Object.fromEntries(values) };
  }
}
