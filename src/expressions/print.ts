import type { Call, Expr } from './ast.js';
import { formatDouble } from './dotnet/number-format.js';
import { Float, Secret, Unknown, isArray } from './value.js';
import type { Value, ObjectValue } from './value.js';

/** What is added to a call where the print is not to be read but to be compared. */
type Mark = (call: Call) => string;

/**
 * Prints an expression in the canonical form of the engine, without the brackets around it.
 * Values embedded in a residue print as the calls that make them; secrets print as their expression.
 */
export function printExpression(expression: Expr, mark?: Mark): string {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? quote(expression.value) : String(expression.value);
    case 'call': {
      const args = expression.args.map((arg) => printExpression(arg, mark)).join(', ');
      const name = `${expression.namespace === undefined ? '' : `${expression.namespace}.`}${expression.name}`;
      return `${name}${mark?.(expression) ?? ''}(${args})`;
    }
    case 'access':
      return printExpression(expression.base, mark) + printKey(expression.key, mark);
    case 'value':
      return valueText(expression.value, mark);
  }
}

function printKey(key: Expr, mark: Mark | undefined): string {
  const known = key.kind === 'value' ? key.value : key.kind === 'literal' ? key.value : undefined;
  if (typeof known === 'string') return /^[A-Za-z_$][\w$]*$/.test(known) ? `.${known}` : `[${quote(known)}]`;
  return `[${printExpression(key, mark)}]`;
}

/** Prints a value as an expression that gives it: `createObject('a', 1)`, `json('1.5')`, the residue of an unknown. */
export function printValue(value: Value): string {
  return valueText(value, undefined);
}

function valueText(value: Value, mark: Mark | undefined): string {
  if (value === null) return 'null()';
  switch (typeof value) {
    case 'boolean':
      return `${value}()`;
    case 'number':
    case 'bigint':
      return String(value);
    case 'string':
      return quote(value);
    default:
      break;
  }
  if (value instanceof Float) return `json('${formatDouble(value.value)}')`;
  if (value instanceof Secret) return printExpression(value.expression, mark);
  if (value instanceof Unknown) {
    const { declared, expression } = value.description;
    return declared === undefined ? printExpression(expression, mark) : printObject(declared, mark);
  }
  if (isArray(value)) return `createArray(${value.map((part) => valueText(part, mark)).join(', ')})`;
  return printObject(value, mark);
}

function printObject(value: ObjectValue, mark: Mark | undefined): string {
  const parts: string[] = [];
  for (const [key, part] of value.entries) parts.push(quote(key), valueText(part, mark));
  for (const [key, part] of value.dynamic) parts.push(valueText(key, mark), valueText(part, mark));
  return `createObject(${parts.join(', ')})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
