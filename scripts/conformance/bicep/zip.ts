import { inflateRawSync } from 'node:zlib';

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/**
 * The content of one file in a zip archive. Reads what NuGet packages use: stored or deflated entries below 4 GB.
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 * @throws Error where the archive has no such file or is not readable.
 */
export function readZipEntry(archive: Buffer, name: string): Buffer {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || archive.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('Not a zip archive.');
  let at = archive.readUInt32LE(end + 16);
  for (let remaining = archive.readUInt16LE(end + 10); remaining > 0; remaining--) {
    if (archive.readUInt32LE(at) !== CENTRAL_ENTRY) throw new Error('The directory of the zip archive is broken.');
    const nameLength = archive.readUInt16LE(at + 28);
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === name) return contentOf(archive, at);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  throw new Error(`The archive holds no file '${name}'.`);
}

function contentOf(archive: Buffer, centralEntry: number): Buffer {
  const method = archive.readUInt16LE(centralEntry + 10);
  const compressedSize = archive.readUInt32LE(centralEntry + 20);
  const local = archive.readUInt32LE(centralEntry + 42);
  // The local header has an extra field of its own length.
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const content = archive.subarray(start, start + compressedSize);
  if (method === 0) return content;
  if (method === 8) return inflateRawSync(content);
  throw new Error(`Compression method ${method} is not supported.`);
}
