/** How the characters of a text are stored. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/**
 * The text of a file: by its byte order mark, as the engine tells it, or else by the zero bytes that ASCII characters
 * have in UTF-16 and UTF-32 (the Azure CLI takes UTF-16 without a mark). Everything else is UTF-8; bytes that are none
 * become U+FFFD, as the engine reads them. Without the byte order mark.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  switch (encoding) {
    case 'utf-32le':
    case 'utf-32be':
      return decodeUtf32(bytes, encoding === 'utf-32le');
    default:
      return new TextDecoder(encoding).decode(bytes);
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0) return (c === 0xfe && d === 0xff) || (c === 0 && d !== 0) ? 'utf-32be' : 'utf-8';
  if (b === 0 && c === 0 && d === 0) return 'utf-32le';
  if (b === 0 && d === 0) return 'utf-16le';
  return a === 0 && c === 0 ? 'utf-16be' : 'utf-8';
}

/** Chunks, because only so many characters can be put together in one call. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: string[] = [];
  for (let start = 0; start + 4 <= bytes.length; start += 4 * 4096) {
    const points: number[] = [];
    for (let at = start; at + 4 <= Math.min(bytes.length, start + 4 * 4096); at += 4)
      points.push(characterOf(view.getUint32(at, littleEndian)));
    chunks.push(String.fromCodePoint(...points));
  }
  const text = chunks.join('');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** What is no character counts as U+FFFD. */
function characterOf(point: number): number {
  return point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? 0xfffd : point;
}
