import type { RuleName } from '@coalition-map/review';
import { hotline, nashville, organization, partnership, program } from './sample.fixture.ts';

const { date: _date, attendance: _attendance, ...met } = { ...nashville, attendance: 0 };
const base = {
  sources: [{ document: 'A page' }],
  verified: null,
  confidence: 'high',
  jurisdictions: ['US-TN'],
};

/** An event with a time, in Memphis. */
export const event = {
  ...met,
  id: 'training-2020-03-10',
  type: 'training',
  title: { en: 'A training' },
  start: '2020-03-10T09:00',
  end: '2020-03-10T17:00',
  zone: 'America/Chicago',
  place: { precision: 'city', city: 'Memphis', at: [-90.049, 35.1495] },
  sources: [{ url: 'https://example.org/c', date: '2020-03-12', accessed: '2026-11-21' }],
};

/** A resource with a link. */
export const resource = {
  ...base,
  id: 'a-toolkit',
  title: { en: 'A toolkit' },
  type: 'toolkit',
  link: 'https://example.org/toolkit',
  linkStatus: 'own-page',
  linkChecked: '2026-11-01',
  summary: { en: 'What to look for.' },
};

/** A figure. */
export const statistic = {
  ...base,
  id: 'reach-2019',
  category: 'program-reach',
  indicator: { en: 'people trained' },
  value: '1,200',
  unit: 'people',
  period: '2018-2019',
  reportedBy: 'Sample Alliance',
  government: 'no',
};

/** A document with a claim that the data bears out. */
const paper = {
  ...base,
  id: 'annual-report',
  title: { en: 'Annual report' },
  type: 'impact-report',
  summary: { en: 'What was done.' },
  claims: [{ text: { en: 'A coalition build was held in one state.' }, year: 2019 }],
};

/** Sound records of each kind, in which one fault at a time is seeded. */
export const sound = {
  programs: [{ ...program, contact: { email: 'info@example.org' } }],
  partnerships: [
    {
      ...partnership,
      partners: ['Tennessee Highway Patrol'],
      adoption: { level: 'partial', components: { video: 'full' }, completed: 1, of: 2 },
    },
  ],
  builds: [{ ...nashville, hosts: ['Tennessee Attorney General', 'Alliance'] }],
  events: [event],
  organizations: [
    { ...organization, website: 'https://alliance.example.org/', hotline: 'us-tn' },
    { ...organization, id: 'memphis', name: { en: 'Memphis Coalition' }, memberOf: ['tasa'] },
  ],
  resources: [resource],
  hotlines: [hotline],
  statistics: [statistic],
  documents: [paper],
  testimonials: [
    {
      ...base,
      id: 'praise',
      quote: { en: 'It helped us.' },
      paraphrase: true,
      role: { en: 'Trainer of a carrier' },
      consent: 'given',
    },
  ],
} as const;

/** The name of a collection of the sound sample. */
export type Seeded = keyof typeof sound;

/** Where a fault is seeded, what makes it, the text that stands on its line, and what is to be said. */
export type Seed = readonly [
  collection: Seeded,
  /** Fields of the first record, or a list with one more record. */
  change: object | readonly [object],
  needle: string,
  rule: RuleName,
  severity: 'error' | 'warning',
  words: RegExp,
];

/** A sound place. */
export const city = { precision: 'city', city: 'Nashville', at: [-86.7844, 36.1659] };
/** A source, read in November 2026. */
export const read = (more: object) => ({
  sources: [{ url: 'https://example.org/x', accessed: '2026-11-01', ...more }],
});
/** A pin in Nashville, or elsewhere. */
export const at = (lng: number, lat: number) => ({ place: { ...city, at: [lng, lat] } });
/** A summary. */
export const told = (en: string) => ({ summary: { en } });
/** A note in one of the languages. */
export const noted = (lang: string, text: string) => ({ note: { [lang]: text } });
/** A link. */
export const linked = (link: string) => ({ link });
/** A claim of a document. */
export const claimed = (en: string, year = 2019) => ({ claims: [{ text: { en }, year }] });
