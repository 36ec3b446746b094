import ts from 'typescript';
import { regexChanges } from './regex-changes.js';

/** One change of one source text. */
export interface Mutant {
  /** Path below the root, with `/`. */
  readonly file: string;
  /** Offsets into the text: what stands between them is replaced. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** The text with the change in it. */
export function mutate(text: string, { start, end, replacement }: Mutant): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** Every change the operators know for a TypeScript text, in the order of the text. Types and imports are left alone. */
export function mutantsOf(file: string, text: string): readonly Mutant[] {
  const source = parse(file, text);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isOutside(node)) return;
    const original = text.slice(node.getStart(source), node.end);
    for (const replacement of new Set(changesOf(node, source))) {
      if (replacement !== original) mutants.push({ file, start: node.getStart(source), end: node.end, replacement });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A syntax tree that knows the parent of every node. */
export function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
}

/** What leaves no trace in the program that runs. */
function isOutside(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isTypeParameterDeclaration(node)
  );
}

/** What may stand in the place of a node. */
function changesOf(node: ts.Node, source: ts.SourceFile): readonly string[] {
  const text = (part: ts.Node): string => part.getText(source);
  if (ts.isBinaryExpression(node)) return binaryChanges(node, text);
  if (ts.isConditionalExpression(node)) return [text(node.whenTrue), text(node.whenFalse)].map(inParentheses);
  if (ts.isPrefixUnaryExpression(node)) return unaryChanges(node, text);
  if (ts.isPostfixUnaryExpression(node)) {
    return [text(node.operand) + (node.operator === ts.SyntaxKind.PlusPlusToken ? '--' : '++')];
  }
  if (ts.isCallExpression(node)) return callChanges(node, text);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return accessChanges(node, text);
  if (ts.isArrayLiteralExpression(node)) return without(node.elements, text, '[', ']');
  if (ts.isObjectLiteralExpression(node)) return objectChanges(node, text);
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
    return isUndefined(node.body)
      ? []
      : [text(node).slice(0, node.body.getStart(source) - node.getStart(source)) + 'undefined'];
  }
  if (ts.isExpression(node)) return [...literalChanges(node, text), ...conditionChanges(node, text)];
  return statementChanges(node, text);
}

type TextOf = (part: ts.Node) => string;

const swaps: Readonly<Partial<Record<ts.SyntaxKind, readonly string[]>>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
  [ts.SyntaxKind.QuestionQuestionToken]: ['&&'],
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.AsteriskToken]: ['/'],
  [ts.SyntaxKind.SlashToken]: ['*'],
  [ts.SyntaxKind.PercentToken]: ['*'],
  [ts.SyntaxKind.AsteriskAsteriskToken]: ['*'],
  [ts.SyntaxKind.AmpersandToken]: ['|'],
  [ts.SyntaxKind.BarToken]: ['&'],
  [ts.SyntaxKind.CaretToken]: ['|'],
  [ts.SyntaxKind.LessThanLessThanToken]: ['>>'],
  [ts.SyntaxKind.GreaterThanGreaterThanToken]: ['<<'],
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken]: ['<<'],
  [ts.SyntaxKind.EqualsToken]: [],
  [ts.SyntaxKind.PlusEqualsToken]: ['-=', '='],
  [ts.SyntaxKind.MinusEqualsToken]: ['+='],
  [ts.SyntaxKind.AsteriskEqualsToken]: ['/='],
  [ts.SyntaxKind.CaretEqualsToken]: ['='],
  [ts.SyntaxKind.QuestionQuestionEqualsToken]: ['='],
};

function binaryChanges(node: ts.BinaryExpression, text: TextOf): readonly string[] {
  const operator = node.operatorToken.kind;
  const [left, right] = [text(node.left), text(node.right)];
  const swapped = (swaps[operator] ?? []).map((other) => `${left} ${other} ${right}`);
  if (isLogical(operator)) return [...swapped.map(inParentheses), left, right, ...conditionChanges(node, text)];
  return isComparison(operator) ? [...swapped, 'true', 'false'] : swapped;
}

function isLogical(operator: ts.SyntaxKind): boolean {
  return [
    ts.SyntaxKind.AmpersandAmpersandToken,
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.QuestionQuestionToken,
  ].includes(operator);
}

function isComparison(operator: ts.SyntaxKind): boolean {
  const isWord = operator === ts.SyntaxKind.InKeyword || operator === ts.SyntaxKind.InstanceOfKeyword;
  return isWord || /^(===|!==|[<>]=?)$/.test(ts.tokenToString(operator) ?? '');
}

function unaryChanges(node: ts.PrefixUnaryExpression, text: TextOf): readonly string[] {
  const operand = text(node.operand);
  switch (node.operator) {
    case ts.SyntaxKind.ExclamationToken:
      return [operand, 'true', 'false'];
    case ts.SyntaxKind.PlusPlusToken:
      return [`--${operand}`];
    case ts.SyntaxKind.MinusMinusToken:
      return [`++${operand}`];
    default:
      return [operand];
  }
}

/** Methods that may be taken for another one. */
const otherMethods: Readonly<Record<string, string>> = {
  every: 'some',
  some: 'every',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  toUpperCase: 'toLowerCase',
  toLowerCase: 'toUpperCase',
  trimStart: 'trimEnd',
  trimEnd: 'trimStart',
  padStart: 'padEnd',
  padEnd: 'padStart',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
  find: 'findLast',
  findLast: 'find',
  push: 'unshift',
  unshift: 'push',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
};

/** Methods whose result may be taken for what they are called on. */
const passing = [
  'filter',
  'slice',
  'trim',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'concat',
  'normalize',
  'replace',
];

function callChanges(node: ts.CallExpression, text: TextOf): readonly string[] {
  const callee = node.expression;
  const changes = [...conditionChanges(node, text)];
  if (!ts.isPropertyAccessExpression(callee)) return changes;
  const name = callee.name.text;
  const other = Object.hasOwn(otherMethods, name) ? otherMethods[name] : undefined;
  const call = text(node).slice(text(callee).length);
  const mark = callee.questionDotToken === undefined ? '.' : '?.';
  if (other !== undefined) changes.push(text(callee.expression) + mark + other + call);
  // A regular expression has no text to pass on.
  if (passing.includes(name) || ['toLowerCase', 'toUpperCase'].includes(name)) changes.push(text(callee.expression));
  return changes;
}

function accessChanges(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  text: TextOf,
): readonly string[] {
  const changes = conditionChanges(node, text);
  if (node.questionDotToken === undefined) return changes;
  const rest = text(node).slice(text(node.expression).length);
  return [...changes, text(node.expression) + rest.replace(/^\s*\?\.(?=\[)/, '').replace(/^\s*\?\./, '.')];
}

/** A list without one of its elements each, and without all of them. */
function without(elements: readonly ts.Node[], text: TextOf, open: string, close: string): readonly string[] {
  const texts = elements.map(text);
  if (texts.length === 0) return [`${open}undefined${close}`];
  const few = texts.length <= 12 ? texts : [];
  return [`${open}${close}`, ...few.map((_, index) => `${open}${texts.toSpliced(index, 1).join(', ')}${close}`)];
}

/** An object without everything, or without one of what is spread into it. */
function objectChanges(node: ts.ObjectLiteralExpression, text: TextOf): readonly string[] {
  const parts = node.properties.map(text);
  if (parts.length === 0) return [];
  const spread = [...node.properties.entries()].filter(([, part]) => ts.isSpreadAssignment(part));
  return ['{}', ...spread.map(([index]) => `{ ${parts.toSpliced(index, 1).join(', ')} }`)];
}

function literalChanges(node: ts.Expression, text: TextOf): readonly string[] {
  if (isName(node)) return [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return [node.text === '' ? "'mutated'" : "''"];
  if (ts.isTemplateExpression(node)) return ["''"];
  if (ts.isNumericLiteral(node)) return [String(Number(node.text) + 1), `(${String(Number(node.text) - 1)})`];
  if (ts.isBigIntLiteral(node)) return [`${String(BigInt(node.text.slice(0, -1)) + 1n)}n`];
  if (ts.isRegularExpressionLiteral(node)) return regexChanges(text(node));
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ['false'];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ['true'];
  return [];
}

/** Names of properties are not values. */
function isName({ parent }: ts.Node): boolean {
  return ts.isLiteralTypeNode(parent);
}

/** What decides a way of the program, decided. */
function conditionChanges(node: ts.Expression, text: TextOf): string[] {
  if (!isCondition(node)) return [];
  const decided = isLoop(node.parent) ? ['false'] : ['true', 'false'];
  const isNegated = ts.isPrefixUnaryExpression(node) || ts.isBinaryExpression(node);
  return isNegated ? decided : [...decided, `!${inParentheses(text(node))}`];
}

function isCondition(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) {
    return parent.expression === node;
  }
  return (ts.isConditionalExpression(parent) || ts.isForStatement(parent)) && parent.condition === node;
}

/** A loop that never ends is no change worth a minute of waiting. */
function isLoop(node: ts.Node): boolean {
  return ts.isForStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node);
}

function statementChanges(node: ts.Node, text: TextOf): readonly string[] {
  if (ts.isExpressionStatement(node)) return isSuperCall(node.expression) ? [] : [';'];
  if (ts.isReturnStatement(node)) {
    return node.expression === undefined || isUndefined(node.expression) ? [';'] : ['return undefined;'];
  }
  if (ts.isThrowStatement(node) || ts.isContinueStatement(node)) return [';'];
  if (ts.isBreakStatement(node)) return ts.isSwitchStatement(node.parent) ? [] : [';'];
  if (ts.isBlock(node)) return node.statements.length < 2 && !isFunction(node.parent) ? [] : ['{}'];
  if (ts.isCaseClause(node)) return node.statements.length === 0 ? [] : [`case ${text(node.expression)}: break;`];
  return [];
}

function isFunction(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && !ts.isConstructorDeclaration(node);
}

function isSuperCall(node: ts.Expression): boolean {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword;
}

function isUndefined(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && node.text === 'undefined';
}

function inParentheses(text: string): string {
  return `(${text})`;
}
