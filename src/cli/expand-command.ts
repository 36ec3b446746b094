import { expansionOf, snapshotOf } from '../expansion.js';
import { UsageError } from '../usage/errors.js';
import { single } from './args.js';
import type { Arguments } from './args.js';
import { contextOf } from './context-options.js';
import { exitCodes } from '../report/conclusion.js';
import type { ExitCode } from '../report/conclusion.js';
import { explain } from './explanation.js';
import type { Host } from './host.js';
import { printPieces } from './json-output.js';

/** `cmklint expand`: what a template deploys, in the JSON shape of `bicep snapshot`. */
export function runExpand(args: Arguments, host: Host): ExitCode {
  const [template, extra] = args.positionals;
  if (template === undefined) throw new UsageError('Name a template: cmklint expand TEMPLATE');
  if (extra !== undefined) throw new UsageError(`One template at a time, not also '${extra}'.`);
  const expansion = expansionOf(template, host.files, {
    parameters: single(args, 'parameters'),
    context: { ...contextOf(args), today: host.today },
  });
  const explained = single(args, 'explain');
  if (explained !== undefined) {
    host.stdout.write(explain(explained, expansion.deployment, expansion.locate));
    return exitCodes.clean;
  }
  printPieces({ ...snapshotOf(expansion) }, 2, (piece) => {
    host.stdout.write(piece);
  });
  host.stdout.write('\n');
  return exitCodes.clean;
}
