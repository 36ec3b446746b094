import { UsageError } from '../usage/errors.js';
import type { ScopeKind } from '../expressions/environment.js';
import type { Json, JsonObject } from '../json/value.js';
import { isJsonObject } from '../json/value.js';
import { JsonSyntaxError, parseJsonText } from '../json/text.js';
import type { ContextOptions } from '../template/model/context.js';
import { single } from './args.js';
import type { Arguments } from './args.js';
import { contextOf } from './context-options.js';
import { exitCodes } from '../report/conclusion.js';
import type { ExitCode } from '../report/conclusion.js';
import { answer, isScope, scopes } from './expression-answer.js';
import type { Host } from './host.js';
import { printJson } from './json-output.js';

/** `cmklint eval`: one expression, or rows of standard input. */
export async function runEval(args: Arguments, host: Host): Promise<ExitCode> {
  const [text, extra] = args.positionals;
  if (text === undefined) throw new UsageError('Give an expression: cmklint eval "uniqueString(\'a\')"');
  if (extra !== undefined) throw new UsageError(`One expression at a time; quote it, or leave out '${extra}'.`);
  const scope = (single(args, 'scope') ?? 'resourceGroup') as ScopeKind; // checked against the scopes
  if (text === '-') {
    for (const line of (await host.readStdin()).split('\n')) {
      if (line.trim() !== '')
        host.stdout.write(`${printJson(answerRow(line, scope, { ...contextOf(args), today: host.today }), 0)}\n`);
    }
    return exitCodes.clean;
  }
  const expression = text.startsWith('[') ? text : `[${text}]`;
  const result = answer({ expression, scope, context: { ...contextOf(args), today: host.today } });
  host.stdout.write(`${printJson(result, 2)}\n`);
  return 'error' in result ? exitCodes.failure : exitCodes.clean;
}

/** One row `{id, expression, languageVersion?, context?}`; what its context leaves out is as the options say. */
function answerRow(line: string, scope: ScopeKind, given: ContextOptions): JsonObject {
  const row = parseRow(line);
  const expression = row?.['expression'];
  if (row === undefined || typeof expression !== 'string') {
    throw new UsageError(`Not a row {"id": …, "expression": "[…]"}: ${line.slice(0, 80)}`);
  }
  const { scope: own, ...rest } = isJsonObject(row['context']) ? row['context'] : {};
  const result = answer({
    expression,
    ...(row['languageVersion'] === undefined ? {} : { languageVersion: row['languageVersion'] }),
    scope: own === undefined ? scope : scopeOf(own),
    context: { ...given, ...contextOfRow(rest) },
  });
  return { id: row['id'] ?? null, ...result };
}

function parseRow(line: string): JsonObject | undefined {
  try {
    const row = parseJsonText(line);
    return isJsonObject(row) ? row : undefined;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined;
    throw error;
  }
}

const contextNames = [
  'tenantId',
  'subscriptionId',
  'resourceGroup',
  'location',
  'managementGroupId',
  'deploymentName',
] as const;

function contextOfRow(context: JsonObject): ContextOptions {
  return Object.fromEntries(
    contextNames.flatMap((name) => (typeof context[name] === 'string' ? [[name, context[name]]] : [])),
  );
}

function scopeOf(json: Json): ScopeKind {
  if (isScope(json)) return json;
  throw new UsageError(`A scope must be one of ${scopes.join(', ')}, not ${printJson(json, 0)}.`);
}
