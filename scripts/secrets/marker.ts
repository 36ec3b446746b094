import type { Json } from '../../src/json/value.js';

/** The secret of a cell: letters and digits that stand nowhere else, so that any piece of it found is a leak. */
export const MARKER = 'Zq7vKpL3WxT9';

/** The same where only digits fit. */
export const DIGITS = '7491836502';

/** What a secret looks like: functions and rules take the forms apart. */
export const shapes: Readonly<Record<Shape, Json>> = {
  text: MARKER,
  digits: DIGITS,
  number: Number(DIGITS),
  json: `{"k":"${MARKER}","${MARKER}":1}`,
  base64: Buffer.from(MARKER).toString('base64'),
  encoded: 'Zq7v%4BpL3WxT9',
  list: `a,${MARKER},b`,
  url: `https://${MARKER}.vault.azure.net/keys/${MARKER}/0123456789abcdef0123456789abcdef`,
  id: `/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/${MARKER}/providers/Microsoft.KeyVault/vaults/${MARKER}`,
  object: { k: MARKER, [MARKER]: 'v', n: { k: [MARKER] } },
  array: [MARKER, { k: MARKER }, 1],
};

export type Shape =
  'text' | 'digits' | 'number' | 'json' | 'base64' | 'encoded' | 'list' | 'url' | 'id' | 'object' | 'array';

/** Length of the pieces that are sought: shorter ones occur by chance, of digits also in hashes. */
const PIECE = 5;
const PIECE_OF_DIGITS = 7;

function piecesOf(text: string, length = PIECE): readonly string[] {
  return Array.from({ length: text.length - length + 1 }, (_, at) => text.slice(at, at + length));
}

/** Pieces of base64 that only the marker makes, wherever in a text it stands. */
function encodedPieces(text: string): readonly string[] {
  return [0, 1, 2].flatMap((shift) => {
    const all = Buffer.from('x'.repeat(shift) + text).toString('base64');
    // The first and last characters depend on what stands around.
    return piecesOf(all.slice(shift === 0 ? 0 : 4, -4));
  });
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}

const sought: ReadonlySet<string> = new Set(
  [MARKER, MARKER.toLowerCase(), MARKER.toUpperCase()]
    .flatMap((text) => [text, reversed(text)])
    .flatMap((text) => piecesOf(text))
    .concat(encodedPieces(MARKER))
    .concat([DIGITS, reversed(DIGITS)].flatMap((text) => piecesOf(text, PIECE_OF_DIGITS))),
);

/** A piece of the secret in a text, as it is, in other case, reversed or encoded; undefined where there is none. */
export function pieceIn(text: string): string | undefined {
  for (let at = 0; at + PIECE <= text.length; at++) {
    const found = [PIECE, PIECE_OF_DIGITS]
      .map((length) => text.slice(at, at + length))
      .find((piece) => sought.has(piece));
    if (found !== undefined) return found;
  }
  return undefined;
}
