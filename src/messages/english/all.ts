import * as functionArguments from './arguments.js';
import * as causes from './causes.js';
import * as deployments from './deployments.js';
import * as expressions from './expressions.js';
import * as files from './files.js';
import * as findings from './findings.js';
import { phrases } from './phrases.js';
import * as reserved from './reserved.js';
import * as steps from './steps.js';
import * as templates from './templates.js';
import * as types from './types.js';

interface Group {
  readonly group: string;
  readonly texts: Readonly<Record<string, string>>;
}

const tables: readonly Readonly<Record<string, Group>>[] = [
  causes,
  deployments,
  expressions,
  files,
  findings,
  functionArguments,
  reserved,
  steps,
  templates,
  types,
];

/** All groups of messages, beside those of the rules. */
export const groups: readonly Group[] = [
  ...tables.flatMap((table) => Object.values(table)),
  { group: 'phrase', texts: phrases },
];

/** Every English text by the full id of its message: what a translator translates. */
export const englishTexts: Readonly<Record<string, string>> = Object.fromEntries(
  groups.flatMap(({ group, texts }) => Object.entries(texts).map(([id, text]) => [`${group}/${id}`, text])),
);
