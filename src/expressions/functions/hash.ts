import { sha1 } from '@noble/hashes/legacy.js';
import { murmurHash64 } from '../murmur-hash.js';
import { defineVariadic } from '../signature.js';
import { GUID_TEXT, UNIQUE_STRING } from '../text-facts.js';
import type { ArmFunction } from '../signature.js';
import { STRING } from '../parameter-type.js';

/** Hashes of text, the same for every deployment: the arguments are joined by '-' and hashed as UTF-8. Source: engine. */
export const hashFunctions: readonly ArmFunction[] = [
  defineVariadic(
    'uniqueString',
    {
      description: '13 letters and digits made of the arguments, the same for the same arguments.',
      rest: STRING,
      minimum: 1,
      returns: 'String',
      foresight: { text: () => UNIQUE_STRING },
    },
    (parts) => uniqueString(parts.join('-')),
  ),
  defineVariadic(
    'guid',
    {
      description: 'A GUID made of the arguments, the same for the same arguments.',
      rest: STRING,
      minimum: 1,
      returns: 'String',
      foresight: { text: () => GUID_TEXT },
    },
    (parts) => guid(parts.join('-')),
  ),
];

const BASE_32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** 13 characters of base 32, the five highest bits first. */
function uniqueString(text: string): string {
  let hash = murmurHash64(new TextEncoder().encode(text));
  let encoded = '';
  for (let length = 0; length < 13; length++) {
    encoded += BASE_32.charAt(Number(hash >> 59n));
    hash = BigInt.asUintN(64, hash << 5n);
  }
  return encoded;
}

/** Azure Resource Manager's namespace for name-based GUIDs: 11fb06fb-712d-4ddd-98c7-e71bbd588830. */
const NAMESPACE = [0x11, 0xfb, 0x06, 0xfb, 0x71, 0x2d, 0x4d, 0xdd, 0x98, 0xc7, 0xe7, 0x1b, 0xbd, 0x58, 0x88, 0x30];

/** Version 5 of RFC 4122. */
function guid(text: string): string {
  const hash = sha1(Uint8Array.from([...NAMESPACE, ...new TextEncoder().encode(text)]));
  const bytes = [...hash.subarray(0, 16)].map((byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x50;
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
