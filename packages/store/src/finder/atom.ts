import { escaped, hrefOf } from '@coalition-map/schema';
import { factsOf } from '../facts.ts';
import type { Entry } from '../atlas.ts';
import type { FindTelling } from './choices.ts';
import { yearIn } from './refine.ts';

/** What a feed is written with. */
export interface Feed {
  readonly title: string;
  /** Who publishes it. */
  readonly author: string;
  /** The address of the page that shows the same: https, or relative to the feed. */
  readonly home: string;
  /** Gives the id of an entry, of its key, and of the feed, of nothing; the address of the page with the key where left out. */
  readonly idOf?: (key: string) => string;
  /** The https address of the feed itself, where it is known. */
  readonly self?: string;
  /** Gives the address of the page that shows a record; `home` with the record's key where left out. */
  readonly pageOf?: (entry: Entry) => string;
  /** The day of the last change, YYYY-MM-DD. */
  readonly updated: string;
}

/**
 * Writes records as an Atom feed, the newest first, of the same bytes for the same records. An entry's `updated` is the day
 * on which its source was read last, because records have no date of their own. Source: RFC 4287.
 */
export function atomOf(entries: readonly Entry[], feed: Feed, telling: FindTelling): string {
  const newest = [...entries].sort((a, b) => (yearIn(b) ?? 0) - (yearIn(a) ?? 0) || (a.key < b.key ? -1 : 1));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(telling.words.lang)}">
<id>${escaped(feed.idOf?.('') ?? feed.home)}</id>
<title>${escaped(feed.title)}</title>
<updated>${escaped(feed.updated)}T00:00:00Z</updated>
<author><name>${escaped(feed.author)}</name></author>
<link rel="alternate" type="text/html" href="${escaped(feed.home)}"/>
${feed.self === undefined ? '' : `<link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>\n`}${newest.map((entry) => entryOf(entry, feed, telling)).join('')}</feed>
`;
}

function entryOf(entry: Entry, { home, idOf, pageOf, updated, author }: Feed, telling: FindTelling): string {
  const { record } = entry;
  const { title, summary, lines } = factsOf(entry, telling);
  const year = yearIn(entry);
  const link = hrefOf('link' in record ? record.link : 'website' in record ? record.website : undefined);
  const shown = pageOf?.(entry) ?? `${home}#coalition?record=${encodeURIComponent(entry.key)}`;
  const publisher = 'publisher' in record ? record.publisher : undefined;
  const read =
    record.sources
      .flatMap(({ accessed }) => accessed ?? [])
      .sort()
      .at(-1) ?? updated;
  const told = lines
    .filter(({ label }) => label === telling.words.labels.coverage || label === telling.words.labels.link)
    .map(
      ({ label, values }) => `${label}${telling.words.colon} ${values.map(({ text }) => text).join(', ')}`,
    );
  const text = [publisher, summary?.text, ...told].filter((it) => it !== undefined).join('\n');
  return `<entry>
<id>${escaped(idOf?.(entry.key) ?? shown)}</id>
<title>${escaped(year === undefined ? title.text : `${title.text} (${year})`)}</title>
<updated>${escaped(read)}T00:00:00Z</updated>
<author><name>${escaped(publisher ?? author)}</name></author>
<link rel="alternate" href="${escaped(link ?? shown)}"/>
<summary>${escaped(text)}</summary>
</entry>
`;
}
