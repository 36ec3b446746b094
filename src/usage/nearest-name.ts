/**
 * The candidate that is most like `name`, or undefined where none is near enough to be what was meant: the shortest one
 * that begins with it or holds it, else the one that the fewest edits lead to.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  const all = [...candidates];
  return extended(wanted, all) ?? edited(wanted, all);
}

function extended(wanted: string, candidates: readonly string[]): string | undefined {
  if (wanted.length < MIN_PART) return undefined;
  const place = (candidate: string): number => candidate.toLowerCase().indexOf(wanted);
  const holding = candidates.filter((candidate) => place(candidate) >= 0);
  return holding.sort((a, b) => place(a) - place(b) || a.length - b.length)[0];
}

/** Shorter parts stand in too many names. */
const MIN_PART = 4;

function edited(wanted: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** ` Did you mean 'x'?`, or nothing. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const nearest = nearestName(name, candidates);
  return nearest === undefined ? '' : ` Did you mean '${nearest}'?`;
}

/** Levenshtein distance in UTF-16 units. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
