import { ExpressionError, catching } from '../../expressions/errors.js';
import { isExpression, parseExpression } from '../../expressions/parse.js';
import type { JsonPath } from '../../json/path.js';
import { findProperty, isNodeArray, isNodeObject, keysOfNode } from '../written/template.js';
import type { Node } from '../written/template.js';

export function parses(text: string): boolean {
  return refusalOf(text) === undefined;
}

/** Why a text does not parse; undefined where it does. */
function refusalOf(text: string): ExpressionError | undefined {
  return catching<ExpressionError | undefined, ExpressionError>(
    ExpressionError,
    () => {
      parseExpression(text);
      return undefined;
    },
    (error) => error,
  );
}

/** Every expression has to parse, taken or not. Templates of nested deployments are checked as templates of their own. */
export function validateSyntax(
  node: Node,
  path: (string | number)[],
  refuse: (error: ExpressionError, path: JsonPath) => void,
): void {
  // Nearly always everything parses: places are only kept where something does not.
  if (isValid(node)) return;
  forEachString(node, path, (text, at) => {
    const refusal = isExpression(text) ? refusalOf(text) : undefined;
    if (refusal !== undefined) refuse(refusal, at);
  });
}

function isValid(node: Node): boolean {
  if (typeof node === 'string') return !isExpression(node) || parses(node);
  if (isNodeArray(node)) return node.every(isValid);
  if (!isNodeObject(node)) return true;
  for (const name in node) {
    if (!Object.hasOwn(node, name)) continue;
    if (isExpression(name) && !parses(name)) return false;
    const child = node[name] ?? null;
    if (!isSkipped(name, child) && !isValid(child)) return false;
  }
  return true;
}

export function forEachString(
  node: Node,
  path: (string | number)[],
  visit: (text: string, path: JsonPath) => void,
): void {
  if (typeof node === 'string') {
    visit(node, path);
  } else if (isNodeArray(node)) {
    for (const [index, element] of node.entries()) {
      path.push(index);
      forEachString(element, path, visit);
      path.pop();
    }
  } else if (isNodeObject(node)) {
    for (const name of keysOfNode(node)) {
      const child = node[name] ?? null;
      path.push(name);
      if (name.startsWith('[')) visit(name, path);
      if (!isSkipped(name, child)) forEachString(child, path, visit);
      path.pop();
    }
  }
}

/** Text that is never evaluated, and templates that are data here. */
function isSkipped(name: string, child: Node): boolean {
  if (name === 'metadata' || name === 'comments') return true;
  return name === 'template' && isNodeObject(child) && findProperty(child, 'resources') !== undefined;
}
