import type { OptionSpec } from './args.js';
import { commands } from './commands.js';
import type { CommandName, CommandSpec } from './commands.js';

/** The help of the program. */
export function generalHelp(): string {
  const rows = Object.values(commands).map((command) => [command.usage, command.summary] as const);
  return [
    'Checks that Azure Machine Learning workspaces in ARM templates are protected by a customer-managed key.',
    '',
    'Usage:',
    ...columns(rows),
    '',
    '`cmklint COMMAND --help` prints the options of a command, `cmklint --version` the version.',
    'Exit codes: 0 nothing fails, 1 findings, 2 usage or configuration, 3 something cannot be read or evaluated, 4 nothing judged.',
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(name: CommandName): string {
  const command: CommandSpec = commands[name];
  const rows = Object.entries(command.options).map(([option, spec]) => [optionUsage(option, spec), spec.help] as const);
  return [`Usage: ${command.usage} [OPTION…]`, '', `${command.summary}.`, '', 'Options:', ...columns(rows), ''].join(
    '\n',
  );
}

function optionUsage(name: string, spec: OptionSpec): string {
  return spec.type === 'boolean' ? `--${name}` : `--${name} ${spec.value ?? 'VALUE'}`;
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
