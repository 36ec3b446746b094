import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { clip } from './plain-text.js';
import type { Report, RuleFacts } from '../diagnostics/report.js';
import { text } from './sarif-text.js';

/** Limit of GitHub code scanning. */
const MAX_DESCRIPTION = 1_024;

/** What an id stands for, in the form GitHub takes. */
export interface Descriptor {
  readonly id: string;
  readonly [name: string]: unknown;
}

/** Behind the id of a rule: the id of its undetermined results. */
export const OPEN = '/undetermined';

/** Every rule, and for undetermined results the id they stand under. */
export function descriptors({ rules }: Report, kept: readonly Diagnostic[]): readonly Descriptor[] {
  const open = new Set(kept.filter(({ verdict }) => verdict === 'undetermined').map(({ ruleId }) => ruleId));
  return [...rules.values()].flatMap((rule) => {
    if (!open.has(rule.id)) return [reportingDescriptor(rule)];
    const undecided = { ...rule, id: `${rule.id}${OPEN}`, summary: `Could not be decided: ${rule.summary}` };
    return [reportingDescriptor(rule), reportingDescriptor(undecided, 'none')];
  });
}

/** What the configuration makes of the rules, as SARIF says it. */
export function overrides(report: Report, ruleIndex: ReadonlyMap<string, number>): readonly object[] {
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
    properties: {
      tags: ['security', 'azure', 'azure-machine-learning', 'encryption'],
      // What cannot be told is no alert that one should rely on.
      precision: level === 'none' ? 'low' : 'very-high',
      'security-severity': SECURITY_SEVERITY[rule.severity],
      ...(rule.policies.length === 0 ? {} : { policyDefinitionIds: rule.policies }),
    },
  };
}

/** What GitHub shows an alert as: High from 7.0 on, Medium from 4.0 on, Low below. */
const SECURITY_SEVERITY: Readonly<Record<RuleFacts['severity'], string>> = {
  error: '8.0',
  warning: '5.0',
  note: '2.0',
};

/** What GitHub requires of everything that has an id. */
export function descriptor(id: string, summary: string, description: string, help: string): Descriptor {
  return {
    id,
    name: id.replace(/(?:^|[-/])(.)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: text(clip(summary, MAX_DESCRIPTION)),
    fullDescription: text(clip(description, MAX_DESCRIPTION)),
    help: { text: help, markdown: help },
  };
}
