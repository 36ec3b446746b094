import { isAscii } from '../../json/name.js';
import { UNRESERVED, encodePercent } from './percent-encoding.js';
import { toLowerInvariant } from './text.js';

/** An absolute URI, escaped and normalised. `host` is absent for schemes like `urn`; `port` where none is given. */
export interface Uri {
  readonly scheme: string;
  readonly userInfo?: string;
  readonly host?: string;
  readonly port?: number;
  /** Of a file: `c:`, before its path. */
  readonly drive?: string;
  readonly path: string;
  /** Without its `?`. */
  readonly query?: string;
  /** Without its `#`. */
  readonly fragment?: string;
}

/** Labels between dots, of which other scripts have some of their own. */
const NAME_BEYOND_ASCII =
  /^[\w\xa0-\u3001\u3003-\uff0d\uff0f-\uff60\uff62-\uffff-]+(?:[.\u3002\uff0e\uff61][\w\xa0-\u3001\u3003-\uff0d\uff0f-\uff60\uff62-\uffff-]+)*[.\u3002\uff0e\uff61]?$/;

/** Marks that turn the direction of a text. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e]/g;

function hostBeyondAscii(name: string): string | undefined {
  const shown = name.replace(DIRECTION, '').normalize();
  if (shown === '' || !NAME_BEYOND_ASCII.test(name)) return undefined;
  // .NET looks for capitals of ASCII alone before it writes all in small letters.
  return /[A-Z]/.test(shown) ? toLowerInvariant(shown) : shown;
}

/** A host in its canonical form; undefined for what is none. */
export function normalHost(name: string): string | undefined {
  if (!isAscii(name)) return hostBeyondAscii(name);
  if (!/^(?:\[.*\]|[\w-]+(?:\.[\w-]+)*\.?)$/.test(name)) return undefined;
  try {
    // IPv4 and IPv6 addresses get their canonical form.
    return new URL(`http://${name}/`).hostname;
  } catch {
    // The only failure of the constructor is a host that is none: brackets without an address, or to .NET a mere name.
    return name.startsWith('[') ? undefined : name.toLowerCase();
  }
}

const RESERVED_OR_UNRESERVED = /[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=-]/;

/**
 * Escapes what may not stand in a URI and restores what need not be escaped. A `%` without two digits is escaped; the two
 * units after it are passed over before, so that an escape among them is not restored and a pair that starts there is cut.
 */
export function escapePart(text: string): string {
  const restored = text.replace(/%[^](?:[\ud800-\udbff][\udc00-\udfff]|[^])/g, (part) => {
    const digits = part.slice(1);
    if (digits.length === 3) return `%${digits.charAt(0)}\ufffd\ufffd`;
    if (!/^[0-9A-Fa-f]{2}$/.test(digits)) return part;
    const char = String.fromCharCode(parseInt(digits, 16));
    return UNRESERVED.test(char) ? char : part;
  });
  return restored.replace(/%[0-9A-Fa-f]{2}|[^%]+|%/g, (part) => {
    if (part === '%') return '%25';
    return part.startsWith('%') ? part : encodePercent(part, RESERVED_OR_UNRESERVED);
  });
}

/** RFC 3986, section 5.2.4, of a path that starts with a slash. */
export function removeDotSegments(path: string): string {
  const segments = path.split('/').slice(1);
  const kept: string[] = [];
  for (const [index, segment] of segments.entries()) {
    const last = index === segments.length - 1;
    if (segment === '..') kept.pop();
    else if (segment !== '.') kept.push(segment);
    if (last && (segment === '.' || segment === '..')) kept.push('');
  }
  return `/${kept.join('/')}`;
}
