import type { Config } from '../config/config.js';
import type { Preset } from '../diagnostics/severity.js';
import { UsageError } from '../usage/errors.js';
import { didYouMean } from '../usage/nearest-name.js';
import { defaultGate, failOnValues, ifNothingValues } from '../report/conclusion.js';
import type { FailOn, IfNothing } from '../report/conclusion.js';
import { programFormats } from '../report/formats.js';
import { patternProblem } from '../source/glob.js';

type ProgramFormat = (typeof programFormats)[number];
/** Input with the file for a format, and output that names it. */
export type FileInput = `${ProgramFormat['name']}-file`;

export function fileInput({ name }: ProgramFormat): FileInput {
  return `${name}-file`;
}

export const fileInputs = programFormats.map(fileInput);

/** Names of the inputs; a test compares them with `action.yml` and the README. */
export const inputNames = [
  'paths',
  'exclude',
  'config-file',
  'parameters',
  'preset',
  'fail-on-severity',
  'fail-on-undetermined',
  'if-nothing',
  'subscription-id',
  'tenant-id',
  'resource-group-name',
  'location',
  'management-group-id',
  ...fileInputs,
  'job-summary',
  'annotations',
] as const;
export type InputName = (typeof inputNames)[number];

/** What the workflow asks for. Paths are as written: relative to the workspace. */
export interface Inputs {
  readonly paths: readonly string[];
  readonly exclude: readonly string[];
  readonly configFile?: string;
  readonly parameters: readonly string[];
  readonly preset?: Preset;
  readonly failOn: FailOn;
  readonly failOnUndetermined: boolean;
  readonly ifNothing: IfNothing;
  /** Where the templates are deployed; wins over the configuration. */
  readonly context: Config['context'];
  readonly files: readonly { readonly format: ProgramFormat; readonly file: string }[];
  readonly jobSummary: boolean;
  readonly annotations: boolean;
}

/**
 * Reads the inputs. An input that is empty counts as absent, as it does to the runner.
 * @throws UsageError for a value that is not allowed
 */
export function readInputs(input: (name: InputName) => string): Inputs {
  const paths = lines(input('paths'));
  const preset = choice<Preset>(input, 'preset', ['recommended', 'strict', 'all']);
  return {
    paths: paths.length === 0 ? ['.'] : paths,
    exclude: patterns(input, 'exclude'),
    ...optional('configFile', input('config-file')),
    parameters: lines(input('parameters')),
    ...(preset === undefined ? {} : { preset }),
    failOn: choice<FailOn>(input, 'fail-on-severity', failOnValues) ?? defaultGate.failOn,
    failOnUndetermined: choice(input, 'fail-on-undetermined', ['true', 'false']) === 'true',
    ifNothing: choice<IfNothing>(input, 'if-nothing', ifNothingValues) ?? defaultGate.ifNothing,
    context: {
      ...optional('subscriptionId', input('subscription-id')),
      ...optional('tenantId', input('tenant-id')),
      ...optional('resourceGroup', input('resource-group-name')),
      ...optional('location', input('location')),
      ...optional('managementGroupId', input('management-group-id')),
    },
    files: programFormats.flatMap((format) => {
      const file = input(fileInput(format)).trim();
      return file === '' ? [] : [{ format, file }];
    }),
    jobSummary: choice(input, 'job-summary', ['true', 'false']) !== 'false',
    annotations: choice(input, 'annotations', ['true', 'false']) !== 'false',
  };
}

function lines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function patterns(input: (name: InputName) => string, name: InputName): readonly string[] {
  const given = lines(input(name));
  const problem = given.flatMap((pattern) => patternProblem(pattern, 'filter') ?? []).at(0);
  if (problem !== undefined) throw new UsageError(`Input ${name}: ${problem}`);
  return given;
}

function optional<Key extends string>(key: Key, text: string): Partial<Record<Key, string>> {
  const value = text.trim();
  // The cast spells out what a computed key loses: the record has this one key.
  return value === '' ? {} : ({ [key]: value } as Record<Key, string>);
}

function choice<T extends string>(
  input: (name: InputName) => string,
  name: InputName,
  values: readonly T[],
): T | undefined {
  const text = input(name).trim().toLowerCase();
  if (text === '') return undefined;
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  throw new UsageError(`Input ${name} must be one of ${values.join(', ')}, not '${text}'.${didYouMean(text, values)}`);
}
