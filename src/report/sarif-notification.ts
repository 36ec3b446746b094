import type { Outcome } from './conclusion.js';
import { isOutside } from './in-repository.js';
import { plural } from './counts.js';
import { gapsOf } from './gaps.js';
import type { Gap } from './gaps.js';
import type { Report } from '../diagnostics/report.js';
import { descriptor } from './sarif-descriptor.js';
import type { Descriptor } from './sarif-descriptor.js';
import { artifactLocation, message } from './sarif-text.js';
import { sentence } from '../messages/sentence.js';

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

export function notificationDescriptors(): readonly Descriptor[] {
  return notificationKinds.map(([id, sentence]) => descriptor(id, sentence, sentence, sentence));
}

/** Results that are not in the log. */
export interface Omitted {
  readonly undetermined: number;
  /** In files outside the repository. */
  readonly outside: number;
  readonly beyondLimit: number;
}

export function notifications(report: Report, outcome: Outcome, omitted: Omitted): readonly object[] {
  return [
    notification('conclusion', outcome.level === 'notice' ? 'note' : outcome.level, `${outcome.headline}.`),
    ...report.errors.map((error) => notification('incomplete-run', 'error', sentence(error.message), error.file)),
    ...gapsOf(report).flatMap(gapNotifications),
    ...omissions(omitted),
  ];
}

function gapNotifications({ title, entries }: Gap): readonly object[] {
  const id = gapIds[title];
  return entries.map(({ what, reason, file }) => notification(id, 'note', `${what}: ${reason}`, file));
}

const gapIds = {
  'Not listed': 'omitted-results',
  'Not read': 'not-read',
  'Not judged': 'not-judged',
  'Left out': 'left-out',
  'Without effect': 'without-effect',
} as const satisfies Readonly<Record<Gap['title'], NotificationId>>;

function omissions({ undetermined, outside, beyondLimit }: Omitted): readonly object[] {
  const left = `${plural(undetermined, 'result')} that could not be decided ${undetermined === 1 ? 'is' : 'are'} left out`;
  const hint = '"sarif": {"undetermined": true} in the configuration puts them in';
  return [
    ...(undetermined === 0 ? [] : [notification('undetermined-results', 'warning', `${left}; ${hint}.`)]),
    ...(outside === 0
      ? []
      : [
          notification(
            'omitted-results',
            'warning',
            `${plural(outside, 'result')} in files outside the repository ${outside === 1 ? 'is' : 'are'} left out.`,
          ),
        ]),
    ...(beyondLimit === 0
      ? []
      : [
          notification(
            'omitted-results',
            'warning',
            `${plural(beyondLimit, 'result')} more than fit, the least severe ones, are left out.`,
          ),
        ]),
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
    ...(file === undefined || isOutside(file)
      ? {}
      : {
          locations: [{ physicalLocation: { artifactLocation: artifactLocation(file) } }],
        }),
  };
}
