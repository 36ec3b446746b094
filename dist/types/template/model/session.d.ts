import type { DeploymentScope } from '../../expressions/environment.js';
import { ExpressionError } from '../../expressions/errors.js';
import type { JsonPath } from '../../json/path.js';
import type { Problem, Place, Step } from './resource.js';
import type { Node } from '../written/template.js';
import { Pool } from './pool.js';
import type { Message } from '../../messages/message.js';
/** A template that is linked by relative path, as its reader gives it. */
export interface LinkedDocument {
    readonly document: string;
    readonly root: Node;
}
/** Reads a file beside a template; undefined where there is none. The path is relative to the named document. */
export type ReadLinked = (document: string, relativePath: string) => LinkedDocument | {
    readonly problem: Message;
} | undefined;
/** The budget is spent: the evaluation ends where it is. */
export declare class TooComplex extends Error {
}
/** What is not judged because the budget is spent. */
export type Left = 'all-resources' | 'resources-behind' | 'unused-parts' | 'deciders';
/** A problem to record; the verdict follows from the id where it is left out. */
type Reported = Omit<Problem, 'verdict' | 'related' | 'causes'> & Partial<Pick<Problem, 'verdict' | 'related' | 'causes'>>;
/** What all templates of one deployment share: the problems found, the budget, the reader of linked files. */
export declare class Session {
    #private;
    readonly readLinked: ReadLinked | undefined;
    /** The day of the deployment, in days since the year 1, where it is known. */
    readonly today?: number | undefined;
    private readonly pool;
    /** Characters of the template. */
    private readonly size;
    readonly problems: Problem[];
    /** How many problems there are beyond those that are kept. */
    readonly more: Record<Problem['verdict'], number>;
    /** Templates whose written form was checked. */
    readonly validated: WeakSet<object>;
    /** Where its nested deployments deploy to, each once. */
    readonly scopes: DeploymentScope[];
    constructor(readLinked: ReadLinked | undefined, 
    /** The day of the deployment, in days since the year 1, where it is known. */
    today?: number | undefined, pool?: Pool, 
    /** Characters of the template. */
    size?: number);
    /** @throws TooComplex once the budget is spent; after the visit an ExpressionError, so that only what is asked is given up */
    step(cost?: number): void;
    /**
     * The same while a value is worked out: it alone is given up, and what comes after it may cost half as much as was left
     * for it.
     * @throws ExpressionError `own-limit`
     */
    stepInValue(cost?: number): void;
    /** Evaluation goes on with something else: that may cost as much again. */
    renewBudget(): void;
    /** Everything was evaluated once. From here on rules ask what unknown values can be; `place` stands for the template. */
    endVisit(place: Pick<Place, 'document' | 'path'>): void;
    /** Records where the budget ended an evaluation; the innermost place counts. */
    giveUp(left: Left, document: string, path: JsonPath): void;
    /**
     * Searches the whole deployment for a resource. To look into a nested template may ask for another search, and so on
     * through all nested templates there are: the innermost ones find nothing, and what they ask for stays open.
     */
    searchAround<T>(search: () => T): T | undefined;
    /** Looks into a part of the deployment on the way to something else; undefined where that runs into a cycle. */
    search<T>(look: () => T): T | undefined;
    /** A value uses itself. */
    cycle(refusal: Message): never;
    /** Records a problem; the same one at the same place counts once, as the surest that it is. */
    report(reported: Reported): void;
    /** Counts a mistake in a template as it is written where there are too many to be kept. */
    isCounted(): boolean;
    /** Records what the engine would refuse, or what a limit of ours keeps from being known. */
    refuse(error: ExpressionError, document: string, path: JsonPath, certain: boolean, 
    /** The way that led there. */
    related?: readonly Step[]): void;
}
export {};
