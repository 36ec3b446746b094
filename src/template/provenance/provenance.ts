import type { Call, Expr } from '../../expressions/ast.js';
import { possibilities } from '../../expressions/alternatives.js';
import { deeper, evaluate } from '../../expressions/evaluate.js';
import { deepEquals } from '../../expressions/functions/comparison.js';
import { isExpression, parseExpression } from '../../expressions/parse.js';
import { Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { showUnknown } from '../../expressions/residue.js';
import { formatJsonPath } from '../../json/path.js';
import type { JsonPath } from '../../json/path.js';
import { nameKey, sameName } from '../../json/name.js';
import type { Argument } from '../model/arguments.js';
import { isConstant, sourceOf } from './call-source.js';
import { findResource } from '../evaluation/find-resource.js';
import type { Origin, Place, Step } from '../model/resource.js';
import { findProperty, isNodeObject, property } from '../written/template.js';
import type { Node } from '../written/template.js';
import { childOf, findLoop, writtenSource } from '../evaluation/written-source.js';
import type { WrittenLoop } from '../evaluation/written-source.js';
import type { Provenance, TemplateEnvironment, TemplateInstance, ResourceInstance } from '../model/instances.js';
import { asRefusal } from '../evaluation/refusal.js';

/** Longest way that is told; longer ones end where they are. */
const MAX_STEPS = 40;

/** Most expressions looked into for one way: variables that use each other twice make exponentially many. */
const MAX_LOOKS = 200;

/** What a look takes of the stack (`deeper`): an evaluation that is refused is explained on top of all that led to it. */
const LEVELS_OF_LOOK = 4;

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
    trail.add(at, type === undefined ? 'value' : 'key', `resource '${resource.type}'`);
    return trail;
  }
  trail.follow(
    found.value,
    environment,
    [...resource.declaration.path, found.key],
    path.slice(1),
    (below) => `property ${named(found.key, below)}`,
  );
  return trail;
}

/** Where the parts of an expression come from that the engine would refuse. */
function explainText(text: string, environment: TemplateEnvironment): readonly Step[] {
  const trail = new Trail(environment.instance.template.document);
  const expression = attempt(() => parseExpression(text));
  if (expression !== undefined) trail.trace(expression, environment, []);
  return trail.steps;
}

/** Where the value of a parameter comes from: the argument or the parameter file, or its default. */
function explainParameter(name: string, instance: TemplateInstance): readonly Step[] {
  const trail = new Trail(instance.template.document);
  trail.traceName('parameters', name, instance, []);
  return trail.steps;
}

/** Tells where values come from, as the template and its parameter file are written. */
export const provenance: Provenance = {
  ofResource: explainResource,
  ofText: explainText,
  ofParameter: explainParameter,
};

function isSameStep(a: Step, b: Step): boolean {
  return (
    a.what === b.what &&
    a.place.document === b.place.document &&
    a.place.of === b.place.of &&
    formatJsonPath(a.place.path) === formatJsonPath(b.place.path)
  );
}

/** Says what stands at a place; `below` is the way from where the declaration begins. */
type Label = (below: JsonPath) => string;

function named(name: string, below: JsonPath): string {
  return `'${formatJsonPath([name, ...below])}'`;
}

/** The steps found so far, and the ways to find more. */
class Trail implements Origin {
  readonly steps: Step[] = [];
  chosenBy: readonly Step[] = [];
  #ended = false;

  constructor(
    readonly document: string,
    /** Shared with the ways through arguments, which are tried one by one. */
    private readonly budget = { looks: MAX_LOOKS },
  ) {}

  add(path: JsonPath, of: Place['of'], what: string, document = this.document): void {
    this.#tell({ place: { document, path: [...path], of }, what });
  }

  /** A way through a cycle comes round again: what would follow is told already. */
  #tell(step: Step): void {
    if (this.#ended || this.steps.length >= MAX_STEPS) return;
    if (this.steps.some((told) => isSameStep(told, step))) this.#ended = true;
    else this.steps.push(step);
  }

  /** The same for one of several ways, which may share their steps. */
  #tellOnce(step: Step): void {
    if (!this.steps.some((told) => isSameStep(told, step))) this.#tell(step);
  }

  /** Goes down `rest` in what is written, and on through the expression that stands there. */
  follow(node: Node, environment: TemplateEnvironment, path: JsonPath, rest: JsonPath, what: Label): void {
    const source = writtenSource(environment.instance, path);
    if (source === undefined) this.#descend(node, environment, path, rest, what);
    else {
      const label: Label = source.below.length === 0 ? what : () => 'template of the nested deployment';
      this.#descend(source.node, source.environment, source.path, [...source.below, ...rest], label);
      // What the parent leaves as an expression (`[[…]`) is evaluated by the nested deployment.
      const left = rest.reduce<Node | undefined>((at, step) => at && childOf(at, step)?.value, node);
      if (typeof left === 'string' && isExpression(left)) this.#traceText(left, environment, []);
    }
  }

  #descend(node: Node, environment: TemplateEnvironment, path: JsonPath, rest: JsonPath, what: Label): void {
    const { document } = environment.instance.template;
    const written = [...path];
    const label = (): string => what(written.slice(path.length));
    let current: Node = node;
    for (const [depth, step] of rest.entries()) {
      if (typeof current === 'string') break;
      const child = childOf(current, step);
      if (child === undefined) {
        const loop = findLoop(current, step);
        const index = rest[depth + 1];
        if (loop === undefined) this.add(written, 'key', label(), document);
        else {
          const made: Label = (below) => what([...written.slice(path.length), step, ...below]);
          this.#descendLoop(loop, index, environment, [...written, ...loop.path], rest.slice(depth + 2), made);
        }
        return;
      }
      written.push(child.key);
      current = child.value;
      if (depth >= MAX_STEPS) break;
    }
    this.add(written, 'value', label(), document);
    if (typeof current === 'string' && isExpression(current))
      this.#traceText(current, environment, rest.slice(written.length - path.length));
  }

  /** The input of a loop; without an index the loop as a whole. */
  #descendLoop(
    { node, name }: WrittenLoop,
    index: string | number | undefined,
    environment: TemplateEnvironment,
    path: JsonPath,
    rest: JsonPath,
    what: Label,
  ): void {
    const input = findProperty(node, 'input');
    if (input === undefined || typeof index !== 'number') {
      this.add(path, 'value', what([]), environment.instance.template.document);
      return;
    }
    const kind = environment.place === 'variable' || environment.place === 'output' ? environment.place : 'property';
    const inside = environment.inLoop({ kind, name, index });
    this.#descend(input.value, inside, [...path, input.key], rest, (below) => what([index, ...below]));
  }

  #traceText(text: string, environment: TemplateEnvironment, rest: JsonPath): void {
    if (this.#ended || this.steps.length >= MAX_STEPS || this.budget.looks-- <= 0) return;
    const expression = attempt(() => parseExpression(text));
    if (expression !== undefined) this.trace(expression, environment, rest);
  }

  /** The part of an expression that gave the value at `rest` below its result. */
  trace(expression: Expr, environment: TemplateEnvironment, rest: JsonPath): void {
    attempt(() => {
      deeper(LEVELS_OF_LOOK, () => {
        this.#traceInto(expression, environment, rest);
      });
    });
  }

  #traceInto(expression: Expr, environment: TemplateEnvironment, rest: JsonPath): void {
    if (expression.kind === 'access') {
      const key = attempt(() => evaluate(expression.key, environment));
      if (typeof key === 'string' || typeof key === 'number') {
        if (!isConstant(expression.key) && this.chosenBy.length === 0)
          this.chosenBy = this.#wayOf(expression.key, environment);
        this.trace(expression.base, environment, [key, ...rest]);
        return;
      }
      // What is looked up depends on the key first.
      const { length } = this.steps;
      this.trace(expression.key, environment, []);
      if (this.steps.length === length) this.trace(expression.base, environment, []);
    } else if (expression.kind === 'call') {
      if (expression.namespace === undefined) this.#traceCall(expression, environment, rest);
      else this.#traceOnly(expression, environment);
    }
  }

  #traceCall(call: Call, environment: TemplateEnvironment, rest: JsonPath): void {
    const source = sourceOf(call, rest, (expression) => attempt(() => onlyOne(evaluate(expression, environment))));
    switch (source?.is) {
      case 'expression':
        this.trace(source.expression, environment, source.rest);
        if (source.chosenBy !== undefined && this.chosenBy.length === 0)
          this.chosenBy = this.#wayOf(source.chosenBy, environment);
        return;
      case 'operands':
        this.#traceOperands(source.operands, environment);
        return;
      case 'name':
        this.traceName(source.section, source.name, environment.instance, rest);
        return;
      case 'reference':
        this.#traceReference(source.target, environment, rest);
        return;
      case 'arguments':
        this.#traceOnly(call, environment);
        return;
      case undefined:
    }
  }

  #wayOf(expression: Expr, environment: TemplateEnvironment): readonly Step[] {
    const trail = new Trail(this.document, this.budget);
    trail.trace(expression, environment, []);
    return trail.steps;
  }

  /** One operand that decides is the source; several decide together. */
  #traceOperands(operands: readonly Expr[], environment: TemplateEnvironment): void {
    const [only, ...others] = operands.filter((operand) => !isConstant(operand));
    if (only !== undefined && others.length === 0) {
      this.trace(only, environment, []);
      return;
    }
    this.#alter('truth');
    for (const operand of operands) {
      const way = this.#wayOf(operand, environment);
      way.forEach((step, index) => this.#tellOnce(index === way.length - 1 ? { ...step, ends: true } : step));
    }
  }

  /** A call that computes from one thing only, in one argument or in several, is decided by it. */
  #traceOnly(call: Call, environment: TemplateEnvironment): void {
    const sources = call.args.filter((arg) => !isConstant(arg));
    const ways = sources.map((arg) => this.#wayOf(arg, environment));
    const [way] = ways;
    const [source] = sources;
    const ends = new Set(ways.map((steps) => JSON.stringify(steps.at(-1)?.place)));
    if (source === undefined || way === undefined || ends.size !== 1) return;
    const [made, given] = [call, source].map((one) => attempt(() => evaluate(one, environment)));
    // What a function gives back as it got it arrives unchanged.
    const isKept = made !== undefined && given !== undefined && deepEquals(made, given) === true;
    if (!isKept) this.#alter(typeof onlyOne(made ?? null) === 'boolean' ? 'truth' : 'value');
    way.forEach((step) => this.#tell(step));
  }

  /** What stands at the last step makes something else of what comes next. */
  #alter(alters: NonNullable<Step['alters']>): void {
    const last = this.steps.pop();
    if (last !== undefined) this.steps.push({ alters, ...last });
  }

  /** Goes on where a parameter or variable gets its value. */
  traceName(kind: 'parameters' | 'variables', name: string, instance: TemplateInstance, rest: JsonPath): void {
    const { template } = instance;
    const declaration = template[kind].get(nameKey(name));
    if (declaration === undefined) {
      if (kind === 'variables') this.#traceLoop(name, instance, rest);
      return;
    }
    if (kind === 'variables') {
      this.follow(
        declaration.node,
        instance.environment('variable'),
        declaration.path,
        rest,
        (below) => `variable ${named(declaration.name, below)}`,
      );
      return;
    }
    const argument = instance.args.given.get(nameKey(name));
    const given = argument === undefined ? undefined : attempt(() => argument.value() ?? null);
    const defaultValue = isNodeObject(declaration.node) ? findProperty(declaration.node, 'defaultValue') : undefined;
    // Null that is given stands for the default, where there is one.
    if (argument !== undefined && given !== undefined && (given !== null || defaultValue === undefined)) {
      this.#traceArgument(instance, declaration.name, argument, rest);
      return;
    }
    if (defaultValue === undefined) {
      const isNull = given === undefined && instance.parameter(name) === null;
      this.#tell({
        place: { document: template.document, path: declaration.path, of: 'key' },
        what: `parameter '${declaration.name}' ${isNull ? 'is null by default' : 'has no value'}`,
        ...(isNull ? {} : { open: true }),
      });
      return;
    }
    const path = [...declaration.path, defaultValue.key];
    this.follow(
      defaultValue.value,
      instance.environment('default'),
      path,
      rest,
      (below) => `default value of parameter ${named(declaration.name, below)}`,
    );
  }

  /** A variable that a loop makes. */
  #traceLoop(name: string, instance: TemplateInstance, [index, ...rest]: JsonPath): void {
    const loop = instance.template.variableLoops.find(
      ({ node }) => isNodeObject(node) && isNamed(property(node, 'name'), name),
    );
    if (loop === undefined || !isNodeObject(loop.node)) return;
    const environment = instance.environment('variable');
    this.#descendLoop(
      { node: loop.node, name, path: [] },
      index,
      environment,
      loop.path,
      rest,
      (below) => `variable ${named(name, below)}`,
    );
  }

  #traceArgument(instance: TemplateInstance, name: string, { place, node }: Argument, rest: JsonPath): void {
    const { owner } = instance;
    if (owner === undefined) {
      const below = existing(node ?? null, ['value', ...rest]);
      const of = below.length > rest.length ? 'value' : 'key';
      this.add([...place.path, ...below], of, `value of parameter ${named(name, below.slice(1))}`, place.document);
      return;
    }
    const properties = property(owner.node, 'properties');
    const section = isNodeObject(properties) ? property(properties, 'parameters') : undefined;
    const wrapper = isNodeObject(section) ? findProperty(section, name)?.value : undefined;
    const what: Label = ([, ...below]) => `argument ${named(name, below)} of ${moduleName(owner)}`;
    if (wrapper === undefined) this.add(place.path, 'value', what([]), place.document);
    else this.follow(wrapper, owner.body, place.path, ['value', ...rest], what);
  }

  /** The output of a module, or the declared property of a resource, that `reference` answers with. */
  #traceReference(target: Value, environment: TemplateEnvironment, rest: JsonPath): void {
    const resource = attempt(() => findResource(target, environment));
    if (resource === undefined || resource.existing) return;
    if (!resource.isDeployment) {
      const properties = findProperty(resource.node, 'properties');
      if (properties === undefined) return;
      this.follow(
        properties.value,
        resource.body,
        resource.pathTo(properties.key),
        rest,
        (below) => `property ${named(properties.key, below)} of '${resource.type}'`,
      );
      return;
    }
    const [outputs, name, value, ...below] = rest;
    const nested = resource.nested;
    if (
      nested === undefined ||
      !('instance' in nested) ||
      outputs !== 'outputs' ||
      typeof name !== 'string' ||
      value !== 'value'
    )
      return;
    const { instance } = nested;
    const output = instance.template.outputs.get(nameKey(name));
    if (output === undefined || !isNodeObject(output.node)) return;
    const found = findProperty(output.node, 'value');
    if (found === undefined) {
      const loop = findProperty(output.node, 'copy');
      if (!isNodeObject(loop?.value)) return;
      const [index, ...deeper] = below;
      const path = [...output.path, loop.key];
      const what: Label = (inside) => `output ${named(output.name, inside)} of ${moduleName(resource)}`;
      this.#descendLoop(
        { node: loop.value, name: '', path: [] },
        index,
        instance.environment('output'),
        path,
        deeper,
        what,
      );
      return;
    }
    this.follow(
      found.value,
      instance.environment('output'),
      [...output.path, found.key],
      below,
      (below) => `output ${named(output.name, below)} of ${moduleName(resource)}`,
    );
  }
}

/** Longer names, of which not all is known, are cut. */
const MAX_NAME = 60;

function moduleName(module: ResourceInstance): string {
  const name = module.name instanceof Unknown ? showUnknown(module.name) : module.name;
  if (typeof name !== 'string') return 'the module';
  return `module '${name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name}'`;
}

/** The part of a path that exists, with the names as written. */
function existing(node: Node, path: JsonPath): JsonPath {
  const written: (string | number)[] = [];
  for (let current = node; written.length < path.length;) {
    const child = childOf(current, path[written.length] ?? 0);
    if (child === undefined) break;
    written.push(child.key);
    current = child.value;
  }
  return written;
}

/** The value, or the only one that it can be. */
function onlyOne(value: Value): Value {
  const [only, ...others] = value instanceof Unknown ? possibilities(value) : [];
  return only === undefined || others.length > 0 ? value : only;
}

function isNamed(value: Value | Node | undefined, name: string | number | undefined): boolean {
  return typeof value === 'string' && typeof name === 'string' && sameName(value, name);
}

/** A look that may fail: what fails is told at its own place, here it only ends the trail. */
function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    asRefusal(error);
    return undefined;
  }
}
