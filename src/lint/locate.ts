import { causesOf } from '../expressions/residue.js';
import { Secret, Unknown } from '../expressions/value.js';
import { formatJsonPath } from '../json/path.js';
import type { JsonPath } from '../json/path.js';
import { decider, doubt, remark } from '../messages/english/findings.js';
import type { Data, Message, Part } from '../messages/message.js';
import type { Finding } from '../rules/kit/rule.js';
import { outcomes } from '../rules/kit/outcome.js';
import { fullNameOf, nameOf } from '../rules/kit/wording.js';
import type { Place, Resource, Step } from '../template/model/resource.js';
import { explainCauses, nameCauses } from './cause.js';
import type { Doubt, Hit, Judge } from './check.js';
import type { Diagnostic, RelatedLocation, SourceLocation } from '../diagnostics/diagnostic.js';
import type { Evaluation, Locate } from './evaluation.js';

/** Turns what a rule says in symbolic terms into a diagnostic with file and line. */
export function locateHit(
  { rule, resource, finding, doubts: others }: Hit,
  evaluation: Evaluation,
  locate: Locate,
): Diagnostic {
  const { location, way, decider } = placeOf(resource, finding, locate);
  const doubts = [...others, choiceOf(resource)].filter((one) => one !== undefined);
  const { messageId } = finding;
  const data = { ...finding.data, name: nameOf(resource), causes: nameCauses(finding.causes) };
  const message = messageOf(rule, messageId, data);
  const related = finding.related.map((other): RelatedLocation => ({
    ...locate(firstStep(other.resource, other.at)),
    message: messageOf(rule, other.messageId, other.data ?? {}),
  }));
  return {
    ruleId: rule.meta.id,
    verdict: doubts.length === 0 ? finding.verdict : 'undetermined',
    severity: finding.severity ?? rule.meta.severity,
    doubts: doubts.map(({ preface }) => preface),
    message,
    remarks: [...(decider === undefined ? [] : [decider]), ...conditionOf(resource)],
    location,
    related: [...way, ...related],
    resource: { type: resource.type, name: fullNameOf(resource) },
    causes: [
      ...explainCauses([...finding.causes, ...doubts.flatMap(({ causes }) => causes)]),
      ...doubts.flatMap(({ explanation }) => explanation ?? []),
    ],
    parameterFiles: evaluation.parameterFile === undefined ? [] : [evaluation.parameterFile],
    symbolicPath: symbolicPath(resource, finding.at),
  };
}

function messageOf({ meta }: Judge, messageId: string, data: Data): Message {
  return { id: `${meta.id}/${messageId}`, text: meta.messages[messageId] ?? messageId, data };
}

function conditionOf({ condition, choice }: Resource): readonly Message[] {
  if (condition === true) return [];
  // Of one of several things that may be deployed it is said already what that depends on.
  const causes = choice === undefined ? causesOf([condition]) : [];
  return [remark('conditional', { causes: causes.length === 0 ? undefined : nameCauses(causes) })];
}

/** What is wrong with one of several things is wrong only if that one is deployed. */
function choiceOf({ choice }: Resource): Doubt | undefined {
  if (choice === undefined) return undefined;
  const causes = causesOf([choice]);
  return { preface: doubt('choice', { causes: nameCauses(causes) }), causes };
}

/**
 * Where a value was decided, and the way from there to the property: the literal, where it arrives unchanged; the
 * expression, where that makes something else of it, or is a condition. A failure of a value that is not known is one of
 * its form: the property decides it, not the parameter behind it, unless every value of that parameter fails.
 */
function placeOf(
  resource: Resource,
  { at, verdict, atProperty }: Finding,
  locate: Locate,
): { location: SourceLocation; way: readonly RelatedLocation[]; decider: Message | undefined } {
  const { steps, chosenBy } = resource.explain(at);
  const value = resource.read(at);
  const isOpen = value instanceof Unknown && !isSettled(value);
  const isOfForm = isOpen && !isParameter(value);
  const altered = steps.findIndex(({ alters }) => alters !== undefined);
  const last = steps.length - 1;
  // What comes out alike whatever a parameter is given is not decided by that.
  const isOfAny = verdict === 'fail' && value instanceof Unknown && !isOpen && steps[last]?.open === true;
  const isWhole = atProperty === true || (verdict === 'fail' && isOfForm);
  const decisive = isWhole ? 0 : verdict === 'fail' && altered >= 0 ? altered : isOfAny ? 0 : last;
  const way = [...steps, ...chosenBy].filter((_, index) => index !== decisive);
  return {
    location: locate(steps[decisive]?.place ?? resource.place),
    way: way.map((step) => relatedLocation(step, locate)),
    // What is undetermined names its causes instead.
    decider: verdict === 'fail' && atProperty !== true ? deciderOf(steps, decisive, isOpen) : undefined,
  };
}

/** What decided, where it does not stand at the property itself; of a condition also what made it true or false. */
function deciderOf(steps: readonly Step[], decisive: number, isOpen: boolean): Message | undefined {
  if (isOpen) return decisive > 0 ? remark('decided-by-all') : undefined;
  const step = decisive > 0 ? steps[decisive]?.what : undefined;
  const ends =
    steps[decisive]?.alters === 'truth'
      ? steps.slice(decisive + 1).filter(({ ends: isEnd }, index, all) => isEnd === true || index === all.length - 1)
      : [];
  if (step === undefined && ends.length === 0) return undefined;
  const sources: Part = { items: ends.map(({ what }) => what), joined: 'and' };
  const both = step !== undefined && ends.length > 0;
  return remark('decided', { decider: both ? decider('behind', { step, sources }) : (step ?? sources) });
}

/** Known to rules all the same: a secure value that is given, or one that comes out alike whatever is given. */
function isSettled(value: Unknown): boolean {
  const [only, ...others] = outcomes(value);
  const isOnlyOne = others.length === 0 && !(only instanceof Unknown);
  return (isOnlyOne && !isParameter(value)) || outcomes(value).every((outcome) => outcome instanceof Secret);
}

function isParameter({ description }: Unknown): boolean {
  const { expression, alternatives } = description;
  return expression.kind === 'call' && expression.key === 'parameters' && alternatives?.() !== undefined;
}

function firstStep(resource: Resource, at: JsonPath): Place {
  return resource.explain(at).steps[0]?.place ?? resource.place;
}

export function relatedLocation(step: Step, locate: Locate): RelatedLocation {
  return { ...locate(step.place), message: step.what };
}

export function symbolicPath(resource: Resource, at: JsonPath): string {
  return `${resource.type}/${resource.declaredName}:${formatJsonPath(at)}`;
}
