import { ExpressionError } from '../../expressions/errors.js';
import { isExpression } from '../../expressions/parse.js';
import { nameKey } from '../../json/name.js';
import type { JsonPath } from '../../json/path.js';
import { isOpen } from '../evaluation/branch.js';
import type { Refuse } from '../evaluation/refusal.js';
import { validateFunctions } from './function-validation.js';
import { validateResources } from './resource-validation.js';
import { validateSyntax } from './syntax-validation.js';
import {
  declarations,
  findProperty,
  isNodeArray,
  isNodeObject,
  isSupportedSchema,
  keysOfNode,
  property,
} from '../written/template.js';
import type { Declaration, Node, NodeArray, Template } from '../written/template.js';
import { validateType } from './type-validation.js';
import type { TemplateInstance } from '../model/instances.js';
import { verbatim } from '../../messages/message.js';

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
    // What an expression of the deployment around leaves open may be as it should.
    if (isOpen(nodeAt(template, path))) return;
    const isCounted = instance.certain && session.isCounted();
    if (!isCounted)
      session.refuse(new ExpressionError('argument', verbatim(message)), template.document, path, instance.certain);
  };
  validateHeader(template, refuse);
  validateParameters(template, refuse);
  validateVariables(template, refuse);
  validateOutputs(template, refuse);
  validateDefinitions(template, refuse);
  validateFunctions(template, refuse);
  validateResources(template, refuse);
  for (const name of keysOfNode(template.node)) {
    if (!/^(metadata|comments|definitions|\$schema|contentVersion|languageVersion|apiProfile)$/i.test(name)) {
      validateSyntax(template.node[name] ?? null, [...template.path, name], (error, path) => {
        session.refuse(error, template.document, path, instance.certain);
      });
    }
  }
}

function nodeAt(template: Template, path: JsonPath): Node {
  let node: Node = template.node;
  for (const step of path.slice(template.path.length)) {
    const parts: Readonly<Record<string, Node>> | NodeArray = isNodeObject(node) || isNodeArray(node) ? node : {};
    node = (Object.hasOwn(parts, step) ? (parts as Readonly<Record<string, Node>>)[step] : undefined) ?? null;
  }
  return node;
}

/** Absent or not null in a nested template; on top null is absent (engine). */
const neverNull = [
  'languageVersion',
  'apiProfile',
  'metadata',
  'definitions',
  'functions',
  'parameters',
  'variables',
  'imports',
  'asserts',
  'outputs',
] as const;

function validateHeader(template: Template, refuse: Refuse): void {
  const { node, path } = template;
  if (template.schema === undefined) {
    const found = findProperty(node, '$schema');
    refuse('The template has no $schema.', found === undefined || found.value === null ? path : [...path, found.key]);
  } else if (!isSupportedSchema(template.schema))
    refuse(`The $schema '${template.schema}' names no version that Azure supports.`, [...path, '$schema']);
  if ((property(node, 'contentVersion') ?? '') === '') refuse('The template has no contentVersion.', path);
  const version = findProperty(node, 'languageVersion');
  const text = typeof version?.value === 'string' ? version.value : '';
  if (version !== undefined && version.value !== null && !languageVersions.has(text)) {
    refuse(`The languageVersion '${text}' is not recognized.`, [...path, version.key]);
  }
  if (findProperty(node, 'extensions') !== undefined && template.languageVersion !== '2.2-experimental') {
    refuse("The section 'extensions' needs the languageVersion '2.2-experimental'.", [...path, 'extensions']);
  }
  for (const name of ['definitions', 'imports', 'asserts', 'metadata']) {
    const found = findProperty(node, name);
    if (found === undefined || found.value === null) continue;
    if (!isNodeObject(found.value)) refuse(`The section '${name}' must be an object.`, [...path, found.key]);
    else if (property(node, 'languageVersion') === undefined && name !== 'metadata')
      refuse(`The section '${name}' needs the languageVersion '2.0'.`, [...path, found.key]);
    else if (name === 'asserts' && !/^(?:1\.10|2\.[1-9])-/.test(text))
      refuse("The section 'asserts' needs the languageVersion '2.1-experimental'.", [...path, found.key]);
  }
  const profile = findProperty(node, 'apiProfile');
  // Numbers and truth values are read as text.
  if (isNodeObject(profile?.value) || isNodeArray(profile?.value))
    refuse("'apiProfile' must be a text.", [...path, profile.key]);
  for (const name of path.length > 0 ? neverNull : []) {
    const found = findProperty(node, name);
    if (found?.value === null)
      refuse(`The section '${name}' of a nested template may not be null.`, [...path, found.key]);
  }
}

function validateDefinitions(template: Template, refuse: Refuse): void {
  for (const declaration of template.definitions.values()) {
    const { name, node } = declaration;
    if (isNodeObject(node)) validateType(declaration, node, `definition '${name}'`, template, refuse);
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
  const lastNames = new Map(keysOfNode(found.value).map((name) => [nameKey(name), name]));
  if (lastNames.size < keysOfNode(found.value).length) {
    for (const entry of declarations(found.value, [...template.path, found.key])) {
      if (lastNames.get(nameKey(entry.name)) === entry.name) continue;
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
    if (name === '') refuse('A parameter may not have an empty name.', declaration.path);
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
    } else if (findProperty(node, 'value') !== undefined && property(node, 'copy') !== undefined) {
      refuse(`The output '${name}' may have a value or a copy loop, not both.`, declaration.path);
    } else validateType(declaration, node, `output '${name}'`, template, refuse);
  }
}
