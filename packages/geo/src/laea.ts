import type { Point } from './bbox.ts';

/** The mean radius of the earth in km (IUGG). */
export const EARTH_KM = 6371.0088;

const RAD = Math.PI / 180;

/** Both directions of one projection, between `[lng, lat]` in degrees and `[x, y]` in plane units. */
export interface Projection {
  readonly forward: (at: Point) => Point;
  readonly inverse: (point: Point) => Point;
}

/** A kind of projection: `centre` is `[lng, lat]` and lands at `origin`, `scale` is plane units per km. */
export type ProjectionOf = (centre: Point, scale: number, origin: Point) => Projection;

/**
 * Lambert azimuthal equal-area on the sphere (Snyder, "Map Projections: A Working Manual", 1987, equations 22-4,
 * 22-5, 24-2, 20-14 and 20-15), with y down: `centre` is `[lng, lat]` and lands at `origin`, `scale` is plane units per km.
 */
export function laea(centre: Point, scale: number, origin: Point): Projection {
  const lng0 = centre[0] * RAD;
  const sin0 = Math.sin(centre[1] * RAD);
  const cos0 = Math.cos(centre[1] * RAD);
  const radius = EARTH_KM * scale;
  return {
    forward([lng, lat]) {
      const turn = lng * RAD - lng0;
      const sin = Math.sin(lat * RAD);
      const cos = Math.cos(lat * RAD);
      const along = cos * Math.cos(turn);
      const k = radius * Math.sqrt(2 / (1 + sin0 * sin + cos0 * along));
      return [origin[0] + k * cos * Math.sin(turn), origin[1] - k * (cos0 * sin - sin0 * along)];
    },
    inverse([px, py]) {
      const x = px - origin[0];
      const y = origin[1] - py;
      const rho = Math.hypot(x, y);
      if (rho === 0) return centre;
      const c = 2 * Math.asin(Math.min(1, rho / (2 * radius)));
      const sin = Math.sin(c);
      const cos = Math.cos(c);
      const lat = Math.asin(cos * sin0 + (y * sin * cos0) / rho);
      const lng = lng0 + Math.atan2(x * sin, rho * cos0 * cos - y * sin0 * sin);
      return [wrapped(lng / RAD), lat / RAD];
    },
  };
}

/** The same longitude in the range −180 to 180. */
export function wrapped(lng: number): number {
  return lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng;
}
