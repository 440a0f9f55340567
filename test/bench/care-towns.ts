import { readFileSync } from 'node:fs';
import { jurisdictionsOf } from '@coalition-map/geo';
import { boundariesOf } from '@coalition-map/geo/boundaries';
import { gazetteer } from '@coalition-map/cli';
import type { Bag } from '@coalition-map/review';
import { allCities } from '../../packages/geo/src/cities.ts';

/** A town that meetings are held in. */
export interface Town {
  readonly name: string;
  /** ISO 3166-2. */
  readonly jurisdiction: string;
  /** `[longitude, latitude]` in degrees. */
  readonly at: readonly [number, number];
  /** IANA time zone, by the hour of its longitude: good enough for a day-time meeting. */
  readonly zone: string;
}

/** Each jurisdiction of the format: 50 states, the provinces, the territories, the Mexican states and the three countries. */
export function allPlaces(): string[] {
  return (['US', 'CA', 'MX'] as const).flatMap((country) => [
    country,
    ...jurisdictionsOf(country).map(({ id }) => id),
  ]);
}

/** The larger towns of the US and Canada, each with its center, and the zones of its state. */
export function townsOf(zonesOf: (jurisdiction: string) => readonly string[]): Town[] {
  const file = new URL('../../packages/geo/boundaries/na-admin1.topojson', import.meta.url);
  const { distanceKm } = boundariesOf(JSON.parse(readFileSync(file, 'utf8')));
  const { find } = gazetteer();
  return allCities().flatMap(({ name, places }) =>
    places.flatMap((jurisdiction): Town[] => {
      const [city] = find(name, jurisdiction);
      const zone = zonesOf(jurisdiction)[0];
      if (!city || zone === undefined || distanceKm(jurisdiction, [...city.at]) !== 0) return [];
      return [{ name, jurisdiction, at: city.at, zone }];
    }),
  );
}

/** A town as a record tells it. */
export function placeIn({ name, at }: Town): Bag {
  return { precision: 'city', city: name, at: [...at] };
}
