import { describe, expect, it } from 'vitest';
import { atlasOf, entriesOf } from './atlas.ts';
import { base, build, datasetOf, partnership } from './dataset.fixture.ts';
import { committed } from './facts-committed.fixture.ts';
import { headlinesOf } from './headlines.ts';

const report = (claims: readonly object[]) => ({
  ...base,
  id: 'report',
  jurisdictions: ['US', 'CA'],
  title: { en: 'Report' },
  type: 'impact-report',
  summary: { en: 'It reports.' },
  claims,
});

const claim = { text: { en: 'Nine states' }, year: 2022 };

describe('a headline', () => {
  it('of a document has beside it what the data has of that year, each place once', () => {
    const [headline] = headlinesOf(
      atlasOf([
        datasetOf('one', {
          documents: [report([claim])],
          builds: [
            build('a', { date: '2022-05', jurisdictions: ['US-TN', 'US-KY'] }),
            build('b', { date: '2022', jurisdictions: ['US-TN', 'CA-AB', 'US-DC'] }),
            build('c', { date: '2021' }),
            build('d'),
          ],
          partnerships: [
            { ...partnership('x', 'US-TN'), year: 2022 },
            { ...partnership('y', 'US'), year: 2022, scope: 'aggregate' },
          ],
        }),
      ]),
    );
    expect(headline).toMatchObject({ claim: { en: 'Nine states' }, year: 2022 });
    expect(headline?.derived).toEqual({
      by: 'year',
      year: 2022,
      builds: 2,
      buildPlaces: { states: 2, provinces: 1, others: 1 },
      partnerships: 1,
      partnershipPlaces: { states: 1, provinces: 0, others: 0 },
    });
  });

  it('of a national count has beside it the places of that country and topic in force, full before part', () => {
    const model = (id: string, place: string, level: string, more: object = {}) => ({
      ...partnership(id, place),
      topic: 'iowa-mve-model',
      program: 'model',
      adoption: { level },
      ...more,
    });
    const [headline] = headlinesOf(
      atlasOf([
        datasetOf('one', {
          programs: [{ ...base, id: 'model', name: { en: 'Model' }, summary: { en: 'It is.' } }],
          partnerships: [
            {
              ...partnership('count', 'US'),
              topic: 'iowa-mve-model',
              program: 'model',
              scope: 'aggregate',
              summary: { en: 'In 23 states.' },
            },
            { ...partnership('week', 'US'), scope: 'aggregate', summary: { en: 'A week.' } },
            model('a', 'US-TN', 'partial', { year: 2017 }),
            model('b', 'US-TN', 'full', { year: 2020 }),
            model('c', 'US-KY', 'partial'),
            model('d', 'US-GA', 'planned'),
            model('e', 'CA-ON', 'full'),
            partnership('f', 'US-VA'),
          ],
        }),
      ]),
    );
    expect(headline?.year).toBeUndefined();
    expect(headline?.derived).toEqual({
      by: 'topic',
      topic: 'iowa-mve-model',
      places: { states: 2, provinces: 0, others: 0 },
      full: 1,
      partial: 1,
    });
  });

  it('is there for nothing but a claim', () => {
    expect(headlinesOf(atlasOf([datasetOf('one', { documents: [report([])] })]))).toEqual([]);
    expect(headlinesOf(atlasOf([]))).toEqual([]);
  });
});

describe('the headlines of the committed data', () => {
  const atlas = atlasOf(committed);
  const headlines = headlinesOf(atlas);

  it('are every claim and every national count, the newest first', () => {
    const documents = entriesOf(atlas.entries, 'documents').flatMap(({ record }) => record.claims);
    const counts = entriesOf(atlas.entries, 'partnerships').filter(
      ({ record }) => record.scope === 'aggregate' && record.program !== undefined && record.summary,
    );
    expect(headlines).toHaveLength(documents.length + counts.length);
    const years = headlines.map(({ year }) => year ?? 0);
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });

  it('set the claim on nine states and two provinces beside the builds of 2022 that the data has', () => {
    const headline = headlines.find(({ entry }) => entry.record.id === 'annual-report-2022');
    const builds = entriesOf(atlas.entries, 'builds').filter(({ record }) => record.date?.startsWith('2022'));
    expect(headline?.claim.en).toContain('nine US states and two Canadian provinces');
    expect(headline?.derived).toMatchObject({
      builds: builds.length,
      buildPlaces: { states: 1, provinces: 1, others: 0 },
    });
  });

  it('set the count of 23 and 47 states beside the states whose records tell of the model', () => {
    const headline = headlines.find(({ entry }) => entry.record.id === 'us-iowa-mve-model-2019');
    const states = (level: string) =>
      new Set(
        entriesOf(atlas.entries, 'partnerships')
          .filter(({ record }) => record.topic === 'iowa-mve-model' && record.adoption?.level === level)
          .flatMap(({ places }) => places),
      ).size;
    expect(headline?.derived).toMatchObject({ full: states('full'), partial: states('partial') });
  });
});
