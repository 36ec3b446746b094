import type { JsonPath } from '../../json/path.js';
import type { Message } from '../../messages/message.js';
import type { DeploymentScope } from '../../expressions/environment.js';
import type { Cause, Value } from '../../expressions/value.js';
/** A place in a file that was read: the template, a linked template or a parameter file. */
export interface Place {
    /** Name of the document as its reader gave it: a path with `/`, relative to where the tool runs. */
    readonly document: string;
    readonly path: JsonPath;
    /** Whether the name of the property is meant or its value. */
    readonly of: 'key' | 'value';
}
/** One step of the way a value took. */
export interface Step {
    readonly place: Place;
    /** What stands there: `property 'status'`, `variable 'encryption'`, `argument 'cmk' of module 'ws'`, `default value of 'cmk'`. */
    readonly what: Message;
    /**
     * Set where the value does not arrive unchanged: what stands here makes another value of what comes next, or decides by
     * its truth.
     */
    readonly alters?: 'value' | 'truth';
    /** The last step of one of several ways that decide together. */
    readonly ends?: true;
    /** A parameter without value. */
    readonly open?: true;
}
/**
 * Where a value comes from. `steps` runs from the property of the resource to the literal that decided it, at least
 * one step long.
 */
export interface Origin {
    readonly steps: readonly Step[];
    /** Where the condition, or the name of the entry, comes from that chose the value. */
    readonly chosenBy: readonly Step[];
}
/** One resource that the deployment deploys (or, with `existing`, refers to), after copies, conditions and nesting. */
export interface Resource {
    /** Full type as written, for instance `Microsoft.KeyVault/vaults/keys`; compare without case. */
    readonly type: string;
    /** Full name, segments joined by `/`. */
    readonly name: Value;
    /** The symbolic name, or the name as it is written, behind those it is written inside of: the same whatever is given. */
    readonly declaredName: string;
    /** Full resource id. */
    readonly id: Value;
    readonly apiVersion: Value;
    /**
     * `true`, or unknown: its own condition, joined with those of the deployments around it and with that of a loop whose
     * count is not known. False only where that prints as an expression, although all that is known leaves the resource
     * out: what a false condition surely leaves out is not in the deployment.
     */
    readonly condition: Value;
    /** The resource is one of several that may stand here (its template is one of several): what chooses is not known. */
    readonly choice?: Value | undefined;
    /** True, in every way in which it is deployed: what is asked together with it can only be what it can be then. */
    readonly presence: Value;
    /** Refers to a resource that is not deployed here. */
    readonly existing: boolean;
    /** Deployed only where it is not there yet (`@onlyIfNotExists()` in Bicep): what an earlier one made stays as it is. */
    readonly onlyIfNotExists: boolean;
    readonly symbol?: string;
    readonly scope: DeploymentScope;
    /** Names of the nested deployments around it, outermost first. */
    readonly deployments: readonly Value[];
    /** Where the resource is declared. */
    readonly place: Place;
    /**
     * The evaluated value at a path below the resource (`['properties', 'encryption', 'status']`, names without case,
     * array indexes as numbers). Absent and null are both `null`, also below a choice: there it is the choice of what each
     * way gives. Below a value that is not known: unknown. What its condition rules out is no way.
     */
    read(path: JsonPath): Value;
    /** Where the value at the path comes from; for an absent property, the nearest enclosing place that exists. */
    explain(path: JsonPath): Origin;
}
/** What the engine would refuse, or what keeps a part of the deployment from being looked into. */
export interface Problem {
    readonly id: 'template-syntax' | 'template-evaluation'
    /** A linked template, template spec or nested template is not known, and so is what it deploys. */
     | 'template-link-unreachable'
    /** A limit of ours; never a refusal of the engine. */
     | 'evaluation-limit';
    /** `undetermined`: nothing is known to be wrong, but something was not looked into. */
    readonly verdict: 'fail' | 'undetermined';
    readonly message: Message;
    readonly place: Place;
    /** The way that led there: through parameters, variables, modules. */
    readonly related: readonly Step[];
    /** Undetermined only: what it depends on. */
    readonly causes: readonly Cause[];
    /** False: only in a resource or branch that may not be deployed. Counts for what fails. */
    readonly certain: boolean;
}
/** A template with its parameters, evaluated. */
export interface Deployment {
    /** Every resource, also of nested deployments, without the nested deployments themselves; in template order. */
    readonly resources: readonly Resource[];
    readonly outputs: ReadonlyMap<string, Value>;
    readonly problems: readonly Problem[];
    /** How many more there are of each verdict than these: a template may have a problem for every few characters. */
    readonly moreProblems: Readonly<Record<Problem['verdict'], number>>;
    /** Parameters of the template that have neither value nor default, in template order. */
    readonly missingParameters: readonly string[];
    /** Every deployment in it that deploys another template, and what became of that. */
    readonly nested: readonly NestedDeployment[];
}
/** A nested or linked deployment, or a deployment stack. */
export interface NestedDeployment {
    readonly place: Place;
    /**
     * `opened`: what it deploys is among the resources. `refused`: Azure does not deploy it, as a problem says. `open`: not
     * all that it deploys is known, as a problem says that is undetermined.
     */
    readonly outcome: 'opened' | 'refused' | 'open';
}
export type { Cause };
