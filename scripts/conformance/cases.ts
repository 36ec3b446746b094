import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isJsonObject } from '../../src/json/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import { parseJsonText } from '../../src/json/text.js';
import type { ContextOptions } from '../../src/template/model/context.js';
import { readAnswer } from './answer.js';
import type { Answer, Question } from './answer.js';
import { readFunctionRow } from './function-rows.js';
import type { FunctionRow } from './function-rows.js';
import { printJson, textOf } from './json-print.js';

/** A template with what Azure's engine answered. */
export interface TemplateCase {
  readonly kind: 'template';
  readonly id: string;
  /** Name of the folder or file it comes from: `templates`, `avm`, `quickstarts`. */
  readonly group: string;
  readonly question: Question;
  /** Undefined where nothing is recorded: only a live engine can tell. */
  readonly expected?: Answer;
  /** What the engine says where it checks the template more closely, as one nested in another. */
  readonly expectedNested?: Answer;
}

export type Case = TemplateCase | (FunctionRow & { readonly kind: 'function' });

/**
 * Cases below files and folders, in the order of their names. A folder with `main.json` is one case, a
 * `.jsonl` file holds one function row or one quickstart a line; other folders are searched.
 * @param corpus folder the `template` paths of quickstarts are relative to; without one they are left out
 */
export function* readCases(paths: readonly string[], corpus?: string): Generator<Case> {
  for (const each of paths) yield* readPath(path.resolve(each), corpus);
}

function* readPath(file: string, corpus: string | undefined): Generator<Case> {
  if (!statSync(file).isDirectory()) yield* readRows(file, corpus);
  else if (existsSync(path.join(file, 'main.json'))) yield readFolder(file);
  else {
    for (const entry of readdirSync(file, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory() || entry.name.endsWith('.jsonl')) yield* readPath(path.join(file, entry.name), corpus);
    }
  }
}

/** The question in a folder of `main.json`, `parameters.json` and `context.json`. */
export function readQuestion(folder: string): Question {
  const parameters = path.join(folder, 'parameters.json');
  const context = path.join(folder, 'context.json');
  return {
    template: readFileSync(path.join(folder, 'main.json'), 'utf8'),
    ...(existsSync(parameters) ? { parameters: readFileSync(parameters, 'utf8') } : {}),
    context: existsSync(context) ? readContext(parseJsonText(readFileSync(context, 'utf8'))) : {},
  };
}

function readFolder(folder: string): TemplateCase {
  const recorded = readRecording(folder);
  const id = path.basename(folder);
  // A case X may have a sibling validation-X that asks the same of the template as a nested one.
  const nested = recorded?.['nested'] ?? readRecording(path.join(path.dirname(folder), `validation-${id}`));
  return {
    kind: 'template',
    id,
    group: path.basename(path.dirname(folder)),
    question: readQuestion(folder),
    ...(recorded === undefined ? {} : { expected: readAnswer(recorded) }),
    ...(isJsonObject(nested) ? { expectedNested: readAnswer(nested) } : {}),
  };
}

function readRecording(folder: string): JsonObject | undefined {
  const file = path.join(folder, 'expected.json');
  return existsSync(file) ? readObject(readFileSync(file, 'utf8')) : undefined;
}

function* readRows(file: string, corpus: string | undefined): Generator<Case> {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const row = readObject(line);
    if (typeof row['template'] !== 'string') yield { kind: 'function', ...readFunctionRow(row) };
    else if (corpus !== undefined) yield readQuickstart(row, row['template'], path.basename(file, '.jsonl'), corpus);
  }
}

function readQuickstart(row: JsonObject, template: string, group: string, corpus: string): TemplateCase {
  const file = [path.join(corpus, template), path.join(corpus, group, template)].find((candidate) =>
    existsSync(candidate),
  );
  if (file === undefined) throw new Error(`${template} is not below ${corpus}.`);
  const parameters: Record<string, JsonObject> = {};
  for (const [name, value] of Object.entries(isJsonObject(row['params']) ? row['params'] : {}))
    parameters[name] = { value };
  return {
    kind: 'template',
    id: textOf(row['id']),
    group,
    question: {
      template: readFileSync(file, 'utf8'),
      parameters: printJson({ parameters }),
      context: readContext(row['context']),
    },
    expected: readAnswer(row),
  };
}

function readContext(json: Json | undefined): ContextOptions {
  const context: Record<string, string> = {};
  for (const [name, value] of Object.entries(isJsonObject(json) ? json : {}))
    if (typeof value === 'string') context[name] = value;
  return context;
}

function readObject(text: string): JsonObject {
  const json = parseJsonText(text);
  if (!isJsonObject(json)) throw new Error('An object is expected.');
  return json;
}
