import type { Point } from '../src/bbox.ts';

/** Twice the signed area of a triangle. */
function doubleArea([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
}

/**
 * A line with fewer points (Visvalingam and Whyatt, 1993): the point whose triangle with its neighbours is smallest goes
 * first, until each triangle left is at least `area`; both ends stay, and at least `keep` points.
 */
export function simplified(line: readonly Point[], area: number, keep: number): Point[] {
  const left = [...line];
  const sizeAt = (i: number): number => {
    const [a, b, c] = [left[i - 1], left[i], left[i + 1]];
    return a && b && c ? Math.abs(doubleArea(a, b, c)) / 2 : Infinity;
  };
  const sizes = left.map((_, i) => sizeAt(i));
  while (left.length > keep) {
    const smallest = sizes.reduce((least, size) => Math.min(least, size), Infinity);
    if (smallest >= area) break;
    const at = sizes.indexOf(smallest);
    left.splice(at, 1);
    sizes.splice(at, 1);
    // Only the triangles of the two points beside the one that went have changed.
    for (const i of [at - 1, at]) sizes[i] = sizeAt(i);
  }
  return left;
}

/** The area of a closed ring, whichever way round it runs. */
export function areaOf(ring: readonly Point[]): number {
  let sum = 0;
  let from = ring.at(-1) ?? ([0, 0] as const);
  for (const to of ring) {
    sum += from[0] * to[1] - to[0] * from[1];
    from = to;
  }
  return Math.abs(sum) / 2;
}
