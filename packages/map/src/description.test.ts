import { expect, test } from 'vitest';
import { enMap, initialState, reduce, type Colouring } from '@coalition-map/store';
import { filtersOf } from '@coalition-map/store/filters';
import { committed, names, stateWith } from './data.fixture.ts';
import { descriptionOf } from './description.ts';
import { pictureOf } from './paint.ts';
import { idsOf, siftOf } from './sift.ts';

const state = stateWith(...names.map(committed));
const told = (colouring: Colouring) => {
  const coloured = reduce(state, { type: 'colour', colouring });
  return descriptionOf(pictureOf(coloured, idsOf('us-ca'), enMap), coloured, enMap);
};

test('the whole map is one sentence with the counts of the data', () => {
  const picture = pictureOf(state, idsOf('us-ca'), enMap);
  const steps = [...picture.regions.values()].filter(({ fill }) => fill.startsWith('step-')).length;
  const none = [...picture.regions.values()].filter(({ fill }) => fill === 'none').length;
  expect(told('all')).toBe(
    `${steps} of 69 states, provinces and territories have a program or measure in place. For ${none} there is no data.`,
  );
});

test('each colouring has a sentence of its own', () => {
  const all = (['all', 'components', 'builds', 'year', 'botl', 'program:x'] as const).map(told);
  expect(new Set(all.map((text) => text.replace(/\d+/g, ''))).size).toBe(6);
  expect(told('botl')).toContain(enMap.topics.botl);
  expect(told('coalition-build')).toContain(enMap.map.has.builds);
});

test('before there is a picture, it says that nothing is loaded', () => {
  expect(descriptionOf(undefined, initialState('2026-11-21', ['en']), enMap)).toBe(enMap.legend.waiting);
});

test('a map of the United States alone is told of states and territories', () => {
  const text = descriptionOf(pictureOf(state, idsOf('us'), enMap), state, enMap);
  expect(text).toMatch(/^\d+ of 56 states and territories have /);
});

test('with filters on, it says so, and tells what they leave out from what has no data', () => {
  const narrowing = filtersOf({ status: ['enacted'] });
  const narrowed = reduce(state, { type: 'narrow', narrowing });
  const picture = pictureOf(narrowed, idsOf('us-ca'), enMap);
  const placesOf = (text: string) => picture.legend.find((item) => item.text === text)?.places.length ?? 0;
  const text = descriptionOf(picture, narrowed, enMap);
  expect(text).toMatch(/^With the filters that are on, \d+ of 69 /);
  expect(text).toContain(`For ${placesOf(enMap.legend.none)} there is no data.`);
  expect(text).toContain(`For ${placesOf(enMap.legend.unfit)} they leave out`);
  expect(text).not.toContain('not loaded');
});

test('with a lens, it tells of its places alone, by their names where they are few', () => {
  const [ids, lens] = [idsOf('us-ca'), ['US-TN', 'CA-AB']];
  const framed = reduce(state, { type: 'lens', places: lens });
  const picture = pictureOf(framed, ids, enMap);
  const have = lens.filter((id) => picture.regions.get(id)?.fill.startsWith('step-')).length;
  const none = lens.filter((id) => picture.regions.get(id)?.fill === 'none').length;
  const sift = siftOf(framed, ids, enMap, picture);
  expect(descriptionOf(picture, framed, enMap, sift.dim)).toBe(
    `Tennessee and Alberta: ${have} of 2 states, provinces and territories have a program or measure in place. For ${none} there is no data.`,
  );
  const off = reduce(framed, { type: 'hide', key: 'fill:none', isHidden: true });
  const left = siftOf(off, ids, enMap).dim;
  expect(descriptionOf(picture, off, enMap, left).includes(enMap.map.left(none))).toBe(none > 0);
  const country = reduce(state, { type: 'lens', places: ['US'] });
  expect(descriptionOf(pictureOf(country, ids, enMap), country, enMap)).toMatch(
    /^\d+ of 56 states and territories have /,
  );
  // One on places that the map does not draw leaves nothing out.
  const elsewhere = reduce(state, { type: 'lens', places: ['CA-AB'] });
  const us = pictureOf(elsewhere, idsOf('us'), enMap);
  expect(descriptionOf(us, elsewhere, enMap)).toMatch(/^\d+ of 56 /);
});
