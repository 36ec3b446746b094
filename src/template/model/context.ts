import { access, call } from '../../expressions/ast.js';
import type { Expr } from '../../expressions/ast.js';
import type { Cloud, DeploymentScope, ScopeKind } from '../../expressions/environment.js';
import { unknownBecause } from '../../expressions/residue.js';
import type { TextFacts } from '../../expressions/facts.js';
import { GUID_TEXT, textOfLength } from '../../expressions/text-facts.js';
import type { Unknown, Value } from '../../expressions/value.js';

/** Where a template would be deployed, as far as the user says; what is left out is not known. */
export interface DeploymentContext {
  readonly tenantId?: string;
  readonly subscriptionId?: string;
  readonly resourceGroup?: string;
  readonly location?: string;
  readonly managementGroupId?: string;
  readonly deploymentName?: string;
  readonly cloud?: Cloud;
}

/** And when. */
export interface ContextOptions extends DeploymentContext {
  /** The day of the deployment in UTC, `2026-11-28`; by it dates are completed that leave out their year or day. */
  readonly today?: string;
}

/** Days from the year 1 to a day of the context. */
export function dayOf(today: string | undefined): number | undefined {
  const time = today === undefined ? NaN : Date.parse(`${today}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time / 86_400_000 + DAYS_TO_1970;
}

const DAYS_TO_1970 = 719_162;

/** Nothing that is deployed or deployed to has an empty name. */
const NAME = textOfLength(1, undefined);

/** Letters and digits of any script, some of them of two units. Source: naming rules for Azure resources. */
const GROUP_NAME: TextFacts = {
  ...textOfLength(1, 90),
  mayHold: (character) => /[\p{L}\p{N}\p{M}\p{Cs}_().-]/u.test(character),
};

/** Context that is not given, in the engine's canonical form: `subscription().subscriptionId`. */
function missing(functionName: string, property: string, text: TextFacts = NAME, home?: object): Unknown {
  const expression: Expr = access({ ...call(functionName, []), ...(home === undefined ? {} : { home }) }, property);
  return unknownBecause({ kind: 'context', name: `${functionName}().${property}` }, expression, {
    type: 'String',
    nullable: false,
    text: () => text,
  });
}

const unknownTenantId = missing('tenant', 'tenantId', GUID_TEXT);
const unknownSubscriptionId = missing('subscription', 'subscriptionId', GUID_TEXT);
const unknownResourceGroup = missing('resourceGroup', 'name', GROUP_NAME);
export const unknownGroupLocation = missing('resourceGroup', 'location');
const unknownDeploymentLocation = missing('deployment', 'location');
const unknownManagementGroup = missing('managementGroup', 'name');
const unknownDeploymentName = missing('deployment', 'name');

/** The location of a group that is not the one of the top template. */
export function locationOfGroup(home: object): Unknown {
  return missing('resourceGroup', 'location', NAME, home);
}

/** The scope of the top template. */
export function scopeOf(kind: ScopeKind, options: ContextOptions): DeploymentScope {
  return {
    kind,
    tenantId: options.tenantId ?? unknownTenantId,
    subscriptionId: options.subscriptionId ?? unknownSubscriptionId,
    resourceGroup: options.resourceGroup ?? unknownResourceGroup,
    ...(options.resourceGroup === undefined ? {} : { givenGroup: options.resourceGroup }),
    location: options.location ?? (kind === 'resourceGroup' ? unknownGroupLocation : unknownDeploymentLocation),
    managementGroup: options.managementGroupId ?? unknownManagementGroup,
    ...(options.cloud === undefined ? {} : { cloud: options.cloud }),
  };
}

/** The name of the top deployment. */
export function deploymentNameOf(options: ContextOptions): Value {
  return options.deploymentName ?? unknownDeploymentName;
}
