import { expect, test } from 'vitest';
import { bboxOf } from './bbox.ts';
import { cities } from './cities.fixture.ts';
import { usCa } from './generated/us-ca.ts';
import { naScene } from './na.ts';
import { edgeDistance, isInside, ringsOf } from './outline.ts';
import { regionAt } from './region-at.ts';
import { usCaScene } from './scenes.ts';
import type { Shapes } from './shapes.ts';
import { usCaPlane } from './us-ca.ts';
import { usScene } from './us.ts';

const square = (id: string, x: number, r: number): Shapes['regions'][number] => ({
  id,
  d: `m${x} 0 10 0 0 10-10 0z`,
  at: [x + 5, 5],
  r,
  box: [x, 0, x + 10, 10],
});
const two: Shapes = {
  width: 30,
  height: 10,
  insets: [],
  regions: [square('A', 0, 5), square('B', 12, 4)],
};

test('a path of two rings is read as whole relative points', () => {
  expect(ringsOf('m10 20 3-4-5 6zm-10-20 1 1 0 1z')).toEqual([
    [
      [10, 20],
      [13, 16],
      [8, 22],
    ],
    [
      [0, 0],
      [1, 1],
      [1, 2],
    ],
  ]);
});

test('a hole is outside by the even-odd rule', () => {
  const rings = ringsOf('m0 0 9 0 0 9-9 0zm3 3 3 0 0 3-3 0z');
  expect(isInside([1, 1], rings)).toBe(true);
  expect(isInside([4, 4], rings)).toBe(false);
  expect(edgeDistance([4, 4.5], rings)).toBe(1);
});

test('a point outside every region picks the nearest within the tolerance', () => {
  expect(regionAt(two, [5, 5])).toBe('A');
  expect(regionAt(two, [10.6, 5])).toBeUndefined();
  expect(regionAt(two, [10.6, 5], 2)).toBe('A');
  expect(regionAt(two, [11.6, 5], 2)).toBe('B');
  expect(regionAt(two, [11, 5], 2)).toBe('B');
  expect(regionAt(two, [11, 40], 2)).toBeUndefined();
});

test.each([
  { scene: usScene, shown: /^US/ },
  { scene: usCaScene, shown: /^(US|CA)/ },
  { scene: naScene, shown: /./ },
])('$scene.preset has every city in its own region, or within three units of it', ({ scene, shown }) => {
  const wrong = cities
    .filter(([id]) => shown.test(id))
    .filter(([id, , lng, lat]) => {
      const point = scene.plane.forward([lng, lat], id) ?? [NaN, NaN];
      const region = scene.shapes.regions.find(
        (each) => id === each.id || (id.startsWith('MX') && each.id === 'MX'),
      );
      const rings = ringsOf(region?.d ?? '');
      return !(isInside(point, rings) || edgeDistance(point, rings) < 3);
    });
  expect(wrong).toEqual([]);
});

test('Denver is in Colorado and the middle of Hudson Bay is nowhere', () => {
  expect(regionAt(usCa, usCaPlane.forward([-104.99, 39.74]) ?? [NaN, NaN])).toBe('US-CO');
  expect(regionAt(usCa, usCaPlane.forward([-85, 60]) ?? [NaN, NaN], 10)).toBeUndefined();
});

test('the box around no points is none', () => {
  expect(bboxOf([])).toBeUndefined();
  expect(
    bboxOf([
      [1, 2],
      [-3, 4],
    ]),
  ).toEqual([-3, 2, 1, 4]);
});
