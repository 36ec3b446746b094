import type { Json } from '../json/value.js';
import type { JsonPath } from '../json/path.js';
import type { ContextOptions } from './model/context.js';
import type { FillIns } from './parameters/fill-in.js';
import type { ResourceInstance, TemplateInstance } from './model/instances.js';
import type { Deployment, Problem } from './model/resource.js';
import type { ReadLinked } from './model/session.js';
import type { Pool } from './model/pool.js';
/** A document as the evaluation sees it: its name and what was read. */
export interface TemplateDocument {
    /** Path with `/`, relative to where the tool runs. */
    readonly file: string;
    readonly root?: Json | undefined;
    /** As it is written; a large one may cost more. */
    readonly text?: string;
    /** Places whose name is written more than once in its object. */
    readonly duplicates?: readonly JsonPath[];
}
export interface EvaluationOptions {
    readonly parameterFile?: TemplateDocument;
    /** What another tool fills in in the texts of the parameter file; without it every text is taken as it is. */
    readonly fillIns?: FillIns;
    readonly context?: ContextOptions;
    readonly readLinked?: ReadLinked;
    /** What other evaluations of the run share with this one. */
    readonly pool?: Pool;
    /**
     * True: a required parameter without value is refused, as the engine does. False (for a look at a template without its
     * parameters): it is not known. Default: true when there is a parameter file.
     */
    readonly requireParameters?: boolean;
}
/** A deployment with the instances behind it, for printing. */
export interface EvaluatedDeployment extends Deployment {
    readonly resources: readonly ResourceInstance[];
    readonly root: TemplateInstance | undefined;
}
/**
 * Evaluates a template completely: every parameter, variable, resource and output, in nested deployments too, as the
 * engine does. Never throws for what a template holds: that comes back as `problems`.
 */
export declare function evaluateDeployment(document: TemplateDocument, options?: EvaluationOptions): EvaluatedDeployment;
/** True where the engine would refuse the template, as far as the given values tell, or where we gave it up. */
export declare function isRefused({ id, verdict }: Problem): boolean;
