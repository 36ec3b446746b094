/** An IP address as a number, in one of the two families. */
export interface IpAddress {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

/** A network: its first address and the length of its prefix. */
export interface IpNetwork {
  readonly network: IpAddress;
  readonly cidr: number;
}

/**
 * Reads a network as leniently as the engine does: characters that no address has are dropped, the prefix may be a
 * length or a netmask, and without one it is that of the address class (/64 for IPv6). Host bits are cleared.
 * Undefined where the text is no network. Source: engine (the .NET library IPNetwork2).
 */
export function parseNetwork(text: string): IpNetwork | undefined {
  const [first, second] = text
    .replace(/[^0-9a-fA-F./\s:]+/g, '')
    .split(/[\s/]+/)
    .filter((part) => part !== '');
  const address = first === undefined ? undefined : parseAddress(first);
  if (address === undefined) return undefined;
  const cidr = second === undefined ? classPrefix(address) : prefixLength(second, address.bits);
  if (cidr === undefined) return undefined;
  return { network: { bits: address.bits, value: address.value & netmask(address.bits, cidr).value }, cidr };
}

/** The mask of a prefix of `cidr` bits. */
export function netmask(bits: 32 | 128, cidr: number): IpAddress {
  return { bits, value: ((1n << BigInt(cidr)) - 1n) << BigInt(bits - cidr) };
}

/** The last address. */
export function broadcast({ network, cidr }: IpNetwork): IpAddress {
  return offset(network, (1n << BigInt(network.bits - cidr)) - 1n);
}

export function offset(address: IpAddress, by: bigint): IpAddress {
  return { bits: address.bits, value: address.value + by };
}

function classPrefix(address: IpAddress): number {
  if (address.bits === 128) return 64;
  const top = address.value >> 24n;
  return top < 128n ? 8 : top < 192n ? 16 : 24;
}

function prefixLength(text: string, bits: 32 | 128): number | undefined {
  if (/^\d+$/.test(text) && Number(text) <= 255) return Number(text) <= bits ? Number(text) : undefined;
  const mask = parseAddress(text);
  if (mask?.bits !== bits) return undefined;
  const cidr = mask.value.toString(2).padStart(bits, '0').indexOf('0');
  const length = cidr < 0 ? bits : cidr;
  return netmask(bits, length).value === mask.value ? length : undefined;
}

function parseAddress(text: string): IpAddress | undefined {
  const value = text.includes(':') ? parseIpv6(text) : parseIpv4(text);
  return value === undefined ? undefined : { bits: text.includes(':') ? 128 : 32, value };
}

/** One to four parts, the last of which fills the rest; a leading zero makes a part octal. */
function parseIpv4(text: string): bigint | undefined {
  const parts = text
    .split('.')
    .map((part) =>
      /^(0[0-7]*|[1-9]\d*)$/.test(part)
        ? BigInt(part.length > 1 && part.startsWith('0') ? `0o${part.slice(1)}` : part)
        : undefined,
    );
  if (parts.length > 4) return undefined;
  let value = 0n;
  for (const [index, part] of parts.entries()) {
    const width = index === parts.length - 1 ? 8n * BigInt(5 - parts.length) : 8n;
    if (part === undefined || part >> width !== 0n) return undefined;
    value = (value << width) | part;
  }
  return value;
}

/** An IPv4 address at the end. Zeros in front of a number are refused, but for one in front of the last (.NET). */
const EMBEDDED = /^(.*:)(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.((?!00)\d{1,4})$/;

function parseIpv6(text: string): bigint | undefined {
  const dotted = EMBEDDED.exec(text);
  if (dotted !== null) {
    const [, head = '', ...parts] = dotted;
    const [a = 0, b = 0, c = 0, d = 0] = parts.map(Number);
    if ([a, b, c, d].some((part) => part > 255)) return undefined;
    return parseIpv6(`${head}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`);
  }
  const halves = text.split('::');
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length > 2 || (halves.length === 2 ? missing < 1 : missing !== 0)) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  return groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n);
}

/** Prints an address as .NET does: lower case, the longest run of zero groups as `::`, IPv4 in the last part where it is embedded. */
export function printAddress({ bits, value }: IpAddress): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => Number((value >> BigInt(112 - 16 * index)) & 0xffffn));
  if (!embedsIpv4(groups)) return compress(groups);
  const head = compress(groups.slice(0, 6));
  return `${head}${head.endsWith('::') ? '' : ':'}${printAddress({ bits: 32, value: value & 0xffffffffn })}`;
}

/** IPv4-compatible, IPv4-mapped, SIIT and ISATAP addresses. */
function embedsIpv4(groups: readonly number[]): boolean {
  const [a, b, c, d, fifth, sixth, seventh] = groups;
  if (fifth === 0 && sixth === 0x5efe) return true;
  if (![a, b, c, d].every((group) => group === 0) || seventh === 0) return false;
  return (fifth === 0 && (sixth === 0 || sixth === 0xffff)) || (fifth === 0xffff && sixth === 0);
}

function compress(groups: readonly number[]): string {
  let [start, length] = [0, 1];
  for (let from = 0; from < groups.length; from += 1) {
    let to = from;
    while (groups[to] === 0) to += 1;
    if (to - from > length) [start, length] = [from, to - from];
  }
  const text = (part: readonly number[]): string => part.map((group) => group.toString(16)).join(':');
  return length < 2 ? text(groups) : `${text(groups.slice(0, start))}::${text(groups.slice(start + length))}`;
}
