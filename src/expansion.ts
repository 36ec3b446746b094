import type { SourceLocation } from './diagnostics/diagnostic.js';
import { readAt } from './file-system/file-system.js';
import type { FileSystem } from './file-system/file-system.js';
import { displayPath } from './file-system/paths.js';
import { MAX_LISTED } from './lint/listing.js';
import { runError } from './messages/english/files.js';
import { sentence } from './messages/sentence.js';
import { compiling, isBicep } from './source/bicep.js';
import { DocumentSet } from './source/document-set.js';
import { readDocument } from './source/json-document.js';
import type { JsonDocument } from './source/json-document.js';
import { fillInsOf, withBareTokens } from './source/parameters/bare-tokens.js';
import { evaluateDeployment, isRefused } from './template/deployment.js';
import type { EvaluatedDeployment } from './template/deployment.js';
import type { ContextOptions } from './template/model/context.js';
import type { Place } from './template/model/resource.js';
import { HALF_PAIR, holdsHalfPair, toSnapshot } from './template/snapshot.js';
import type { Snapshot } from './template/snapshot.js';
import { TemplateError } from './usage/errors.js';

/** How a template is deployed. */
export interface ExpandOptions {
  /** Its parameter file. */
  readonly parameters?: string | undefined;
  readonly context?: ContextOptions;
}

/** One template, evaluated under the parameters of one file. */
export interface Expansion {
  /** As it is shown. */
  readonly file: string;
  readonly deployment: EvaluatedDeployment;
  readonly locate: (place: Place) => SourceLocation;
}

/**
 * Evaluates a template among the files.
 * @param template its path, relative to the working directory
 * @throws TemplateError where it, or its parameter file, cannot be read
 */
export function expansionOf(template: string, files: FileSystem, { parameters, context }: ExpandOptions): Expansion {
  const document = open(template, files);
  const parameterFile = parameters === undefined ? undefined : open(parameters, files, (read) => withBareTokens(read));
  const documents = new DocumentSet(files, parameterFile === undefined ? [document] : [document, parameterFile]);
  const deployment = evaluateDeployment(document, {
    ...(parameterFile === undefined ? {} : { parameterFile, fillIns: fillInsOf(parameterFile) }),
    ...(context === undefined ? {} : { context }),
    readLinked: (from, path) => documents.readLinked(from, path),
  });
  return { file: document.file, deployment, locate: (place) => documents.locate(place) };
}

/**
 * What it deploys.
 * @throws TemplateError where Azure would refuse it
 */
export function snapshotOf({ file, deployment, locate }: Expansion): Snapshot {
  const refusals = deployment.problems.filter(isRefused);
  if (refusals.length > 0) {
    const at = (place: Place): string => {
      const { file: own, range } = locate(place);
      return `${own}:${range.startLine}:${range.startColumn}`;
    };
    const lines = refusals
      .slice(0, MAX_LISTED)
      .flatMap(({ place, message, related }) => [
        `${at(place)}: error: ${sentence(message)}`,
        ...related.map((step) => `    ${at(step.place)}: ${sentence(step.what)}`),
      ]);
    const more = refusals.length + deployment.moreProblems.fail - MAX_LISTED;
    throw new TemplateError(more > 0 ? [...lines, `${file}: ${more} more errors are not listed.`] : lines);
  }
  const snapshot = toSnapshot(deployment);
  if (holdsHalfPair({ ...snapshot })) throw new TemplateError([`${file}: error: ${sentence(HALF_PAIR)}`]);
  return snapshot;
}

/** @throws TemplateError where there is no such file, or no JSON in it */
function open(
  path: string,
  files: FileSystem,
  mend: (document: JsonDocument) => JsonDocument = (document) => document,
): JsonDocument {
  const { cwd, paths } = files;
  const file = displayPath(cwd, paths.resolve(cwd, path), paths);
  const content = readAt(files, path);
  if (content !== undefined && isBicep(file)) {
    const { how, command } = compiling(file);
    throw new TemplateError([`${file}: ${sentence(runError(`bicep-unread-${how}`, { command }))}`]);
  }
  if (content === undefined) throw new TemplateError([`${file}: There is no such file.`]);
  if ('problem' in content) {
    const { problem, code } = content;
    throw new TemplateError([`${file}: ${sentence(runError(`file-${problem}`, { code }))}.`]);
  }
  const document = mend(readDocument(file, content.text));
  if (document.root !== undefined) return document;
  const lines = document.problems.map(
    ({ message, range }) => `${file}:${range.startLine}:${range.startColumn}: error: ${sentence(message)}`,
  );
  throw new TemplateError(lines);
}
