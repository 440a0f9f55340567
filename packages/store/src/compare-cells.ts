import type { CollectionName } from '@coalition-map/schema';
import type { Atlas, Entry } from './atlas.ts';
import { factsOf, type Facts, type ShownSource, type Telling, type Value } from './facts.ts';
import type { CompareWords } from './words/en-compare.ts';

/** One thing that is told of a place: a record, or a count of several. */
export interface CompareItem {
  /** How it stands, in the same words as in the panel. */
  readonly status?: string;
  readonly title?: Value;
  readonly details: readonly Value[];
  /** The first source of each record that it rests on, with its date; each once. */
  readonly sources: readonly ShownSource[];
  /** Key of the record, where it is one. */
  readonly key?: string;
  /** What another place must have to be the same: neither a year nor a source. */
  readonly essence: string;
}

/** What is told of one place on one subject. */
export interface CompareCell {
  readonly place: string;
  /**
   * no-data: nothing is recorded; not-known: a record says nothing of this part; not-loaded: it may still come; filtered:
   * filters leave nothing of it. None of these is "no".
   */
  readonly is: 'told' | 'no-data' | 'not-known' | 'not-loaded' | 'filtered';
  /** What stands in a cell of which nothing is told. */
  readonly text: string;
  readonly items: readonly CompareItem[];
}

/** One subject, with a cell per place in the order of the places. */
export interface CompareRow {
  readonly key: string;
  readonly label: Value;
  readonly cells: readonly CompareCell[];
  readonly differs: boolean;
  /** Whether nothing is told of any of the places. */
  readonly isEmpty: boolean;
}

/** Rows that belong together. */
export interface CompareGroup {
  readonly key: string;
  readonly heading: Value;
  readonly rows: readonly CompareRow[];
}

/** What a comparison is told with; `whole` is all that is loaded, where filters have narrowed the atlas. */
export interface CompareTelling extends Telling {
  readonly said: CompareWords;
  readonly whole?: Atlas;
}

/** Puts cells into a row. */
export function rowOf(key: string, label: Value, cells: readonly CompareCell[]): CompareRow {
  const essences = new Set(cells.map(essenceOf));
  return { key, label, cells, differs: essences.size > 1, isEmpty: cells.every(({ is }) => is !== 'told') };
}

/** Makes the row of a subject from each place's records, filtered or not. */
export function recordRow(
  key: string,
  label: Value,
  kind: CollectionName,
  places: readonly string[],
  telling: CompareTelling,
  itemsOf: (entries: readonly Entry[], place: string) => readonly CompareItem[],
): CompareRow {
  const { atlas, whole = atlas, said } = telling;
  const cellOf = (place: string): CompareCell => {
    const itemsIn = (from: Atlas) => itemsOf(from.byPlace.get(place) ?? [], place);
    const items = itemsIn(atlas);
    if (items.length > 0) return { place, is: 'told', text: '', items };
    if (whole !== atlas && itemsIn(whole).length > 0)
      return { place, is: 'filtered', text: said.nothingFits, items };
    return missing(place, kind, telling);
  };
  return rowOf(key, label, places.map(cellOf));
}

/** The cell of a place of which nothing is recorded, or loaded. */
export function missing(place: string, kind: CollectionName, { atlas, said }: CompareTelling): CompareCell {
  return atlas.gaps.has(kind)
    ? { place, is: 'not-loaded', text: said.notLoaded, items: [] }
    : { place, is: 'no-data', text: said.noData, items: [] };
}

/** Counts records, with their sources; nothing where there are none: a count of none would look like a fact. */
export function countItems(
  entries: readonly Entry[],
  telling: CompareTelling,
  ...details: readonly string[]
): readonly CompareItem[] {
  if (entries.length === 0) return [];
  const text = String(entries.length);
  return [
    { title: { text }, details: valuesOf(details), sources: firstSources(entries, telling), essence: text },
  ];
}

/** Tells of a record by its title and date; another record is never the same. */
export function titleItem(entry: Entry, telling: CompareTelling): CompareItem {
  const facts = factsOf(entry, telling);
  const { title, status, cautions } = facts;
  return {
    ...(status === undefined ? {} : { status }),
    title,
    details: valuesOf([facts.when, ...cautions]),
    sources: facts.sources.slice(0, 1),
    key: entry.key,
    essence: entry.key,
  };
}

/** The first source of each record, each once. */
function firstSources(entries: readonly Entry[], telling: Telling): readonly ShownSource[] {
  const found = entries.flatMap((entry) => factsOf(entry, telling).sources.slice(0, 1));
  return found.filter((it, at) => found.findIndex((other) => isSame(other, it)) === at);
}

/** Gives whose work a record is: the publisher's own, or what its caution says already. */
export function ownText(
  attribution: 'own' | 'unclear' | 'other',
  { publisher }: Facts,
  { said }: CompareTelling,
): string | undefined {
  return attribution === 'own' ? said.own(publisher) : undefined;
}

/** Texts that are there, as values. */
export function valuesOf(texts: readonly (string | undefined)[]): readonly Value[] {
  return texts.filter((text): text is string => text !== undefined && text !== '').map((text) => ({ text }));
}

function isSame(a: ShownSource, b: ShownSource): boolean {
  return a.text === b.text && a.detail === b.detail && a.href === b.href;
}

/** What is not known is the same whatever the reason; what is not loaded may turn out to be anything. */
function essenceOf({ is, items }: CompareCell): string {
  if (is === 'told') return [...new Set(items.map(({ essence }) => essence))].sort().join('\n');
  return is === 'no-data' || is === 'not-known' ? '' : is;
}
