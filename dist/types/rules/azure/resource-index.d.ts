import type { Value } from '../../expressions/value.js';
import type { Choices } from '../../expressions/way.js';
import type { Resource } from '../../template/model/resource.js';
import type { ResourceId } from '../../symbolic/resource-id.js';
import type { Opinion } from '../kit/judgement.js';
/** The resources of a deployment by id. */
export declare class ResourceIndex {
    #private;
    readonly resources: readonly Resource[];
    constructor(resources: readonly Resource[]);
    /** Undefined where the id of the resource cannot be told at all. */
    idOf(resource: Resource): ResourceId | undefined;
    ofType(type: string): readonly Resource[];
    /** Resources that surely have this id: several where one is declared more than once. */
    find(id: ResourceId | undefined): readonly Resource[];
    /**
     * Resources that may have this id: a part of a name or of the scope is not known, and nothing known excludes it.
     * Undefined where these are too many to be told apart: any resource of the type may be meant.
     */
    findPossible(id: ResourceId): readonly Resource[] | undefined;
    /**
     * Does an id name the resource? Equal functions of parameters and context are equal whatever these are; else both are
     * compared in every way in which they turn out together. `wrong` stands for yes.
     * @param value what the id was read from: where the answer is open, it depends on what is not known of it
     * @param given the answers under which the value turns out so
     */
    isNamedBy(resource: Resource, id: ResourceId, value: Value, given?: Choices): Opinion;
    /** The resources that a resource is declared below, at any depth. */
    parentsOf(resource: Resource): readonly Resource[];
    /** Resources declared below a resource, at any depth. */
    childrenOf(parent: Resource): readonly Resource[];
}
