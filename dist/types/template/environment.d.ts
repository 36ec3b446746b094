import type { Call, Expr } from '../expressions/ast.js';
import type { DeploymentScope, Environment } from '../expressions/environment.js';
import { ExpressionError } from '../expressions/errors.js';
import type { Value } from '../expressions/value.js';
import type { Loop } from './copy.js';
import type { TemplateInstance } from './instance.js';
import type { Step } from './resource.js';
import type { ResourceInstance } from './resource-instance.js';
/** Where in a template an expression stands; some functions are only expected at some places. */
export type PlaceKind = 
/** Value in a parameter file. */
'file'
/** Default value of a parameter. */
 | 'default' | 'variable'
/** Name, type, location, condition, scope of a resource, count of a loop: known before the deployment starts. */
 | 'head'
/** Tags and sku of a resource: what they refer to is left to the deployment. */
 | 'label'
/** Properties and other sections of a resource, arguments of a nested deployment. */
 | 'body' | 'output';
/** The surroundings of an expression in a template: what `Environment` asks, answered by a template instance. */
export declare class TemplateEnvironment implements Environment {
    #private;
    readonly instance: TemplateInstance;
    readonly place: PlaceKind;
    readonly loops: Loop | undefined;
    /** The resource whose expression it is. */
    readonly resource: ResourceInstance | undefined;
    readonly certain: boolean;
    readonly scope: DeploymentScope;
    /** What is evaluated is to be secure: a refusal may not quote it. */
    readonly isSecure: boolean;
    constructor(instance: TemplateInstance, place: PlaceKind, loops: Loop | undefined, 
    /** The resource whose expression it is. */
    resource: ResourceInstance | undefined, certain: boolean, scope?: DeploymentScope, 
    /** What is evaluated is to be secure: a refusal may not quote it. */
    isSecure?: boolean);
    get today(): number | undefined;
    get home(): object | undefined;
    /** The same surroundings, seen from another scope: that of a resource elsewhere. */
    within(scope: DeploymentScope): TemplateEnvironment;
    /** The same surroundings, where what is evaluated is to be kept secret. */
    secure(isSecure: boolean): TemplateEnvironment;
    at(place: PlaceKind): TemplateEnvironment;
    inLoop(loop: Omit<Loop, 'outer'>): TemplateEnvironment;
    parameter(name: string): Value;
    variable(name: string): Value;
    copyIndex(loop: string | undefined): Value;
    deployment(): Value;
    userFunction(namespace: string, name: string, args: readonly Value[]): Value;
    runtime(call: Call, args: readonly Value[]): Value;
    rewrite(call: Call): Expr | undefined;
    step(cost?: number): void;
    /** The refusal as it may be told. */
    told(error: ExpressionError): ExpressionError;
    /** Records what the engine would refuse here. */
    refuse(error: ExpressionError, path: readonly (string | number)[], related?: readonly Step[]): void;
}
