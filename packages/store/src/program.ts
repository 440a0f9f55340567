/** Everything that the data has of one program. Comes where a page explains one, after the first picture. */
import { countryOf } from '@coalition-map/geo';
import { textIn, type CollectionName, type LocalText } from '@coalition-map/schema';
import { entriesOf, findRecord, type Atlas, type Entry, type EntryOf } from './atlas.ts';
import { isHeld, latestFirst } from './compare-dated.ts';
import type { Telling } from './facts.ts';
import { isInForce } from './in-force.ts';
import { placeName } from './names.ts';

/** A place where a program is on record. */
export interface ActivePlace {
  readonly id: string;
  readonly name: string;
  /** How many records say so. */
  readonly records: number;
}

/** A program with what belongs to it, by joins that are sure: ids, and sources or names within the same dataset. */
export interface ProgramPage {
  readonly entry: EntryOf<'programs'>;
  /** Its own mission statements, goals and reports. */
  readonly documents: readonly EntryOf<'documents'>[];
  readonly guides: readonly EntryOf<'guides'>[];
  readonly resources: readonly EntryOf<'resources'>[];
  /** The latest first. */
  readonly builds: readonly EntryOf<'builds'>[];
  readonly partnerships: readonly EntryOf<'partnerships'>[];
  /** States, provinces and nations with a measure in force or a build that was held, by name. */
  readonly active: readonly ActivePlace[];
  /** Those with nothing but what is proposed, planned, announced, or not called a build by its source. */
  readonly lesser: readonly ActivePlace[];
  /** Countries that records name as a whole. */
  readonly countries: readonly ActivePlace[];
  /** Kinds of which some records may still come. */
  readonly isPartial: boolean;
}

/** Gives the program of a page by its id, or by its key `dataset/programs/id`; nothing where the data has none. */
export function findProgram(atlas: Atlas, id: string): EntryOf<'programs'> | undefined {
  const [dataset, kind, own] = id.split('/');
  const found = kind === 'programs' && own ? findRecord(atlas, 'programs', own, dataset) : undefined;
  return found?.dataset === dataset && found ? found : findRecord(atlas, 'programs', id);
}

/** Joins a program with what belongs to it. */
export function programPageOf(entry: EntryOf<'programs'>, telling: Telling): ProgramPage {
  const { atlas, asOf } = telling;
  const own = atlas.entries.filter(({ dataset }) => dataset === entry.dataset);
  const partnerships = entriesOf(own, 'partnerships').filter(
    ({ record }) => record.program === entry.record.id,
  );
  // The format knows one sort of build, a coalition build: those of a dataset belong to its program of that name.
  const builds = entry.record.id === 'coalition-build' ? latestFirst(entriesOf(own, 'builds')) : [];
  const inForce = partnerships.filter(
    ({ record }) =>
      isInForce(record.status) &&
      record.scope !== 'aggregate' &&
      !['none', 'planned'].includes(record.adoption?.level ?? ''),
  );
  const held = builds.filter((it) => isHeld(it, asOf));
  const active = placesOf([entry, ...inForce, ...held], telling);
  const lesser = placesOf([...partnerships, ...builds], telling).filter(
    ({ id }) => !active.some((it) => it.id === id),
  );
  const isCountry = ({ id }: ActivePlace): boolean => countryOf(id) === id;
  const kinds: readonly CollectionName[] = ['partnerships', 'documents', 'guides', 'resources', 'builds'];
  return {
    entry,
    documents: entriesOf(own, 'documents').filter(
      ({ record }) => record.type !== 'page' && belongs(entry, record, record.title),
    ),
    guides: entriesOf(own, 'guides').filter(({ record }) => belongs(entry, record, record.title)),
    resources: entriesOf(own, 'resources').filter(
      ({ record: { tags, topics, title } }) =>
        [...tags, ...topics].includes(entry.record.id) || isNamed(entry, title),
    ),
    builds,
    partnerships,
    active: active.filter((it) => !isCountry(it)),
    lesser: lesser.filter((it) => !isCountry(it)),
    countries: [...active, ...lesser].filter(isCountry),
    isPartial: kinds.some((kind) => atlas.gaps.has(kind)),
  };
}

/** An atlas of some entries alone, which still finds every record by its key: what a small map shows. */
export function atlasOfSome(atlas: Atlas, entries: readonly Entry[]): Atlas {
  const byPlace = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const place of entry.places) byPlace.set(place, [...(byPlace.get(place) ?? []), entry]);
  return { ...atlas, entries, byPlace };
}

interface Belonging {
  readonly id: string;
  readonly sources: readonly { readonly document?: string | undefined }[];
}

/**
 * By its id, by the name of the program in its title, or by the document that both are read in first. A document that stands
 * further down among the sources often tells of several programs.
 */
function belongs(entry: EntryOf<'programs'>, { id, sources }: Belonging, title: LocalText): boolean {
  const page = entry.record.sources[0]?.document;
  return (
    id.startsWith(`${entry.record.id}-`) ||
    isNamed(entry, title) ||
    (page !== undefined && sources[0]?.document === page)
  );
}

/** A name of one word is a word of the language, too. */
function isNamed({ record }: EntryOf<'programs'>, title: LocalText): boolean {
  const name = (record.name.en ?? '').replace(/\s*\(.*$/, '').toLowerCase();
  return name.includes(' ') && (title.en ?? '').toLowerCase().includes(name);
}

function placesOf(entries: readonly Entry[], { atlas, languages }: Telling): readonly ActivePlace[] {
  const counts = new Map<string, number>();
  for (const { places } of entries) for (const id of places) counts.set(id, (counts.get(id) ?? 0) + 1);
  const { compare } = new Intl.Collator(languages[0] ?? 'en');
  return [...counts]
    .map(([id, records]) => ({ id, name: placeName(id, languages, atlas), records }))
    .sort((a, b) => compare(a.name, b.name));
}

/** Gives all programs by name: what there is to choose from. */
export function programsIn({ atlas, languages }: Telling): readonly EntryOf<'programs'>[] {
  const { compare } = new Intl.Collator(languages[0] ?? 'en');
  const name = ({ record }: EntryOf<'programs'>) => textIn(record.name, languages).text;
  return [...entriesOf(atlas.entries, 'programs')].sort((a, b) => compare(name(a), name(b)));
}

export { enStarter, type StarterWords } from './words/en-starter.ts';
