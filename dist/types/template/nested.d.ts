import type { Value } from '../expressions/value.js';
import { TemplateInstance } from './instance.js';
import type { ResourceInstance } from './resource-instance.js';
/** The template behind a deployment resource, or why there is none to look into. */
export type Nested = {
    readonly instance: TemplateInstance;
} | {
    readonly closed: 'link' | 'unknown' | 'refused';
};
/**
 * Opens a nested or linked deployment. In outer mode its template is evaluated by the parent first; then, as in inner
 * mode, it is a template of its own.
 */
export declare function openNested(resource: ResourceInstance): Nested;
/** A secret that the deployment will read from a key vault: never known. */
export declare function keyVaultSecret(reference: Value): Value;
/** The name a nested deployment prints for its secure output. */
export declare function secureOutput(name: string): Value;
