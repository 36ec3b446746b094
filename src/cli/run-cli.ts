import { ConfigError, TemplateError, UsageError, isSystemError } from '../usage/errors.js';
import { didYouMean } from '../usage/nearest-name.js';
import { inert, visible } from '../report/plain-text.js';
import { VERSION } from '../version.js';
import { parseArguments, single } from './args.js';
import type { Arguments } from './args.js';
import { commands, isCommand, plannedCommands } from './commands.js';
import type { CommandName } from './commands.js';
import { runEval } from './eval-command.js';
import { exitCodes } from '../report/conclusion.js';
import type { ExitCode } from '../report/conclusion.js';
import { runExpand } from './expand-command.js';
import { commandHelp, generalHelp } from './help.js';
import type { Host } from './host.js';
import { runLint } from './lint-command.js';
import { runRules } from './rules-command.js';

/** The command line: results on standard output, everything else on standard error. Throws only for bugs. */
export async function runCli(host: Host): Promise<ExitCode> {
  try {
    return await run(host);
  } catch (error) {
    if (error instanceof ConfigError) return fail(host, error.problems, exitCodes.usage);
    if (error instanceof UsageError)
      return fail(host, [`cmklint: ${error.message}`, ...error.details], exitCodes.usage);
    if (error instanceof TemplateError) return fail(host, error.problems, exitCodes.failure);
    if (isSystemError(error)) return fail(host, [`cmklint: ${error.message}`], exitCodes.failure);
    throw error;
  }
}

async function run(host: Host): Promise<ExitCode> {
  const [name, ...rest] = host.argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const topic = rest[0];
    host.stdout.write(topic !== undefined && isCommand(topic) ? commandHelp(topic) : generalHelp());
    return name === undefined ? exitCodes.usage : exitCodes.clean;
  }
  if (name === '--version' || name === '-v') {
    host.stdout.write(`${VERSION}\n`);
    return exitCodes.clean;
  }
  if (plannedCommands.includes(name)) throw new UsageError(`'${name}' is not available yet.`);
  if (!isCommand(name)) {
    throw new UsageError(
      name.startsWith('-')
        ? `The command comes first: ${Object.keys(commands).join(', ')}.`
        : `Unknown command '${name}'.${meant(name)} \`cmklint --help\` lists them.`,
    );
  }
  const args = parseArguments(
    rest.map((argument) => (argument === '-h' ? '--help' : argument)),
    commands[name].options,
  );
  if (single(args, 'help') !== undefined) {
    host.stdout.write(commandHelp(name));
    return exitCodes.clean;
  }
  return runCommand(name, args, host);
}

/** A path in the place of the command is one to lint. */
function meant(name: string): string {
  const isPath = /[/\\]|^\.+$|\.(?:jsonc?|bicep|bicepparam)$/i.test(name);
  return isPath ? ` Did you mean 'cmklint lint ${name}'?` : didYouMean(name, Object.keys(commands));
}

function runCommand(name: CommandName, args: Arguments, host: Host): ExitCode | Promise<ExitCode> {
  switch (name) {
    case 'lint':
      return runLint(args, host);
    case 'expand':
      return runExpand(args, host);
    case 'eval':
      return runEval(args, host);
    case 'rules':
      return runRules(args, host);
  }
}

function fail(host: Host, lines: readonly string[], code: ExitCode): ExitCode {
  for (const line of lines) host.stderr.write(`${inert(visible(line))}\n`);
  return code;
}
