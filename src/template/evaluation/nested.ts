import { ExpressionError } from '../../expressions/errors.js';
import { causesOf } from '../../expressions/residue.js';
import { ObjectValue } from '../../expressions/value.js';
import type { Cause, Secret, Value, Unknown } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import type { Arguments } from '../model/arguments.js';
import { both, branchesOf, isOpen } from './branch.js';
import { scopesOf } from './evaluation-scope.js';
import type { Refuse } from './evaluation-scope.js';
import type { Closed, Nested, ResourceInstance, TemplateInstance } from '../model/instances.js';
import { linkedPath, relativePath } from './link.js';
import { nestedArguments } from './nested-arguments.js';
import { evaluateNode } from './node-evaluation.js';
import { nodeOfValue, openNames, withoutTwins } from '../written/node-value.js';
import { targetScope } from './target-scope.js';
import { findProperty, isNodeObject, readTemplate } from '../written/template.js';
import type { Node, NodeObject, Template } from '../written/template.js';
import { addressOf, MAX_SELF_LINKS, timesOpen } from './link-address.js';
import { namedProperties } from './named-properties.js';
import type { List, Message } from '../../messages/message.js';
import { deploymentMistake, notKnown } from '../../messages/english/deployments.js';

/**
 * Opens a nested or linked deployment, or a deployment stack. In outer mode its template is evaluated by the parent first;
 * then, as in inner mode, it is a template of its own. What may be one of several templates is opened as each of them.
 */
export function openNested(resource: ResourceInstance): Nested {
  const opened = [...new Opening(resource).openings()];
  const instances = opened.flatMap((each) => (isClosed(each) ? [] : [each]));
  const closed = opened.flatMap((each) => (isClosed(each) ? [each] : []));
  const [only] = instances;
  return only !== undefined && opened.length === 1 && only.choice === resource.choice
    ? { instance: only }
    : { choice: instances, closed };
}

type Opened = TemplateInstance | Closed;

function linkTo(target: string): Cause {
  return { kind: 'link', target: `'${target}'` };
}

function isClosed(opened: Opened): opened is Closed {
  return typeof opened === 'string';
}

/** What is known of one way in which the deployment may turn out. */
interface Way {
  readonly args: Arguments;
  readonly condition: Unknown | undefined;
}

class Opening {
  constructor(private readonly resource: ResourceInstance) {}

  *openings(): Generator<Opened> {
    const { resource } = this;
    const found = findProperty(resource.node, 'properties');
    if (found === undefined || found.value === null) {
      yield this.#refuse(resource.declaration.path, deploymentMistake('no-properties'));
      return;
    }
    const path = resource.pathTo(found.key);
    if (isNodeObject(found.value)) {
      yield* this.#properties(namedProperties(found.value, resource, path), path, undefined);
      return;
    }
    const written = evaluateNode(found.value, resource.body, [...path]);
    for (const { value, condition } of branchesOf(written)) {
      const node = nodeOfValue(value);
      if (isNodeObject(node)) yield* this.#properties(node, path, condition);
      else if (isOpen(value)) yield this.#open(path, notKnown('properties'), value);
      else yield this.#refuse(path, deploymentMistake('properties-not-an-object'), condition);
    }
  }

  *#properties(written: NodeObject, path: JsonPath, condition: Unknown | undefined): Generator<Opened> {
    const { resource } = this;
    const properties = withoutTwins(written);
    const template = findProperty(properties, 'template');
    const link = findProperty(properties, 'templateLink');
    const mode = findProperty(properties, 'mode');
    // What the mode is changes nothing here, but it has to be one that is known before the deployment starts.
    if (mode !== undefined) evaluateNode(mode.value, resource.body, [...path, mode.key]);
    if (openNames(properties).length > 0) yield this.#openNames(properties, path);
    const way: Way = { args: nestedArguments(resource, properties, path), condition };
    if (template !== undefined && link !== undefined)
      this.#refuse(path, deploymentMistake('template-and-link'), condition);
    const links = link === undefined ? [] : this.#valuesOf(link.value, [...path, link.key], way);
    let isLinked = false;
    for (const [value, inner] of links) {
      if (value === null) continue;
      isLinked = true;
      yield* this.#link(value, [...path, link?.key ?? ''], inner);
    }
    const isTemplate = template !== undefined && template.value !== null;
    if (isTemplate && !(isLinked && links.length === 1)) {
      yield* this.#template(template.value, properties, [...path, template.key], way);
    } else if (!isLinked && openNames(properties).length === 0) {
      yield this.#refuse(path, deploymentMistake('no-template'), condition);
    }
  }

  /** What a node can be, evaluated, with the way that leads there. */
  #valuesOf(node: Node, path: JsonPath, { args, condition }: Way): readonly (readonly [Value, Way])[] {
    return branchesOf(evaluateNode(node, this.resource.body, [...path])).map((branch) => [
      branch.value,
      { args, condition: both(condition, branch.condition) },
    ]);
  }

  *#template(template: Node, properties: NodeObject, path: JsonPath, way: Way): Generator<Opened> {
    const refuse: Refuse = (at, refusal, condition) => {
      this.#refuse(at, refusal, condition);
    };
    for (const { mode, condition } of scopesOf(this.resource, template, properties, path.slice(0, -1), refuse)) {
      const under = { ...way, condition: both(way.condition, condition) };
      if (mode === 'inner' && isNodeObject(template)) {
        yield* this.#known(template, path, under);
        continue;
      }
      if (mode === 'inner') {
        this.#refuse(path, deploymentMistake('inner-template-is-an-expression'), under.condition);
      }
      for (const [value, inner] of this.#valuesOf(template, path, under)) {
        const node = nodeOfValue(value);
        if (isNodeObject(node)) yield* this.#known(node, path, inner);
        else if (isOpen(value)) yield this.#open(path, notKnown('template'), value);
        else yield this.#refuse(path, deploymentMistake('template-not-an-object'), inner.condition);
      }
    }
  }

  *#known(template: NodeObject, path: JsonPath, way: Way): Generator<Opened> {
    const node = withoutTwins(template);
    if (openNames(node).length > 0) yield this.#openNames(node, path);
    yield this.#instance(readTemplate(node, this.resource.instance.template.document, path), way);
  }

  #instance(template: Template, { args, condition }: Way): TemplateInstance {
    const { resource } = this;
    return resource.instance.nest({
      owner: resource,
      template,
      scope: targetScope(resource),
      args,
      certain: resource.certain && condition === undefined,
      choice: both(resource.choice, condition),
    });
  }

  /** A linked template: followed where it is a file beside this one, otherwise reported as not looked into. */
  *#link(link: Value, path: JsonPath, way: Way): Generator<Opened> {
    if (isOpen(link)) {
      yield this.#open(path, notKnown('link'), link);
      return;
    }
    if (!(link instanceof ObjectValue)) {
      yield this.#refuse(path, deploymentMistake('link-not-an-object'), way.condition);
      return;
    }
    const read = (name: string): Value => link.get(name) ?? null;
    const addresses = ['uri', 'id', 'relativePath'].filter((name) => read(name) !== null);
    if (link.dynamic.length === 0 && addresses.length === 0) {
      yield this.#refuse(path, deploymentMistake('link-without-address'), way.condition);
      return;
    }
    if (addresses.length > 1) {
      const names: List = { items: addresses.map((name) => `'${name}'`), joined: 'and' };
      yield this.#report(path, notKnown('link-with-many-addresses', { addresses: names }), causesOf([link]));
      return;
    }
    const isRelative = read('relativePath') !== null;
    for (const { value, condition } of branchesOf(read(isRelative ? 'relativePath' : 'uri'))) {
      const target = isRelative ? relativePath(value) : linkedPath(value);
      yield this.#follow(target, isOpen(value) ? value : link, path, {
        ...way,
        condition: both(way.condition, condition),
      });
    }
  }

  #follow(target: string | undefined, link: Value, path: JsonPath, way: Way): Opened {
    const { session, template } = this.resource.instance;
    const linked = target === undefined ? undefined : session.readLinked?.(template.document, target);
    if (target === undefined || linked === undefined) {
      const name = target ?? addressOf(link);
      const causes = name === undefined ? causesOf([link]) : [linkTo(name)];
      return this.#report(path, notKnown('linked-elsewhere', { target: name }), causes);
    }
    if ('problem' in linked)
      return this.#report(path, notKnown('linked-unreadable', { target, problem: linked.problem }), [linkTo(target)]);
    if (!isNodeObject(linked.root))
      return this.#refuse(path, deploymentMistake('linked-not-an-object', { target }), way.condition);
    if (timesOpen(linked.root, this.resource) < MAX_SELF_LINKS)
      return this.#instance(readTemplate(linked.root, linked.document, []), way);
    const refusal = deploymentMistake('links-to-itself', { target, most: MAX_SELF_LINKS });
    this.resource.body.refuse(new ExpressionError('own-limit', refusal), path);
    return 'open';
  }

  #open(path: JsonPath, message: Message, value: Unknown | Secret): Closed {
    const causes = causesOf([value]);
    // Where Azure surely refuses what makes it, that is told, and nothing is deployed.
    if (this.resource.certain && causes.length > 0 && causes.every(({ kind }) => kind === 'error')) return 'refused';
    return this.#report(path, message, causes);
  }

  #openNames(node: NodeObject, path: JsonPath): Closed {
    return this.#report(path, notKnown('deployment-name'), causesOf(openNames(node)));
  }

  #report(path: JsonPath, message: Message, causes: readonly Cause[]): Closed {
    this.resource.instance.reportOpen(message, path, causes);
    return 'open';
  }

  /** Azure refuses it; where that depends on something not known, so does what is deployed. */
  #refuse(path: JsonPath, problem: Message, condition?: Unknown): Closed {
    const { resource } = this;
    const refusal = new ExpressionError('argument', problem);
    if (resource.certain && condition === undefined) resource.body.refuse(refusal, path);
    else resource.instance.refuseHiding(refusal, path, [resource.condition, condition ?? true]);
    return 'refused';
  }
}
