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

/** Gives the atlas that names are told with; until the first check there is nothing in it. */
export function atlasFor(dataset: Dataset | undefined): Atlas {
  return atlasOf(dataset ? [dataset] : []);
}

/** Names the rows of a sheet: as a visitor reads them where they can be read, else by what stands in them. */
export function rowNames({ name: kind, rows }: Sheet, atlas: Atlas): ReadonlyMap<number, RowName> {
  const [dataset] = atlas.datasets;
  return new Map(
    rows.map(({ key, record }: Row) => {
      const entry = atlas.byKey.get(`${dataset?.id ?? ''}/${kind}/${idOf(record)}`);
      // Two rows of one id are one entry: the other one has a fault.
      const told =
        entry && JSON.stringify(sketch(entry.record)) === JSON.stringify(sketch(record))
          ? factsOf(entry, { atlas, asOf: '2000-01-01', languages, words: enFacts }).title.text
          : undefined;
      return [key, nameOf(record, kind, told, atlas)];
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
