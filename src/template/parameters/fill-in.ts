import { call, literal } from '../../expressions/ast.js';
import type { Call, Expr } from '../../expressions/ast.js';
import { deferred } from '../../expressions/deferred-description.js';
import { ExpressionError, catching } from '../../expressions/errors.js';
import type { Facts, Piece, TextFacts } from '../../expressions/facts.js';
import { valueFromJson } from '../../expressions/from-json.js';
import { textOfPieces } from '../../expressions/pieces.js';
import { factsOf, unknownBecause } from '../../expressions/residue.js';
import { ANY_TEXT } from '../../expressions/text-facts.js';
import { ObjectValue, Unknown, integer, typeOf } from '../../expressions/value.js';
import type { Cause, OpenProperty, TypeName, Value } from '../../expressions/value.js';
import type { Alternative } from '../../expressions/way.js';
import { JsonSyntaxError, parseJsonText } from '../../json/text.js';
import { isNodeArray, isNodeObject, keysOfNode, property } from '../written/template.js';
import type { Node, NodeObject, Template } from '../written/template.js';
import { typeFacts } from '../types/type-facts.js';

/** A part of a text that another tool replaces before the deployment. */
export interface FillIn {
  /** As it is written, for instance `${ML_VAULT_ID}`. */
  readonly token: string;
  /** What takes its place where nobody fills it in; it counts as known. */
  readonly otherwise?: string;
  /** The tool makes a new value for every place: equal tokens are not equal values. */
  readonly everyTimeAnew?: true;
}

export type TextPart = string | FillIn;

/** The parts of a text that holds something to fill in; undefined for any other text. */
export type FillIns = (text: string) => readonly TextPart[] | undefined;

/** What a value of a parameter file is for. */
export interface Target {
  /** The parameter. */
  readonly name: string;
  /** Its declaration. */
  readonly schema: NodeObject;
  readonly template: Template;
  readonly fillIns: FillIns | undefined;
}

/**
 * A value of a parameter file. What is filled in is not known, but of the declared type, and text around it is kept. A
 * text that is complete with its defaults is converted to the declared type; an empty one that does not fit it counts as
 * not given where the parameter has a default (azd does both).
 */
export function fillInValue(node: Node, target: Target): Value {
  const facts = declaredFacts(target);
  const parts = typeof node === 'string' ? target.fillIns?.(node) : undefined;
  if (parts === undefined) return part(node, target, facts);
  const text = knownText(parts);
  if (text === undefined) return open(parts, target, facts);
  const converted = convert(text, facts.type);
  if (converted !== undefined) return converted;
  return text === '' && property(target.schema, 'defaultValue') !== undefined ? null : open(parts, target, facts);
}

function declaredFacts({ schema, template }: Target): Facts {
  // A type that is not defined is refused where it is declared.
  return catching(
    ExpressionError,
    () => typeFacts(schema, template),
    () => ({}),
  );
}

/** Inside a value texts stay texts, whatever is filled in. */
function part(node: Node, target: Target, facts: Facts): Value {
  if (typeof node === 'string') return textPart(node, target, facts);
  const hidden: Facts = facts.secret === true ? { secret: true } : {};
  const below = (key: string | number): Facts => {
    const known = facts.part?.(key);
    return known === undefined || known === 'absent' ? hidden : { ...known, ...hidden };
  };
  if (isNodeArray(node)) return node.map((element, index) => part(element, target, below(index)));
  if (!isNodeObject(node)) return node;
  const entries = new Map<string, Value>();
  const dynamic: OpenProperty[] = [];
  for (const name of keysOfNode(node)) {
    const key = textPart(name, target, hidden);
    const value = part(node[name] ?? null, target, below(name));
    if (typeof key === 'string') entries.set(key, value);
    else dynamic.push([key, value, entries.size]);
  }
  return new ObjectValue(entries, dynamic);
}

function textPart(text: string, target: Target, facts: Facts): string | Unknown {
  const parts = target.fillIns?.(text);
  if (parts === undefined) return text;
  return knownText(parts) ?? open(parts, target, { type: 'String', nullable: false, ...facts });
}

function knownText(parts: readonly TextPart[]): string | undefined {
  const texts = parts.map(textOf);
  return texts.every((text) => text !== undefined) ? texts.join('') : undefined;
}

function textOf(part: TextPart): string | undefined {
  return partOf(
    part,
    (text) => text,
    () => undefined,
  );
}

/** A part by what it is: text that is known, or a token that nobody fills in. */
function partOf<T>(part: TextPart, known: (text: string) => T, unfilled: (token: FillIn) => T): T {
  if (typeof part === 'string') return known(part);
  return part.otherwise === undefined ? unfilled(part) : known(part.otherwise);
}

/** A text as a value of the declared type; undefined where it is none. */
function convert(text: string, type: TypeName | undefined): Value | undefined {
  switch (type) {
    case 'Boolean':
      return /^(?:1|t|true)$/i.test(text) ? true : /^(?:0|f|false)$/i.test(text) ? false : undefined;
    case 'Integer':
      return /^[-+]?\d{1,19}$/.test(text) ? integer(BigInt(text.replace(/^\+/, ''))) : undefined;
    case 'Array':
    case 'Object': {
      const value = jsonOf(text);
      return value !== undefined && typeOf(value) === type ? value : undefined;
    }
    default:
      return text;
  }
}

function jsonOf(text: string): Value | undefined {
  return catching(
    JsonSyntaxError,
    () => valueFromJson(parseJsonText(text)),
    () => undefined,
  );
}

/** A value that is not known before it is filled in. */
function open(parts: readonly TextPart[], { name }: Target, declared: Facts): Unknown {
  const isSecret = declared.secret === true;
  const expressions = parts.map((each) => expressionOf(each, name));
  const [only] = expressions;
  const whole = literal(parts.map((each) => (typeof each === 'string' ? each : each.token)).join(''));
  const filled = only !== undefined && expressions.length === 1 ? only : call('concat', expressions);
  // What stands around a token is part of the secret.
  const expression = isSecret
    ? call('parameters', [literal(name)])
    : filled.kind === 'call'
      ? { ...filled, written: whole, ...convertedTo(declared.type) }
      : filled;
  const tokens = parts.filter((each) => typeof each !== 'string');
  const unfilled = tokens.filter(({ otherwise }) => otherwise === undefined);
  const causes = (unfilled.length === 0 ? tokens : unfilled).map(({ token }): Cause => ({ kind: 'fill-in', token }));
  const isText = declared.type === undefined || declared.type === 'String';
  return new Unknown(() =>
    deferred({ expression: () => expression, causes: () => causes, secret: () => isSecret }, () =>
      isText && !isSecret
        ? textFacts(textOfPieces(parts.map((each) => pieceOf(each, name))), declared)
        : factsOf(declared),
    ),
  );
}

/** A token that is converted is no longer equal to the text: what gives it its meaning is the type. */
function convertedTo(type: TypeName | undefined): Pick<Call, 'home'> {
  const home = type === undefined ? undefined : conversions[type];
  return home === undefined ? {} : { home };
}

const conversions: Readonly<Partial<Record<TypeName, object>>> = { Boolean: {}, Integer: {}, Array: {}, Object: {} };

function expressionOf(part: TextPart, parameter: string): Expr {
  return partOf<Expr>(
    part,
    (value) => ({ kind: 'value', value }),
    (token) => {
      const written = literal(token.token);
      return token.everyTimeAnew === true
        ? { ...call('externalInputs', [written, literal(parameter)]), written, home: token }
        : { ...call('externalInputs', [written]), written };
    },
  );
}

function pieceOf(part: TextPart, parameter: string): Piece {
  return partOf<Piece>(
    part,
    (text) => text,
    (token) => {
      const cause: Cause = { kind: 'fill-in', token: token.token };
      return unknownBecause(cause, expressionOf(token, parameter), { type: 'String', nullable: false });
    },
  );
}

/** What is declared of a text, as far as it fits what is known of it. A token may be filled in with nothing. */
function textFacts(written: TextFacts, declared: Facts): Facts {
  const bounds = declared.text?.() ?? ANY_TEXT;
  const isPart = written.minLength > 0;
  return {
    ...factsOf(declared),
    // A text around it is there in any case; with nothing around, no value may be given at all.
    ...(isPart ? { nullable: false } : {}),
    text: (): TextFacts => ({
      ...written,
      minLength: Math.max(written.minLength, bounds.minLength),
      ...(bounds.maxLength === undefined ? {} : { maxLength: bounds.maxLength }),
    }),
    alternatives: () => {
      const fitting = declared.alternatives?.()?.filter((value) => !isPart || fits(value, written));
      return fitting === undefined || fitting.length === 0 ? undefined : fitting;
    },
  };
}

function fits(value: Alternative, { prefix, suffix, minLength }: TextFacts): boolean {
  return typeof value === 'string' && value.length >= minLength && value.startsWith(prefix) && value.endsWith(suffix);
}
