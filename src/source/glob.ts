/**
 * Whether a path with `/` matches a pattern of `include` or `exclude`: `*` and `?` within a segment, `**` over any
 * number of them, `{a,b}` for alternatives. A pattern that names a folder matches all below it; one without a slash
 * matches at any depth.
 */
export function globMatcher(patterns: readonly string[]): (path: string) => boolean {
  const expressions = patterns.map(toRegExp);
  return (path) => expressions.some((expression) => expression.test(path));
}

/** A pattern of `include` or `exclude`, and who asks for it. */
export interface Pattern {
  readonly glob: string;
  /** The configuration file, or the name of the input. */
  readonly by: string;
}

/** Patterns that remember what they matched. */
export class PatternSet {
  readonly #patterns: readonly { readonly pattern: Pattern; readonly test: RegExp; readonly matched: Set<string> }[];

  constructor(patterns: readonly Pattern[]) {
    this.#patterns = patterns.map((pattern) => ({ pattern, test: toRegExp(pattern.glob), matched: new Set() }));
  }

  /** Asks every pattern, also behind one that matches: each is to know all that it matches. */
  matches(path: string): boolean {
    const matching = this.#patterns.filter(({ test }) => test.test(path));
    for (const { matched } of matching) matched.add(path);
    return matching.length > 0;
  }

  /** Every pattern with the paths it matched so far. */
  result(): readonly { readonly pattern: Pattern; readonly matched: ReadonlySet<string> }[] {
    return this.#patterns;
  }
}

function toRegExp(pattern: string): RegExp {
  const trimmed = pattern
    .replaceAll('\\', '/')
    .replace(/^\.?\//, '')
    .replace(/\/+$/, '');
  const anchored = pattern.startsWith('/') || pattern.startsWith('./') || trimmed.includes('/');
  let depth = 0;
  const source = trimmed.replace(/(?:^|\/)\*\*\/(?:\*\*\/)*|\/\*\*$|\*+|[^]/g, (token) => {
    if (/^\/?\*\*\//.test(token)) return token.startsWith('/') ? '/(?:.*/)?' : '(?:.*/)?';
    if (token === '/**') return '/.*';
    if (token.startsWith('*')) return '[^/]*';
    if (token === '?') return '[^/]';
    if (token === '{') {
      depth++;
      return '(?:';
    }
    if (depth > 0 && token === ',') return '|';
    if (depth > 0 && token === '}') {
      depth--;
      return ')';
    }
    return token.replace(/[\\^$.+()|[\]{}]/, '\\$&');
  });
  return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${source}${')'.repeat(depth)}(?:/.*)?$`);
}
