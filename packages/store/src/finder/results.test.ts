import { describe, expect, it } from 'vitest';
import { committed } from '../facts-committed.fixture.ts';
import { reduce } from '../reduce.ts';
import { initialState, type State } from '../state.ts';
import { enFacts } from '../words/en-facts.ts';
import { enFind } from '../words/en-find.ts';
import { paperOf, soughtIn } from './papers.ts';
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
