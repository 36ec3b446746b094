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

/** A host in its canonical form; undefined for what is none. */
export function normalHost(name: string): string | undefined {
  if (name === '' || /[\s%/\\<>"{}|^`]/.test(name)) return undefined;
  if (!/^[\0-\x7f]*$/.test(name)) return toLowerInvariant(name);
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

/** Escapes what may not stand in a URI and restores what need not be escaped. A `%` without two digits is escaped. */
export function escapePart(text: string): string {
  return text.replace(/%[0-9A-Fa-f]{2}|[^%]+|%/g, (part) => {
    if (part === '%') return '%25';
    if (!part.startsWith('%')) return encodePercent(part, RESERVED_OR_UNRESERVED);
    const char = String.fromCharCode(parseInt(part.slice(1), 16));
    return UNRESERVED.test(char) ? char : part;
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
