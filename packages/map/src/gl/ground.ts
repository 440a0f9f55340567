import type { Plane, Point } from '@coalition-map/geo';
import type { View } from '../view.ts';

/**
 * Where a plane lies in MapLibre's Web Mercator world: a plane point `p` is at `(p + offset) / side` of the world's side,
 * counted from its north-west corner.
 */
export interface Ground {
  /** The side of the world in plane units. */
  readonly side: number;
  readonly offset: Point;
  /** The nearest zoom at which outlines are cut into tiles. */
  readonly maxzoom: number;
}

/** MapLibre's tile: px on the screen at its own zoom. */
const TILE = 512;
/**
 * The zoom at which one tile holds the whole plane. The world is then 64 times as wide: far more than the 16 below which
 * MapLibre holds a flat frame back at the edges of the world (design/geography.md).
 */
const WHOLE = 6;

/**
 * The ground of a plane that is no Mercator map: as if it lay at the equator. One tile holds the plane, and its side is a
 * power of two that divides MapLibre's 8192 steps a tile, so that whole plane units stay exact at every zoom.
 */
export function flatGround({ width, height }: { readonly width: number; readonly height: number }): Ground {
  const tile = 2 ** Math.ceil(Math.log2(Math.max(width, height) + 2));
  const offset = (length: number): number => 32 * tile + Math.floor((tile - length) / 2);
  return { side: 2 ** WHOLE * tile, offset: [offset(width), offset(height)], maxzoom: WHOLE };
}

const grounds = new WeakMap<Plane, Ground>();

/** Tells where a plane lies that is a Mercator map. */
export function layOn(plane: Plane, ground: Ground): void {
  grounds.set(plane, ground);
}

/** Whether a plane is a Mercator map, so that streets may lie below it. */
export function isMercator(plane: Plane): boolean {
  return grounds.has(plane);
}

/** Where a plane lies: where it was told to, or flat at the equator. */
export function groundOf(plane: Plane): Ground {
  return grounds.get(plane) ?? flatGround(plane);
}

/** MapLibre's `[lng, lat]` of a plane point. */
export function placeOn({ side, offset }: Ground, [x, y]: Point): [number, number] {
  const north = Math.PI * (1 - (2 * (y + offset[1])) / side);
  return [((x + offset[0]) / side) * 360 - 180, (Math.atan(Math.sinh(north)) * 180) / Math.PI];
}

/** MapLibre's camera for a view. */
export function cameraOf(ground: Ground, { cx, cy, k }: View): { center: [number, number]; zoom: number } {
  return { center: placeOn(ground, [cx, cy]), zoom: Math.log2((ground.side * k) / TILE) };
}
