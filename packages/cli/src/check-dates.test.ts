import { expect, it } from 'vitest';
import { city, event, sound } from './check-faults.fixture.ts';
import { dataset, findings } from './check.fixture.ts';
import { nashville, organization } from './sample.fixture.ts';

const undated = { sources: [{ document: 'A page' }] };
const build = (id: string, more: object) => ({ ...nashville, ...undated, id, ...more });
const office = (id: string, en: string) => ({ ...organization, id, name: { en } });

/** What a hasty rule would take for a fault. */
const harmless: readonly (readonly [keyof typeof sound, readonly object[]])[] = [
  // What lies ahead is announced, or called off; a month that has begun is not ahead.
  ['events', [{ ...event, id: 'e', start: '2027-03-10T09:00', end: undefined, evidence: 'announcement' }]],
  ['events', [{ ...event, id: 'e', start: '2027-03-10T09:00', end: undefined, cancelled: true, ...undated }]],
  ['events', [{ ...event, id: 'e', start: '2026-11', end: undefined, ...undated }]],
  ['events', [{ ...event, id: 'e', start: '2026-11-21', end: undefined, ...undated }]],
  // A month of awareness, a day told as its own end, two months of which nobody knows the days.
  ['events', [{ ...event, id: 'e', start: '2020-01-01', end: '2020-01-31' }]],
  ['events', [{ ...event, id: 'e', start: '2020-03-10', end: '2020-03-10' }]],
  ['events', [{ ...event, id: 'e', start: '2020-01', end: '2020-02' }]],
  // A zone is needed by a time alone.
  ['events', [{ ...event, id: 'e', start: '2020-03-10', end: undefined, zone: undefined }]],
  // Another month, another state, another city with the same beginning.
  ['builds', [nashville, build('b', { date: '2019-06' })]],
  ['builds', [nashville, build('b', { date: '2018' })]],
  ['builds', [nashville, build('b', { date: '2019-05', place: { ...city, city: 'Nashville West' } })]],
  // The abbreviation of a host tells two offices apart; a remark is no abbreviation.
  [
    'organizations',
    [...sound.organizations, office('b', 'Task Force (BCA)'), office('c', 'Task Force (FBI)')],
  ],
  ['organizations', [...sound.organizations, office('b', 'Alliance (formerly the Council)')]],
];

it.each(harmless)(
  'finds no fault with dates, twins and names that are sound, in %s: %j',
  (collection, records) => {
    expect(findings(dataset({ ...sound, [collection]: records })).found).toEqual([]);
  },
);

it('tells of a last change in the future on its line of the manifest', () => {
  const made = dataset(sound, '2027-01-01');
  const { code, found } = findings(made);
  const lines = made.read('data/x/dataset.json').split('\n');
  expect(found).toMatchObject([
    {
      file: 'data/x/dataset.json',
      line: lines.findIndex((line) => line.includes('"updated"')) + 1,
      severity: 'error',
      rule: 'date',
      message: 'the last change is dated 2027-01-01, which lies in the future (today is 2026-11-21)',
    },
  ]);
  expect(code).toBe(1);
  expect(findings(dataset(sound, '2026-11-21')).found).toEqual([]);
});

it('says of a count that is wrong what mends it', () => {
  const made = dataset(sound);
  const records = [
    ...sound.resources,
    { ...sound.resources[0], id: 'second', link: 'https://example.org/2' },
  ];
  made.write('data/x/resources.json', records);
  const [count] = findings(made).found.filter(({ rule }) => rule === 'format');
  expect(count).toMatchObject({
    message: 'count: got 2 records; wanted 1, as the manifest says',
    suggestion: 'after an edit, run "coalition seal"',
  });
  expect(made.coalition('seal', 'data/x').code).toBe(0);
  expect(findings(made).found).toEqual([]);
});
