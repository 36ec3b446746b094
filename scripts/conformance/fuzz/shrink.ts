/**
 * The smallest case found, by taking parts away, for which `differs` still holds.
 * @param smaller candidates with one part less, in the order they are tried
 * @param maxTrials how often `differs` may be asked
 */
export async function shrink<T>(
  first: T,
  smaller: (best: T) => Iterable<T>,
  differs: (candidate: T) => Promise<boolean>,
  maxTrials: number,
): Promise<T> {
  let best = first;
  let trials = 0;
  for (let again = true; again;) {
    again = false;
    for (const candidate of smaller(best)) {
      if (++trials > maxTrials) return best;
      if (!(await differs(candidate))) continue;
      best = candidate;
      again = true;
      break;
    }
  }
  return best;
}
