import type { Call, Expr } from './ast.js';
import { formatDouble } from './dotnet/number-format.js';
import { Float, Secret, Unknown, isArray } from './value.js';
import type { Value, ObjectValue } from './value.js';

/** What is not printed in the form of the engine. */
interface Form {
  /** What is added to a call where the print is not to be read but to be compared. */
  readonly mark?: (call: Call) => string;
  /** What is printed in the place of a call. */
  readonly replace?: (call: Call) => Expr | undefined;
}

/** As the files say it. */
const WRITTEN: Form = { replace: ({ written }) => written };

/**
 * Prints an expression in the canonical form of the engine, without the brackets around it.
 * Values embedded in a residue print as the calls that make them; secrets print as their expression.
 */
export function printExpression(expression: Expr, form: Form = {}): string {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? quote(expression.value) : String(expression.value);
    case 'call': {
      const other = form.replace?.(expression);
      if (other !== undefined) return printExpression(other, form);
      const args = expression.args.map((arg) => printExpression(arg, form)).join(', ');
      const name = `${expression.namespace === undefined ? '' : `${expression.namespace}.`}${expression.name}`;
      return `${name}${form.mark?.(expression) ?? ''}(${args})`;
    }
    case 'access':
      return printExpression(expression.base, form) + printKey(expression.key, form);
    case 'value':
      return valueText(expression.value, form);
  }
}

function printKey(key: Expr, form: Form): string {
  const known = key.kind === 'value' ? key.value : key.kind === 'literal' ? key.value : undefined;
  if (typeof known === 'string') return /^[A-Za-z_$][\w$]*$/.test(known) ? `.${known}` : `[${quote(known)}]`;
  return `[${printExpression(key, form)}]`;
}

/** Prints a value as an expression that gives it: `createObject('a', 1)`, `json('1.5')`, the residue of an unknown. */
export function printValue(value: Value): string {
  return valueText(value, {});
}

/** An expression as messages show it. */
export function printWritten(expression: Expr): string {
  return printExpression(expression, WRITTEN);
}

function valueText(value: Value, form: Form): string {
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
  if (value instanceof Secret) return printExpression(value.expression, form);
  if (value instanceof Unknown) {
    const { declared, expression } = value.description;
    // Two resources may declare the same: what is declared is shown, but tells no values apart.
    const isShown = declared !== undefined && form.mark === undefined;
    return isShown ? printObject(declared, form) : printExpression(expression, form);
  }
  if (isArray(value)) return `createArray(${value.map((part) => valueText(part, form)).join(', ')})`;
  return printObject(value, form);
}

function printObject(value: ObjectValue, form: Form): string {
  const parts: string[] = [];
  for (const [key, part] of value.inOrder()) parts.push(valueText(key, form), valueText(part, form));
  return `createObject(${parts.join(', ')})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
