import { describe, expect, it } from 'vitest';
import { city, event, resource, sound, statistic } from './check-faults.fixture.ts';
import { findings } from './check.fixture.ts';
import { head, hotline, nashville, organization, partnership, program, sample } from './sample.fixture.ts';

type Collections = Readonly<Record<string, readonly unknown[]>>;

/** Two datasets, data/x with the sound sample and data/y, both sealed; what is found in them. */
function beside(own: Collections, other: Collections = sound, paths: readonly string[] = []) {
  const made = sample();
  for (const [id, collections] of Object.entries({ x: other, y: own })) {
    const entries = Object.keys(collections).map((name) => ({
      name,
      file: `${name}.json`,
      count: 0,
      sha256: '0'.repeat(64),
    }));
    made.write(`data/${id}/dataset.json`, { ...head, id, collections: entries });
    for (const [name, records] of Object.entries(collections)) made.write(`data/${id}/${name}.json`, records);
    expect(made.coalition('seal', `data/${id}`).code).toBe(0);
  }
  return { made, ...findings(made, ...paths) };
}

const other = { id: 'told-again', evidence: 'announcement' };

/** What the second dataset says, the text on whose line it is told, and how. */
const seeds: readonly (readonly [collection: string, record: object, needle: string, words: RegExp])[] = [
  [
    'builds',
    { ...nashville, ...other, date: '2019-05-04' },
    '"2019-05-04"',
    /told-again: cb-nashville-2019-05-01 of data\/x took place in the same week in Nashville too/,
  ],
  [
    'events',
    { ...event, ...other, place: { ...city, city: 'NASHVILLE' }, start: '2019-05-08', end: undefined },
    '"2019-05-08"',
    /cb-nashville-2019-05-01 of data\/x took place in the same week/,
  ],
  [
    'resources',
    { ...resource, ...other, evidence: undefined, type: 'report', link: 'https://www.example.org/toolkit/' },
    'www.example.org',
    /a-toolkit of data\/x has the same link/,
  ],
  [
    'partnerships',
    { ...partnership, id: 'told-again', program: undefined },
    '"topic"',
    /us-tn-botl-2020 of data\/x has the same topic, scope and year/,
  ],
  [
    'statistics',
    { ...statistic, id: 'told-again', value: '1,250', reportedBy: 'Another Alliance' },
    'people trained',
    /reach-2019 of data\/x has the same indicator and period/,
  ],
];

/** What the second dataset may well say too. */
const lookalikes: readonly (readonly [collection: string, record: object])[] = [
  ['builds', { ...nashville, ...other, date: '2019-05-12' }],
  [
    'builds',
    { ...nashville, ...other, jurisdictions: ['US-AR'], place: { ...city, at: [-93.8466, 33.9457] } },
  ],
  ['builds', { ...nashville, ...other, place: undefined, date: '2019-05-01' }],
  ['events', { ...event, id: 'next-month', start: '2020-04-10', end: undefined, evidence: 'announcement' }],
  ['resources', { ...resource, id: 'another', link: 'https://example.org/toolkit?part=2' }],
  [
    'partnerships',
    {
      ...partnership,
      id: 'us-tn-botl-2021',
      year: 2021,
      program: undefined,
      sources: [{ document: 'A', date: '2021' }],
    },
  ],
  ['partnerships', { ...partnership, id: 'us-ky', jurisdictions: ['US-KY'], program: undefined }],
  ['statistics', { ...statistic, id: 'another', period: '2020-2021' }],
  // The same organization, programme or line, seen by another publisher.
  ['organizations', { ...organization, website: 'https://alliance.example.org/' }],
  ['programs', program],
  ['hotlines', hotline],
];

describe('coalition check of several datasets', () => {
  it.each(seeds)('warns of what both tell, in %s: %j', (collection, record, needle, words) => {
    const { made, found, code } = beside({ [collection]: [record] });
    const file = `data/y/${collection}.json`;
    expect(found).toMatchObject([{ file, severity: 'warning', rule: 'duplicate' }]);
    expect(found[0]?.message).toMatch(words);
    expect(found[0]?.suggestion).toMatch(/counts it twice/);
    const text = made.read(file);
    expect(found[0]?.line).toBe(text.slice(0, text.indexOf(needle)).split('\n').length);
    expect(code).toBe(0);
  });

  it.each(lookalikes)('says nothing of what may stand in both, in %s: %j', (collection, record) => {
    expect(beside({ [collection]: [record] }).found).toEqual([]);
  });

  it('does not take two meetings of one series for one', () => {
    const first = { ...event, series: 'a-tour' };
    const second = { ...first, id: 'second', start: '2020-03-11', end: undefined };
    expect(beside({ events: [second] }, { events: [first] }).found).toEqual([]);
    expect(beside({ events: [{ ...second, series: undefined }] }, { events: [first] }).found).toHaveLength(1);
  });

  it('tells of a duplicate within one dataset once, and not again as one across', () => {
    const twice = [nashville, { ...nashville, ...other, date: '2019-05-04' }];
    const { found } = beside({ programs: [program] }, { builds: twice });
    expect(found).toMatchObject([{ file: 'data/x/builds.json', rule: 'duplicate' }]);
  });

  it('looks at no other dataset when it is asked for one', () => {
    const again = { builds: [{ ...nashville, ...other }] };
    expect(beside(again).found).toHaveLength(1);
    expect(beside(again, sound, ['data/y']).found).toEqual([]);
    expect(beside(again, sound, ['data/y', 'data/y']).found).toEqual([]);
    expect(beside(again, sound, ['data/y', 'data/x']).found).toMatchObject([{ file: 'data/x/builds.json' }]);
  });

  it('goes on where the manifest of one cannot be read', () => {
    const { made } = beside({ builds: [{ ...nashville, ...other }] });
    made.write('data/a/dataset.json', '{"format": 1');
    made.write('data/b/dataset.json', { ...head, id: 'b', format: 99, collections: [] });
    expect(findings(made).found.map(({ rule }) => rule)).toEqual(['json', 'format', 'duplicate']);
  });
});
