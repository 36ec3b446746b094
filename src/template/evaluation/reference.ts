import { alternativesOf, once, truthsOf } from '../../expressions/alternatives.js';
import { access, embedded } from '../../expressions/ast.js';
import type { Call, Expr } from '../../expressions/ast.js';
import { withCoveredParts } from '../../expressions/cover.js';
import { evaluate } from '../../expressions/evaluate.js';
import { embed } from '../../expressions/residue.js';
import type { Facts } from '../../expressions/facts.js';
import { ObjectValue, Secret, Unknown, isArray, isKnown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { kept } from '../../expressions/ways.js';
import { Way } from '../../expressions/way.js';
import { nameKey } from '../../json/name.js';
import { iterationOf } from './find-resource.js';
import { formsOf, runtimeCause } from './reference-form.js';
import { typeKey } from '../../symbolic/resource-type.js';
import { resourceIdOf as symbolicId, sameId } from '../../symbolic/resource-id.js';
import type { TemplateEnvironment, TemplateInstance, ResourceInstance } from '../model/instances.js';
import { deploymentMember } from './module-outputs.js';
import { runtimeAnswer } from './runtime-answer.js';
import type { Members } from './runtime-answer.js';

/**
 * `reference(resource)`: an unknown value that knows what the template says of its members. A declared property counts
 * as its runtime value (as for the engine); what is not declared stays open, for Azure may fill it in (other than the
 * engine's preview, which takes the declared body as complete).
 */
export function referTo(
  resource: ResourceInstance,
  call: Call,
  apiVersion: Value | undefined,
  detail: Value | undefined,
  environment: TemplateEnvironment,
  given: Value,
): Value {
  // The call is then printed as it is (engine).
  const unknownTarget = given instanceof Unknown ? given : undefined;
  const target: Expr = embed(unknownTarget ?? (resource.isExtension ? resource.declaration.name : resource.id));
  const isWritten = resource.isExtension || unknownTarget !== undefined;
  const version = apiVersion ?? (isWritten ? undefined : resource.apiVersion);
  const expression: Expr = {
    ...call,
    args: [
      target,
      ...(version === undefined ? [] : [embed(version)]),
      ...(detail === undefined ? [] : [embed(detail)]),
    ],
  };
  const sameVersion = apiVersion === undefined || apiVersion === resource.apiVersion;
  const full = typeof detail === 'string' && nameKey(detail) === 'full';
  const forms = once(() => formsOf(target, expression, detail));
  const part: Facts['part'] = (key) => forms()(key);
  if (resource.existing || !sameVersion || resource === environment.resource) {
    const id = unknownTarget ?? resource.id;
    const elsewhere = (one: Value): Value =>
      evaluate(
        { ...call, args: [one, version ?? null, ...(detail === undefined ? [] : [detail])].map(embedded) },
        environment,
      );
    return runtimeAnswer(expression, {
      part,
      alternatives: kept((effort) => alternativesOf([id], ([one = null]) => elsewhere(one), effort)),
    });
  }
  const properties = access(expression, 'properties');
  const below: Facts['part'] = (key) => {
    const facts = part('properties');
    return typeof facts === 'object' ? facts.part?.(key) : undefined;
  };
  const answer = (deployed: ResourceInstance): Unknown => {
    const one = deployed === resource ? iterationOf(resource, given) : deployed;
    if (!full) return runtimeAnswer(expression, { part, member: bodyOf(deployed, one, expression) });
    const body = runtimeAnswer(properties, { part: below, member: bodyOf(deployed, one, properties) });
    return runtimeAnswer(expression, {
      part,
      member: (key) => (nameKey(String(key)) === 'properties' ? body : undefined),
    });
  };
  const isThere = isAround(resource.instance, environment.instance) ? resource.localCondition : resource.condition;
  if (isThere === true) return answer(resource);
  return runtimeAnswer(expression, {
    part,
    alternatives: answersWhereDeployed(resource, runtimeAnswer(expression, { part }), answer),
  });
}

/** Is the template that of the other one, or of a deployment around it? Then it is deployed where that is. */
function isAround(outer: TemplateInstance, inner: TemplateInstance): boolean {
  return outer === inner || (inner.owner !== undefined && isAround(outer, inner.owner.instance));
}

/**
 * What a resource answers that may not be deployed: printed as it is written, but known to rules. Where a deployment is
 * not made, asking for it fails; another resource may be there all the same.
 */
function answersWhereDeployed(
  resource: ResourceInstance,
  otherwise: Unknown,
  answer: (resource: ResourceInstance) => Unknown,
): Facts['alternatives'] {
  return kept((effort) => {
    const others = resource.instance
      .resources()
      .filter((other) => other !== resource && !other.existing && isSameResource(other, resource));
    return [resource, ...others].flatMap((other) =>
      truthsOf(other.condition, effort).flatMap(({ truth, given }) => {
        if (!truth && other.isDeployment) return [];
        return [new Way(truth ? answer(other) : otherwise, given)];
      }),
    );
  });
}

function isSameResource(a: ResourceInstance, b: ResourceInstance): boolean {
  if (typeKey(a.type) !== typeKey(b.type)) return false;
  const [first, second] = [symbolicId(a.id), symbolicId(b.id)];
  return first !== undefined && second !== undefined && sameId(first, second) === 'yes';
}

/** @param one iteration of the resource, where that stands for all of a loop */
function bodyOf(resource: ResourceInstance, one: ResourceInstance, expression: Expr): Members {
  if (resource.isDeployment) return (key) => deploymentMember(resource, one, String(key), expression);
  return (key) => declaredMember(one.declared(String(key)), access(expression, key));
}

/**
 * A declared value as the answer of `reference`. Null and unknown values are left to Azure; objects, at any depth, answer
 * for the properties they declare and stay open for others.
 */
function declaredMember(value: Value | undefined, expression: Expr): Value | undefined {
  if (value === undefined || value === null) return undefined;
  if (value instanceof Unknown) return declaredUnknown(value, expression);
  const opened = withCoveredParts(value);
  if (isArray(opened))
    return opened.map((element, index) => declaredMember(element, access(expression, index)) ?? element);
  if (!(opened instanceof ObjectValue)) return value;
  return new Unknown(() => ({
    expression,
    get causes() {
      return [runtimeCause(expression)];
    },
    type: 'Object',
    nullable: false,
    ...(value instanceof Secret ? { secret: true } : isKnown(value) ? { declared: opened } : {}),
    member: (key) => declaredMember(opened.get(String(key)), access(expression, key)),
  }));
}

/** What is declared and not known: printed as the answer of Azure, known to rules as what the template gives. */
function declaredUnknown(value: Unknown, expression: Expr): Unknown | undefined {
  const { type, nullable, secret } = value.description;
  if (nullable !== false || secret === true) return undefined;
  const causes = [runtimeCause(expression)];
  return new Unknown(() => ({ expression, causes, type, nullable, alternatives: kept(() => [value]) }));
}
