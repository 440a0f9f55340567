import { jurisdictionOf } from '@coalition-map/geo';
import { isBag, type Bag } from '@coalition-map/review';
import type { City, Gazetteer } from './gazetteer.ts';
import type { Override } from './overrides.ts';

/** A place that a person has to decide on. */
export interface OpenPlace {
  readonly record: string;
  readonly city: string;
  readonly jurisdiction: string;
  readonly problem: 'not found' | 'several of this name' | 'needs its own coordinates';
  /** The largest first; where the name was not found, those of the nearest name. */
  readonly candidates: readonly City[];
}

/** What `locate` made of some records. */
export interface Located<R> {
  /** The same records, in the same order; those that were placed are new objects. */
  readonly records: R[];
  readonly placed: number;
  readonly open: readonly OpenPlace[];
}

/** The largest place of a name is taken where it has this many times the people of the next. */
const CLEARLY_LARGER = 10;

/** Gives city-centre coordinates to the records that name a city and have none; leaves assumed seats and online records alone. */
export function locate<R>(
  records: readonly R[],
  places: Gazetteer,
  overrides: readonly Override[],
): Located<R> {
  const open: OpenPlace[] = [];
  let placed = 0;
  const next = records.map((record) => {
    const wanted = wantedOf(record);
    if (!wanted) return record;
    const { place, id, city, jurisdiction } = wanted;
    const found = resolve(place, city, jurisdiction, places, overrides);
    if (!('at' in found)) {
      open.push({ record: id, city, jurisdiction, ...found });
      return record;
    }
    placed++;
    return { ...record, place: withAt(place, found.at) };
  });
  return { records: next, placed, open };
}

function wantedOf(record: unknown) {
  if (!isBag(record) || !isBag(record['place']) || !Array.isArray(record['jurisdictions'])) return undefined;
  const place = record['place'];
  const { precision, at, basis, city } = place;
  if (at !== undefined || basis === 'assumed-seat' || typeof city !== 'string') return undefined;
  if (precision !== 'city' && precision !== 'exact') return undefined;
  return { place, id: String(record['id']), ...whereOf(city, String(record['jurisdictions'][0])) };
}

/** A national organization's first jurisdiction is a country; its city then carries its state: "Englewood, CO". */
export function whereOf(city: string, first: string): { city: string; jurisdiction: string } {
  const [, name, code] = /^(.+), ([A-Z]{2,3})$/.exec(city) ?? [];
  const state = `${first}-${code ?? ''}`;
  return name !== undefined && jurisdictionOf(state)
    ? { city: name, jurisdiction: state }
    : { city, jurisdiction: first };
}

function resolve(
  place: Bag,
  city: string,
  jurisdiction: string,
  places: Gazetteer,
  overrides: readonly Override[],
): { at: readonly [number, number] } | Pick<OpenPlace, 'problem' | 'candidates'> {
  const decided = overrides.find((it) => it.city === city && it.jurisdiction === jurisdiction);
  const chosen = decided?.geonameId === undefined ? undefined : places.byId(decided.geonameId);
  if (decided?.at ?? chosen) return { at: decided?.at ?? chosen?.at ?? [0, 0] };
  const candidates = places.find(city, jurisdiction);
  // The middle of a town is not where a building is.
  if (place['precision'] === 'exact') return { problem: 'needs its own coordinates', candidates };
  const [largest, second] = candidates;
  if (decided || !largest)
    return { problem: 'not found', candidates: decided ? candidates : places.near(city, jurisdiction) };
  const clear =
    !second || (largest.population > 0 && largest.population >= CLEARLY_LARGER * second.population);
  return clear ? { at: largest.at } : { problem: 'several of this name', candidates };
}

/** `at` stands after the city and the venue, as the format has it. */
function withAt(place: Bag, at: readonly [number, number]): Bag {
  const { basis, ...rest } = place;
  return { ...rest, at: [...at], ...(basis === undefined ? {} : { basis }) };
}
