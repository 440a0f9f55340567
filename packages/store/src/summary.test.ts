import { describe, expect, it } from 'vitest';
import { atlasOf } from './atlas.ts';
import { build, datasetOf, partnership, tellingOf, type Raw } from './dataset.fixture.ts';
import { summaryOf } from './summary.ts';

const nashville = { place: { precision: 'city', city: 'Nashville' } };

function summary(raw: Raw, place = 'US-TN'): string {
  return summaryOf(place, tellingOf([datasetOf('one', raw)]));
}

describe('the sentence on a place', () => {
  it('says of a place without records that this is no data', () => {
    expect(summary({})).toBe(
      'Nothing is recorded for Tennessee yet. That is “no data”, not “nothing is done”.',
    );
  });

  it('counts the programs and measures of the whole place, and names the last build', () => {
    expect(
      summary({
        partnerships: [
          partnership('one', 'US-TN'),
          { ...partnership('two', 'US-TN'), topic: 'task-force' },
          { ...partnership('three', 'US-TN'), topic: 'task-force', year: 2019 },
        ],
        builds: [build('x', { ...nashville, date: '2015-10-27' })],
      }),
    ).toBe(
      'Tennessee takes part in 2 programs and measures in this data; last coalition build: Nashville, October 27, 2015.',
    );
  });

  it('says so where what is recorded is less than a program of the whole place, and no build is recorded', () => {
    expect(summary({ partnerships: [{ ...partnership('one', 'US-TN'), scope: 'local' }] })).toBe(
      'What is recorded for Tennessee is local, planned, proposed or did not pass; no coalition build recorded.',
    );
  });

  it('tells others’ measures as others’', () => {
    expect(summary({ partnerships: [{ ...partnership('one', 'US-TN'), attribution: 'other' }] })).toContain(
      'For Tennessee, 1 measure of others is recorded, and none of the publishers’ own;',
    );
  });

  it('tells of builds that were only announced, or are not called builds, without calling them held', () => {
    const announced = build('x', { ...nashville, date: '2016', evidence: 'announcement' });
    expect(summary({ builds: [announced] })).toContain(
      'one build or training announced, or not called a coalition build by its source.',
    );
  });

  it('does not say “no data” while records are missing', () => {
    const raw = { builds: [build('x', { ...nashville, date: '2016' })] };
    const atlas = atlasOf([datasetOf('one', raw)], ['partnerships']);
    expect(summaryOf('US-TN', tellingOf([], { atlas }))).toContain('Not all records are loaded.');
    expect(summaryOf('US-OH', tellingOf([], { atlas }))).toBe(
      'Not all records are loaded, so it is not known what there is for Ohio.',
    );
  });

  it('names the newest build that was reported, held, and called one', () => {
    const builds = [
      build('old', { ...nashville, date: '2015-10-27' }),
      build('new', { place: { precision: 'city', city: 'Memphis' }, date: '2019' }),
      build('announced', {
        place: { precision: 'city', city: 'Knoxville' },
        date: '2020',
        evidence: 'announcement',
      }),
      build('to-come', { place: { precision: 'city', city: 'Jackson' }, date: '2027-01-01' }),
      build('meeting', { place: { precision: 'city', city: 'Dyersburg' }, date: '2021', called: 'no' }),
      build('unclear', { place: { precision: 'city', city: 'Cookeville' }, date: '2021', called: 'unclear' }),
      build('undated', { place: { precision: 'city', city: 'Columbia' } }),
      build('day', { place: { precision: 'city', city: 'Franklin' }, date: '--05-24' }),
    ];
    expect(summary({ builds })).toContain('last coalition build: Memphis, 2019.');
    expect(summary({ builds: [...builds].reverse() })).toContain('last coalition build: Memphis, 2019.');
  });

  it('says that the date of the build is not known', () => {
    expect(summary({ builds: [build('x', nashville)] })).toContain(
      'coalition build: Nashville, date not known.',
    );
  });

  it('gives no city of a build whose place may not be told', () => {
    expect(summary({ builds: [build('x', { place: { precision: 'withheld' }, date: '2016' })] })).toContain(
      'last coalition build: Coalition build, Tennessee, 2016.',
    );
  });

  it('tells a country by its parts, and what is about it as a whole', () => {
    const raw = {
      partnerships: [
        { ...partnership('count', 'US'), scope: 'aggregate' },
        partnership('tn', 'US-TN'),
        { ...partnership('ky', 'US-KY'), scope: 'local' },
        partnership('on', 'CA-ON'),
      ],
      builds: [build('x'), build('y', { jurisdictions: ['CA-ON', 'CA'] })],
    };
    expect(summary(raw, 'US')).toBe(
      'For the United States, 1 record is about the country as a whole. In this data, 1 of its states, provinces and territories has a program or measure of the publishers, and 1 coalition build is recorded.',
    );
    expect(summary({ partnerships: [partnership('mx', 'MX')] }, 'MX')).toBe(
      'For Mexico, 1 record is about the country as a whole. In this data, none of its states, provinces and territories has a program or measure of the publishers, and no coalition build is recorded.',
    );
  });

  it('is about each of the places of a build', () => {
    const raw = { builds: [build('x', { ...nashville, jurisdictions: ['US-TN', 'US-KY'], date: '2016' })] };
    expect(summary(raw, 'US-KY')).toBe(
      'No partnership or law is recorded for Kentucky; last coalition build: Nashville, 2016.',
    );
  });
});
