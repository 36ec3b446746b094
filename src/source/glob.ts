/**
 * Whether a path with `/` matches a pattern of `include` or `exclude`: `*` and `?` within a segment, `**` over any
 * number of them, `{a,b}` for alternatives. A pattern that names a folder matches all below it; one without a slash
 * matches at any depth.
 */
export function globMatcher(patterns: readonly string[]): (path: string) => boolean {
  const expressions = patterns.map(toRegExp);
  return (path) => expressions.some((expression) => expression.test(path));
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
