import type { Point } from './bbox.ts';

/** The closed rings of a region's path, in plane units; the last point is joined to the first. */
export function ringsOf(d: string): Point[][] {
  let [x, y] = [0, 0];
  return d
    .split('z')
    .slice(0, -1)
    .map((text) => {
      const steps = (text.match(/-?\d+/g) ?? []).map(Number);
      const ring: Point[] = [];
      let [px, py] = [x, y];
      for (let i = 0; i + 1 < steps.length; i += 2) {
        px += steps[i] ?? 0;
        py += steps[i + 1] ?? 0;
        ring.push([px, py]);
      }
      // A relative move after `z` counts from where the closed ring began.
      [x, y] = ring[0] ?? [x, y];
      return ring;
    });
}

/** Whether a point is inside rings by the even-odd rule. */
export function isInside([x, y]: Point, rings: readonly (readonly Point[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    let [px, py] = ring.at(-1) ?? [0, 0];
    for (const [qx, qy] of ring) {
      if (py > y !== qy > y && x < px + ((y - py) * (qx - px)) / (qy - py)) inside = !inside;
      [px, py] = [qx, qy];
    }
  }
  return inside;
}

/** The distance from a point to the nearest edge of rings, in their unit. */
export function edgeDistance(at: Point, rings: readonly (readonly Point[])[]): number {
  let nearest = Infinity;
  for (const ring of rings) {
    let from = ring.at(-1);
    for (const to of ring) {
      if (from) nearest = Math.min(nearest, segmentDistance(at, from, to));
      from = to;
    }
  }
  return nearest;
}

/** The distance from a point to the straight line between two others, in their unit. */
export function segmentDistance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
