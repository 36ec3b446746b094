import type { Format } from '../report/format.js';
import { formats } from '../report/formats.js';
import { textFormat } from '../report/text.js';
import { UsageError } from '../usage/errors.js';
import type { Arguments } from './args.js';

/** One format, and the file it goes to; without a file, to standard output. */
export interface OutputRequest {
  readonly format: Format;
  readonly file?: string;
}

/**
 * The pairs of `--format` and `--output`: a file belongs to the format before it, and `-` is standard output.
 * @param identityOf the same for two paths that are one file; '' for standard output
 * @throws UsageError where a file has no format, or two formats share standard output or a file
 */
export function outputRequests(args: Arguments, identityOf: (path: string) => string): readonly OutputRequest[] {
  const requests: OutputRequest[] = [];
  for (const { name, value } of args.options) {
    if (name === 'format') requests.push({ format: formatOf(value) });
    else if (name === 'output') {
      const last = requests.at(-1);
      if (last === undefined || last.file !== undefined) {
        throw new UsageError(
          `--output ${value} needs a --format of its own in front: --format sarif --output ${value}`,
        );
      }
      requests[requests.length - 1] = { ...last, file: value };
    }
  }
  if (requests.length === 0) return [{ format: textFormat }];
  const targets = requests.map(({ file }) => (file === undefined || file === '-' ? '' : identityOf(file)));
  const twice = requests.find((_, index) => targets.indexOf(targets[index] ?? '') !== index);
  if (twice === undefined)
    return requests.map(({ format, file }) => (file === undefined || file === '-' ? { format } : { format, file }));
  if (targets.filter((target) => target === '').length > 1)
    throw new UsageError('Only one --format can go to standard output; give the others an --output.');
  throw new UsageError(`--output ${twice.file ?? ''} is given for two formats.`);
}

/** The name was checked against those of the formats. */
function formatOf(name: string): Format {
  return formats.find((format) => format.name === name) ?? textFormat;
}
