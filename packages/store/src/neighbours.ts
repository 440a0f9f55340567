import { isJurisdiction } from '@coalition-map/geo';
import { entriesOf, findRecord, type Atlas } from './atlas.ts';
import { ownMeasures } from './in-force.ts';
import type { Borders } from './ladder.ts';
import { standingOf } from './summary.ts';

/** A place that borders another, with what is recorded there. */
export interface Neighbour {
  readonly place: string;
  /** Programs and measures of the publishers' own, the number that map and sentence tell. */
  readonly measures: number;
  readonly builds: number;
  /** other: only partnerships of others, local or planned ones; none: no data on any. */
  readonly standing: 'own' | 'other' | 'none';
}

/**
 * Gives the places that border a state or province, or in which a tribal nation lies, each with what it has. Nothing for
 * a country, and for an island.
 */
export function neighboursOf(place: string, atlas: Atlas, borders: Borders): readonly Neighbour[] {
  const ids = place.startsWith('nation:')
    ? (findRecord(atlas, 'nations', place.slice('nation:'.length))?.places ?? []).filter(isJurisdiction)
    : Object.hasOwn(borders, place)
      ? (borders[place] ?? [])
      : [];
  return ids.map((id) => {
    const entries = atlas.byPlace.get(id) ?? [];
    return {
      place: id,
      measures: ownMeasures(entries),
      builds: entriesOf(entries, 'builds').length,
      standing: standingOf(id, atlas),
    };
  });
}
