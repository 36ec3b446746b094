import { alternativesOf, attempt, once, truthsOf } from '../../expressions/alternatives.js';
import { access, embedded } from '../../expressions/ast.js';
import type { Call, Expr } from '../../expressions/ast.js';
import { withCoveredParts } from '../../expressions/cover.js';
import { ExpressionError } from '../../expressions/errors.js';
import { evaluate } from '../../expressions/evaluate.js';
import { embed } from '../../expressions/residue.js';
import type { Facts } from '../../expressions/facts.js';
import { ObjectValue, Postponed, Secret, Unknown, isArray, isKnown, settled } from '../../expressions/value.js';
import type { Description, Value } from '../../expressions/value.js';
import { kept, waysOf } from '../../expressions/ways.js';
import { textFactsOf } from '../../expressions/text-facts.js';
import { Way } from '../../expressions/way.js';
import type { Effort } from '../../expressions/way.js';
import { nameKey } from '../../json/name.js';
import { isOpen } from './branch.js';
import { iterationOf } from './find-resource.js';
import { secureOutput } from './nested.js';
import { formsOf, runtimeCause } from './reference-form.js';
import { typeKey } from '../../symbolic/resource-type.js';
import { resourceIdOf as symbolicId, sameId } from '../../symbolic/resource-id.js';
import { isNodeObject, property } from '../written/template.js';
import type { TemplateEnvironment, TemplateInstance, ResourceInstance, Nested } from '../model/instances.js';

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
    return open(expression, {
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
    if (!full) return open(expression, { part, member: bodyOf(deployed, one, expression) });
    const body = open(properties, { part: below, member: bodyOf(deployed, one, properties) });
    return open(expression, { part, member: (key) => (nameKey(String(key)) === 'properties' ? body : undefined) });
  };
  const isThere = isAround(resource.instance, environment.instance) ? resource.localCondition : resource.condition;
  if (isThere === true) return answer(resource);
  return open(expression, { part, alternatives: answersWhereDeployed(resource, open(expression, { part }), answer) });
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

type Members = (key: string | number) => Value | undefined;

function open(expression: Expr, known: Pick<Description, 'member' | 'part' | 'alternatives'>): Unknown {
  return new Unknown(() => ({
    expression,
    get causes() {
      return [runtimeCause(expression)];
    },
    type: 'Object',
    nullable: false,
    ...known,
  }));
}

/** @param one iteration of the resource, where that stands for all of a loop */
function bodyOf(resource: ResourceInstance, one: ResourceInstance, expression: Expr): Members {
  if (resource.isDeployment) return (key) => deploymentMember(resource, one, String(key), expression);
  return (key) => declaredMember(one.declared(String(key)), access(expression, key));
}

/** Properties of a deployment in Azure's answers (`DeploymentPropertiesExtended`, Microsoft.Resources 2025-04-01). */
const DEPLOYMENT_PROPERTIES: ReadonlySet<string> = new Set(
  [
    'correlationId',
    'debugSetting',
    'dependencies',
    'diagnostics',
    'duration',
    'error',
    'extensions',
    'mode',
    'onErrorDeployment',
    'outputResources',
    'outputs',
    'parameters',
    'parametersLink',
    'providers',
    'provisioningState',
    'templateHash',
    'templateLink',
    'timestamp',
    'validatedResources',
    'validationLevel',
  ].map((name) => nameKey(name)),
);

/** Outputs are answered by evaluating the template; what is neither declared nor known of deployments is refused (engine). */
function deploymentMember(
  resource: ResourceInstance,
  one: ResourceInstance,
  name: string,
  expression: Expr,
): Value | undefined {
  const key = nameKey(name);
  if (key === 'outputs') return outputsOf(resource, one, access(expression, 'outputs'));
  if (DEPLOYMENT_PROPERTIES.has(key) || resource.declared(name) !== undefined) return undefined;
  throw new ExpressionError('missing', `A deployment has no property '${name}'.`);
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

/** `reference('module').outputs`, answered by evaluating the nested template: one output, or all where all are needed. */
function outputsOf(resource: ResourceInstance, one: ResourceInstance, expression: Expr): Value {
  const member: Members = (name) => {
    const { nested } = one !== resource && givesId(resource, String(name)) ? resource : one;
    if (nested === undefined) return undefined;
    const at = access(expression, name);
    if ('instance' in nested) return outputOfInstance(nested.instance, String(name), at);
    return open(at, { alternatives: kept((effort) => chosenOutputs(nested, String(name), at, effort)) });
  };
  const answer = open(expression, { member });
  return new Postponed(
    () => answer.description,
    () => allOutputs(one, expression),
  );
}

/** An id that nothing chooses: of a loop it is told as the resources of the loop are called. */
function givesId({ nested }: ResourceInstance, name: string): boolean {
  const value = nested !== undefined && 'instance' in nested ? nested.instance.output(name) : undefined;
  const isId = value instanceof Unknown && textFactsOf(value)?.prefix.startsWith('/') === true;
  return isId && waysOf(value) === undefined;
}

/**
 * Undefined where nothing is known of the output.
 * @throws ExpressionError `missing` where the deployment surely has none of the name
 */
function outputOfInstance(instance: TemplateInstance, name: string, expression: Expr): Value | undefined {
  const value = instance.output(name);
  if (value === undefined && hasOpenLoop(instance)) return undefined;
  if (value === undefined) throw new ExpressionError('missing', `The deployment has no output '${name}'.`);
  return whereGiven(instance, name, outputOf(instance, name, value, expression));
}

/** The output in each of the templates that the deployment may have; undefined where it may have another one. */
function chosenOutputs(
  { choice, closed }: Exclude<Nested, { readonly instance: TemplateInstance }>,
  name: string,
  expression: Expr,
  effort: Effort,
): readonly Way[] | undefined {
  if (closed.includes('open')) return undefined;
  return choice.flatMap((instance) =>
    truthsOf(instance.choice ?? true, effort).flatMap(({ truth, given }) =>
      truth
        ? attempt(() => outputOfInstance(instance, name, expression) ?? open(expression, {})).map(
            (output) => new Way(output, given),
          )
        : [],
    ),
  );
}

/** An output whose condition is not known may be missing. */
function whereGiven(instance: TemplateInstance, name: string, output: Value): Value {
  const declaration = instance.template.outputs.get(nameKey(name));
  const condition = declaration === undefined ? true : instance.outputCondition(declaration);
  if (!(condition instanceof Unknown) || !(output instanceof Unknown)) return output;
  const { expression, causes } = output.description;
  const alternatives = kept((effort) =>
    truthsOf(condition, effort).map(({ truth, given }) => new Way(truth ? output : null, given)),
  );
  return new Unknown(() => ({ expression, causes, nullable: true, alternatives }));
}

/** `{type, value}` of one output. */
function outputOf(instance: TemplateInstance, name: string, value: Value, expression: Expr): Value {
  const shown = instance.isSecureOutput(name) ? secureOutput(name) : value;
  const answer = open(expression, { member: (part) => (nameKey(String(part)) === 'value' ? shown : undefined) });
  const node = instance.template.outputs.get(nameKey(name))?.node;
  const declared = isNodeObject(node) ? property(node, 'type') : undefined;
  const type = typeof declared === 'string' ? outputTypes.get(nameKey(declared)) : undefined;
  return new Postponed(
    () => answer.description,
    () => ObjectValue.of({ ...(type === undefined ? {} : { type }), value: shown }),
  );
}

/** Types as Azure spells them in the outputs of a deployment. */
const outputTypes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    string: 'String',
    securestring: 'SecureString',
    int: 'Int',
    bool: 'Bool',
    array: 'Array',
    object: 'Object',
    secureobject: 'SecureObject',
  }),
);

/** Every output; undefined where it is not known which there are. */
function allOutputs({ nested }: ResourceInstance, expression: Expr): Value | undefined {
  if (nested === undefined || !('instance' in nested) || hasOpenLoop(nested.instance)) return undefined;
  const entries = new Map<string, Value>();
  for (const declaration of nested.instance.template.outputs.values()) {
    const { name } = declaration;
    const condition = nested.instance.outputCondition(declaration);
    if (condition === false) continue;
    const value = nested.instance.output(name);
    if (condition !== true || value === undefined) return undefined;
    entries.set(name, settled(outputOf(nested.instance, name, value, access(expression, name))));
  }
  return new ObjectValue(entries);
}

/** The engine does not look into a deployment with a loop whose count is not known; neither is its lack of an output judged. */
function hasOpenLoop(instance: TemplateInstance): boolean {
  if (isOpen(property(instance.template.node, 'outputs') ?? null)) return true;
  return instance.resources().some((resource) => resource.loop?.index instanceof Unknown);
}
