import type { Diagnostic, RelatedLocation, SourceLocation } from '../diagnostics/diagnostic.js';
import type { Outcome } from './conclusion.js';
import { bySeverity, failuresOf, undeterminedOf } from './counts.js';
import { fingerprints } from './fingerprint.js';
import type { Format, FormatOptions } from './format.js';
import { isOutside } from './in-repository.js';
import { printableJson, visible } from './plain-text.js';
import type { Report } from '../diagnostics/report.js';
import { OPEN, descriptors, overrides } from './sarif-descriptor.js';
import { notificationDescriptors, notifications } from './sarif-notification.js';
import { artifactLocation, message, text } from './sarif-text.js';
import type { SourceRange } from '../json/range.js';
import { messageOf } from './wording.js';
import { sentence } from '../messages/sentence.js';

const SCHEMA_URI = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Limits of GitHub code scanning: results kept of a run, related locations shown. */
const MAX_RESULTS = 5_000;
const MAX_RELATED = 100;

export type SarifOptions = Pick<FormatOptions, 'undetermined'>;

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
  const all = options.undetermined === true ? [...failuresOf(report), ...undetermined] : failuresOf(report);
  // One result without a file of the repository, and GitHub takes none of the log.
  const shown = all.filter(({ location }) => !isOutside(location.file));
  const kept = bySeverity(shown).slice(0, MAX_RESULTS);
  const rules = descriptors(report, kept);
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const prints = fingerprints(kept);
  const omitted = {
    undetermined: options.undetermined === true ? 0 : undetermined.length,
    outside: all.length - shown.length,
    beyondLimit: shown.length - kept.length,
  };
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
            notifications: notificationDescriptors(),
          },
        },
        automationDetails: { id: 'cmklint/' },
        originalUriBaseIds: { '%SRCROOT%': { description: text('The root of the repository.') } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.errors.length === 0,
            ruleConfigurationOverrides: overrides(report, ruleIndex),
            toolExecutionNotifications: notifications(report, outcome, omitted),
            properties: { conclusion: outcome.conclusion },
          },
        ],
        results: kept.map((diagnostic, index) => result(diagnostic, ruleIndex, prints[index] ?? '')),
      },
    ],
  };
  return `${printableJson(log)}\n`;
}

export const sarifFormat = {
  name: 'sarif',
  purpose: 'SARIF 2.1.0, for code scanning',
  readers: 'programs',
  isForGithub: true,
  render: renderSarif,
} as const satisfies Format;

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
        ...physicalLocation(diagnostic.location),
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
      causes: diagnostic.causes.map((cause) => sentence(cause)),
    },
  };
}

function messageText(diagnostic: Diagnostic): string {
  const { causes, parameterFiles } = diagnostic;
  const parts = [messageOf(diagnostic)];
  if (causes.length > 0) parts.push(`Needs: ${causes.map((cause) => sentence(cause)).join('; ')}`);
  if (parameterFiles.length > 0) parts.push(`With: ${parameterFiles.join(', ')}`);
  return parts.join(' ');
}

function relatedLocation(related: RelatedLocation, index: number): object {
  return { id: index + 1, message: message(sentence(related.message)), ...physicalLocation(related) };
}

/** None in a file outside the repository: whoever reads the log has no such file. */
function physicalLocation({ file, range }: SourceLocation): object {
  if (isOutside(file)) return {};
  return { physicalLocation: { artifactLocation: artifactLocation(file), region: oneLine(range) } };
}

/** GitHub shows a result in a pull request only where every line of its region was edited. */
function oneLine(range: SourceRange): SourceRange {
  const { startLine, startColumn, endLine, endColumn } = range;
  if (endLine === startLine && endColumn > startColumn) return { startLine, startColumn, endLine, endColumn };
  return { startLine, startColumn, endLine: startLine, endColumn: startColumn + 1 };
}
