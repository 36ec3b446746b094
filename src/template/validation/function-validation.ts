import type { Expr } from '../../expressions/ast.js';
import { findForm, findFunction, isRuntimeFunction } from '../../expressions/functions/index.js';
import { isExpression, parseExpression } from '../../expressions/parse.js';
import { nameKey } from '../../json/name.js';
import type { JsonPath } from '../../json/path.js';
import { isOpen } from '../evaluation/branch.js';
import {
  declarations,
  findProperty,
  functionDeclarations,
  isNodeArray,
  isNodeObject,
  property,
} from '../written/template.js';
import type { Node, NodeObject, Template } from '../written/template.js';
import { validateType } from './type-validation.js';
import { forEachString, parses } from './syntax-validation.js';
import type { Refuse } from '../evaluation/refusal.js';
import { functionMistake } from '../../messages/english/templates.js';
import { typed } from '../../messages/english/types.js';

/** Functions that only the template's resources can answer have no place in a function. */
const forbiddenInFunctions = new Set(['reference', 'references', 'utcnow', 'newguid', 'resourceinfo']);

/** A call in the body of a function that the engine refuses, whether or not the function is ever called. */
function isForbiddenInFunctions(key: string): boolean {
  if (forbiddenInFunctions.has(key) || key.startsWith('list')) return true;
  if (key.includes('.') || key === 'lambda' || key === 'lambdavariables') return false;
  return findFunction(key) === undefined && findForm(key) === undefined && !isRuntimeFunction(key);
}

const FUNCTION_NAME = /^[\p{L}\p{N}_]+$/u;

export function validateFunctions(template: Template, refuse: Refuse): void {
  validateGroups(template, refuse);
  const calls = new Map<string, ReadonlySet<string>>();
  const groups = new Map<string, JsonPath[number] | undefined>();
  for (const { namespace, name, declaration } of functionDeclarations(template.node, template.path)) {
    const { node, path } = declaration;
    const key = nameKey(`${namespace}.${name}`);
    if (!FUNCTION_NAME.test(namespace)) refuse(functionMistake('invalid-namespace', { namespace }), path);
    if (!FUNCTION_NAME.test(name)) refuse(functionMistake('invalid-name', { name }), path);
    // Within one entry the last one counts (engine).
    const group = path.at(-3);
    if (groups.has(key) && groups.get(key) !== group) refuse(functionMistake('twice', { function: key }), path);
    groups.set(key, group);
    if (!isNodeObject(node)) {
      refuse(functionMistake('not-an-object', { function: key }), path);
      continue;
    }
    if (!isNodeObject(property(node, 'output'))) refuse(functionMistake('no-output', { function: key }), path);
    validateFunctionParameters(key, node, path, template, refuse);
    const output = findProperty(node, 'output');
    const called = new Set<string>();
    if (isNodeObject(output?.value)) {
      validateType(
        { path: [...path, output.key], whole: typed('result', { function: key }) },
        output.value,
        template,
        refuse,
      );
      const value = findProperty(output.value, 'value');
      if (value === undefined) refuse(functionMistake('no-value', { function: key }), path);
      else collectCalls(value.value, called);
    }
    calls.set(key, called);
    for (const call of called) {
      if (isForbiddenInFunctions(call)) refuse(functionMistake('unsupported-call', { call }), path);
    }
  }
  for (const [key, { path }] of template.functions) {
    if (reaches(key, key, calls, new Set())) refuse(functionMistake('recursive', { function: key }), path);
  }
}

function validateGroups(template: Template, refuse: Refuse): void {
  const section = findProperty(template.node, 'functions');
  if (section === undefined || section.value === null) return;
  const path = [...template.path, section.key];
  if (!isNodeArray(section.value)) refuse(functionMistake('not-an-array'), path);
  for (const { node, path: at } of declarations(section.value, path)) {
    const [namespace, members] = isNodeObject(node) ? [property(node, 'namespace'), property(node, 'members')] : [];
    const isComplete =
      (typeof namespace === 'string' || isOpen(namespace ?? null)) &&
      (isNodeObject(members) || isOpen(members ?? null));
    if (!isComplete) refuse(functionMistake('incomplete-entry'), at);
  }
}

function validateFunctionParameters(
  key: string,
  node: NodeObject,
  path: JsonPath,
  template: Template,
  refuse: Refuse,
): void {
  const parameters = findProperty(node, 'parameters');
  if (parameters === undefined || parameters.value === null) return;
  const section = [...path, parameters.key];
  if (!isNodeArray(parameters.value)) {
    refuse(functionMistake('parameters-not-an-array', { function: key }), section);
    return;
  }
  const names = new Set<string>();
  for (const [index, parameter] of parameters.value.entries()) {
    const at = [...section, index];
    if (!isNodeObject(parameter)) {
      refuse(functionMistake('parameter-not-an-object', { function: key }), at);
      continue;
    }
    validateType({ path: at, whole: typed('function-parameter', { function: key }) }, parameter, template, refuse);
    const name = property(parameter, 'name');
    if (typeof name !== 'string') {
      refuse(functionMistake('parameter-without-name', { function: key }), at);
      continue;
    }
    if (names.has(nameKey(name))) refuse(functionMistake('parameter-twice', { function: key, name }), at);
    names.add(nameKey(name));
  }
}

function reaches(
  from: string,
  target: string,
  calls: ReadonlyMap<string, ReadonlySet<string>>,
  seen: Set<string>,
): boolean {
  for (const called of calls.get(from) ?? []) {
    if (called === target) return true;
    if (seen.has(called)) continue;
    seen.add(called);
    if (reaches(called, target, calls, seen)) return true;
  }
  return false;
}

function collectCalls(node: Node, called: Set<string>): void {
  const visit = (expression: Expr): void => {
    if (expression.kind === 'access') [expression.base, expression.key].forEach(visit);
    if (expression.kind !== 'call') return;
    called.add(
      expression.namespace === undefined ? expression.key : nameKey(`${expression.namespace}.${expression.name}`),
    );
    expression.args.forEach(visit);
  };
  forEachString(node, [], (text) => {
    if (isExpression(text) && parses(text)) visit(parseExpression(text));
  });
}
