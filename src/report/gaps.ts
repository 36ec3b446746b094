import { severities } from '../diagnostics/diagnostic.js';
import type { SourceLocation } from '../diagnostics/diagnostic.js';
import { plural } from './counts.js';
import type { Report, Unlisted } from '../diagnostics/report.js';
import { messageOf } from './wording.js';
import { sentence } from '../messages/sentence.js';

/** A kind of thing that a run does not answer for. */
export interface Gap {
  readonly title: 'Not listed' | 'Not read' | 'Not judged' | 'Left out' | 'Without effect';
  /** At least one. Plain text that may hold any text of a path or a template. */
  readonly entries: readonly GapEntry[];
}

export interface GapEntry {
  /** A file, a place, a resource or an input. */
  readonly what: string;
  readonly reason: string;
  /** The file it is about, where it is about one. */
  readonly file?: string;
}

/** What a run did not look at and why, for every format; kinds of which there is nothing are left out. */
export function gapsOf(report: Report): readonly Gap[] {
  const gaps: readonly Gap[] = [
    {
      title: 'Not listed',
      entries: report.unlisted.map(({ file, ...counts }) => ({ what: file, reason: `${results(counts)} more`, file })),
    },
    { title: 'Not read', entries: notRead(report) },
    {
      title: 'Not judged',
      entries: report.notJudged.map(({ type, name, location, reason }) => ({
        what: `${position(location)}: ${type} ${name}`,
        reason: sentence(reason),
        file: location.file,
      })),
    },
    {
      title: 'Left out',
      entries: report.leftOut.map(({ input, count }) => ({
        what: input,
        reason: plural(count, 'file or folder', 'files or folders'),
      })),
    },
    {
      title: 'Without effect',
      entries: report.withoutEffect.map(({ input, reason }) => ({ what: input, reason: sentence(reason) })),
    },
  ];
  return gaps.filter(({ entries }) => entries.length > 0);
}

/** Files that a user may expect to be read, and results that nobody wants to see but that hide something. */
function notRead({ files, silenced }: Report): readonly GapEntry[] {
  return [
    ...files.skipped
      .filter(({ notable, mayHoldOurs }) => notable || mayHoldOurs === true)
      .map(({ file, reason }) => ({ what: file, reason: sentence(reason), file })),
    ...silenced.map((each) => ({
      what: position(each.location),
      reason: `${messageOf(each)} [${each.ruleId}, which is switched off]`,
      file: each.location.file,
    })),
  ];
}

/** `2 errors, 1 undetermined`. */
function results({ undetermined, ...failures }: Omit<Unlisted, 'file'>): string {
  const some = severities.flatMap((severity) =>
    failures[severity] === 0 ? [] : [plural(failures[severity], severity)],
  );
  return [...some, ...(undetermined === 0 ? [] : [`${undetermined} undetermined`])].join(', ');
}

/** `file:line:column`. */
export function position({ file, range }: SourceLocation): string {
  return `${file}:${range.startLine}:${range.startColumn}`;
}
