import type { Outcome } from './conclusion.js';
import { countsOf } from './counts.js';
import type { Format } from './format.js';
import { printableJson } from './plain-text.js';
import type { Report } from '../diagnostics/report.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { messageOf } from './wording.js';
import { sentence } from '../messages/sentence.js';
import type { Message } from '../messages/message.js';

/** Raised when a property of the JSON report is renamed, removed or changes its meaning; new ones may come. */
const JSON_SCHEMA_VERSION = 1;

/**
 * The report as JSON:
 * `{schemaVersion, tool, version, conclusion, headline, complete, summary, diagnostics, unlisted, files, notJudged, switchedOff,
 * lowered, silenced, leftOut, withoutEffect, errors}`. `conclusion` is `success`, `undetermined`, `failure`, `partial` or
 * `neutral`; `complete` is false where a file could not be read or a rule crashed. A diagnostic has `ruleId`, `verdict` (`fail`, `undetermined`), `severity`,
 * `message`, `location` (`file`, `range`; 1-based, columns in UTF-16 units, end exclusive), `resource` (`type`,
 * `name`), `related`, `causes`, `parameterFiles` and `symbolicPath`. `unlisted` counts what is left out of files with very
 * many results.
 */
export function renderJson(report: Report, { conclusion, headline }: Outcome): string {
  const { diagnostics, unlisted, files, notJudged, switchedOff, lowered, silenced, leftOut, withoutEffect, errors } =
    report;
  const data = {
    schemaVersion: JSON_SCHEMA_VERSION,
    tool: 'cmklint',
    version: report.toolVersion,
    conclusion,
    headline,
    complete: errors.length === 0,
    summary: countsOf(report),
    diagnostics: diagnostics.map(printed),
    unlisted,
    files: { ...files, skipped: files.skipped.map(withReason) },
    notJudged: notJudged.map(withReason),
    switchedOff,
    lowered,
    silenced: silenced.map(printed),
    leftOut,
    withoutEffect: withoutEffect.map(withReason),
    errors: errors.map((error) => ({ ...error, message: sentence(error.message) })),
  };
  return `${printableJson(data)}\n`;
}

export const jsonFormat = {
  name: 'json',
  purpose: 'for programs: everything, each result by itself',
  readers: 'programs',
  isForGithub: false,
  render: renderJson,
} as const satisfies Format;

function withReason(each: { readonly reason: Message }): object {
  return { ...each, reason: sentence(each.reason) };
}

function printed(diagnostic: Diagnostic): object {
  const { ruleId, verdict, severity, location, related, resource, causes, ...others } = diagnostic;
  const { parameterFiles, symbolicPath, mayHoldOurs } = others;
  return {
    ruleId,
    verdict,
    severity,
    message: messageOf(diagnostic),
    location,
    related: related.map((place) => ({ ...place, message: sentence(place.message) })),
    resource,
    causes: causes.map((cause) => sentence(cause)),
    parameterFiles,
    symbolicPath,
    mayHoldOurs,
  };
}
