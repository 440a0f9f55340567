import { city, event, type Seed } from './check-faults.fixture.ts';
import { nashville, organization } from './sample.fixture.ts';

/** A source that tells no day. */
const undated = { sources: [{ document: 'A page' }] };
/** The build in Nashville, told again. */
const again = (more: object) => ({ ...nashville, ...undated, id: 'told-again', ...more });
/** A place by another name. */
const named = (name: string) => ({ place: { ...city, city: name } });

/** Seeded dates that cannot be, meetings and organizations told again, stray blanks, and codes of another country. */
export const seedsDates: readonly Seed[] = [
  // What lies ahead, and what lasts too long.
  [
    'builds',
    [again({ date: '2051-02-17' })],
    '"2051-02-17"',
    'date',
    'error',
    /told as held on 2051-02-17, which lies in the future \(today is 2026-11-21\)/,
  ],
  [
    'events',
    { id: 'e', start: '2051-03-10T09:00', end: '2051-03-10T17:00' },
    '"2051-03-10T09:00"',
    'date',
    'error',
    /which lies in the future .*is the date right\?/,
  ],
  ['events', { id: 'e', start: '2026-12', end: undefined }, '"2026-12"', 'date', 'error', /in the future/],
  ['events', { end: '2022-03-10T17:00' }, '"2022-03-10T17:00"', 'date', 'warning', /it lasts 731 days/],
  ['events', { id: 'e', start: '2020-01', end: '2020-04' }, '"2020-04"', 'date', 'warning', /62 days/],
  ['events', { end: event.start }, '"end"', 'date', 'warning', /ends at the minute at which it starts/],
  // A zone that is missing is told where the time stands that needs it.
  [
    'events',
    { zone: undefined },
    '"2020-03-10T09:00"',
    'format',
    'error',
    /zone: got nothing; wanted the time/,
  ],
  [
    'events',
    { id: 'e', start: '2020-03-10', zone: undefined },
    '"2020-03-10T17:00"',
    'format',
    'error',
    /zone: got nothing/,
  ],
  // One thing told twice.
  ...['Nashville, TN', 'Nashville, Tenn.', 'Nashville (Tennessee)', 'Nashville TN'].map((name): Seed => [
    'builds',
    [again({ date: '2019-05-04', ...named(name) })],
    '"2019-05-04"',
    'duplicate',
    'warning',
    /cb-nashville-2019-05-01 took place in the same week in Nashville/,
  ]),
  [
    'builds',
    [again({ date: '2019-05' })],
    '"2019-05"',
    'duplicate',
    'warning',
    /in the same month in Nashville/,
  ],
  ['builds', [again({ date: '2019' })], '"2019"', 'duplicate', 'warning', /in the same year in Nashville/],
  [
    'organizations',
    [{ ...organization, id: 'again', name: { en: 'Memphis Coalition (MemCo)' } }],
    'Memphis Coalition (MemCo)',
    'duplicate',
    'warning',
    /memphis has the same name/,
  ],
  [
    'organizations',
    { name: { en: 'The Memphis Coalition (MC)' } },
    '"Memphis Coalition"',
    'duplicate',
    'warning',
    /tasa has the same name/,
  ],
  // Blanks that nobody sees.
  ['builds', named(' Nashville'), '" Nashville"', 'place', 'warning', /write "Nashville"/],
  [
    'builds',
    named('Nashville\u00a0'),
    '"Nashville\u00a0"',
    'place',
    'warning',
    /the city "Nashville\\u00a0" has/,
  ],
  [
    'builds',
    { place: { ...city, venue: 'Judicial  Building' } },
    'Judicial  Building',
    'place',
    'warning',
    /write "Judicial Building"/,
  ],
  // A code behind another country.
  ['resources', { jurisdictions: ['US-ON'] }, '"US-ON"', 'jurisdiction', 'error', /\(Did you mean CA-ON\?\)/],
];
