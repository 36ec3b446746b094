import type { Expr } from '../expressions/ast.js';
import { ExpressionError } from '../expressions/errors.js';
import { isExpression, parseExpression } from '../expressions/parse.js';
import type { JsonPath } from '../json-path.js';
import type { TemplateInstance } from './instance.js';
import { validateResources } from './resource-validation.js';
import {
  declarations,
  findProperty,
  isNodeArray,
  isNodeObject,
  keysOfNode,
  property,
  scopeKindOf,
} from './template.js';
import type { Declaration, Node, Template } from './template.js';
import { validateType } from './type-validation.js';

/** Records what the engine refuses at a path of the template. */
export type Refuse = (message: string, path: JsonPath) => void;

/** Language versions that the engine knows (2026-11). */
const languageVersions = new Set([
  '2.0',
  '1.9-experimental',
  '1.10-experimental',
  '2.1-experimental',
  '2.2-experimental',
]);

/** Rules of the engine that hold for a template as it is written, whatever its values; each template is checked once. */
export function validateTemplate(instance: TemplateInstance): void {
  const { template, session } = instance;
  if (session.validated.has(template)) return;
  session.validated.add(template);
  const refuse: Refuse = (message, path) => {
    session.refuse(new ExpressionError('argument', message), template.document, path, instance.certain);
  };
  validateHeader(template, refuse);
  validateParameters(template, refuse);
  validateVariables(template, refuse);
  validateOutputs(template, refuse);
  validateFunctions(template, refuse);
  validateResources(template, refuse);
  for (const name of keysOfNode(template.node)) {
    if (!/^(metadata|comments|definitions)$/i.test(name)) {
      validateSyntax(template.node[name] ?? null, [...template.path, name], (error, path) => {
        session.refuse(error, template.document, path, instance.certain);
      });
    }
  }
}

function validateHeader(template: Template, refuse: Refuse): void {
  const { node, path } = template;
  if (template.schema === undefined) refuse('The template has no $schema.', path);
  else if (scopeKindOf(template.schema) === undefined)
    refuse(`The $schema '${template.schema}' is no deployment template's.`, [...path, '$schema']);
  if (findProperty(node, 'contentVersion') === undefined) refuse('The template has no contentVersion.', path);
  const version = findProperty(node, 'languageVersion');
  const text = typeof version?.value === 'string' ? version.value : '';
  if (version !== undefined && version.value !== null && !languageVersions.has(text)) {
    refuse(`The languageVersion '${text}' is not recognized.`, [...path, version.key]);
  }
  if (findProperty(node, 'extensions') !== undefined && template.languageVersion !== '2.2-experimental') {
    refuse("The section 'extensions' needs the languageVersion '2.2-experimental'.", [...path, 'extensions']);
  }
  if (template.languageVersion === undefined && template.definitions.size > 0) {
    refuse("Type definitions need the languageVersion '2.0'.", [...path, 'definitions']);
  }
}

/** Two names of a section that differ in case only are the same name twice. */
function validateNames(
  section: 'parameters' | 'variables' | 'outputs',
  template: Template,
  refuse: Refuse,
): Iterable<Declaration> {
  const found = findProperty(template.node, section);
  if (found === undefined || found.value === null) return [];
  if (!isNodeObject(found.value)) {
    refuse(`The section '${section}' must be an object.`, [...template.path, found.key]);
    return [];
  }
  if (template[section].size + template.variableLoops.length < keysOfNode(found.value).length) {
    for (const entry of declarations(found.value, [...template.path, found.key])) {
      if (template[section].get(entry.name.toLowerCase())?.name === entry.name) continue;
      refuse(`The name '${entry.name}' is declared twice in '${section}'; names compare without case.`, entry.path);
    }
  }
  return template[section].values();
}

function validateParameters(template: Template, refuse: Refuse): void {
  for (const declaration of validateNames('parameters', template, refuse)) {
    const { name, node } = declaration;
    const what = `parameter '${name}'`;
    if (!isNodeObject(node)) {
      refuse(`The ${what} must be an object.`, declaration.path);
      continue;
    }
    validateType(declaration, node, what, template, refuse);
    if (findProperty(node, 'nullable')?.value === true && findProperty(node, 'defaultValue') !== undefined) {
      refuse(`The ${what} may not be nullable and have a default value.`, declaration.path);
    }
  }
}

function validateVariables(template: Template, refuse: Refuse): void {
  for (const declaration of validateNames('variables', template, refuse)) {
    if (isExpression(declaration.name)) refuse('The name of a variable may not be an expression.', declaration.path);
  }
  const copy = template.variables.get('copy');
  if (copy !== undefined && !isNodeArray(copy.node))
    refuse("'copy' in the variables must be an array of loops.", copy.path);
}

function validateOutputs(template: Template, refuse: Refuse): void {
  for (const declaration of validateNames('outputs', template, refuse)) {
    const { name, node } = declaration;
    if (!isNodeObject(node)) refuse(`The output '${name}' must be an object.`, declaration.path);
    else if (findProperty(node, 'value') === undefined && findProperty(node, 'copy') === undefined) {
      refuse(`The output '${name}' has neither a value nor a copy loop.`, declaration.path);
    } else validateType(declaration, node, `output '${name}'`, template, refuse);
  }
}

/** Functions that only the template's resources can answer have no place in a function. */
const forbiddenInFunctions = new Set(['reference', 'references', 'utcnow', 'newguid', 'resourceinfo']);

function validateFunctions(template: Template, refuse: Refuse): void {
  const calls = new Map<string, ReadonlySet<string>>();
  for (const [key, { node, path }] of template.functions) {
    const namespace = key.slice(0, key.indexOf('.'));
    if (!/^\w+$/.test(namespace))
      refuse(`The namespace '${namespace}' holds characters that are not allowed in one.`, path);
    const output = isNodeObject(node) ? property(node, 'output') : undefined;
    const parameters = isNodeObject(node) ? property(node, 'parameters') : undefined;
    for (const [index, parameter] of isNodeArray(parameters) ? parameters.entries() : []) {
      if (isNodeObject(parameter))
        validateType({ path: [...path, 'parameters', index] }, parameter, `a parameter of '${key}'`, template, refuse);
    }
    const called = new Set<string>();
    if (isNodeObject(output)) collectCalls(findProperty(output, 'value')?.value ?? null, called);
    calls.set(key, called);
    for (const name of called) {
      if (forbiddenInFunctions.has(name) || name.startsWith('list'))
        refuse(`'${name}' is not supported in a function.`, path);
    }
  }
  for (const [key, { path }] of template.functions) {
    if (reaches(key, key, calls, new Set()))
      refuse(`The function '${key}' calls itself, which is not supported.`, path);
  }
}

function reaches(
  from: string,
  target: string,
  calls: ReadonlyMap<string, ReadonlySet<string>>,
  seen: Set<string>,
): boolean {
  for (const called of calls.get(from) ?? []) {
    if (called === target) return true;
    if (seen.has(called)) continue;
    seen.add(called);
    if (reaches(called, target, calls, seen)) return true;
  }
  return false;
}

function collectCalls(node: Node, called: Set<string>): void {
  const visit = (expression: Expr): void => {
    if (expression.kind === 'access') [expression.base, expression.key].forEach(visit);
    if (expression.kind !== 'call') return;
    called.add(
      expression.namespace === undefined ? expression.key : `${expression.namespace}.${expression.name}`.toLowerCase(),
    );
    expression.args.forEach(visit);
  };
  forEachString(node, [], (text) => {
    if (isExpression(text) && parses(text)) visit(parseExpression(text));
  });
}

function parses(text: string): boolean {
  try {
    parseExpression(text);
    return true;
  } catch (error) {
    if (error instanceof ExpressionError) return false;
    throw error;
  }
}

/** Every expression has to parse, taken or not. Templates of nested deployments are checked as templates of their own. */
function validateSyntax(
  node: Node,
  path: (string | number)[],
  refuse: (error: ExpressionError, path: JsonPath) => void,
): void {
  // Nearly always everything parses: places are only kept where something does not.
  if (isValid(node)) return;
  forEachString(node, path, (text, at) => {
    if (!isExpression(text)) return;
    try {
      parseExpression(text);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      refuse(error, at);
    }
  });
}

function isValid(node: Node): boolean {
  if (typeof node === 'string') return !isExpression(node) || parses(node);
  if (isNodeArray(node)) return node.every(isValid);
  if (!isNodeObject(node)) return true;
  for (const name in node) {
    if (!Object.hasOwn(node, name)) continue;
    if (isExpression(name) && !parses(name)) return false;
    const child = node[name] ?? null;
    if (!isSkipped(name, child) && !isValid(child)) return false;
  }
  return true;
}

function forEachString(node: Node, path: (string | number)[], visit: (text: string, path: JsonPath) => void): void {
  if (typeof node === 'string') {
    visit(node, path);
  } else if (isNodeArray(node)) {
    for (const [index, element] of node.entries()) {
      path.push(index);
      forEachString(element, path, visit);
      path.pop();
    }
  } else if (isNodeObject(node)) {
    for (const name of keysOfNode(node)) {
      const child = node[name] ?? null;
      path.push(name);
      if (name.startsWith('[')) visit(name, path);
      if (!isSkipped(name, child)) forEachString(child, path, visit);
      path.pop();
    }
  }
}

/** Text that is never evaluated, and templates that are data here. */
function isSkipped(name: string, child: Node): boolean {
  if (name === 'metadata' || name === 'comments') return true;
  return name === 'template' && isNodeObject(child) && findProperty(child, 'resources') !== undefined;
}
