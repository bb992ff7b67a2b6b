import ipaddr from 'ipaddr.js';

/** Networks behind which another address is hidden: the last four bytes are an IPv4 address (RFC 6052). */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
/** All that is given out as public IPv6 so far. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address is one of the public internet: not loopback, private, link-local (where clouds keep
 * their credentials), carrier-grade NAT, multicast, reserved, nor one of those in an IPv6 disguise.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast';
  const ipv6 = parsed as ipaddr.IPv6;
  if (ipv6.match(NAT64)) return isPublicAddress(ipv6.toByteArray().slice(-4).join('.'));
  return ipv6.range() === 'unicast' && ipv6.match(GLOBAL_IPV6);
}
