import { alternativesOf } from '../expressions/alternatives.js';
import { call, literal } from '../expressions/ast.js';
import type { Expr } from '../expressions/ast.js';
import { ExpressionError } from '../expressions/errors.js';
import { member } from '../expressions/member.js';
import { causesOf, embed, unknownBecause } from '../expressions/residue.js';
import { ObjectValue, Unknown } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import { kept } from '../expressions/ways.js';
import type { JsonPath } from '../json/path.js';
import type { Argument, Arguments } from './arguments.js';
import { TemplateInstance } from './instance.js';
import { evaluateNode } from './node-evaluation.js';
import { nodeOfValue } from './node-value.js';
import type { ResourceInstance } from './resource-instance.js';
import { targetScope } from './resource-scope.js';
import { declarations, findProperty, isNodeObject, property, readTemplate } from './template.js';
import type { Node, NodeObject, Template } from './template.js';

/** The template behind a deployment resource, or why there is none to look into. */
export type Nested = { readonly instance: TemplateInstance } | { readonly closed: 'link' | 'unknown' | 'refused' };

/**
 * Opens a nested or linked deployment. In outer mode its template is evaluated by the parent first; then, as in inner
 * mode, it is a template of its own.
 */
export function openNested(resource: ResourceInstance): Nested {
  const found = findProperty(resource.node, 'properties');
  if (found === undefined || found.value === null)
    return refuse(resource, resource.declaration.path, 'The deployment has no properties.');
  const path = resource.pathTo(found.key);
  if (isNodeObject(found.value)) return openProperties(resource, found.value, path);
  return openProperties(resource, nodeOfValue(evaluateNode(found.value, resource.body, [...path])), path);
}

function openProperties(resource: ResourceInstance, properties: Node, path: (string | number)[]): Nested {
  if (!isNodeObject(properties)) return { closed: 'unknown' };
  const template = findProperty(properties, 'template');
  const link = findProperty(properties, 'templateLink');
  if ((template === undefined || template.value === null) === (link === undefined || link.value === null)) {
    return refuse(resource, path, 'A nested deployment needs either a template or a templateLink.');
  }
  checkMode(resource, properties, path);
  const args = argumentsOf(resource, properties, path);
  const mode = evaluationScope(resource, properties, path);
  if (link !== undefined && link.value !== null) return openLink(resource, link.value, [...path, link.key], args);
  if (template === undefined) return { closed: 'refused' };
  const templatePath = [...path, template.key];
  if (link !== undefined)
    refuse(resource, path, "A nested deployment may not have both 'template' and 'templateLink'.");
  if (mode === undefined) return { closed: 'unknown' };
  const { value } = template;
  if (mode === 'inner' && typeof value === 'string')
    refuse(
      resource,
      templatePath,
      'The template of a deployment with inner evaluation scope may not be an expression.',
    );
  if (mode === 'inner' && isNodeObject(value))
    return open(resource, readTemplate(value, resource.instance.template.document, templatePath), args);
  const evaluated = nodeOfValue(evaluateNode(value, resource.body, [...templatePath]));
  if (!isNodeObject(evaluated)) return { closed: 'unknown' };
  return open(resource, readTemplate(evaluated, resource.instance.template.document, templatePath), args);
}

function open(resource: ResourceInstance, template: Template, args: Arguments): Nested {
  return {
    instance: new TemplateInstance(
      resource.instance.session,
      template,
      targetScope(resource),
      () => resource.name,
      args,
      resource,
      resource.certain,
    ),
  };
}

function refuse(
  resource: ResourceInstance,
  path: JsonPath,
  message: string,
  code: 'argument' | 'own-limit' = 'argument',
): Nested {
  resource.body.refuse(new ExpressionError(code, message), path);
  return { closed: 'refused' };
}

/** What the mode is changes nothing here, but it has to be one that is known before the deployment starts. */
function checkMode(resource: ResourceInstance, properties: NodeObject, path: JsonPath): void {
  const found = findProperty(properties, 'mode');
  if (found !== undefined) evaluateNode(found.value, resource.body, [...path, found.key]);
}

/** Who evaluates the template; undefined where that is not known. A parent in language 2.0 knows only `inner`. */
function evaluationScope(
  resource: ResourceInstance,
  properties: NodeObject,
  path: JsonPath,
): 'inner' | 'outer' | undefined {
  const options = property(properties, 'expressionEvaluationOptions');
  const found = isNodeObject(options) ? findProperty(options, 'scope') : undefined;
  const value =
    found === undefined
      ? null
      : evaluateNode(found.value, resource.body, [...path, 'expressionEvaluationOptions', found.key]);
  if (value instanceof Unknown) return undefined;
  const modern = resource.instance.template.languageVersion !== undefined;
  switch (typeof value === 'string' ? value.toLowerCase() : value) {
    case 'inner':
      return 'inner';
    case 'outer':
      if (!modern) return 'outer';
      resource.body.refuse(
        new ExpressionError(
          'argument',
          "A template of languageVersion 2.0 does not support 'Outer' expression evaluation.",
        ),
        path,
      );
      return 'inner';
    case 'notspecified':
    case null:
      return modern ? 'inner' : 'outer';
    default:
      resource.body.refuse(
        new ExpressionError('argument', `The expression evaluation scope must be 'Inner' or 'Outer'.`),
        path,
      );
      return 'inner';
  }
}

/** The arguments of a nested deployment; each is evaluated by the parent when it is asked for. */
function argumentsOf(resource: ResourceInstance, properties: NodeObject, path: JsonPath): Arguments {
  const link = property(properties, 'parametersLink');
  if (link !== undefined) {
    const open = unknownBecause({ kind: 'link', target: 'parametersLink' }, call('unknown', []));
    return { given: new Map(), open, complete: false };
  }
  const found = findProperty(properties, 'parameters');
  if (found === undefined || found.value === null) return { given: new Map(), open: undefined, complete: true };
  const sectionPath = [...path, found.key];
  if (isNodeObject(found.value)) {
    return argumentsFrom(
      resource,
      declarations(found.value, sectionPath).map(({ name, node, path: at }) => [
        name,
        () => wrapper(resource, node, at),
        at,
      ]),
    );
  }
  const section = evaluateNode(found.value, resource.body, [...sectionPath]);
  if (section instanceof Unknown) return { given: new Map(), open: section, complete: false };
  if (!(section instanceof ObjectValue)) {
    refuse(resource, sectionPath, 'The parameters of a nested deployment must be an object.');
    return { given: new Map(), open: undefined, complete: true };
  }
  return argumentsFrom(
    resource,
    [...section.entries].map(([name, value]) => [name, () => unwrapped(value), sectionPath]),
  );
}

function argumentsFrom(
  resource: ResourceInstance,
  entries: readonly (readonly [string, () => Value | undefined, JsonPath])[],
): Arguments {
  const given = new Map<string, Argument>();
  for (const [name, compute, path] of entries) {
    let cell: { readonly value: Value | undefined } | undefined;
    let running = false;
    const value = (): Value | undefined => {
      if (running) resource.instance.session.cycle(`The argument '${name}'`);
      if (cell === undefined) {
        running = true;
        try {
          cell = { value: compute() };
        } finally {
          running = false;
        }
      }
      return cell.value;
    };
    given.set(name.toLowerCase(), {
      name,
      value,
      place: { document: resource.instance.template.document, path, of: 'value' },
    });
  }
  return { given, open: undefined, complete: true };
}

/** The value of one argument as it is written: `{value}`, `{reference}`, or an expression that gives one of them. */
function wrapper(resource: ResourceInstance, node: Node, path: JsonPath): Value | undefined {
  if (!isNodeObject(node)) {
    const value = evaluateNode(node, resource.body, [...path]);
    return value instanceof ObjectValue || value instanceof Unknown ? unwrapped(value) : bareArgument();
  }
  const value = findProperty(node, 'value');
  if (value !== undefined && findProperty(node, 'reference') !== undefined) {
    refuse(resource, path, "A parameter of a nested deployment has either a 'value' or a 'reference', not both.");
  }
  if (value !== undefined) return evaluateNode(value.value, resource.body, [...path, value.key]);
  const reference = findProperty(node, 'reference');
  if (reference !== undefined)
    return keyVaultSecret(evaluateNode(reference.value, resource.body, [...path, reference.key]));
  // A loop named `value` inside the wrapper makes the value.
  const whole = evaluateNode(node, resource.body, [...path]);
  return unwrapped(whole);
}

/** An argument without `value` around it: the engine neither takes nor refuses it. */
function bareArgument(): Unknown {
  return unknownBecause(
    { kind: 'error', message: "an argument of a nested deployment stands without 'value'" },
    call('unknown', []),
  );
}

/** The value inside an evaluated wrapper; of one that is not known, what its alternatives hold. */
function unwrapped(wrapper: Value): Value | undefined {
  if (wrapper instanceof ObjectValue) {
    const value = wrapper.get('value');
    if (value !== undefined) return value;
    const reference = wrapper.get('reference');
    return reference === undefined ? undefined : keyVaultSecret(reference);
  }
  if (!(wrapper instanceof Unknown)) return undefined;
  return new Unknown(() => ({
    // The engine gives up here; what can be said lies in the alternatives.
    expression: call('unknown', []),
    causes: wrapper.description.causes,
    alternatives: kept((effort) => alternativesOf([wrapper], ([choice = null]) => unwrapped(choice) ?? null, effort)),
  }));
}

/** A secret that the deployment will read from a key vault: never known. */
export function keyVaultSecret(reference: Value): Value {
  const read = (value: Value, key: string): Value => {
    if (value instanceof Unknown) return member(value, key);
    return value instanceof ObjectValue ? (value.get(key) ?? null) : null;
  };
  const vault = read(read(reference, 'keyVault'), 'id');
  const secret = read(reference, 'secretName');
  const version = read(reference, 'secretVersion');
  const expression: Expr = call('getKeyVaultSecret', [
    embed(vault),
    embed(secret),
    ...(version === null ? [] : [embed(version)]),
  ]);
  const name = typeof secret === 'string' ? secret : 'secret';
  return unknownBecause({ kind: 'runtime', expression: `Key Vault secret '${name}'` }, expression, {
    type: 'String',
    nullable: false,
    secret: true,
  });
}

/** A template may link to itself where parameters and conditions end that; some do, a few levels deep. */
const MAX_SELF_LINKS = 5;

const linkNames = ['uri', 'id', 'relativePath'] as const;

/** A linked template: followed where it is a file beside this one, otherwise reported as not looked into. */
function openLink(resource: ResourceInstance, node: Node, path: JsonPath, args: Arguments): Nested {
  const link = evaluateNode(node, resource.body, [...path]);
  const { session, template } = resource.instance;
  const read = (key: string): Value => (link instanceof ObjectValue ? (link.get(key) ?? null) : null);
  const relative = read('relativePath');
  if (link instanceof ObjectValue && link.dynamic.length === 0 && !linkNames.some((name) => read(name) !== null))
    return refuse(resource, path, "A templateLink needs one of 'uri', 'id' and 'relativePath'.");
  const target = typeof relative === 'string' ? relative : fileNameOf(read('uri'));
  const linked = target === undefined ? undefined : session.readLinked?.(template.document, target);
  if (linked !== undefined && isNodeObject(linked.root)) {
    if (timesOpen(linked.root, resource) >= MAX_SELF_LINKS)
      return refuse(
        resource,
        path,
        `The linked template '${target ?? ''}' links to itself, directly or through others; cmklint does not follow it deeper than ${MAX_SELF_LINKS} times, so what lies deeper is not judged.`,
        'own-limit',
      );
    return open(resource, readTemplate(linked.root, linked.document, []), args);
  }
  session.report({
    id: 'template-link-unreachable',
    message: `The linked template${target === undefined ? '' : ` '${target}'`} is not a file beside this one; its resources are not checked.`,
    place: { document: template.document, path, of: 'value' },
    causes: target === undefined ? causesOf([link]) : [{ kind: 'link', target: `'${target}'` }],
    certain: resource.certain,
  });
  return { closed: 'link' };
}

/** How often the template is already open around the resource. */
function timesOpen(root: NodeObject, resource: ResourceInstance): number {
  let times = 0;
  for (let around: ResourceInstance | undefined = resource; around !== undefined; around = around.instance.owner)
    if (around.instance.template.node === root) times++;
  return times;
}

/**
 * The file a link points to, relative to the template. Links are built from `deployment().properties.templateLink.uri` or from a
 * parameter such as `_artifactsLocation`: the last literal that names a JSON file is then the path beside this template.
 */
function fileNameOf(uri: Value): string | undefined {
  if (typeof uri === 'string') return undefined;
  if (!(uri instanceof Unknown)) return undefined;
  let name: string | undefined;
  const visit = (expression: Expr): void => {
    if (expression.kind === 'call') expression.args.forEach(visit);
    const text = expression.kind === 'literal' || expression.kind === 'value' ? expression.value : undefined;
    if (typeof text === 'string' && /^[^?#:]+\.jsonc?$/i.test(text)) name = text.replace(/^\/+/, '');
  };
  visit(uri.description.expression);
  return name;
}

/** The name a nested deployment prints for its secure output. */
export function secureOutput(name: string): Value {
  return unknownBecause({ kind: 'runtime', expression: `secure output '${name}'` }, call('outputs', [literal(name)]), {
    secret: true,
  });
}
