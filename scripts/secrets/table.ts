import { nameOf } from './cells.js';
import type { Cell } from './cells.js';
import { filesOf } from './cells.js';
import { pieceIn } from './marker.js';
import { printsOf } from './ways-out.js';
import type { Files } from './ways-out.js';

/** A piece of a secret that was printed. */
export interface Leak {
  readonly of: string;
  readonly channel: string;
  /** The piece with what stands around it, on one line. */
  readonly excerpt: string;
}

/** What is printed of the secret of a cell. */
export function leaksOf(cell: Cell): Promise<readonly Leak[]> {
  return leaksIn(nameOf(cell), filesOf(cell));
}

/** What is printed of a secret that stands in files. */
export async function leaksIn(of: string, files: Files): Promise<readonly Leak[]> {
  return (await printsOf(files)).flatMap(({ channel, text }): readonly Leak[] => {
    const piece = pieceIn(text);
    if (piece === undefined) return [];
    const at = text.indexOf(piece);
    const excerpt = text.slice(Math.max(0, at - 160), at + 60).replaceAll('\n', ' ');
    return [{ of, channel, excerpt }];
  });
}
