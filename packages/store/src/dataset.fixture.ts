import type { CollectionName, Dataset, RecordOf } from '@coalition-map/schema';
import { parseDataset } from '@coalition-map/schema/door';
import { atlasOf, type EntryOf } from './atlas.ts';
import type { Telling } from './facts.ts';
import { initialState, type State } from './state.ts';
import { enFacts } from './words/en-facts.ts';

/** The day that counts as today in these tests. */
export const asOf = '2026-11-21';

/** Records by collection, as a file has them; those of one sound record each, with every field filled, are `full`. */
export type Raw = { readonly [C in CollectionName]?: readonly object[] };

/** What every record needs. */
export const base = {
  sources: [{ url: 'https://example.org/page' }],
  verified: null,
  confidence: 'high',
} as const;

/** A manifest as a file has it, with its records inline. */
export function manifestOf(id: string, raw: Raw, version = '1.0.0') {
  return {
    format: 1,
    version,
    id,
    title: { en: `Dataset ${id}` },
    publisher: { name: `Publisher ${id}`, short: id.toUpperCase() },
    licence: 'CC0-1.0',
    updated: '2026-11-21',
    languages: ['en'],
    collections: Object.entries(raw).map(([name, records]) => ({ name, count: records.length, records })),
  };
}

/** A dataset that passed the door; throws where a record did not. */
export function datasetOf(id: string, raw: Raw = {}, version?: string): Dataset {
  const dataset = parseDataset(manifestOf(id, raw, version));
  if (dataset.faults.length > 0) throw new Error(JSON.stringify(dataset.faults, null, 1));
  return dataset;
}

/** What facts are told with, from these datasets. */
export function tellingOf(datasets: readonly Dataset[], more: Partial<Telling> = {}): Telling {
  return { atlas: atlasOf(datasets), asOf, languages: ['en'], words: enFacts, ...more };
}

/** The only entry of a dataset. */
export function onlyEntry<C extends CollectionName>({ atlas: { entries } }: Telling, kind: C): EntryOf<C> {
  const those = entries.filter((entry) => entry.kind === kind);
  if (those.length !== 1) throw new Error(`${those.length} entries of ${kind}; wanted one`);
  return those[0] as unknown as EntryOf<C>;
}

/** A state with nothing in it. */
export function emptyState(): State {
  return initialState(asOf, ['en']);
}

/** A small partnership. */
export function partnership(id: string, ...jurisdictions: string[]) {
  return { ...base, id, jurisdictions, topic: 'botl', status: 'reported', scope: 'statewide' };
}

/** A small coalition build. */
export function build(id: string, more: object = {}) {
  return {
    ...base,
    id,
    jurisdictions: ['US-TN'],
    type: 'state',
    evidence: 'report',
    summary: { en: 'A day of briefings.' },
    ...more,
  };
}

/** A tribal nation. */
export function nation(id: string, consent: RecordOf<'nations'>['consent']) {
  return { ...base, id, jurisdictions: ['US-OK'], name: { en: `Nation ${id}` }, consent };
}

/** A line that a dataset adds. */
export function addedLine(id: string, more: object = {}) {
  return {
    ...base,
    id,
    jurisdictions: ['US-TN'],
    name: { en: `Line ${id}` },
    level: 'state',
    purpose: 'victim-assistance',
    display: '1-855-555-0123',
    dial: '+18555550123',
    languages: ['en'],
    ...more,
  };
}

const fullBase = (note: string) => ({
  sources: [
    {
      url: 'https://www.example.org/reports/2024.html',
      document: 'Annual report of the council',
      publisher: 'Example Press',
      date: '2024-03',
      accessed: '2026-11-20',
      page: 'Table 7',
    },
    { url: 'http://old.example.net/paper', document: 'Scanned paper', publisher: 'Old Press' },
    { url: 'https://plain.example.com/x' },
  ],
  verified: { on: '2026-10-02', by: 'data editor' },
  confidence: 'medium',
  attribution: 'other',
  note: { en: note },
  tags: ['keyword-one'],
});

const place = { precision: 'exact', city: 'Murfreesboro', venue: 'Civic Hall', at: [-86.39, 35.85] };

/** An assumed seat has no coordinates. */
const { at: _none, ...there } = place;
const seat = { ...there, basis: 'assumed-seat' };

/** One sound record of each collection, with every field of the format filled. */
export const full: { readonly [C in CollectionName]: readonly [object] } = {
  programs: [
    {
      ...fullBase('Note on the program.'),
      id: 'model',
      jurisdictions: ['US', 'CA'],
      name: { en: 'Enforcement model' },
      parent: 'Parent agency',
      summary: { en: 'What the program is.' },
      audience: [{ en: 'Officers' }, { en: 'Dispatchers' }],
      components: [
        { id: 'part-a', name: { en: 'Part A of the model' } },
        { id: 'part-b', name: { en: 'Part B of the model' } },
      ],
      practices: [{ en: 'Invite widely' }],
      duration: { en: 'Half a day' },
      materials: [{ en: 'Wallet cards' }],
      started: '2011-06',
      contact: { email: 'office@example.org', url: 'https://example.org/start', hotline: 'us-national' },
    },
  ],
  partnerships: [
    {
      ...fullBase('Note on the partnership.'),
      id: 'tn-model',
      jurisdictions: ['US-TN', 'US-KY'],
      topic: 'iowa-mve-model',
      program: 'model',
      status: 'announced',
      scope: 'local',
      adoption: {
        level: 'partial',
        components: { 'part-a': 'full', 'part-b': 'planned', 'part-z': 'none' },
        completed: 4,
        of: 6,
      },
      year: 2019,
      yearCertainty: 'inferred',
      partners: ['Highway Patrol', 'Trucking Association'],
      law: 'HB 261 (2019)',
      summary: { en: 'What is done together.' },
    },
  ],
  builds: [
    {
      ...fullBase('Note on the build.'),
      id: 'tn-2015',
      jurisdictions: ['US-TN', 'US-KY'],
      type: 'regional',
      date: '2015-10-27',
      place,
      online: true,
      hosts: ['State Bureau', 'Governor’s office'],
      attendance: 134,
      attendanceQualifier: 'over',
      evidence: 'announcement',
      called: 'unclear',
      summary: { en: 'What the day was.' },
    },
  ],
  events: [
    {
      ...fullBase('Note on the day.'),
      id: 'training-2026',
      jurisdictions: ['US-ND', 'CA-SK'],
      title: { en: 'Training for inspectors' },
      type: 'training',
      start: '2026-01-25T09:00',
      end: '2026-01-25T16:30',
      zone: 'America/North_Dakota/New_Salem',
      series: 'series-of-winter',
      cancelled: true,
      online: true,
      place,
      hosts: ['Inspection office'],
      link: 'https://example.org/training',
      evidence: 'announcement',
      summary: { en: 'What is trained.' },
    },
  ],
  organizations: [
    {
      ...fullBase('Note on the organization.'),
      id: 'alliance',
      jurisdictions: ['US-TN', 'US-KY'],
      name: { en: 'Alliance of the Hills' },
      type: 'state-alliance',
      summary: { en: 'What it does.' },
      memberOf: ['alliance'],
      membership: 'former',
      serviceArea: { en: 'The eastern counties' },
      place: seat,
      website: 'https://alliance.example.org/',
      hotline: 'ca-national',
      phone: '501-555-0100',
    },
  ],
  resources: [
    {
      ...fullBase('Note on the resource.'),
      id: 'guide-for-drivers',
      jurisdictions: ['US'],
      title: { en: 'What drivers can do' },
      type: 'e-guide',
      publisher: 'Drivers’ School',
      year: 2021,
      audiences: ['bus-drivers'],
      topics: ['how-to-report'],
      languages: ['en', 'es'],
      minutes: 45,
      cost: 'free',
      coverage: { en: 'Without school buses' },
      link: 'http://resource.example.org/guide',
      linkStatus: 'third-party-copy',
      linkChecked: '2026-11-01',
      summary: { en: 'What is in it.' },
    },
  ],
  hotlines: [
    {
      ...fullBase('Note on the line.'),
      id: 'line-of-the-hills',
      jurisdictions: ['US-KY'],
      name: { en: 'Line of the Hills' },
      level: 'regional',
      purpose: 'child-protection',
      display: '1-855-555-0123',
      dial: '+18555550123',
      sms: '233733',
      vanity: 'BEFREE',
      url: 'https://line.example.org/chat',
      languages: ['nv'],
      hours: 'weekdays 8 to 5',
      coverage: { en: 'Two counties only' },
    },
  ],
  statistics: [
    {
      ...fullBase('Note on the figure.'),
      id: 'figure',
      jurisdictions: ['US-OR'],
      category: 'program-reach',
      indicator: { en: 'drivers trained' },
      value: '1,037',
      unit: 'drivers',
      period: '2007-2023',
      holder: 'Department of Transportation',
      reportedBy: 'Evening paper',
      government: 'partly',
    },
  ],
  guides: [
    {
      ...fullBase('Note on the guide.'),
      id: 'questions',
      jurisdictions: ['US-TN'],
      title: { en: 'Where to start' },
      summary: { en: 'Whom it is for.' },
      sections: [
        {
          id: 'first',
          type: 'questions',
          title: { en: 'Questions to ask' },
          items: [
            { id: 'one', text: { en: 'Who is there already?' }, help: { en: 'Ask the sheriff.' } },
            { id: 'two', text: { en: 'What do they need?' } },
          ],
        },
      ],
    },
  ],
  documents: [
    {
      ...fullBase('Note on the document.'),
      id: 'report',
      jurisdictions: ['CA'],
      title: { en: 'Report of the year' },
      type: 'impact-report',
      year: 2022,
      link: 'https://report.example.org/2022',
      summary: { en: 'What it says.' },
      claims: [{ text: { en: 'Two million trained' }, year: 2020 }],
    },
  ],
  testimonials: [
    {
      ...fullBase('Note on the statement.'),
      id: 'statement',
      jurisdictions: ['US-AZ'],
      quote: { en: 'It changed how we work.' },
      paraphrase: true,
      role: { en: 'Captain of a patrol' },
      organization: 'Patrol of the Desert',
      consent: 'given',
      contentNote: { en: 'Mentions violence.' },
    },
  ],
  nations: [
    {
      ...fullBase('Note on the nation.'),
      id: 'nation-a',
      jurisdictions: ['US-OK', 'US-KS'],
      name: { en: 'Nation of the Plains' },
      consent: 'map',
      place: { precision: 'exact', city: 'Plains City', venue: 'Council House', at: [-97.5, 36.9] },
    },
  ],
};
