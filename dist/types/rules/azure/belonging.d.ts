import type { Meter } from '../../expressions/meter.js';
import type { Value } from '../../expressions/value.js';
import type { Resource } from '../../template/model/resource.js';
import type { Tri } from '../../symbolic/tri.js';
import type { ResourceIndex } from './resource-index.js';
/** Whether a resource belongs to a workspace, and what that depends on. */
export interface Belonging {
    readonly answer: Tri;
    readonly because: readonly Value[];
    /** The first of those to which it surely does. */
    readonly workspace?: Resource;
}
/**
 * What belongs to the workspaces and hubs of a deployment: what they and their children lead to, and so on. What is only
 * declared below such a resource belongs with it, but leads nowhere.
 */
export declare class Belongings {
    #private;
    /** @param whole counts as well */
    constructor(index: ResourceIndex, whole?: Meter);
    of(resource: Resource): Belonging;
}
