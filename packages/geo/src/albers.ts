import type { Point } from './bbox.ts';
import { EARTH_KM, wrapped, type ProjectionOf } from './laea.ts';

const RAD = Math.PI / 180;

/**
 * Albers equal-area conic with two standard parallels, in degrees, on the sphere (Snyder, "Map Projections: A Working
 * Manual", 1987, equations 14-1 to 14-6, 14-3a and 14-8 to 14-11), with y down.
 */
export function albers(south: number, north: number): ProjectionOf {
  const n = (Math.sin(south * RAD) + Math.sin(north * RAD)) / 2;
  const c = Math.cos(south * RAD) ** 2 + 2 * n * Math.sin(south * RAD);
  return (centre, scale, origin) => {
    const radius = EARTH_KM * scale;
    const rhoOf = (lat: number): number => (radius * Math.sqrt(c - 2 * n * Math.sin(lat * RAD))) / n;
    const rho0 = rhoOf(centre[1]);
    return {
      forward([lng, lat]) {
        const theta = n * RAD * wrapped(lng - centre[0]);
        const rho = rhoOf(lat);
        return [origin[0] + rho * Math.sin(theta), origin[1] - rho0 + rho * Math.cos(theta)];
      },
      inverse([px, py]): Point {
        const x = px - origin[0];
        const y = rho0 + py - origin[1];
        const lat = Math.asin((c - ((x * x + y * y) * n * n) / (radius * radius)) / (2 * n));
        return [wrapped(centre[0] + Math.atan2(x, y) / n / RAD), lat / RAD];
      },
    };
  };
}
