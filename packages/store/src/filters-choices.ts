import { collectionNames } from '@coalition-map/schema';
import type { Atlas, Entry } from './atlas.ts';
import {
  buildProgram,
  facets,
  filterParts,
  fitsPart,
  isUndated,
  valuesOf,
  yearsOf,
  type Facet,
  type FilterPart,
  type Filters,
} from './filters-match.ts';
import { programNames, type DataName } from './filters-names.ts';
import type { State } from './state.ts';
import type { FactWords } from './words/en-facts.ts';
import { enFilters, type FilterWords } from './words/en-filters.ts';

/** The words that choices, chips and sentences are made of: those of records and those of filters. */
export type FilterTelling = FactWords & FilterWords;

/** Tells whether a record counts, such as `siftOf(…).has`, which holds the counts to what the map may show. */
export type Has = (entry: Entry) => boolean;

const all: Has = () => true;

/** A value of a facet, as a box to tick. */
export interface FilterChoice extends DataName {
  readonly value: string;
  /** How many records have it and fit all other facets. */
  readonly count: number;
  readonly isOn: boolean;
}

/** A facet with its values. */
export interface FacetChoices {
  readonly facet: Facet;
  readonly name: string;
  readonly choices: readonly FilterChoice[];
}

/** A filter that is on, in words. */
export interface FilterChip extends DataName {
  readonly part: FilterPart;
  /** The value to take away; none for the years, which go together. */
  readonly value?: string;
  /** What stands before the label: "Status: ". */
  readonly facet: string;
}

/** The span of years that records have, and how many builds and partnerships there are in each. */
export interface YearChoice {
  readonly first: number;
  readonly last: number;
  /** The years that are chosen; first and last where none are. */
  readonly from: number;
  readonly to: number;
  /** By year, from first to last: records that fit all other facets. */
  readonly counts: readonly number[];
  /** Whether the counts are of all kinds, because no build or partnership that has a year fits. */
  readonly isOfAll: boolean;
  /** Records that fit all else, and whose year is not known. */
  readonly undated: number;
}

/** How far the filters reach: what is left, and what one of them takes away. */
export interface Survey {
  /** Records that are left, with the hotlines. */
  readonly left: number;
  readonly hotlines: number;
  readonly all: number;
  /** Records, but for the hotlines, that fit all the parts that are on. */
  readonly fit: number;
  /** The part without which most records fit, and how many that are; none where no single one helps. */
  readonly looser: { readonly part: FilterPart; readonly count: number } | undefined;
}

const filtersIn = ({ narrowing }: State): Filters => narrowing?.filters ?? {};

/** Gives the only part that keeps a record away, `none` where nothing does, and nothing where several do. */
function obstacleOf(entry: Entry, filters: Filters): FilterPart | 'none' | undefined {
  const [first = 'none', second] = filterParts.filter((part) => !fitsPart(entry, filters, part));
  return second === undefined ? first : undefined;
}

/** Counts what is left of what the map may show. */
export function surveyOf(state: State, has: Has = all): Survey {
  const filters = filtersIn(state);
  const there = state.whole.entries.filter(has);
  const others = there.filter(({ kind }) => kind !== 'hotlines');
  const kept = new Map<FilterPart | 'none' | undefined, number>();
  for (const entry of others) {
    const part = obstacleOf(entry, filters);
    kept.set(part, (kept.get(part) ?? 0) + 1);
  }
  const fit = kept.get('none') ?? 0;
  const [best] = filterParts
    .map((part) => ({ part, count: fit + (kept.get(part) ?? 0) }))
    .filter(({ count }) => count > fit)
    .sort((a, b) => b.count - a.count);
  const hotlines = there.length - others.length;
  return { left: fit + hotlines, hotlines, all: there.length, fit, looser: best };
}

/**
 * Gives each facet with all values that the data has, the most frequent first, and how many records have each and fit all
 * other facets. Hotlines are no part of it: they are never filtered away.
 */
export function choicesOf(state: State, words: FilterTelling, has: Has = all): readonly FacetChoices[] {
  const filters = filtersIn(state);
  const entries = state.whole.entries.filter(({ kind }) => kind !== 'hotlines');
  const counts = new Map(facets.map((facet) => [facet, new Map<string, number>()]));
  const totals = new Map(facets.map((facet) => [facet, new Map<string, number>()]));
  for (const entry of entries) {
    const obstacle = has(entry) ? obstacleOf(entry, filters) : undefined;
    for (const facet of facets)
      for (const value of valuesOf(entry, facet)) {
        add(totals.get(facet), value);
        if (obstacle === 'none' || obstacle === facet) add(counts.get(facet), value);
      }
  }
  const label = labeller(state, words);
  return facets.map((facet) => {
    const on = filters[facet] ?? [];
    const known = totals.get(facet) ?? new Map<string, number>();
    const choices = [...new Set([...known.keys(), ...on])].map((value) => ({
      value,
      ...label(facet, value),
      count: counts.get(facet)?.get(value) ?? 0,
      isOn: on.includes(value),
    }));
    const rank = rankOf(facet, known, state.whole);
    choices.sort((a, b) => rank(a.value) - rank(b.value) || a.label.localeCompare(b.label, words.lang));
    return { facet, name: words.filters.facets[facet], choices };
  });
}

function add(counts: Map<string, number> | undefined, value: string): void {
  counts?.set(value, (counts.get(value) ?? 0) + 1);
}

/** Kinds, publishers and statuses keep the order that they have elsewhere; what is long goes by frequency. */
function rankOf(
  facet: Facet,
  totals: ReadonlyMap<string, number>,
  { datasets }: Atlas,
): (value: string) => number {
  if (facet === 'kind') return (value) => collectionNames.findIndex((name) => name === value);
  if (facet === 'publisher') return (value) => datasets.findIndex(({ id }) => id === value);
  return (value) => -(totals.get(value) ?? 0);
}

/** Gives the filters that are on, in words: "Status: " and "Law enacted", "Years: " and "2015 to 2018". */
export function chipsOf(state: State, words: FilterTelling): readonly FilterChip[] {
  const filters = filtersIn(state);
  const label = labeller(state, words);
  const { chip, facets: names, span } = words.filters;
  const { from, to } = filters;
  const before = (part: FilterPart) => chip(names[part], '');
  return [
    ...facets.flatMap((facet) =>
      (filters[facet] ?? []).map((value) => ({
        part: facet,
        value,
        facet: before(facet),
        ...label(facet, value),
      })),
    ),
    ...(from || to
      ? [{ part: 'years' as const, facet: before('years'), label: span(from?.[0], to?.[0]) }]
      : []),
  ];
}

function labeller(state: State, words: FilterTelling): (facet: Facet, value: string) => DataName {
  const { whole, languages } = state;
  const programs = programNames(whole, languages, words);
  const names: Readonly<Record<Facet, (value: string) => string | undefined>> = {
    kind: (value) => ownOf(words.kinds, value),
    // All builds are its records, and each language has a word for one.
    program: (value) => (value === buildProgram ? words.kind.builds : undefined),
    status: (value) => (value === 'cancelled' ? words.facts.cancelled : ownOf(words.status, value)),
    audience: (value) => capital(ownOf(words.ids.audiences, value)),
    country: (value) => ownOf(words.countries, value),
    publisher: (value) => whole.datasets.find(({ id }) => id === value)?.publisher.name,
  };
  return (facet, value) => {
    const label = names[facet](value);
    if (label !== undefined) return { label };
    return (facet === 'program' ? programs.get(value) : undefined) ?? { label: plain(value) };
  };
}

/** What is asked for may come from a link: `constructor` is no word. */
function ownOf(texts: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}

/** An id as words: `law-enforcement` is "Law enforcement". */
function plain(id: string): string {
  return capital(id.replaceAll('-', ' ')) ?? id;
}

function capital(text: string | undefined): string | undefined {
  return text && text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * Gives the span of years to choose from: from the first to the last that any record has, so that none with a year lies
 * outside of it. Nothing where there are no two years to choose between.
 */
export function yearChoiceOf(state: State, has: Has = all): YearChoice | undefined {
  const { from, to } = filtersIn(state);
  const { entries } = state.whole;
  const work = entries.filter(({ kind }) => kind === 'builds' || kind === 'partnerships');
  const years = entries.flatMap((entry) => yearsOf(entry) ?? []);
  const first = years.reduce((a, b) => Math.min(a, b), Infinity);
  const last = years.reduce((a, b) => Math.max(a, b), -Infinity);
  if (first >= last) return undefined;
  const fits = (entry: Entry) =>
    has(entry) && facets.every((facet) => fitsPart(entry, filtersIn(state), facet));
  const inYears = countsBetween(first, last, work.filter(fits));
  const isOfAll = inYears.every((count) => count === 0);
  const within = (year: string | undefined, otherwise: number) =>
    Math.min(last, Math.max(first, Number(year ?? otherwise)));
  return {
    first,
    last,
    from: within(from?.[0], first),
    to: within(to?.[0], last),
    counts: isOfAll ? countsBetween(first, last, entries.filter(fits)) : inYears,
    isOfAll,
    undated: entries.filter((entry) => isUndated(entry) && fits(entry)).length,
  };
}

function countsBetween(first: number, last: number, entries: readonly Entry[]): readonly number[] {
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  for (const entry of entries) {
    const [from = Infinity, to = 0] = yearsOf(entry) ?? [];
    for (let year = Math.max(from, first); year <= Math.min(to, last); year += 1)
      counts[year - first] = (counts[year - first] ?? 0) + 1;
  }
  return counts;
}

/** Tells what a change of the filters left, in a sentence or two: what is announced. */
export function leftText(state: State, words: FilterTelling, has: Has = all): string {
  const { left, all: whole, hotlines, fit, looser } = surveyOf(state, has);
  const said = words.filters;
  if (!state.narrowing) return said.whole(whole);
  if (fit > 0) return said.left(left, whole, hotlines);
  const help = looser ? [said.looser(said.facets[looser.part], looser.count)] : [];
  return [said.nothing(hotlines), ...help].join(' ');
}

/** Gives words that hold those of filters as well: in the language of the others where that has them, else in English. */
export function filterWords(words: FactWords): FilterTelling {
  return { ...enFilters, ...words };
}
