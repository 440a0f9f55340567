import { expect, test } from 'vitest';
import { initialState, reduce } from '@coalition-map/store';
import { complaintsOf, lookComplaintsOf } from './attributes.ts';
import { stateOf } from './records.fixture.ts';

const state = initialState('2026-11-21', ['en']);
const written = { preset: undefined, lens: '', colourBy: undefined, breaks: '', asOf: undefined };
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
  expect(told({ asOf: '2026-02-30' })).toEqual([
    'Coalition Map: as-of="2026-02-30" is left out; wanted a day such as 2026-11-21.',
  ]);
  expect(told({ asOf: '2026-02-28' })).toEqual([]);
});

test('a program is told as unknown once all records are there, and not before', () => {
  const written = { preset: undefined, lens: '', breaks: '', asOf: undefined };
  const toldOf = (colourBy: `program:${string}`, at = stateOf()) =>
    complaintsOf({ ...written, colourBy }, at);
  expect(toldOf('program:mve')).toEqual([]);
  const [complaint] = toldOf('program:nope');
  expect(complaint).toMatch(
    /^Coalition Map: colour-by="program:nope" is left out; wanted program: and one of .*\bmve\b/,
  );
  const more = reduce(stateOf(), { type: 'sources', urls: ['https://a.example/', 'https://b.example/'] });
  expect(toldOf('program:nope', more)).toEqual([]);
});

test('unknown words of theme, country and language are told, and an explorer without a dataset is', () => {
  for (const lang of ['', 'en', 'en-US', 'es-MX', 'es_MX', 'fr', 'FR-ca'])
    expect(lookComplaintsOf({ lang, theme: 'dark', country: 'MX', src: 'a.json' }), lang).toEqual([]);
  expect(lookComplaintsOf({ country: 'ca' })).toEqual([]);
  expect(lookComplaintsOf({ lang: 'xx', theme: 'pink', country: 'Canada', src: ' ' })).toEqual([
    'Coalition Map: src=" " is left out; wanted the address of a dataset.json, or several, split by spaces.',
    'Coalition Map: theme="pink" is left out; wanted light or dark.',
    'Coalition Map: country="Canada" is left out; wanted US, CA or MX.',
    'Coalition Map: lang="xx" is left out; wanted en, es or fr-CA; the map speaks English.',
  ]);
});

test('unknown words of layout and upgrade are told, and known ones are not', () => {
  expect(lookComplaintsOf({ layout: undefined, upgrade: null })).toEqual([]);
  expect(lookComplaintsOf({ layout: 'tiles', upgrade: 'never' })).toEqual([]);
  expect(lookComplaintsOf({ layout: 'hexes', upgrade: 'soon' })).toEqual([
    'Coalition Map: layout="hexes" is left out; wanted map or tiles.',
    'Coalition Map: upgrade="soon" is left out; wanted interaction, visible, idle, eager or never.',
  ]);
});
