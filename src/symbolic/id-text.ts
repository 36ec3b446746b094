import { access, call } from '../expressions/ast.js';
import type { Call } from '../expressions/ast.js';
import { knownText, openPart } from './symbolic-text.js';
import type { OpenPart, SymbolicText } from './symbolic-text.js';

/**
 * The id that a resource id function gives, written out; scope parts that are left out are those of the deployment.
 * Undefined where the type is not known.
 * @param texts the arguments
 */
export function idText(call: Call, texts: readonly SymbolicText[]): SymbolicText | undefined {
  const at = texts.findIndex((text) => /^[\w.]\w*\.[\w.]+\/./.test(knownText(text) ?? ''));
  const type = at < 0 ? undefined : knownText(texts[at] ?? []);
  if (type === undefined) return undefined;
  const [provider = '', ...types] = type.replace(/\/$/, '').split('/');
  const names = texts.slice(at + 1);
  if (names.length !== types.length) return undefined;
  const scope = scopeParts(call, texts.slice(0, at));
  if (scope === undefined) return undefined;
  // The id of a resource group has no provider.
  const isGroup = call.key === 'subscriptionresourceid' && /^microsoft\.resources\/resourcegroups$/i.test(type);
  return [
    ...scope,
    ...(isGroup ? [] : [`/providers/${provider}`]),
    ...types.flatMap((word, index) => [`/${word}/`, ...asSegments(names[index] ?? [])]),
  ];
}

/** Arguments that name a resource hold no slash, or Azure refuses the call. */
export function asSegments(text: SymbolicText): SymbolicText {
  return text.map((part) => (typeof part === 'string' ? part : { ...part, segment: true }));
}

/** A part of the scope that a call leaves out: that of the deployment whose expression it is. */
function impliedPart(name: string, member: string, { home }: Call): OpenPart {
  return openPart(access({ ...call(name, []), ...(home === undefined ? {} : { home }) }, member), true);
}

function scopeParts(call: Call, scope: readonly SymbolicText[]): SymbolicText | undefined {
  const [first, second] = scope.map(asSegments);
  const subscription = (): OpenPart => impliedPart('subscription', 'subscriptionId', call);
  switch (call.key) {
    case 'tenantresourceid':
      return [];
    case 'extensionresourceid':
      return scope[0];
    case 'managementgroupresourceid':
      return [
        '/providers/Microsoft.Management/managementGroups/',
        ...(first ?? [impliedPart('managementGroup', 'name', call)]),
      ];
    case 'subscriptionresourceid':
      return ['/subscriptions/', ...(first ?? [subscription()])];
    default:
      break;
  }
  if (first !== undefined && second === undefined && isGuid(first)) return ['/subscriptions/', ...first];
  const group = second ?? first ?? [impliedPart('resourceGroup', 'name', call)];
  return [
    '/subscriptions/',
    ...(second === undefined ? [subscription()] : (first ?? [])),
    '/resourceGroups/',
    ...group,
  ];
}

function isGuid(text: SymbolicText): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(knownText(text) ?? '');
}
