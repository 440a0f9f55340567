/** A position: `[lng, lat]` in degrees on the earth, `[x, y]` with y down on the plane. */
export type Point = readonly [number, number];

/** A box: `[west, south, east, north]` in degrees on the earth, `[x0, y0, x1, y1]` with y down on the plane. */
export type Box = readonly [number, number, number, number];

/** The smallest box around points, or `undefined` for no points; it does not look for the 180° meridian. */
export function bboxOf(points: Iterable<Point>): Box | undefined {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return x0 <= x1 ? [x0, y0, x1, y1] : undefined;
}

/** Whether a point lies in a box, or at most `margin` outside it. */
export function isInBox([x, y]: Point, [x0, y0, x1, y1]: Box, margin = 0): boolean {
  return x >= x0 - margin && x <= x1 + margin && y >= y0 - margin && y <= y1 + margin;
}
