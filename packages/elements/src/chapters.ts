import { jurisdictionsOf, type Country } from '@coalition-map/geo';
import type { CollectionName } from '@coalition-map/schema';
import type { Sift } from '@coalition-map/map/picture';
import { placeName, type Entry, type Telling } from '@coalition-map/store';
import { kindOrder } from '@coalition-map/store/panel';

/** Records under one heading of the list: those of a place, or those of a kind. */
export interface ListGroup {
  readonly key: string;
  readonly name: string;
  /** The place to select by it. */
  readonly place?: string;
  readonly kind?: CollectionName;
  readonly entries: readonly Entry[];
}

/** Groups that stand together: the states of a country, or all kinds. */
export interface Chapter {
  readonly key: string;
  readonly name?: string;
  readonly groups: readonly ListGroup[];
  /** Places of the map that have no record. */
  readonly empty: readonly { readonly place: string; readonly name: string }[];
}

/** Countries in the order of the list; the map shows the states of the first two. */
const countries: readonly Country[] = ['US', 'CA', 'MX'];
const onMap = new Set<Country>(['US', 'CA']);

/** Gives each record under each of its places: whole countries, then states by name, then nations, then what has no place. */
export function placeChapters(telling: Telling, sift: Sift): readonly Chapter[] {
  const { atlas, languages, words } = telling;
  const entriesAt = (place: string) => (atlas.byPlace.get(place) ?? []).filter(sift.shows);
  const { compare } = new Intl.Collator(languages[0] ?? 'en');
  const named = (ids: readonly string[]) =>
    ids
      .map((place) => ({ place, name: placeName(place, languages, atlas) }))
      .sort((a, b) => compare(a.name, b.name));
  const groupsOf = (ids: readonly string[]): ListGroup[] =>
    named(ids).map(({ place, name }) => ({ key: place, name, place, entries: entriesAt(place) }));
  const all = [...atlas.byPlace.keys()];
  const states = countries.map((country): Chapter => {
    const having = all.filter((id) => id.startsWith(`${country}-`));
    const lacking = onMap.has(country)
      ? jurisdictionsOf(country).filter(({ id }) => !atlas.byPlace.has(id) && !sift.dim.has(id))
      : [];
    const name = words.countries[country];
    return { key: country, name, groups: groupsOf(having), empty: named(lacking.map(({ id }) => id)) };
  });
  const nations = all.filter((id) => !countries.some((it) => id === it || id.startsWith(`${it}-`)));
  const placeless = atlas.entries.filter((entry) => entry.places.length === 0 && sift.shows(entry));
  const chapters: Chapter[] = [
    {
      key: 'countries',
      name: words.ui.list.countries,
      groups: countries.filter((id) => atlas.byPlace.has(id)).flatMap((id) => groupsOf([id])),
      empty: [],
    },
    ...states,
    { key: 'nations', name: words.kinds.nations, groups: groupsOf(nations), empty: [] },
    {
      key: 'none',
      groups: [{ key: 'none', name: words.ui.list.noPlace, entries: placeless }],
      empty: [],
    },
  ];
  return chapters
    .map((chapter) => ({ ...chapter, groups: chapter.groups.filter(({ entries }) => entries.length > 0) }))
    .filter(({ groups, empty }) => groups.length > 0 || empty.length > 0);
}

/** Gives each record once, under its kind. */
export function kindChapters({ atlas, words }: Telling, sift: Sift): readonly Chapter[] {
  const groups = kindOrder
    .map((kind) => ({
      key: kind,
      name: words.kinds[kind],
      kind,
      entries: atlas.entries.filter((entry) => entry.kind === kind && sift.shows(entry)),
    }))
    .filter(({ entries }) => entries.length > 0);
  return [{ key: 'kinds', groups, empty: [] }];
}

/** Gives the counts of a group in words: "3 partnerships and laws, 1 coalition build". */
export function countsText({ entries, kind }: ListGroup, { words }: Telling): string {
  if (kind) return words.counts.records(entries.length);
  const counts = new Map<CollectionName, number>();
  for (const entry of entries) counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
  return kindOrder
    .flatMap((it) => {
      const count = counts.get(it);
      return count === undefined ? [] : [words.counts[it](count)];
    })
    .join(', ');
}
