import { isJsonArray, isJsonObject } from '../../src/json/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import { parseJsonText } from '../../src/json/text.js';
import { readPrediction } from './answer.js';
import type { Answer, Question } from './answer.js';
import type { Outcome } from './fuzz/batch.js';
import { printJson } from './json-print.js';

/** An expression, without its brackets, and what the engine makes of it. */
export interface RecordedExpression {
  readonly expression: string;
  readonly theirs: Outcome;
}

/** A template, and what the engine makes of it, on top and (where it was asked) nested in another. */
export interface RecordedTemplate {
  readonly question: Question;
  readonly theirs: Answer;
  readonly refusedNested: boolean;
}

/** One line of a recording: `["expression", value]`, and `["expression"]` for what the engine refuses. */
export function printExpression({ expression, theirs }: RecordedExpression): string {
  return printJson(theirs.kind === 'refusal' ? [expression] : [expression, theirs.value]);
}

export function readExpressions(text: string): readonly RecordedExpression[] {
  return rowsOf(text).map((row) => {
    const [expression, value] = isJsonArray(row) ? row : [];
    if (typeof expression !== 'string') throw new Error(`Not a recorded expression: ${printJson(row)}`);
    return { expression, theirs: value === undefined ? { kind: 'refusal', message: '' } : { kind: 'value', value } };
  });
}

/** One line of a recording: an object with the template, its parameters and context, and the answer. */
export function printTemplate({ question, theirs, refusedNested }: RecordedTemplate): string {
  const { template, parameters = '{}', context } = question;
  const answer: JsonObject =
    theirs.kind === 'refusal'
      ? { error: theirs.message.slice(0, 300) }
      : { resources: theirs.resources, outputs: theirs.outputs, diagnostics: theirs.diagnostics.map(shortened) };
  return printJson({
    template: parseJsonText(template),
    parameters: parseJsonText(parameters),
    context: { ...context },
    answer,
    ...(refusedNested ? { refusedNested } : {}),
  });
}

/** Of a diagnostic only the kind is compared. */
function shortened(diagnostic: Json): Json {
  return typeof diagnostic === 'string' ? (/NestedDeploymentShortCircuited/.exec(diagnostic)?.[0] ?? '') : '';
}

export function readTemplates(text: string): readonly RecordedTemplate[] {
  return rowsOf(text).map((row) => {
    if (!isJsonObject(row)) throw new Error(`Not a recorded template: ${printJson(row)}`);
    const { template = null, parameters = null, context = null, answer = null, refusedNested } = row;
    const { error, resources, outputs, diagnostics } = isJsonObject(answer) ? answer : {};
    return {
      question: {
        template: printJson(template),
        parameters: printJson(parameters),
        context: Object.fromEntries(
          Object.entries(isJsonObject(context) ? context : {}).filter(([, value]) => typeof value === 'string'),
        ),
      },
      theirs:
        typeof error === 'string'
          ? { kind: 'refusal', message: error }
          : readPrediction({
              predictedResources: resources ?? null,
              outputs: outputs ?? {},
              diagnostics: diagnostics ?? [],
            }),
      refusedNested: refusedNested === true,
    };
  });
}

function rowsOf(text: string): readonly Json[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : [parseJsonText(line)]));
}
