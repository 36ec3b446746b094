import { ExpressionError } from '../errors.js';
import { broadcast, netmask, offset, parseNetwork, printAddress } from '../ip-network.js';
import type { IpAddress, IpNetwork } from '../ip-network.js';
import { argumentError, defineFunction, int32 } from '../signature.js';
import type { ArmFunction } from '../signature.js';
import { ObjectValue } from '../value.js';
import type { Value } from '../value.js';
import { callRefusal } from '../../messages/english/expressions.js';
import { INTEGER, STRING } from '../parameter-type.js';

function networkOf(name: string, text: string): IpNetwork {
  const network = parseNetwork(text);
  if (network === undefined) throw argumentError(name, 0, 'not-a-network', { value: text });
  return network;
}

/** IPv6 has no broadcast address, and every address of it is usable; IPv4 networks of one or two addresses repeat the first. */
function parseCidr(text: string): Value {
  const parsed = networkOf('parseCidr', text);
  const { network, cidr } = parsed;
  const last = broadcast(parsed);
  const small = network.bits - cidr < 2;
  const usable = (first: IpAddress, other: IpAddress): readonly [IpAddress, IpAddress] =>
    network.bits === 128 ? [network, last] : small ? [network, network] : [first, other];
  const [firstUsable, lastUsable] = usable(offset(network, 1n), offset(last, -1n));
  return ObjectValue.of({
    network: printAddress(network),
    netmask: printAddress(netmask(network.bits, cidr)),
    ...(network.bits === 32 ? { broadcast: printAddress(last) } : {}),
    firstUsable: printAddress(firstUsable),
    lastUsable: printAddress(lastUsable),
    cidr,
  });
}

function cidrSubnet(text: string, newCidr: number | bigint, subnetIndex: number | bigint): Value {
  const { network, cidr } = networkOf('cidrSubnet', text);
  const index = BigInt(int32('cidrSubnet', 2, subnetIndex));
  if (newCidr < cidr || newCidr > network.bits) {
    const limits = { least: cidr, most: network.bits };
    throw argumentError('cidrSubnet', 1, 'not-a-prefix-length', { ...limits, value: `${newCidr}` });
  }
  const count = 1n << BigInt(Number(newCidr) - cidr);
  if (index < 0n || index >= count)
    throw argumentError('cidrSubnet', 2, 'not-an-index-below', { count: `${count}`, value: `${index}` });
  const size = 1n << BigInt(network.bits - Number(newCidr));
  return `${printAddress(offset(network, index * size))}/${newCidr}`;
}

/**
 * Index 0 is the address after that of the network; the last address is none of a host. Negative indexes count on below
 * the network, past the first of all addresses to the last (engine).
 */
function cidrHost(text: string, hostIndex: number | bigint): Value {
  const parsed = networkOf('cidrHost', text);
  const index = int32('cidrHost', 1, hostIndex);
  const { bits, value } = offset(parsed.network, BigInt(index) + 1n);
  if (index >= 0 && value >= broadcast(parsed).value) {
    throw new ExpressionError('argument', callRefusal('no-host', { network: text, index: `${hostIndex}` }));
  }
  return printAddress({ bits, value: BigInt.asUintN(bits, value) });
}

/** Networks and addresses. Source: engine. */
export const cidrFunctions: readonly ArmFunction[] = [
  defineFunction(
    'parseCidr',
    {
      description:
        'The network address, netmask, broadcast address, first and last usable address and prefix length of an IP range.',
      parameters: [STRING],
      returns: 'Object',
    },
    parseCidr,
  ),
  defineFunction(
    'cidrSubnet',
    {
      description: 'One of the ranges of a given prefix length that an IP range is divided into, by its place from 0.',
      parameters: [STRING, INTEGER, INTEGER],
      returns: 'String',
    },
    cidrSubnet,
  ),
  defineFunction(
    'cidrHost',
    {
      description: 'One of the usable addresses of an IP range, by its place from 0.',
      parameters: [STRING, INTEGER],
      returns: 'String',
    },
    cidrHost,
  ),
];
