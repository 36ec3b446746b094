import type { Json } from '../json/value.js';
import type { JsonPath } from '../json/path.js';
import { JsonPositions } from '../json/positions.js';
import { JsonSyntaxError, readJson } from '../json/text.js';
import { skipBlanks } from '../json/token.js';
import type { SourceRange } from '../json/range.js';
import { isTable, mergeSections } from '../template/written/top-sections.js';
import { maximumDepth, readNatively } from './native-json.js';
import type { Message } from '../messages/message.js';
import { jsonProblem } from '../messages/english/files.js';

/** What is wrong with a JSON text, with what to do about it. Offsets and lengths are in UTF-16 units. */
export interface JsonProblem {
  readonly message: Message;
  readonly offset: number;
  readonly length: number;
  readonly range: SourceRange;
}

/** A JSON file that was read: a template, a linked template, a parameter file, the configuration. */
export interface JsonDocument {
  /** Path with `/`, relative to where the tool runs. */
  readonly file: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** Absent where the text cannot be read or is nested deeper than the engine reads. */
  readonly root: Json | undefined;
  /** In text order. */
  readonly problems: readonly JsonProblem[];
  /** Places whose name is written more than once in its object; the last one counts. */
  readonly duplicates: readonly JsonPath[];
  /** Tokens that stand without quotes, by the text that takes their place; of parameter files only. */
  readonly bareTokens?: ReadonlyMap<string, string> | undefined;
  /** Lets go of the tree, which is big; it is read again when it is asked for. */
  forget(): void;
  /** The range of a name or value; see `JsonPositions.locate`. The start of the text where there is no root. */
  locate(path: JsonPath, of: 'key' | 'value'): SourceRange;
}

/** Azure Resource Manager's limit for templates and for parameter files, in bytes of UTF-8. */
const maximumSize = 4 * 1024 * 1024;

/** A hostile file could have a million; more than these help nobody. */
const maximumProblems = 20;

/**
 * Reads a document as the template engine does: comments, trailing commas and the like are no problem (see `readJson`).
 * `bytes` is the size of the file, where it is known better than by the length of the text.
 */
export function readDocument(
  file: string,
  text: string,
  bytes = text.length,
  bareTokens?: ReadonlyMap<string, string>,
): JsonDocument {
  return new TextDocument(file, text.startsWith('\ufeff') ? text.slice(1) : text, bytes, bareTokens);
}

/** Read when it is first asked for more than its text: most files are never looked into. */
class TextDocument implements JsonDocument {
  readonly #positions: JsonPositions;
  readonly #bytes: number;
  #content: Content | undefined;
  /** The tree was let go of; `JSON.parse` is known to read it without loss. */
  #forgotten = false;

  constructor(
    readonly file: string,
    readonly text: string,
    bytes: number,
    readonly bareTokens: ReadonlyMap<string, string> | undefined,
  ) {
    this.#positions = new JsonPositions(text);
    this.#bytes = bytes;
  }

  get root(): Json | undefined {
    if (this.#forgotten) {
      this.#forgotten = false;
      this.#content = { ...this.#read(), root: JSON.parse(this.text) as Json };
    }
    return this.#read().root;
  }

  get problems(): readonly JsonProblem[] {
    return this.#read().problems;
  }

  get duplicates(): readonly JsonPath[] {
    return this.#read().duplicates;
  }

  forget(): void {
    if (this.#content?.isNative !== true) return;
    this.#content = { ...this.#content, root: undefined };
    this.#forgotten = true;
  }

  locate(path: JsonPath, of: 'key' | 'value'): SourceRange {
    return this.root === undefined ? this.#positions.range(0, 1) : this.#positions.locate(path, of);
  }

  #read(): Content {
    if (this.#content === undefined) {
      const native = readNatively(this.text);
      const { root, problems, duplicates } =
        native === undefined ? readCarefully(this.text, this.#positions) : { ...noProblems, ...native };
      const tooLarge = this.#bytes > maximumSize ? [problemAt(this.#positions, jsonProblem('too-large'), 0, 1)] : [];
      this.#content = { root, problems: [...tooLarge, ...problems], duplicates, isNative: native !== undefined };
    }
    return this.#content;
  }
}

interface Content extends Careful {
  readonly isNative: boolean;
}

const noProblems: Omit<Careful, 'root'> = { problems: [], duplicates: [] };

interface Careful {
  readonly root: Json | undefined;
  readonly problems: readonly JsonProblem[];
  readonly duplicates: readonly JsonPath[];
}

/** Our own reader keeps what `JSON.parse` loses and says where something is wrong. */
function readCarefully(text: string, positions: JsonPositions): Careful {
  const problems: JsonProblem[] = [];
  const duplicates: JsonPath[] = [];
  const replaced: [name: string, value: Json][] = [];
  let omitted = 0;
  const report = (message: Message, offset: number, length = 1): void => {
    if (problems.length < maximumProblems) problems.push(problemAt(positions, message, offset, length));
    else omitted++;
  };
  let root: Json | undefined;
  let deepest = 0;
  try {
    const { value, end } = readJson(text, {
      property: (name, offset, length, duplicate, path) => {
        if (name === '__proto__') {
          report(jsonProblem('proto-name'), offset, length);
        }
        if (duplicate) {
          if (duplicates.length < maximumProblems) duplicates.push(path());
          report(writtenTwice(name, path()), offset, length);
        }
      },
      replaced: (name, value) => replaced.push([name, value]),
      open: (depth, offset) => {
        if (depth > maximumDepth && deepest === maximumDepth) {
          report(jsonProblem('too-deep', { most: maximumDepth }), offset);
        }
        deepest = Math.max(deepest, depth);
      },
    });
    const rest = skipBlanks(text, end);
    if (rest < text.length) report(jsonProblem('text-behind'), rest);
    // The rooms that walk the value do so recursively.
    else if (deepest <= maximumDepth) root = replaced.length > 0 ? mergeSections(value, replaced) : value;
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    root = undefined;
    problems.push(problemAt(positions, describe(error, positions), error.offset, 1));
  }
  if (omitted > 0) problems.push(problemAt(positions, jsonProblem('not-listed', { count: omitted }), 0, 1));
  return { root, problems, duplicates };
}

/** Names in the values of parameters and outputs may be secret. */
function isOfValue(path: JsonPath): boolean {
  const words = path.map((step) => String(step).toLowerCase());
  const section = words.findIndex((word) => word === 'parameters' || word === 'outputs');
  return (
    (section >= 0 && words.length > section + 2) || words.slice(0, -1).some((word) => /^(default)?value$/.test(word))
  );
}

function writtenTwice(name: string, path: JsonPath): Message {
  if (path.length === 1 && isTable(name)) return jsonProblem('section-twice', { name });
  return isOfValue(path) ? jsonProblem('hidden-name-twice') : jsonProblem('name-twice', { name });
}

function describe({ message: problem, opened }: JsonSyntaxError, positions: JsonPositions): Message {
  if (opened === undefined) return jsonProblem('invalid', { problem });
  return jsonProblem('unclosed', { problem, line: positions.range(opened, opened).startLine });
}

function problemAt(positions: JsonPositions, message: Message, offset: number, length: number): JsonProblem {
  return { message, offset, length, range: positions.range(offset, offset + length) };
}
