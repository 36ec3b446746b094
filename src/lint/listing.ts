import type { Unlisted } from '../diagnostics/report.js';
import { severities } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** So many results of one file are listed; nobody reads more, and a file of a few hundred kilobytes can have 100,000. */
export const MAX_LISTED = 1000;

/** The results that are listed, in their order, and how many more there are of each file. */
export interface Listing {
  readonly diagnostics: readonly Diagnostic[];
  readonly unlisted: readonly Unlisted[];
}

/**
 * Leaves out what no one would read of a file with very many results. One of each rule, verdict and severity stays, so that
 * the run comes to the same; then the most severe ones.
 * @param more results that were only counted, once for each evaluation of a template
 */
export function listingOf(diagnostics: readonly Diagnostic[], more: readonly Unlisted[] = []): Listing {
  const byFile = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { file } = diagnostic.location;
    const all = byFile.get(file);
    if (all === undefined) byFile.set(file, [diagnostic]);
    else all.push(diagnostic);
  }
  const long = [...byFile].filter(([, all]) => all.length > MAX_LISTED);
  const left = new Set(long.flatMap(([, all]) => inOrderOfWeight(all).slice(MAX_LISTED)));
  return {
    diagnostics: diagnostics.filter((diagnostic) => !left.has(diagnostic)),
    unlisted: total([
      ...long.map(([file, all]) =>
        unlisted(
          file,
          all.filter((diagnostic) => left.has(diagnostic)),
        ),
      ),
      ...mostOf(more),
    ]),
  };
}

/** A template has about the same mistakes under all parameter files: they count once. */
function mostOf(more: readonly Unlisted[]): readonly Unlisted[] {
  const most = new Map<string, Unlisted>();
  for (const one of more) {
    const known = most.get(one.file);
    if (known === undefined || one.error + one.undetermined > known.error + known.undetermined) most.set(one.file, one);
  }
  return [...most.values()];
}

/** One entry for each file, in the order of their names. */
function total(all: readonly Unlisted[]): readonly Unlisted[] {
  const totals = new Map<string, Unlisted>();
  for (const one of all) {
    const { file, error, warning, note, undetermined } = totals.get(one.file) ?? { ...NONE, file: one.file };
    totals.set(file, {
      file,
      error: error + one.error,
      warning: warning + one.warning,
      note: note + one.note,
      undetermined: undetermined + one.undetermined,
    });
  }
  return [...totals.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function inOrderOfWeight(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const kinds = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { ruleId, verdict, severity, mayHoldOurs } = diagnostic;
    const kind = [ruleId, verdict, severity, mayHoldOurs].join(' ');
    if (!kinds.has(kind)) kinds.set(kind, diagnostic);
  }
  const first = new Set(kinds.values());
  const weight = (one: Diagnostic): number =>
    first.has(one) ? -1 : one.verdict === 'fail' ? severities.indexOf(one.severity) : severities.length;
  return diagnostics.toSorted((a, b) => weight(a) - weight(b));
}

const NONE: Omit<Unlisted, 'file'> = { error: 0, warning: 0, note: 0, undetermined: 0 };

function unlisted(file: string, diagnostics: readonly Diagnostic[]): Unlisted {
  const counts = { ...NONE, file };
  for (const { verdict, severity } of diagnostics) counts[verdict === 'fail' ? severity : verdict]++;
  return counts;
}
