import type { Diagnostic, SourceLocation } from '../lint/diagnostic.js';
import type { Report } from './report.js';

/**
 * The report with its files as paths from the root of the repository, as GitHub wants them.
 * @param folder path of the working directory in the repository
 */
export function inRepository(report: Report, folder: string): Report {
  const path = (file: string): string => join(folder, file);
  const place = <T extends SourceLocation>(location: T): T => ({ ...location, file: path(location.file) });
  const result = (diagnostic: Diagnostic): Diagnostic => ({
    ...diagnostic,
    location: place(diagnostic.location),
    related: diagnostic.related.map(place),
    parameterFiles: diagnostic.parameterFiles.map(path),
  });
  const { files } = report;
  return {
    ...report,
    diagnostics: report.diagnostics.map(result),
    files: {
      ...files,
      templates: files.templates.map(path),
      parameterFiles: files.parameterFiles.map(path),
      skipped: files.skipped.map((each) => ({ ...each, file: path(each.file) })),
    },
    notJudged: report.notJudged.map((each) => ({ ...each, location: place(each.location) })),
    silenced: report.silenced.map(result),
    errors: report.errors.map((each) => (each.file === undefined ? each : { ...each, file: path(each.file) })),
  };
}

/** Whether a path leads out of where paths are relative to: GitHub knows no such file. */
export function isOutside(file: string): boolean {
  return file === '..' || file.startsWith('../');
}

function join(folder: string, file: string): string {
  const segments: string[] = [];
  for (const segment of `${folder}/${file}`.split('/')) {
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/') || '.';
}
