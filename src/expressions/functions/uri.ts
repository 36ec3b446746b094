import { decodePercent, encodePercent } from '../dotnet/percent-encoding.js';
import { readIri } from '../dotnet/iri.js';
import { escapePart } from '../dotnet/uri-parts.js';
import { defaultPort, displayUri, parseUri, printUri, resolveUri, schemePrefix } from '../dotnet/uri.js';
import { ExpressionError } from '../errors.js';
import { argumentError, defineFunction } from '../signature.js';
import type { ArmFunction } from '../signature.js';
import { ObjectValue, isInteger, typeNameOf } from '../value.js';
import type { Value } from '../value.js';
import { callRefusal } from '../../messages/english/expressions.js';
import { OBJECT, STRING } from '../parameter-type.js';
import type { ParameterType } from '../parameter-type.js';

/** URI functions over .NET's `Uri` and `UriBuilder`. Source: engine. */
export const uriFunctions: readonly ArmFunction[] = [
  defineFunction(
    'uri',
    { description: 'An absolute URI and a relative one, resolved.', parameters: [STRING, STRING], returns: 'String' },
    (base, relative) => {
      const parsed = parseUri(base);
      if (parsed === undefined || !isWellFormed(readIri(base).isChanged ? base.trimStart() : base.trim()))
        throw argumentError('uri', 0, 'not-an-absolute-uri', { value: base });
      const resolved = resolveUri(parsed, relative);
      if (resolved === undefined) throw argumentError('uri', 1, 'not-a-relative-uri', { base, value: relative });
      return printUri(resolved);
    },
  ),
  defineFunction(
    'uriComponent',
    {
      description: 'The text with everything escaped that means something in a URI.',
      parameters: [STRING],
      returns: 'String',
    },
    (text) => encodePercent(text),
  ),
  defineFunction(
    'uriComponentToString',
    { description: 'The text of an escaped one.', parameters: [STRING], returns: 'String' },
    decodePercent,
  ),
  defineFunction('buildUri', { description: 'A URI of its parts.', parameters: [OBJECT], returns: 'String' }, buildUri),
  defineFunction('parseUri', { description: 'The parts of a URI.', parameters: [STRING], returns: 'Object' }, splitUri),
];

/**
 * `Uri.IsWellFormedUriString`: all that has to be escaped is, and so is what lies beyond the basic plane; brackets stand
 * around a host only; a file is no mere name and has three slashes before its drive, and not four.
 */
function isWellFormed(uri: string): boolean {
  return (
    !/[\t-\r \x85\u2028\u2029\\{}<>"|^`\ud800-\udfff]|%(?![0-9a-f]{2})/i.test(uri) &&
    // These schemes have no query.
    !/^(?:ftp|gopher):[^#]*\?/i.test(uri) &&
    !/[[\]]/.test(uri.replace(/\/\/[^/]*/, '')) &&
    !/^(?:[a-z]:|\/|file:(?:\/{0,2}[a-z]:|\/{4}))/i.test(uri)
  );
}

/** `UriBuilder`, shown as `Uri.ToString()` does: without escapes. A port that is the scheme's own or -1 is left out. */
function buildUri(parts: ObjectValue): string {
  // The builder ends a scheme at its colon and puts an IPv6 address in brackets.
  const [scheme = ''] = required(parts, 'scheme').split(':');
  const host = required(parts, 'host');
  const given = parts.get('port');
  const port = given === null ? undefined : partOf(parts, 'port', { name: 'Integer', accepts: isInteger });
  const path = partOf(parts, 'path', STRING) ?? '';
  const query = partOf(parts, 'query', STRING) ?? '';
  if (port !== undefined && (port < -1 || port > 65535))
    throw new ExpressionError('argument', callRefusal('port', { port: `${port}` }));
  const shownHost = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  const shownPort = port === undefined || port < 0 ? '' : `:${port}`;
  const escapedPath = escapePart(path.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F');
  const shownPath = path.startsWith('/') ? escapedPath : `/${escapedPath}`;
  const shownQuery = query === '' || query.startsWith('?') ? query : `?${query}`;
  const text = `${schemePrefix(scheme)}${shownHost}${shownPort}${shownPath}${shownQuery}`;
  const uri = parseUri(text);
  if (uri === undefined) throw argumentError('buildUri', 0, 'not-a-uri', { value: text });
  return displayUri(uri);
}

function required(parts: ObjectValue, name: string): string {
  const value = partOf(parts, name, STRING);
  if (value === undefined || value === '') throw argumentError('buildUri', 0, 'no-property', { name });
  return value;
}

function partOf<T extends Value>(parts: ObjectValue, name: string, type: ParameterType<T>): T | undefined {
  const value = parts.get(name);
  if (value === undefined || type.accepts(value)) return value;
  const types = { expected: type.name, type: typeNameOf(value) };
  throw argumentError('buildUri', 0, 'property-of-another-type', { name, ...types });
}

/** `port` is null where it is the scheme's own; a path of '/' is left out. */
function splitUri(text: string): ObjectValue {
  const uri = parseUri(text);
  if (uri === undefined) throw argumentError('parseUri', 0, 'not-an-absolute-uri', { value: text });
  const port = uri.port === undefined || uri.port === defaultPort(uri.scheme) ? null : uri.port;
  const path = (uri.drive ?? '') + uri.path;
  return ObjectValue.of({
    scheme: uri.scheme,
    host: uri.host ?? '',
    port,
    ...(path === '/' ? {} : { path }),
    ...(uri.query === undefined ? {} : { query: `?${uri.query}` }),
  });
}
