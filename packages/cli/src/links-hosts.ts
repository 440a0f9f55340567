import { BlockList, isIP } from 'node:net';

/** What is not on the public internet: RFC 6890 and its IPv6 kin, multicast, and the ways from IPv6 to any IPv4 address. */
const ranges: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const refused = new BlockList();
for (const [net, bits] of ranges) refused.addSubnet(net, bits, isIP(net) === 6 ? 'ipv6' : 'ipv4');

/** Tells whether a number of the internet is private, loopback, or otherwise not public; what is no number is not public. */
export function isPrivate(address: string): boolean {
  const family = isIP(address);
  return family === 0 || refused.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** Second labels under which names are registered, such as `gov.on.ca` and `state.tn.us`. */
const shared = /^(?:ac|co|com|edu|gc|gob|gouv|gov|go|net|ne|or|org)$/;
const provinces = /^(?:ab|bc|mb|nb|nf|nl|ns|nt|nu|on|pe|qc|sk|yk)$/;

/**
 * Gives the part of a host that somebody registered: `a.example.org` and `www.example.org` are of `example.org`. Without the
 * list of public suffixes, so a host such as `name.blogspot.com` counts as `blogspot.com`.
 */
export function siteOf(host: string): string {
  const plain = host.toLowerCase().replace(/\.$/, '');
  if (isIP(plain.replace(/^\[|\]$/g, '')) > 0) return plain;
  const labels = plain.split('.');
  const [top = '', second = '', third = ''] = labels.toReversed();
  if (top === 'us' && /^[a-z]{2}$/.test(second))
    return labels.slice(/^(?:state|k12|cc|lib)$/.test(third) ? -3 : -4).join('.');
  const isShared = top.length === 2 && (shared.test(second) || (top === 'ca' && provinces.test(second)));
  // Under a province, `gov` and its like are one more step: lswr.gov.on.ca is of gov.on.ca.
  return labels.slice(isShared ? -3 : -2).join('.');
}
