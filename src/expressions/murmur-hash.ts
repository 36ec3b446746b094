const C1 = 0x239b961b;
const C2 = 0xab0e9789;

/**
 * MurmurHash3 of 64 bits in its variant for 32-bit arithmetic, seed 0: what `uniqueString` encodes.
 * Checked against the engine's answers, texts beyond ASCII included.
 */
export function murmurHash64(data: Uint8Array): bigint {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let high = 0;
  let low = 0;
  let at = 0;
  for (; at + 8 <= data.length; at += 8) {
    low = (low ^ mixLow(view.getUint32(at, true))) >>> 0;
    low = (Math.imul((rotate(low, 19) + high) >>> 0, 5) + 0x561ccd1b) >>> 0;
    high = (high ^ mixHigh(view.getUint32(at + 4, true))) >>> 0;
    high = (Math.imul((rotate(high, 13) + low) >>> 0, 5) + 0x0bcaa747) >>> 0;
  }
  const tail = [...data.subarray(at)];
  low ^= mixLow(littleEndian(tail.slice(0, 4)));
  high ^= mixHigh(littleEndian(tail.slice(4)));

  low = (low ^ data.length) >>> 0;
  high = (high ^ data.length) >>> 0;
  low = (low + high) >>> 0;
  high = (high + low) >>> 0;
  low = finish(low);
  high = finish(high);
  low = (low + high) >>> 0;
  high = (high + low) >>> 0;
  return (BigInt(high) << 32n) | BigInt(low);
}

function mixLow(word: number): number {
  return Math.imul(rotate(Math.imul(word, C1), 15), C2);
}

function mixHigh(word: number): number {
  return Math.imul(rotate(Math.imul(word, C2), 17), C1);
}

function littleEndian(bytes: readonly number[]): number {
  return bytes.reduceRight((word, byte) => (word << 8) | byte, 0);
}

function rotate(word: number, bits: number): number {
  return ((word << bits) | (word >>> (32 - bits))) >>> 0;
}

function finish(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
