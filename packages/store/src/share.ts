import { facets, filtersOf, valuesOf, yearsOf } from './filters-match.ts';
import { reduce, type Request } from './reduce.ts';
import type { Colouring, State } from './state.ts';

export { filtersOf, valuesOf, type Facet, type Filters } from './filters-match.ts';

/** What a link to a view begins with, behind the `#`. */
const MARK = 'coalition?';
/** The most characters of a link's hash that are read, or written (safety.md, "Untrusted input"). */
const LONGEST = 512;

/** Tells whether a hash may be a link to a view; cheap enough to ask before anything is loaded. */
export function isShared(hash: string): boolean {
  return hash.startsWith(`#${MARK}`) && hash.length <= LONGEST;
}

/**
 * Gives the hash of a link to what is shown: place, record, colours, lens and filters, by their ids and nothing else; only
 * `#coalition?` where all is as it was at first. What would make it too long is left out, filters first.
 */
export function hashOf({ selection, colouring, lens, narrowing }: State): string {
  const parts: [string, string][] = [];
  if (selection.place !== undefined) parts.push(['place', selection.place]);
  if (selection.entry !== undefined) parts.push(['record', selection.entry]);
  if (colouring !== 'all') parts.push(['colour', colouring]);
  if (lens.length > 0) parts.push(['focus', lens.join(' ')]);
  for (const [facet, values] of Object.entries(narrowing?.filters ?? {}))
    parts.push([facet, values.join(' ')]);
  const hash = () => `#${MARK}${new URLSearchParams(parts).toString()}`;
  while (hash().length > LONGEST) parts.pop();
  return hash();
}

/**
 * Reads the hash of a link, and gives what to ask of a state whose records are here, in this order. Each id is looked up in
 * the state: what is not there, and what the hash says beside, is passed over.
 */
export function requestsOf(hash: string, state: State): readonly Request[] {
  if (!isShared(hash)) return [];
  const asked = new URLSearchParams(hash.slice(1 + MARK.length));
  const wordsOf = (name: string) => (asked.get(name) ?? '').split(' ').filter(Boolean);
  const [place] = wordsOf('place');
  const [entry] = wordsOf('record');
  const [colouring] = wordsOf('colour');
  const years = state.whole.entries.flatMap((it) => yearsOf(it) ?? []);
  const first = years.reduce((a, b) => Math.min(a, b), Infinity);
  const last = years.reduce((a, b) => Math.max(a, b), 0);
  const isYear = (it: string) => Number(it) >= first && Number(it) <= last;
  const filters = Object.fromEntries([
    ...facets.map((facet) => {
      const known = new Set(state.whole.entries.flatMap((it) => valuesOf(it, facet)));
      return [facet, wordsOf(facet).filter((it) => known.has(it))] as const;
    }),
    ['from', wordsOf('from').filter(isYear)] as const,
    ['to', wordsOf('to').filter(isYear)] as const,
  ]);
  const narrowing = filtersOf(filters, state.narrowing);
  const wanted: Request[] = [
    ...(narrowing ? [{ type: 'narrow', narrowing } as const] : []),
    // The state passes over a colouring and places that it does not know; a program is known by the records alone.
    ...(colouring !== undefined && isThere(colouring, state)
      ? [{ type: 'colour', colouring: colouring as Colouring } as const]
      : []),
    ...(asked.has('focus') ? [{ type: 'lens', places: wordsOf('focus') } as const] : []),
    ...(place !== undefined || entry !== undefined
      ? [
          {
            type: 'select',
            selection: {
              ...(place === undefined ? {} : { place }),
              ...(entry === undefined ? {} : { entry }),
            },
          } as const,
        ]
      : []),
  ];
  let now = state;
  return wanted.filter((request) => {
    const next = reduce(now, request);
    const isNew = next !== now;
    now = next;
    return isNew;
  });
}

function isThere(colouring: string, { whole }: State): boolean {
  const [, program] = /^program:(.*)$/.exec(colouring) ?? [];
  return (
    program === undefined ||
    whole.entries.some(({ kind, record }) => kind === 'programs' && record.id === program)
  );
}
