import { countryOf } from '@coalition-map/geo';
import type { CollectionName } from '@coalition-map/schema';
import type { Atlas, Entry } from './atlas.ts';
import type { Narrowing } from './state.ts';

/** What records are told apart by: within one, a record needs any of the values that are on; between them, all hold. */
export const facets = ['kind', 'program', 'status', 'audience', 'country', 'publisher'] as const;
export type Facet = (typeof facets)[number];

/** A facet, or the span of years (`from` and `to`). */
export type FilterPart = Facet | 'years';
export const filterParts: readonly FilterPart[] = [...facets, 'years'];

/** The values that are on: by facet, and at most one year each for `from` and `to`. */
export type Filters = Narrowing['filters'];

/** The program that all coalition builds belong to. */
export const buildProgram = 'coalition-build';

/** Gives the values of a record in a facet; none where its kind, or the record, has no such thing. */
export function valuesOf(entry: Entry, facet: Facet): readonly string[] {
  switch (facet) {
    case 'kind':
      return [entry.kind];
    case 'program':
      return programsOf(entry);
    case 'status':
      return statusOf(entry);
    case 'audience':
      return entry.kind === 'resources' ? entry.record.audiences : [];
    case 'country':
      return [...new Set(entry.places.flatMap((place) => countryOf(place) ?? []))];
    case 'publisher':
      return [entry.dataset];
  }
}

function programsOf(entry: Entry): readonly string[] {
  if (entry.kind === 'programs') return [entry.record.id];
  if (entry.kind === 'builds') return [buildProgram];
  return entry.kind === 'partnerships' && entry.record.program !== undefined ? [entry.record.program] : [];
}

function statusOf(entry: Entry): readonly string[] {
  if (entry.kind === 'partnerships') return [entry.record.status];
  if (entry.kind === 'events' && entry.record.cancelled) return ['cancelled'];
  if (entry.kind === 'events' || entry.kind === 'builds')
    return [entry.record.evidence === 'report' ? 'reported' : 'announced'];
  return [];
}

/** Kinds that happen in, or speak of, a year. The others last (programs, organizations, hotlines …), and stay in any year. */
const dated: ReadonlySet<CollectionName> = new Set([
  'partnerships',
  'builds',
  'events',
  'resources',
  'statistics',
  'documents',
]);

/** Tells whether a record is of a kind that has a year, and its own is not known. */
export function isUndated(entry: Entry): boolean {
  return dated.has(entry.kind) && yearsOf(entry) === undefined;
}

/**
 * Gives the first and the last year of a record: the year of a partnership, resource or document, the date of a build, the
 * days of an event, the period of a figure; nothing where it has none, such as a date whose year is not known.
 */
export function yearsOf(entry: Entry): readonly [number, number] | undefined {
  const [first, last] = datesOf(entry);
  const from = yearIn(first);
  return from === undefined ? undefined : [from, yearIn(last) ?? from];
}

function datesOf({ kind, record }: Entry): readonly (string | undefined)[] {
  switch (kind) {
    case 'partnerships':
    case 'resources':
    case 'documents':
      return [record.year?.toString()];
    case 'builds':
      return [record.date];
    case 'events':
      return [record.start, record.end];
    case 'statistics':
      return [record.period, record.period.split('-')[1]];
    default:
      return [undefined];
  }
}

/** Dates begin with their year, but `--05-23`, whose year is not known. */
function yearIn(date: string | undefined): number | undefined {
  const year = /^\d{4}/.exec(date ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

/** Tells whether a record fits one part of the filters; a part that is off fits all. */
export function fitsPart(entry: Entry, filters: Filters, part: FilterPart): boolean {
  if (part === 'years') return fitsYears(entry, filters);
  const wanted = filters[part];
  return !wanted || valuesOf(entry, part).some((value) => wanted.includes(value));
}

function fitsYears(entry: Entry, { from, to }: Filters): boolean {
  if ((!from && !to) || !dated.has(entry.kind)) return true;
  const years = yearsOf(entry);
  return years !== undefined && years[1] >= Number(from?.[0] ?? 0) && years[0] <= Number(to?.[0] ?? 9999);
}

/** Tells whether filters leave a record: it fits all parts, or is a hotline, which is never filtered away. */
export function isLeft(entry: Entry, filters: Filters): boolean {
  return entry.kind === 'hotlines' || filterParts.every((part) => fitsPart(entry, filters, part));
}

/** Gives the atlas that filters leave: in the same order, with the same gaps, and with every record still found by its key. */
export function narrowed(atlas: Atlas, filters: Filters): Atlas {
  const entries = atlas.entries.filter((entry) => isLeft(entry, filters));
  const left = new Set(entries);
  const byPlace = new Map(
    [...atlas.byPlace]
      .map(([place, there]) => [place, there.filter((entry) => left.has(entry))] as const)
      .filter(([, there]) => there.length > 0),
  );
  return Object.freeze({ ...atlas, entries: Object.freeze(entries), byPlace });
}

/**
 * Gives what to ask the state for, with the filters in one order and without what is none (an unknown facet, an empty list, a
 * year that is no year); the very object of `before` where both ask for the same, and nothing where no filter is on.
 */
export function filtersOf(asked: Filters, before?: Narrowing): Narrowing | undefined {
  const years = [asked['from']?.[0], asked['to']?.[0]].map((year) =>
    year !== undefined && /^\d{4}$/.test(year) ? year : undefined,
  );
  const [from, to] = years[0] && years[1] ? years.toSorted() : years;
  const kept = [
    ...facets.map((facet) => [facet, [...new Set(asked[facet] ?? [])].sort()] as const),
    ['from', from === undefined ? [] : [from]] as const,
    ['to', to === undefined ? [] : [to]] as const,
  ].filter(([, values]) => values.length > 0);
  if (kept.length === 0) return undefined;
  const filters: Filters = Object.freeze(Object.fromEntries(kept));
  if (before && JSON.stringify(before.filters) === JSON.stringify(filters)) return before;
  return Object.freeze({ filters, of: (atlas: Atlas) => narrowed(atlas, filters) });
}

/** Gives the filters without a part, or without one value of it. */
export function withoutFilter(filters: Filters, part: FilterPart, value?: string): Filters {
  if (part === 'years') return { ...filters, from: [], to: [] };
  return {
    ...filters,
    [part]: value === undefined ? [] : (filters[part] ?? []).filter((it) => it !== value),
  };
}
