import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SkippedFile } from '../report/report.js';

/**
 * Why a Bicep file is not read itself; undefined for any other file. With its compiled JSON beside it (the name that
 * `bicep build` and `bicep build-params` are told to write) nothing is missed.
 */
export function bicepSkip(path: string, file: string): SkippedFile | undefined {
  const [, name, ending] = /^(.+)\.(bicep|bicepparam)$/i.exec(basename(path)) ?? [];
  if (name === undefined || ending === undefined) return undefined;
  const isTemplate = ending.toLowerCase() === 'bicep';
  const compiled = isTemplate ? `${name}.json` : `${name}.parameters.json`;
  if (existsSync(join(dirname(path), compiled)))
    return { file, reason: `compiled: ${compiled} is read`, notable: false };
  const command = isTemplate ? 'build' : 'build-params';
  const target = join(dirname(file), compiled).replaceAll('\\', '/');
  const reason = `Bicep is not compiled yet; run 'bicep ${command} ${file} --outfile ${target}' and check the JSON`;
  return { file, reason, notable: true };
}
