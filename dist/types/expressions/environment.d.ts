import type { Call, Expr } from './ast.js';
import type { Value } from './value.js';
export type ScopeKind = 'resourceGroup' | 'subscription' | 'managementGroup' | 'tenant';
export type Cloud = 'AzureCloud' | 'AzureUSGovernment' | 'AzureChinaCloud';
/**
 * Where a template is deployed. A part that is not given is an `Unknown` whose expression is the engine's canonical
 * one, for instance `subscription().subscriptionId`.
 */
export interface DeploymentScope {
    readonly kind: ScopeKind;
    readonly tenantId: Value;
    /** Of resource group and subscription scopes. */
    readonly subscriptionId: Value;
    /** Name of the group; only of resource group scopes. */
    readonly resourceGroup: Value;
    /** The group that the top template is deployed to, where it is given: the engine knows more of it than of other groups. */
    readonly givenGroup?: string;
    /** Location of the group, or of the deployment at the other scopes. */
    readonly location: Value;
    /** Name of the management group; only of management group scopes. */
    readonly managementGroup: Value;
    /** Absent where it is not given. */
    readonly cloud?: Cloud;
    /** What tells it apart from the other scopes of a deployment; absent for that of the top template. */
    readonly home?: object | undefined;
}
/** What an expression may ask of the template it stands in. `expressions/` knows no more of templates than this. */
export interface Environment {
    readonly scope: DeploymentScope;
    /** The day of the deployment, in days since the year 1; undefined where it is not known. */
    readonly today: number | undefined;
    /** What gives names their meaning here, where they may mean something else elsewhere; undefined in the top template. */
    readonly home: object | undefined;
    parameter(name: string): Value;
    variable(name: string): Value;
    /** `loop` undefined: the innermost resource or output loop. The offset is added by the caller. */
    copyIndex(loop: string | undefined): Value;
    /** `deployment()`. */
    deployment(): Value;
    /** Calls a user-defined function; throws `call` where there is none. Arguments are evaluated. */
    userFunction(namespace: string, name: string, args: readonly Value[]): Value;
    /**
     * Functions whose answer depends on the resources of the template or that only Azure can answer: `reference`,
     * `references`, `list*`, `resourceInfo`, `externalInputs`, `newGuid`, `utcNow`, …. Throws `place` where the function
     * is not expected at this location. Arguments are evaluated.
     */
    runtime(call: Call, args: readonly Value[]): Value;
    /**
     * What stands for a call in a residue that is left as written: the number for `copyIndex()`, the call with its target
     * as an id for `reference` and `list*`; undefined where the call stays as it is.
     */
    rewrite(call: Call): Expr | undefined;
    /** Counts the cost of one evaluation, 1 by default; what is too complex is given up as a whole. */
    step(cost?: number): void;
}
