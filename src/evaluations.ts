import type { Config } from './config/config.js';
import type { Evaluation, FailedEvaluation, LeftOutPairs } from './lint/evaluation.js';
import type { DocumentSet } from './source/document-set.js';
import type { JsonDocument } from './source/json-document.js';
import type { TemplateSource } from './source/pairs.js';
import { fillInsOf } from './source/parameters/bare-tokens.js';
import { namesWorkspaces } from './source/subject.js';
import { evaluateDeployment } from './template/deployment.js';
import type { Deployment } from './template/model/resource.js';
import { Pool } from './template/model/pool.js';

/**
 * A template once for every parameter file that belongs to it; with its defaults where there is none, or where it is
 * asked for. Where templates and parameter files multiply, what is too much is named instead.
 */
export function* evaluations(
  sources: readonly TemplateSource[],
  config: Config,
  documents: DocumentSet,
): Generator<Evaluation | FailedEvaluation | LeftOutPairs> {
  const options = {
    context: config.context,
    // What a parameter file leaves out may be given on the command line of the deployment: it is not known.
    requireParameters: false,
    readLinked: (from: string, path: string) => documents.readLinked(from, path),
  };
  const pool = new Pool();
  const repetition = new Repetition(pool);
  for (const [index, { document, parameterFiles }] of sources.entries()) {
    const template = document.file;
    const evaluate = (parameterFile?: JsonDocument): Deployment => {
      const deployment = evaluateDeployment(document, {
        ...options,
        pool,
        ...(parameterFile === undefined ? {} : { parameterFile, fillIns: fillInsOf(parameterFile, config.tokens) }),
      });
      if (config.scope === 'all' || concernsUs(document, deployment)) return deployment;
      return {
        ...deployment,
        problems: deployment.problems.filter(({ verdict }) => verdict === 'undetermined'),
        moreProblems: { ...deployment.moreProblems, fail: 0 },
      };
    };
    const attempt = (parameterFile?: JsonDocument): Evaluation | FailedEvaluation => {
      const names = parameterFile === undefined ? { template } : { template, parameterFile: parameterFile.file };
      try {
        return { ...names, size: document.text.length, deployment: evaluate(parameterFile) };
      } catch (error) {
        return { ...names, error };
      }
    };
    const affords = repetition.of(document, sources.length - index);
    if (parameterFiles.length === 0 || config.evaluateDefaults) yield attempt();
    for (const [judged, parameterFile] of parameterFiles.entries()) {
      if (affords(parameterFile)) yield attempt(parameterFile);
      else {
        yield { template, notJudgedFrom: parameterFile.file, left: parameterFiles.length - judged };
        break;
      }
    }
  }
}

/**
 * What it may cost, in steps (`Pool`), to evaluate templates of a run again, and to read parameter files again: a hundred
 * templates with a hundred parameter files each cost as much.
 */
const MAX_REPEATED = 1_000_000;

/** What a pair costs beside what the evaluation does, and how much text in it costs a step. */
const STEPS_OF_PAIR = 20;
const CHARACTERS_IN_STEP = 40;

/** Tells which pairs of a template and a parameter file a run can afford; what is read for the first time is free. */
class Repetition {
  #left = MAX_REPEATED;
  readonly #read = new Set<JsonDocument>();

  constructor(private readonly pool: Pool) {}

  /**
   * Asked for one parameter file of the template after the other, right before it is evaluated with it.
   * @param others so many templates share what is left, this one included
   */
  of(template: JsonDocument, others: number): (parameterFile: JsonDocument) => boolean {
    let share = this.#left / others;
    let isFirst = true;
    let before = this.pool.spent;
    return (parameterFile) => {
      const last = this.pool.spent - before;
      const again = isFirst ? 0 : STEPS_OF_PAIR + last + this.#again(template);
      const cost = again + this.#again(parameterFile);
      if (cost > (isFirst ? this.#left : share)) return false;
      share -= cost;
      this.#left -= cost;
      isFirst = false;
      before = this.pool.spent;
      this.#read.add(template).add(parameterFile);
      return true;
    };
  }

  #again(document: JsonDocument): number {
    return this.#read.has(document) ? document.text.length / CHARACTERS_IN_STEP : 0;
  }
}

/**
 * Whether a template that was evaluated has to do with workspaces. One that was only looked into because of what it links
 * or computes has not, where none of that is one, and where nothing that is refused may hide one: what Azure would refuse
 * in it is not this tool's business.
 */
function concernsUs({ text }: JsonDocument, { resources, nested }: Deployment): boolean {
  return (
    namesWorkspaces(text) ||
    resources.some(({ type }) => namesWorkspaces(type)) ||
    nested.some(({ outcome }) => outcome === 'refused')
  );
}
