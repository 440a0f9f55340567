import fc from 'fast-check';
import { expect, test } from 'vitest';
import { regionAt } from '@coalition-map/geo';
import { usCaScene } from '@coalition-map/geo/scenes';
import { cameraOf, groundOf, placeOn } from './ground.ts';
import { sameView, streetScene } from './streets.ts';

const streets = streetScene(usCaScene);
const { plane, shapes } = streets;

test('the street plane goes there and back, and is the Mercator map of the tiles', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: plane.width, noNaN: true }),
      fc.double({ min: 0, max: plane.height, noNaN: true }),
      (x, y) => {
        const place = plane.inverse([x, y]);
        const [backX = 0, backY = 0] = plane.forward(place) ?? [];
        expect(Math.hypot(backX - x, backY - y)).toBeLessThan(1e-6);
        const [lng, lat] = placeOn(groundOf(plane), [x, y]);
        expect(Math.abs(((lng - place[0] + 540) % 360) - 180)).toBeLessThan(1e-9);
        expect(lat).toBeCloseTo(place[1], 9);
      },
    ),
  );
});

test('places lie in their states, insets where they are on earth', () => {
  for (const [id, at] of [
    ['US-TN', [-86.78, 36.16]],
    ['CA-MB', [-97.14, 49.9]],
    ['US-AK', [-149.9, 61.4]],
    ['US-HI', [-155.5, 19.6]],
    ['US-PR', [-66.4, 18.2]],
  ] as const) {
    const point = plane.forward(at);
    expect(point && regionAt(shapes, point), id).toBe(id);
  }
  for (const { id, at, r } of shapes.regions) expect(regionAt(shapes, at, r), id).toBe(id);
});

test('a view of the whole country becomes the same view of streets', () => {
  const size = { width: 800, height: 600 };
  const [cx = 0, cy = 0] = usCaScene.plane.forward([-90, 40]) ?? [];
  const view = sameView(usCaScene, streets, { cx, cy, k: 2 }, size);
  expect(view).toBeDefined();
  if (!view) return;
  const [lng, lat] = plane.inverse([view.cx, view.cy]);
  expect(lng).toBeCloseTo(-90, 6);
  expect(lat).toBeCloseTo(40, 6);
  // 40 075 km around the equator, and about 3.4 km a unit on the other plane.
  const km = (40_075 * Math.cos((40 * Math.PI) / 180)) / 512 / 2 ** cameraOf(groundOf(plane), view).zoom;
  expect(km).toBeGreaterThan(1.3);
  expect(km).toBeLessThan(2.1);
});
