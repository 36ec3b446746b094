/**
 * Small changes of a regular expression literal: without an anchor, a quantifier or the flag `i`, with a class turned
 * into its opposite. Each is a literal that can be read again.
 */
export function regexChanges(literal: string): readonly string[] {
  const end = literal.lastIndexOf('/');
  const [body, flags] = [literal.slice(1, end), literal.slice(end + 1)];
  const changed = tokens(body).flatMap(({ text, at }) => {
    const other = otherOf(text);
    return other === undefined ? [] : [body.slice(0, at) + other + body.slice(at + text.length)];
  });
  const literals = changed.map((other) => `/${other === '' ? '(?:)' : other}/${flags}`);
  return [...literals, ...(flags.includes('i') ? [`/${body}/${flags.replace('i', '')}`] : [])].filter(isReadable);
}

interface Token {
  readonly text: string;
  readonly at: number;
}

/** Escapes, openings of classes, anchors and quantifiers; the inside of a class is passed over but for its opening. */
function tokens(body: string): readonly Token[] {
  const all = body.matchAll(
    /\\u\{[^}]*\}|\\[pPk][{<][^}>]*[}>]|\\.|\[\^?(?:\\.|[^\]\\])*\]|\(\?[:=!<]*|[\^$+*?]|\{\d+,?\d*\}|./gsu,
  );
  return [...all].map(({ 0: text, index }) => ({ text, at: index }));
}

const opposites: Readonly<Record<string, string>> = {
  '^': '',
  $: '',
  '+': '*',
  '*': '+',
  '?': '',
  '\\d': '\\D',
  '\\D': '\\d',
  '\\s': '\\S',
  '\\S': '\\s',
  '\\w': '\\W',
  '\\W': '\\w',
  '\\b': '',
  '(?!': '(?=',
  '(?=': '(?!',
  '(?<!': '(?<=',
  '(?<=': '(?<!',
};

function otherOf(token: string): string | undefined {
  if (token.startsWith('[^')) return `[${token.slice(2)}`;
  if (token.startsWith('[') && token.length > 1) return `[^${token.slice(1)}`;
  if (/^\{\d/.test(token)) return '';
  return Object.hasOwn(opposites, token) ? opposites[token] : undefined;
}

function isReadable(literal: string): boolean {
  const end = literal.lastIndexOf('/');
  try {
    new RegExp(literal.slice(1, end), literal.slice(end + 1));
    return true;
  } catch {
    return false;
  }
}
