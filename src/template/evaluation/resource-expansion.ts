import { ExpressionError } from '../../expressions/errors.js';
import { causesOf } from '../../expressions/residue.js';
import { Secret, Unknown, isInteger } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import { nameKey } from '../../json/name.js';
import { both, branchesOf, isOpen, undecided } from './branch.js';
import type { ResourceInstance, TemplateEnvironment, TemplateInstance } from '../model/instances.js';
import type { Loop } from '../model/loop.js';
import { evaluateCount, evaluateNode, unknownIndex } from './node-evaluation.js';
import { EvaluatedResource } from './resource-instance.js';
import { nodeOfValue, openNames, withoutTwins } from '../written/node-value.js';
import { Declaration, declarations, findProperty, isNodeArray, isNodeObject } from '../written/template.js';
import type { Node, NodeObject } from '../written/template.js';
import type { Message } from '../../messages/message.js';
import { loopMistake } from '../../messages/english/templates.js';
import { notKnown, resourceMistake } from '../../messages/english/deployments.js';

/** Expands loops and children. What a false condition leaves out is there too, with that condition. */
export function expandResources(instance: TemplateInstance): readonly ResourceInstance[] {
  const { node, path } = instance.template;
  const section = findProperty(node, 'resources');
  const around: Around = { parent: undefined, loop: undefined, choice: instance.choice };
  return section === undefined
    ? []
    : [...new Expansion(instance).section(section.value, [...path, section.key], around)];
}

/** Where a resource stands. */
interface Around {
  readonly parent: ResourceInstance | undefined;
  readonly loop: Loop | undefined;
  /** What is not known and chooses between this and other resources. */
  readonly choice: Unknown | undefined;
}

/**
 * Resources as they are written; or, in a template that its parent evaluated, as they turned out: where something not
 * known chooses what a list, a resource or its type is, each is expanded. What is not known is reported.
 */
class Expansion {
  constructor(private readonly instance: TemplateInstance) {}

  *section(section: Node, path: JsonPath, around: Around): Generator<ResourceInstance> {
    if (section instanceof Unknown || section instanceof Secret) {
      for (const { value, condition } of branchesOf(section)) {
        const inner = { ...around, choice: both(around.choice, condition) };
        if (!isOpen(value)) yield* this.section(nodeOfValue(value), path, inner);
        else yield* this.#openSection(value, path, inner);
      }
    } else if (isNodeArray(section) || isNodeObject(section)) {
      for (const declaration of declarations(section, path)) yield* this.#declaration(declaration, around);
    } else if (section !== null) {
      // Of the section of a template this is told where its form is checked.
      if (around.parent !== undefined || around.choice !== undefined)
        this.#refuse(invalid(resourceMistake('not-listed')), path, around);
    }
  }

  /** A list of which only the elements are known: there may be any number of them. */
  *#openSection(section: Unknown | Secret, path: JsonPath, around: Around): Generator<ResourceInstance> {
    const element = section instanceof Unknown ? section.description.element?.(section) : undefined;
    if (element === undefined) {
      this.instance.reportOpen(notKnown('resources'), path, causesOf([section]));
      return;
    }
    const choice = both(around.choice, undecided(section));
    yield* this.#declaration(new Declaration(nodeOfValue(element), path, 0), { ...around, choice });
  }

  *#declaration(declaration: Declaration, around: Around): Generator<ResourceInstance> {
    const { node, path } = declaration;
    if (isNodeObject(node)) {
      yield* this.#resource(declaration, node, around);
      return;
    }
    // As dear as a resource.
    this.instance.session.step(25);
    for (const { value, condition } of branchesOf(isOpen(node) ? node : null)) {
      const inner = { ...around, choice: both(around.choice, condition) };
      const decided = nodeOfValue(value);
      if (isNodeObject(decided)) yield* this.#resource(declaration.holding(decided), decided, inner);
      else if (isOpen(value)) this.instance.reportOpen(notKnown('resource'), path, causesOf([value]));
      else this.#refuse(invalid(resourceMistake('not-an-object')), path, inner);
    }
  }

  *#resource(declaration: Declaration, written: NodeObject, around: Around): Generator<ResourceInstance> {
    const node = withoutTwins(written);
    const names = openNames(node);
    if (names.length > 0) this.instance.reportOpen(notKnown('resource-name'), declaration.path, causesOf(names));
    const type = findProperty(node, 'type');
    if (type === undefined || !isOpen(type.value)) {
      yield* this.#iterations(declaration, node, around);
      return;
    }
    for (const { value, condition } of branchesOf(type.value)) {
      const at = [...declaration.path, type.key];
      if (isOpen(value)) {
        this.instance.reportOpen(notKnown('resource-type'), at, causesOf([value]));
        continue;
      }
      const decided = { ...node, [type.key]: nodeOfValue(value) };
      const inner = { ...around, choice: both(around.choice, condition) };
      yield* this.#iterations(declaration.holding(decided), decided, inner);
    }
  }

  *#iterations(declaration: Declaration, node: NodeObject, around: Around): Generator<ResourceInstance> {
    const { parent, choice } = around;
    for (const [index, loop] of this.#loopsOf(declaration, around).entries()) {
      const resource = new EvaluatedResource(this.instance, declaration, node, parent, loop, index, choice);
      yield resource;
      const children = findProperty(node, 'resources');
      if (children !== undefined)
        yield* this.section(children.value, [...declaration.path, children.key], { parent: resource, loop, choice });
    }
  }

  /** The loop of each iteration; without `copy`, the loops around. A count that is not known gives one iteration. */
  #loopsOf(declaration: Declaration, around: Around): readonly (Loop | undefined)[] {
    const { instance } = this;
    const { loop: outer } = around;
    const copy = isNodeObject(declaration.node) ? findProperty(declaration.node, 'copy') : undefined;
    if (copy === undefined || copy.value === null) return [outer];
    const environment = instance.environment('head', { loop: outer });
    const path = [...declaration.path, copy.key];
    const refuse = (refusal: Message): void => environment.refuse(invalid(refusal), path);
    if (copy.value instanceof Unknown) {
      const open: Loop = {
        kind: 'resource',
        name: '',
        index: unknownIndex('', copy.value),
        outer,
        batchSize: undefined,
      };
      return [{ ...open, count: copy.value }];
    }
    if (!isNodeObject(copy.value)) {
      refuse(loopMistake('of-a-resource-not-an-object'));
      return [outer];
    }
    const nameNode = findProperty(copy.value, 'name');
    const name = nameNode === undefined ? null : evaluateNode(nameNode.value, environment, [...path, nameNode.key]);
    if (typeof name !== 'string' && !isOpen(nameNode?.value ?? null)) refuse(loopMistake('of-a-resource-without-name'));
    const loopName = typeof name === 'string' ? name : '';
    const count = evaluateCount(copy.value, environment, path, (error, at) => {
      this.#refuse(error, at, around);
    });
    // Of a loop that runs not once the engine looks at nothing else.
    if (count === 0) return [];
    const certain = instance.certain && around.choice === undefined && !(count instanceof Unknown);
    const running = instance.environment('head', { loop: outer, certain });
    const isSerial = checkMode(findProperty(copy.value, 'mode')?.value, running, path);
    const batchSize = readBatchSize(findProperty(copy.value, 'batchSize')?.value, isSerial, running, path);
    const loop = (index: Value): Loop => ({ kind: 'resource', name: loopName, index, outer, batchSize });
    if (count instanceof Unknown) return [{ ...loop(unknownIndex(loopName, count)), count }];
    return Array.from({ length: count }, (_, index) => loop(index));
  }

  /** Azure refuses it; where that depends on something not known, so does what is deployed. */
  #refuse(refusal: ExpressionError, path: JsonPath, { choice }: Around): void {
    if (this.instance.certain && choice === undefined) this.instance.environment('head').refuse(refusal, path);
    else this.instance.refuseHiding(refusal, path, [choice ?? true]);
  }
}

function invalid(refusal: Message): ExpressionError {
  return new ExpressionError('argument', refusal);
}

/** True where one iteration comes after the other. */
function checkMode(node: Node | undefined, environment: TemplateEnvironment, path: (string | number)[]): boolean {
  if (node === undefined || node === null) return false;
  const mode = evaluateNode(node, environment, [...path, 'mode']);
  if (typeof mode === 'string' && /^(parallel|serial)$/i.test(mode)) return nameKey(mode) === 'serial';
  environment.refuse(invalid(loopMistake('invalid-mode')), path);
  return false;
}

/** How many iterations run at a time; undefined where all do, or where that is not known. */
function readBatchSize(
  node: Node | undefined,
  isSerial: boolean,
  environment: TemplateEnvironment,
  path: (string | number)[],
): number | undefined {
  if (node === undefined || node === null) return isSerial ? 1 : undefined;
  const size = evaluateNode(node, environment, [...path, 'batchSize']);
  const problem = !isSerial
    ? loopMistake('batch-size-without-serial')
    : isInteger(size) && size >= 0
      ? undefined
      : loopMistake('invalid-batch-size');
  if (problem !== undefined) environment.refuse(invalid(problem), [...path, 'batchSize']);
  return isInteger(size) && size > 0 ? Number(size) : undefined;
}
