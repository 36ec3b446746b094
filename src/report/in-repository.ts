import type { Diagnostic, SourceLocation } from '../diagnostics/diagnostic.js';
import type { Report } from '../diagnostics/report.js';

/**
 * The report with its files as paths from the root of the repository, as GitHub wants them.
 * @param path of a file, from there
 */
export function inRepository(report: Report, path: (file: string) => string): Report {
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
    unlisted: report.unlisted.map((each) => ({ ...each, file: path(each.file) })),
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

/** Whether a path leads out of where paths are relative to, or to another drive of Windows: GitHub knows no such file. */
export function isOutside(file: string): boolean {
  return /^(?:\.\.(?:\/|$)|\/|[A-Za-z]:\/)/.test(file);
}
