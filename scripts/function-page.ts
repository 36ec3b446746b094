import { families } from '../src/expressions/functions/index.js';
import type { ArmFunction, FunctionDoc } from '../src/expressions/signature.js';
import type { Value } from '../src/expressions/value.js';
import type { ParameterType } from '../src/expressions/parameter-type.js';
import { sentence } from '../src/messages/sentence.js';

/** A function as the page shows it; `signature` as `padLeft(String or Integer, Integer, [String]): String`. */
export interface ShownFunction extends FunctionDoc {
  readonly name: string;
  readonly signature: string;
}

/** The functions of every family, in the order of the page. */
export const shownFamilies: readonly { readonly title: string; readonly functions: readonly ShownFunction[] }[] =
  families.map(({ title, functions = [], forms = [], runtime = [] }) => ({
    title,
    functions: [
      ...functions.map((fn) => ({ ...fn, signature: signed(fn, fn.usage ?? typesOf(fn), fn.returns) })),
      ...forms.map((form) => ({ ...form, signature: signed(form, form.usage, form.returns) })),
      ...runtime.map((fn) => ({ ...fn, signature: signed(fn, fn.usage) })),
    ],
  }));

/** docs/functions.md. */
export function functionPage(): string {
  const parts = shownFamilies.map(({ title, functions }) => `\n## ${title}\n\n${HEAD}${functions.map(row).join('')}`);
  return `${INTRODUCTION}${parts.join('')}`;
}

const INTRODUCTION = `# Functions

Every function of the template language that the evaluator knows; names count without case. What stands in brackets may be left
out, and what \`…\` follows may be repeated. A lambda is \`lambda('x', …)\`, with its result last; \`lambdaVariables('x')\` is its
variable. A call with a part that is not known stays as it is, with what can be told of it ([evaluation](evaluation.md)).
`;

const HEAD = `| Function | What it gives | Known only at deployment |
| --- | --- | --- |
`;

function row({ signature, description, atDeployment = '' }: ShownFunction): string {
  return `| \`${signature}\` | ${description} | ${atDeployment} |\n`;
}

function signed({ name }: { readonly name: string }, args: string, returns?: string): string {
  return `${name}(${args})${returns === undefined ? '' : `: ${returns}`}`;
}

function typesOf({ required, optional, rest }: ArmFunction): string {
  return [
    ...required.map(typeText),
    ...optional.map((type) => `[${typeText(type)}]`),
    ...(rest === undefined ? [] : [`[${typeText(rest)}…]`]),
  ].join(', ');
}

function typeText({ name }: ParameterType<Value>): string {
  return sentence({ id: 'type', text: '{name}', data: { name } }).replaceAll(', ', ' or ');
}
