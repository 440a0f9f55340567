import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Point } from '@coalition-map/geo';
import {
  clampedView,
  fitView,
  MAX_ZOOM,
  movedView,
  toPlane,
  toScreen,
  zoomedView,
  type Size,
  type View,
} from './view.ts';

const plane: Size = { width: 2000, height: 1666 };
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const sizes = fc.record({ width: number(50, 3000), height: number(50, 3000) });
const views = fc.record({ cx: number(0, 2000), cy: number(0, 1666), k: number(0.05, 40) });
const points = fc.tuple(number(-500, 3000), number(-500, 3000));

function expectNear([x, y]: Point, [u, v]: Point, within: number): void {
  expect(Math.hypot(x - u, y - v)).toBeLessThan(within);
}

test('a box fits with its margin, touches two opposite edges, and stands in the middle', () => {
  fc.assert(
    fc.property(
      sizes,
      points,
      number(5, 900),
      number(5, 900),
      number(0, 20),
      (size, [x, y], w, h, margin) => {
        const view = fitView([x, y, x + w, y + h], size, margin);
        const [left, top] = toScreen(view, size, [x, y]);
        const [right, bottom] = toScreen(view, size, [x + w, y + h]);
        expect(left - margin).toBeGreaterThan(-1e-6);
        expect(top - margin).toBeGreaterThan(-1e-6);
        expect(Math.min(left, top)).toBeCloseTo(margin, 6);
        expect(left + right).toBeCloseTo(size.width, 6);
        expect(top + bottom).toBeCloseTo(size.height, 6);
      },
    ),
  );
});

test('a box of one point, or a picture without a size, gives a view that is finite', () => {
  expect(fitView([700, 700, 700, 700], { width: 600, height: 400 })).toEqual({ cx: 700, cy: 700, k: 400 });
  expect(fitView([0, 0, 2000, 1666], { width: 0, height: 0 }, 24).k).toBe(1 / 2000);
});

test('the plane point under a screen point is seen at that screen point', () => {
  fc.assert(
    fc.property(views, sizes, points, (view, size, at) => {
      expectNear(toScreen(view, size, toPlane(view, size, at)), at, 1e-6);
      expectNear(toPlane(view, size, toScreen(view, size, at)), at, 1e-6);
    }),
  );
});

test('zooming keeps the plane point under the pointer, and the centre where no pointer is told', () => {
  fc.assert(
    fc.property(views, sizes, points, number(0.1, 10), (view, size, at, factor) => {
      const next = zoomedView(view, size, factor, at);
      expect(next.k).toBe(view.k * factor);
      expectNear(toScreen(next, size, toPlane(view, size, at)), at, 1e-6);
      const { cx, cy } = zoomedView(view, size, factor);
      expectNear([cx, cy], [view.cx, view.cy], 1e-9);
    }),
  );
});

test('a drag moves each point of the picture by its px, and back again', () => {
  fc.assert(
    fc.property(views, sizes, points, number(-300, 300), number(-300, 300), (view, size, at, dx, dy) => {
      const [x, y] = toScreen(view, size, at);
      expectNear(toScreen(movedView(view, dx, dy), size, at), [x + dx, y + dy], 1e-6);
      const { cx, cy, k } = movedView(movedView(view, dx, dy), -dx, -dy);
      expectNear([cx, cy], [view.cx, view.cy], 1e-6);
      expect(k).toBe(view.k);
    }),
  );
});

test('an allowed view is between the whole picture and 24 times it, and shows nothing past the edge of a larger picture', () => {
  const anyView = fc.record({ cx: number(-5000, 5000), cy: number(-5000, 5000), k: number(1e-6, 1e6) });
  fc.assert(
    fc.property(anyView, sizes, (wanted, size) => {
      const view: View = clampedView(wanted, plane, size);
      const whole = fitView([0, 0, 2000, 1666], size).k;
      expect(view.k).toBeGreaterThanOrEqual(whole);
      expect(view.k).toBeLessThanOrEqual(whole * MAX_ZOOM);
      const [left, top] = toScreen(view, size, [0, 0]);
      const [right, bottom] = toScreen(view, size, [plane.width, plane.height]);
      for (const [start, end, length] of [
        [left, right, size.width],
        [top, bottom, size.height],
      ] as const) {
        if (end - start <= length + 1e-6) expect(start + end).toBeCloseTo(length, 3);
        else {
          expect(start).toBeLessThan(1e-3);
          expect(end).toBeGreaterThan(length - 1e-3);
        }
      }
      const again = clampedView(view, plane, size);
      expect([again.cx, again.cy, again.k]).toEqual([
        expect.closeTo(view.cx, 6),
        expect.closeTo(view.cy, 6),
        expect.closeTo(view.k, 6),
      ]);
    }),
  );
});
