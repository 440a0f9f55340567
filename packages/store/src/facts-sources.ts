import { textIn, type Source } from '@coalition-map/schema';
import { entriesOf, findRecord, type Atlas, type Entry, type EntryOf } from './atlas.ts';

/** A source with the records that rest on it. */
export interface Resting {
  readonly source: Source;
  readonly facts: number;
}

/**
 * Gives each source of some records once, with how many of them rest on it; the most used first. Two pages of a document
 * are one source, told without the page; one that is dated in one record and undated in another stands twice, as told.
 */
export function sourcesOf(entries: readonly Entry[]): readonly Resting[] {
  const found = new Map<string, { source: Source; keys: Set<string> }>();
  for (const { key, record } of entries)
    for (const source of record.sources) {
      const { page, ...whole } = source;
      const name = `${source.url ?? `${source.publisher ?? ''} ${source.document ?? ''}`} ${source.date ?? ''}`;
      const there = found.get(name) ?? { source: page === undefined ? source : whole, keys: new Set() };
      there.keys.add(key);
      found.set(name, there);
    }
  return [...found.values()]
    .map(({ source, keys }) => ({ source, facts: keys.size }))
    .sort((a, b) => b.facts - a.facts);
}

/** An agency or partner by the name that the records give, with the records that name it. */
export interface Partner {
  readonly name: string;
  readonly facts: number;
}

/** Gives the agencies and partners of partnerships and the hosts of builds, each once; the most named first. */
export function partnersOf(entries: readonly Entry[]): readonly Partner[] {
  const names = [
    ...entriesOf(entries, 'partnerships').flatMap(({ record }) =>
      // A national count has numbers where others have names.
      record.scope === 'aggregate' ? [] : [...new Set(record.partners)],
    ),
    ...entriesOf(entries, 'builds').flatMap(({ record }) => [...new Set(record.hosts)]),
  ];
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return [...found].map(([name, facts]) => ({ name, facts })).sort((a, b) => b.facts - a.facts);
}

/** An alliance of organizations: who belongs to it, and what it is for. */
export interface Alliance {
  readonly organization: EntryOf<'organizations'>;
  readonly current: readonly EntryOf<'organizations'>[];
  readonly former: readonly EntryOf<'organizations'>[];
  /** Members of which no source tells whether they still are. */
  readonly unclear: readonly EntryOf<'organizations'>[];
  /** Its own programs and documents at its place: those of its publisher. */
  readonly programs: readonly EntryOf<'programs'>[];
  readonly documents: readonly EntryOf<'documents'>[];
}

/** Gives the alliances of a place: those of that kind, and whatever others call themselves members of. */
export function alliancesOf(place: string, atlas: Atlas): readonly Alliance[] {
  const here = atlas.byPlace.get(place) ?? [];
  const all = entriesOf(atlas.entries, 'organizations');
  return entriesOf(here, 'organizations').flatMap((organization) => {
    const { record, dataset, key } = organization;
    const members = all.filter(
      (it) =>
        it.record.memberOf.includes(record.id) &&
        findRecord(atlas, 'organizations', record.id, it.dataset)?.key === key,
    );
    if (members.length === 0 && record.type !== 'state-alliance') return [];
    const sort = (membership: 'current' | 'former' | undefined) =>
      members
        .filter((it) => it.record.membership === membership)
        .sort((a, b) => textIn(a.record.name, ['en']).text.localeCompare(textIn(b.record.name, ['en']).text));
    const isOurs = (it: Entry): boolean =>
      it.dataset === dataset && it.record.attribution === 'own' && members.length > 0;
    return [
      {
        organization,
        current: sort('current'),
        former: sort('former'),
        unclear: sort(undefined),
        programs: entriesOf(here, 'programs').filter(isOurs),
        documents: entriesOf(here, 'documents').filter(isOurs),
      },
    ];
  });
}
