import { createHash } from 'node:crypto';
import { languages } from '@coalition-map/schema';
import { enFacts } from '@coalition-map/store';
import { atomOf, enFind, presetOf, soughtIn } from '@coalition-map/store/finder';
import { stateOf } from './state.ts';

/** A finder of a page, by its attributes, and where its feed stands. */
export interface FeedAsked {
  /** Address of the page, relative to the feed. */
  readonly page: string;
  /** Addresses of the datasets that the page names. */
  readonly urls: readonly string[];
  readonly datasets: string;
  readonly types: string;
  readonly heading: string;
}

/** Names of the project's feeds, from which ids are made; a random one, so that nobody else has it. */
const NAMESPACE = 'ef0a6c1c9a4e4f0cb6b5d1d9c1f3c7a2';

/**
 * The Atom feed of what a finder of the demo has, as `coalition feed` writes it. The demo has no address of its own, so its ids
 * are no addresses: they are made from the keys of records and stay the same wherever it is served (RFC 9562, version 5).
 */
export function feedOf({ page, urls, datasets, types, heading }: FeedAsked): string {
  const { whole, asOf } = stateOf(urls);
  const isIn = presetOf(datasets, types);
  const own = whole.datasets.filter(({ id }) => datasets.split(/\s+/).includes(id));
  const [first = whole.datasets[0]] = own;
  const updated = own.map((it) => it.updated).sort();
  return atomOf(
    soughtIn(whole).filter(isIn),
    {
      title: heading,
      author: first?.publisher.name ?? heading,
      home: page,
      idOf: (key) => uuidOf(`${page} ${key}`),
      updated: updated.at(-1) ?? first?.updated ?? asOf,
    },
    { atlas: whole, asOf, languages, words: enFacts, said: enFind },
  );
}

function uuidOf(name: string): string {
  const hash = createHash('sha1').update(Buffer.from(NAMESPACE, 'hex')).update(name).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.subarray(0, 16).toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
