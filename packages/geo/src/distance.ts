import type { Point } from './bbox.ts';
import { EARTH_KM } from './laea.ts';

/** Gives the great-circle distance of two places, `[lng, lat]` in degrees, in km (haversine). */
export function kmBetween([lng, lat]: Point, [otherLng, otherLat]: Point): number {
  const half = (degrees: number): number => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cosines = Math.cos((lat * Math.PI) / 180) * Math.cos((otherLat * Math.PI) / 180);
  return (
    2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half(otherLat - lat) + cosines * half(otherLng - lng))))
  );
}
