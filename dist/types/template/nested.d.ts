import type { Value } from '../expressions/value.js';
import { TemplateInstance } from './instance.js';
import type { ResourceInstance } from './resource-instance.js';
/**
 * The template behind a deployment resource; or those between which something not known chooses; or why a part of them, or
 * all, is not looked into. Whatever is not looked into is reported where it is found.
 */
export type Nested = {
    readonly instance: TemplateInstance;
} | {
    readonly choice: readonly TemplateInstance[];
    readonly closed: readonly Closed[];
};
/** Refused: Azure does not deploy it. Open: what it deploys is not known. */
export type Closed = 'refused' | 'open';
/**
 * Opens a nested or linked deployment, or a deployment stack. In outer mode its template is evaluated by the parent first;
 * then, as in inner mode, it is a template of its own. What may be one of several templates is opened as each of them.
 */
export declare function openNested(resource: ResourceInstance): Nested;
/** The name a nested deployment prints for its secure output. */
export declare function secureOutput(name: string): Value;
