import type { Cloud, DeploymentScope, ScopeKind } from '../../expressions/environment.js';
import type { Unknown, Value } from '../../expressions/value.js';
/** Where a template would be deployed, as far as the user says; what is left out is not known. */
export interface DeploymentContext {
    readonly tenantId?: string;
    readonly subscriptionId?: string;
    readonly resourceGroup?: string;
    readonly location?: string;
    readonly managementGroupId?: string;
    readonly deploymentName?: string;
    readonly cloud?: Cloud;
}
/** And when. */
export interface ContextOptions extends DeploymentContext {
    /** The day of the deployment in UTC, `2026-11-28`; by it dates are completed that leave out their year or day. */
    readonly today?: string;
}
/** Days from the year 1 to a day of the context. */
export declare function dayOf(today: string | undefined): number | undefined;
export declare const unknownGroupLocation: Unknown;
/** The location of a group that is not the one of the top template. */
export declare function locationOfGroup(home: object): Unknown;
/** The scope of the top template. */
export declare function scopeOf(kind: ScopeKind, options: ContextOptions): DeploymentScope;
/** The name of the top deployment. */
export declare function deploymentNameOf(options: ContextOptions): Value;
