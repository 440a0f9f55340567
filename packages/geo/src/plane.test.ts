import { describe, expect, test } from 'vitest';
import { albers } from './albers.ts';
import type { Point } from './bbox.ts';
import { cities } from './cities.fixture.ts';
import { EARTH_KM, laea } from './laea.ts';
import { naFrame, naPlane } from './na-frame.ts';
import { usFrame, usPlane } from './us-frame.ts';
import { usCaFrame, usCaPlane } from './us-ca.ts';

const presets = [
  { preset: 'us', frame: usFrame, plane: usPlane, shown: /^US-/, top: [-100, 40] },
  { preset: 'us-ca', frame: usCaFrame, plane: usCaPlane, shown: /^(US|CA)-/, top: [-80, 80] },
  { preset: 'na', frame: naFrame, plane: naPlane, shown: /./, top: [-80, 80] },
] as const;

test('a known value of the azimuthal projection is met', () => {
  // Snyder 1987, numerical example of the Lambert azimuthal equal-area: sphere of radius 3, centre 40° N 100° W, the point 20° S 100° E.
  const [x, y] = laea([-100, 40], 3 / EARTH_KM, [0, 0]).forward([100, -20]);
  expect([x, -y]).toEqual([expect.closeTo(-4.2339303, 6), expect.closeTo(4.0257775, 6)]);
});

test('a known value of the conic projection is met, there and back', () => {
  // Snyder 1987, numerical example of the Albers equal-area conic: sphere of radius 1, parallels 29.5° and 45.5°, centre 23° N 96° W, the point 35° N 75° W.
  const { forward, inverse } = albers(29.5, 45.5)([-96, 23], 1 / EARTH_KM, [0, 0]);
  const [x, y] = forward([-75, 35]);
  expect([x, -y]).toEqual([expect.closeTo(0.295272, 6), expect.closeTo(0.2416774, 6)]);
  expect(inverse([x, y])).toEqual([expect.closeTo(-75, 9), expect.closeTo(35, 9)]);
});

test('the conic projection has the shorter way to Attu, over the 180° meridian', () => {
  const { forward, inverse } = albers(55, 65)([-154, 50], 1, [0, 0]);
  expect(forward([172.9, 52.9])[0]).toBeLessThan(0);
  expect(inverse(forward([172.9, 52.9]))).toEqual([expect.closeTo(172.9, 9), expect.closeTo(52.9, 9)]);
});

describe.each(presets)('the plane of $preset', ({ frame, plane, shown, top }) => {
  const { width, height, insets, forward, inverse } = plane;

  test('forward undoes inverse over all of it', () => {
    const moved: string[] = [];
    for (let x = 0; x <= width; x += 5)
      for (let y = 0; y <= height; y += 7) {
        const [px, py] = forward(inverse([x, y])) ?? [NaN, NaN];
        if (!(Math.hypot(px - x, py - y) < 1e-6)) moved.push(`${x} ${y} became ${px} ${py}`);
      }
    expect(moved).toEqual([]);
  });

  test('inverse undoes forward for every city that it shows', () => {
    for (const [id, name, lng, lat] of cities.filter(([id]) => shown.test(id))) {
      const [x, y] = inverse(forward([lng, lat], id) ?? [NaN, NaN]);
      expect([x, y], name).toEqual([expect.closeTo(lng, 9), expect.closeTo(lat, 9)]);
    }
  });

  test('the centre of the projection lands at its origin, north is up and east is right', () => {
    const [x0, y0] = frame.origin;
    const [lng, lat] = frame.centre;
    expect(forward(frame.centre)).toEqual([expect.closeTo(x0, 9), expect.closeTo(y0, 9)]);
    const [x, y] = forward([lng + 1, lat + 1]) ?? [NaN, NaN];
    expect(x > x0 && y < y0).toBe(true);
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
      return Math.abs(twice) / 2 / (onEarth * frame.scale ** 2);
    };
    for (const at of [[-100, 40], [-90, 47], [-70, 45], top, [-81, 27], [-122, 37]] as const)
      expect(areaAt(at, 0.01)).toBeCloseTo(1, 4);
    for (const { centre, scale } of frame.insets) expect(areaAt(centre, 0.01)).toBeCloseTo(scale ** 2, 2);
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

  test('what it does not show has no point', () => {
    expect(forward([2.35, 48.86])).toBeUndefined();
    // Midway, far in the north-western Hawaiian chain; and Agrihan, far north of Saipan.
    expect(forward([-177.37, 28.21], 'US-HI')).toBeUndefined();
    expect(forward([145.67, 18.77], 'US-MP')).toBeUndefined();
    // Honolulu declared as Texas is neither in Texas's picture nor in Hawaii's.
    expect(forward([-157.86, 21.31], 'US-TX')).toBeUndefined();
  });

  test('a place under an inset box is not shown', () => {
    const main = (frame.projection ?? laea)(frame.centre, frame.scale, frame.origin);
    for (const { box } of insets) {
      const under = main.inverse([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
      expect(forward(under)).toBeUndefined();
      expect(forward(under, 'US-CA')).toBeUndefined();
    }
  });

  test('the Aleutians are not torn at the 180° meridian', () => {
    const [east, west] = [forward([-179.99, 51.9], 'US-AK'), forward([179.99, 51.9], 'US-AK')];
    expect(
      Math.hypot((east?.[0] ?? NaN) - (west?.[0] ?? NaN), (east?.[1] ?? NaN) - (west?.[1] ?? NaN)),
    ).toBeLessThan(1);
    const attu = forward([172.9, 52.9], 'US-AK') ?? [NaN, NaN];
    expect(inverse(attu)).toEqual([expect.closeTo(172.9, 9), expect.closeTo(52.9, 9)]);
  });

  test('the inset boxes stand on one line and do not overlap; all but Alaska are as high', () => {
    const boxes = insets.map(({ box }) => box).toSorted((a, b) => a[0] - b[0]);
    expect(new Set(boxes.map(([, , , bottom]) => bottom)).size).toBe(1);
    expect(new Set(insets.filter(({ id }) => id !== 'ak').map(({ box }) => box[1])).size).toBe(1);
    boxes.slice(1).forEach(([left], i) => expect(left).toBeGreaterThan(boxes[i]?.[2] ?? NaN));
  });
});

test('Mérida is shown in `na` alone', () => {
  expect(naPlane.forward([-89.62, 20.97], 'MX-YUC')).toBeDefined();
  for (const { forward } of [usPlane, usCaPlane]) expect(forward([-89.62, 20.97], 'MX-YUC')).toBeUndefined();
});

test('the US and Canada lie at the same points in `na` as in `us-ca`', () => {
  expect(naPlane.forward([-79.4, 43.7])).toEqual(usCaPlane.forward([-79.4, 43.7]));
});

test('Anchorage and Attu are in the inset of Alaska in `us`, declared or not', () => {
  for (const at of [
    [-149.9, 61.22],
    [172.9, 52.9],
    [-131.65, 55.34],
  ] as const) {
    const [x, y] = usPlane.forward(at) ?? [NaN, NaN];
    const [x0, y0, x1, y1] = usPlane.insets.find(({ id }) => id === 'ak')?.box ?? [NaN, NaN, NaN, NaN];
    expect(x > x0 && x < x1 && y > y0 && y < y1).toBe(true);
    expect(usPlane.forward(at, 'US-AK')).toEqual([x, y]);
  }
});
