import { describe, expect, it } from 'vitest';
import { atlasOf } from '../atlas.ts';
import { committed } from '../facts-committed.fixture.ts';
import { reduce } from '../reduce.ts';
import { initialState, type State } from '../state.ts';
import { enFacts } from '../words/en-facts.ts';
import { enFind } from '../words/en-find.ts';
import { paperOf, soughtIn } from './papers.ts';
import { presetFaults } from './preset.ts';
import { resultsOf, type FindAsking } from './results.ts';
import { libraryOf } from './search.ts';

const shown: State = committed.reduce(
  (state, dataset) =>
    reduce(state, { type: 'loaded', url: `https://data.example/${dataset.manifest.id}`, dataset }),
  reduce(initialState('2026-11-21', ['en']), {
    type: 'sources',
    urls: committed.map(({ manifest }) => `https://data.example/${manifest.id}`),
  }),
);
const { whole, asOf, languages } = shown;
const telling = { atlas: whole, asOf, languages, words: enFacts, said: enFind };
const library = await libraryOf(soughtIn(whole).map((entry) => paperOf(entry, enFacts, whole)));
const resultsFor = (query: string, asked: Partial<FindAsking> = {}, state: Partial<State> = {}) =>
  resultsOf(
    {
      library,
      query,
      refining: {},
      sort: undefined,
      firstSort: '',
      datasets: '',
      types: '',
      isNational: false,
      isAnywhere: false,
      ...asked,
    },
    { ...shown, ...state },
    telling,
  );
const placesOf = (results: ReturnType<typeof resultsFor>) =>
  results.findings.map(({ entry }) => entry.places);

describe('a place that is typed', () => {
  it('is offered with what holds in its whole country, which comes after its own', () => {
    const own = resultsFor('Ontario');
    expect(own.findings.length).toBeGreaterThan(0);
    expect(own.national).toBeGreaterThan(0);
    for (const { hit } of own.findings) expect(hit).toBeDefined();
    expect(placesOf(own).some((places) => places.includes('CA-ON'))).toBe(true);
    const both = resultsFor('Ontario', { isNational: true });
    expect(both.findings.length).toBe(own.findings.length + own.national);
    expect(both.findings.slice(0, own.findings.length)).toEqual(own.findings);
    for (const places of placesOf(both).slice(own.findings.length))
      expect(places.length === 0 || places.includes('CA'), String(places)).toBe(true);
  });

  it('leads to it at once where nothing of its own is on record, and says so', () => {
    const { findings, national, text } = resultsFor('Québec');
    expect(text).toBe(enFind.onlyNationwide('Quebec', findings.length));
    expect(findings.length).toBeGreaterThan(0);
    for (const { entry } of findings)
      expect(entry.places.length === 0 || entry.places.includes('CA'), entry.key).toBe(true);
    expect(national).toBe(0);
  });

  it('leads to what has the other words nationwide, where nothing of its own has them', () => {
    const { findings, isPart, national } = resultsFor('toolkit texas');
    expect(isPart).toBe(true);
    // All is there already, so nothing is left to be added.
    expect(national).toBe(0);
    const [first] = findings;
    expect(first?.entry.places.length === 0 || first?.entry.places.includes('US')).toBe(true);
    expect(first?.hit?.why().fields).not.toContain('place');
    expect(new Set(findings.map(({ entry }) => entry)).size).toBe(findings.length);
  });

  it('plays no part where a place is chosen, whose own country counts', () => {
    const chosen = resultsFor('toolkit', {}, { selection: { ...shown.selection, place: 'US-TN' } });
    for (const places of placesOf(chosen)) expect(places).toContain('US-TN');
    expect(chosen.national).toBeGreaterThan(0);
  });
});

describe('a place that is chosen', () => {
  const inTennessee = { selection: { ...shown.selection, place: 'US-TN' } };

  it('is named as what keeps everything else away, which is counted', () => {
    const { text, findings, outside } = resultsFor('cdl ohio', {}, inTennessee);
    expect(findings).toEqual([]);
    expect(text).toBe(enFind.noneFor('Tennessee'));
    expect(outside).toBe(resultsFor('cdl ohio').findings.length);
    expect(outside).toBeGreaterThan(0);
  });
});

describe('a query', () => {
  it('of a code that is a state’s and a country’s means the state', () => {
    const { findings } = resultsFor('CA');
    expect(findings.length).toBeGreaterThan(5);
    for (const { entry } of findings) expect(entry.places, entry.key).toContain('US-CA');
  });

  it('that asks for nothing leaves the whole list', () => {
    const all = resultsFor('').findings.length;
    for (const query of ['"', 'the', '😀', '-truck'])
      expect(resultsFor(query).findings.length, query).toBe(all);
  });

  it('finds by year what the facet of the year has', () => {
    const byWord = new Set(resultsFor('2023').findings.map(({ entry }) => entry.key));
    const byFacet = resultsFor('', { refining: { year: ['2023'] } }).findings;
    expect(byFacet.length).toBeGreaterThan(3);
    for (const { entry } of byFacet) expect(byWord.has(entry.key), entry.key).toBe(true);
  });
});

describe('records that did not come', () => {
  it('are told in place of "no data"', () => {
    const whole = atlasOf(committed.slice(1), ['resources']);
    const part = { whole, atlas: whole };
    expect(resultsFor('zzzzzzz', {}, part).text).toBe(enFacts.explorer.part);
    expect(resultsFor('zzzzzzz', {}, { phase: 'failed' }).text).toBe(enFacts.explorer.failed);
    expect(resultsFor('zzzzzzz', {}, { phase: 'loading' }).text).toBe(enFacts.explorer.loading);
    expect(resultsFor('zzzzzzz').text).toBe(enFind.none);
  });
});

describe('a preset', () => {
  it('passes over a type that there is not, and says so, with what there is', () => {
    const podcasts = resultsFor('', { types: 'podcast' }).findings.length;
    expect(podcasts).toBeGreaterThan(0);
    expect(resultsFor('', { types: 'reprot, podcast' }).findings.length).toBe(podcasts);
    const [fault, ...others] = presetFaults('', 'reprot podcast', '', shown);
    expect(fault).toMatch(/types="reprot" is left out; wanted some of .*podcast.*report/);
    expect(others).toEqual([]);
  });

  it('says which dataset there is not, once all have come', () => {
    expect(presetFaults('nope tat', '', '', shown)).toEqual([
      'Coalition Map: datasets="nope" has no records; wanted some of tat, tasa, tribal.',
    ]);
    const [first, ...rest] = shown.sources;
    const sources = first ? [{ ...first, phase: 'loading' as const }, ...rest] : [];
    expect(presetFaults('nope', '', '', { ...shown, sources })).toEqual([]);
    const [odd] = presetFaults('', '', 'nobody', shown);
    expect(odd).toMatch(/^Coalition Map: audience="nobody" is left out; wanted some of .*[a-z]\.$/);
  });
});
