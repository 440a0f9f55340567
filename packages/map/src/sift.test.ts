import { expect, test } from 'vitest';
import { enMap, reduce, type Request } from '@coalition-map/store';
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
