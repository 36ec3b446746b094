import type { Diagnostic, RelatedLocation, SourceLocation, SourceRange } from '../lint/diagnostic.js';
import { bySeverity, failuresOf, plural, undeterminedOf } from './counts.js';
import type { Outcome } from './conclusion.js';
import { fingerprints } from './fingerprint.js';
import { gapsOf } from './gaps.js';
import type { Gap } from './gaps.js';
import { clip, printableJson, visible } from './plain-text.js';
import type { Report, RuleFacts } from './report.js';

const SCHEMA_URI = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Limits of GitHub code scanning: results kept of a run, related locations shown, length of descriptions. */
const MAX_RESULTS = 5_000;
const MAX_RELATED = 100;
const MAX_DESCRIPTION = 1_024;

export interface SarifOptions {
  /** Whether undetermined results are among the results, under `<rule>/undetermined`. */
  readonly undetermined?: boolean;
}

/**
 * The report as SARIF 2.1.0, in the form GitHub code scanning takes: one run, URIs relative to the repository,
 * regions of one line, fingerprints that survive edits of other lines. At most 5,000 results, the most severe ones; a
 * notification says how many are left out.
 *
 * GitHub shows every result as an alert, whatever its kind. So undetermined results are counted in a notification, and
 * on request are results of kind `open` and level `none` under an id of their own. What the run comes to, what it does
 * not answer for and which rules are off are notifications as well.
 */
export function renderSarif(report: Report, outcome: Outcome, options: SarifOptions = {}): string {
  const undetermined = undeterminedOf(report);
  const shown = options.undetermined === true ? [...failuresOf(report), ...undetermined] : failuresOf(report);
  const kept = bySeverity(shown).slice(0, MAX_RESULTS);
  const rules = descriptors(report, kept);
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
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
            rules,
            notifications: notificationKinds.map(([id, sentence]) => descriptor(id, sentence, sentence, sentence)),
          },
        },
        automationDetails: { id: 'cmklint/' },
        originalUriBaseIds: { '%SRCROOT%': { description: text('The root of the repository.') } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.errors.length === 0,
            ruleConfigurationOverrides: overrides(report, ruleIndex),
            toolExecutionNotifications: [
              notification('conclusion', outcome.level === 'notice' ? 'note' : outcome.level, `${outcome.headline}.`),
              ...report.errors.map((error) => notification('incomplete-run', 'error', error.message, error.file)),
              ...gapsOf(report).flatMap(gapNotifications),
              ...omissions(undetermined.length, options, shown.length - kept.length),
            ],
            properties: { conclusion: outcome.conclusion },
          },
        ],
        results: kept.map((diagnostic, index) => result(diagnostic, ruleIndex, prints[index] ?? '')),
      },
    ],
  };
  return `${printableJson(log)}\n`;
}

/** What a run comes to, and why it may not tell everything. */
const notificationKinds = [
  ['conclusion', 'What the run comes to, and what is to be known before it is trusted.'],
  ['incomplete-run', 'A part of the run could not be done.'],
  ['not-read', 'Something that may be meant to be checked was not read.'],
  ['not-judged', 'A resource that no rule judges yet.'],
  ['left-out', 'Files that the configuration leaves out.'],
  ['without-effect', 'An input that changes nothing.'],
  ['undetermined-results', 'Results that could not be decided are not among the results.'],
  ['omitted-results', 'There are more results than fit.'],
] as const;
type NotificationId = (typeof notificationKinds)[number][0];

interface Descriptor {
  readonly id: string;
  readonly [name: string]: unknown;
}

/** Every rule, and for undetermined results the id they stand under. */
function descriptors({ rules }: Report, kept: readonly Diagnostic[]): readonly Descriptor[] {
  const open = new Set(kept.filter(({ verdict }) => verdict === 'undetermined').map(({ ruleId }) => ruleId));
  return [...rules.values()].flatMap((rule) => {
    if (!open.has(rule.id)) return [reportingDescriptor(rule)];
    const undecided = { ...rule, id: `${rule.id}${OPEN}`, summary: `Could not be decided: ${rule.summary}` };
    return [reportingDescriptor(rule), reportingDescriptor(undecided, 'none')];
  });
}

const OPEN = '/undetermined';

/** What the configuration makes of the rules, as SARIF says it. */
function overrides(report: Report, ruleIndex: ReadonlyMap<string, number>): readonly object[] {
  const override = (id: string, configuration: object): object => ({
    descriptor: { id, index: ruleIndex.get(id) ?? -1 },
    configuration,
  });
  return [
    ...report.switchedOff.map(({ ruleId }) => override(ruleId, { enabled: false })),
    ...report.lowered.map(({ ruleId, to }) => override(ruleId, { level: to })),
  ];
}

function reportingDescriptor(rule: RuleFacts, level: RuleFacts['severity'] | 'none' = rule.severity): Descriptor {
  return {
    ...descriptor(rule.id, rule.summary, rule.description, rule.help),
    ...(rule.helpUri === undefined ? {} : { helpUri: rule.helpUri }),
    defaultConfiguration: { level },
  };
}

/** What GitHub requires of everything that has an id. */
function descriptor(id: string, summary: string, description: string, help: string): Descriptor {
  return {
    id,
    name: id.replace(/(?:^|[-/])(.)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: text(clip(summary, MAX_DESCRIPTION)),
    fullDescription: text(clip(description, MAX_DESCRIPTION)),
    help: { text: help, markdown: help },
  };
}

function result(diagnostic: Diagnostic, ruleIndex: ReadonlyMap<string, number>, fingerprint: string): object {
  const undetermined = diagnostic.verdict === 'undetermined';
  const ruleId = `${diagnostic.ruleId}${undetermined ? OPEN : ''}`;
  const index = ruleIndex.get(ruleId);
  const { resource } = diagnostic;
  return {
    ruleId,
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

function gapNotifications({ title, entries }: Gap): readonly object[] {
  const id = gapIds[title];
  return entries.map(({ what, reason, file }) => notification(id, 'note', `${what}: ${reason}`, file));
}

const gapIds = {
  'Not read': 'not-read',
  'Not judged': 'not-judged',
  'Left out': 'left-out',
  'Without effect': 'without-effect',
} as const satisfies Readonly<Record<Gap['title'], NotificationId>>;

function omissions(undetermined: number, options: SarifOptions, omitted: number): readonly object[] {
  const results = (count: number): string => plural(count, 'result');
  return [
    ...(undetermined === 0 || options.undetermined === true
      ? []
      : [
          notification(
            'undetermined-results',
            'warning',
            `${results(undetermined)} that could not be decided ${undetermined === 1 ? 'is' : 'are'} left out; "sarif": {"undetermined": true} in the configuration puts them in.`,
          ),
        ]),
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
    descriptor: { id, index: notificationKinds.findIndex(([kind]) => kind === id) },
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
