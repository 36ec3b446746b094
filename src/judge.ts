import { analyze } from './analyze.js';
import { defaultConfig } from './config/config.js';
import type { Config } from './config/config.js';
import type { Report } from './diagnostics/report.js';
import { inMemory } from './file-system/in-memory.js';
import type { FilesInMemory } from './file-system/in-memory.js';

/** What of the files is judged. */
export interface JudgeOptions {
  /** Files, folders and patterns; all where absent. Other files are what these may need: parameters, linked templates. */
  readonly paths?: readonly string[];
  /** Parameter files for the templates, as `--parameters` has them. */
  readonly parameters?: readonly string[];
}

/**
 * Judges the templates among some files, as `cmklint lint` does in a folder that has them and nothing else.
 * @param files their texts or bytes by path: `infra/main.json`
 * @throws UsageError where a path or pattern cannot be taken
 */
export function judge(
  files: FilesInMemory,
  config: Config = defaultConfig,
  { paths = [], parameters = [] }: JudgeOptions = {},
): Report {
  return analyze({ paths, parameters, config, files: inMemory(files) });
}
