import type { Point } from '../src/bbox.ts';

/** An SVG path of closed rings in relative whole points, as `ringsOf` in `src/outline.ts` reads it. */
export function pathOf(rings: readonly (readonly Point[])[]): string {
  let start: Point = [0, 0];
  let d = '';
  for (const ring of rings) {
    let [px, py] = start;
    start = ring[0] ?? start;
    const steps = ring.map(([x, y]) => {
      const step = spaced(x - px) + spaced(y - py);
      [px, py] = [x, y];
      return step;
    });
    d += `m${steps.join('').trimStart()}z`;
  }
  return d;
}

/** A minus sign already separates a number from the one before. */
function spaced(value: number): string {
  return value < 0 ? `${value}` : ` ${value}`;
}
