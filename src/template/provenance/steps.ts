import { formatJsonPath } from '../../json/path.js';
import type { Step } from '../model/resource.js';
import { sentence } from '../../messages/sentence.js';

/** Longest way that is told; longer ones end where they are. */
export const MAX_STEPS = 40;

/** The steps of a way, in order, each once. */
export class Steps {
  readonly all: Step[] = [];
  #isRound = false;

  /** Nothing more is told: the way is as long as is told of any, or came round to where it was. */
  get isEnded(): boolean {
    return this.#isRound || this.all.length >= MAX_STEPS;
  }

  /** A way through a cycle comes round again: what would follow is told already. */
  tell(step: Step): void {
    if (this.isEnded) return;
    if (this.all.some((told) => isSameStep(told, step))) this.#isRound = true;
    else this.all.push(step);
  }

  /** The same for one of several ways, which may share their steps. */
  tellOnce(step: Step): void {
    if (!this.all.some((told) => isSameStep(told, step))) this.tell(step);
  }

  /** What stands at the last step makes something else of what comes next. */
  alter(alters: NonNullable<Step['alters']>): void {
    const last = this.all.pop();
    if (last !== undefined) this.all.push({ alters, ...last });
  }
}

function isSameStep(a: Step, b: Step): boolean {
  return (
    a.place.document === b.place.document &&
    a.place.of === b.place.of &&
    formatJsonPath(a.place.path) === formatJsonPath(b.place.path) &&
    sentence(a.what) === sentence(b.what)
  );
}
