import { city, event, read, type Seed } from './check-faults.fixture.ts';
import { nashville } from './sample.fixture.ts';

const { jurisdictions, summary } = nashville;
const { at, ...unlocated } = city;
const inPhoenix = { precision: 'city', city: 'Phoenix', at: [-112.074, 33.4484] };
const timed = { id: 'e', evidence: 'announcement' };

/** Gives a value for a field that is left out of the file. */
const none = undefined;

/** Seeded names of fields, and time zones. */
export const seedsNames: readonly Seed[] = [
  // A field that is there, mistyped, is one mistake, not a name too much and a field too little.
  [
    'builds',
    { jurisdictions: none, jurisdicton: jurisdictions },
    'jurisdicton',
    'format',
    'error',
    /Did you mean jurisdictions\?/,
  ],
  ['builds', { summary: none, sumary: summary }, 'sumary', 'format', 'error', /Did you mean summary\?/],
  ['builds', { summary: none, SUMMARY: summary }, 'SUMMARY', 'format', 'error', /mean summary\?/],
  [
    'resources',
    { linkStatus: none, link_status: 'own-page' },
    'link_status',
    'format',
    'error',
    /mean linkStatus\?/,
  ],
  [
    'builds',
    { place: { ...unlocated, at, city: none, citty: 'Nashville' } },
    'citty',
    'format',
    'error',
    /Did you mean city\?/,
  ],
  [
    'builds',
    { place: { ...city, precison: 'city' } },
    'precison',
    'format',
    'error',
    /Did you mean precision\?/,
  ],
  [
    'builds',
    read({ acessed: '2026-11-01' }),
    'acessed',
    'format',
    'error',
    /sources\[0\]\.acessed.*Did you mean accessed\?/,
  ],
  ['builds', { note: { fr: 'Note' } }, '"fr"', 'format', 'error', /mean fr-CA\?/],
  [
    'builds',
    { summary: { en: 'A build.', 'fr-ca': 'Une réunion.' } },
    'fr-ca',
    'format',
    'error',
    /mean fr-CA\?/,
  ],
  [
    'builds',
    { verified: { on: '2026-11-01', bye: 'data steward', by: none } },
    'bye',
    'format',
    'error',
    /mean by\?/,
  ],
  [
    'partnerships',
    { adoption: { level: 'full', complete: 2 } },
    'complete',
    'format',
    'error',
    /mean completed\?/,
  ],
  // A field of a part, written beside it.
  ['builds', { city: 'Nashville, TN' }, 'Nashville, TN', 'format', 'error', /Did you mean place\.city\?/],
  [
    'programs',
    { email: 'office@example.org' },
    'office@',
    'format',
    'error',
    /Did you mean contact\.email\?/,
  ],
  // Time zones.
  [
    'events',
    { zone: 'America/Denver' },
    'America/Denver',
    'time',
    'warning',
    /no clock in US-TN goes by America\/Denver.*America\/Chicago or America\/New_York/,
  ],
  ['events', { zone: 'US/Pacific' }, 'US/Pacific', 'time', 'warning', /US\/Pacific/],
  ['events', { zone: 'UTC' }, '"UTC"', 'time', 'warning', /no clock in US-TN/],
  [
    'events',
    {
      ...timed,
      start: '2020-06-10',
      end: none,
      zone: 'America/Chicago',
      jurisdictions: ['US-AZ'],
      place: inPhoenix,
    },
    'America/Chicago',
    'time',
    'warning',
    /America\/Phoenix or America\/Denver/,
  ],
  [
    'events',
    { jurisdictions: ['US-TN', 'US-KY'], zone: 'America/Los_Angeles' },
    'America/Los_Angeles',
    'time',
    'warning',
    /in US-TN, US-KY/,
  ],
  [
    'events',
    { jurisdictions: ['CA-SK'], place: none, zone: 'America/Toronto' },
    'America/Toronto',
    'time',
    'warning',
    /America\/Regina/,
  ],
  [
    'events',
    { jurisdictions: ['US'], place: none, zone: 'Europe/Paris' },
    'Europe/Paris',
    'time',
    'warning',
    /look at the place and the zone again/,
  ],
];

/** What is like the seeds and sound. */
export const lookalikesNames: readonly (readonly [collection: 'events', change: object])[] = [
  // Both zones of Tennessee, by each of their names, and one whose clocks go alike.
  ...[
    'America/New_York',
    'US/Central',
    'US/Eastern',
    'America/Louisville',
    'America/Kentucky/Louisville',
    'America/Indiana/Knox',
    'America/Detroit',
  ].map((zone) => ['events', { zone }] as const),
  ['events', { jurisdictions: ['US-TN', 'US-CO'], zone: 'America/Denver' }],
  ['events', { online: true, place: none, zone: 'America/Los_Angeles' }],
  [
    'events',
    {
      ...timed,
      start: '2020-06-10',
      end: none,
      zone: 'America/Phoenix',
      jurisdictions: ['US-AZ'],
      place: inPhoenix,
    },
  ],
  // The Navajo Nation, in Arizona, changes its clocks.
  [
    'events',
    {
      ...timed,
      start: '2020-06-10',
      end: none,
      zone: 'America/Shiprock',
      jurisdictions: ['US-AZ'],
      place: none,
    },
  ],
  ['events', { jurisdictions: ['CA-QC'], place: none, zone: 'America/Montreal' }],
  ['events', { jurisdictions: ['MX-SON'], place: none, zone: 'America/Hermosillo' }],
  ['events', { jurisdictions: ['US'], place: none, zone: 'Pacific/Honolulu' }],
  ['events', { start: '2020-03-10', end: none, zone: none }],
  ['events', { ...event }],
];

/** Names that are like no field's, and must not be taken for one. */
export const strangeNames: readonly string[] = ['phone', 'colour', 'x', 'status', 'latitude', 'author'];
