import { expect, test } from 'vitest';
import { initialState, reduce } from '@coalition-map/store';
import { complaintsOf } from './attributes.ts';

const state = initialState('2026-11-21', ['en']);
const written = { preset: undefined, lens: '', colourBy: undefined, breaks: '' };
const told = (more: Partial<Parameters<typeof complaintsOf>[0]>) =>
  complaintsOf({ ...written, ...more }, state);

test('sound attributes, and none, are no matter of complaint', () => {
  expect(told({})).toEqual([]);
  expect(told({ preset: 'us-ca', lens: ' US-TN  CA-ON ', colourBy: 'program:botl' })).toEqual([]);
  const broken = reduce(state, { type: 'breaks', breaks: [2, 4] });
  expect(complaintsOf({ ...written, breaks: '2 4' }, broken)).toEqual([]);
});

test('each that says nothing is told with what was got and what was wanted', () => {
  expect(told({ preset: 'mars' })).toEqual([
    'Coalition Map: preset="mars" is left out; wanted us, us-ca or na.',
  ]);
  expect(told({ lens: 'US-TN Tennesee' })).toEqual([
    'Coalition Map: focus="Tennesee" is left out; wanted ids such as US-TN or CA-ON (did you mean US-TN?).',
  ]);
  expect(told({ colourBy: 'nope' })[0]).toContain(
    'wanted one of all, components, builds, year, iowa-mve-model',
  );
  expect(told({ breaks: 'a b' })[0]).toContain('wanted one to four whole numbers');
});
