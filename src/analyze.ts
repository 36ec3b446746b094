import type { Config } from './config/config.js';
import type { Report } from './diagnostics/report.js';
import { discover } from './discovery/discover.js';
import type { FileSystem } from './file-system/file-system.js';
import { judgeSources } from './judge-sources.js';

export interface AnalyzeInput {
  /** Files and folders, relative to the working directory; all of it where there are none. */
  readonly paths: readonly string[];
  /** Parameter files for the templates, relative to the working directory. */
  readonly parameters: readonly string[];
  readonly config: Config;
  /** Paths in the report are relative to its working directory. */
  readonly files: FileSystem;
}

/** The whole pipeline: find the files of a run, and judge them. */
export function analyze({ paths, parameters, config, files }: AnalyzeInput): Report {
  const sources = discover(paths, files, {
    include: config.include,
    exclude: config.exclude,
    parameterFiles: parameters,
    parameterFilesOf: Object.fromEntries(config.parameters),
    tokens: config.tokens,
  });
  return judgeSources(sources, files, config);
}
