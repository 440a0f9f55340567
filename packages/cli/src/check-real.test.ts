import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkDatasets } from './check.ts';
import { dataset, findings } from './check.fixture.ts';
import { city, event, noted, sound, told } from './check-faults.fixture.ts';
import { projectAt } from './project.ts';
import { nashville, organization } from './sample.fixture.ts';

const root = join(import.meta.dirname, '../../..');

it('says of the real data what is true of it, and raises no false alarm', () => {
  const project = projectAt(root);
  const dirs = ['tasa', 'tat', 'tribal'].map((name) => join(root, 'data', name));
  const found = checkDatasets(project, dirs, { asOf: '2026-11-21' });
  const told = found.map(({ file, severity, rule, record }) =>
    [file.replace('data/', ''), severity, rule, record].filter(Boolean).join(' '),
  );
  // Whoever mends one of these, or adds a record that brings another, changes the list.
  expect(told).toEqual([
    'tasa/hotlines.json warning hotline',
    'tat/hotlines.json warning hotline',
    'tat/partnerships.json warning link ca-nb-canadian-cve-2024',
    'tat/resources.json warning link cvsa-program',
    'tat/resources.json warning link cvsa-program',
    'tat/resources.json warning link cvsa-htai-2024',
    'tat/resources.json warning link cvsa-htai-2024',
    'tat/resources.json warning link fl-highway-heroes',
    'tat/statistics.json warning link st-us-ca-mx-jurisdictions-in-the-cvsa-human-2024',
    'tribal/hotlines.json warning hotline',
  ]);
});

/** What a hasty rule would take for a fault. */
const harmless: readonly (readonly [keyof typeof sound, object])[] = [
  ['builds', { place: { ...city, venue: 'Judicial Building, 40 Capitol Square SW' } }],
  ['builds', told('Posters at bus shelters; officers of 12 Fort St. John carriers; Act 922 of 2017.')],
  ['builds', told('Supply chains, hotel chains and 47 states took part; Johns Hopkins too.')],
  ['builds', told('Write to info@example.org, human.trafficking@example.org or tatinfo@example.org.')],
  ['builds', told('Text HELP to 233733 (BEFREE), or 1-888-373-7888 (TTY 711).')],
  ['builds', { hosts: ['Governor of Alabama', 'US Attorney N.D. California', 'Canyon County Sheriff'] }],
  ['builds', { hosts: ['Joy Smith Foundation', 'Illinois Association of Chiefs of Police', 'J.B. Hunt'] }],
  ['builds', { verified: { on: '2026-11-01', by: 'Data Steward' } }],
  ['builds', noted('es', 'Con apoyo a las víctimas.')],
  ['organizations', { name: { en: 'Alliance to Rescue and Save Lives' } }],
  ['organizations', { type: 'shelter', place: { precision: 'region' }, ...told('A shelter.') }],
  ['organizations', { place: city, ...told('Trains those who work on bus shelters.') }],
  ['resources', { title: { en: 'Rescued: how Governor Jane Doe signed the act' } }],
  ['resources', { link: 'https://example.org/a_(b)?id=2&page=3' }],
  ['resources', { link: 'https://example.org/a--slug-that-was-cut...' }],
  ['resources', { link: undefined, linkStatus: 'none', linkChecked: null }],
  ['events', { id: 'e', start: '2020-03-08T03:30', end: '2020-03-08T04:00' }],
  [
    'events',
    {
      id: 'e',
      start: '2020-03-08T02:30',
      end: undefined,
      zone: 'America/Phoenix',
      jurisdictions: ['US-AZ'],
      place: { precision: 'city', city: 'Phoenix', at: [-112.074, 33.4484] },
    },
  ],
  // British Columbia stopped changing clocks; an old runtime does not know.
  [
    'events',
    {
      id: 'e',
      start: '2026-11-01T01:30',
      end: undefined,
      zone: 'America/Vancouver',
      evidence: 'announcement',
      jurisdictions: ['CA-BC'],
      place: { precision: 'city', city: 'Vancouver', at: [-123.1193, 49.2497] },
    },
  ],
  [
    'statistics',
    { indicator: { en: 'coalition builds since 2013' }, value: '25', unit: 'builds', period: '2019' },
  ],
  [
    'documents',
    {
      claims: [{ text: { en: 'Coalition builds in nine states.' }, year: 2019 }],
      ...noted('en', 'Fewer are named.'),
    },
  ],
];

it.each(harmless)('says nothing of what is sound, in %s: %j', (collection, change) => {
  const [first, ...rest]: readonly object[] = sound[collection];
  expect(findings(dataset({ ...sound, [collection]: [{ ...first, ...change }, ...rest] })).found).toEqual([]);
});

it('takes no two meetings or organizations for one that differ in week, city, series or kind', () => {
  const series = { series: 'a-tour' };
  const events = [
    { ...event, ...series },
    { ...event, ...series, id: 'second', start: '2020-03-11', end: undefined },
    { ...event, id: 'third', start: '2020-03-25', end: undefined, evidence: 'announcement' },
  ];
  const builds = [nashville, { ...nashville, id: 'later', date: '2019-05-09', evidence: 'announcement' }];
  const organizations = [
    ...sound.organizations,
    {
      ...organization,
      id: 'council',
      name: { en: 'Council' },
      type: 'state-council',
      website: 'https://alliance.example.org',
    },
    { ...organization, id: 'iowa', jurisdictions: ['US-IA'] },
  ];
  expect(findings(dataset({ ...sound, events, builds, organizations })).found).toEqual([]);
});

it('lists what it sums up when asked, each on its line', () => {
  const old = { verified: { on: '2025-06-01', by: 'data steward' } };
  const made = dataset({ ...sound, builds: [{ ...nashville, ...old }] });
  expect(findings(made, '--verbose').found).toMatchObject([
    {
      line: made.read('data/x/builds.json').split('"on"')[0]?.split('\n').length,
      message: 'cb-nashville-2019-05-01: last verified on 2025-06-01',
    },
  ]);
});
