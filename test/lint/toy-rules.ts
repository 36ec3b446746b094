import { verbatim } from '../../src/messages/message.js';
import type { Domain } from '../../src/rules/kit/domain.js';
import { fail, undetermined } from '../../src/rules/kit/finding.js';
import { isOn, isPresent, isWord, outcomes } from '../../src/rules/kit/outcome.js';
import type { Rule, RuleMeta } from '../../src/rules/kit/rule.js';
import { isType } from '../../src/symbolic/resource-type.js';
import type { Resource } from '../../src/template/model/resource.js';

/*
 * Rules of a domain that is not Azure's, for tests of the engine: boxes are what the tool is for, a lid is judged where a
 * box names it, and dolls are judged by nobody.
 */

export const BOX = 'Toy.Box/boxes';
export const LID = 'Toy.Lid/lids';
export const DOLL = 'Toy.Doll/dolls';

export interface ToyContext {
  readonly isUsed: (lid: Resource) => boolean;
}

/** @param isEverything lids of no box are judged, too */
export function toyDomain(isEverything = false): Domain<ToyContext> {
  return {
    contextOf: ({ resources }) => ({
      isUsed: ({ name }) =>
        isEverything || resources.some((one) => isType(one, BOX) && one.read(['properties', 'uses']) === name),
    }),
    isSubject: (resource) => isType(resource, BOX),
    isEverything,
    whyNotJudged: (resource) => (isType(resource, DOLL) ? verbatim('nobody judges dolls') : undefined),
  };
}

function metaOf(meta: Pick<RuleMeta, 'id' | 'severity' | 'appliesTo' | 'messages'> & Partial<RuleMeta>): RuleMeta {
  const texts = { summary: 'A toy.', rationale: 'For tests.', fix: 'Play.' };
  return { ...texts, decidedBy: 'last', references: [], since: '0.1.0', ...meta };
}

const LOCK = ['properties', 'lock'];
const STATUS = [...LOCK, 'status'];

/** Of every box: an error, or undetermined. */
export const boxOpen: Rule<ToyContext> = {
  meta: metaOf({
    id: 'box-open',
    severity: 'error',
    appliesTo: [BOX],
    decidedBy: 'first',
    messages: {
      open: "Box '{name}' is not locked.",
      undetermined: "Cannot tell whether box '{name}' is locked: it depends on {causes}.",
    },
  }),
  *check(box) {
    const status = box.read(STATUS);
    const isLocked = isWord(status, 'Locked');
    const at = outcomes(box.read(LOCK)).some((lock) => lock !== null) ? STATUS : LOCK;
    if (isLocked === 'no') yield fail('open', at);
    if (isLocked === 'open') yield undetermined('undetermined', at, [status]);
  },
};

/** Of lids that are used: a warning, and an error for the strict preset. */
const lidLoose: Rule<ToyContext> = {
  meta: metaOf({
    id: 'lid-loose',
    severity: 'warning',
    strict: 'error',
    appliesTo: [LID],
    messages: { loose: "Lid '{name}' is loose." },
  }),
  applies: (lid, { isUsed }) => isUsed(lid),
  *check(lid) {
    if (isOn(lid.read(['properties', 'tight'])) === 'no') yield fail('loose', ['properties']);
  },
};

/** Of boxes without a label: a note that has to be asked for. */
const boxPlain: Rule<ToyContext> = {
  meta: metaOf({
    id: 'box-plain',
    severity: 'note',
    optional: true,
    appliesTo: [BOX],
    messages: { plain: "Box '{name}' has no label." },
  }),
  *check(box) {
    if (isPresent(box.read(['properties', 'label'])) === 'no') yield fail('plain', ['properties']);
  },
};

export const toyRules: readonly Rule<ToyContext>[] = [boxOpen, lidLoose, boxPlain];
