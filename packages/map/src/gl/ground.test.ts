import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usCaPlane } from '@coalition-map/geo';
import { usCaScene } from '@coalition-map/geo/scenes';
import { bordersOf } from './borders.ts';
import { cameraOf, flatGround, placeOn, type Ground } from './ground.ts';

const ground = flatGround(usCaPlane);

/** Web Mercator as MapLibre has it: from `[lng, lat]` to a part of the world's side. */
function mercator([lng, lat]: readonly [number, number]): [number, number] {
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return [(lng + 180) / 360, (1 - y / Math.PI) / 2];
}

/** The steps of the tile that holds the plane: MapLibre rounds to 8192 a tile. */
function stepsOf({ side, maxzoom }: Ground, part: number): number {
  return (part * side * 8192 * 2 ** maxzoom) / side;
}

test('whole plane units are whole steps of one tile, so that MapLibre rounds nothing', () => {
  const tiles = new Set<string>();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 1666 }), (x, y) => {
      const steps = mercator(placeOn(ground, [x, y])).map((part) => stepsOf(ground, part));
      for (const step of steps) expect(Math.abs(step - Math.round(step))).toBeLessThan(1e-4);
      tiles.add(steps.map((step) => Math.floor(step / 8192)).join());
    }),
  );
  expect([...tiles]).toEqual(['32,32']);
});

test('the camera shows as many px a plane unit as the view', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 40, noNaN: true }), (k) => {
      const { zoom } = cameraOf(ground, { cx: 0, cy: 0, k });
      expect((512 * 2 ** zoom) / ground.side).toBeCloseTo(k, 9);
    }),
  );
});

test('each edge is drawn once, borders a little wider than coasts', () => {
  const { features } = bordersOf(usCaScene, ground);
  const seen = new Map<string, GeoJSON.Feature>();
  for (const feature of features)
    for (const line of feature.geometry.type === 'MultiLineString' ? feature.geometry.coordinates : [])
      for (const [at, to] of line.slice(1).entries()) {
        const edge = [String(line[at]), String(to)].sort().join(' ');
        // A spike of one outline goes there and back.
        expect(seen.get(edge) ?? feature).toBe(feature);
        seen.set(edge, feature);
      }
  expect(seen.size).toBeGreaterThan(5000);
  expect(new Set(features.map(({ properties }) => Number(properties?.['width'])))).toEqual(
    new Set([1, 7 / 6]),
  );
});
