import type { Point } from './bbox.ts';
import { edgeDistance, isInside, ringsOf } from './outline.ts';
import type { RegionShape, Shapes } from './shapes.ts';

const parsed = /* @__PURE__ */ new WeakMap<RegionShape, Point[][]>();

/**
 * The id of the region at a plane point: the one that holds it, else the nearest within `tolerance` plane units (the
 * smaller of two equally near), else `undefined`.
 */
export function regionAt(shapes: Shapes, point: Point, tolerance = 0): string | undefined {
  const [x, y] = point;
  // Not by isInBox: sharing it would give the first load one more file.
  const close = shapes.regions.filter(
    ({ box: [x0, y0, x1, y1] }) =>
      x >= x0 - tolerance && x <= x1 + tolerance && y >= y0 - tolerance && y <= y1 + tolerance,
  );
  const hit = close.find((region) => isInside(point, outlineOf(region)));
  if (hit || tolerance === 0) return hit?.id;
  return close
    .map((region) => ({ region, gap: edgeDistance(point, outlineOf(region)) }))
    .filter(({ gap }) => gap <= tolerance)
    .sort((a, b) => a.gap - b.gap || a.region.r - b.region.r)[0]?.region.id;
}

function outlineOf(region: RegionShape): Point[][] {
  let rings = parsed.get(region);
  if (!rings) parsed.set(region, (rings = ringsOf(region.d)));
  return rings;
}
