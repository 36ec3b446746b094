import { configSchema } from './schema.js';
import type { ObjectSchema, RuleName, Schema, StringSchema } from './schema.js';
import { ConfigError, UsageError } from '../usage/errors.js';
import type { Json, JsonObject } from '../json/value.js';
import { isJsonArray, isJsonObject } from '../json/value.js';
import { formatJsonPath } from '../json/path.js';
import type { JsonPath } from '../json/path.js';
import { keysOf } from '../json/text.js';
import type { Severity } from '../diagnostics/diagnostic.js';
import type { Preset } from '../diagnostics/severity.js';
import { didYouMean } from '../usage/nearest-name.js';
import { readDocument } from '../source/json-document.js';
import { patternProblem } from '../source/glob.js';
import type { Pattern } from '../source/glob.js';
import type { FileText } from '../file-system/file-system.js';
import type { DeploymentContext } from '../template/model/context.js';
import { sentence } from '../messages/sentence.js';
import { skipReason } from '../messages/english/files.js';

/** What `cmklint.json` says, with defaults for what it leaves out. */
export interface Config {
  /** The file it was read from, as it was named; undefined for the defaults. */
  readonly file?: string;
  readonly preset: Preset;
  /** Severities by rule id. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  readonly scope: 'workspace' | 'all';
  /** Without any, everything is included. */
  readonly include: readonly Pattern[];
  readonly exclude: readonly Pattern[];
  /** Parameter files by pattern of templates, relative to the working directory. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** Patterns of fill-in tokens of parameter files; undefined for those that are known by themselves. */
  readonly tokens?: readonly string[];
  readonly evaluateDefaults: boolean;
  readonly context: DeploymentContext;
  readonly sarif: { readonly undetermined: boolean };
}

const CONFIG_FILE = 'cmklint.json';

export const defaultConfig: Config = {
  preset: 'recommended',
  rules: new Map(),
  scope: 'workspace',
  include: [],
  exclude: [],
  parameters: new Map(),
  evaluateDefaults: false,
  context: {},
  sarif: { undetermined: false },
};

/**
 * The configuration of a run: the named file, else `cmklint.json` where there is one, else the defaults.
 * @param named file the user asked for
 * @throws UsageError where it does not exist or is not valid
 */
export function loadConfig(
  named: string | undefined,
  readFile: (path: string) => FileText | undefined,
  rules: readonly RuleName[],
): Config {
  const file = named ?? CONFIG_FILE;
  const content = readFile(file);
  if (content === undefined && named !== undefined) throw new UsageError(`The configuration ${file} does not exist.`);
  if (content === undefined) return defaultConfig;
  if ('problem' in content) {
    const { problem, code } = content;
    throw new UsageError(`The configuration ${file} ${sentence(skipReason(problem, { code }))}.`);
  }
  return parseConfig(file, content.text, rules);
}

/**
 * Reads a configuration: JSON with comments and trailing commas.
 * @param file name for messages
 * @param rules id and summary of every rule
 * @throws ConfigError with every problem, located
 */
export function parseConfig(file: string, text: string, rules: readonly RuleName[]): Config {
  const document = readDocument(file, text);
  const at = (path: JsonPath, of: 'key' | 'value'): string => {
    const { startLine, startColumn } = document.locate(path, of);
    return `${file}:${startLine}:${startColumn}`;
  };
  const { root } = document;
  if (document.problems.length > 0 || root === undefined) {
    const problems = document.problems.map(
      ({ message, range }) => `${file}:${range.startLine}:${range.startColumn}: ${sentence(message)}`,
    );
    throw new ConfigError(problems);
  }
  const wrong = [...validate(root, configSchema(rules), [])];
  const problems = (wrong.length > 0 ? wrong : [...patternProblems(root as JsonObject)]).map(
    (problem) => `${at(problem.path, problem.of)}: ${problem.message}`,
  );
  if (problems.length > 0) throw new ConfigError(problems);
  // The schema holds from here on: every cast below is to what it says.
  return read(file, root as JsonObject);
}

interface ConfigProblem {
  readonly path: JsonPath;
  readonly of: 'key' | 'value';
  readonly message: string;
}

/** Each is compared with every path. */
const MAX_PATTERNS = 1000;

/** Of an object that the schema holds for. */
function* patternProblems(root: JsonObject): Generator<ConfigProblem> {
  for (const key of ['include', 'exclude', 'parameters']) {
    const patterns = root[key];
    const count = isJsonArray(patterns) ? patterns.length : isJsonObject(patterns) ? keysOf(patterns).length : 0;
    if (count <= MAX_PATTERNS) continue;
    yield { path: [key], of: 'key', message: `'${key}' has more than ${MAX_PATTERNS} patterns.` };
    return;
  }
  for (const key of ['include', 'exclude'])
    for (const [index, pattern] of ((root[key] as readonly string[] | undefined) ?? []).entries())
      yield* patternProblemAt(pattern, [key, index], 'value');
  for (const pattern of keysOf(object(root, 'parameters')))
    yield* patternProblemAt(pattern, ['parameters', pattern], 'key');
}

function* patternProblemAt(pattern: string, path: JsonPath, of: ConfigProblem['of']): Generator<ConfigProblem> {
  const message = patternProblem(pattern, 'filter');
  if (message !== undefined) yield { path, of, message };
}

function* validate(json: Json, schema: Schema, path: JsonPath): Generator<ConfigProblem> {
  const wrong = (expected: string): ConfigProblem => {
    const subject = path.length === 0 ? 'The configuration' : `'${formatJsonPath(path)}'`;
    return { path, of: 'value', message: `${subject} must be ${expected}.` };
  };
  switch (schema.type) {
    case 'object':
      if (isJsonObject(json)) yield* validateObject(json, schema, path);
      else yield wrong('an object');
      return;
    case 'array':
      if (!isJsonArray(json)) yield wrong('an array');
      else if (schema.minItems === 1 && json.length === 0) yield wrong('an array that is not empty');
      else for (const [index, item] of json.entries()) yield* validate(item, schema.items, [...path, index]);
      return;
    case 'boolean':
      if (typeof json !== 'boolean') yield wrong('true or false');
      return;
    case 'string':
      yield* validateString(json, schema, wrong);
  }
}

function* validateObject(json: JsonObject, schema: ObjectSchema, path: JsonPath): Generator<ConfigProblem> {
  const names = Object.keys(schema.properties);
  for (const key of keysOf(json)) {
    const value = json[key] ?? null;
    const inner = Object.hasOwn(schema.properties, key) ? schema.properties[key] : schema.additionalProperties;
    if (inner !== false && inner !== undefined) yield* validate(value, inner, [...path, key]);
    else {
      const kind = formatJsonPath(path) === 'rules' ? 'rule' : 'key';
      yield { path: [...path, key], of: 'key', message: `Unknown ${kind} '${key}'.${didYouMean(key, names)}` };
    }
  }
}

function* validateString(
  json: Json,
  schema: StringSchema,
  wrong: (expected: string) => ConfigProblem,
): Generator<ConfigProblem> {
  if (schema.enum !== undefined) {
    if (typeof json === 'string' && schema.enum.includes(json)) return;
    const hint = typeof json === 'string' ? didYouMean(json, schema.enum) : '';
    const problem = wrong(`one of ${schema.enum.map((value) => `"${value}"`).join(', ')}`);
    yield { ...problem, message: problem.message + hint };
  } else if (typeof json !== 'string') yield wrong('a string');
  else if (schema.minLength === 1 && json === '') yield wrong('a string that is not empty');
  else if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(json))
    yield wrong(schema.description ?? 'another string');
}

function read(file: string, root: JsonObject): Config {
  const patterns = (key: string): readonly Pattern[] =>
    ((root[key] as readonly string[] | undefined) ?? []).map((glob) => ({ glob, by: file }));
  return {
    file,
    preset: (root['preset'] as Preset | undefined) ?? defaultConfig.preset,
    rules: new Map(Object.entries(object(root, 'rules') as Readonly<Record<string, Severity | 'off'>>)),
    scope: (root['scope'] as Config['scope'] | undefined) ?? defaultConfig.scope,
    include: patterns('include'),
    exclude: patterns('exclude'),
    parameters: new Map(Object.entries(object(root, 'parameters') as Readonly<Record<string, readonly string[]>>)),
    ...(root['tokens'] === undefined ? {} : { tokens: root['tokens'] as readonly string[] }),
    evaluateDefaults: (root['evaluateDefaults'] as boolean | undefined) ?? false,
    context: object(root, 'context'),
    sarif: { ...defaultConfig.sarif, ...(object(root, 'sarif') as Partial<Config['sarif']>) },
  };
}

function object(root: JsonObject, key: string): JsonObject {
  return (root[key] as JsonObject | undefined) ?? {};
}
