import * as z from 'zod/mini';
import { Phrase } from './strings.ts';

/** A coordinate pair in degrees, WGS 84. */
const LngLat = z.tuple([
  z.number().check(z.gte(-180, 'a longitude from -180'), z.lte(180, 'a longitude up to 180')),
  z.number().check(z.gte(-90, 'a latitude from -90'), z.lte(90, 'a latitude up to 90')),
]);

/**
 * Where a thing is, no finer than it may be told: a `region` or `withheld` place carries no city, no venue and no coordinates,
 * so that no export, search or print can give them away.
 */
export const Place = z
  .strictObject({
    precision: z
      .enum(['exact', 'city', 'region', 'withheld'])
      .check(
        z.describe(
          'How finely the place may be told. A shelter is region (its state) or withheld, nothing finer.',
        ),
      ),
    city: z.optional(Phrase.check(z.describe('City, town or county as the source names it.'))),
    venue: z.optional(Phrase.check(z.describe('Public building or site, where the source names one.'))),
    at: z.optional(
      LngLat.check(z.describe('[longitude, latitude] in degrees, of the venue (exact) or the city.')),
    ),
    basis: z.optional(
      z
        .enum(['source', 'assumed-seat'])
        .check(z.describe('assumed-seat: the city is our assumption, so no pin stands there.')),
    ),
  })
  .check(
    z.refine(
      (place) => isFineEnough(place.precision) || (!place.city && !place.venue && !place.at),
      'no city, venue or coordinates where the precision is region or withheld',
    ),
    z.refine(
      (place) => !isFineEnough(place.precision) || place.city !== undefined,
      'a city where the precision is exact or city',
    ),
    z.refine((place) => place.basis !== 'assumed-seat' || place.at === undefined, {
      path: ['at'],
      error: 'no coordinates where the city is only assumed (basis assumed-seat)',
    }),
  );
export type Place = z.infer<typeof Place>;

function isFineEnough(precision: string): boolean {
  return precision === 'exact' || precision === 'city';
}
