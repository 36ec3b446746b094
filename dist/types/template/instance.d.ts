import type { DeploymentScope } from '../expressions/environment.js';
import { ExpressionError } from '../expressions/errors.js';
import { Unknown } from '../expressions/value.js';
import type { Cause, Value } from '../expressions/value.js';
import type { JsonPath } from '../json/path.js';
import type { Arguments } from './arguments.js';
import { TemplateEnvironment } from './environment.js';
import type { PlaceKind } from './environment.js';
import type { ResourceInstance } from './resource-instance.js';
import type { Session } from './session.js';
import type { Declaration, Template } from './template.js';
/**
 * A template under given arguments and at a given scope: the top template, or that of one nested deployment.
 * Parameters, variables, outputs and resources are evaluated when they are first asked for, and then kept.
 */
export declare class TemplateInstance {
    #private;
    readonly session: Session;
    readonly template: Template;
    readonly scope: DeploymentScope;
    /** Name of the deployment; that of a nested one is not needed to look into it. */
    readonly nameOf: () => Value;
    readonly args: Arguments;
    /** The deployment resource it belongs to; undefined for the top template. */
    readonly owner: ResourceInstance | undefined;
    readonly certain: boolean;
    /** What is not known and chooses between this and another template; where nothing does, what chose around it. */
    readonly choice: Unknown | undefined;
    /** True while the list of resources is being made: nothing may ask for it then. */
    expanding: boolean;
    constructor(session: Session, template: Template, scope: DeploymentScope, 
    /** Name of the deployment; that of a nested one is not needed to look into it. */
    nameOf: () => Value, args: Arguments, 
    /** The deployment resource it belongs to; undefined for the top template. */
    owner: ResourceInstance | undefined, certain: boolean, 
    /** What is not known and chooses between this and another template; where nothing does, what chose around it. */
    choice?: Unknown | undefined);
    /** Says that what a part of the template deploys is not known, and on what that depends. */
    reportOpen(message: string, path: JsonPath, causes: readonly Cause[]): void;
    /**
     * Records that the engine may refuse a part of the template, which is not looked into: whether it does depends on
     * something not known, here or around the template, and so does what is deployed.
     */
    refuseHiding(error: ExpressionError, path: JsonPath, here: readonly Value[]): void;
    get name(): Value;
    /** What gives its names their meaning; undefined for the top template. */
    get home(): object | undefined;
    environment(place: PlaceKind): TemplateEnvironment;
    /** Names of the deployments around its resources, outermost first; the top deployment is not named. */
    get deployments(): readonly Value[];
    /** @throws ExpressionError `missing` where the template declares no such parameter. */
    parameter(name: string): Value;
    /** @throws ExpressionError `missing` where the template declares no such variable. */
    variable(name: string): Value;
    /** Names of all variables, loops included. */
    variableNames(): readonly string[];
    /** The value of an output; undefined where there is none, or its condition is false. */
    output(name: string): Value | undefined;
    outputCondition(declaration: Declaration): Value;
    /** True for outputs whose value is written as null: the engine leaves them out. */
    isLiteralNull(name: string): boolean;
    /** True for outputs that only `listOutputsWithSecureValues` may read, and for those whose type is refused. */
    isSecureOutput(name: string): boolean;
    userFunction(namespace: string, name: string, args: readonly Value[]): Value;
    /** `deployment()`: what a deployment knows of itself before it starts; its template link it does not. */
    deployment(): Value;
    /** Resources and nested deployments that are not surely left out, in template order; conditions decided. */
    resources(): readonly ResourceInstance[];
    /** The same with those that a false condition leaves out: a symbolic name means them too. */
    declaredResources(): readonly ResourceInstance[];
}
