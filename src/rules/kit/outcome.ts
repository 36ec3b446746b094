import { ask } from '../../expressions/cover.js';
import { possibilities } from '../../expressions/alternatives.js';
import { surelyDifferInAnyCase } from '../../expressions/text-comparison.js';
import { textFactsOf } from '../../expressions/text-facts.js';
import { Unknown, typeOf } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { unanimous } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';

export { belowPath as below } from '../../expressions/below.js';

/** Every value that `value` may turn out to be, flattened; the value itself where the engine refuses all. */
export function outcomes(value: Value): readonly Value[] {
  const all = possibilities(value);
  return all.length === 0 ? [value] : all;
}

/** Asks every outcome; `open` unless they agree. The test sees unknown values only where nothing else is known. */
export function judge(value: Value, test: (outcome: Value) => Tri): Tri {
  return unanimous(outcomes(value).map(test));
}

/** Is the text this word, case aside? Null and values of other types are not; an unknown value is open where it may be. */
export function isWord(value: Value, word: string): Tri {
  return judge(value, (outcome) =>
    ask(outcome, (known) => {
      if (known instanceof Unknown) {
        const type = typeOf(known);
        return (type !== undefined && type !== 'String') || surelyDifferInAnyCase(known, word) ? 'no' : 'open';
      }
      return typeof known === 'string' && known.toLowerCase() === word.toLowerCase() ? 'yes' : 'no';
    }),
  );
}

/** Is the flag on? Templates of published samples pass `"true"` and `"false"` as strings; null is off. */
export function isOn(value: Value): Tri {
  return judge(value, (outcome) =>
    ask(outcome, (known) => {
      if (known instanceof Unknown) return 'open';
      return known === true || (typeof known === 'string' && known.toLowerCase() === 'true') ? 'yes' : 'no';
    }),
  );
}

/**
 * Is anything there? Null and the empty string are not (an empty string where an id, URL or name belongs is a
 * missing one). An unknown value that may be null is open; any other is taken as present.
 */
export function isPresent(value: Value): Tri {
  return judge(value, (outcome) =>
    ask(outcome, (known) => {
      if (known instanceof Unknown) return known.description.nullable === true ? 'open' : 'yes';
      return known === null || known === '' ? 'no' : 'yes';
    }),
  );
}

/** Is nothing there? Other than for `isPresent`, a text that is not known may be the empty one. */
export function isEmpty(value: Value): Tri {
  return judge(value, (outcome) =>
    ask(outcome, (known) => {
      if (!(known instanceof Unknown)) return known === null || known === '' ? 'yes' : 'no';
      const type = typeOf(known);
      const mayBeEmptyText = type === undefined || (type === 'String' && textFactsOf(known)?.minLength === 0);
      return known.description.nullable === true || mayBeEmptyText ? 'open' : 'no';
    }),
  );
}
