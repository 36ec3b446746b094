import { clip, visible } from './plain-text.js';

/** Longest text quoted from a template, and longest message, in UTF-16 units. */
const MAX_QUOTE = 200;
const MAX_MESSAGE = 1_000;

/**
 * Text from a template as HTML for GitHub Markdown: `<code>`, everything but letters, digits and blanks as character
 * references. Inside `<code>` GitHub makes no mention, reference or emoji of it, and a character reference is never
 * Markdown.
 */
export function code(text: string): string {
  return `<code>${escapeHtml(clip(visible(text), MAX_QUOTE))}</code>`;
}

/** A whole message: it may hold any text of a template. */
export function messageCode(text: string): string {
  return `<code>${escapeHtml(clip(visible(text), MAX_MESSAGE))}</code>`;
}

/** References for everything that means something to HTML or Markdown; `www.` because GitHub links it by itself. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[^\p{L}\p{N} .,;/()\-]/gu, (character) => `&#${character.codePointAt(0) ?? 0xfffd};`)
    .replace(/www(?=\.)/gi, (www) => `&#${www.charCodeAt(0)};${www.slice(1)}`);
}

/** A table as one HTML block: no empty line in it, so that nothing in it is read as Markdown. Cells are HTML. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = `<tr>${headings.map((heading) => `<th align="left">${heading}</th>`).join('')}</tr>`;
  return ['<table>', head, ...rows.map(row), '</table>'].join('\n');
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
