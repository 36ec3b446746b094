import type { DeploymentScope } from '../../expressions/environment.js';
import { ExpressionError, catching } from '../../expressions/errors.js';
import type { JsonPath } from '../../json/path.js';
import type { Problem, Place, Step } from './resource.js';
import type { Node } from '../written/template.js';
import { Pool } from './pool.js';
import type { Message } from '../../messages/message.js';
import { tooComplex } from '../../messages/english/templates.js';

/** A template that is linked by relative path, as its reader gives it. */
export interface LinkedDocument {
  readonly document: string;
  readonly root: Node;
}

/** Reads a file beside a template; undefined where there is none. The path is relative to the named document. */
export type ReadLinked = (
  document: string,
  relativePath: string,
) => LinkedDocument | { readonly problem: Message } | undefined;

/** The budget is spent: the evaluation ends where it is. */
export class TooComplex extends Error {}

/** What is not judged because the budget is spent. */
export type Left = 'all-resources' | 'resources-behind' | 'unused-parts' | 'deciders';

/**
 * A search for a resource by its id asked for a value that is just being computed. That is no cycle of the template: what
 * is searched through does not depend on what is found. The search goes on elsewhere.
 */
class SearchCycle extends Error {}

/** So many searches for a resource may stand in each other. */
const MAX_SEARCHES = 12;

/** So many problems of each verdict are kept; of the others it is known how many there are. */
const MAX_PROBLEMS = 5000;

/** A problem to record; the verdict follows from the id where it is left out. */
type Reported = Omit<Problem, 'verdict' | 'related' | 'causes'> &
  Partial<Pick<Problem, 'verdict' | 'related' | 'causes'>>;

/** What all templates of one deployment share: the problems found, the budget, the reader of linked files. */
export class Session {
  readonly problems: Problem[] = [];
  /** How many problems there are beyond those that are kept. */
  readonly more: Record<Problem['verdict'], number> = { fail: 0, undetermined: 0 };
  readonly #kept: Record<Problem['verdict'], number> = { fail: 0, undetermined: 0 };
  /** Where the problem stands in the list. */
  readonly #reported = new Map<string, number>();
  /** Templates whose written form was checked. */
  readonly validated = new WeakSet<object>();
  /** Where its nested deployments deploy to, each once. */
  readonly scopes: DeploymentScope[] = [];
  #steps = 0;
  #budget: number;
  /** What the values given up have cost. */
  #spent = 0;
  #searches = 0;
  #inEachOther = 0;
  #isGivenUp = false;
  #asked: Pick<Place, 'document' | 'path'> | undefined;

  constructor(
    readonly readLinked: ReadLinked | undefined,
    /** The day of the deployment, in days since the year 1, where it is known. */
    readonly today?: number,
    private readonly pool = new Pool(),
    /** Characters of the template. */
    private readonly size = 0,
  ) {
    this.#budget = this.#allowance;
  }

  get #allowance(): number {
    return this.pool.allowance(this.size);
  }

  /** @throws TooComplex once the budget is spent; after the visit an ExpressionError, so that only what is asked is given up */
  step(cost = 1): void {
    this.#steps += cost;
    if (this.#steps <= this.#budget) return;
    if (this.#asked === undefined) throw new TooComplex();
    this.#stopAsking(this.#asked);
  }

  /**
   * The same while a value is worked out: it alone is given up, and what comes after it may cost half as much as was left
   * for it.
   * @throws ExpressionError `own-limit`
   */
  stepInValue(cost = 1): void {
    this.#steps += cost;
    if (this.#steps <= this.#budget) return;
    if (this.#asked !== undefined) this.#stopAsking(this.#asked);
    this.#spent += this.#steps;
    this.#steps = 0;
    this.#budget /= 2;
    throw new ExpressionError('own-limit', tooComplex('value'));
  }

  #stopAsking({ document, path }: Pick<Place, 'document' | 'path'>): never {
    this.giveUp('deciders', document, path);
    throw new ExpressionError('own-limit', tooComplex('template', { steps: this.#allowance }));
  }

  /** Evaluation goes on with something else: that may cost as much again. */
  renewBudget(): void {
    this.pool.spend(this.#spent + this.#steps, this.size);
    this.#spent = 0;
    this.#steps = 0;
    this.#budget = this.#allowance;
    this.#isGivenUp = false;
  }

  /** Everything was evaluated once. From here on rules ask what unknown values can be; `place` stands for the template. */
  endVisit(place: Pick<Place, 'document' | 'path'>): void {
    this.renewBudget();
    this.#asked = place;
  }

  /** Records where the budget ended an evaluation; the innermost place counts. */
  giveUp(left: Left, document: string, path: JsonPath): void {
    if (this.#isGivenUp) return;
    this.#isGivenUp = true;
    const refusal = tooComplex(left, { steps: this.#allowance });
    this.refuse(new ExpressionError('own-limit', refusal), document, path, true);
  }

  /**
   * Searches the whole deployment for a resource. To look into a nested template may ask for another search, and so on
   * through all nested templates there are: the innermost ones find nothing, and what they ask for stays open.
   */
  searchAround<T>(search: () => T): T | undefined {
    if (this.#inEachOther === MAX_SEARCHES) return undefined;
    this.#inEachOther++;
    try {
      return search();
    } finally {
      this.#inEachOther--;
    }
  }

  /** Looks into a part of the deployment on the way to something else; undefined where that runs into a cycle. */
  search<T>(look: () => T): T | undefined {
    this.#searches++;
    try {
      return catching(SearchCycle, look, () => undefined);
    } finally {
      this.#searches--;
    }
  }

  /** A value uses itself. */
  cycle(refusal: Message): never {
    if (this.#searches > 0) throw new SearchCycle();
    throw new ExpressionError('cycle', refusal);
  }

  /** Records a problem; the same one at the same place counts once, as the surest that it is. */
  report(reported: Reported): void {
    const isOpen = reported.id === 'template-link-unreachable' || reported.id === 'evaluation-limit';
    const verdict = isOpen ? 'undetermined' : 'fail';
    const problem: Problem = { verdict, related: [], causes: [], ...reported };
    if (this.#kept[problem.verdict] >= MAX_PROBLEMS) {
      // What may never be evaluated is no result of a run.
      if (problem.certain || problem.id !== 'template-evaluation') this.more[problem.verdict]++;
      return;
    }
    const key = JSON.stringify([problem.place.document, problem.place.path, problem.message]);
    const index = this.#reported.get(key);
    const known = index === undefined ? undefined : this.problems[index];
    if (index === undefined || known === undefined) {
      this.#kept[problem.verdict]++;
      this.#reported.set(key, this.problems.push(problem) - 1);
    } else if (sureness(problem) > sureness(known)) this.problems[index] = problem;
  }

  /** Counts a mistake in a template as it is written where there are too many to be kept. */
  isCounted(): boolean {
    if (this.#kept.fail < MAX_PROBLEMS) return false;
    this.more.fail++;
    return true;
  }

  /** Records what the engine would refuse, or what a limit of ours keeps from being known. */
  refuse(
    error: ExpressionError,
    document: string,
    path: JsonPath,
    certain: boolean,
    /** The way that led there. */
    related: readonly Step[] = [],
  ): void {
    const place: Place = { document, path: [...path], of: 'value' };
    const id = idOf(error);
    this.report({ id, message: error.refusal, place, related, certain: certain || error.code === 'syntax' });
  }
}

/** What may never be refused is not told; what is hidden by it all the same is. */
function sureness({ verdict, certain }: Problem): number {
  return verdict === 'undetermined' ? 1 : certain ? 2 : 0;
}

function idOf({ code }: ExpressionError): Problem['id'] {
  switch (code) {
    case 'syntax':
      return 'template-syntax';
    case 'own-limit':
      return 'evaluation-limit';
    default:
      return 'template-evaluation';
  }
}
