import type { Expr } from '../../src/expressions/ast.js';
import { isExpression, parseExpression } from '../../src/expressions/parse.js';
import type { Json } from '../../src/json/value.js';
import type { Answer } from './answer.js';
import type { Difference } from './comparison.js';
import { printJson } from './json-print.js';

/**
 * Why the engine's prediction is not the yardstick for a difference. It predicts what a deployment does; where it
 * guesses or gives up, our evaluator is meant to do better, not the same. Measured with Bicep CLI 0.49.2.
 */
export const reasons = {
  1: 'equality and membership over partly unknown values',
  2: 'reference() answered from the declared body, taken as complete',
  3: 'nested deployment left out as a whole',
  4: 'unknown counts, wrappers and conditions given up',
  5: 'static rules not checked in the top template',
  6: 'context the preview never knows',
  7: 'ids without scope',
  8: 'secrets shown, or hidden where given',
  9: 'branches printed as written; volatile defaults',
  10: 'scope of the answer',
} as const;
export type ReasonNumber = keyof typeof reasons;

interface Rule {
  readonly reason: ReasonNumber;
  /** What has to hold of the difference; texts are JSON of the two sides. */
  readonly applies: (difference: Difference, ours: string, theirs: string, asked: Asked) => boolean;
}

export interface Asked {
  readonly theirs: Answer;
  /** The engine refuses the same template where it stands in another one (and is checked). */
  readonly refusedWhenChecked: boolean;
}

const CONTEXT =
  /\b(environment|deployer|pickZones|providers|roleDefinitions|deployment)\(|resourceGroup\(\)\.(tags|managedBy|properties)|subscription\(\)\.displayName/i;
const COMPARISON = /\b(equals|contains|indexOf|lastIndexOf|union|intersection)\(/i;
const REFERENCE = /\b(reference|references|resourceInfo|list\w*)\(/i;
const MODULE_OUTPUT = /\breference\('[^']*Microsoft\.Resources\/deployments\/|\.outputs\b/i;

/** In order: the first that applies gives the reason. Each demands evidence in the two answers, not in the template alone. */
const rules: readonly Rule[] = [
  {
    reason: 5,
    applies: ({ kind }, _ours, _theirs, { refusedWhenChecked }) => kind === 'refused-by-us' && refusedWhenChecked,
  },
  {
    reason: 6,
    applies: ({ kind }, _ours, theirs) =>
      kind === 'refused-by-engine' &&
      /'templateLink'|provisioningState|available properties are '(?:template|contentVersion)'/.test(theirs),
  },
  {
    reason: 3,
    applies: ({ kind }, _ours, theirs) =>
      kind === 'refused-by-engine' && /relativePath|must specify either the TemplateLink Uri/i.test(theirs),
  },
  // Two ways in which the engine fails over what is not known: the kind of a scope, and the variant of a type.
  {
    reason: 4,
    applies: ({ kind }, _ours, theirs) =>
      kind === 'refused-by-engine' && /'location' property is not allowed for '\[|are not literal values/.test(theirs),
  },
  {
    reason: 4,
    applies: ({ kind }, _ours, theirs) =>
      kind === 'refused-by-engine' && /copy count|copy.*'count'/i.test(theirs) && /unknown|\[/.test(theirs),
  },
  // The preview joins the conditions around a resource, and fails over one that is written as null.
  {
    reason: 4,
    applies: ({ kind }, _ours, theirs) =>
      kind === 'refused-by-engine' && /function 'and' is not valid: all arguments should be/.test(theirs),
  },
  // What is left out is not checked either.
  {
    reason: 3,
    applies: ({ kind }, ours, _theirs, { theirs }) =>
      kind === 'refused-by-us' && isShortCircuited(theirs) && isAllNested(ours),
  },
  // Below a condition that is none the engine leaves what it fails over as it is written.
  {
    reason: 4,
    applies: ({ kind }, _ours, _theirs, { theirs }) =>
      kind === 'refused-by-us' &&
      theirs.kind === 'prediction' &&
      theirs.resources.some(({ condition = true }) => typeof condition !== 'boolean'),
  },
  // A resource the engine left out: with its nested deployment, or because it took a guess for a false condition.
  {
    reason: 3,
    applies: ({ kind, resources }, _ours, _theirs, { theirs }) =>
      kind === 'extra' && resources?.[1] === undefined && isShortCircuited(theirs),
  },
  { reason: 2, applies: (difference) => droppedBy(difference, REFERENCE) },
  { reason: 1, applies: (difference) => droppedBy(difference, COMPARISON) },
  // Known to us only.
  { reason: 4, applies: ({ kind }, _ours, theirs) => kind === 'claimed' && theirs.includes('unknown()') },
  {
    reason: 4,
    applies: ({ kind }, _ours, theirs) => (kind === 'claimed' || kind === 'residue') && MODULE_OUTPUT.test(theirs),
  },
  // Ours also finds a resource whose id is known in part.
  {
    reason: 2,
    applies: ({ kind }, _ours, theirs) => kind === 'claimed' && /\breference\(resourceId\(/.test(theirs),
  },
  // Resources of one deployment that is open as a whole are there for each other.
  {
    reason: 2,
    applies: ({ kind, path }, _ours, theirs, { theirs: answer }) =>
      kind === 'claimed' && /^"\[reference\('/.test(theirs) && isConditional(answer, path[0]),
  },
  { reason: 6, applies: ({ kind }, _ours, theirs) => kind === 'claimed' && CONTEXT.test(theirs) },
  {
    reason: 7,
    applies: ({ kind, path }, ours, theirs) =>
      kind === 'value' && path.length > 1 && /^"\/providers\//.test(theirs) && ours.endsWith(theirs.slice(1)),
  },
  // A secure output is not told at all.
  {
    reason: 8,
    applies: ({ kind, path }, ours) => kind === 'residue' && path[0] === 'outputs' && /^"\[outputs\(/.test(ours),
  },
  // A secure default is not told either, open or not.
  { reason: 8, applies: ({ kind }, ours, theirs) => kind === 'residue' && isBehindParameters(ours, theirs) },
  // Known to the engine only.
  { reason: 8, applies: ({ kind }, ours) => kind === 'unknown' && /^"\[(parameters|outputs)\(/.test(ours) },
  {
    reason: 8,
    applies: ({ kind }, ours) => kind === 'unknown' && /\b(parameters|outputs)\('/.test(ours) && !REFERENCE.test(ours),
  },
  {
    reason: 2,
    applies: ({ kind }, ours) =>
      (kind === 'unknown' || kind === 'value') && REFERENCE.test(ours) && !MODULE_OUTPUT.test(ours),
  },
  {
    reason: 1,
    applies: ({ kind }, ours) => kind === 'unknown' && COMPARISON.test(ours) && /create(Array|Object)\(/.test(ours),
  },
  // Objects that a resource declares may have more in the answer of Azure; what is declared of them is printed.
  {
    reason: 2,
    applies: ({ kind, theirs: told }, ours, _theirs, { theirs }) =>
      kind === 'unknown' && /^"\[string\(createArray\(createObject\('/.test(ours) && isDeclared(told, theirs),
  },
  {
    reason: 1,
    applies: ({ kind }, ours, theirs) =>
      kind === 'residue' && COMPARISON.test(ours) && /create(Array|Object)\(/.test(ours) && !COMPARISON.test(theirs),
  },
  // A name that is not known may be the one asked for.
  {
    reason: 1,
    applies: ({ kind }, ours, theirs) =>
      kind === 'residue' && /\btryGet\(createObject\(externalInputs\(/.test(ours) && theirs.includes('null()'),
  },
  // Names that are not known may be one and the same.
  {
    reason: 1,
    applies: ({ kind, ours }) => kind === 'unknown' && typeof ours === 'string' && countsOpenNames(ours),
  },
  { reason: 6, applies: ({ kind }, ours) => kind === 'unknown' && /deployment\(\)/.test(ours) },
  // Known to neither.
  // Ours keeps a reference that the engine answered.
  {
    reason: 2,
    applies: ({ kind }, ours, theirs) => kind === 'residue' && targets(ours).some((target) => !theirs.includes(target)),
  },
  {
    reason: 4,
    applies: ({ kind, path }, ours) => kind === 'extra' && path[0] === 'outputs' && ours.includes('[unknown()]'),
  },
  { reason: 9, applies: ({ kind }, _ours, theirs) => kind === 'residue' && /\b(newGuid|utcNow)\(/i.test(theirs) },
  {
    reason: 9,
    applies: ({ kind }, _ours, theirs) => kind === 'residue' && /\b(parameters|variables)\('/i.test(theirs),
  },
  { reason: 4, applies: ({ kind }, _ours, theirs) => kind === 'residue' && theirs.includes('unknown()') },
];

/** The number of the reason that explains a difference; undefined where nothing does. */
export function explainDifference(difference: Difference, asked: Asked): ReasonNumber | undefined {
  const ours = text(difference.ours);
  const theirs = text(difference.theirs);
  return rules.find((rule) => rule.applies(difference, ours, theirs, asked))?.reason;
}

/** Whether it counts, or tells apart, names or elements of which some are not known. */
function countsOpenNames(residue: string): boolean {
  if (!isExpression(residue)) return false;
  const counts = (part: Expr): boolean => {
    if (part.kind === 'access') return counts(part.base) || counts(part.key);
    if (part.kind !== 'call') return false;
    const [made] = part.args;
    const parts = made?.kind === 'call' ? made.args : [];
    const names =
      made?.kind !== 'call'
        ? []
        : part.key === 'length' && made.key === 'createobject'
          ? parts.filter((_, index) => index % 2 === 0)
          : part.key === 'distinct' && made.key === 'createarray'
            ? parts
            : [];
    return names.some(({ kind }) => kind !== 'literal') || part.args.some(counts);
  };
  return counts(parseExpression(residue));
}

/** The two differ by what the engine shows in the place of a parameter of ours. */
function isBehindParameters(ours: string, theirs: string): boolean {
  const parts = ours.split(/parameters\('[^']*'\)/);
  if (parts.length === 1) return false;
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join("externalInputs\\('[^']*'\\)");
  return new RegExp(`^${pattern}$`).test(theirs);
}

/** Whether the engine does not know if the resource of this id is deployed. */
function isConditional(answer: Answer, id: string | number | undefined): boolean {
  return (
    answer.kind === 'prediction' &&
    answer.resources.some(
      (resource) => typeof resource['condition'] === 'string' && sameText(resource['id'], String(id)),
    )
  );
}

function sameText(a: Json | undefined, b: string): boolean {
  return typeof a === 'string' && a.toLowerCase() === b.toLowerCase();
}

/** The text is what a resource of the answer declares. */
function isDeclared(json: Json | undefined, answer: Answer): boolean {
  return (
    typeof json === 'string' &&
    answer.kind === 'prediction' &&
    answer.resources.some((resource) => text(resource['properties']).includes(json))
  );
}

/** `reference('<target>'` as often as it stands in a residue. */
function targets(residue: string): readonly string[] {
  return residue.match(/\breferences?\('[^']*'/gi) ?? [];
}

function text(json: Json | undefined): string {
  return json === undefined ? '' : printJson(json);
}

function isShortCircuited(answer: Answer): boolean {
  return (
    answer.kind === 'prediction' &&
    answer.diagnostics.some((each) => text(each).includes('NestedDeploymentShortCircuited'))
  );
}

/**
 * Every problem we refuse the template for stands in a nested one; a default or an argument that does not fit its type
 * may be what a variable around it gives, which is the place then.
 */
function isAllNested(message: string): boolean {
  return message.split('\\n').every(
    (line) =>
      line.includes('.properties.template.') ||
      // What is asked for of a deployment that is left out is left.
      /: A deployment has no property '/.test(line) ||
      / (?:variables|parameters)\..*(?:\(its default\)|of parameter '[^']*') (?:must be of type|breaks|is not one of)/.test(
        line,
      ),
  );
}

/** Only ours has the resource, under a condition it cannot decide. */
function droppedBy({ kind, resources }: Difference, evidence: RegExp): boolean {
  const condition = resources?.[1] === undefined ? resources?.[0]?.['condition'] : undefined;
  return kind === 'extra' && typeof condition === 'string' && evidence.test(condition);
}
