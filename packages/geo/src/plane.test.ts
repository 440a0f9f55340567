import { expect, test } from 'vitest';
import type { Point } from './bbox.ts';
import { cities } from './cities.fixture.ts';
import { EARTH_KM, laea } from './laea.ts';
import { usCaFrame, usCaPlane } from './us-ca.ts';

const { width, height, insets, forward, inverse } = usCaPlane;

test('forward undoes inverse over the whole plane', () => {
  const moved: string[] = [];
  for (let x = 0; x <= width; x += 5)
    for (let y = 0; y <= height; y += 7) {
      const [px, py] = forward(inverse([x, y])) ?? [NaN, NaN];
      if (!(Math.hypot(px - x, py - y) < 1e-6)) moved.push(`${x} ${y} became ${px} ${py}`);
    }
  expect(moved).toEqual([]);
});

test('inverse undoes forward for every US and Canadian city', () => {
  for (const [id, name, lng, lat] of cities.filter(([id]) => !id.startsWith('MX'))) {
    const [x, y] = inverse(forward([lng, lat], id) ?? [NaN, NaN]);
    expect([x, y], name).toEqual([expect.closeTo(lng, 9), expect.closeTo(lat, 9)]);
  }
});

test('the centre of the projection lands at its origin, north is up and east is right', () => {
  expect(forward([-100, 45])).toEqual(usCaFrame.origin);
  const [x, y] = forward([-99, 46]) ?? [NaN, NaN];
  expect(x > usCaFrame.origin[0] && y < usCaFrame.origin[1]).toBe(true);
});

test('a known value of the projection is met', () => {
  // Snyder 1987, numerical example of the Lambert azimuthal equal-area: sphere of radius 3, centre 40° N 100° W, the point 20° S 100° E.
  const [x, y] = laea([-100, 40], 3 / EARTH_KM, [0, 0]).forward([100, -20]);
  expect([x, -y]).toEqual([expect.closeTo(-4.2339303, 6), expect.closeTo(4.0257775, 6)]);
});

test('a square degree keeps its share of area wherever it lies', () => {
  const areaAt = ([lng, lat]: Point, size: number): number => {
    const corner = (dx: number, dy: number): Point =>
      forward([lng + dx * size, lat + dy * size]) ?? [NaN, NaN];
    const ring = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)];
    const twice = ring.reduce((sum, [x, y], i) => {
      const [px, py] = ring.at(i - 1) ?? [NaN, NaN];
      return sum + px * y - x * py;
    }, 0);
    const rad = (size * Math.PI) / 180;
    const onEarth =
      EARTH_KM ** 2 * rad * (Math.sin(((lat + size) * Math.PI) / 180) - Math.sin((lat * Math.PI) / 180));
    return Math.abs(twice) / 2 / (onEarth * usCaFrame.scale ** 2);
  };
  for (const at of [
    [-100, 40],
    [-160, 65],
    [-60, 50],
    [-80, 80],
    [-81, 27],
    [-122, 37],
  ] as const)
    expect(areaAt(at, 0.01)).toBeCloseTo(1, 4);
  for (const { centre, scale } of usCaFrame.insets) expect(areaAt(centre, 0.01)).toBeCloseTo(scale ** 2, 2);
});

test.each([
  ['Honolulu', 'US-HI', [-157.86, 21.31], 'hi'],
  ['Hilo', 'US-HI', [-155.08, 19.73], 'hi'],
  ['Hagåtña', 'US-GU', [144.75, 13.48], 'gu'],
  ['Saipan', 'US-MP', [145.75, 15.21], 'mp'],
  ['Rota', 'US-MP', [145.2, 14.15], 'mp'],
  ['Pago Pago', 'US-AS', [-170.7, -14.28], 'as'],
  ["Ta'ū", 'US-AS', [-169.47, -14.23], 'as'],
  ['San Juan', 'US-PR', [-66.11, 18.47], 'pr-vi'],
  ['Christiansted', 'US-VI', [-64.7, 17.75], 'pr-vi'],
] as const)('%s lands in the inset of %s, declared or not', (_name, id, at, inset) => {
  const point = forward(at, id) ?? [NaN, NaN];
  const { box } = insets.find((each) => each.id === inset) ?? { box: [NaN, NaN, NaN, NaN] };
  expect(point[0] > box[0] && point[0] < box[2] && point[1] > box[1] && point[1] < box[3]).toBe(true);
  expect(forward(at)).toEqual(point);
  expect(forward(at, 'US')).toEqual(point);
});

test('what the plane does not show has no point', () => {
  expect(forward([2.35, 48.86])).toBeUndefined();
  expect(forward([-89.62, 20.97], 'MX-YUC')).toBeUndefined();
  // Midway, far in the north-western Hawaiian chain; and Agrihan, far north of Saipan.
  expect(forward([-177.37, 28.21], 'US-HI')).toBeUndefined();
  expect(forward([145.67, 18.77], 'US-MP')).toBeUndefined();
  // Honolulu declared as Texas is neither in Texas's picture nor in Hawaii's.
  expect(forward([-157.86, 21.31], 'US-TX')).toBeUndefined();
});

test('a place under an inset box is not shown', () => {
  const [x0, y0, x1, y1] = usCaFrame.insets[0]?.box ?? [NaN, NaN, NaN, NaN];
  const under = laea(usCaFrame.centre, usCaFrame.scale, usCaFrame.origin).inverse([
    (x0 + x1) / 2,
    (y0 + y1) / 2,
  ]);
  expect(forward(under)).toBeUndefined();
  expect(forward(under, 'US-CA')).toBeUndefined();
});

test('the Aleutians are not torn at the 180° meridian', () => {
  const [east, west] = [forward([-179.99, 51.9], 'US-AK'), forward([179.99, 51.9], 'US-AK')];
  expect(
    Math.hypot((east?.[0] ?? NaN) - (west?.[0] ?? NaN), (east?.[1] ?? NaN) - (west?.[1] ?? NaN)),
  ).toBeLessThan(1);
  const attu = forward([172.9, 52.9], 'US-AK') ?? [NaN, NaN];
  expect(inverse(attu)).toEqual([expect.closeTo(172.9, 9), expect.closeTo(52.9, 9)]);
});

test('the inset boxes share one top and one bottom line and do not overlap', () => {
  const boxes = insets.map(({ box }) => box).toSorted((a, b) => a[0] - b[0]);
  expect(new Set(boxes.map(([, top, , bottom]) => `${top} ${bottom}`)).size).toBe(1);
  boxes.slice(1).forEach(([left], i) => expect(left).toBeGreaterThan(boxes[i]?.[2] ?? NaN));
});
