import type { FillIn, FillIns, TextPart } from '../../template/parameters/fill-in.js';

/** A way in which tools mark what they fill in. */
interface TokenKind {
  /** As the configuration names it. */
  readonly pattern: string;
  /** Matches one token. Groups `set` and `unset` are its default; every repetition has an end, so that no text can hang it. */
  readonly source: string;
  /** Texts in which it counts. */
  readonly in?: (text: string) => boolean;
  readonly everyTimeAnew?: true;
}

const NAME = '[A-Za-z_][\\w.:-]{0,200}';

/** What is known of other tools: azd and `envsubst`, Azure Pipelines, the usual tasks that replace tokens, quickstarts. */
const kinds: readonly TokenKind[] = [
  {
    pattern: '{{NAME}}',
    source: `\\$?(?<!\\{)\\{\\{\\s{0,9}[.$]?${NAME}(?:\\s{0,9}\\|[^{}]{0,200})?\\s{0,9}\\}\\}(?!\\})`,
  },
  // `${NAME=default}`, `${NAME:-default}`, `${NAME^^}`; `$$` stands for the sign itself.
  {
    pattern: '${NAME}',
    source:
      '(?<!\\$)\\$\\{[A-Za-z_][\\w.-]{0,200}(?::?=(?<set>(?:[^{}]|\\{[^{}]*\\})*)|:-(?<unset>(?:[^{}]|\\{[^{}]*\\})*)|[^\\w={}][^{}]{0,200})?\\}',
  },
  // A text with blanks is a script, in which it is a command.
  { pattern: '$(NAME)', source: `(?<!\\$)\\$\\(${NAME}\\)`, in: (text) => !/\s/.test(text) },
  { pattern: '$(NAME)', source: '^\\$\\(secretOrRandomPassword [^()]{0,200}\\)$' },
  { pattern: '#{NAME}#', source: `#\\{\\s{0,9}${NAME}(?:\\s{0,9}\\|[^{}]{0,200})?\\s{0,9}\\}#?` },
  // `my__name__x` is a name: only capitals may stand close to other letters.
  {
    pattern: '__NAME__',
    source:
      '(?<!\\w)__[A-Za-z][A-Za-z0-9]{0,99}(?:[_.-][A-Za-z0-9]{1,99}){0,20}__(?!\\w)|__[A-Z][A-Z0-9]{0,99}(?:_[A-Z0-9]{1,99}){0,20}__(?!_)',
  },
  // Neither a group of a regular expression nor markup.
  {
    pattern: '<NAME>',
    source: '(?<![?<\\\\(])<[A-Za-z][^<>="\\n]{0,200}(?<!/)>',
    in: (text) => !/<[/!?]|\/>/.test(text),
  },
  { pattern: 'GEN-NAME', source: '(?<![\\w-])GEN-[A-Z]{3,99}[A-Z0-9-]{0,99}(?![\\w-])', everyTimeAnew: true },
  { pattern: 'GET-PREREQ-NAME', source: '(?<![\\w-])GET-PREREQ-[\\w-]{1,200}' },
];

/** The patterns of tokens that are known without being configured. */
export const defaultTokens: readonly string[] = [...new Set(kinds.map(({ pattern }) => pattern))];

/**
 * Finds the tokens of these patterns. One that is not among the defaults is a text around the word `NAME`, taken as it is
 * written, so that no pattern can be wrong or slow.
 */
export function tokenReader(patterns: readonly string[] = defaultTokens): FillIns {
  const wanted = kindsOf(patterns);
  if (wanted.length === 0) return () => undefined;
  const expression = new RegExp(wanted.map(({ source }, index) => `(?<k${index}>${source})`).join('|'), 'g');
  // Each token begins with it; most texts hold none of them.
  const marks = patterns.map((pattern) => pattern.split('NAME')[0] ?? '');

  return function partsOf(text: string): readonly TextPart[] | undefined {
    if (!marks.some((mark) => text.includes(mark))) return undefined;
    const parts: TextPart[] = [];
    let end = 0;
    for (const match of text.matchAll(expression)) {
      const groups = match.groups ?? {};
      const kind = wanted.find((_, index) => groups[`k${index}`] !== undefined);
      if (kind === undefined || kind.in?.(text) === false) continue;
      if (match.index > end) parts.push(text.slice(end, match.index));
      end = match.index + match[0].length;
      const otherwise = groups['set'] ?? groups['unset'];
      const inner = otherwise === undefined ? undefined : partsOf(otherwise);
      parts.push(...(inner ?? [fillIn(match[0], otherwise, kind)]));
    }
    if (parts.length === 0) return undefined;
    if (end < text.length) parts.push(text.slice(end));
    return parts;
  };
}

/** What a token looks like, as the source of a regular expression; undefined where there is no pattern. */
export function tokenSource(patterns: readonly string[] = defaultTokens): string | undefined {
  const sources = kindsOf(patterns).map(({ source }) => source.replace(/\?<(?:set|unset)>/g, '?:'));
  return sources.length === 0 ? undefined : sources.map((source) => `(?:${source})`).join('|');
}

function kindsOf(patterns: readonly string[]): readonly TokenKind[] {
  return patterns.flatMap((pattern): readonly TokenKind[] => {
    const known = kinds.filter((kind) => kind.pattern === pattern);
    return known.length > 0 ? known : [{ pattern, source: literalSource(pattern) }];
  });
}

function fillIn(token: string, otherwise: string | undefined, { everyTimeAnew }: TokenKind): FillIn {
  return {
    token,
    ...(otherwise === undefined ? {} : { otherwise }),
    ...(everyTimeAnew === undefined ? {} : { everyTimeAnew }),
  };
}

function literalSource(pattern: string): string {
  const [before = '', after = ''] = pattern.split('NAME').map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return after === '' ? `${before}${NAME}` : `${before}\\s{0,9}${NAME}?\\s{0,9}${after}`;
}
