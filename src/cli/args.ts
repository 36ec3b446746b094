import { parseArgs } from 'node:util';
import { UsageError } from '../usage/errors.js';
import { didYouMean } from '../usage/nearest-name.js';

/** An option of a command, for the parser and for the help. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  /** How its value is called in the help. */
  readonly value?: string;
  readonly values?: readonly string[];
  readonly repeatable?: boolean;
  readonly help: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** Options as they were given, in order. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly options: readonly { readonly name: string; readonly value: string }[];
}

/**
 * Parses the arguments of one command.
 * @throws UsageError for an unknown option (with the nearest right one), a missing value, one that is not allowed,
 * or an option given twice
 */
export function parseArguments(args: readonly string[], specs: OptionSpecs): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(specs).map(([name, spec]) => [name, { type: spec.type, multiple: true }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const options: { name: string; value: string }[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    else if (token.kind === 'option') {
      const value = checkedValue(token.name, token.rawName, token.value, specs);
      if (specs[token.name]?.repeatable !== true && options.some((option) => option.name === token.name)) {
        throw new UsageError(`${token.rawName} can be given only once.`);
      }
      options.push({ name: token.name, value });
    }
  }
  return { positionals, options };
}

function checkedValue(name: string, rawName: string, value: string | undefined, specs: OptionSpecs): string {
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  if (spec === undefined) {
    const candidates = Object.keys(specs).map((known) => `--${known}`);
    throw new UsageError(`Unknown option '${rawName}'.${didYouMean(rawName, candidates)}`);
  }
  if (spec.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value.`);
    return 'true';
  }
  if (value === undefined || value === '')
    throw new UsageError(`${rawName} needs a value: ${rawName} ${spec.value ?? 'VALUE'}`);
  if (spec.values !== undefined && !spec.values.includes(value)) {
    throw new UsageError(
      `${rawName} must be one of ${spec.values.join(', ')}, not '${value}'.${didYouMean(value, spec.values)}`,
    );
  }
  return value;
}

/** The value of an option that can be given once. */
export function single(args: Arguments, name: string): string | undefined {
  return args.options.find((option) => option.name === name)?.value;
}

/** The values of an option that can be repeated. */
export function multiple(args: Arguments, name: string): readonly string[] {
  return args.options.filter((option) => option.name === name).map((option) => option.value);
}
