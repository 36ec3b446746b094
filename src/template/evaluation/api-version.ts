import { ExpressionError } from '../../expressions/errors.js';
import { isInteger } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { resourceMistake } from '../../messages/english/deployments.js';
import type { ResourceInstance } from '../model/instances.js';
import { findProperty } from '../written/template.js';
import { evaluateNode } from './node-evaluation.js';
import { defaultApiVersion } from './resource-section.js';

/** The API version of a resource: as it is written, or as a profile of the template gives it; null where it has none. */
export function apiVersionOf(resource: ResourceInstance): Value {
  const { instance, node, head } = resource;
  const found = findProperty(node, 'apiVersion');
  const version = found === undefined ? null : evaluateNode(found.value, head, resource.pathTo(found.key));
  if (version !== '' && (version !== null || typeof found?.value === 'string'))
    return version === found?.value ? textOnTop(version, resource) : version;
  if (findProperty(instance.template.node, 'apiProfile') !== undefined) return defaultApiVersion;
  if (found !== undefined && !resource.isExtension && (version === '' || instance.owner === undefined)) {
    head.refuse(
      new ExpressionError('missing', resourceMistake('empty-api-version', { type: resource.type })),
      resource.pathTo(found.key),
    );
  }
  return null;
}

/** In the template that is deployed the engine reads a number where a text belongs as its digits. */
export function textOnTop(value: Value, { instance }: ResourceInstance): Value {
  return isInteger(value) && instance.owner === undefined ? String(value) : value;
}
