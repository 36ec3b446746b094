import type { Json } from '../json/value.js';
import type { JsonPath } from '../json/path.js';
import type { SourceLocation } from '../diagnostics/diagnostic.js';
import { ifPossible } from '../file-system/file-system.js';
import type { FileSystem } from '../file-system/file-system.js';
import { displayPath, isInside } from '../file-system/paths.js';
import { repositoryOf } from '../file-system/repository.js';
import { readDocument } from './json-document.js';
import type { JsonDocument } from './json-document.js';
import type { Message } from '../messages/message.js';
import { linkProblem, skipReason } from '../messages/english/files.js';

/** A place in one of the documents; `document` is its `file`. */
interface DocumentPlace {
  readonly document: string;
  readonly path: JsonPath;
  readonly of: 'key' | 'value';
}

/** The documents of a run by name: those that were found, and linked templates as they are asked for. */
export class DocumentSet {
  readonly #files: FileSystem;
  readonly #repository: string;
  readonly #documents = new Map<string, JsonDocument>();

  constructor(files: FileSystem, documents: Iterable<JsonDocument>) {
    this.#files = files;
    this.#repository = repositoryOf(files);
    for (const document of documents) this.#documents.set(document.file, document);
  }

  /** Their names; with those of the linked templates that were asked for so far. */
  files(): Iterable<string> {
    return this.#documents.keys();
  }

  /** @throws Error where no document has this name: a defect */
  locate({ document, path, of }: DocumentPlace): SourceLocation {
    const found = this.#documents.get(document);
    if (found === undefined) throw new Error(`A place names the document '${document}', which was not read.`);
    return { file: document, range: found.locate(path, of) };
  }

  /**
   * Name and content of the document at a path relative to another one's, or why it cannot be read; undefined where there
   * is none, or where it lies outside the repository and outside the folder of that document, links followed.
   */
  readLinked(
    document: string,
    relativePath: string,
  ): { readonly document: string; readonly root: Json } | { readonly problem: Message } | undefined {
    const { cwd, paths } = this.#files;
    const folder = paths.dirname(paths.resolve(cwd, document));
    const path = paths.resolve(folder, relativePath.replaceAll('\\', '/'));
    const file = displayPath(cwd, path, paths);
    const found = this.#documents.get(file) ?? this.#read(path, file, folder);
    if (found === undefined || 'problem' in found) return found;
    const { root, problems } = found;
    if (root !== undefined) return { document: file, root };
    const [first] = problems;
    return {
      problem:
        first === undefined
          ? linkProblem('no-json')
          : linkProblem('at-line', { line: first.range.startLine, problem: first.message }),
    };
  }

  #read(path: string, file: string, folder: string): JsonDocument | { readonly problem: Message } | undefined {
    const { paths } = this.#files;
    // Whatever keeps it from being read, the link counts as unreachable and is reported as such.
    const real = this.#realPath(path);
    const roots = [this.#repository, folder].map((root) => this.#realPath(root) ?? root);
    if (real === undefined || !roots.some((root) => isInside(root, real, paths))) return undefined;
    const content = this.#files.read(path);
    if ('problem' in content) return { problem: skipReason(content.problem, { code: content.code }) };
    const document = readDocument(file, content.text, content.bytes);
    this.#documents.set(file, document);
    return document;
  }

  #realPath(path: string): string | undefined {
    return ifPossible(() => this.#files.realPath(path));
  }
}
