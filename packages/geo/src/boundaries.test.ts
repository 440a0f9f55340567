import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { boundariesOf } from './boundaries.ts';
import { cities } from './cities.fixture.ts';

const file = new URL('../boundaries/na-admin1.topojson', import.meta.url);
const boundaries = boundariesOf(JSON.parse(readFileSync(file, 'utf8')));

const distances = (moved: (lng: number, lat: number) => [number, number]): [string, number][] =>
  cities.map(([id, name, lng, lat]) => [name, boundaries.distanceKm(id, moved(lng, lat)) ?? NaN]);

test('a hundred cities are in their jurisdiction, five of them on a shore up to 2 km outside the drawn line', () => {
  const far = distances((lng, lat) => [lng, lat]).filter(([, km]) => km !== 0);
  expect(cities).toHaveLength(100);
  expect(far.map(([name]) => name)).toEqual([
    'Charlottetown',
    'Québec',
    'New York City',
    'San Juan',
    'El Paso',
  ]);
  expect(far.every(([, km]) => km < 2)).toBe(true);
});

test('swapped coordinates are far away', () => {
  expect(distances((lng, lat) => [lat, lng]).filter(([, km]) => !(km > 1000))).toEqual([]);
});

test('a longitude without its sign is far away', () => {
  const west = new Set(cities.filter(([, , lng]) => lng < 0).map(([, name]) => name));
  const near = distances((lng, lat) => [Math.abs(lng), lat]).filter(
    ([name, km]) => west.has(name) && !(km > 1000),
  );
  expect(near).toEqual([]);
});

test('a place a little outside is as many km away as the map says', () => {
  // 0.5° of latitude is 55.6 km; the drawn 49th parallel is up to 1 km off the true one.
  expect(boundaries.distanceKm('US-ND', [-100, 49.5])).toBeCloseTo(55.6, -1);
  expect(boundaries.distanceKm('US-CO', [-105, 36.9])).toBeCloseTo(10.9, 0);
});

test('the Aleutians are near each other across the 180° meridian', () => {
  expect(boundaries.distanceKm('US-AK', [172.9, 52.9])).toBe(0);
  expect(boundaries.distanceKm('US-AK', [-179.99, 52])).toBeLessThan(150);
  expect(boundaries.distanceKm('US-AK', [179.99, 52])).toBeLessThan(150);
});

test('a country stands for the nearest of its parts', () => {
  expect(boundaries.distanceKm('US', [-105, 36.9])).toBe(0);
  expect(boundaries.distanceKm('MX', [-99.13, 19.43])).toBe(0);
  expect(boundaries.distanceKm('CA', [-100, 48.5])).toBeCloseTo(55.6, -1);
});

test('an id that is not there has no distance', () => {
  for (const id of ['US-ZZ', 'ZZ', '', 'constructor', '__proto__'])
    expect(boundaries.distanceKm(id, [-100, 40])).toBeUndefined();
});

test('a place knows what it is in', () => {
  expect(boundaries.placesAt([-77.03, 38.9])).toEqual(['US-DC']);
  expect(boundaries.placesAt([-79.38, 43.7])).toEqual(['CA-ON']);
  expect(boundaries.placesAt([-40, 40])).toEqual([]);
});

test('what is no topology is refused with what was wanted', () => {
  for (const value of [null, 1, {}, { type: 'Topology', arcs: [], objects: {} }])
    expect(() => boundariesOf(value)).toThrow('wanted one');
});
