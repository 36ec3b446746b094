import { DEPLOYMENTS } from '../../symbolic/resource-type.js';
import type { JsonPath } from '../../json/path.js';
import { isExpression } from '../../expressions/parse.js';
import { isOpen } from '../evaluation/branch.js';
import {
  declarations,
  declaresExtension,
  findProperty,
  isNodeArray,
  isNodeObject,
  keysOfNode,
  property,
} from '../written/template.js';
import type { Declaration, NodeObject, Template } from '../written/template.js';
import type { Refuse } from '../evaluation/refusal.js';
import { nameKey } from '../../json/name.js';

/** Rules for resources as they are written. */
export function validateResources(template: Template, refuse: Refuse): void {
  const section = findProperty(template.node, 'resources');
  if (section === undefined || section.value === null) {
    refuse("The template has no section 'resources'.", template.path);
    return;
  }
  const path = [...template.path, section.key];
  const modern = template.languageVersion !== undefined && template.languageVersion !== '1.9-experimental';
  if (isNodeObject(section.value)) {
    if (property(template.node, 'languageVersion') === undefined && keysOfNode(section.value).length > 0)
      refuse("Resources under symbolic names need the languageVersion '2.0'.", path);
  } else if (isOpen(section.value)) {
    // What the parent made of an expression; whether it is known is told where the resources are expanded.
  } else if (!isNodeArray(section.value)) {
    refuse("The section 'resources' must hold resources, not an expression.", path);
  } else if (modern && section.value.length > 0) {
    refuse('With this languageVersion resources stand under symbolic names, in an object.', path);
  }
  for (const declaration of template.resources) validateResource(declaration, template, false, refuse);
  if (template.symbolic) validateLoopNames(template, refuse);
}

/** Under symbolic names no two loops may share a name. */
function validateLoopNames(template: Template, refuse: Refuse): void {
  const names = new Set<string>();
  for (const { node, path } of template.resources) {
    const copy = isNodeObject(node) ? findProperty(node, 'copy')?.value : undefined;
    const name = isNodeObject(copy) ? findProperty(copy, 'name')?.value : undefined;
    if (typeof name !== 'string' || name.startsWith('[')) continue;
    const key = nameKey(name);
    if (names.has(key))
      refuse(`The copy loop '${name}' exists twice; under symbolic names each needs a name of its own.`, [
        ...path,
        'copy',
      ]);
    names.add(key);
  }
}

function validateResource(
  { name, node, path }: Declaration,
  template: Template,
  isChild: boolean,
  refuse: Refuse,
): void {
  if (!isNodeObject(node)) return;
  const what = `resource '${name}'`;
  const type = findProperty(node, 'type');
  if (typeof type?.value !== 'string') {
    if (type === undefined || !isOpen(type.value)) refuse(`The ${what} has no type.`, path);
  } else if (type.value.startsWith('['))
    refuse(`The type of the ${what} may not be an expression.`, [...path, type.key]);
  const isExtension = findProperty(node, 'extension') !== undefined || findProperty(node, 'import') !== undefined;
  validateExtension(node, path, what, template, refuse);
  if (
    !isExtension &&
    findProperty(node, 'apiVersion') === undefined &&
    findProperty(template.node, 'apiProfile') === undefined
  ) {
    refuse(`The ${what} has no apiVersion.`, path);
  }
  validateExisting(node, path, what, template, refuse);
  validateSections(node, path, what, template, refuse);
  validateTarget(node, path, what, typeof type?.value === 'string' ? type.value : '', refuse);
  if (isChild) {
    if (findProperty(node, 'copy') !== undefined) refuse('A resource inside another may not have a copy loop.', path);
    if (findProperty(node, 'scope') !== undefined) refuse('A resource inside another may not have a scope.', path);
  }
  const children = findProperty(node, 'resources');
  if (children === undefined || children.value === null) return;
  if (template.symbolic)
    refuse(`The ${what} has a symbolic name, so no resource may stand inside it.`, [...path, children.key]);
  for (const child of declarations(children.value, [...path, children.key]))
    validateResource(child, template, true, refuse);
}

function validateExtension(node: NodeObject, path: JsonPath, what: string, template: Template, refuse: Refuse): void {
  const alias = findProperty(node, 'extension') ?? findProperty(node, 'import');
  if (alias === undefined || typeof alias.value !== 'string') return;
  const name = alias.value;
  if (!declaresExtension(template, name))
    refuse(`The extension '${name}' of the ${what} is not declared.`, [...path, alias.key]);
}

/** What an existing resource has already. */
const deployedSections = [
  'location',
  'properties',
  'sku',
  'kind',
  'identity',
  'zones',
  'plan',
  'managedBy',
  'extendedLocation',
  'tags',
] as const;

function validateExisting(node: NodeObject, path: JsonPath, what: string, template: Template, refuse: Refuse): void {
  const existing = findProperty(node, 'existing');
  if (existing === undefined || existing.value === null) return;
  if (template.languageVersion === undefined) refuse("Existing resources need the languageVersion '2.0'.", path);
  if (typeof existing.value !== 'boolean')
    refuse(`'existing' of the ${what} must be true or false, not an expression.`, [...path, existing.key]);
  if (existing.value !== true) return;
  for (const name of deployedSections) {
    const found = findProperty(node, name);
    if (found !== undefined) refuse(`An existing resource may not have '${name}'.`, [...path, found.key]);
  }
}

/** Absent or not null in a nested template; on top null is absent (engine). */
const neverNull = ['dependsOn', 'existing', 'resources', 'copy'] as const;

function validateSections(node: NodeObject, path: JsonPath, what: string, template: Template, refuse: Refuse): void {
  for (const name of template.path.length > 0 ? neverNull : []) {
    const found = findProperty(node, name);
    if (found?.value === null) refuse(`'${name}' of the ${what} may not be null.`, [...path, found.key]);
  }
  const dependsOn = findProperty(node, 'dependsOn');
  if (dependsOn !== undefined && dependsOn.value !== null) {
    const at = [...path, dependsOn.key];
    if (!isNodeArray(dependsOn.value)) refuse(`'dependsOn' of the ${what} must be an array.`, at);
    else if (dependsOn.value.some((item) => item === '' || (item === null && template.path.length === 0)))
      refuse(`'dependsOn' of the ${what} holds an empty name.`, at);
  }
  const tags = findProperty(node, 'tags');
  const isTags =
    isNodeObject(tags?.value) ||
    isNodeArray(tags?.value) ||
    (typeof tags?.value === 'string' && isExpression(tags.value));
  if (tags !== undefined && tags.value !== null && !isTags)
    refuse(`The tags of the ${what} must be an object.`, [...path, tags.key]);
  const asserts = findProperty(node, 'asserts');
  if (asserts !== undefined && !/^2\.[1-9]/.test(template.languageVersion ?? ''))
    refuse(`'asserts' of the ${what} need the languageVersion '2.1-experimental'.`, [...path, asserts.key]);
}

function validateTarget(node: NodeObject, path: JsonPath, what: string, type: string, refuse: Refuse): void {
  if (findProperty(node, 'existing')?.value === true || nameKey(type) === DEPLOYMENTS) return;
  for (const name of ['resourceGroup', 'subscriptionId']) {
    const found = findProperty(node, name);
    if (found !== undefined) {
      refuse(`'${name}' is only supported on nested deployments, not on the ${what}.`, [...path, found.key]);
    }
  }
}
