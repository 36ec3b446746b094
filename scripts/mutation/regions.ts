import ts from 'typescript';
import { parse } from './mutants.js';

/** A source text that marks what runs, and where its marks stand. */
export interface MarkedText {
  /** TypeScript that sets `globalThis.__reached[n]` to 1 when region n runs. */
  readonly text: string;
  /** How many regions there are; the first has the number asked for. */
  readonly count: number;
  /** The number of the region that surely runs when what stands at this offset does. */
  at(start: number, end: number): number;
}

/**
 * Marks every statement, every arrow function's expression, and every operand and branch that may be left out. What
 * runs when the module is loaded is the first region.
 */
export function markRegions(file: string, text: string, first: number): MarkedText {
  const source = parse(file, text);
  const numbers = new Map<ts.Node, number>([[source, first]]);
  const [opened, closed] = [new Map<number, string[]>(), new Map<number, string[]>()];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    const kind = regionKind(node);
    if (kind === undefined) {
      ts.forEachChild(node, visit);
      return;
    }
    const number = first + numbers.size;
    numbers.set(node, number);
    const [before, after] = around[kind];
    entry(opened, node.getStart(source)).push(before.replace('MARK', `__reached[${number}]=1`));
    ts.forEachChild(node, visit);
    entry(closed, node.end).push(after);
  };
  visit(source);
  // A global is slow to ask for in the contexts of jest. Lines stay what they are.
  entry(opened, 0).unshift('var __reached=globalThis.__reached;');
  entry(closed, source.statements.at(-1)?.end ?? 0).push(`;__reached[${first}]=1;`);
  return {
    text: insert(text, opened, closed),
    count: numbers.size,
    at: (start, end) => regionOf(nodeAt(source, start, end), numbers) ?? first,
  };
}

/** What stands before and behind a region of each kind. */
const around: Readonly<Record<RegionKind, readonly [string, string]>> = {
  listed: ['MARK;', ''],
  single: ['{MARK;', '}'],
  value: ['(MARK,', ')'],
};

type RegionKind = 'listed' | 'single' | 'value';

/** How a node is marked that runs, or does not, apart from what is around it. */
function regionKind(node: ts.Node): RegionKind | undefined {
  const { parent } = node as { parent?: ts.Node };
  if (parent === undefined) return undefined;
  if (ts.isBlock(parent) || ts.isCaseOrDefaultClause(parent)) {
    return ts.isStatement(node) && !ts.isFunctionDeclaration(node) && !ts.isClassDeclaration(node)
      ? 'listed'
      : undefined;
  }
  if (ts.isIfStatement(parent) || ts.isIterationStatement(parent, false)) {
    return ts.isStatement(node) && !ts.isBlock(node) ? 'single' : undefined;
  }
  if (ts.isArrowFunction(parent)) return parent.body === node && !ts.isBlock(node) ? 'value' : undefined;
  if (ts.isConditionalExpression(parent))
    return parent.condition === node || !isOwn(node, parent) ? undefined : 'value';
  if (ts.isBinaryExpression(parent)) return parent.right === node && isLazy(parent) ? 'value' : undefined;
  return undefined;
}

function isOwn(node: ts.Node, parent: ts.ConditionalExpression): boolean {
  return parent.whenTrue === node || parent.whenFalse === node;
}

function isLazy({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return [
    ts.SyntaxKind.AmpersandAmpersandToken,
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.QuestionQuestionToken,
  ].includes(kind);
}

/** The innermost node with this extent. */
function nodeAt(node: ts.Node, start: number, end: number): ts.Node {
  const inner = ts.forEachChild(node, (child) =>
    child.getStart() <= start && end <= child.end && child.end > start ? child : undefined,
  );
  return inner === undefined ? node : nodeAt(inner, start, end);
}

/** A default of a parameter runs with the body of its function. */
function regionOf(node: ts.Node, numbers: ReadonlyMap<ts.Node, number>): number | undefined {
  const own = numbers.get(node);
  if (own !== undefined) return own;
  if (ts.isParameter(node) && ts.isFunctionLike(node.parent) && 'body' in node.parent) {
    const body = node.parent.body as ts.Node | undefined;
    const inside = body !== undefined && ts.isBlock(body) ? body.statements[0] : body;
    if (inside !== undefined && numbers.has(inside)) return numbers.get(inside);
  }
  // An outermost block belongs to what is in it: a function whose body is taken away is no less called.
  if (ts.isBlock(node) && ts.isFunctionLike(node.parent)) {
    const inside = node.statements[0];
    if (inside !== undefined && numbers.has(inside)) return numbers.get(inside);
  }
  return (node as { parent?: ts.Node }).parent === undefined ? undefined : regionOf(node.parent, numbers);
}

function entry(all: Map<number, string[]>, at: number): string[] {
  const found = all.get(at) ?? [];
  all.set(at, found);
  return found;
}

/** What ends at an offset is closed before what begins there is opened. */
function insert(text: string, opened: Map<number, string[]>, closed: Map<number, string[]>): string {
  const offsets = [...new Set([...opened.keys(), ...closed.keys()])].sort((a, b) => a - b);
  const pieces = offsets.map(
    (at, index) =>
      [...(closed.get(at) ?? []), ...(opened.get(at) ?? [])].join('') +
      text.slice(at, offsets[index + 1] ?? text.length),
  );
  return text.slice(0, offsets[0] ?? text.length) + pieces.join('');
}
