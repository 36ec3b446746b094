import { isKnown } from '../../expressions/value.js';
import type { Unknown, Value } from '../../expressions/value.js';
import { foldWays } from '../../expressions/ways.js';
import type { Choices } from '../../expressions/way.js';
import { anyOf } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';

/** What a rule thinks of values in one way in which they may turn out together. */
export interface Opinion {
  readonly wrong: Tri;
  /** Where that is open: what it depends on. */
  readonly because: readonly Value[];
}

/** One way with what a rule thinks of it. */
export interface JudgedWay {
  readonly wrong: Tri;
  readonly values: readonly Value[];
  /** The answers under which they turn out so. */
  readonly given: Choices;
}

/** What a rule thinks of values of which not all is known. */
export interface Judgement extends Opinion {
  readonly ways: readonly JudgedWay[];
}

/**
 * Judges values in every way in which they may turn out together: wrong only if every way is, and open as soon as two
 * ways differ. An open answer depends on what is open in a way, and on what decides between a way that is wrong and
 * one that is not; never on a neighbour.
 * @param test is given unknown values only where nothing else is known of them. By default an open answer of its own
 * depends on all of these.
 */
export function judgeTogether(
  values: readonly Value[],
  test: (values: readonly Value[], given: Choices) => Tri | Opinion,
  given?: Choices,
): Judgement {
  const judged = foldWays<Judgement | undefined>(
    values,
    {
      way: (outcomes, answers) => {
        const opinion = test(outcomes, answers);
        const wrong = typeof opinion === 'string' ? opinion : opinion.wrong;
        const because = typeof opinion === 'string' ? outcomes.filter((outcome) => !isKnown(outcome)) : opinion.because;
        return { wrong, because: wrong === 'open' ? because : [], ways: [{ wrong, values: outcomes, given: answers }] };
      },
      choice: (parts, by) =>
        together(
          parts.filter((part) => part !== undefined),
          by,
        ),
    },
    given,
  );
  // The engine refuses every way.
  return judged ?? { wrong: 'open', because: values, ways: [] };
}

function together(parts: readonly Judgement[], by: readonly Unknown[]): Judgement | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const answers = new Set(parts.map(({ wrong }) => wrong));
  const open = parts.flatMap(({ because }) => because);
  return {
    wrong: answers.size === 1 ? first.wrong : 'open',
    because: answers.size > 1 && answers.has('yes') ? [...by, ...open] : open,
    ways: parts.flatMap(({ ways }) => ways),
  };
}

/** Wrong where one of them is; no opinion at all is none. */
export function anyOfOpinions(opinions: readonly Opinion[]): Opinion {
  const wrong = anyOf('no', ...opinions.map((opinion) => opinion.wrong));
  return { wrong, because: wrong === 'open' ? opinions.flatMap(({ because }) => because) : [] };
}

/** The values at one place in the ways that are wrong. */
export function failing({ ways }: Pick<Judgement, 'ways'>, place = 0): readonly Value[] {
  return ways.filter(({ wrong }) => wrong === 'yes').map(({ values }) => values[place] ?? null);
}
