import type { SourceLocation } from './diagnostics/diagnostic.js';
import type { FileSystem } from './file-system/file-system.js';
import type { EvaluatedDeployment } from './template/deployment.js';
import type { ContextOptions } from './template/model/context.js';
import type { Place } from './template/model/resource.js';
import type { Snapshot } from './template/snapshot.js';
/** How a template is deployed. */
export interface ExpandOptions {
    /** Its parameter file. */
    readonly parameters?: string | undefined;
    readonly context?: ContextOptions;
}
/** One template, evaluated under the parameters of one file. */
export interface Expansion {
    /** As it is shown. */
    readonly file: string;
    readonly deployment: EvaluatedDeployment;
    readonly locate: (place: Place) => SourceLocation;
}
/**
 * Evaluates a template among the files.
 * @param template its path, relative to the working directory
 * @throws TemplateError where it, or its parameter file, cannot be read
 */
export declare function expansionOf(template: string, files: FileSystem, { parameters, context }: ExpandOptions): Expansion;
/**
 * What it deploys.
 * @throws TemplateError where Azure would refuse it
 */
export declare function snapshotOf({ file, deployment, locate }: Expansion): Snapshot;
