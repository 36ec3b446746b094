import { resolve } from 'node:path';
import type { Expr } from '../src/expressions/ast.js';
import { ExpressionError } from '../src/expressions/errors.js';
import { findForm, findFunction, isRuntimeFunction } from '../src/expressions/functions/index.js';
import { isExpression, parseExpression } from '../src/expressions/parse.js';
import type { Json } from '../src/json/value.js';
import { isJsonArray, isJsonObject } from '../src/json/value.js';
import { keysOf } from '../src/json/text.js';
import { discover } from '../src/discovery/discover.js';
import { disk } from '../src/files/disk.js';

// `npm run coverage:functions -- DIR`: how often the templates of a folder call each function, and which of them the
// evaluator does not have.
const counts = new Map<string, number>();
const { templates } = discover(['.'], disk(resolve(process.argv[2] ?? '.')));
for (const { document } of templates) if (document.root !== undefined) countIn(document.root);

const rows = [...counts].sort((a, b) => b[1] - a[1]);
const missing = rows.filter(([name]) => !isSupported(name));
const [all, lost] = [total(rows), total(missing)];
for (const [name, count] of rows)
  console.log(`${String(count).padStart(9)}  ${name}${isSupported(name) ? '' : '  (missing)'}`);
console.log(
  `${all} calls of ${rows.length} functions in ${templates.length} templates; ` +
    `${lost} calls of ${missing.length} functions are not supported (${((100 * (all - lost)) / Math.max(1, all)).toFixed(2)} % are).`,
);

function isSupported(name: string): boolean {
  return (
    name.includes('.') || findForm(name) !== undefined || findFunction(name) !== undefined || isRuntimeFunction(name)
  );
}

function total(list: readonly (readonly [string, number])[]): number {
  return list.reduce((sum, [, count]) => sum + count, 0);
}

function countIn(json: Json): void {
  if (typeof json === 'string') {
    if (isExpression(json)) countText(json);
  } else if (isJsonArray(json)) json.forEach(countIn);
  else if (isJsonObject(json)) {
    for (const key of keysOf(json)) {
      countIn(key);
      countIn(json[key] ?? null);
    }
  }
}

function countText(text: string): void {
  try {
    countCalls(parseExpression(text));
  } catch (error) {
    // Text that only looks like an expression, for instance in a deployment script.
    if (!(error instanceof ExpressionError)) throw error;
  }
}

function countCalls(expression: Expr): void {
  if (expression.kind === 'access') [expression.base, expression.key].forEach(countCalls);
  if (expression.kind !== 'call') return;
  // User-defined functions are one group: their names are the template's own.
  const name = expression.namespace === undefined || expression.namespace === 'sys' ? expression.key : '(user.defined)';
  counts.set(name, (counts.get(name) ?? 0) + 1);
  expression.args.forEach(countCalls);
}
