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
import { loopMistake } from '../../messages/english/templates.js';
import { resourceMistake } from '../../messages/english/deployments.js';

/** Rules for resources as they are written. */
export function validateResources(template: Template, refuse: Refuse): void {
  const section = findProperty(template.node, 'resources');
  if (section === undefined || section.value === null) {
    refuse(resourceMistake('no-section'), template.path);
    return;
  }
  const path = [...template.path, section.key];
  const modern = template.languageVersion !== undefined && template.languageVersion !== '1.9-experimental';
  if (isNodeObject(section.value)) {
    if (property(template.node, 'languageVersion') === undefined && keysOfNode(section.value).length > 0)
      refuse(resourceMistake('symbolic-names-need-2-0'), path);
  } else if (isOpen(section.value)) {
    // What the parent made of an expression; whether it is known is told where the resources are expanded.
  } else if (!isNodeArray(section.value)) {
    refuse(resourceMistake('section-is-an-expression'), path);
  } else if (modern && section.value.length > 0) {
    refuse(resourceMistake('symbolic-names-required'), path);
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
    if (names.has(key)) refuse(loopMistake('twice', { name }), [...path, 'copy']);
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
  const type = findProperty(node, 'type');
  if (typeof type?.value !== 'string') {
    if (type === undefined || !isOpen(type.value)) refuse(resourceMistake('no-type', { name }), path);
  } else if (type.value.startsWith('['))
    refuse(resourceMistake('type-is-an-expression', { name }), [...path, type.key]);
  const isExtension = findProperty(node, 'extension') !== undefined || findProperty(node, 'import') !== undefined;
  validateExtension(node, path, name, template, refuse);
  if (
    !isExtension &&
    findProperty(node, 'apiVersion') === undefined &&
    findProperty(template.node, 'apiProfile') === undefined
  ) {
    refuse(resourceMistake('no-api-version', { name }), path);
  }
  validateExisting(node, path, name, template, refuse);
  validateSections(node, path, name, template, refuse);
  validateTarget(node, path, name, typeof type?.value === 'string' ? type.value : '', refuse);
  if (isChild) {
    if (findProperty(node, 'copy') !== undefined) refuse(resourceMistake('child-with-loop'), path);
    if (findProperty(node, 'scope') !== undefined) refuse(resourceMistake('child-with-scope'), path);
  }
  const children = findProperty(node, 'resources');
  if (children === undefined || children.value === null) return;
  if (template.symbolic) refuse(resourceMistake('child-under-symbolic-name', { name }), [...path, children.key]);
  for (const child of declarations(children.value, [...path, children.key]))
    validateResource(child, template, true, refuse);
}

function validateExtension(node: NodeObject, path: JsonPath, name: string, template: Template, refuse: Refuse): void {
  const alias = findProperty(node, 'extension') ?? findProperty(node, 'import');
  if (alias === undefined || typeof alias.value !== 'string') return;
  const extension = alias.value;
  if (!declaresExtension(template, extension))
    refuse(resourceMistake('undeclared-extension', { extension, name }), [...path, alias.key]);
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

function validateExisting(node: NodeObject, path: JsonPath, name: string, template: Template, refuse: Refuse): void {
  const existing = findProperty(node, 'existing');
  if (existing === undefined || existing.value === null) return;
  if (template.languageVersion === undefined) refuse(resourceMistake('existing-needs-2-0'), path);
  if (typeof existing.value !== 'boolean')
    refuse(resourceMistake('existing-not-a-boolean', { name }), [...path, existing.key]);
  if (existing.value !== true) return;
  for (const section of deployedSections) {
    const found = findProperty(node, section);
    if (found !== undefined) refuse(resourceMistake('existing-with-section', { section }), [...path, found.key]);
  }
}

/** Absent or not null in a nested template; on top null is absent (engine). */
const neverNull = ['dependsOn', 'existing', 'resources', 'copy'] as const;

function validateSections(node: NodeObject, path: JsonPath, name: string, template: Template, refuse: Refuse): void {
  for (const section of template.path.length > 0 ? neverNull : []) {
    const found = findProperty(node, section);
    if (found?.value === null) refuse(resourceMistake('section-null', { section, name }), [...path, found.key]);
  }
  const dependsOn = findProperty(node, 'dependsOn');
  if (dependsOn !== undefined && dependsOn.value !== null) {
    const at = [...path, dependsOn.key];
    if (!isNodeArray(dependsOn.value)) refuse(resourceMistake('depends-on-not-an-array', { name }), at);
    else if (dependsOn.value.some((item) => item === '' || (item === null && template.path.length === 0)))
      refuse(resourceMistake('depends-on-empty-name', { name }), at);
  }
  const tags = findProperty(node, 'tags');
  const isTags =
    isNodeObject(tags?.value) ||
    isNodeArray(tags?.value) ||
    (typeof tags?.value === 'string' && isExpression(tags.value));
  if (tags !== undefined && tags.value !== null && !isTags)
    refuse(resourceMistake('tags-not-an-object', { name }), [...path, tags.key]);
  const asserts = findProperty(node, 'asserts');
  if (asserts !== undefined && !/^2\.[1-9]/.test(template.languageVersion ?? ''))
    refuse(resourceMistake('asserts-need-2-1', { name }), [...path, asserts.key]);
}

function validateTarget(node: NodeObject, path: JsonPath, name: string, type: string, refuse: Refuse): void {
  if (findProperty(node, 'existing')?.value === true || nameKey(type) === DEPLOYMENTS) return;
  for (const property of ['resourceGroup', 'subscriptionId']) {
    const found = findProperty(node, property);
    if (found !== undefined)
      refuse(resourceMistake('target-without-deployment', { property, name }), [...path, found.key]);
  }
}
