import { expect, test } from 'vitest';
import { enMap, reduce, type Request } from '@coalition-map/store';
import { filtersOf } from '@coalition-map/store/filters';
import { committed, names, stateWith } from './data.fixture.ts';
import { pictureOf } from './paint.ts';
import { idsOf, siftOf } from './sift.ts';

const state = stateWith(...names.map(committed));
const ids = idsOf('us-ca');
const after = (...requests: Request[]) => requests.reduce(reduce, state);
const sift = (...requests: Request[]) => siftOf(after(...requests), ids, enMap);
const left = (...requests: Request[]) => state.atlas.entries.filter(sift(...requests).shows);

test('the presets colour 56, 69 and 69 places', () => {
  expect(idsOf('us').length).toBe(56);
  expect(ids.length).toBe(69);
  expect(idsOf('na')).toEqual(ids);
});

test('without a lens and with everything on, all is shown', () => {
  expect(left().length).toBe(state.atlas.entries.length);
  expect(sift().isOn).toBe(false);
  expect(sift().dim.size).toBe(0);
});

test('a lens leaves what names one of its places, and draws the rest as mere land', () => {
  const lens: Request = { type: 'lens', places: ['US-TN', 'US-KY'] };
  const shown = left(lens);
  expect(shown.length).toBeGreaterThan(10);
  for (const { places } of shown) expect(places.some((id) => id === 'US-TN' || id === 'US-KY')).toBe(true);
  const own = state.atlas.byPlace.get('US-TN') ?? [];
  expect(shown).toEqual(expect.arrayContaining([...own]));
  expect([...sift(lens).dim].sort()).toEqual(ids.filter((id) => id !== 'US-TN' && id !== 'US-KY').sort());
});

test('a kind that is switched off is gone, and nothing else is', () => {
  const shown = left({ type: 'hide', key: 'pin:build', isHidden: true });
  expect(shown).toEqual(state.atlas.entries.filter(({ kind }) => kind !== 'builds'));
  expect(shown.length).toBeLessThan(state.atlas.entries.length);
});

test('a class that is switched off takes its places along, and leaves what is of no place', () => {
  const [first] = pictureOf(state, ids, enMap).legend;
  const hide: Request = { type: 'hide', key: `fill:${first?.fill}`, isHidden: true };
  expect([...sift(hide).dim]).toEqual(first?.places);
  const gone = new Set(first?.places);
  const shown = new Set(left(hide));
  for (const entry of state.atlas.entries)
    expect(shown.has(entry), entry.key).toBe(
      entry.places.length === 0 || entry.places.some((id) => !gone.has(id)),
    );
});

test('a map of one country leaves out what is of others alone, and keeps what is of both or of no place', () => {
  const us = siftOf(after({ type: 'preset', preset: 'us' }), idsOf('us'), enMap);
  const gone = state.atlas.entries.filter((entry) => !us.shows(entry));
  expect(gone.length).toBeGreaterThan(20);
  for (const { key, places } of gone) {
    expect(places.length, key).toBeGreaterThan(0);
    for (const id of places) expect(id, key).toMatch(/^(CA|MX)/);
  }
  const kept = state.atlas.entries.filter(us.shows);
  expect(kept.some(({ places }) => places.includes('CA') && places.includes('US'))).toBe(true);
  expect(kept.some(({ places }) => places.length === 0)).toBe(true);
  expect(kept.every(({ places }) => places.length === 0 || places.some((id) => id.startsWith('US')))).toBe(
    true,
  );
  expect([us.country, us.away]).toEqual(['US', gone.length]);
  expect(us.dim.size).toBe(0);
  expect(['US', 'US-TN', 'CA', 'CA-ON', 'MX', 'nation:x'].filter(us.holds)).toEqual([
    'US',
    'US-TN',
    'nation:x',
  ]);
  expect([sift().country, sift().away]).toEqual([undefined, 0]);
});

test('with every class off nothing is shown, on the map and in the list alike', () => {
  const off = pictureOf(state, ids, enMap).legend.map(({ fill }): Request => ({
    type: 'hide',
    key: `fill:${fill}`,
    isHidden: true,
  }));
  expect(left(...off)).toEqual([]);
  expect(left(...off.slice(1)).some(({ places }) => places.length === 0)).toBe(true);
  expect(sift(...off).countOf('organization')).toBe(0);
});

test('the records of a kind are counted as the list has them, also while the kind is off', () => {
  const lens: Request = { type: 'lens', places: ['US-TN', 'US-KY'] };
  const builds = left(lens).filter(({ kind }) => kind === 'builds').length;
  expect(builds).toBeGreaterThan(0);
  expect(sift(lens).countOf('build')).toBe(builds);
  expect(sift(lens, { type: 'hide', key: 'pin:build', isHidden: true }).countOf('build')).toBe(builds);
  expect(sift().countOf('build')).toBeGreaterThan(builds);
});

test('a place is held by the lens, and a country by one on all of it', () => {
  const tn = sift({ type: 'lens', places: ['US-TN'] });
  expect(['US', 'US-TN', 'US-TX'].filter(tn.holds)).toEqual(['US-TN']);
  const us = sift({ type: 'lens', places: ['US'] });
  expect(['US', 'US-TN', 'CA-ON', 'CA'].filter(us.holds)).toEqual(['US', 'US-TN']);
});

test('filters and the lens are counted together', () => {
  const requests: Request[] = [
    { type: 'narrow', narrowing: filtersOf({ kind: ['builds'] }) },
    { type: 'lens', places: ['US-TN'] },
  ];
  const { atlas, whole } = after(...requests);
  const { shows, countOf } = sift(...requests);
  const wanted = whole.entries.filter(({ kind, places }) => kind === 'builds' && places.includes('US-TN'));
  expect(wanted.length).toBeGreaterThan(0);
  expect(atlas.entries.filter(shows).filter(({ kind }) => kind !== 'hotlines')).toEqual(wanted);
  expect(countOf('build')).toBe(wanted.length);
});
