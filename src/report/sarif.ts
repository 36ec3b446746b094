import type { Diagnostic, RelatedLocation, SourceLocation, SourceRange } from '../lint/diagnostic.js';
import { bySeverity } from './counts.js';
import { fingerprints } from './fingerprint.js';
import { clip, printableJson, visible } from './plain-text.js';
import type { Report, RuleFacts } from './report.js';

const SCHEMA_URI = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Limits of GitHub code scanning: results kept of a run, related locations shown, length of descriptions. */
const MAX_RESULTS = 5_000;
const MAX_RELATED = 100;
const MAX_DESCRIPTION = 1_024;

/**
 * The report as SARIF 2.1.0, in the form GitHub code scanning takes: one run, URIs relative to the repository,
 * regions of one line, fingerprints that survive edits of other lines. Undetermined results have kind `open` and
 * level `none`. At most 5,000 results, the most severe ones; a notification says how many are left out.
 */
export function renderSarif(report: Report): string {
  const kept = bySeverity(report.diagnostics).slice(0, MAX_RESULTS);
  const rules = [...report.rules.values()];
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]));
  const prints = fingerprints(kept);
  const log = {
    $schema: SCHEMA_URI,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cmklint',
            semanticVersion: report.toolVersion,
            rules: rules.map(reportingDescriptor),
            notifications: notificationKinds.map(([id, sentence]) => descriptor(id, sentence, sentence, sentence)),
          },
        },
        automationDetails: { id: 'cmklint/' },
        originalUriBaseIds: { '%SRCROOT%': { description: text('The root of the repository.') } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.errors.length === 0,
            toolExecutionNotifications: notifications(report, report.diagnostics.length - kept.length),
          },
        ],
        results: kept.map((diagnostic, index) => result(diagnostic, ruleIndex, prints[index] ?? '')),
      },
    ],
  };
  return `${printableJson(log)}\n`;
}

/** Why a run may not tell everything. */
const notificationKinds = [
  ['incomplete-run', 'A part of the run could not be done.'],
  ['skipped-file', 'A file that may be meant to be checked was not read.'],
  ['omitted-results', 'There are more results than fit.'],
] as const;
type NotificationId = (typeof notificationKinds)[number][0];

function reportingDescriptor(rule: RuleFacts): object {
  return {
    ...descriptor(rule.id, rule.summary, rule.description, rule.help),
    ...(rule.helpUri === undefined ? {} : { helpUri: rule.helpUri }),
    defaultConfiguration: { level: rule.severity },
  };
}

/** What GitHub requires of everything that has an id. */
function descriptor(id: string, summary: string, description: string, help: string): object {
  return {
    id,
    name: id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: text(clip(summary, MAX_DESCRIPTION)),
    fullDescription: text(clip(description, MAX_DESCRIPTION)),
    help: { text: help, markdown: help },
  };
}

function result(diagnostic: Diagnostic, ruleIndex: ReadonlyMap<string, number>, fingerprint: string): object {
  const index = ruleIndex.get(diagnostic.ruleId);
  const undetermined = diagnostic.verdict === 'undetermined';
  const { resource } = diagnostic;
  return {
    ruleId: diagnostic.ruleId,
    ...(index === undefined ? {} : { ruleIndex: index }),
    kind: undetermined ? 'open' : 'fail',
    level: undetermined ? 'none' : diagnostic.severity,
    message: message(messageText(diagnostic)),
    locations: [
      {
        physicalLocation: physicalLocation(diagnostic.location),
        ...(resource === undefined
          ? {}
          : {
              logicalLocations: [
                {
                  name: visible(resource.name),
                  fullyQualifiedName: `${visible(resource.type)}/${visible(resource.name)}`,
                  kind: 'resource',
                  properties: { resourceType: resource.type, resourceName: resource.name },
                },
              ],
            }),
      },
    ],
    ...(diagnostic.related.length === 0
      ? {}
      : { relatedLocations: diagnostic.related.slice(0, MAX_RELATED).map(relatedLocation) }),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    properties: {
      verdict: diagnostic.verdict,
      symbolicPath: diagnostic.symbolicPath,
      parameterFiles: diagnostic.parameterFiles,
      causes: diagnostic.causes,
    },
  };
}

function messageText(diagnostic: Diagnostic): string {
  const { causes, message: sentence, parameterFiles } = diagnostic;
  const parts = [sentence];
  if (causes.length > 0) parts.push(`Needs: ${causes.join('; ')}`);
  if (parameterFiles.length > 0) parts.push(`With: ${parameterFiles.join(', ')}`);
  return parts.join(' ');
}

function relatedLocation(related: RelatedLocation, index: number): object {
  return { id: index + 1, message: message(related.message), physicalLocation: physicalLocation(related) };
}

function physicalLocation({ file, range }: SourceLocation): object {
  return { artifactLocation: { uri: relativeUri(file), uriBaseId: '%SRCROOT%' }, region: oneLine(range) };
}

/** GitHub shows a result in a pull request only where every line of its region was edited. */
function oneLine(range: SourceRange): SourceRange {
  const { startLine, startColumn, endLine, endColumn } = range;
  if (endLine === startLine && endColumn > startColumn) return { startLine, startColumn, endLine, endColumn };
  return { startLine, startColumn, endLine: startLine, endColumn: startColumn + 1 };
}

function relativeUri(file: string): string {
  return file.split('/').map(encodeSegment).join('/');
}

/** A lone surrogate cannot be written as UTF-8; a name that holds one is written with a replacement character. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));
}

function notifications(report: Report, omitted: number): readonly object[] {
  return [
    ...report.errors.map((error) => notification('incomplete-run', 'error', error.message, error.file)),
    ...report.files.skipped
      .filter((skipped) => skipped.notable)
      .map((skipped) => notification('skipped-file', 'note', skipped.reason, skipped.file)),
    ...(omitted === 0
      ? []
      : [notification('omitted-results', 'warning', `${omitted} results beyond ${MAX_RESULTS} are left out.`)]),
  ];
}

function notification(
  id: NotificationId,
  level: 'error' | 'warning' | 'note',
  sentence: string,
  file?: string,
): object {
  return {
    descriptor: { id },
    level,
    message: message(sentence),
    ...(file === undefined
      ? {}
      : {
          locations: [{ physicalLocation: { artifactLocation: { uri: relativeUri(file), uriBaseId: '%SRCROOT%' } } }],
        }),
  };
}

/**
 * A message of a result. `[text](target)` is a link to a viewer (SARIF 2.1.0, 3.11.6); text from a template must not
 * become one.
 */
function message(sentence: string): { readonly text: string } {
  const plain = visible(sentence).replaceAll('](', '] (');
  return text(plain);
}

function text(plain: string): { readonly text: string } {
  return { text: plain };
}
