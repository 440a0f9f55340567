import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Point } from '@coalition-map/geo';
import { uncrossed } from './callouts.ts';

const turn = ([x, y]: Point, [u, v]: Point, [s, t]: Point) =>
  Math.sign((u - x) * (t - y) - (v - y) * (s - x));

test('each point has one end, and no two lines cross', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 300 }));
  fc.assert(
    fc.property(fc.array(point, { maxLength: 11 }), (points) => {
      const ends = points.map((_, row): Point => [100, row * 14.5]);
      const rows = uncrossed(points, ends);
      expect(rows.toSorted((a, b) => a - b)).toEqual([...points.keys()]);
      const lines = points.map((from, at) => [from, ends[rows[at] ?? 0] ?? [0, 0]] as const);
      for (const [index, [a, b]] of lines.entries())
        for (const [c, d] of lines.slice(index + 1))
          expect(turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0).toBe(false);
    }),
  );
});
