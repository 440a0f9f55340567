import { firstDayOf } from '@coalition-map/schema';
import type { Entry } from '../atlas.ts';
import { isLaw } from '../laws.ts';
import type { Hit } from './search.ts';

/** What findings are told apart by: within one a finding needs any of the values that are on; between them, all hold. */
export const findFacets = [
  'type',
  'audience',
  'place',
  'topic',
  'year',
  'language',
  'length',
  'cost',
] as const;
export type FindFacet = (typeof findFacets)[number];

/** The values that are on, by facet. */
export type Refining = Readonly<Partial<Record<FindFacet, readonly string[]>>>;

/** How findings are ordered: by what the query meets best, by year, or by the alphabet. */
export type FindSort = 'best' | 'newest' | 'title';

/** A record that was found, with what the query met in it; no hit where nothing was asked. */
export interface Finding {
  readonly entry: Entry;
  readonly hit?: Hit;
}

/** The lengths that are told apart, by their longest, in minutes. */
export const lengths = { short: 15, middle: 60, long: Infinity } as const;

/** What stands for "the data does not say". */
export const UNKNOWN = 'unknown';

/** Gives the values of a record in a facet; none where its kind has no such thing. */
export function findValuesOf(entry: Entry, facet: FindFacet): readonly string[] {
  const { kind, record } = entry;
  switch (facet) {
    case 'type':
      if (kind === 'resources') return [record.type];
      if (kind !== 'partnerships') return [kind];
      return [isLaw(entry) ? 'laws' : record.law === undefined ? 'partnerships' : 'campaigns'];
    case 'place':
      return entry.places;
    case 'year': {
      const year = yearIn(entry);
      return year === undefined ? [] : [String(year)];
    }
    default:
      return kind === 'resources' ? resourceValues(record, facet) : [];
  }
}

function resourceValues(
  record: Extract<Entry, { kind: 'resources' }>['record'],
  facet: Exclude<FindFacet, 'type' | 'place' | 'year'>,
): readonly string[] {
  switch (facet) {
    case 'audience':
      return record.audiences;
    case 'topic':
      return record.topics;
    case 'language':
      return record.languages.length > 0 ? record.languages : [UNKNOWN];
    case 'cost':
      return [record.cost];
    case 'length': {
      const { minutes } = record;
      if (minutes === undefined) return [UNKNOWN];
      return [minutes <= lengths.short ? 'short' : minutes <= lengths.middle ? 'middle' : 'long'];
    }
  }
}

/** Gives the year of a record, where it has one. */
export function yearIn({ kind, record }: Entry): number | undefined {
  switch (kind) {
    case 'resources':
    case 'documents':
    case 'partnerships':
      return record.year;
    case 'programs':
      return yearOf(record.started);
    case 'builds':
      return yearOf(record.date);
    default:
      return undefined;
  }
}

function yearOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(firstDayOf(date)?.slice(0, 4)) || undefined;
}

/** Tells whether a record has what was asked for in each facet; one facet may be left out of it. */
export function fits(entry: Entry, refining: Refining, without?: FindFacet): boolean {
  return findFacets.every((facet) => {
    const wanted = refining[facet];
    if (facet === without || wanted === undefined || wanted.length === 0) return true;
    return findValuesOf(entry, facet).some((it) => wanted.includes(it));
  });
}

/** How many findings each value of a facet would leave, the other facets as they are; a value that is on is there even with none. */
export function countsOf(
  findings: readonly Finding[],
  refining: Refining,
  facet: FindFacet,
): ReadonlyMap<string, number> {
  const counts = new Map((refining[facet] ?? []).map((it) => [it, 0]));
  for (const { entry } of findings)
    if (fits(entry, refining, facet))
      for (const value of findValuesOf(entry, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Switches a value of a facet on or off. */
export function withValue(refining: Refining, facet: FindFacet, value: string, isOn: boolean): Refining {
  const others = (refining[facet] ?? []).filter((it) => it !== value);
  return { ...refining, [facet]: isOn ? [...others, value] : others };
}

/** Orders findings; those of an unknown year come last, and equal ones keep the order in which they came. */
export function ordered(
  findings: readonly Finding[],
  sort: FindSort,
  titleOf: (entry: Entry) => string,
  language: string,
): readonly Finding[] {
  if (sort === 'best') return findings;
  if (sort === 'newest')
    return [...findings].sort((a, b) => (yearIn(b.entry) ?? -Infinity) - (yearIn(a.entry) ?? -Infinity) || 0);
  const { compare } = new Intl.Collator(language);
  const titles = new Map(findings.map(({ entry }) => [entry, titleOf(entry)]));
  return [...findings].sort((a, b) => compare(titles.get(a.entry) ?? '', titles.get(b.entry) ?? ''));
}
