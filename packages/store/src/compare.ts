/** Places side by side. Comes where a page compares, after the first picture. */
import type { CompareGroup, CompareTelling } from './compare-cells.ts';
import { componentGroups, hotlineGroup, measureGroups, recordGroups } from './compare-groups.ts';
import type { Borders } from './ladder.ts';
import { placeName } from './names.ts';
import { neighboursOf } from './neighbours.ts';

/** How many places stand side by side at most. */
export const MOST_PLACES = 4;

/** Places side by side, by subject. */
export interface Comparison {
  readonly places: readonly { readonly id: string; readonly name: string }[];
  /** Groups with the rows that differ; a group without any is left out. */
  readonly differing: readonly CompareGroup[];
  /** Groups with the other rows: what is told alike, and what nothing is told of. */
  readonly same: readonly CompareGroup[];
  /** How many rows differ, how many do not, and of how many of these nothing is told of any place. */
  readonly counts: { readonly differing: number; readonly same: number; readonly empty: number };
}

/**
 * Compares up to four places by what is recorded of them: programs, components, laws, builds, events, organizations,
 * resources and hotlines. Never by figures: those count different things in different years, and would rank places.
 */
export function comparisonOf(ids: readonly string[], telling: CompareTelling): Comparison {
  const places = [...new Set(ids)].slice(0, MOST_PLACES);
  const [measures, ...laws] = measureGroups(places, telling);
  const groups = [
    ...(measures ? [measures] : []),
    ...componentGroups(places, telling),
    ...laws,
    ...recordGroups(places, telling),
    hotlineGroup(places, telling),
  ];
  const those = (differs: boolean): readonly CompareGroup[] =>
    groups
      .map((group) => ({ ...group, rows: group.rows.filter((row) => row.differs === differs) }))
      .filter(({ rows }) => rows.length > 0);
  const [differing, same] = [those(true), those(false)];
  const rowsOf = (list: readonly CompareGroup[]) => list.flatMap(({ rows }) => rows);
  return {
    places: places.map((id) => ({
      id,
      name: placeName(id, telling.languages, telling.whole ?? telling.atlas),
    })),
    differing,
    same,
    counts: {
      differing: rowsOf(differing).length,
      same: rowsOf(same).length,
      empty: rowsOf(same).filter(({ isEmpty }) => isEmpty).length,
    },
  };
}

/** Gives the neighbours of a place that are not chosen yet, by name: what to compare it with next. */
export function suggestionsOf(
  place: string,
  chosen: readonly string[],
  { atlas, whole = atlas, languages }: CompareTelling,
  borders: Borders,
): readonly { readonly id: string; readonly name: string }[] {
  const { compare } = new Intl.Collator(languages[0] ?? 'en');
  return neighboursOf(place, whole, borders)
    .filter((it) => !chosen.includes(it.place))
    .map((it) => ({ id: it.place, name: placeName(it.place, languages, whole) }))
    .sort((a, b) => compare(a.name, b.name));
}

export type { CompareCell, CompareGroup, CompareItem, CompareRow, CompareTelling } from './compare-cells.ts';
export { enCompare, type CompareWords } from './words/en-compare.ts';
