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
import { templateMistake } from '../../messages/english/templates.js';
import { typed } from '../../messages/english/types.js';

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
  const refuse: Refuse = (refusal, path) => {
    // What an expression of the deployment around leaves open may be as it should.
    if (isOpen(nodeAt(template, path))) return;
    const isCounted = instance.certain && session.isCounted();
    if (!isCounted) session.refuse(new ExpressionError('argument', refusal), template.document, path, instance.certain);
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
    refuse(templateMistake('no-schema'), found === undefined || found.value === null ? path : [...path, found.key]);
  } else if (!isSupportedSchema(template.schema))
    refuse(templateMistake('unsupported-schema', { schema: template.schema }), [...path, '$schema']);
  if ((property(node, 'contentVersion') ?? '') === '') refuse(templateMistake('no-content-version'), path);
  const version = findProperty(node, 'languageVersion');
  const text = typeof version?.value === 'string' ? version.value : '';
  if (version !== undefined && version.value !== null && !languageVersions.has(text)) {
    refuse(templateMistake('unknown-language-version', { version: text }), [...path, version.key]);
  }
  if (findProperty(node, 'extensions') !== undefined && template.languageVersion !== '2.2-experimental') {
    refuse(templateMistake('extensions-need-2-2'), [...path, 'extensions']);
  }
  for (const name of ['definitions', 'imports', 'asserts', 'metadata']) {
    const found = findProperty(node, name);
    if (found === undefined || found.value === null) continue;
    if (!isNodeObject(found.value))
      refuse(templateMistake('section-not-an-object', { section: name }), [...path, found.key]);
    else if (property(node, 'languageVersion') === undefined && name !== 'metadata')
      refuse(templateMistake('section-needs-2-0', { section: name }), [...path, found.key]);
    else if (name === 'asserts' && !/^(?:1\.10|2\.[1-9])-/.test(text))
      refuse(templateMistake('asserts-need-2-1'), [...path, found.key]);
  }
  const profile = findProperty(node, 'apiProfile');
  // Numbers and truth values are read as text.
  if (isNodeObject(profile?.value) || isNodeArray(profile?.value))
    refuse(templateMistake('api-profile-not-a-text'), [...path, profile.key]);
  for (const name of path.length > 0 ? neverNull : []) {
    const found = findProperty(node, name);
    if (found?.value === null) refuse(templateMistake('section-null', { section: name }), [...path, found.key]);
  }
}

function validateDefinitions(template: Template, refuse: Refuse): void {
  for (const declaration of template.definitions.values()) {
    const { name, node } = declaration;
    if (isNodeObject(node))
      validateType({ path: declaration.path, whole: typed('definition', { name }) }, node, template, refuse);
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
    refuse(templateMistake('section-not-an-object', { section }), [...template.path, found.key]);
    return [];
  }
  const lastNames = new Map(keysOfNode(found.value).map((name) => [nameKey(name), name]));
  if (lastNames.size < keysOfNode(found.value).length) {
    for (const entry of declarations(found.value, [...template.path, found.key])) {
      if (lastNames.get(nameKey(entry.name)) === entry.name) continue;
      refuse(templateMistake('name-twice', { name: entry.name, section }), entry.path);
    }
  }
  return template[section].values();
}

function validateParameters(template: Template, refuse: Refuse): void {
  for (const declaration of validateNames('parameters', template, refuse)) {
    const { name, node } = declaration;
    if (!isNodeObject(node)) {
      refuse(templateMistake('parameter-not-an-object', { name }), declaration.path);
      continue;
    }
    if (name === '') refuse(templateMistake('unnamed-parameter'), declaration.path);
    validateType({ path: declaration.path, whole: typed('parameter', { name }) }, node, template, refuse);
    if (findProperty(node, 'nullable')?.value === true && findProperty(node, 'defaultValue') !== undefined) {
      refuse(templateMistake('nullable-with-default', { name }), declaration.path);
    }
  }
}

function validateVariables(template: Template, refuse: Refuse): void {
  for (const declaration of validateNames('variables', template, refuse)) {
    if (isExpression(declaration.name)) refuse(templateMistake('variable-name-expression'), declaration.path);
  }
  const copy = template.variables.get('copy');
  if (copy !== undefined && !isNodeArray(copy.node)) refuse(templateMistake('variable-loops-not-an-array'), copy.path);
}

function validateOutputs(template: Template, refuse: Refuse): void {
  for (const declaration of validateNames('outputs', template, refuse)) {
    const { name, node } = declaration;
    if (!isNodeObject(node)) refuse(templateMistake('output-not-an-object', { name }), declaration.path);
    else if (findProperty(node, 'value') === undefined && findProperty(node, 'copy') === undefined) {
      refuse(templateMistake('output-without-value', { name }), declaration.path);
    } else if (findProperty(node, 'value') !== undefined && property(node, 'copy') !== undefined) {
      refuse(templateMistake('output-with-both', { name }), declaration.path);
    } else validateType({ path: declaration.path, whole: typed('output', { name }) }, node, template, refuse);
  }
}
