import { urnOf } from '@coalition-map/cli';
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
      idOf: (key) => urnOf(`${page} ${key}`),
      updated: updated.at(-1) ?? first?.updated ?? asOf,
    },
    { atlas: whole, asOf, languages, words: enFacts, said: enFind },
  );
}
