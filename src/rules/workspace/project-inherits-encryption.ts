import { textFactsOf } from '../../expressions/text-facts.js';
import { ask } from '../../expressions/cover.js';
import { ObjectValue, Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { foldWays } from '../../expressions/ways.js';
import type { Folding } from '../../expressions/ways.js';
import { NO_CHOICES } from '../../expressions/way.js';
import type { Choices } from '../../expressions/way.js';
import type { Resource } from '../../template/model/resource.js';
import { sameValue } from '../../symbolic/same-value.js';
import { allOf, anyOf, not, unanimous } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';
import { fail, undetermined } from '../kit/finding.js';
import type { Finding, RuleMeta } from '../kit/rule.js';
import { hubNamedBy } from '../azure/hub.js';
import type { Hub } from '../azure/hub.js';
import { judgeTogether } from '../kit/judgement.js';
import type { Opinion } from '../kit/judgement.js';
import { isPresent, isWord, judge } from '../kit/outcome.js';
import { WORKSPACE } from '../azure/resource-type.js';
import { word, phrase } from '../kit/shown.js';
import type { Phrase } from '../kit/shown.js';
import { shown } from '../kit/wording.js';
import { isProject } from '../azure/workspace.js';
import type { Rule, RuleContext } from '../azure/rule.js';

const meta: RuleMeta = {
  id: 'project-inherits-encryption',
  summary: 'A project has encryption settings of its own, names no hub, or its hub is not in the template.',
  severity: 'warning',
  appliesTo: [WORKSPACE],
  decidedBy: 'first',
  messages: {
    'own-setting': "Project '{name}' takes its encryption from {hub}. Remove its own {property}.",
    'own-setting-undetermined':
      "Cannot tell whether project '{name}' has its own {property}, which it takes from its hub: it depends on {causes}.",
    'own-setting-hub-elsewhere':
      "Cannot tell whether the {property} of project '{name}' is its own or that of hub '{hub}', which this template does not deploy. Remove it: a project takes it from its hub.",
    'no-hub':
      "Project '{name}' names no hub, so it has no encryption. Set properties.hubResourceId to the id of an encrypted hub.",
    'not-a-hub':
      "The hub of project '{name}' is none: {problem}, so the project has no encryption. Set properties.hubResourceId to the id of an encrypted workspace of kind 'Hub'.",
    'hub-undetermined': "Cannot tell which hub project '{name}' belongs to: it depends on {causes}.",
    'hub-kind-undetermined':
      "Cannot tell whether '{hub}', which project '{name}' names as its hub, is one: it depends on {causes}.",
    'hub-which-undetermined':
      "Cannot tell whether '{hub}', the hub of project '{name}', is one that this template deploys: it depends on {causes}.",
    'hub-elsewhere':
      "Cannot tell whether project '{name}' is encrypted: it depends on hub '{hub}', which this template does not deploy. Check that hub.",
    'hub-conditional':
      "Cannot tell whether project '{name}' is encrypted: whether this template deploys its hub '{hub}' depends on {causes}. Check the hub that is there where it does not.",
    'kind-undetermined':
      "Cannot tell whether '{name}' is a project, which has to take its encryption from a hub and may not have its own: it depends on {causes}.",
  },
  rationale:
    'A project uses the key, the key vault and the storage account of its hub; settings of its own are ignored or refused, and an encryption block of its own uses no key. Whether a project is encrypted is therefore decided by the hub, which has to be a workspace of kind `Hub`: where it is in the template, `workspace-cmk-missing` judges it. Not its own are values equal to those of the hub, as exports repeat them, and `false`, an empty string and null.',
  fix: 'Give a project the id of an encrypted hub in `properties.hubResourceId`, and remove `encryption`, `hbiWorkspace`, `keyVault` and `storageAccount`.',
  references: ['https://learn.microsoft.com/azure/machine-learning/concept-hub-workspace'],
  since: '0.1.0',
};

const HUB = ['properties', 'hubResourceId'];

export const projectInheritsEncryption: Rule = {
  meta,
  applies: (workspace) => isProject(workspace) !== 'no',
  *check(workspace, context): Generator<Finding> {
    const kind = workspace.read(['kind']);
    if (isProject(workspace) === 'yes') yield* findingsOf(workspace, context, NO_CHOICES);
    // What its own key is worth depends on it.
    else if (projectWays(kind).some((given) => findingsOf(workspace, context, given).length > 0))
      yield undetermined('kind-undetermined', ['kind'], [kind], {}, { severity: 'error' });
  },
};

/** The answers under which a kind may be that of a project. */
function projectWays(kind: Value): readonly Choices[] {
  return judgeTogether([kind], ([one = null]) => isWord(one, 'Project'))
    .ways.filter(({ wrong }) => wrong !== 'no')
    .map(({ given }) => given);
}

/** What is wrong with a project under some answers. */
function findingsOf(project: Resource, context: RuleContext, given: Choices): readonly Finding[] {
  return [...settingsOf(project, context, given), ...hubOf(project, context, given)];
}

function* settingsOf(project: Resource, context: RuleContext, under: Choices): Generator<Finding> {
  const hubId = project.read(HUB);
  for (const property of ['encryption', 'hbiWorkspace', 'keyVault', 'storageAccount'] as const) {
    const at = ['properties', property];
    const judgeWay = ([id = null, own = null]: readonly Value[], given: Choices): Opinion => {
      const hub = hubNamedBy(project, id, context, given);
      const theirs = hub.kind === 'hub' ? hub.declarations.map((each) => each.read(at)) : [];
      const isTheirs = isOfHub(own, property, hub, theirs, given);
      return { wrong: allOf(isSet(own), not(isTheirs)), because: [own, ...theirs] };
    };
    const { wrong, because, ways } = judgeTogether([hubId, project.read(at)], judgeWay, under);
    if (wrong === 'yes')
      yield fail('own-setting', at, { property: word(property), hub: hubShown(hubId) }, { atProperty: true });
    if (wrong !== 'open') continue;
    const elsewhere = ways.find(
      ({ values: [id = null, own = null], given }) =>
        isSet(own) === 'yes' && hubNamedBy(project, id, context, given).kind === 'elsewhere',
    );
    if (elsewhere === undefined)
      yield undetermined('own-setting-undetermined', at, because, { property: word(property) });
    else {
      const data = { property: word(property), hub: shown(elsewhere.values[0] ?? null) };
      yield undetermined('own-setting-hub-elsewhere', at, [hubId], data);
    }
  }
}

function hubShown(id: Value): Phrase {
  return isPresent(id) === 'no' ? phrase('its-hub') : phrase('hub', { id: shown(id) });
}

/** A value equal to the service's default is not set. Of an id or name a known part is enough. */
function isSet(value: Value): Tri {
  if (value instanceof Unknown) return (textFactsOf(value)?.minLength ?? 0) > 0 ? 'yes' : 'open';
  return ask(value, (known) => {
    if (known instanceof ObjectValue) {
      const parts = [...known.entries].map(([name, part]) =>
        name.toLowerCase() === 'status' && isWord(part, 'Disabled') === 'yes' ? 'no' : judge(part, isSet),
      );
      return anyOf(known.dynamic.length > 0 ? 'open' : 'no', ...parts);
    }
    return known === null || known === false || known === '' || known === 'false' ? 'no' : 'yes';
  });
}

/** Is it the value that the hub has? A block that a project encrypts itself with counts for nothing under any hub. */
function isOfHub(own: Value, property: string, hub: Hub, theirs: readonly Value[], given: Choices): Tri {
  switch (hub.kind) {
    case 'none':
    case 'wrong':
      return 'no';
    case 'elsewhere':
      return property === 'encryption' ? 'no' : 'open';
    case 'open':
    case 'kind-open':
    case 'conditional':
    case 'which-open':
      return 'open';
    case 'hub':
      return unanimous(
        theirs.map((value) => judgeTogether([value], ([outcome = null]) => sameValue(own, outcome), given).wrong),
      );
  }
}

/** What the id of the hub may turn out to be, and which hub each of that names. */
function hubsIn(
  hubId: Value,
  project: Resource,
  context: RuleContext,
  under: Choices,
): readonly { readonly id: Value; readonly hub: Hub }[] {
  const folding: Folding<readonly { readonly id: Value; readonly hub: Hub }[]> = {
    way: ([id = null], given) => [{ id, hub: hubNamedBy(project, id, context, given) }],
    choice: (parts) => parts.flat(),
  };
  const ways = foldWays([hubId], folding, under);
  return ways.length > 0 ? ways : [{ id: hubId, hub: hubNamedBy(project, hubId, context, under) }];
}

function* hubOf(project: Resource, context: RuleContext, given: Choices): Generator<Finding> {
  const hubId = project.read(HUB);
  const ways = hubsIn(hubId, project, context, given);
  const isWrong = ({ hub }: { readonly hub: Hub }): boolean => hub.kind === 'none' || hub.kind === 'wrong';
  const open = ways.find(({ hub }) => hub.kind !== 'hub');
  if (open === undefined) return;
  const data = { hub: shown(open.id) };
  if (ways.every(isWrong)) {
    const wrong = ways.find(({ hub }) => hub.kind === 'wrong');
    if (wrong?.hub.kind === 'wrong')
      yield fail('not-a-hub', HUB, { problem: wrong.hub.problem }, { severity: 'error' });
    else yield fail('no-hub', HUB, {}, { severity: 'error' });
    return;
  }
  // Whether the project is encrypted at all is the question here.
  const extras = { severity: 'error' } as const;
  if (ways.some(isWrong) || open.hub.kind === 'open')
    yield undetermined('hub-undetermined', HUB, [hubId], data, extras);
  else if (open.hub.kind === 'kind-open')
    yield undetermined('hub-kind-undetermined', HUB, open.hub.because, data, extras);
  else if (open.hub.kind === 'which-open')
    yield undetermined('hub-which-undetermined', HUB, open.hub.because, data, extras);
  else if (open.hub.kind === 'conditional') yield undetermined('hub-conditional', HUB, open.hub.because, data, extras);
  else yield undetermined('hub-elsewhere', HUB, [hubId], data, extras);
}
