import { ESCAPED_CHARACTER, charOf, readIri } from './iri.js';
import { isFileName, parseFileName, parseFileUri } from './file-uri.js';
import { escapePart, normalHost, removeDotSegments } from './uri-parts.js';
import type { Uri } from './uri-parts.js';

const DEFAULT_PORTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    http: 80,
    https: 443,
    ftp: 21,
    ws: 80,
    wss: 443,
    gopher: 70,
    ldap: 389,
    mailto: 25,
    'net.tcp': 808,
    nntp: 119,
    telnet: 23,
  }),
);
/** Schemes that .NET knows and writes without `//`. */
const WITHOUT_SLASHES: ReadonlySet<string> = new Set(['mailto', 'news', 'uuid']);
/** Schemes that need an authority, before which a back slash is a slash. */
const WITH_AUTHORITY: ReadonlySet<string> = new Set(['http', 'https', 'ftp', 'ws', 'wss']);

/** Schemes without a query: there `?` is a character of the path. */
const WITHOUT_QUERY: ReadonlySet<string> = new Set(['ftp', 'gopher']);

export function defaultPort(scheme: string): number | undefined {
  return DEFAULT_PORTS.get(scheme.toLowerCase());
}

/**
 * Reads an absolute URI as `System.Uri` does (`AbsoluteUri`): scheme and host in lower case, back slashes of a path
 * turned, dot segments gone, escaped unreserved characters restored, all that needs it escaped; a host beyond ASCII
 * stays as it is. `mailto:user@host/path` has an authority without `//`. Undefined for what .NET refuses.
 */
export function parseUri(text: string): Uri | undefined {
  const iri = readIri(text.trimStart());
  // Blanks at the end count where the text is not as it was.
  const trimmed = iri.isChanged ? iri.text : iri.text.trim();
  if (isFileName(trimmed)) return parseFileName(trimmed);
  const parts = /^([A-Za-z][A-Za-z0-9+.-]+):([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/.exec(withoutQuery(trimmed));
  if (parts === null) return undefined;
  const [, name = '', hierarchy = '', query, fragment] = parts;
  const scheme = name.toLowerCase();
  const tail = {
    ...(query === undefined ? {} : { query: escapePart(query) }),
    ...(fragment === undefined ? {} : { fragment: escapePart(fragment) }),
  };
  if (scheme === 'file') {
    const file = parseFileUri(hierarchy);
    return file === undefined ? undefined : { ...file, ...tail };
  }
  const slashed = WITH_AUTHORITY.has(scheme) ? hierarchy.replaceAll('\\', '/') : hierarchy;
  if (scheme === 'mailto' && !/^(?:\/|$)/.test(slashed)) {
    const [authority, path] = splitAt(slashed, slashed.indexOf('/'));
    const parsed = parseAuthority(authority);
    return parsed === undefined ? undefined : { scheme, ...parsed, path: escapePart(path), ...tail };
  }
  if (!slashed.startsWith('//') || scheme === 'mailto')
    return WITH_AUTHORITY.has(scheme) ? undefined : { scheme, path: escapePart(slashed), ...tail };

  const [authority, path] = splitAt(slashed, slashed.indexOf('/', 2));
  const parsed = parseAuthority(authority.slice(2));
  if (parsed === undefined) return undefined;
  const escaped = escapePart(path.replaceAll('\\', '/'));
  return { scheme, ...parsed, path: removeDotSegments(escaped === '' ? '/' : escaped), ...tail };
}

/** The text of a URI, where its scheme has no query without one. */
function withoutQuery(text: string): string {
  const [, scheme = ''] = /^([^:]*):/.exec(text) ?? [];
  return WITHOUT_QUERY.has(scheme.toLowerCase()) ? escapeQuestions(text) : text;
}

function escapeQuestions(text: string): string {
  return text.replace(/^[^#]*/, (path) => path.replaceAll('?', '%3F'));
}

function splitAt(text: string, index: number): readonly [before: string, after: string] {
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index)];
}

/** RFC 3986, section 5.2; `relative` may be absolute. White space around it does not count. */
export function resolveUri(base: Uri, reference: string): Uri | undefined {
  const given = reference.replace(/^[\t\n\r ]+|(?<![\t\n\r ])[\t\n\r ]+$/g, '');
  const start = printUri(base);
  const relative = readIri(start + given).text.slice(start.length);
  // A drive alone is a name like any other, and so is `\\` without a host.
  const isAbsolute = /^[A-Za-z][A-Za-z0-9+.-]*:|^[A-Za-z]\||^\\\\/.test(relative) && relative.length > 2;
  if (isAbsolute) return parseUri(relative);
  const whole = turnSlashes(base, WITHOUT_QUERY.has(base.scheme) ? escapeQuestions(relative) : relative);
  const [, path = '', query, fragment] = /^([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/.exec(whole) ?? [];
  const isOfHost = WITH_AUTHORITY.has(base.scheme)
    ? /^[/\\]\//
    : WITHOUT_SLASHES.has(base.scheme)
      ? /^\/\//
      : /^[/\\]{2}/;
  if (isOfHost.test(path) && isOfHost.test(relative)) return parseUri(`${base.scheme}://${relative.slice(2)}`);
  // `mailto:a@b.c` has a host and no path that the text could replace: it is put behind the host.
  if (base.scheme === 'mailto' && base.path === '' && path !== '')
    return parseUri(`${base.scheme}:${printAuthority(base)}${relative}`);
  const { query: baseQuery, fragment: baseFragment, ...root } = base;
  return {
    ...root,
    path: path === '' ? base.path : merge(base, escapePart(path)),
    ...keep('query', query === undefined && path === '' ? baseQuery : escaped(query)),
    ...keep('fragment', relative === '' ? baseFragment : escaped(fragment)),
  };
}

/** Starts a URI of a host: `https://`, `mailto:`. */
export function schemePrefix(scheme: string): string {
  return WITHOUT_SLASHES.has(scheme.toLowerCase()) ? `${scheme}:` : `${scheme}://`;
}

function printAuthority({ scheme, userInfo, host, port }: Uri): string {
  const shownPort = port === undefined || port === defaultPort(scheme) ? '' : `:${port}`;
  return host === undefined ? '' : `${userInfo === undefined ? '' : `${userInfo}@`}${host}${shownPort}`;
}

export function printUri(uri: Uri): string {
  const prefix = uri.host === undefined ? `${uri.scheme}:` : schemePrefix(uri.scheme);
  const query = uri.query === undefined ? '' : `?${uri.query}`;
  const fragment = uri.fragment === undefined ? '' : `#${uri.fragment}`;
  const drive = uri.drive === undefined ? '' : `/${uri.drive}`;
  return `${prefix}${printAuthority(uri)}${drive}${uri.path}${query}${fragment}`;
}

/** ASCII but for controls and what is reserved, and the characters of RFC 3987 (`ucschar`). */
const SHOWN =
  /^(?:[ "\-.<>^_`{|}~0-9A-Za-z]|(?!\p{Noncharacter_Code_Point})[\u{a0}-\u{d7ff}\u{f900}-\u{fdcf}\u{fdf0}-\u{ffef}\u{10000}-\u{dfffd}\u{e1000}-\u{efffd}])$/u;

/** `Uri.ToString()`: escapes are turned back where a reader can see the character and it is not reserved. */
export function displayUri(uri: Uri): string {
  return printUri(uri).replace(ESCAPED_CHARACTER, (escape) => {
    const char = charOf(escape);
    return SHOWN.test(char) ? char : escape;
  });
}

function merge(base: Uri, path: string): string {
  // What another computer shares is a root, as a drive is.
  const root = base.scheme === 'file' && base.host !== '' ? (/^\/[^/]*/.exec(base.path)?.[0] ?? '') : '';
  if (path.startsWith('/')) return removeDotSegments(root + path);
  const merged = base.path.slice(0, base.path.lastIndexOf('/') + 1) + path;
  return base.host === undefined ? merged : removeDotSegments(merged.startsWith('/') ? merged : `/${merged}`);
}

function parseAuthority(authority: string): Pick<Uri, 'userInfo' | 'host' | 'port'> | undefined {
  const parts = /^(?:([^@]*)@)?(\[[^\]]*\]|[^:@[\]]*)(?::(\d*))?$/.exec(authority);
  if (parts === null) return undefined;
  const [, userInfo, name = '', digits] = parts;
  const host = normalHost(name);
  const port = digits === undefined || digits === '' ? undefined : Number(digits);
  if (host === undefined || (port !== undefined && port > 65535)) return undefined;
  return {
    ...(userInfo === undefined ? {} : { userInfo: escapePart(userInfo) }),
    host,
    ...(port === undefined ? {} : { port }),
  };
}

function escaped(part: string | undefined): string | undefined {
  return part === undefined ? undefined : escapePart(part);
}

function keep<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

/** Back slashes before the query are slashes, but for those in the names of files where slashes part folders. */
function turnSlashes(base: Uri, relative: string): string {
  if (!WITH_AUTHORITY.has(base.scheme) && base.scheme !== 'file') return relative;
  if (base.scheme === 'file' && base.host === '' && base.drive === undefined) return relative.replace(/^\\/, '/');
  return relative.replace(/^[^?#]*/, (path) => path.replaceAll('\\', '/'));
}
