import { formatJsonPath } from '../../src/json/path.js';
import type { Json } from '../../src/json/value.js';
import { sum } from './agreement.js';
import type { Agreement, Figures } from './agreement.js';
import type { Ratio } from './comparison.js';
import { reasons } from './deviations.js';
import type { Finding, Judgement } from './judgement.js';
import { printJson } from './json-print.js';

/** The figures as text; at most `show` differing cases, each with its first differences. */
export function printAgreement(agreement: Agreement, show: number): string {
  return [
    ...printGroups(agreement.groups),
    ...printReasons(agreement),
    ...agreement.stale.map((id) => `${id}: on the list of known differences, and does not differ any more`),
    ...printDifferent(agreement.different, show),
  ].join('\n');
}

function printGroups(groups: ReadonlyMap<string, Figures>): readonly string[] {
  const functions = [...groups].filter(([name]) => name.startsWith('function '));
  const others = [...groups].filter(([name]) => !name.startsWith('function '));
  const lines = others.flatMap(([name, figures]) => printFigures(name, figures));
  if (functions.length === 0) return lines;
  const incomplete = functions.filter(([, { cases, agreed }]) => agreed < cases);
  return [
    ...lines,
    ...printFigures('functions', sum(functions.map(([, figures]) => figures))),
    ...incomplete.map(([name, { cases, agreed, explained, known }]) => {
      const label = name.slice('function '.length).padEnd(36);
      return `  ${label} ${ratio({ agreed, total: cases })}, ${explained} explained, ${known} known`;
    }),
    `  ${functions.length - incomplete.length} of ${functions.length} functions agree in every row`,
  ];
}

function printFigures(name: string, figures: Figures): readonly string[] {
  const { cases, agreed, explained, known } = figures;
  const different = cases - agreed - explained - known;
  return [
    `${name}: ${cases} cases, ${agreed} agree, ${explained} explained, ${known} known, ${different} differ`,
    ...(figures.resources.total > 0 ? [`  resources present  ${ratio(figures.resources)}`] : []),
    `  values equal       ${ratio(figures.values)}, ${figures.explainedValues} of the rest explained`,
    `  residues equal     ${ratio(figures.residues)}`,
    `  refusals matched   ${ratio(figures.refusals)}, ${figures.named} of them name the same`,
    `  ours more precise  ${figures.morePrecise}`,
  ];
}

function printReasons({ reasons: counted }: Agreement): readonly string[] {
  if (counted.size === 0) return [];
  const lines = [...counted]
    .sort(([a], [b]) => a - b)
    .map(([reason, kinds]) => {
      const parts = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ');
      return `  reason ${reason}, ${reasons[reason]}: ${parts}`;
    });
  return ['', 'Differences where the prediction is not the yardstick:', ...lines];
}

function printDifferent(different: readonly Judgement[], show: number): readonly string[] {
  if (different.length === 0) return [];
  const rest = different.length > show ? [`  … and ${different.length - show} more (--show N)`] : [];
  return ['', `Cases that differ: ${different.length}`, ...different.slice(0, show).flatMap(printJudgement), ...rest];
}

function ratio({ agreed, total }: Ratio): string {
  return `${agreed}/${total}${total === 0 ? '' : ` (${((100 * agreed) / total).toFixed(2)} %)`}`;
}

const FINDINGS_SHOWN = 3;

function printJudgement({ id, findings }: Judgement): readonly string[] {
  const open = findings.filter(({ reason }) => reason === undefined);
  const rest = open.length > FINDINGS_SHOWN ? [`      … ${open.length - FINDINGS_SHOWN} more`] : [];
  return [`  ${id}`, ...open.slice(0, FINDINGS_SHOWN).flatMap(printFinding), ...rest];
}

function printFinding({ kind, path, ours, theirs }: Finding): readonly string[] {
  return [
    `    ${kind}${path.length === 0 ? '' : ` at ${formatJsonPath(path)}`}`,
    ...(ours === undefined ? [] : [`      ours:   ${excerpt(ours)}`]),
    ...(theirs === undefined ? [] : [`      theirs: ${excerpt(theirs)}`]),
  ];
}

function excerpt(json: Json): string {
  const text = printJson(json);
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
