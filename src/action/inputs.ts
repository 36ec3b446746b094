import type { Preset } from '../config.js';
import { UsageError } from '../errors.js';
import type { FailOn } from '../fail-on.js';
import { failOnValues } from '../fail-on.js';
import { didYouMean } from '../nearest-name.js';

/** Names of the inputs; a test compares them with `action.yml` and the README. */
export const inputNames = [
  'paths',
  'exclude',
  'config-file',
  'parameters',
  'preset',
  'fail-on-severity',
  'sarif-file',
  'json-file',
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
  readonly sarifFile?: string;
  readonly jsonFile?: string;
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
    exclude: lines(input('exclude')),
    ...optional('configFile', input('config-file')),
    parameters: lines(input('parameters')),
    ...(preset === undefined ? {} : { preset }),
    failOn: choice<FailOn>(input, 'fail-on-severity', failOnValues) ?? 'error',
    ...optional('sarifFile', input('sarif-file')),
    ...optional('jsonFile', input('json-file')),
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
