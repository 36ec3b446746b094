import type { DeploymentScope } from '../expressions/environment.js';
import { Unknown } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import type { JsonPath } from '../json/path.js';
import type { Loop } from './copy.js';
import { TemplateEnvironment } from './environment.js';
import type { TemplateInstance } from './instance.js';
import type { Nested } from './nested.js';
import type { Origin, Place, Resource } from './resource.js';
import type { Declaration, NodeObject } from './template.js';
/** One iteration of one resource declaration of a template instance. Everything is evaluated on demand, once. */
export declare class ResourceInstance implements Resource {
    #private;
    readonly instance: TemplateInstance;
    readonly declaration: Declaration;
    readonly node: NodeObject;
    /** The resource it is written inside of. */
    readonly parent: ResourceInstance | undefined;
    readonly loop: Loop | undefined;
    readonly iteration: number;
    /** What is not known and chooses between this and other resources or templates. */
    readonly choice: Unknown | undefined;
    readonly type: string;
    readonly existing: boolean;
    readonly onlyIfNotExists: boolean;
    readonly head: TemplateEnvironment;
    constructor(instance: TemplateInstance, declaration: Declaration, node: NodeObject, 
    /** The resource it is written inside of. */
    parent: ResourceInstance | undefined, loop: Loop | undefined, iteration: number, 
    /** What is not known and chooses between this and other resources or templates. */
    choice?: Unknown | undefined);
    /**
     * Of a loop whose count is not known, the iteration that `name` asks for: what is not known of it says nothing of the
     * others. The index is the name where that is a number.
     */
    asIteration(name: number | string): ResourceInstance;
    /** Symbolic name, of resources that have one. */
    get symbol(): string;
    get declaredName(): string;
    get place(): Place;
    get deployments(): readonly Value[];
    get scope(): DeploymentScope;
    get isDeployment(): boolean;
    /**
     * A resource to the engine that deploys a template as well: a deployment stack, and a deployment whose type ends in a
     * slash.
     */
    get carriesTemplate(): boolean;
    /** An extension resource has neither name nor id. */
    get isExtension(): boolean;
    /**
     * Its condition as it is written, and what chooses it. True: deployed, as far as that depends on it. False: left out.
     * Otherwise what it depends on, or what is no Boolean: then it is deployed.
     */
    get ownCondition(): Value;
    /** On what it depends within its template whether it is deployed: on the loops around it as well. */
    get localCondition(): Value;
    get condition(): Value;
    get presence(): Value;
    /** Whether what is wrong with it surely stops the deployment. */
    get certain(): boolean;
    get body(): TemplateEnvironment;
    /** Full name; a child written inside its parent carries the parent's name in front. */
    get name(): Value;
    get id(): Value;
    get apiVersion(): Value;
    /** The nested deployment; undefined for other resources and while it is being opened. */
    get nested(): Nested | undefined;
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
    read(path: JsonPath): Value;
    explain(path: JsonPath): Origin;
}
