import { pathOf, tried, sourceOfName } from './source.js';
import { Trail } from './trail.js';
import { parseExpression } from '../../expressions/parse.js';

import type { JsonPath } from '../../json/path.js';
import { nameKey } from '../../json/name.js';

import type { Origin, Step } from '../model/resource.js';
import { findProperty, isNodeObject } from '../written/template.js';

import { childOf } from '../evaluation/written-source.js';

import type { Provenance, TemplateEnvironment, TemplateInstance, ResourceInstance } from '../model/instances.js';
import { step } from '../../messages/english/steps.js';

/**
 * Where the value at a path below a resource comes from: followed, on demand, from the property through variables,
 * parameters, arguments of modules and outputs to the literal that decided it. Each step is one place in a file.
 */
function explainResource(resource: ResourceInstance, path: JsonPath): Origin {
  const [section = ''] = path;
  const isProperties = nameKey(String(section)) === 'properties';
  const trail = new Trail(resource.instance.template.document);
  const environment = isProperties ? resource.body : resource.body.at('head');
  const found = typeof section === 'string' ? findProperty(resource.node, section) : undefined;
  const [, property] = path;
  if (
    found === undefined ||
    (isNodeObject(found.value) && property !== undefined && childOf(found.value, property) === undefined)
  ) {
    // Nothing is written of it: the line with the type stands for the resource.
    const type = findProperty(resource.node, 'type');
    const at = [...resource.declaration.path, ...(type === undefined ? [] : [type.key])];
    trail.add(at, type === undefined ? 'value' : 'key', step('resource', { type: resource.type }));
    return trail;
  }
  trail.follow({
    node: found.value,
    environment,
    path: [...resource.declaration.path, found.key],
    rest: path.slice(1),
    what: (below) => step('property', { path: pathOf(found.key, below) }),
  });
  return trail;
}

/** Where the parts of an expression come from that the engine would refuse. */
function explainText(text: string, environment: TemplateEnvironment): readonly Step[] {
  const trail = new Trail(environment.instance.template.document);
  const expression = tried(() => parseExpression(text));
  if (expression !== undefined) trail.trace(expression, environment, []);
  return trail.steps;
}

/** Where the value of a parameter comes from: the argument or the parameter file, or its default. */
function explainParameter(name: string, instance: TemplateInstance): readonly Step[] {
  const trail = new Trail(instance.template.document);
  trail.go(sourceOfName('parameters', name, instance, []));
  return trail.steps;
}

/** Tells where values come from, as the template and its parameter file are written. */
export const provenance: Provenance = {
  ofResource: explainResource,
  ofText: explainText,
  ofParameter: explainParameter,
};
