import { mapped } from '../../json/list.js';
import { ExpressionError, catching } from '../../expressions/errors.js';
import { charge, evaluateText } from '../../expressions/evaluate.js';
import { call, literal } from '../../expressions/ast.js';
import type { Expr } from '../../expressions/ast.js';
import { ask, hiddenName } from '../../expressions/cover.js';
import type { Environment } from '../../expressions/environment.js';
import { isExpression, parseExpression, unescapeLiteral } from '../../expressions/parse.js';
import { printValue } from '../../expressions/print.js';
import { asWritten, causesOf, refused } from '../../expressions/residue.js';
import { ObjectValue, Secret, Unknown, isInteger, perPlace, typeOf } from '../../expressions/value.js';
import type { OpenProperty, Value } from '../../expressions/value.js';
import { nameKey } from '../../json/name.js';
import type { JsonPath } from '../../json/path.js';
import { MAX_COPY_COUNT } from '../model/loop.js';
import { openEntries } from '../written/node-value.js';
import { asRefusal, refusable } from './refusal.js';
import { findProperty, isNodeArray, isNodeObject, keysOfNode } from '../written/template.js';
import type { Node, NodeObject } from '../written/template.js';
import type { TemplateEnvironment } from '../model/instances.js';
import { loopMistake, valueMistake } from '../../messages/english/templates.js';

/**
 * Evaluates a node of a template: expressions in strings and property names, `copy` loops of properties.
 * What the engine would refuse is recorded and gives an unknown value, so that the rest can still be judged.
 * @param path of the node in its document; borrowed, and extended while the evaluation is below it.
 */
export function evaluateNode(node: Node, environment: TemplateEnvironment, path: (string | number)[]): Value {
  if (typeof node === 'string') return evaluateString(node, environment, path);
  if (isNodeArray(node)) {
    return mapped(node, (element, index) => {
      path.push(index);
      const value = evaluateNode(element, environment, path);
      path.pop();
      return value;
    });
  }
  return isNodeObject(node) ? evaluateObject(node, environment, path) : node;
}

function evaluateString(text: string, environment: TemplateEnvironment, path: readonly (string | number)[]): Value {
  if (!isExpression(text)) return unescapeLiteral(text);
  try {
    const value = evaluateText(text, environment);
    charge(value, environment);
    if (/copyIndex/i.test(text)) requireLoops(parseExpression(text), environment);
    return value;
  } catch (error) {
    const refusal = environment.told(asRefusal(error));
    environment.refuse(refusal, path, refusal.code === 'syntax' ? [] : environment.explain(text));
    // What reaches a limit may be too deep to be printed.
    const isReadable =
      !environment.isSecure && refusal.code !== 'syntax' && refusal.code !== 'own-limit' && refusal.code !== 'limit';
    return refused(refusal, isReadable ? written(text, environment) : undefined);
  }
}

/** The expression as written; undefined where what it asks for is the name that it makes. */
function written(text: string, environment: Environment): Expr | undefined {
  return catching(
    ExpressionError,
    () => asWritten(parseExpression(text), environment),
    () => undefined,
  );
}

/** The loop of a `copyIndex` has to exist even in a branch that is not taken (engine). */
function requireLoops(expression: Expr, environment: TemplateEnvironment): void {
  if (expression.kind === 'access')
    [expression.base, expression.key].forEach((part) => requireLoops(part, environment));
  if (expression.kind !== 'call') return;
  expression.args.forEach((arg) => requireLoops(arg, environment));
  const [first] = expression.args;
  if (expression.key !== 'copyindex' || (first !== undefined && first.kind !== 'literal')) return;
  environment.copyIndex(typeof first?.value === 'string' ? first.value : undefined);
}

function evaluateObject(node: NodeObject, environment: TemplateEnvironment, path: (string | number)[]): Value {
  const entries = new Map<string, Value>();
  const dynamic: OpenProperty[] = [];
  /** The names so far, without case, from the first one on that is computed. */
  let taken: Set<string> | undefined;
  const isTaken = (name: string): boolean => taken?.has(nameKey(name)) === true;
  for (const name of keysOfNode(node)) {
    const child = node[name] ?? null;
    path.push(name);
    if (name.length === 4 && nameKey(name) === 'copy' && isLoopList(child) && hasLoops(environment)) {
      for (const [index, loop] of child.entries()) {
        path.push(index);
        const [key, value] = evaluateLoop(loop, environment, path);
        if (typeof key !== 'string') dynamic.push([key, value, entries.size]);
        else {
          if (entries.has(key) || Object.hasOwn(node, key)) {
            environment.refuse(new ExpressionError('argument', loopMistake('name-of-a-property', { name: key })), path);
          }
          entries.set(key, value);
          taken?.add(nameKey(key));
        }
        path.pop();
      }
    } else if (isExpression(name)) {
      taken ??= new Set([...entries.keys()].map(nameKey));
      const key = refusable(environment, path, () => propertyName(evaluateText(name, environment), isTaken));
      const value = evaluateNode(child, environment, path);
      if (typeof key === 'string') {
        entries.set(key, value);
        taken.add(nameKey(key));
      } else if (key instanceof Unknown) dynamic.push([key, value, entries.size]);
    } else {
      const key = unescapeLiteral(name);
      if (isTaken(key)) {
        environment.refuse(new ExpressionError('argument', valueMistake('property-exists', { name: key })), path);
      }
      entries.set(key, evaluateNode(child, environment, path));
      taken?.add(nameKey(key));
    }
    path.pop();
  }
  for (const [name, child] of openEntries(node)) dynamic.push([name, evaluateNode(child, environment, path)]);
  return new ObjectValue(entries, dynamic);
}

/** Evaluates the body of a user-defined function: a refusal is that of the call, and no loop is expected in it. */
export function evaluateStrictly(node: Node, environment: Environment): Value {
  if (typeof node === 'string') return evaluateText(node, environment);
  if (isNodeArray(node)) return node.map((element) => evaluateStrictly(element, environment));
  if (!isNodeObject(node)) return node;
  return new ObjectValue(
    new Map(keysOfNode(node).map((name) => [unescapeLiteral(name), evaluateStrictly(node[name] ?? null, environment)])),
  );
}

function propertyName(key: Value, isTaken: (name: string) => boolean): Value {
  if (key instanceof Unknown) return key;
  if (key instanceof Secret && typeOf(key) === 'String') return hiddenName(key);
  if (typeof key !== 'string') throw new ExpressionError('argument', valueMistake('property-name-not-a-string'));
  if (isTaken(key)) throw new ExpressionError('argument', valueMistake('property-exists', { name: key }));
  return key;
}

/** In defaults and outputs a `copy` among the properties is ordinary data (engine). */
function hasLoops({ place }: TemplateEnvironment): boolean {
  return place !== 'default' && place !== 'output';
}

/** What is no list of `{name, count, input}` is ordinary data that happens to be called `copy` (engine). */
function isLoopList(node: Node): node is readonly NodeObject[] {
  return isNodeArray(node) && node.length > 0 && node.every(isLoop);
}

function isLoop(node: Node): boolean {
  return isNodeObject(node) && ['name', 'count', 'input'].every((name) => findProperty(node, name) !== undefined);
}

/** A property loop: its name and the array of its inputs; of unknown length where the count is not known. */
function evaluateLoop(
  loop: NodeObject,
  environment: TemplateEnvironment,
  path: (string | number)[],
): readonly [string | Unknown, Value] {
  const nameNode = findProperty(loop, 'name');
  const name = evaluateNode(nameNode?.value ?? null, environment.at('head'), [...path, 'name']);
  const isText = typeof name === 'string';
  if (!isText && !(name instanceof Unknown))
    environment.refuse(new ExpressionError('argument', loopMistake('name-not-a-string')), path);
  const items = evaluateIterations(loop, isText ? name : '', 'property', environment, path);
  return [isText || name instanceof Unknown ? name : '', items];
}

/** The array that a loop `{count, input}` makes; also used for the loops of variables and outputs. */
export function evaluateIterations(
  loop: NodeObject,
  name: string,
  kind: 'property' | 'variable' | 'output',
  environment: TemplateEnvironment,
  path: readonly (string | number)[],
): Value {
  const input = findProperty(loop, 'input');
  if (input === undefined) {
    environment.refuse(new ExpressionError('missing', loopMistake('no-input')), path);
    return [];
  }
  if (hasLoops(environment) && holdsLoop(input.value)) {
    environment.refuse(new ExpressionError('argument', loopMistake('inside-another')), path);
  }
  const inputPath = [...path, input.key];
  const count = evaluateCount(loop, environment, path);
  const iterate = (index: Value): Value => {
    environment.step();
    return evaluateNode(input.value, environment.inLoop({ kind, name, index }), [...inputPath]);
  };
  if (count instanceof Unknown) {
    return new Unknown(() => ({
      expression: call('unknown', []),
      causes: causesOf([count]),
      type: 'Array',
      nullable: false,
      element: perPlace((place) => iterate(typeof place === 'number' ? place : unknownIndex(name, count))),
    }));
  }
  return refusable(environment, path, () => Array.from({ length: count }, (_, index) => iterate(index)));
}

/** The `count` of a loop; refused unless it is an integer of 0 to 800, and then 0. */
export function evaluateCount(
  loop: NodeObject,
  environment: TemplateEnvironment,
  path: readonly (string | number)[],
  refuse = (error: ExpressionError, at: JsonPath): void => {
    environment.refuse(error, at);
  },
): number | Unknown {
  const found = findProperty(loop, 'count');
  const countPath = [...path, found?.key ?? 'count'];
  const count = evaluateNode(found?.value ?? null, environment.at('head'), countPath);
  if (count instanceof Unknown) return count;
  const times = ask(count, (known) => (isInteger(known) && known >= 0 ? Number(known) : undefined));
  if (times !== undefined && times <= MAX_COPY_COUNT) return times;
  const refusal = loopMistake('invalid-count', { most: MAX_COPY_COUNT, count: printValue(count).slice(0, 100) });
  refuse(new ExpressionError('argument', refusal), countPath);
  return 0;
}

/** The index of an iteration of a loop whose count is not known. */
export function unknownIndex(name: string, count: Value): Unknown {
  return new Unknown(() => ({
    expression: call('copyIndex', [literal(name)]),
    causes: causesOf([count]),
    type: 'Integer',
    nullable: false,
  }));
}

function holdsLoop(node: Node): boolean {
  if (isNodeArray(node)) return node.some(holdsLoop);
  if (!isNodeObject(node)) return false;
  return keysOfNode(node).some((name) => {
    const child = node[name] ?? null;
    return (nameKey(name) === 'copy' && isLoopList(child)) || holdsLoop(child);
  });
}
