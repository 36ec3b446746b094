import { refused } from '../../expressions/residue.js';
import { DEPLOYMENTS } from '../../symbolic/resource-type.js';
import { call, embedded, literal } from '../../expressions/ast.js';
import type { Expr } from '../../expressions/ast.js';
import { ExpressionError } from '../../expressions/errors.js';
import { evaluate } from '../../expressions/evaluate.js';
import { Unknown, Secret } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { nameKey } from '../../json/name.js';
import { formatJsonPath } from '../../json/path.js';
import { evaluateNode, evaluateStrictly } from './node-evaluation.js';
import { segmentsOf, nonEmptySegments } from './resource-id.js';
import type { ResourceInstance } from '../model/instances.js';
import { attempt } from '../../expressions/alternatives.js';
import { findProperty, property } from '../written/template.js';
import { writtenSource } from './written-source.js';
import { resourceMistake } from '../../messages/english/deployments.js';

/** The name as it is written, behind those of the resources it is written inside of. */
export function writtenName(resource: ResourceInstance): string {
  const { instance, node, parent } = resource;
  const found = findProperty(node, 'name');
  const source = writtenSource(instance, resource.pathTo(found?.key ?? 'name'));
  const written = source === undefined ? found?.value : source.node;
  const own = typeof written === 'string' ? written + formatJsonPath(source?.below ?? []) : '';
  return parent === undefined ? own : `${parent.declaredName}/${own}`;
}

/**
 * The full name of a resource: a child written inside its parent carries the parent's name in front.
 * @param ownType the type as it is written
 * @param isChild type and name continue those of the parent
 */
export function resourceName(resource: ResourceInstance, ownType: string, isChild: boolean): Value {
  if (resource.isExtension) return null;
  const found = findProperty(resource.node, 'name');
  const own = found === undefined ? null : evaluateNode(found.value, resource.head, resource.pathTo(found.key));
  const problem =
    typeof own === 'string'
      ? own === ''
        ? resourceMistake('empty-name', { type: resource.type })
        : undefined
      : own instanceof Unknown || own instanceof Secret
        ? undefined
        : resourceMistake('name-not-a-string', { type: resource.type });
  if (problem !== undefined) {
    const refusal = new ExpressionError('argument', problem);
    resource.head.refuse(refusal, resource.pathTo(found?.key ?? 'name'));
    // Of what is no text nothing can be put together with the name of a parent.
    if (resource.parent !== undefined && own !== '') return refused(refusal);
  }
  if (resource.parent === undefined) return own;
  const segments = ownSegments(own, resource, resource.parent, ownType, isChild);
  return evaluate(
    isChild ? call('concat', [embedded(resource.parent.name), literal('/'), segments]) : segments,
    resource.head,
  );
}

/** The name of a resource that a condition leaves out: where it has one segment, the engine makes an id of it all the same. */
export function refuseSlashOf(resource: ResourceInstance): void {
  const { node, head, type, parent, isDeployment } = resource;
  if (isDeployment || parent !== undefined || type.split('/').length !== 2) return;
  const [name] = attempt(() => evaluateStrictly(property(node, 'name') ?? null, head));
  if (typeof name !== 'string' || !name.includes('/') || segmentsOf(name).length !== 1) return;
  const refusal = resourceMistake('name-segments', { name, count: 1, type, needed: 1 });
  const { session, template, certain } = resource.instance;
  session.refuse(new ExpressionError('argument', refusal), template.document, resource.pathTo('name'), certain);
}

/** The name written on a resource inside another, without empty segments. */
function ownSegments(
  own: Value,
  resource: ResourceInstance,
  parent: ResourceInstance,
  ownType: string,
  isChild: boolean,
): Expr {
  if (typeof own === 'string') {
    const segments = segmentsOf(own);
    const needed = segmentsOf(ownType).length;
    // Together with a parent's name that is known, the id tells.
    if (isChild && typeof parent.name !== 'string' && segments.length !== needed && own !== '') {
      resource.head.refuse(
        new ExpressionError(
          'argument',
          resourceMistake('child-name-segments', { name: own, count: segments.length, needed }),
        ),
        resource.pathTo('name'),
      );
    }
    return literal(segments.join('/'));
  }
  return call('join', [nonEmptySegments(embedded(own)), literal('/')]);
}

/**
 * A resource inside another may have a full type, which has one segment more than its name (engine). Of a name that is
 * not known nothing can be counted: then a namespace (with its dot) in front tells. The engine's preview guesses that
 * such a resource is a child, Azure counts once it knows the name.
 */
export function isFullType(type: string, parentType: string, name: () => Value): boolean {
  const lower = nameKey(type);
  if (lower.startsWith(`${nameKey(parentType)}/`) || lower === DEPLOYMENTS) return true;
  if (!type.includes('/')) return false;
  const [own] = attempt(name);
  if (typeof own !== 'string') return /^\/*[^/][^/.]*\.[^/]+\//.test(type);
  return segmentsOf(own).length === segmentsOf(type).length - 1;
}
