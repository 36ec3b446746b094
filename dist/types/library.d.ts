import type { Config } from './config/config.js';
import type { Report } from './diagnostics/report.js';
import type { ExpandOptions } from './expansion.js';
import type { FilesInMemory } from './file-system/in-memory.js';
import type { Snapshot } from './template/snapshot.js';
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
export declare function judge(files: FilesInMemory, config?: Config, { paths, parameters }?: JudgeOptions): Report;
/**
 * Reads the text of a configuration: JSON with comments.
 * @param file name for messages
 * @throws ConfigError with every problem, located
 */
export declare function readConfig(text: string, file?: string): Config;
/**
 * What a template deploys, as `cmklint expand` prints it: whole numbers beyond 2^53 are bigints, others `Float`.
 * @param template its path among the files; templates that it links to are looked for there as well
 * @throws TemplateError where it cannot be read, or Azure would refuse it
 */
export declare function expand(files: FilesInMemory, template: string, options?: ExpandOptions): Snapshot;
