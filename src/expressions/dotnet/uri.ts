import { UNRESERVED, encodePercent } from './percent-encoding.js';

/** An absolute URI, escaped and normalised. `host` is absent for schemes like `urn`; `port` where none is given. */
export interface Uri {
  readonly scheme: string;
  readonly userInfo?: string;
  readonly host?: string;
  readonly port?: number;
  readonly path: string;
  /** Without its `?`. */
  readonly query?: string;
  /** Without its `#`. */
  readonly fragment?: string;
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21, ftps: 990, ws: 80, wss: 443 };

export function defaultPort(scheme: string): number | undefined {
  return DEFAULT_PORTS[scheme.toLowerCase()];
}

/**
 * Reads an absolute URI as `System.Uri` does (`AbsoluteUri`): scheme and host in lower case, back slashes of a path
 * turned, dot segments gone, escaped unreserved characters restored, all that needs it escaped; a host beyond ASCII
 * stays as it is. Undefined for what .NET refuses.
 */
export function parseUri(text: string): Uri | undefined {
  const parts = /^([A-Za-z][A-Za-z0-9+.-]*):([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/.exec(text.trim());
  if (parts === null) return undefined;
  const [, name = '', hierarchy = '', query, fragment] = parts;
  const scheme = name.toLowerCase();
  const tail = {
    ...(query === undefined ? {} : { query: escapePart(query) }),
    ...(fragment === undefined ? {} : { fragment: escapePart(fragment) }),
  };
  const slashed = usesPaths(scheme) ? hierarchy.replaceAll('\\', '/') : hierarchy;
  if (!slashed.startsWith('//')) return usesPaths(scheme) ? undefined : { scheme, path: escapePart(slashed), ...tail };

  const slash = slashed.indexOf('/', 2);
  const path = slash < 0 ? '' : slashed.slice(slash);
  const authority = parseAuthority(slashed.slice(2, slash < 0 ? undefined : slash), scheme);
  if (authority === undefined) return undefined;
  const escaped = escapePart(path);
  return {
    scheme,
    ...authority,
    path: usesPaths(scheme) ? removeDotSegments(escaped === '' ? '/' : escaped) : escaped,
    ...tail,
  };
}

/** RFC 3986, section 5.2; `relative` may be absolute. */
export function resolveUri(base: Uri, relative: string): Uri | undefined {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(relative)) return parseUri(relative);
  const parts = /^([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/.exec(usesPaths(base.scheme) ? turnSlashes(relative) : relative);
  const [, path = '', query, fragment] = parts ?? [];
  if (path.startsWith('//')) return parseUri(`${base.scheme}:${relative}`);
  const { query: baseQuery, fragment: baseFragment, ...root } = base;
  return {
    ...root,
    path: path === '' ? base.path : merge(base, escapePart(path)),
    ...keep('query', query === undefined && path === '' ? baseQuery : escaped(query)),
    ...keep('fragment', relative === '' ? baseFragment : escaped(fragment?.trimEnd())),
  };
}

export function printUri(uri: Uri): string {
  const userInfo = uri.userInfo === undefined ? '' : `${uri.userInfo}@`;
  const port = uri.port === undefined || uri.port === defaultPort(uri.scheme) ? '' : `:${uri.port}`;
  const authority = uri.host === undefined ? '' : `//${userInfo}${uri.host}${port}`;
  const query = uri.query === undefined ? '' : `?${uri.query}`;
  return `${uri.scheme}:${authority}${uri.path}${query}${uri.fragment === undefined ? '' : `#${uri.fragment}`}`;
}

/** Schemes whose paths have segments, so that `..` and back slashes mean something. */
function usesPaths(scheme: string): boolean {
  return scheme === 'file' || defaultPort(scheme) !== undefined;
}

function merge(base: Uri, path: string): string {
  if (path.startsWith('/')) return removeDotSegments(path);
  // `mailto:a@b.c` has a host and no path to .NET, so there is nothing that the text could replace.
  if (base.scheme === 'mailto') return base.path + path;
  const merged = base.path.slice(0, base.path.lastIndexOf('/') + 1) + path;
  return base.host === undefined ? merged : removeDotSegments(merged.startsWith('/') ? merged : `/${merged}`);
}

function parseAuthority(authority: string, scheme: string): Pick<Uri, 'userInfo' | 'host' | 'port'> | undefined {
  const parts = /^(?:([^@]*)@)?(\[[^\]]*\]|[^:@[\]]*)(?::(\d*))?$/.exec(authority);
  if (parts === null) return undefined;
  const [, userInfo, name = '', digits] = parts;
  const host = name === '' && scheme === 'file' ? '' : normalHost(name);
  const port = digits === undefined || digits === '' ? undefined : Number(digits);
  if (host === undefined || (port !== undefined && port > 65535)) return undefined;
  return {
    ...(userInfo === undefined ? {} : { userInfo: escapePart(userInfo) }),
    host,
    ...(port === undefined ? {} : { port }),
  };
}

function normalHost(name: string): string | undefined {
  if (name === '' || /[\s%/\\<>"{}|^`]/.test(name)) return undefined;
  if (!/^[\0-\x7f]*$/.test(name)) return name.toLowerCase();
  try {
    // IPv4 and IPv6 addresses get their canonical form.
    return new URL(`http://${name}/`).hostname;
  } catch {
    // The only failure of the constructor is a host that is none.
    return undefined;
  }
}

const RESERVED_OR_UNRESERVED = /[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=-]/;

/** Escapes what may not stand in a URI and restores what need not be escaped. A `%` without two digits is escaped. */
function escapePart(text: string): string {
  return text.replace(/%[0-9A-Fa-f]{2}|[^%]+|%/g, (part) => {
    if (part === '%') return '%25';
    if (!part.startsWith('%')) return encodePercent(part, RESERVED_OR_UNRESERVED);
    const char = String.fromCharCode(parseInt(part.slice(1), 16));
    return UNRESERVED.test(char) ? char : part;
  });
}

function escaped(part: string | undefined): string | undefined {
  return part === undefined ? undefined : escapePart(part);
}

function keep<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

function turnSlashes(relative: string): string {
  const end = relative.search(/[?#]/);
  return end < 0 ? relative.replaceAll('\\', '/') : relative.slice(0, end).replaceAll('\\', '/') + relative.slice(end);
}

function removeDotSegments(path: string): string {
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
