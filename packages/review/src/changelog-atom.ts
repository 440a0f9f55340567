import { escaped, type Manifest } from '@coalition-map/schema';
import type { Difference } from './diff.ts';
import { byCode } from './diff-fields.ts';
import { sentenceOf, toldOf, upper, type Told } from './diff-words.ts';
import { Refusal } from './refusal.ts';

/** How many entries a feed keeps; those of the newest version stay, however many they are. */
const MOST = 500;

/** An entry as it stands in the feed. */
interface Item {
  readonly id: string;
  readonly updated: string;
  readonly text: string;
}

/**
 * Gives a feed (RFC 4287) of changes with those of one more version, the newest first: one entry a change, so that a reader
 * may follow one state, by category. A version that is in it already is left as it is. The same feed and the same data give
 * the same bytes.
 */
export function withEntries(
  old: string | undefined,
  difference: Difference,
  manifest: Pick<Manifest, 'publisher' | 'compiler' | 'title' | 'updated'>,
  home: string,
  shown: string,
): string {
  const { dataset, to } = difference;
  const feed = `${home}#changes=${dataset}`;
  const items = old === undefined ? [] : itemsIn(old, feed, shown);
  const version = `${feed}/${to}/`;
  if (old !== undefined && items.some(({ id }) => id.startsWith(escaped(version)))) return old;
  const fresh = toldOf(difference).map((told, at) =>
    entryOf(told, difference, manifest.updated, version, home, at),
  );
  const kept = [...fresh, ...items.sort((a, b) => byCode(b.updated, a.updated))];
  const last = kept.slice(0, Math.max(MOST, fresh.length));
  return `${headOf(feed)}
<title>Changes: ${escaped(manifest.title.en ?? manifest.publisher.name)}</title>
<updated>${manifest.updated}T00:00:00Z</updated>
<author><name>${escaped(manifest.compiler ?? manifest.publisher.name)}</name></author>
<link rel="alternate" type="text/html" href="${escaped(home)}"/>
${last.map(({ text }) => text).join('')}</feed>
`;
}

/** The beginning of a feed of ours: by it, an older one is known again. */
function headOf(feed: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${escaped(feed)}</id>`;
}

function entryOf(
  told: Told,
  { dataset, to }: Difference,
  day: string,
  version: string,
  home: string,
  at: number,
): Item {
  const { change } = told;
  // What is kept quiet has no id, as a nation that is no longer shown: its place in the list stands for it.
  const id = `${version}${change.collection}/${change.id || `withdrawn-${at}`}${change.kind === 'removed' ? '/removed' : ''}`;
  const isThere = change.after !== undefined;
  const href = isThere
    ? `${home}#coalition?record=${encodeURIComponent(`${dataset}/${change.collection}/${change.id}`)}`
    : home;
  const category = (scheme: string, term: string, label: string): string =>
    `<category scheme="${escaped(`${home}#${scheme}`)}" term="${escaped(term)}" label="${escaped(label)}"/>\n`;
  const places = change.places.map((place, nth) => category('place', place, told.names[nth] ?? place));
  const sentence = sentenceOf(told);
  return {
    id: escaped(id),
    updated: day,
    text: `<entry>
<id>${escaped(id)}</id>
<title>${escaped(sentence)}</title>
<updated>${day}T00:00:00Z</updated>
<link rel="alternate" href="${escaped(href)}"/>
${places.join('')}${category('kind', change.kind, upper(change.kind))}<summary>${escaped(`${sentence}. Version ${to} of ${dataset}, ${day}.`)}</summary>
</entry>
`,
  };
}

/** The entries of a feed that this command wrote: text of the data is escaped, so that no mark in it can end an entry. */
function itemsIn(old: string, feed: string, shown: string): Item[] {
  if (!old.startsWith(`${headOf(feed)}\n`) || !old.endsWith('</feed>\n'))
    throw new Refusal(
      `${shown}: got a file that is no feed of ${feed}; wanted such a feed, or no file yet. Nothing was written. ` +
        'Take the --home that it was made with, or another --out.',
    );
  return [
    ...old.matchAll(/<entry>\n<id>([^<]*)<\/id>[^]*?\n<updated>(\d{4}-\d\d-\d\d)[^]*?<\/entry>\n/g),
  ].map(([text, id = '', updated = '']) => ({ id, updated, text }));
}
