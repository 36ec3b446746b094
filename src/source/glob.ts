/**
 * Whether a path with `/` matches a pattern of `include` or `exclude`: `*` and `?` within a segment, `**` over any
 * number of them, `{a,b}` for alternatives. A pattern that names a folder matches all below it; one without a slash
 * matches at any depth.
 */
export function globMatcher(patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.map(matcherOf);
  return (path) => matchers.some((matches) => matches(path));
}

/** Whether a path is meant as a pattern. */
export function isPattern(path: string): boolean {
  return /[*?{]/.test(path);
}

/** Longer patterns are refused. */
const MAX_LENGTH = 1000;

/** Braces nested deeper than this are refused, and letters to a matcher. */
const MAX_DEPTH = 50;

/** Syntax that other tools know, what it is called, and what to write instead. */
const unsupported: readonly (readonly [RegExp, string])[] = [
  [/^!/, "'!' in front is not supported; leave files out with exclude"],
  [/\[/, "'[' is not supported; write '?' for any letter, '{a,b}' for alternatives"],
  [/[?*+@!]\(|\([^()]*\|/, "'(…)' is not supported; write '{a,b}' for alternatives"],
  [/[^/\\]\*\*|\*\*[^/\\]/, "'**' stands for whole folders only; write '**/*.json', not '**.json'"],
  [/\{[^{},]*\}/, "braces hold alternatives, with commas between them: '{a,b}'"],
];

/** The same for patterns that are compared with paths relative to the working directory. */
const unrelated: readonly (readonly [RegExp, string])[] = [
  [/^[A-Za-z]:|^[/\\]{2}/, 'it is relative to the working directory'],
  [
    /[^./\\]\.*[/\\]+\.{1,2}(?:[/\\]|$)|.[/\\]{2}|[/\\]\.[/\\]/,
    "it cannot go back: write it without '.', '..' and empty names",
  ],
];

/**
 * What is not supported in a pattern: taken as letters, it would match nothing, without a word.
 * @param how `path`: one that is looked for, which may be absolute; `filter`: one of `include` or `exclude`
 */
export function patternProblem(pattern: string, how: 'path' | 'filter'): string | undefined {
  const known = how === 'path' ? unsupported : [...unsupported, ...unrelated];
  const found = known.find(([syntax]) => syntax.test(pattern))?.[1] ?? braceProblem(pattern);
  if (found === undefined && pattern.length > MAX_LENGTH)
    return `A pattern is not taken: it has more than ${MAX_LENGTH} characters.`;
  return found === undefined ? undefined : `The pattern '${pattern}' is not taken: ${found}.`;
}

function braceProblem(pattern: string): string | undefined {
  let depth = 0;
  for (const letter of pattern) {
    if (letter === '{') depth++;
    else if (letter === '}' && depth > 0) depth--;
    if (depth > MAX_DEPTH) return `braces are nested ${MAX_DEPTH} deep at most`;
  }
  return depth === 0 ? undefined : "'{' is not closed";
}

/** A pattern of `include` or `exclude`, and who asks for it. */
export interface Pattern {
  readonly glob: string;
  /** The configuration file, or the name of the input. */
  readonly by: string;
}

/** Patterns that remember what they matched. */
export class PatternSet {
  readonly #patterns: readonly {
    readonly pattern: Pattern;
    readonly test: (path: string) => boolean;
    readonly matched: Set<string>;
  }[];

  constructor(patterns: readonly Pattern[]) {
    this.#patterns = patterns.map((pattern) => ({ pattern, test: matcherOf(pattern.glob), matched: new Set() }));
  }

  /** Asks every pattern, also behind one that matches: each is to know all that it matches. */
  matches(path: string): boolean {
    const matching = this.#patterns.filter(({ test }) => test(path));
    for (const { matched } of matching) matched.add(path);
    return matching.length > 0;
  }

  /** Every pattern with the paths it matched so far. */
  result(): readonly { readonly pattern: Pattern; readonly matched: ReadonlySet<string> }[] {
    return this.#patterns;
  }
}

/** A token, or the alternatives in braces. */
type Part = string | readonly (readonly Part[])[];

/** A place in a pattern: where it may be after one more letter. */
interface Place {
  readonly after: (letter: string) => Iterable<Place>;
}
type Places = ReadonlySet<Place>;

/**
 * Takes time that grows with path times pattern: every place that a pattern may have come to is followed at once, where
 * a regular expression tries one after the other.
 */
function matcherOf(pattern: string): (path: string) => boolean {
  const trimmed = pattern
    .replaceAll('\\', '/')
    .replace(/^\.?\//, '')
    .replace(/(?<!\/)\/+$/, '');
  const isAnchored = pattern.startsWith('/') || pattern.startsWith('./') || trimmed.includes('/');
  const below: Place = { after: () => [below] };
  const end: Place = { after: (letter) => (letter === '/' ? [below] : []) };
  const named = placesOf(parse(trimmed), new Set([end]));
  const states = new States();
  const start = states.of(isAnchored ? named : folders(named));
  return (path) => {
    let state = start;
    for (const letter of path) {
      if (state.places.size === 0) return false;
      state = states.after(state, letter);
    }
    return state.places.has(end) || state.places.has(below);
  };
}

/** Places that a pattern may have come to, together, and where they lead. */
interface State {
  readonly places: Places;
  readonly next: Map<string, State>;
}

/** The states of a pattern, each worked out once for all paths. */
class States {
  readonly #ids = new Map<Place, number>();
  readonly #states = new Map<string, State>();

  of(places: Places): State {
    const key = [...places]
      .map((place) => this.#idOf(place))
      .sort((a, b) => a - b)
      .join();
    const state = this.#states.get(key) ?? { places, next: new Map<string, State>() };
    if (this.#states.size < MAX_STATES) this.#states.set(key, state);
    return state;
  }

  after(state: State, letter: string): State {
    let next = state.next.get(letter);
    if (next === undefined) {
      next = this.of(new Set([...state.places].flatMap((place) => [...place.after(letter)])));
      if (this.#states.size < MAX_STATES) state.next.set(letter, next);
    }
    return next;
  }

  #idOf(place: Place): number {
    const id = this.#ids.get(place) ?? this.#ids.size;
    this.#ids.set(place, id);
    return id;
  }
}

/** More states of one pattern are worked out anew for each path. */
const MAX_STATES = 1000;

function parse(pattern: string): readonly Part[] {
  const tokens = pattern.match(/(?:^|\/)\*\*\/(?:\*\*\/)*|\/\*\*$|\*+|[^]/gu) ?? [];
  let position = 0;
  const sequence = (depth: number): Part[] => {
    const parts: Part[] = [];
    for (; ; position++) {
      const token = tokens[position];
      if (token === undefined || (depth > 0 && (token === ',' || token === '}'))) return parts;
      parts.push(token === '{' && depth < MAX_DEPTH ? alternatives(depth + 1) : token);
    }
  };
  const alternatives = (depth: number): readonly Part[][] => {
    const all: Part[][] = [];
    do {
      position++;
      all.push(sequence(depth));
    } while (tokens[position] === ',');
    return all;
  };
  return sequence(0);
}

/** Where parts begin that go on at `next`. */
function placesOf(parts: readonly Part[], next: Places): Places {
  return parts.reduceRight<Places>((after, part) => {
    if (typeof part !== 'string') return new Set(part.flatMap((one) => [...placesOf(one, after)]));
    if (/^\/?\*\*\//.test(part)) return part.startsWith('/') ? letter('/', folders(after)) : folders(after);
    if (part === '/**')
      return letter(
        '/',
        repeated(() => true, after),
      );
    if (part.startsWith('*')) return repeated((each) => each !== '/', after);
    return part === '?' ? new Set([{ after: (each) => (each === '/' ? [] : after) }]) : letter(part, after);
  }, next);
}

function letter(expected: string, next: Places): Places {
  return new Set([{ after: (each) => (each === expected ? next : []) }]);
}

/** Any number of letters. */
function repeated(takes: (letter: string) => boolean, next: Places): Places {
  const again: Place = { after: (each) => (takes(each) ? places : []) };
  const places = new Set([again, ...next]);
  return places;
}

/** Any number of folders. */
function folders(next: Places): Places {
  const inside: Place = { after: (each) => (each === '/' ? [inside, ...next] : [inside]) };
  return new Set([inside, ...next]);
}
