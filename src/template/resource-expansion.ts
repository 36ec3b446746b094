import { ExpressionError } from '../expressions/errors.js';
import { Unknown, isInteger } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import { evaluateCount } from './copy.js';
import type { Loop } from './copy.js';
import { TemplateEnvironment } from './environment.js';
import type { TemplateInstance } from './instance.js';
import { evaluateNode, unknownIndex } from './node-evaluation.js';
import { ResourceInstance } from './resource-instance.js';
import { declarations, findProperty, isNodeObject } from './template.js';
import type { Declaration } from './template.js';

/** Expands loops and children. What a false condition leaves out is there too, with that condition. */
export function expandResources(instance: TemplateInstance): readonly ResourceInstance[] {
  return instance.template.resources.flatMap((declaration) =>
    expandDeclaration(instance, declaration, undefined, undefined),
  );
}

function expandDeclaration(
  instance: TemplateInstance,
  declaration: Declaration,
  parent: ResourceInstance | undefined,
  loops: Loop | undefined,
): readonly ResourceInstance[] {
  const { node } = declaration;
  if (!isNodeObject(node)) {
    instance
      .environment('head')
      .refuse(new ExpressionError('argument', 'A resource must be an object.'), declaration.path);
    return [];
  }
  const resources: ResourceInstance[] = [];
  for (const [index, loop] of iterations(instance, declaration, loops).entries()) {
    const resource = new ResourceInstance(instance, declaration, node, parent, loop, index);
    resources.push(resource);
    const children = findProperty(node, 'resources');
    for (const child of children === undefined
      ? []
      : declarations(children.value, [...declaration.path, children.key])) {
      resources.push(...expandDeclaration(instance, child, resource, loop));
    }
  }
  return resources;
}

/** The loop of each iteration; without `copy`, the loops around. A count that is not known gives one iteration. */
function iterations(
  instance: TemplateInstance,
  declaration: Declaration,
  outer: Loop | undefined,
): readonly (Loop | undefined)[] {
  const copy = isNodeObject(declaration.node) ? findProperty(declaration.node, 'copy') : undefined;
  if (copy === undefined || copy.value === null) return [outer];
  const environment = new TemplateEnvironment(instance, 'head', outer, undefined, instance.certain);
  const path = [...declaration.path, copy.key];
  const refuse = (message: string): void => environment.refuse(new ExpressionError('argument', message), path);
  if (!isNodeObject(copy.value)) {
    refuse('The copy loop of a resource must be an object with name and count.');
    return [outer];
  }
  const nameNode = findProperty(copy.value, 'name');
  const name = nameNode === undefined ? null : evaluateNode(nameNode.value, environment, [...path, nameNode.key]);
  if (typeof name !== 'string') refuse('The copy loop of a resource needs a name that is a known String.');
  const isSerial = checkMode(findProperty(copy.value, 'mode')?.value, environment, path);
  const batchSize = readBatchSize(findProperty(copy.value, 'batchSize')?.value, isSerial, environment, path);
  const loopName = typeof name === 'string' ? name : '';
  const count = evaluateCount(copy.value, environment, path);
  const loop = (index: Value): Loop => ({ kind: 'resource', name: loopName, index, outer, batchSize });
  if (count instanceof Unknown) return [loop(unknownIndex(loopName, count))];
  return Array.from({ length: count }, (_, index) => loop(index));
}

/** True where one iteration comes after the other. */
function checkMode(
  node: Declaration['node'] | undefined,
  environment: TemplateEnvironment,
  path: (string | number)[],
): boolean {
  if (node === undefined || node === null) return false;
  const mode = evaluateNode(node, environment, [...path, 'mode']);
  if (typeof mode === 'string' && /^(parallel|serial)$/i.test(mode)) return mode.toLowerCase() === 'serial';
  environment.refuse(new ExpressionError('argument', "The mode of a copy loop must be 'Parallel' or 'Serial'."), path);
  return false;
}

/** How many iterations run at a time; undefined where all do, or where that is not known. */
function readBatchSize(
  node: Declaration['node'] | undefined,
  isSerial: boolean,
  environment: TemplateEnvironment,
  path: (string | number)[],
): number | undefined {
  if (node === undefined || node === null) return isSerial ? 1 : undefined;
  const size = evaluateNode(node, environment, [...path, 'batchSize']);
  const problem = !isSerial
    ? "'batchSize' is only supported by a copy loop of the mode 'Serial'."
    : isInteger(size) && size >= 0
      ? undefined
      : "The 'batchSize' of a copy loop must be a non-negative Integer.";
  if (problem !== undefined) environment.refuse(new ExpressionError('argument', problem), [...path, 'batchSize']);
  return isInteger(size) && size > 0 ? Number(size) : undefined;
}
