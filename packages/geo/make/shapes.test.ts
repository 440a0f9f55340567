import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Point } from '../src/bbox.ts';
import { usCaWays } from '../src/generated/us-ca-ways.ts';
import { jurisdictionsOf } from '../src/jurisdictions.ts';
import { naScene } from '../src/na.ts';
import { edgeDistance, isInside, ringsOf } from '../src/outline.ts';
import { usCaScene } from '../src/scenes.ts';
import type { Ways } from '../src/shapes.ts';
import { usScene } from '../src/us.ts';
import { modulesOf } from './module.ts';

const committed = (name: string) =>
  readFileSync(new URL(`../src/generated/${name}`, import.meta.url), 'utf8');
const [states = [], provinces = []] = (['US', 'CA'] as const).map((country) =>
  jurisdictionsOf(country).map(({ id }) => id),
);
const presets = [
  { preset: 'us', scene: usScene, ways: usScene.ways, ids: states.toSorted() },
  { preset: 'us-ca', scene: usCaScene, ways: usCaWays, ids: [...states, ...provinces].toSorted() },
  { preset: 'na', scene: naScene, ways: naScene.ways, ids: [...states, ...provinces, 'MX'].toSorted() },
] as const;

const none: Ways = { neighbours: {}, arrows: {} };

test('the files of src/generated are what make/shapes.ts makes', () => {
  for (const [name, text] of Object.entries(modulesOf()))
    expect(
      text === committed(name),
      `src/generated/${name} is out of date; run \`npm run make:shapes\` and commit it`,
    ).toBe(true);
});

test('the shapes, which load before the first picture, are at most 13 kB with brotli', () => {
  expect(brotliCompressSync(committed('us-ca.ts')).length).toBeLessThanOrEqual(13_000);
});

describe.each(presets)('the outlines of $preset', ({ preset, scene, ids }) => {
  const { regions, insets, width, height, callouts } = scene.shapes;
  const land = regions.filter(({ inset }) => !inset).map(({ id, d }) => ({ id, rings: ringsOf(d) }));

  test('each jurisdiction has one, and only Mexico is there for orientation', () => {
    expect(regions.map(({ id }) => id).toSorted()).toEqual(ids);
    expect(ids).toHaveLength({ us: 56, 'us-ca': 69, na: 70 }[preset]);
    expect(regions.filter(({ context }) => context).map(({ id }) => id)).toEqual(
      preset === 'na' ? ['MX'] : [],
    );
  });

  test('each anchor is inside, with its circle', () => {
    for (const { id, d, at, r } of regions) {
      const rings = ringsOf(d);
      expect(isInside(at, rings), id).toBe(true);
      expect(r, id).toBeGreaterThan(0.5);
      expect(edgeDistance(at, rings), id).toBeGreaterThan(r - 0.06);
    }
  });

  test('each box fits its outline, inside the plane, and inside the inset if there is one', () => {
    for (const { id, d, box, inset } of regions) {
      const points = ringsOf(d).flat();
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      expect([...box], id).toEqual([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
      const [x0, y0, x1, y1] = insets.find((each) => each.id === inset)?.box ?? [0, 0, width, height];
      expect(box[0] > x0 && box[1] > y0 && box[2] < x1 && box[3] < y1, id).toBe(true);
    }
  });

  test('no inset box covers a corner of the land outside it', () => {
    for (const { id, rings } of land)
      for (const [x, y] of rings.flat())
        expect(
          insets.some(({ box }) => x > box[0] - 5 && x < box[2] + 5 && y > box[1] - 5 && y < box[3] + 5),
          id,
        ).toBe(false);
  });

  test('each call-out stands in free water, with its mark beside it, in the smallest picture that has them', () => {
    // Like packages/map/src/labels.ts: 0.35 px per unit, rows of 14.5 px, columns at least 48 px apart and 36 px from the edge.
    const { ids: rows, columns, top, spots } = callouts ?? { ids: [], columns: [0, 0], top: 0, spots: {} };
    const right = Math.min(columns[1], width - 36 / 0.35);
    const left = Math.min(columns[0], right - 48 / 0.35);
    const small = rows.filter((id) => (regions.find((region) => region.id === id)?.r ?? 0) * 0.35 < 8);
    const places = small.map((id, row): [string, Point] => [
      id,
      [row % 2 === 0 ? left : right, top + (row * 14.5) / 0.35],
    ]);
    expect(places.length).toBeGreaterThan(5);
    for (const [id, [x, y]] of [...places, ...Object.entries(spots)]) {
      expect(regions.some((region) => region.id === id)).toBe(true);
      // Half the name is 10 px wide; the middle of its mark is 23 px further to the right.
      for (const at of [
        [x, y],
        [x - 28, y],
        [x + 28, y],
      ] as const)
        expect(
          land.filter(({ rings }) => isInside(at, rings)).map((each) => each.id),
          id,
        ).toEqual([]);
    }
  });

  test.each(
    (
      [
        ['Key West', 'US-FL', [-81.78, 24.56]],
        ['Manhattan', 'US-NY', [-73.97, 40.78]],
        ['Washington', 'US-DC', [-77.03, 38.91]],
        ['Charlottetown', 'CA-PE', [-63.13, 46.26]],
        ['Nantucket', 'US-MA', [-70.08, 41.28]],
        ['Avalon', 'US-CA', [-118.33, 33.35]],
        ['Lihue', 'US-HI', [-159.37, 21.98]],
        ['Cruz Bay', 'US-VI', [-64.78, 18.34]],
        ['Attu', 'US-AK', [172.9, 52.9]],
        ['Adak', 'US-AK', [-176.65, 51.85]],
        ['Mérida', 'MX', [-89.62, 20.97]],
        ['Cabo San Lucas', 'MX', [-109.9, 22.9]],
        ['Tijuana', 'MX', [-117, 32.48]],
      ] as const
    ).filter(([, id]) => ids.includes(id)),
  )('%s is on drawn land of %s, or within two units', (_name, id, at) => {
    const rings = ringsOf(regions.find((region) => region.id === id)?.d ?? '');
    const point = scene.plane.forward(at, id) ?? [NaN, NaN];
    expect(isInside(point, rings) || edgeDistance(point, rings) < 2).toBe(true);
  });
});

test('Mexico and the US meet in one line, and the lines between Mexican states are gone', () => {
  const cornersOf = (id: string): Set<string> =>
    new Set(
      ringsOf(naScene.shapes.regions.find((region) => region.id === id)?.d ?? '')
        .map(String)
        .join()
        .match(/\d+,\d+/g),
    );
  const mexico = cornersOf('MX');
  for (const id of ['US-CA', 'US-AZ', 'US-NM', 'US-TX'])
    expect([...cornersOf(id)].filter((corner) => mexico.has(corner)).length, id).toBeGreaterThan(1);
  const [mainland = []] = ringsOf(naScene.shapes.regions.find(({ id }) => id === 'MX')?.d ?? '');
  for (const at of [
    [-102.3, 23.5],
    [-99.1, 19.4],
    [-106, 27],
  ] as const)
    expect(edgeDistance(naScene.plane.forward(at) ?? [NaN, NaN], [mainland])).toBeGreaterThan(40);
});

describe.each(presets)('the neighbours of $preset', ({ preset, ways, ids }) => {
  const { neighbours } = ways ?? none;

  test('each is a neighbour of its neighbours', () => {
    expect(Object.keys(neighbours).toSorted()).toEqual(ids);
    for (const [id, others] of Object.entries(neighbours))
      for (const other of others) expect(neighbours[other]).toContain(id);
  });

  test('some that anyone can check on an atlas are right', () => {
    expect(neighbours['US-TN']).toEqual([
      'US-AL',
      'US-AR',
      'US-GA',
      'US-KY',
      'US-MO',
      'US-MS',
      'US-NC',
      'US-VA',
    ]);
    expect(neighbours['US-AZ']).not.toContain('US-CO');
    expect(neighbours['US-AK']).toEqual(preset === 'us' ? [] : ['CA-BC', 'CA-YT']);
    expect(neighbours['US-DE']).toEqual(['US-MD', 'US-NJ', 'US-PA']);
    for (const id of ['US-HI', 'CA-PE', 'US-PR', 'US-VI', 'US-GU', 'US-MP', 'US-AS'])
      if (ids.includes(id)) expect(neighbours[id]).toEqual([]);
    if (preset === 'na') expect(neighbours['MX']).toEqual(['US-AZ', 'US-CA', 'US-NM', 'US-TX']);
  });
});

describe.each(presets)('the arrow keys of $preset', ({ preset, ways, ids }) => {
  const { arrows } = ways ?? none;

  test('each region is reached from each', () => {
    for (const start of ids) {
      const reached = new Set([start]);
      // A set that grows while it is walked also yields what was added.
      for (const id of reached) for (const next of arrows[id] ?? []) if (next) reached.add(next);
      expect([...reached].toSorted(), `from ${start}`).toEqual(ids);
    }
  });

  test('three steps in four lead back with the opposite key', () => {
    const steps = Object.entries(arrows).flatMap(([id, row]) =>
      row.map((next, key) => ({ id, next, key })).filter(({ next }) => next),
    );
    const back = steps.filter(({ id, next, key }) => arrows[next]?.[(key + 2) % 4] === id);
    expect(back.length / steps.length).toBeGreaterThan(0.75);
  });

  test('no region uses two keys for the same step, or a key for itself', () => {
    for (const [id, row] of Object.entries(arrows)) {
      const used = row.filter(Boolean);
      expect(new Set([id, ...used]).size, id).toBe(used.length + 1);
    }
  });

  test('some that anyone can check on an atlas are right', () => {
    expect(arrows['US-CO']).toEqual(['US-UT', 'US-WY', 'US-KS', 'US-NM']);
    expect(arrows['US-AK']).toEqual(
      preset === 'us' ? ['', 'US-CA', 'US-HI', ''] : ['', '', 'CA-YT', 'US-HI'],
    );
    expect(arrows['US-FL']?.[2]).toBe('US-PR');
  });
});
