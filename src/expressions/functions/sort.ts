import { Unknown } from '../value.js';
import type { ArrayValue, Value } from '../value.js';
import { ARRAY } from '../parameter-type.js';
import { lambdaForm } from './lambda-form.js';
import { condition, describeElements } from './lambda-elements.js';

/** Stable; the lambda says whether its first argument stands before its second. */
export const sort = lambdaForm({
  name: 'sort',
  description: 'The elements in the order that the lambda says; equal ones stay as they stand.',
  usage: 'array, lambda(element, other, isBefore)',
  source: ARRAY,
  lambdas: [[2, 2]],
  returns: 'Array',
  describe: describeElements,
  evaluate: (array, [lambda]) => mergeSort(array, (a, b) => condition('sort', lambda?.apply(a, b) ?? null)),
});

/**
 * Bottom-up, in runs of powers of two; takes the right element only where it stands before the left one and not the
 * other way round as well. Both are asked of every pair that is compared: an error in either refuses (engine).
 */
function mergeSort(array: ArrayValue, before: (a: Value, b: Value) => boolean | Unknown): ArrayValue | Unknown {
  if (array.length < 2) return array;
  const middle = 2 ** Math.floor(Math.log2(array.length - 1));
  const left = mergeSort(array.slice(0, middle), before);
  if (left instanceof Unknown) return left;
  const right = mergeSort(array.slice(middle), before);
  if (right instanceof Unknown) return right;
  const merged: Value[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    const [a = null, b = null] = [left[l], right[r]];
    const keepsLeft = before(a, b);
    if (keepsLeft instanceof Unknown) return keepsLeft;
    const putsRight = before(b, a);
    if (putsRight instanceof Unknown) return putsRight;
    const takesRight = putsRight && !keepsLeft;
    merged.push(takesRight ? b : a);
    if (takesRight) r += 1;
    else l += 1;
  }
  return [...merged, ...left.slice(l), ...right.slice(r)];
}
