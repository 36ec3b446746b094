import type { Domain } from '../kit/domain.js';
import { createContext } from './context.js';
import { COGNITIVE_SERVICES, WORKSPACE } from './resource-type.js';
import type { RuleContext, RuleOptions } from './rule.js';
import { isType } from '../../symbolic/resource-type.js';
import { unjudgedReason } from '../../messages/english/files.js';

/** Workspaces and hubs of Azure Machine Learning, and the resources around them. */
export function azureDomain(options: RuleOptions): Domain<RuleContext> {
  return {
    contextOf: (deployment, shared) => createContext(deployment, options, shared),
    isSubject: (resource) => isType(resource, WORKSPACE),
    isEverything: options.scope === 'all',
    // An account can be a hub of its own.
    whyNotJudged: (resource) => (isType(resource, COGNITIVE_SERVICES) ? unjudgedReason('ai-account') : undefined),
  };
}
