import type { Expr } from './ast.js';
import { formatDouble } from './dotnet/number-format.js';
import { Float, Secret, Unknown, isArray } from './value.js';
import type { Value, ObjectValue } from './value.js';

/**
 * Prints an expression in the canonical form of the engine, without the brackets around it.
 * Values embedded in a residue print as the calls that make them; secrets print as their expression.
 */
export function printExpression(expression: Expr): string {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? quote(expression.value) : String(expression.value);
    case 'call': {
      const args = expression.args.map(printExpression).join(', ');
      return `${expression.namespace === undefined ? '' : `${expression.namespace}.`}${expression.name}(${args})`;
    }
    case 'access':
      return printExpression(expression.base) + printKey(expression.key);
    case 'value':
      return printValue(expression.value);
  }
}

function printKey(key: Expr): string {
  const known = key.kind === 'value' ? key.value : key.kind === 'literal' ? key.value : undefined;
  if (typeof known === 'string') return /^[A-Za-z_$][\w$]*$/.test(known) ? `.${known}` : `[${quote(known)}]`;
  return `[${printExpression(key)}]`;
}

/** Prints a value as an expression that gives it: `createObject('a', 1)`, `json('1.5')`, the residue of an unknown. */
export function printValue(value: Value): string {
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
  if (value instanceof Secret) return printExpression(value.expression);
  if (value instanceof Unknown) {
    const { declared, expression } = value.description;
    return declared === undefined ? printExpression(expression) : printObject(declared);
  }
  if (isArray(value)) return `createArray(${value.map(printValue).join(', ')})`;
  return printObject(value);
}

function printObject(value: ObjectValue): string {
  const parts: string[] = [];
  for (const [key, part] of value.entries) parts.push(quote(key), printValue(part));
  for (const [key, part] of value.dynamic) parts.push(printValue(key), printValue(part));
  return `createObject(${parts.join(', ')})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
