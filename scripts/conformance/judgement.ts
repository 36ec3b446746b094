import type { Answer, Engine, Prediction, Question } from './answer.js';
import type { Case, TemplateCase } from './cases.js';
import { compareAnswers, compareValues, noCounts } from './comparison.js';
import type { Comparison, Counts, Difference } from './comparison.js';
import { explainDifference } from './deviations.js';
import type { Asked, ReasonNumber } from './deviations.js';
import { questionOf, rowAnswerOf } from './function-rows.js';
import type { FunctionRow, RowAnswer } from './function-rows.js';

/** One case, both answers compared. */
export interface Judgement {
  readonly id: string;
  /** What figures are added up over: `templates`, `function string/format`. */
  readonly group: string;
  readonly counts: Counts;
  readonly refusal: RefusalMatch;
  readonly findings: readonly Finding[];
}

/** What became of a refusal by the engine. `named`: ours also names the parameter, variable or property it names. */
export type RefusalMatch = 'none' | 'missed' | 'matched' | 'named';

export interface Finding extends Difference {
  /** Why the engine is not the yardstick here; undefined: a difference that nothing explains. */
  readonly reason?: ReasonNumber;
}

/** An engine that can be asked now; `askNested` asks the template as one nested in another. */
export interface LiveEngine extends Engine {
  ask(question: Question): Promise<Answer>;
  askNested(question: Question): Promise<Answer | undefined>;
}

/** Lets our engine answer a case and compares with what is recorded, or with what `live` answers now. */
export function judge(each: Case, ours: Engine, live?: LiveEngine): Promise<Judgement> {
  return each.kind === 'function' ? judgeRow(each, ours, live) : judgeTemplate(each, ours, live);
}

async function judgeTemplate(each: TemplateCase, ours: Engine, live: LiveEngine | undefined): Promise<Judgement> {
  const { id, group, question } = each;
  const theirs = live === undefined ? each.expected : await live.ask(question);
  if (theirs === undefined) throw new Error(`Nothing is recorded for ${id}: use --live.`);
  const answer = await ours.ask(question);
  const { counts, differences } = compareAnswers(answer, theirs);
  const refusedByUs = differences.some(({ kind }) => kind === 'refused-by-us');
  const nested = refusedByUs && live !== undefined ? await live.askNested(question) : each.expectedNested;
  const asked: Asked = { theirs, refusedWhenChecked: nested?.kind === 'refusal' };
  return { id, group, counts, refusal: matchRefusals(answer, theirs), findings: explain(differences, asked) };
}

async function judgeRow(row: FunctionRow, ours: Engine, live: LiveEngine | undefined): Promise<Judgement> {
  const counts = noCounts();
  const findings: Finding[] = [];
  let refusal: RefusalMatch = 'none';
  for (const version of row.languageVersions) {
    const question = questionOf(row, version);
    const expected = live === undefined ? row.expected : rowAnswerOf(row, await live.ask(question));
    const answer = rowAnswerOf(row, await ours.ask(question));
    const comparison = compareRow(answer, expected);
    for (const figure of ['values', 'residues'] as const) {
      counts[figure].total += comparison.counts[figure].total;
      counts[figure].agreed += comparison.counts[figure].agreed;
    }
    refusal = matchRefusals(answer, expected);
    const located = comparison.differences.map((each) => ({
      ...each,
      path: [`language version ${version}`, ...each.path],
    }));
    findings.push(...explain(located, { theirs: nothing, refusedWhenChecked: false }));
  }
  return { id: row.id, group: `function ${row.family}/${row.function}`, counts, refusal, findings };
}

const nothing: Prediction = { kind: 'prediction', resources: [], outputs: {}, diagnostics: [] };

function explain(differences: readonly Difference[], asked: Asked): readonly Finding[] {
  return differences.map((difference) => {
    const reason = explainDifference(difference, asked);
    return reason === undefined ? difference : { ...difference, reason };
  });
}

function compareRow(ours: RowAnswer, theirs: RowAnswer): Comparison {
  if (ours.kind === 'value' && theirs.kind === 'value') return compareValues(ours.value, theirs.value);
  return compareAnswers(asAnswer(ours), asAnswer(theirs));
}

function asAnswer(answer: RowAnswer): Answer {
  return answer.kind === 'refusal' ? answer : { ...nothing, outputs: { value: answer.value } };
}

function matchRefusals(ours: Answer | RowAnswer, theirs: Answer | RowAnswer): RefusalMatch {
  if (theirs.kind !== 'refusal') return 'none';
  if (ours.kind !== 'refusal') return 'missed';
  const named = /'([^']{1,60})'/.exec(theirs.message)?.[1];
  return named === undefined || ours.message.toLowerCase().includes(named.toLowerCase()) ? 'named' : 'matched';
}
