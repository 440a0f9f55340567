import { languages, type CollectionName, type Dataset } from '@coalition-map/schema';
import { atlasOf, dateText, enFacts, factsOf, placeName, type Atlas } from '@coalition-map/store';
import { isBag } from '@coalition-map/review';
import { idOf, type Row, type Sheet } from './draft.ts';
import { valueAt } from './path.ts';
import { words } from './words.ts';

/** How a record stands in the list. */
export interface RowName {
  readonly name: string;
  readonly place: string;
  readonly when: string;
  /** What a search looks in. */
  readonly text: string;
}

/** A name, and what it was made with. */
interface Known {
  readonly atlas: Atlas;
  readonly isTold: boolean;
  readonly others: readonly unknown[];
  readonly name: RowName;
}

/** The names of records: of thousands of rows, only that which changed is named anew. */
const known = new WeakMap<object, Known>();
const atlases = new WeakMap<Dataset, Atlas>();
const none = atlasOf([]);

/** Gives the atlas that names are told with; until the first check there is nothing in it. */
export function atlasFor(dataset: Dataset | undefined): Atlas {
  if (!dataset) return none;
  const atlas = atlases.get(dataset) ?? atlasOf([dataset]);
  atlases.set(dataset, atlas);
  return atlas;
}

/**
 * Names the rows of a sheet: as a visitor reads them where they can be read, else by what stands in them.
 * @param others What else names are made of, such as the nations: a name is kept while it is the same.
 */
export function rowNames(
  { name: kind, rows }: Sheet,
  atlas: Atlas,
  others: readonly unknown[] = [atlas],
): ReadonlyMap<number, RowName> {
  const [dataset] = atlas.datasets;
  return new Map(
    rows.map(({ key, record }: Row) => {
      const was = isBag(record) ? known.get(record) : undefined;
      if (was?.atlas === atlas) return [key, was.name];
      const entry = atlas.byKey.get(`${dataset?.id ?? ''}/${kind}/${idOf(record)}`);
      // Two rows of one id are one entry: the other one has a fault.
      const isTold =
        entry !== undefined && JSON.stringify(sketch(entry.record)) === JSON.stringify(sketch(record));
      const isKept =
        was?.isTold === isTold &&
        was.others.length === others.length &&
        was.others.every((it, at) => it === others[at]);
      const told = (): string | undefined =>
        isTold
          ? factsOf(entry, { atlas, asOf: '2000-01-01', languages, words: enFacts }).title.text
          : undefined;
      const name = isKept ? was.name : nameOf(record, kind, told(), atlas);
      if (isBag(record)) known.set(record, { atlas, isTold, others, name });
      return [key, name];
    }),
  );
}

/** What tells two records of one id apart. */
function sketch(record: unknown): unknown {
  return ['title', 'name', 'date', 'start', 'summary'].map((field) => valueAt(record, [field]));
}

function nameOf(record: unknown, kind: CollectionName, told: string | undefined, atlas: Atlas): RowName {
  const name = told ?? ownName(record, kind);
  const ids = listAt(record, 'jurisdictions');
  const [first = ''] = ids;
  const place = first === '' ? '' : placeName(first, languages, atlas);
  const date = ['date', 'start', 'year', 'period'].map((field) => valueAt(record, [field])).find(Boolean);
  const when = typeof date === 'number' || typeof date === 'string' ? dateText(String(date), 'en') : '';
  const text = [name, place, when, idOf(record), ...ids, ...textsIn(record)].join(' ').toLowerCase();
  return { name, place: name.includes(place) ? '' : place, when, text };
}

function ownName(record: unknown, kind: CollectionName): string {
  const texts = ['name', 'title', 'indicator', 'quote', 'role', 'law'].map((field) =>
    valueAt(record, [field]),
  );
  const text = texts.map((it) => (typeof it === 'string' ? it : valueAt(it, ['en']))).find(Boolean);
  const topic = String(valueAt(record, ['topic']));
  const topics: Readonly<Record<string, string>> = enFacts.topics;
  const city = valueAt(record, ['place', 'city']);
  return (
    [
      text,
      Object.hasOwn(topics, topic) ? topics[topic] : undefined,
      kind === 'builds' && typeof city === 'string' && city !== '' ? enFacts.facts.buildIn(city) : undefined,
      idOf(record),
    ].find((it): it is string => typeof it === 'string' && it !== '') ?? words.records.noName
  );
}

/** Short texts of a record: of its city, hosts, partners. */
function textsIn(record: unknown): string[] {
  const city = valueAt(record, ['place', 'city']);
  return [
    typeof city === 'string' ? city : '',
    ...['hosts', 'partners', 'tags'].flatMap((field) => listAt(record, field)),
  ];
}

function listAt(record: unknown, field: string): string[] {
  const list = isBag(record) ? record[field] : undefined;
  return Array.isArray(list) ? list.filter((it): it is string => typeof it === 'string') : [];
}
