import type { Source } from '@coalition-map/schema';
import { describe, expect, it } from 'vitest';
import { atlasOf } from './atlas.ts';
import { base, build, datasetOf, partnership } from './dataset.fixture.ts';
import { ageOf, agedText } from './facts-age.ts';
import { committed } from './facts-committed.fixture.ts';
import { alliancesOf, partnersOf, sourcesOf } from './facts-sources.ts';
import { tellingOf } from './dataset.fixture.ts';

const real = atlasOf(committed);

describe('the sources of a place', () => {
  it('stand once each, the most used first, with how many records rest on them', () => {
    const page = { url: 'https://example.org/other' };
    const { entries } = atlasOf([
      datasetOf('one', {
        builds: [
          build('a', { sources: [page, { document: 'Report', page: '1' }] }),
          build('b', { sources: [page, page] }),
          build('c', {
            sources: [
              { document: 'Report', page: '2' },
              { document: 'Paper', publisher: 'X' },
            ],
          }),
          build('d', { sources: [page] }),
        ],
      }),
    ]);
    expect(sourcesOf(entries).map(({ source, facts }) => [source.url ?? source.document, facts])).toEqual([
      [page.url, 3],
      ['Report', 2],
      ['Paper', 1],
    ]);
    expect(sourcesOf(entries)[1]?.source).toEqual({ document: 'Report' });
  });

  it('cover every source of every record of Tennessee', () => {
    const entries = real.byPlace.get('US-TN') ?? [];
    const found = sourcesOf(entries);
    // One that some records date and others do not stands twice, as they tell it.
    const told = (all: readonly Source[]) =>
      all.flatMap(({ url, date }) => (url ? [`${url} ${date ?? ''}`] : []));
    const sources = new Set(entries.flatMap(({ record }) => told(record.sources)));
    expect(told(found.map(({ source }) => source)).sort()).toEqual([...sources].sort());
    for (const { facts } of found) expect(facts).toBeLessThanOrEqual(entries.length);
  });
});

describe('the partners of a place', () => {
  it('are those that partnerships and builds name, each once; a national count names none', () => {
    const { entries } = atlasOf([
      datasetOf('one', {
        partnerships: [
          { ...partnership('a', 'US-TN'), partners: ['Patrol', 'Patrol', 'Bureau'] },
          { ...partnership('b', 'US'), scope: 'aggregate', partners: ['47 states'] },
        ],
        builds: [build('c', { hosts: ['Bureau', 'City'] })],
      }),
    ]);
    expect(partnersOf(entries)).toEqual([
      { name: 'Bureau', facts: 2 },
      { name: 'Patrol', facts: 1 },
      { name: 'City', facts: 1 },
    ]);
  });
});

describe('the alliances of a place', () => {
  const organization = (id: string, more: object = {}) => ({
    ...base,
    id,
    jurisdictions: ['US-TN'],
    name: { en: `Organization ${id}` },
    type: 'state-ngo',
    summary: { en: 'It helps.' },
    ...more,
  });

  it('have their members sorted by whether they still are, and the programs of their own publisher', () => {
    const program = { ...base, id: 'p', jurisdictions: ['US-TN'], name: { en: 'P' }, summary: { en: 'S' } };
    const one = datasetOf('one', {
      organizations: [
        organization('all'),
        organization('b', { memberOf: ['all'], membership: 'current' }),
        organization('a', { memberOf: ['all'], membership: 'current' }),
        organization('c', { memberOf: ['all'], membership: 'former' }),
        organization('d', { memberOf: ['all'] }),
        organization('lonely', { type: 'state-alliance' }),
      ],
      programs: [program, { ...program, id: 'q', attribution: 'other' }],
    });
    const [all, lonely, ...others] = alliancesOf(
      'US-TN',
      atlasOf([one, datasetOf('two', { programs: [program] })]),
    );
    const ids = (those: readonly { readonly record: { readonly id: string } }[] = []) =>
      those.map(({ record }) => record.id);
    expect([ids(all?.current), ids(all?.former), ids(all?.unclear)]).toEqual([['a', 'b'], ['c'], ['d']]);
    expect(all?.programs.map(({ key }) => key)).toEqual(['one/programs/p']);
    expect([lonely?.organization.record.id, lonely?.current, lonely?.programs]).toEqual(['lonely', [], []]);
    expect(others).toEqual([]);
  });

  it('are, in the committed data, that of Tennessee with its members and five functions', () => {
    const [tasa, ...others] = alliancesOf('US-TN', real);
    expect(others).toEqual([]);
    expect(tasa?.organization.record.id).toBe('tasa');
    expect(tasa?.current).toHaveLength(3);
    expect(tasa?.former.map(({ record }) => record.id)).toEqual(['secondlife-cha']);
    expect(tasa?.programs.flatMap(({ record }) => record.components)).toHaveLength(5);
  });
});

describe('the age of a fact', () => {
  it.each([
    ['2017', 9],
    ['2017-12-31', 9],
    ['2007-2023', 3],
    ['2023-11', 3],
    ['2024', undefined],
    ['2027', undefined],
    ['--05-24', undefined],
    [undefined, undefined],
  ])('of %s is %s', (date, age) => {
    expect(ageOf(date, '2026-11-21')).toBe(age);
  });

  it('is told beside the date where it is old', () => {
    const telling = tellingOf([]);
    expect(agedText('2017', '2017', telling)).toBe('2017, 9 years ago');
    expect(agedText('2025', '2025', telling)).toBe('2025');
  });
});
