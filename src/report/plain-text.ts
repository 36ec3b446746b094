/**
 * C0 and C1 controls, soft hyphen, zero-width characters, bidirectional controls, line separators, byte order mark,
 * interlinear and tag characters, lone surrogates: what can hide or reorder text, or drive a terminal.
 */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}\p{Cs}]/gu;

/**
 * Makes text from a template safe to print on one line: white space becomes a blank, every other invisible character
 * its code (`\u202e`).
 */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    if (character === '\n' || character === '\r' || character === '\t') return ' ';
    return escapeCode(character);
  });
}

/** `\uXXXX` for every UTF-16 unit of the character. */
function escapeCode(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index++) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}

/**
 * One line of output that no workflow runner takes for a command: `::name::` counts at the start of a line (leading
 * blanks ignored), `##[name]` anywhere in it. Source: actions/runner, ActionCommand.TryParseV2 and TryParse.
 */
export function inert(line: string): string {
  return line.replace(/^(\s*)::/, '$1\\::').replaceAll('##[', '#\\#[');
}

/** At most `length` UTF-16 units, an ellipsis in place of the rest. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * JSON text that is safe in a log: invisible characters and `##[` are written as escapes, which changes the text but
 * not the data.
 */
export function printableJson(data: unknown, indent = 2): string {
  return escapeJson(JSON.stringify(data, undefined, indent));
}

/** The same for JSON text that is there already. */
export function escapeJson(text: string): string {
  // Most pieces of most texts hold nothing but ASCII.
  if (/^[\n -~]*$/.test(text) && !text.includes('##[')) return text;
  return text
    .replace(INVISIBLE, (character) => (character === '\n' ? character : escapeCode(character)))
    .replaceAll('##[', '#\\u0023[');
}
