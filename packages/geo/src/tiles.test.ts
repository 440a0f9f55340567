import { describe, expect, test } from 'vitest';
import { jurisdictionsOf } from './jurisdictions.ts';
import { naScene } from './na.ts';
import { ringsOf } from './outline.ts';
import { regionAt } from './region-at.ts';
import { tilesOf } from './tiles.ts';

const [states, provinces] = (['US', 'CA'] as const).map((country) =>
  jurisdictionsOf(country).map(({ id }) => id),
);
const presets = [
  { preset: 'us', ids: [...(states ?? [])] },
  { preset: 'us-ca', ids: [...(states ?? []), ...(provinces ?? [])] },
  { preset: 'na', ids: [...(states ?? []), ...(provinces ?? []), 'MX'] },
] as const;

describe.each(presets)('the tiles of $preset', ({ preset, ids }) => {
  const { plane, shapes, ways } = tilesOf(preset);
  const { regions, width, height } = shapes;

  test('each state, province and territory has one', () => {
    expect(regions.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  test('all are equal squares with their centre and half side', () => {
    const sides = new Set(regions.map(({ box }) => box[2] - box[0]));
    expect(sides.size).toBe(1);
    for (const { d, at, r, box } of regions) {
      const [x0, y0, x1, y1] = box;
      expect(ringsOf(d)).toEqual([
        [
          [x0, y0],
          [x1, y0],
          [x1, y1],
          [x0, y1],
        ],
      ]);
      expect([at[0] - r, at[1] - r, at[0] + r, at[1] + r]).toEqual([...box]);
    }
  });

  test('none touch, and the margin is the same at the left, right, top and bottom', () => {
    const gaps = regions.flatMap(({ id, at }) =>
      regions
        .filter((other) => other.id !== id)
        .map((other) => Math.max(Math.abs(other.at[0] - at[0]), Math.abs(other.at[1] - at[1]))),
    );
    const { r = 0 } = regions[0] ?? {};
    expect(Math.min(...gaps) - 2 * r).toBe(8);
    const margins = [
      Math.min(...regions.map(({ box }) => box[0])),
      Math.min(...regions.map(({ box }) => box[1])),
      width - Math.max(...regions.map(({ box }) => box[2])),
      height - Math.max(...regions.map(({ box }) => box[3])),
    ];
    expect(Math.min(...margins)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...margins) - Math.min(...margins)).toBeLessThanOrEqual(1);
    expect(plane).toMatchObject({ width, height, insets: [] });
  });

  test('a place is at the middle of the square of its jurisdiction, or of the one that it lies in', () => {
    for (const { id, at } of regions) {
      expect(plane.forward([-98, 39], id)).toEqual(at);
      expect(regionAt(shapes, at)).toBe(id);
    }
    for (const id of ['MX-CHH', 'US-ZZ']) expect(plane.forward([-98, 39], id)).toBeUndefined();
    const kansas = regions.find(({ id }) => id === 'US-KS')?.at;
    for (const id of [undefined, 'US']) expect(plane.forward([-98, 39], id)).toEqual(kansas);
    expect(plane.forward([-40, 39])).toBeUndefined();
  });

  test('back from a point leads to the anchor on the map of the nearest jurisdiction', () => {
    for (const { id, at, r } of regions) {
      const onMap = naScene.shapes.regions.find((region) => region.id === id)?.at;
      for (const point of [at, [at[0] + r, at[1] - r]] as const)
        expect(plane.inverse(point), id).toEqual(naScene.plane.inverse(onMap ?? [NaN, NaN]));
    }
    expect(plane.inverse([-500, 9000]).every(Number.isFinite)).toBe(true);
  });

  test('each is reached from each by arrow keys, and each step leads back', () => {
    for (const start of ids) {
      const reached = new Set<string>([start]);
      // A set that grows while it is walked also yields what was added.
      for (const id of reached) for (const next of ways?.arrows[id] ?? []) if (next) reached.add(next);
      expect([...reached].toSorted(), `from ${start}`).toEqual(ids.toSorted());
    }
    for (const [id, row] of Object.entries(ways?.arrows ?? {}))
      row.forEach((next, key) => {
        if (next) expect(ways?.arrows[next]?.[(key + 2) % 4]).toBe(id);
      });
  });

  test('neighbours are the real ones', () => {
    expect(ways?.neighbours['US-WI']).toEqual(['US-IA', 'US-IL', 'US-MI', 'US-MN']);
    expect(Object.keys(ways?.neighbours ?? {}).toSorted()).toEqual(ids.toSorted());
    for (const others of Object.values(ways?.neighbours ?? {}))
      for (const other of others) expect(ids).toContain(other);
  });

  test('it is the same object each time', () => {
    expect(tilesOf(preset)).toBe(tilesOf(preset));
  });
});

test('arrow keys go over gaps and do not wrap around', () => {
  const arrows = tilesOf('us').ways?.arrows;
  expect(arrows?.['US-CO']).toEqual(['US-UT', 'US-WY', 'US-NE', 'US-NM']);
  expect(arrows?.['US-MI']?.[2]).toBe('US-NY');
  expect(arrows?.['US-AK']).toEqual(['', '', 'US-ME', 'US-MP']);
});

test('Mexico is drawn for orientation, below Texas', () => {
  const { shapes, ways } = tilesOf('na');
  expect(shapes.regions.filter(({ context }) => context).map(({ id }) => id)).toEqual(['MX']);
  expect(ways?.arrows['MX']?.[1]).toBe('US-TX');
  expect(ways?.neighbours['MX']).toEqual(['US-AZ', 'US-CA', 'US-NM', 'US-TX']);
});
