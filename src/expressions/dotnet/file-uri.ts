import { UNRESERVED } from './percent-encoding.js';
import { escapePart, normalHost, removeDotSegments } from './uri-parts.js';
import type { Uri } from './uri-parts.js';

/** `c:` or `c|`, and what follows it. */
const DRIVE = /^([A-Za-z])[:|]([^]*)$/;

/** True for the name of a file instead of a URI: `c:\a`, `\\server\a`, `/a`. */
export function isFileName(text: string): boolean {
  return /^(?:[A-Za-z][:|]|\/|\\[/\\])/.test(text);
}

/** The URI of a file by its name, in which nothing is escaped yet and no query ends it; undefined for what .NET refuses. */
export function parseFileName(name: string): Uri | undefined {
  const text = name.replace(/%[0-9A-Fa-f]{2}|[%?#]/g, (part) => (isNeedless(part) ? part : encodeURIComponent(part)));
  if (DRIVE.test(text)) return onDrive(text);
  const [slashes = ''] = /^[/\\]*/.exec(text) ?? [];
  return slashes.length > 1 ? onServer(text.slice(slashes.length)) : local(text);
}

/**
 * The URI of a file by what stands behind `file:`, up to a query: `///c:/a` (with any number of slashes), `//server/a`
 * (two, or more than three) and `///a`. Undefined for what .NET refuses.
 */
export function parseFileUri(hierarchy: string): Uri | undefined {
  const [slashes = ''] = /^[/\\]*/.exec(hierarchy) ?? [];
  const rest = hierarchy.slice(slashes.length);
  if (DRIVE.test(rest)) return onDrive(rest);
  if (slashes.length < 2) return undefined;
  if (rest === '') return local(slashes.slice(2).padEnd(1, '/'));
  if (slashes.length !== 3) return onServer(rest);
  return local(`/${slashes.endsWith('/') ? rest : turned(rest)}`);
}

function onDrive(text: string): Uri | undefined {
  const [, letter = '', path = ''] = DRIVE.exec(text) ?? [];
  return /^[/\\]/.test(path) ? { ...local(turned(path)), drive: `${letter}:` } : undefined;
}

function onServer(text: string): Uri | undefined {
  const [server = ''] = /^[^/\\]*/.exec(text) ?? [];
  const host = normalHost(server);
  return host === undefined ? undefined : { ...local(turned(text.slice(server.length)).padEnd(1, '/')), host };
}

/** A back slash may stand in the name of a file where a slash starts its path. */
function local(path: string): Uri {
  return { scheme: 'file', host: '', path: removeDotSegments(escapePart(path)) };
}

function turned(path: string): string {
  return path.replaceAll('\\', '/');
}

/** An escape of what need not be escaped: the only ones that count as some in the name of a file. */
function isNeedless(escape: string): boolean {
  return UNRESERVED.test(String.fromCharCode(parseInt(escape.slice(1), 16)));
}
