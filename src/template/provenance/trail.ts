import { possibilities } from '../../expressions/alternatives.js';
import type { Expr, Call } from '../../expressions/ast.js';
import { deeper, evaluate } from '../../expressions/evaluate.js';
import { deepEquals } from '../../expressions/functions/comparison.js';
import { isExpression, parseExpression } from '../../expressions/parse.js';
import { Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import { step } from '../../messages/english/steps.js';
import type { Message } from '../../messages/message.js';
import { writtenSource, childOf, findLoop } from '../evaluation/written-source.js';
import type { TemplateEnvironment } from '../model/instances.js';
import type { Origin, Step, Place } from '../model/resource.js';
import { isConstant, sourceOf } from './call-source.js';
import { tried, sourceOfName, sourceOfReference } from './source.js';
import type { Source, Written, Label, Looped } from './source.js';
import { Steps, MAX_STEPS } from './steps.js';
import { findProperty } from '../written/template.js';
import type { Node } from '../written/template.js';

/** Most expressions looked into for one way: variables that use each other twice make exponentially many. */
const MAX_LOOKS = 200;

/** What a look takes of the stack (`deeper`): an evaluation that is refused is explained on top of all that led to it. */
const LEVELS_OF_LOOK = 4;

/** The steps found so far, and the ways to find more. */
export class Trail implements Origin {
  readonly #steps = new Steps();
  chosenBy: readonly Step[] = [];

  constructor(
    readonly document: string,
    /** Shared with the ways through arguments, which are tried one by one. */
    private readonly budget = { looks: MAX_LOOKS },
  ) {}

  get steps(): readonly Step[] {
    return this.#steps.all;
  }

  add(path: JsonPath, of: Place['of'], what: Message, document = this.document): void {
    this.#steps.tell({ place: { document, path: [...path], of }, what });
  }

  /** Goes on where a value comes from. */
  go(source: Source | undefined): void {
    if (source === undefined) return;
    if ('place' in source) this.#steps.tell(source);
    else if ('loop' in source) this.#descendLoop(source);
    else this.follow(source);
  }

  /** Goes down `rest` in what is written, and on through the expression that stands there. */
  follow({ node, environment, path, rest, what }: Written): void {
    const source = writtenSource(environment.instance, path);
    if (source === undefined) {
      this.#descend({ node, environment, path, rest, what });
      return;
    }
    const label: Label = source.below.length === 0 ? what : () => step('nested-template');
    this.#descend({ ...source, rest: [...source.below, ...rest], what: label });
    // What the parent leaves as an expression (`[[…]`) is evaluated by the nested deployment.
    const left = rest.reduce<Node | undefined>((at, step) => at && childOf(at, step)?.value, node);
    if (typeof left === 'string' && isExpression(left)) this.#traceText(left, environment, []);
  }

  #descend({ node, environment, path, rest, what }: Written): void {
    const { document } = environment.instance.template;
    const written = [...path];
    const label = (): Message => what(written.slice(path.length));
    let current: Node = node;
    for (const [depth, step] of rest.entries()) {
      if (typeof current === 'string') break;
      const child = childOf(current, step);
      if (child === undefined) {
        const loop = findLoop(current, step);
        if (loop === undefined) this.add(written, 'key', label(), document);
        else {
          this.#descendLoop({
            loop,
            index: rest[depth + 1],
            environment,
            path: [...written, ...loop.path],
            rest: rest.slice(depth + 2),
            what: (below) => what([...written.slice(path.length), step, ...below]),
          });
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
  #descendLoop({ loop: { node, name }, index, environment, path, rest, what }: Looped): void {
    const input = findProperty(node, 'input');
    if (input === undefined || typeof index !== 'number') {
      this.add(path, 'value', what([]), environment.instance.template.document);
      return;
    }
    const kind = environment.place === 'variable' || environment.place === 'output' ? environment.place : 'property';
    this.#descend({
      node: input.value,
      environment: environment.inLoop({ kind, name, index }),
      path: [...path, input.key],
      rest,
      what: (below) => what([index, ...below]),
    });
  }

  #traceText(text: string, environment: TemplateEnvironment, rest: JsonPath): void {
    if (this.#steps.isEnded || this.budget.looks-- <= 0) return;
    const expression = tried(() => parseExpression(text));
    if (expression !== undefined) this.trace(expression, environment, rest);
  }

  /** The part of an expression that gave the value at `rest` below its result. */
  trace(expression: Expr, environment: TemplateEnvironment, rest: JsonPath): void {
    tried(() => {
      deeper(LEVELS_OF_LOOK, () => {
        this.#traceInto(expression, environment, rest);
      });
    });
  }

  #traceInto(expression: Expr, environment: TemplateEnvironment, rest: JsonPath): void {
    if (expression.kind === 'access') {
      const key = tried(() => evaluate(expression.key, environment));
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
    const source = sourceOf(call, rest, (expression) => tried(() => onlyOne(evaluate(expression, environment))));
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
        this.go(sourceOfName(source.section, source.name, environment.instance, rest));
        return;
      case 'reference':
        this.go(sourceOfReference(source.target, environment, rest));
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
    this.#steps.alter('truth');
    for (const operand of operands) {
      const way = this.#wayOf(operand, environment);
      way.forEach((step, index) => this.#steps.tellOnce(index === way.length - 1 ? { ...step, ends: true } : step));
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
    const [made, given] = [call, source].map((one) => tried(() => evaluate(one, environment)));
    // What a function gives back as it got it arrives unchanged.
    const isKept = made !== undefined && given !== undefined && deepEquals(made, given) === true;
    if (!isKept) this.#steps.alter(typeof onlyOne(made ?? null) === 'boolean' ? 'truth' : 'value');
    way.forEach((step) => this.#steps.tell(step));
  }
}

/** The value, or the only one that it can be. */
function onlyOne(value: Value): Value {
  const [only, ...others] = value instanceof Unknown ? possibilities(value) : [];
  return only === undefined || others.length > 0 ? value : only;
}
