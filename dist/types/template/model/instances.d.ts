import type { DeploymentScope, Environment } from '../../expressions/environment.js';
import type { ExpressionError } from '../../expressions/errors.js';
import type { Cause, Unknown, Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import type { Arguments } from './arguments.js';
import type { Loop } from './loop.js';
import type { Origin, Resource, Step } from './resource.js';
import type { Session } from './session.js';
import type { Declaration, NodeObject, Template } from '../written/template.js';
import type { Message } from '../../messages/message.js';
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
export interface TemplateEnvironment extends Environment {
    readonly instance: TemplateInstance;
    readonly place: PlaceKind;
    readonly loops: Loop | undefined;
    /** The resource whose expression it is. */
    readonly resource: ResourceInstance | undefined;
    /** Whether what is evaluated here is evaluated in any deployment of the template. */
    readonly certain: boolean;
    readonly scope: DeploymentScope;
    /** What is evaluated is to be secure: a refusal may not quote it. */
    readonly isSecure: boolean;
    /** The same surroundings, seen from another scope: that of a resource elsewhere. */
    within(scope: DeploymentScope): TemplateEnvironment;
    /** The same surroundings, where what is evaluated is to be kept secret. */
    secure(isSecure: boolean): TemplateEnvironment;
    at(place: PlaceKind): TemplateEnvironment;
    inLoop(loop: Omit<Loop, 'outer'>): TemplateEnvironment;
    /** The refusal as it may be told. */
    told(error: ExpressionError): ExpressionError;
    /** Where the parts of an expression come from. */
    explain(text: string): readonly Step[];
    /** Records what the engine would refuse here. */
    refuse(error: ExpressionError, path: JsonPath, related?: readonly Step[]): void;
}
/**
 * A template under given arguments and at a given scope: the top template, or that of one nested deployment.
 * Parameters, variables, outputs and resources are evaluated when they are first asked for, and then kept.
 */
export interface TemplateInstance {
    readonly session: Session;
    readonly provenance: Provenance;
    readonly template: Template;
    readonly scope: DeploymentScope;
    readonly args: Arguments;
    /** The deployment resource it belongs to; undefined for the top template. */
    readonly owner: ResourceInstance | undefined;
    readonly certain: boolean;
    /** What is not known and chooses between this and another template; where nothing does, what chose around it. */
    readonly choice: Unknown | undefined;
    /** True while the list of resources is being made: nothing may ask for it then. */
    readonly expanding: boolean;
    /** Name of the deployment. */
    readonly name: Value;
    /** What gives its names their meaning; undefined for the top template. */
    readonly home: object | undefined;
    /** Names of the deployments around its resources, outermost first; the top deployment is not named. */
    readonly deployments: readonly Value[];
    environment(place: PlaceKind, where?: Surroundings): TemplateEnvironment;
    /** The template of a deployment in this one. */
    nest(nesting: Nesting): TemplateInstance;
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
    /** Says that what a part of the template deploys is not known, and on what that depends. */
    reportOpen(message: Message, path: JsonPath, causes: readonly Cause[]): void;
    /**
     * Records that the engine may refuse a part of the template, which is not looked into: whether it does depends on
     * something not known, here or around the template, and so does what is deployed.
     */
    refuseHiding(error: ExpressionError, path: JsonPath, here: readonly Value[]): void;
}
/** Where in a template something stands, beside the kind of the place. */
export interface Surroundings {
    readonly loop?: Loop | undefined;
    readonly resource?: ResourceInstance | undefined;
    /** Default: as certain as the template. */
    readonly certain?: boolean;
}
/** A template in a deployment of another. */
export interface Nesting {
    readonly owner: ResourceInstance;
    readonly template: Template;
    readonly scope: DeploymentScope;
    readonly args: Arguments;
    readonly certain: boolean;
    readonly choice: Unknown | undefined;
}
/** One iteration of one resource declaration of a template instance. Everything is evaluated on demand, once. */
export interface ResourceInstance extends Resource {
    readonly instance: TemplateInstance;
    readonly declaration: Declaration;
    readonly node: NodeObject;
    /** The resource it is written inside of. */
    readonly parent: ResourceInstance | undefined;
    readonly loop: Loop | undefined;
    readonly iteration: number;
    /** What is not known and chooses between this and other resources or templates. */
    readonly choice: Unknown | undefined;
    /** Symbolic name; empty for resources that have none. */
    readonly symbol: string;
    readonly head: TemplateEnvironment;
    readonly body: TemplateEnvironment;
    readonly isDeployment: boolean;
    /**
     * A resource to the engine that deploys a template as well: a deployment stack, and a deployment whose type ends in a
     * slash.
     */
    readonly carriesTemplate: boolean;
    /** An extension resource has neither name nor id. */
    readonly isExtension: boolean;
    /**
     * Its condition as it is written, and what chooses it. True: deployed, as far as that depends on it. False: left out.
     * Otherwise what it depends on, or what is no Boolean: then it is deployed.
     */
    readonly ownCondition: Value;
    /** On what it depends within its template whether it is deployed: on the loops around it as well. */
    readonly localCondition: Value;
    /** Whether what is wrong with it surely stops the deployment. */
    readonly certain: boolean;
    /** The nested deployment; undefined for other resources and while it is being opened. */
    readonly nested: Nested | undefined;
    pathTo(...steps: readonly (string | number)[]): (string | number)[];
    /** Names of the sections that are deployed, as written. */
    sections(): readonly string[];
    /** A section: `location`, `properties`, `identity`, …; undefined where absent. */
    section(name: string): Value | undefined;
    /** One property of `properties`, evaluated without its siblings where the template allows; undefined where absent. */
    declared(name: string): Value | undefined;
    /**
     * What it declares to depend on. That steers only the order; but the engine evaluates it, and refuses the template where it
     * fails. Not kept: where everything depends on everything, there is more of it than of all else.
     */
    dependencies(): Value;
    /**
     * Of a loop whose count is not known, the iteration that `name` asks for: what is not known of it says nothing of the
     * others. The index is the name where that is a number.
     */
    asIteration(name: number | string): ResourceInstance;
}
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
/** Tells where values come from, on demand. */
export interface Provenance {
    /** Of the value at a path below a resource. */
    ofResource(resource: ResourceInstance, path: JsonPath): Origin;
    /** Of the parts of an expression that the engine would refuse. */
    ofText(text: string, environment: TemplateEnvironment): readonly Step[];
    /** Of the value of a parameter: the argument or the parameter file, or its default. */
    ofParameter(name: string, instance: TemplateInstance): readonly Step[];
}
