import { ExpressionError, catching } from '../../expressions/errors.js';
import { evaluateText } from '../../expressions/evaluate.js';
import { writeJson } from '../../expressions/json-writer.js';
import { refused } from '../../expressions/residue.js';
import type { Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import { nameKey } from '../../json/name.js';
import { noArguments } from '../model/arguments.js';
import type { Argument, Arguments } from '../model/arguments.js';
import { fillInValue } from './fill-in.js';
import type { FillIns } from './fill-in.js';
import { valueOfNode } from '../written/node-value.js';
import type { Session } from '../model/session.js';
import { findProperty, isNodeObject, keysOfNode, property, readTemplate } from '../written/template.js';
import type { Node, NodeObject, Template } from '../written/template.js';
import { isNullable, mayBeSecure } from '../types/declared-type.js';
import type { TemplateEnvironment } from '../model/instances.js';
import { asRefusal } from '../evaluation/refusal.js';
import { keyVaultSecret } from '../evaluation/runtime-secret.js';
import { parameterFileMistake } from '../../messages/english/templates.js';

/** Where the values of a parameter file stand. */
export interface ParameterSection {
  readonly path: JsonPath;
  /** Azure takes objects only. */
  readonly values: Node;
}

/** The section `parameters`, or the file itself: the Azure CLI takes both shapes. */
export function parameterSection(root: NodeObject): ParameterSection {
  const section = findProperty(root, 'parameters');
  return section === undefined ? { path: [], values: root } : { path: [section.key], values: section.value };
}

/** Names of the values that a section gives; what a file says of itself is none. */
export function namesGiven({ path, values }: ParameterSection): readonly string[] {
  const names = isNodeObject(values) ? keysOfNode(values) : [];
  return path.length > 0 ? names : names.filter((name) => !/^(?:\$.*|contentVersion)$/i.test(name));
}

/** True for what Azure takes as the value of a parameter. */
export function isWrapped(entry: Node | undefined): entry is NodeObject {
  return isNodeObject(entry) && ['value', 'reference', 'expression'].some((name) => findProperty(entry, name));
}

/** A parameter file, and what in its texts another tool fills in. */
export interface ParameterFile {
  readonly file: string;
  readonly root?: Node | undefined;
}

/** What reading a parameter file takes beside the template. */
export interface Reading {
  readonly session: Session;
  /** The surroundings of an expression in a file: external inputs and pure functions, not the template. */
  readonly environment: () => TemplateEnvironment;
  readonly complete: boolean;
  readonly fillIns: FillIns | undefined;
}

/** The values of a parameter file: literals, Key Vault references, and expressions over external inputs. */
export function argumentsOf(
  { file, root }: ParameterFile,
  template: Template,
  { session, environment, complete, fillIns }: Reading,
): Arguments {
  const given = new Map<string, Argument>();
  if (!isNodeObject(root)) return { ...noArguments, complete };
  const section = parameterSection(root);
  if (!isNodeObject(section.values)) {
    const error = new ExpressionError('argument', parameterFileMistake('not-an-object'));
    session.refuse(error, file, section.path, true);
    return { ...noArguments, complete };
  }
  const { values } = section;
  for (const name of namesGiven(section)) {
    const key = nameKey(name);
    const entry = values[name] ?? null;
    const path = [...section.path, name];
    const declared = template.parameters.get(key)?.node;
    const schema = isNodeObject(declared) ? declared : {};
    const refuse = (error: ExpressionError): Value => {
      session.refuse(error, file, path, true);
      return refused(error);
    };
    const read = (): Value | undefined => {
      const target = { name, schema, template, fillIns };
      // With the token comes the wrapper.
      if (typeof entry === 'string' && isBare(entry, fillIns)) return fillInValue(entry, target);
      if (!isWrapped(entry)) return refuse(withoutWrapper(name, entry, schema, template));
      const value = findProperty(entry, 'value');
      const reference = property(entry, 'reference');
      // Of both, nobody says which one counts.
      if (value !== undefined && reference === undefined) return fillInValue(value.value, target);
      if (reference !== undefined) return keyVaultSecret(fillInValue(reference, { ...target, schema: {} }));
      const expression = property(entry, 'expression');
      if (expression === undefined) return null;
      if (typeof expression !== 'string')
        return refuse(new ExpressionError('argument', parameterFileMistake('expression-not-a-text', { name })));
      try {
        return evaluateText(expression, environment());
      } catch (error) {
        return refuse(asRefusal(error));
      }
    };
    const twin = given.get(key);
    given.set(key, {
      name,
      value: twin === undefined ? read : () => refused(givenTwice(twin.name, name)),
      place: { document: file, path, of: 'value' },
      node: entry,
    });
  }
  return { given, open: undefined, complete };
}

/** A token that stands without quotes, and so for anything, is read as another text. */
function isBare(text: string, fillIns: FillIns | undefined): boolean {
  const [part] = fillIns?.(text) ?? [];
  return typeof part === 'object' && !text.includes(part.token);
}

/** The reader of the document reports it at its place. */
function givenTwice(earlier: string, name: string): ExpressionError {
  return new ExpressionError('argument', parameterFileMistake('given-twice', { earlier, name }));
}

function withoutWrapper(name: string, entry: Node, schema: NodeObject, template: Template): ExpressionError {
  const text = mayBeHidden(schema, template) ? '…' : writeJson(valueOfNode(entry));
  // Characters of private use stand for tokens.
  const shown = text.length > 80 || /[\ue000-\uf8ff]/.test(text) ? '…' : text;
  return new ExpressionError('argument', parameterFileMistake('not-wrapped', { name, wrapped: `{"value": ${shown}}` }));
}

function mayBeHidden(schema: NodeObject, template: Template): boolean {
  // A type that is not defined is refused where it is declared; what it is to be is not known.
  return catching(
    ExpressionError,
    () => mayBeSecure(schema, template),
    () => true,
  );
}

/** A parameter that a template declares. */
export interface DeclaredParameter {
  readonly name: string;
  /** It has neither a default nor a type that takes null. */
  readonly required: boolean;
}

/** The parameters that a template declares; undefined for what is no template. */
export function declaredParameters(root: Node | undefined): readonly DeclaredParameter[] | undefined {
  if (!isNodeObject(root)) return undefined;
  const template = readTemplate(root, '', []);
  return [...template.parameters.values()].map(({ name, node }) => ({ name, required: isRequired(node, template) }));
}

/** Has a parameter to be given? One of a type that is not defined is refused where it is declared. */
export function isRequired(node: Node, template: Template): boolean {
  if (!isNodeObject(node) || property(node, 'defaultValue') !== undefined) return false;
  return catching(
    ExpressionError,
    () => !isNullable(node, template),
    () => false,
  );
}
