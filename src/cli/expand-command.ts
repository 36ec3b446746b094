import { readAt } from '../file-system/file-system.js';
import type { FileSystem } from '../file-system/file-system.js';
import { displayPath } from '../file-system/paths.js';
import { TemplateError, UsageError } from '../usage/errors.js';
import { compileAdvice, isBicep } from '../source/bicep.js';
import { DocumentSet } from '../source/document-set.js';
import { readDocument } from '../source/json-document.js';
import type { JsonDocument } from '../source/json-document.js';
import { fillInsOf, withBareTokens } from '../source/parameters/bare-tokens.js';
import { evaluateDeployment, isRefused } from '../template/deployment.js';
import type { Place } from '../template/model/resource.js';
import { HALF_PAIR, holdsHalfPair, toSnapshot } from '../template/snapshot.js';
import { single } from './args.js';
import type { Arguments } from './args.js';
import { contextOf } from './context-options.js';
import { exitCodes } from '../report/conclusion.js';
import type { ExitCode } from '../report/conclusion.js';
import { explain } from './explanation.js';
import { MAX_LISTED } from '../lint/listing.js';
import type { Host } from './host.js';
import { printPieces } from './json-output.js';
import { sentence } from '../messages/sentence.js';

/** `cmklint expand`: what a template deploys, in the JSON shape of `bicep snapshot`. */
export function runExpand(args: Arguments, host: Host): ExitCode {
  const [template, extra] = args.positionals;
  if (template === undefined) throw new UsageError('Name a template: cmklint expand TEMPLATE');
  if (extra !== undefined) throw new UsageError(`One template at a time, not also '${extra}'.`);
  const { files } = host;
  const document = open(template, files);
  const parameters = single(args, 'parameters');
  const parameterFile = parameters === undefined ? undefined : open(parameters, files, (read) => withBareTokens(read));
  const documents = new DocumentSet(files, parameterFile === undefined ? [document] : [document, parameterFile]);
  const deployment = evaluateDeployment(document, {
    ...(parameterFile === undefined ? {} : { parameterFile, fillIns: fillInsOf(parameterFile) }),
    context: { ...contextOf(args), today: host.today },
    readLinked: (from, path) => documents.readLinked(from, path),
  });
  const explained = single(args, 'explain');
  if (explained !== undefined) {
    host.stdout.write(explain(explained, deployment, (place) => documents.locate(place)));
    return exitCodes.clean;
  }
  const refusals = deployment.problems.filter(isRefused);
  if (refusals.length > 0) {
    const at = (place: Place): string => {
      const { file, range } = documents.locate(place);
      return `${file}:${range.startLine}:${range.startColumn}`;
    };
    const lines = refusals
      .slice(0, MAX_LISTED)
      .flatMap(({ place, message, related }) => [
        `${at(place)}: error: ${sentence(message)}`,
        ...related.map((step) => `    ${at(step.place)}: ${sentence(step.what)}`),
      ]);
    const more = refusals.length + deployment.moreProblems.fail - MAX_LISTED;
    throw new TemplateError(more > 0 ? [...lines, `${template}: ${more} more errors are not listed.`] : lines);
  }
  const snapshot = { ...toSnapshot(deployment) };
  if (holdsHalfPair(snapshot)) throw new TemplateError([`${document.file}: error: ${sentence(HALF_PAIR)}`]);
  printPieces(snapshot, 2, (piece) => {
    host.stdout.write(piece);
  });
  host.stdout.write('\n');
  return exitCodes.clean;
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
  if (content !== undefined && isBicep(file))
    throw new TemplateError([`${file}: Bicep is not read itself; ${compileAdvice(file)}`]);
  if (content === undefined) throw new TemplateError([`${file}: There is no such file.`]);
  if ('problem' in content) throw new TemplateError([`${file}: The file ${content.problem}.`]);
  const document = mend(readDocument(file, content.text));
  if (document.root !== undefined) return document;
  const lines = document.problems.map(
    ({ message, range }) => `${file}:${range.startLine}:${range.startColumn}: error: ${message}`,
  );
  throw new TemplateError(lines);
}
