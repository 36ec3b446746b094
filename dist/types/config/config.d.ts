import type { RuleName } from './schema.js';
import type { Severity } from '../diagnostics/diagnostic.js';
import type { Preset } from '../diagnostics/severity.js';
import type { Pattern } from '../source/glob.js';
import type { FileText } from '../file-system/file-system.js';
import type { DeploymentContext } from '../template/model/context.js';
/** What `cmklint.json` says, with defaults for what it leaves out. */
export interface Config {
    /** The file it was read from, as it was named; undefined for the defaults. */
    readonly file?: string;
    readonly preset: Preset;
    /** Severities by rule id. */
    readonly rules: ReadonlyMap<string, Severity | 'off'>;
    readonly scope: 'workspace' | 'all';
    /** Without any, everything is included. */
    readonly include: readonly Pattern[];
    readonly exclude: readonly Pattern[];
    /** Parameter files by pattern of templates, relative to the working directory. */
    readonly parameters: ReadonlyMap<string, readonly string[]>;
    /** Patterns of fill-in tokens of parameter files; undefined for those that are known by themselves. */
    readonly tokens?: readonly string[];
    readonly evaluateDefaults: boolean;
    readonly context: DeploymentContext;
    readonly sarif: {
        readonly undetermined: boolean;
    };
}
export declare const defaultConfig: Config;
/**
 * The configuration of a run: the named file, else `cmklint.json` where there is one, else the defaults.
 * @param named file the user asked for
 * @throws UsageError where it does not exist or is not valid
 */
export declare function loadConfig(named: string | undefined, readFile: (path: string) => FileText | undefined, rules: readonly RuleName[]): Config;
/**
 * Reads a configuration: JSON with comments and trailing commas.
 * @param file name for messages
 * @param rules id and summary of every rule
 * @throws ConfigError with every problem, located
 */
export declare function parseConfig(file: string, text: string, rules: readonly RuleName[]): Config;
