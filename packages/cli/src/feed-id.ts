import { createHash } from 'node:crypto';

/** Names the project's feeds, from which ids are made; a random one, so that nobody else has it. */
const NAMESPACE = 'ef0a6c1c9a4e4f0cb6b5d1d9c1f3c7a2';

/** Gives the id of something that has no address of its own, the same wherever it is served (RFC 9562, version 5). */
export function urnOf(name: string): string {
  const hash = createHash('sha1').update(Buffer.from(NAMESPACE, 'hex')).update(name).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.subarray(0, 16).toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
