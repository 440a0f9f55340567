import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Point } from '@coalition-map/geo';
import { apartSpots } from './apart.ts';

const number = fc.double({ min: 0, max: 300, noNaN: true });
const anySpots = fc
  .array(fc.tuple(number, number), { maxLength: 40 })
  .map((list) => new Map(list.map((at, index): [string, Point] => [`m${index}`, at])));
const gap = ([x, y]: Point, [u, v]: Point) => Math.hypot(x - u, y - v);

test('no spot moves more than 16 px, a fixed one not at all, and the same spots give the same', () => {
  fc.assert(
    fc.property(anySpots, (spots) => {
      const isFixed = (id: string) => id.endsWith('3');
      const moved = apartSpots(spots, isFixed);
      expect([...moved.keys()].sort()).toEqual([...spots.keys()].sort());
      for (const [id, at] of moved) {
        const from = spots.get(id) ?? [NaN, NaN];
        expect(gap(from, at)).toBeLessThan(isFixed(id) ? 1e-9 : 16 + 1e-6);
      }
      expect([...apartSpots(new Map([...spots].reverse()), isFixed)].sort()).toEqual([...moved].sort());
    }),
  );
});

test('two or three that overlap part, and those far enough from each other stay', () => {
  const two = apartSpots(
    new Map<string, Point>([
      ['a', [100, 100]],
      ['b', [104, 100]],
      ['c', [104, 103]],
      ['far', [200, 100]],
    ]),
  );
  const [a, b, c] = ['a', 'b', 'c'].map((id) => two.get(id) ?? [0, 0]) as [Point, Point, Point];
  expect(Math.min(gap(a, b), gap(b, c), gap(a, c))).toBeGreaterThan(21.5);
  expect(two.get('far')).toEqual([200, 100]);
});

test('two on one spot part too', () => {
  const two = apartSpots(
    new Map<string, Point>([
      ['a', [10, 10]],
      ['b', [10, 10]],
    ]),
  );
  expect(gap(two.get('a') ?? [0, 0], two.get('b') ?? [0, 0])).toBeGreaterThanOrEqual(22);
});
