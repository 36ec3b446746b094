import type { Meter } from '../../expressions/meter.js';
import type { Deployment, Resource } from '../../template/model/resource.js';
import type { Message } from '../../messages/message.js';

/** What rules are about: the engine that runs them knows no type of resource. */
export interface Domain<Context> {
  /**
   * What rules may ask of the deployment around a resource.
   * @param shared what is worked out once for all rules may cost
   */
  readonly contextOf: (deployment: Deployment, shared: Meter) => Context;
  /** Whether a resource is one of those that this tool is for, whether rules are on or off: a workspace or hub. */
  readonly isSubject: (resource: Resource) => boolean;
  /** Whether everything of a type that some rule knows counts as found, or only the subjects. */
  readonly isEverything: boolean;
  /** Why no rule judges a resource that has to do with the subjects; undefined for any other. */
  readonly whyNotJudged: (resource: Resource) => Message | undefined;
}
