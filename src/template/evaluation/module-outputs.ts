import { attempt, truthsOf } from '../../expressions/alternatives.js';
import { access } from '../../expressions/ast.js';
import type { Expr } from '../../expressions/ast.js';
import { ExpressionError } from '../../expressions/errors.js';
import { ObjectValue, Postponed, Unknown, settled } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { kept, waysOf } from '../../expressions/ways.js';
import { textFactsOf } from '../../expressions/text-facts.js';
import { Way } from '../../expressions/way.js';
import type { Effort } from '../../expressions/way.js';
import { nameKey } from '../../json/name.js';
import { isOpen } from './branch.js';
import { runtimeAnswer } from './runtime-answer.js';
import type { Members } from './runtime-answer.js';
import { secureOutput } from './runtime-secret.js';
import { isNodeObject, property } from '../written/template.js';
import type { TemplateInstance, ResourceInstance, Nested } from '../model/instances.js';
import { runtimeMistake } from '../../messages/english/deployments.js';

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
export function deploymentMember(
  resource: ResourceInstance,
  one: ResourceInstance,
  name: string,
  expression: Expr,
): Value | undefined {
  const key = nameKey(name);
  if (key === 'outputs') return outputsOf(resource, one, access(expression, 'outputs'));
  if (DEPLOYMENT_PROPERTIES.has(key) || resource.declared(name) !== undefined) return undefined;
  throw new ExpressionError('missing', runtimeMistake('no-property-of-deployment', { name }));
}

/** `reference('module').outputs`, answered by evaluating the nested template: one output, or all where all are needed. */
function outputsOf(resource: ResourceInstance, one: ResourceInstance, expression: Expr): Value {
  const member: Members = (name) => {
    const { nested } = one !== resource && givesId(resource, String(name)) ? resource : one;
    if (nested === undefined) return undefined;
    const at = access(expression, name);
    if ('instance' in nested) return outputOfInstance(nested.instance, String(name), at);
    const alternatives = kept((effort: Effort) => chosenOutputs(nested, String(name), at, effort));
    const mayLackIt = nested.choice.some((instance) => mayLack(instance, String(name)));
    return runtimeAnswer(at, { alternatives, ...(mayLackIt ? { nullable: true } : {}) });
  };
  const answer = runtimeAnswer(expression, { member });
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
  if (value === undefined) throw new ExpressionError('missing', runtimeMistake('no-output-of-deployment', { name }));
  return whereGiven(instance, name, outputOf(instance, name, value, expression));
}

/** May the template be deployed without giving the output? */
function mayLack(instance: TemplateInstance, name: string): boolean {
  const declaration = instance.template.outputs.get(nameKey(name));
  return declaration === undefined || instance.outputCondition(declaration) !== true;
}

/**
 * The output in each of the templates that the deployment may have, null in those without it; undefined where it may have
 * another one.
 */
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
        ? attempt(() => {
            if (instance.output(name) === undefined && !hasOpenLoop(instance)) return null;
            return outputOfInstance(instance, name, expression) ?? runtimeAnswer(expression, {});
          }).map((output) => new Way(output, given))
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
  const answer = runtimeAnswer(expression, {
    member: (part) => (nameKey(String(part)) === 'value' ? shown : undefined),
  });
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
