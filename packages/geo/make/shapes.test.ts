import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { usCa } from '../src/generated/us-ca.ts';
import { jurisdictionsOf } from '../src/jurisdictions.ts';
import { edgeDistance, isInside, ringsOf } from '../src/outline.ts';
import { usCaPlane } from '../src/us-ca.ts';
import { usCaWays } from '../src/generated/us-ca-ways.ts';
import { usCaModules } from './module.ts';

const committed = (name: string) =>
  readFileSync(new URL(`../src/generated/${name}`, import.meta.url), 'utf8');
const ids = [...jurisdictionsOf('US'), ...jurisdictionsOf('CA')].map(({ id }) => id).toSorted();
const { regions, insets } = usCa;
const { neighbours, arrows } = usCaWays;

test('the files of src/generated are what make/shapes.ts makes', () => {
  for (const [name, text] of Object.entries(usCaModules()))
    expect(
      text === committed(name),
      `src/generated/${name} is out of date; run \`npm run make:shapes\` and commit it`,
    ).toBe(true);
});

test('the shapes, which load before the first picture, are at most 13 kB with brotli', () => {
  expect(brotliCompressSync(committed('us-ca.ts')).length).toBeLessThanOrEqual(13_000);
});

describe('outlines', () => {
  test('each of the 69 states, provinces and territories has one', () => {
    expect(regions.map(({ id }) => id).toSorted()).toEqual(ids);
    expect(ids).toHaveLength(69);
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
      const [x0, y0, x1, y1] = insets.find((each) => each.id === inset)?.box ?? [
        0,
        0,
        usCa.width,
        usCa.height,
      ];
      expect(box[0] > x0 && box[1] > y0 && box[2] < x1 && box[3] < y1, id).toBe(true);
    }
  });

  test('no inset box covers a corner of the land outside it', () => {
    for (const { id, d } of regions.filter((region) => !region.inset))
      for (const [x, y] of ringsOf(d).flat())
        expect(
          insets.some(({ box }) => x > box[0] - 5 && x < box[2] + 5 && y > box[1] - 5 && y < box[3] + 5),
          id,
        ).toBe(false);
  });

  test.each([
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
  ] as const)('%s is on drawn land of %s, or within two units', (_name, id, at) => {
    const rings = ringsOf(regions.find((region) => region.id === id)?.d ?? '');
    const point = usCaPlane.forward(at, id) ?? [NaN, NaN];
    expect(isInside(point, rings) || edgeDistance(point, rings) < 2).toBe(true);
  });
});

describe('neighbours', () => {
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
    expect(neighbours['US-AK']).toEqual(['CA-BC', 'CA-YT']);
    expect(neighbours['US-DE']).toEqual(['US-MD', 'US-NJ', 'US-PA']);
    for (const id of ['US-HI', 'CA-PE', 'US-PR', 'US-VI', 'US-GU', 'US-MP', 'US-AS'])
      expect(neighbours[id]).toEqual([]);
  });
});

describe('arrow keys', () => {
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
    expect(arrows['US-AK']).toEqual(['', '', 'CA-YT', 'US-HI']);
    expect(arrows['US-FL']?.[2]).toBe('US-PR');
  });
});
