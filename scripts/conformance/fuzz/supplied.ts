import { valueFromJson } from '../../../src/expressions/from-json.js';
import { printValue } from '../../../src/expressions/print.js';
import { isJsonArray, isJsonObject } from '../../../src/json/value.js';
import type { Json, JsonObject } from '../../../src/json/value.js';
import type { Engine } from '../answer.js';
import { printJson } from '../json-print.js';
import { isResidue } from '../residue.js';
import { askAll } from './batch.js';
import type { Outcome } from './batch.js';

/**
 * Whether the engine itself, given values for what was open, shows that its answer about the open ones is no yardstick:
 * it told a value where values differ, or left open what is the same for every value.
 */
export async function differsOnlyByGuess(
  engine: Engine,
  expression: string,
  ours: Outcome,
  theirs: Outcome,
): Promise<boolean> {
  // In calls in the body of a classic resource, and there alone, the preview halves two quotes in a row twice.
  if (/''''/.test(expression)) return true;
  const [oursIsOpen, theirsIsOpen] = [isOpen(ours), isOpen(theirs)];
  if (oursIsOpen && theirsIsOpen) return isLeftOtherwise(engine, expression, ours, theirs);
  if (oursIsOpen === theirsIsOpen && ours.kind === 'value') return false;
  if (oursIsOpen && theirs.kind === 'refusal' && isGuess(theirs.message, expression)) return true;
  const answers: Outcome[] = [];
  for (const values of suppliesFor(expression)) answers.push(...(await askAll(engine, [expression], values)));
  if (oursIsOpen) return answers.some((answer) => !isSame(answer, theirs));
  // Values that the expression cannot take say nothing about those it can take.
  const taken = ours.kind === 'refusal' ? answers : answers.filter(({ kind }) => kind === 'value');
  return taken.length > 0 && taken.every((answer) => isSame(answer, ours));
}

/** What is left of the expression here comes, given values, to what the expression does; what the engine leaves does not. */
async function isLeftOtherwise(engine: Engine, expression: string, ours: Outcome, theirs: Outcome): Promise<boolean> {
  const [left, leftByEngine] = [expressionOf(ours), expressionOf(theirs)];
  if (left === undefined || leftByEngine === undefined) return false;
  let differs = false;
  // Of what is refused under every value it does not matter how it is left.
  let isTaken = false;
  for (const values of suppliesFor(expression)) {
    const [whole, mine, yours] = await askEach(engine, [expression, left, leftByEngine], values);
    if (whole?.kind !== 'value' || mine === undefined || yours === undefined) continue;
    isTaken = true;
    if (!isSame(whole, mine)) return false;
    differs ||= !isSame(whole, yours);
  }
  return differs || !isTaken;
}

async function askEach(engine: Engine, expressions: readonly string[], values: JsonObject): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const expression of expressions) outcomes.push(...(await askAll(engine, [expression], values)));
  return outcomes;
}

/** An expression for what is told and left, asking for the parameters that are not known. */
function expressionOf(outcome: Outcome): string | undefined {
  if (outcome.kind === 'refusal') return undefined;
  return writtenOut(outcome.value).replace(/externalInputs\('unknown_(\d)'\)/g, (_, index: string) => {
    const name = OPEN_NAMES[Number(index)] ?? '';
    return `parameters('${name}')`;
  });
}

function writtenOut(json: Json): string {
  if (isJsonArray(json)) return `createArray(${json.map(writtenOut).join(', ')})`;
  if (isJsonObject(json)) {
    const parts = Object.entries(json).map(([name, value]) => `${writtenOut(name)}, ${writtenOut(value)}`);
    return `createObject(${parts.join(', ')})`;
  }
  return isResidue(json) ? json.slice(1, -1) : printValue(valueFromJson(json));
}

/**
 * A refusal in which the engine failed, took an open expression for the text it is, or a comparison for decided: `tryGet`
 * over an object with open names gives it null.
 */
function isGuess(message: string, expression: string): boolean {
  return (
    /Index was outside the bounds of the array|\[\w+\(.*externalInputs\(|\[externalInputs\(/.test(message) ||
    /\b(?:equals|contains|indexOf|lastIndexOf)\(/i.test(expression) ||
    (/\btryGet\(createObject\(/i.test(expression) && /type 'Null'|cannot be converted|must be an array/.test(message))
  );
}

function isSame(a: Outcome, b: Outcome): boolean {
  if (a.kind === 'refusal' || b.kind === 'refusal') return a.kind === b.kind;
  return printJson(a.value) === printJson(b.value);
}

function isOpen(outcome: Outcome): boolean {
  return outcome.kind === 'value' && holdsResidue(outcome.value);
}

function holdsResidue(json: Json): boolean {
  if (Array.isArray(json)) return json.some(holdsResidue);
  if (typeof json !== 'object' || json === null) return isResidue(json);
  return Object.entries(json).some(([name, value]) => isResidue(name) || holdsResidue(value as Json));
}

/** In the order in which the engine numbers them. */
const OPEN_NAMES = ['us', 'ui', 'ub', 'ua', 'uo'];

/** Values for the open parameters: ordinary ones, and those that the expression itself names. */
function suppliesFor(expression: string): readonly JsonObject[] {
  const texts = [...new Set(['x', '', ...(expression.match(/(?<=')[^']*(?=')/g) ?? [])])];
  return texts.slice(0, 12).map((text, at) => {
    const element: Json = at % 3 === 0 ? text : at % 3 === 1 ? at : { a: text };
    return {
      us: text,
      ui: at,
      ub: at % 2 === 0,
      ua: at === 1 ? [] : [element, text],
      uo: at === 1 ? {} : { s: text, [text]: at, a: element },
    };
  });
}
