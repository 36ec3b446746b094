import { FormatError } from './format-error.js';
import { formatRefusal } from '../../messages/english/arguments.js';

/** `{index}`, `{index,alignment}`, `{index:specifier}`; the pattern is anchored by the reader. */
const HOLE = /\{(\d{1,7}) *(?:, *(-?)(\d{1,7}) *)?(?::([^{}]*))?\}/y;

/** Widths and indexes from here on are refused. */
const LIMIT = 1_000_000;

/**
 * `String.Format` of .NET. `write` gives the text of argument `index` under a specifier ('' where none is given).
 * @throws FormatError where the text is not a composite format, or names an argument that is not there
 */
export function formatComposite(
  format: string,
  count: number,
  write: (index: number, specifier: string) => string,
): string {
  let text = '';
  for (let at = 0; at < format.length;) {
    const char = format.charAt(at);
    if (char !== '{' && char !== '}') {
      const next = format.slice(at).search(/[{}]/);
      const end = next < 0 ? format.length : at + next;
      text += format.slice(at, end);
      at = end;
    } else if (format.charAt(at + 1) === char) {
      text += char;
      at += 2;
    } else {
      HOLE.lastIndex = at;
      const hole = HOLE.exec(format);
      if (hole === null) throw new FormatError(formatRefusal('malformed', { format, offset: at }));
      const [all, index = '', left, width = '0', specifier = ''] = hole;
      if (Number(index) >= count)
        throw new FormatError(formatRefusal('no-such-argument', { format, hole: `{${index}}`, count }));
      if (Number(width) >= LIMIT) throw new FormatError(formatRefusal('too-wide', { format, width }));
      const written = write(Number(index), specifier);
      text += left === '-' ? written.padEnd(Number(width)) : written.padStart(Number(width));
      at += all.length;
    }
  }
  return text;
}
