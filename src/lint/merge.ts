import type { Diagnostic, RelatedLocation } from '../diagnostics/diagnostic.js';
import { sentence } from '../messages/sentence.js';

/**
 * One diagnostic for what several evaluations say alike (a template under several parameter files, a template that
 * another one links to), with all their parameter files; sorted by file, line, column, rule and message.
 */
export function merge(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, [Diagnostic, ...Diagnostic[]]>();
  for (const diagnostic of diagnostics) {
    const key = identity(diagnostic);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [diagnostic]);
    else group.push(diagnostic);
  }
  return [...groups.values()].map(joined).sort(byPlace);
}

function joined(group: readonly [Diagnostic, ...Diagnostic[]]): Diagnostic {
  const [first] = group;
  if (group.length === 1) return first;
  return {
    ...first,
    ...(group.some(({ mayHoldOurs }) => mayHoldOurs === true) ? { mayHoldOurs: true } : {}),
    parameterFiles: [...new Set(group.flatMap(({ parameterFiles }) => parameterFiles))].sort(),
    related: places(group.flatMap(({ related }) => related)),
  };
}

function identity({
  ruleId,
  verdict,
  severity,
  doubts,
  message,
  remarks,
  location,
  resource,
  causes,
  symbolicPath,
}: Diagnostic): string {
  return JSON.stringify([
    ruleId,
    verdict,
    severity,
    doubts,
    message,
    remarks,
    location,
    resource,
    causes,
    symbolicPath,
  ]);
}

/** Each once: two templates may come to one result by ways of their own. */
function places(related: readonly RelatedLocation[]): readonly RelatedLocation[] {
  return [...new Map(related.map((place) => [JSON.stringify(place), place])).values()];
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [from, to] = [a.location.range, b.location.range];
  return (
    compare(a.location.file, b.location.file) ||
    from.startLine - to.startLine ||
    from.startColumn - to.startColumn ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.verdict, b.verdict) ||
    compare(sentence(a.message), sentence(b.message))
  );
}

/** By code units: the order must not depend on the language of the machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
