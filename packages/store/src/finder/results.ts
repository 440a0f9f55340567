import { countryOf } from '@coalition-map/geo';
import type { Atlas, Entry } from '../atlas.ts';
import { placeName } from '../names.ts';
import type { State } from '../state.ts';
import { askedIn, asksIn } from './asked.ts';
import type { FindTelling } from './choices.ts';
import { paperOf, soughtIn, soughtKinds } from './papers.ts';
import { presetOf, presetWords } from './preset.ts';
import { placeAskedIn, type PlaceAsked } from './place-asked.ts';
import { findFacets, fits, ordered, type Finding, type FindSort, type Refining } from './refine.ts';
import { find, libraryOf, type Found, type Hit, type Library } from './search.ts';
import { titleOf } from './title.ts';

/** What was asked of the finder. */
export interface FindAsking {
  readonly library: Library | undefined;
  readonly query: string;
  readonly refining: Refining;
  readonly sort: FindSort | undefined;
  readonly firstSort: string;
  readonly datasets: string;
  readonly types: string;
  /** Whether what holds in the whole country stands beside what covers the chosen place. */
  readonly isNational: boolean;
  /** Whether the chosen place plays no part. */
  readonly isAnywhere: boolean;
}

/** What the finder shows. */
export interface FindResults {
  /** What the query finds, whatever the facets say: facets count in these. */
  readonly all: readonly Finding[];
  /** What is left of it, in order. */
  readonly findings: readonly Finding[];
  readonly sort: FindSort;
  /** How many would be found if the place that is chosen played no part. */
  readonly outside: number;
  /** How many more would be found with what holds in the whole country of the place that is chosen or asked for. */
  readonly national: number;
  /** True where nothing has all words of the query. */
  readonly isPart: boolean;
  /** How much is found, in words. */
  readonly text: string;
  /** The day of the newest dataset that is looked in, YYYY-MM-DD. */
  readonly updated: string | undefined;
}

/** Makes the library of all that is loaded. */
export async function makeLibrary(telling: FindTelling, signal: AbortSignal): Promise<Library> {
  const { atlas, words } = telling;
  function* papers() {
    for (const entry of soughtIn(atlas)) yield paperOf(entry, words, atlas);
  }
  return libraryOf(papers(), signal);
}

let last: { library: Library; query: string; found: Found } | undefined;

/** Gives what a query finds; of the last one it is known already, so that to search and to show need not be one task. */
export function foundIn(library: Library, query: string): Found {
  if (last?.library !== library || last.query !== query)
    last = { library, query, found: find(library, query) };
  return last.found;
}

const shelves = new WeakMap<Atlas, Map<string, ReadonlyMap<string, Entry>>>();

/** The records that can be found among what filters leave and a page presets, by their keys; of an atlas looked for once. */
function shelfOf(atlas: Atlas, { datasets, types }: FindAsking): ReadonlyMap<string, Entry> {
  const known = shelves.get(atlas) ?? new Map<string, ReadonlyMap<string, Entry>>();
  shelves.set(atlas, known);
  const preset = `${datasets}; ${types}`;
  const shelf =
    known.get(preset) ??
    new Map(
      soughtIn(atlas)
        .filter(presetOf(datasets, types))
        .map((entry) => [entry.key, entry]),
    );
  known.set(preset, shelf);
  return shelf;
}

/** Finds what was asked for among what filters leave. */
export function resultsOf(asking: FindAsking, shown: State, telling: FindTelling): FindResults {
  const { library, query, refining, isAnywhere, isNational } = asking;
  const datasets = new Set(presetWords(asking.datasets));
  const byKey = shelfOf(shown.atlas, asking);
  const isAsked = library !== undefined && asksIn(askedIn(query));
  const { hits, isPart } = isAsked ? foundIn(library, query) : { hits: [], isPart: false };
  const met: readonly Finding[] = isAsked
    ? hits.flatMap((hit): Finding[] => {
        const entry = byKey.get(hit.key);
        return entry ? [{ entry, hit }] : [];
      })
    : [...byKey.values()].map((entry) => ({ entry }));
  const place = isAnywhere ? undefined : shown.selection.place;
  const covers = ({ entry }: Finding) => place === undefined || entry.places.includes(place);
  const near = met.filter(covers);
  const named = isAsked && place === undefined ? placeAskedIn(askedIn(query)) : undefined;
  const wide =
    place !== undefined
      ? met.filter((it) => !covers(it) && isWide(it.entry, place))
      : isAsked && named
        ? wideOf(library, named, isPart ? [] : near, byKey)
        : [];
  // A place that is typed is no choice that could be taken back: what holds there comes by itself where nothing else does.
  const isAlone = place === undefined && near.length === 0 && wide.length > 0;
  const isMixed = place === undefined && isPart;
  const all = isMixed ? joined(wide, near) : isNational || isAlone ? [...near, ...wide] : near;
  const sort = asking.sort ?? (isAsked ? 'best' : asking.firstSort === 'newest' ? 'newest' : 'title');
  const left = all.filter(({ entry }) => fits(entry, refining));
  const findings = ordered(
    left,
    isAsked || sort !== 'best' ? sort : 'title',
    (it) => titleOf(it, telling).text,
    telling.words.lang,
  );
  return {
    all,
    findings,
    sort,
    outside: place === undefined ? 0 : met.filter((it) => !covers(it) && fits(it.entry, refining)).length,
    national: isMixed || isAlone ? 0 : wide.filter((it) => fits(it.entry, refining)).length,
    isPart,
    text:
      troubleIn(shown, findings.length, telling) ??
      textOf(findings.length, isPart, { place, named: isAlone ? named?.place : undefined }, telling),
    updated: shown.whole.datasets
      .filter(({ id }) => datasets.size === 0 || datasets.has(id))
      .map(({ updated }) => updated)
      .sort()
      .at(-1),
  };
}

/** Tells whether a record holds in the whole country of a place, or everywhere. */
function isWide({ places }: Entry, place: string): boolean {
  const country = countryOf(place);
  return places.length === 0 || places.some((it) => it === country);
}

/** What holds in the whole country of the place that a query names, and has all else that it asks for. */
function wideOf(
  library: Library,
  { place, rest }: PlaceAsked,
  near: readonly Finding[],
  byKey: ReadonlyMap<string, Entry>,
): readonly Finding[] {
  const known = new Set(near.map(({ entry }) => entry));
  const isAll = rest.terms.length + rest.phrases.length === 0;
  const found = isAll ? undefined : find(library, rest);
  const hits = found?.isPart === false ? found.hits : [];
  const all: readonly (readonly [Entry | undefined, Hit?])[] = isAll
    ? [...byKey.values()].map((entry) => [entry] as const)
    : hits.map((hit) => [byKey.get(hit.key), hit] as const);
  return all.flatMap(([entry, hit]): Finding[] =>
    entry && !known.has(entry) && isWide(entry, place) ? [{ entry, ...(hit && { hit }) }] : [],
  );
}

/** Two lists one after the other, each record once. */
function joined(first: readonly Finding[], second: readonly Finding[]): readonly Finding[] {
  const known = new Set(first.map(({ entry }) => entry));
  return [...first, ...second.filter(({ entry }) => !known.has(entry))];
}

/** What is told in place of a count: that records are on their way, or did not come, where that may be why none is found. */
function troubleIn({ phase, whole }: State, count: number, { words }: FindTelling): string | undefined {
  if (phase === 'failed') return words.explorer.failed;
  if (phase !== 'ready') return words.explorer.loading;
  return count === 0 && [...soughtKinds].some((kind) => whole.gaps.has(kind))
    ? words.explorer.part
    : undefined;
}

function textOf(
  count: number,
  isPart: boolean,
  { place, named }: Readonly<Record<'place' | 'named', string | undefined>>,
  { said, languages, atlas }: FindTelling,
): string {
  if (count === 0) return place === undefined ? said.none : said.noneFor(placeName(place, languages, atlas));
  if (named !== undefined) return said.onlyNationwide(placeName(named, languages), count);
  return isPart ? said.some(count) : said.count(count);
}

/** The choice without which most would be found, where nothing is. */
export function looserOf(
  { all }: FindResults,
  refining: Refining,
): { facet: (typeof findFacets)[number]; count: number } | undefined {
  return findFacets
    .filter((facet) => (refining[facet] ?? []).length > 0)
    .map((facet) => ({ facet, count: all.filter(({ entry }) => fits(entry, refining, facet)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)[0];
}
