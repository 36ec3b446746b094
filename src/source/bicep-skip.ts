import { posix } from '../file-system/posix.js';
import type { SkippedFile } from '../diagnostics/report.js';
import { compiledName, compiling } from './bicep.js';
import { BicepModules, remoteMayHoldOurs } from './bicep-modules.js';
import type { FoundFiles } from './found-files.js';
import { compiledNames } from './parameters/bicepparam.js';
import type { Using } from './parameters/bicepparam.js';
import type { Reach } from './parameters/reach.js';
import type { Message } from '../messages/message.js';
import { skipReason } from '../messages/english/files.js';

type Reason = Omit<SkippedFile, 'file'>;

/**
 * Why the Bicep files of a run are not read themselves.
 * @param told files that are not read, and that the report tells of by themselves
 */
export function skippedBicep(found: FoundFiles, reach: Reach, told: ReadonlySet<string>): readonly SkippedFile[] {
  const modules = new BicepModules(found, told);
  return [
    ...[...found.bicep.keys()].map((file) => ({ file, ...ofTemplate(file, found, modules) })),
    ...[...found.bicepParameters].map(([file, { using }]) => ({
      file,
      ...ofParameters(file, using, found, reach, modules),
    })),
  ];
}

/** With its JSON beside it (the name that `bicep build` takes) nothing is missed. */
function ofTemplate(file: string, { bicep, templates }: FoundFiles, modules: BicepModules): Reason {
  const json = compiledName(file);
  if (templates.has(json)) return compiledTo(json);
  if (modules.isCompiled(file))
    return { reason: skipReason('compiled-unread', { json: posix.basename(json) }), notable: false };
  const whole = modules.wholeOf(file);
  const isTold = whole !== undefined && bicep.get(whole)?.wanted !== 'around';
  if (isTold && bicep.get(file)?.wanted !== 'named') return { reason: skipReason('module', { whole }), notable: false };
  const reason = modules.isPassedOver(file) ? skipReason('compiled-passed-over', { json }) : notCompiled(file);
  return { reason, notable: true, ...ours(modules.mayHoldOurs(file)) };
}

/** The values that such a file gives are not judged: nor is what its template deploys with them. */
function ofParameters(
  file: string,
  using: Using,
  { parameters }: FoundFiles,
  reach: Reach,
  modules: BicepModules,
): Reason {
  if (using.is === 'remote') {
    const reason = skipReason('template-not-at-hand', { template: using.reference });
    return { reason, notable: true, ...ours(remoteMayHoldOurs(using.reference)) };
  }
  const compiled = compiledNames(file).find((name) => parameters.has(name));
  if (compiled !== undefined) return compiledTo(compiled);
  switch (using.is) {
    case 'none':
      return { reason: skipReason('using-none'), notable: false };
    case 'unclear':
      return { reason: notCompiled(file), notable: true, ...ours(true) };
    case 'file': {
      const template = reach.at(using.file)?.file ?? using.file;
      const { how, command } = compiling(file);
      const reason = skipReason(`not-judged-${how}`, { template: using.file, command });
      return { reason, notable: true, ...ours(modules.mayHoldOurs(template)) };
    }
  }
}

function notCompiled(file: string): Message {
  const { how, command } = compiling(file);
  return skipReason(`not-compiled-${how}`, { command });
}

function compiledTo(json: string): Reason {
  return { reason: skipReason('compiled', { json: posix.basename(json) }), notable: false };
}

function ours(mayHold: boolean): Pick<SkippedFile, 'mayHoldOurs'> {
  return mayHold ? { mayHoldOurs: true } : {};
}
