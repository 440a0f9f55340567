import { collectionNames, type CollectionName, type RecordOf } from './collection.ts';
import { FORMAT } from './manifest.ts';

/** Text that anything may stand in; the tests know it by its first word. */
const free = 'Free text, as somebody wrote it.';
const text = { en: free, es: free, 'fr-CA': free };

const base = {
  id: 'sound',
  sources: [
    {
      url: 'https://example.org/page',
      document: free,
      publisher: free,
      date: '2023-01',
      accessed: '2024-05-06',
      page: free,
    },
  ],
  verified: { on: '2024-05-06', by: free },
  confidence: 'high' as const,
  attribution: 'own' as const,
  note: text,
  tags: ['a-tag'],
  jurisdictions: ['US-TN', 'US-IA'],
};

const place = {
  precision: 'exact' as const,
  city: free,
  venue: free,
  at: [-86.78, 36.16] as [number, number],
  basis: 'source' as const,
};

/** A sound record of each collection, every field filled, so that each field can be broken. */
export const sound: { readonly [C in CollectionName]: RecordOf<C> } = {
  programs: {
    ...base,
    name: text,
    parent: free,
    summary: text,
    audience: [text],
    components: [{ id: 'stops', name: text }],
    practices: [text],
    duration: text,
    materials: [text],
    started: '2015-10-27',
    contact: { email: 'info@example.org', url: 'https://example.org', hotline: 'us-national' },
  },
  partnerships: {
    ...base,
    topic: 'iowa-mve-model',
    program: 'iowa-mve',
    status: 'reported',
    scope: 'statewide',
    adoption: { level: 'partial', components: { stops: 'full' }, completed: 4, of: 6 },
    year: 2023,
    yearCertainty: 'stated',
    partners: [free],
    law: free,
    summary: text,
  },
  builds: {
    ...base,
    type: 'state',
    date: '2023-01-25',
    place,
    online: false,
    hosts: [free],
    attendance: 120,
    attendanceQualifier: 'over',
    evidence: 'report',
    called: 'yes',
    summary: text,
  },
  events: {
    ...base,
    title: text,
    type: 'training',
    start: '2023-01-25T09:00',
    end: '2023-01-25T17:00',
    zone: 'America/Chicago',
    series: 'a-series',
    cancelled: false,
    online: true,
    place,
    hosts: [free],
    link: 'https://example.org/register',
    evidence: 'announcement',
    summary: text,
  },
  organizations: {
    ...base,
    name: text,
    type: 'state-ngo',
    summary: text,
    memberOf: ['an-alliance'],
    membership: 'current',
    serviceArea: text,
    place,
    website: 'https://example.org',
    hotline: 'us-national',
    phone: '501-555-0100',
  },
  resources: {
    ...base,
    title: text,
    type: 'toolkit',
    publisher: free,
    year: 2022,
    audiences: ['drivers'],
    topics: ['a-topic'],
    languages: ['en'],
    minutes: 30,
    cost: 'free',
    coverage: text,
    link: 'http://example.org/toolkit.pdf',
    linkStatus: 'own-page',
    linkChecked: '2024-05-06',
    summary: text,
  },
  hotlines: {
    ...base,
    name: text,
    level: 'regional',
    purpose: 'reports',
    display: '1-800-555-0100',
    dial: '+18005550100',
    sms: '233733',
    vanity: 'BEFREE',
    url: 'https://example.org/chat',
    languages: ['en'],
    hours: free,
    coverage: text,
  },
  statistics: {
    ...base,
    category: 'program-reach',
    indicator: text,
    value: free,
    unit: free,
    period: '2007-2023',
    holder: free,
    reportedBy: free,
    government: 'no',
  },
  guides: {
    ...base,
    title: text,
    summary: text,
    sections: [{ id: 'first', type: 'questions', title: text, items: [{ id: 'who', text, help: text }] }],
  },
  documents: {
    ...base,
    title: text,
    type: 'mission',
    year: 2021,
    link: 'https://example.org/mission',
    summary: text,
    claims: [{ text, year: 2020 }],
  },
  testimonials: {
    ...base,
    quote: text,
    paraphrase: true,
    role: text,
    organization: free,
    consent: 'given',
    contentNote: text,
  },
  nations: { ...base, jurisdictions: ['nation:its-id'], name: text, consent: 'map', place },
};

/** A sound manifest without collections, every field filled. */
export const head = {
  $schema: 'https://example.org/dataset.schema.json',
  format: FORMAT,
  version: '1.0.0',
  id: 'a-dataset',
  title: text,
  publisher: { name: free, short: free, url: 'https://example.org' },
  compiler: free,
  notice: text,
  licence: 'CC0-1.0',
  updated: '2024-05-06',
  languages: ['en', 'es', 'fr-CA'],
};

/** A dataset of the given records; where none are given, of the sound record of each collection. */
export function datasetOf(
  records: Partial<Record<CollectionName, readonly unknown[]>> = each((name) => [sound[name]]),
) {
  const collections = Object.entries(records).map(([name, list]) => {
    return { name, file: `${name}.json`, count: list.length, records: list };
  });
  return { ...head, collections };
}

/** The sound record of a collection with some fields changed; a field changed to undefined is left out. */
export function changed(name: CollectionName, fields: Readonly<Record<string, unknown>>): unknown {
  return JSON.parse(JSON.stringify({ ...sound[name], ...fields })) as unknown;
}

function each<T>(make: (name: CollectionName) => T): Record<CollectionName, T> {
  return Object.fromEntries(collectionNames.map((name) => [name, make(name)])) as Record<CollectionName, T>;
}
