import {
  collectionNames,
  precisionOf,
  registry,
  type CollectionName,
  type Dataset,
} from '@coalition-map/schema';
import { collections } from '@coalition-map/schema/door';
import { describe, expect, it } from 'vitest';
import { addedLine, asOf, base, build, datasetOf, onlyEntry, tellingOf } from './dataset.fixture.ts';
import { full } from './full.fixture.ts';
import { factsOf, type Facts, type Telling } from './facts.ts';
import { dateText } from './time.ts';
import { enFacts } from './words/en-facts.ts';

const all = datasetOf('all', full);
const telling = tellingOf([all]);

function factsAbout(kind: CollectionName, record: object, more: Partial<Telling> = {}): Facts {
  const told = tellingOf([datasetOf('one', { [kind]: [record] })], more);
  return factsOf(onlyEntry(told, kind) as Parameters<typeof factsOf>[0], told);
}

/** Everything that is told, piece by piece. */
function piecesOf(facts: Facts): string[] {
  const { title, status, cautions, when, summary, lines, note, sources, checked } = facts;
  return [
    title.text,
    status,
    ...cautions,
    when,
    summary?.text,
    ...lines.flatMap(({ label, values }) => values.flatMap(({ text, href }) => [`${label}: ${text}`, href])),
    note?.text,
    ...sources.flatMap(({ text, href, detail }) => [text, href, detail]),
    checked,
  ].filter((piece) => piece !== undefined);
}

function hrefsOf({ title, lines, sources }: Facts): string[] {
  return [title, ...lines.flatMap(({ values }) => values), ...sources].flatMap(({ href }) => href ?? []);
}

function lineOf(facts: Facts, label: string): readonly string[] | undefined {
  return facts.lines.find((it) => it.label === label)?.values.map(({ text }) => text);
}

/** The leaves of a record, with their paths: `place.city`, `sources.0.url`. */
function leavesOf(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, it]) => leavesOf(it, path ? `${path}.${key}` : key));
}

/** What is deliberately not told, and why. */
const untold: readonly [RegExp, string][] = [
  [/^id$|^sections\..*\.id$|^components\.\d+\.id$/, 'an id is for machines'],
  [/^tags\./, 'keywords are for finding'],
  [/^place\.at\./, 'coordinates are shown as a pin'],
  [/^place\.precision$/, 'a city told says that the place is told'],
  [/^events series$/, 'an id that only binds events together'],
  [/^sections\.\d+\.type$/, 'the heading of the section says it'],
  [/^nations consent$/, 'it decides whether the nation is shown at all'],
  [
    /^partnerships adoption\.components\.part-z$/,
    'tested below: a component of no program is told by its id',
  ],
];

/** How the leaves that are not told as they stand are told. */
const toldAs: readonly [RegExp, (value: never) => string][] = [
  [/^confidence$/, () => enFacts.sources.medium],
  [/^attribution$/, () => enFacts.attribution.other('ALL')],
  [/^verified\.on$|accessed$|^linkChecked$/, (day: string) => dateText(day, 'en')],
  [/^(sources\.\d+\.)?date$|^started$/, (date: string) => dateText(date, 'en')],
  [/^(builds|events) online$/, () => 'Online'],
  [/^events cancelled$/, () => 'Cancelled'],
  [/^(builds|events) evidence$/, () => enFacts.facts.announced],
  [/^events (start|end)$/, (date: string) => dateText(date, 'en')],
  [/^zone$/, (zone: string) => zone.replaceAll('_', ' ')],
  [/^events type$/, (type: keyof typeof enFacts.eventTypes) => enFacts.eventTypes[type]],
  [/^builds type$/, (type: keyof typeof enFacts.buildTypes) => enFacts.buildTypes[type]],
  [/^called$/, () => enFacts.facts.unclearCalled],
  [/^attendance$/, (people: number) => `${people} people`],
  [/^attendanceQualifier$/, () => 'over 134 people'],
  [/^organizations type$/, (type: keyof typeof enFacts.organizationTypes) => enFacts.organizationTypes[type]],
  [/^memberOf\./, () => 'Alliance of the Hills'],
  [/^membership$/, () => enFacts.labels.formerMemberOf],
  [/^organizations place\.basis$/, () => enFacts.labels.seat],
  [/^place\.basis$/, () => enFacts.labels.whereAssumed],
  [/^hotline$/, () => '1-833-900-1010'],
  [/^contact\.hotline$/, () => '1-888-373-7888'],
  [/^topic$/, (topic: keyof typeof enFacts.topics) => enFacts.topics[topic]],
  [/^program$/, () => 'Enforcement model'],
  [/^partnerships status$/, (status: keyof typeof enFacts.status) => enFacts.status[status]],
  [/^scope$/, (scope: keyof typeof enFacts.scope) => enFacts.scope[scope]],
  [/^adoption\.level$/, () => 'in part'],
  [/^adoption\.(completed|of)$/, () => '4 of 6 components'],
  [/^adoption\.components\.part-a$/, () => 'Part A of the model: in full'],
  [/^adoption\.components\.part-b$/, () => 'Part B of the model: planned'],
  [/^yearCertainty$/, () => '2019 (inferred)'],
  [/^resources type$/, (type: keyof typeof enFacts.resourceTypes) => enFacts.resourceTypes[type]],
  [/^(audiences|topics)\./, (id: string) => id.replaceAll('-', ' ')],
  [/^languages\.\d$/, (tag: string) => new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? ''],
  [/^minutes$/, (minutes: number) => `${minutes} minutes`],
  [/^cost$/, () => 'Free'],
  [/^linkStatus$/, (status: keyof typeof enFacts.linkStatus) => enFacts.linkStatus[status]],
  [/^level$/, (level: keyof typeof enFacts.hotlineLevels) => enFacts.hotlineLevels[level]],
  [/^purpose$/, (purpose: keyof typeof enFacts.purposes) => enFacts.purposes[purpose]],
  [
    /^category$/,
    (category: keyof typeof enFacts.statisticCategories) => enFacts.statisticCategories[category],
  ],
  [/^government$/, (word: keyof typeof enFacts.government) => enFacts.government[word]],
  [/^period$/, (period: string) => period.replace('-', '–')],
  [/^documents type$/, (type: keyof typeof enFacts.documentTypes) => enFacts.documentTypes[type]],
  [/^paraphrase$/, () => enFacts.facts.paraphrase],
  [/^consent$/, () => enFacts.facts.consentGiven],
  [/^dial$/, (dial: string) => `tel:${dial}`],
  [/^sms$/, (sms: string) => `sms:${sms}`],
  [
    /^jurisdictions\./,
    (id: string) =>
      ({
        US: 'United States',
        CA: 'Canada',
        'US-TN': 'Tennessee',
        'US-KY': 'Kentucky',
        'US-ND': 'North Dakota',
        'CA-SK': 'Saskatchewan',
        'US-OR': 'Oregon',
        'US-AZ': 'Arizona',
        'US-OK': 'Oklahoma',
        'US-KS': 'Kansas',
      })[id] ?? '',
  ],
];

function matches(pattern: RegExp, kind: string, path: string): boolean {
  return pattern.test(path) || pattern.test(`${kind} ${path}`);
}

describe('each fact of a record', () => {
  it.each(collectionNames)('of %s is told', (kind) => {
    const entry = onlyEntry(telling, kind);
    const told = piecesOf(factsOf(entry as Parameters<typeof factsOf>[0], telling)).join('\n');
    const lost = leavesOf(entry.record).filter(([path, value]) => {
      if (untold.some(([pattern]) => matches(pattern, kind, path))) return false;
      const as = toldAs.find(([pattern]) => matches(pattern, kind, path))?.[1];
      const wanted = as ? as(value as never) : String(value);
      return wanted === '' || !told.includes(wanted);
    });
    expect(lost).toEqual([]);
  });

  it.each(collectionNames)('of %s is in the record of this test: a new field shows up here first', (kind) => {
    // Coordinates and an assumed seat shut each other out; one record has the ones, another the other.
    const either = /place\.(at|basis)$/;
    expect(unfilled(collections[kind], full[kind][0], kind).filter((path) => !either.test(path))).toEqual([]);
  });

  it('that is deliberately not told is one that a record of this test has', () => {
    const paths = collectionNames.flatMap((kind) =>
      leavesOf(onlyEntry(telling, kind).record).map(([path]) => [kind, path] as const),
    );
    for (const [pattern, why] of untold)
      expect(
        paths.some(([kind, path]) => matches(pattern, kind, path)),
        why,
      ).toBe(true);
  });

  it('is told in text without the words undefined, null, NaN and [object', () => {
    for (const { key, kind } of telling.atlas.entries) {
      const facts = factsOf(onlyEntry(telling, kind) as Parameters<typeof factsOf>[0], telling);
      for (const piece of piecesOf(facts)) {
        expect(piece, key).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
        expect(piece.trim(), key).not.toBe('');
      }
      expect(facts.lines.every(({ values }) => values.length > 0)).toBe(true);
    }
  });

  it('of a record with only what is needed leaves no empty line', () => {
    const facts = factsAbout('partnerships', {
      ...base,
      id: 'x',
      jurisdictions: ['US-TN'],
      topic: 'botl',
      status: 'reported',
      scope: 'statewide',
    });
    expect(facts).toEqual({
      key: 'one/partnerships/x',
      kind: 'partnerships',
      kindText: 'Partnership',
      title: { text: 'Busing on the Lookout, Tennessee' },
      status: 'Reported',
      cautions: [],
      when: 'Year not known',
      lines: [{ label: 'Reach', values: [{ text: 'Whole state or province' }] }],
      sources: [{ text: 'example.org', href: 'https://example.org/page', detail: 'undated' }],
      checked: 'Not yet checked by a person',
      publisher: 'ONE',
    });
  });
});

interface Def {
  readonly type: string;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
}
interface Schema {
  readonly _zod: { readonly def: unknown };
}

/** The fields of a schema that a record lacks. */
function unfilled(schema: Schema, value: unknown, path: string): string[] {
  const def = schema._zod.def as Def;
  if (def.innerType) return unfilled(def.innerType, value, path);
  if (value === undefined) return [path];
  if (def.type === 'array' && def.element) {
    const items = value as unknown[];
    return items.length ? unfilled(def.element, items[0], `${path}[0]`) : [path];
  }
  if (def.type !== 'object' || !def.shape) return [];
  // Text needs one language; the others are tested below.
  if ('fr-CA' in def.shape) return [];
  return Object.entries(def.shape).flatMap(([key, field]) =>
    unfilled(field, (value as Record<string, unknown>)[key], `${path}.${key}`),
  );
}

describe('an adoption', () => {
  const partnership = full.partnerships[0] as { adoption: object };
  const told = (adoption: object) => factsAbout('partnerships', { ...partnership, adoption });

  it('tells a component of no known program by its id', () => {
    expect(lineOf(told({ level: 'partial', components: { 'part-z': 'none' } }), 'Components')).toEqual([
      'part-z: none',
    ]);
  });

  it('that is not known leaves the status of the partnership as it is', () => {
    const facts = told({ level: 'unknown' });
    expect(facts.status).toBe('Announced');
    expect(lineOf(facts, 'Adoption')).toEqual(['Not known']);
  });

  it('that is known stands first, and the status beside it', () => {
    const facts = told({ level: 'full' });
    expect(facts.status).toBe('In full');
    expect(lineOf(facts, 'Status')).toEqual(['Announced']);
  });

  it.each([
    [{ completed: 4 }, '4 components, in part'],
    [{ completed: 1 }, '1 component, in part'],
    [{ completed: 0, of: 6 }, '0 of 6 components, in part'],
    [{ of: 6 }, '? of 6 components, in part'],
  ])('of %j is told as %s', (share, text) => {
    expect(lineOf(told({ level: 'partial', ...share }), 'Adoption')).toEqual([
      text.charAt(0).toUpperCase() + text.slice(1),
    ]);
  });

  it('takes the names of components from the own dataset’s program first', () => {
    const program = { ...full.programs[0], components: [{ id: 'part-a', name: { en: 'Other A' } }] };
    const other = datasetOf('other', { programs: [program] });
    const own = datasetOf('own', { ...full });
    const both = tellingOf([other, own]);
    const entry = both.atlas.byKey.get('own/partnerships/tn-model');
    if (!entry) throw new Error('no entry');
    expect(lineOf(factsOf(entry, both), 'Components')?.[0]).toBe('Part A of the model: in full');
  });
});

describe('a caution', () => {
  const day = build('x', { evidence: 'announcement', date: '2020-05-01' });

  it('stands beside a build that was only announced', () => {
    expect(factsAbout('builds', day).cautions).toEqual([enFacts.facts.announced]);
  });

  it('does not stand beside one that was announced and is still to come', () => {
    const facts = factsAbout('builds', { ...day, date: '2027-05-01' });
    expect(facts.cautions).toEqual([]);
    expect(facts.status).toBe('Upcoming');
  });

  it.each([
    ['no', enFacts.facts.notCalled],
    ['unclear', enFacts.facts.unclearCalled],
  ])('stands beside a build that the source calls one: %s', (called, caution) => {
    expect(factsAbout('builds', build('x', { called })).cautions).toEqual([caution]);
  });

  it('stands beside each partnership that is not in force, and no other', () => {
    for (const status of Object.keys(enFacts.status)) {
      const inForce = ['reported', 'enacted', 'administrative-rule'].includes(status);
      const record = { ...full.partnerships[0], attribution: 'own', status };
      expect(factsAbout('partnerships', record).cautions, status).toEqual(inForce ? [] : ['Not in force']);
    }
  });

  it('names the publisher whose work a fact is not, by its short name', () => {
    const facts = (attribution: string) => factsAbout('builds', build('x', { attribution })).cautions;
    expect(facts('other')).toEqual(['Not ONE’s own work']);
    expect(facts('unclear')).toEqual(['Link to ONE not stated']);
    expect(facts('own')).toEqual([]);
  });

  it('names the publisher by its whole name where it has no short one', () => {
    const { manifest, ...rest } = datasetOf('one', { builds: [build('x', { attribution: 'other' })] });
    const { short: _short, ...publisher } = manifest.publisher;
    const dataset: Dataset = { ...rest, manifest: { ...manifest, publisher } };
    const told = tellingOf([dataset]);
    expect(factsOf(onlyEntry(told, 'builds'), told).cautions).toEqual(['Not Publisher one’s own work']);
  });

  it('of a statement tells first what a reader may want to know before reading', () => {
    const facts = factsOf(onlyEntry(telling, 'testimonials'), telling);
    expect(facts.cautions.slice(0, 2)).toEqual(['Mentions violence.', 'In our words']);
  });
});

describe('an event', () => {
  const event = {
    ...base,
    id: 'x',
    jurisdictions: ['US-TN'],
    title: { en: 'Training' },
    type: 'training',
    start: '2026-11-21',
  };
  const status = (more: object) => factsAbout('events', { ...event, ...more }).status;

  it('is upcoming, running or past on the day that counts as today', () => {
    expect(status({ start: '2026-11-22' })).toBe('Upcoming');
    expect(status({})).toBe('Now');
    expect(status({ start: '2026-11-20', end: '2026-11-22' })).toBe('Now');
    expect(status({ start: '2026-11-20' })).toBeUndefined();
    expect(asOf).toBe('2026-11-21');
  });

  it('of this month or this year is not said to be now', () => {
    expect(status({ start: '2026-11' })).toBeUndefined();
    expect(status({ start: '2026' })).toBeUndefined();
    expect(status({ start: '2026-12' })).toBe('Upcoming');
    expect(status({ start: '2026-10', end: '2026-12' })).toBe('Now');
  });

  it('that was called off is cancelled, and not upcoming', () => {
    const facts = factsAbout('events', { ...event, start: '2027-01-01', cancelled: true });
    expect(facts.status).toBeUndefined();
    expect(facts.cautions).toEqual(['Cancelled']);
  });

  it('tells its zone where only its end has a time', () => {
    const more = { end: '2026-11-22T12:00', zone: 'America/Chicago' };
    expect(factsAbout('events', { ...event, ...more }).when).toContain('(America/Chicago)');
  });

  it('without a city tells its state', () => {
    expect(lineOf(factsAbout('events', event), 'State or province')).toEqual(['Tennessee']);
    const online = factsAbout('events', { ...event, online: true });
    expect(lineOf(online, 'Where')).toEqual(['Online']);
    expect(lineOf(online, 'State or province')).toEqual(['Tennessee']);
  });
});

describe('a build', () => {
  it('has its city in its title, and its state beside it', () => {
    const facts = factsAbout('builds', build('x', { place: { precision: 'city', city: 'Nashville' } }));
    expect(facts.title.text).toBe('Coalition build, Nashville');
    expect(lineOf(facts, 'Where')).toEqual(['Nashville, Tennessee']);
    expect(lineOf(facts, 'State or province')).toBeUndefined();
  });

  it('online, or of an unknown city, has its state in its title', () => {
    expect(factsAbout('builds', build('x', { online: true })).title.text).toBe(
      'Online coalition build, Tennessee',
    );
    expect(factsAbout('builds', build('x')).title.text).toBe('Coalition build, Tennessee');
  });

  it('that the source calls none is called a meeting', () => {
    const place = { precision: 'city', city: 'Nashville' };
    expect(factsAbout('builds', build('x', { place, called: 'no' })).title.text).toBe(
      'Meeting or training, Nashville',
    );
  });

  it('tells a date that is not known, and a day whose year is not known', () => {
    expect(factsAbout('builds', build('x')).when).toBe('Date not known');
    expect(factsAbout('builds', build('x', { date: '--05-24' })).when).toBe('May 24 of a year not known');
    expect(factsAbout('builds', build('x', { date: '2016' })).when).toBe('2016');
  });
});

describe('a place that may not be told', () => {
  const shelter = {
    ...base,
    id: 'house',
    jurisdictions: ['US-TN'],
    name: { en: 'House' },
    type: 'shelter',
    summary: { en: 'A house.' },
  };

  it.each([
    ['withheld', 'Place confidential'],
    ['region', 'Place told no finer than the state'],
  ])('(%s) is told as that, with its state', (precision, text) => {
    const facts = factsAbout('organizations', { ...shelter, place: { precision } });
    expect(lineOf(facts, 'Where')).toEqual([text]);
    expect(lineOf(facts, 'State or province')).toEqual(['Tennessee']);
  });

  it.each(['withheld', 'region', 'unheard-of'])(
    '(%s) gives away no city, venue, coordinates or number, even where a record has them against the schema',
    (precision) => {
      const secret = { precision, city: 'Secretville', venue: 'Hidden House', at: [-86.123, 35.987] };
      const dataset = datasetOf('one', {
        organizations: [shelter],
        builds: [build('x')],
        events: [
          {
            ...base,
            id: 'e',
            jurisdictions: ['US-TN'],
            title: { en: 'Training' },
            type: 'training',
            start: '2026-01-01',
          },
        ],
      });
      const { records } = dataset;
      const spoilt = (list: readonly object[]) =>
        list.map((it) => ({
          ...it,
          place: secret,
          phone: precision === 'withheld' ? '615-555-0199' : undefined,
        }));
      const malformed = {
        ...dataset,
        records: {
          ...records,
          organizations: spoilt(records.organizations),
          builds: spoilt(records.builds),
          events: spoilt(records.events),
        },
      } as unknown as Dataset;
      const told = tellingOf([malformed]);
      expect(told.atlas.entries).toHaveLength(3);
      for (const entry of told.atlas.entries) {
        const text = JSON.stringify(factsOf(entry, told));
        expect(text).toContain('Tennessee');
        expect(text).not.toMatch(/Secretville|Hidden House|86\.123|35\.987|555-0199|5550199/);
      }
    },
  );
});

describe('an address', () => {
  const addresses = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    'http://example.org/',
    '//example.org/',
    '/path',
    'https:example.org',
    'https://user@example.org/',
  ];

  it.each(addresses)('%j is never followed, from whatever field it comes', (address) => {
    // Past the door, as if the schema had let it through.
    const spoil = (value: unknown, key = ''): unknown => {
      if (Array.isArray(value)) return value.map((it) => spoil(it));
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, spoil(it, name)]));
      return ['url', 'link', 'website'].includes(key) ? address : value;
    };
    const spoilt = { ...all, records: spoil(all.records) } as Dataset;
    const told = tellingOf([spoilt]);
    for (const entry of told.atlas.entries)
      for (const href of hrefsOf(factsOf(entry, told))) expect(href).toMatch(/^(tel:|sms:|mailto:office@)/);
  });

  it('that is sound is followed, and only by https, mail, call or text message', () => {
    const hrefs = telling.atlas.entries.flatMap((entry) => hrefsOf(factsOf(entry, telling)));
    expect(hrefs.length).toBeGreaterThan(20);
    for (const href of hrefs) expect(href).toMatch(/^(https:\/\/|mailto:|tel:|sms:)/);
    for (const wanted of ['mailto:office@example.org', 'tel:+15015550100', 'tel:+18883737888', 'sms:233733'])
      expect(hrefs).toContain(wanted);
  });

  it('without https is told whole, and that it is not linked', () => {
    const [, old] = factsOf(onlyEntry(telling, 'programs'), telling).sources;
    expect(old).toEqual({
      text: 'Scanned paper',
      detail: 'Old Press, undated, address without https, not linked, http://old.example.net/paper',
    });
    expect(lineOf(factsOf(onlyEntry(telling, 'resources'), telling), 'Link')).toEqual([
      'http://resource.example.org/guide',
      'Copy on somebody else’s site, link checked November 1, 2026, address without https, not linked',
    ]);
  });

  it('that was not found, or not opened, is told as that', () => {
    const resource = { ...(full.resources[0] as { link?: string }) };
    const link = 'https://example.org/x';
    expect(lineOf(factsAbout('resources', { ...resource, link, linkChecked: null }), 'Link')).toEqual([
      link,
      'Copy on somebody else’s site, link not checked',
    ]);
    delete resource.link;
    const none = { ...resource, linkStatus: 'none' };
    expect(lineOf(factsAbout('resources', { ...none, linkChecked: null }), 'Link')).toEqual([
      'No address found',
    ]);
    expect(lineOf(factsAbout('resources', none), 'Link')).toEqual([
      'No address found, link checked November 1, 2026',
    ]);
  });

  it('of a source is shown by its host', () => {
    const [, , plain] = factsOf(onlyEntry(telling, 'programs'), telling).sources;
    expect(plain).toEqual({
      text: 'plain.example.com',
      href: 'https://plain.example.com/x',
      detail: 'undated',
    });
  });
});

describe('a line that a record names', () => {
  const organization = (hotline: string) => ({ ...full.organizations[0], memberOf: [], hotline });

  it('is told with its number, its name and its purpose from the registry, without any record of it', () => {
    const facts = factsAbout('organizations', organization('us-national'));
    const [line] = facts.lines.filter(({ label }) => label === 'Hotline');
    expect(line?.values).toEqual([
      { text: '1-888-373-7888', href: 'tel:+18883737888' },
      { text: 'National Human Trafficking Hotline', lang: 'en' },
      { text: 'Help for victims and survivors' },
    ]);
  });

  it('is told from the registry, whatever a record of the same id says', () => {
    const { manifest, records, faults } = datasetOf('one', { hotlines: [addedLine('x')] });
    const rival = { ...records.hotlines[0], id: 'us-national' };
    const dataset = { manifest, faults, records: { ...records, hotlines: [rival] } } as unknown as Dataset;
    const own = datasetOf('two', { organizations: [organization('us-national')] });
    const told = tellingOf([dataset, own]);
    expect(lineOf(factsOf(onlyEntry(told, 'organizations'), told), 'Hotline')?.[0]).toBe('1-888-373-7888');
  });

  it('is told from the dataset where the registry has none', () => {
    const told = tellingOf([
      datasetOf('one', { hotlines: [addedLine('own-line')], organizations: [organization('own-line')] }),
    ]);
    expect(lineOf(factsOf(onlyEntry(told, 'organizations'), told), 'Hotline')?.[0]).toBe('1-855-555-0123');
  });

  it('is told by nothing where nobody knows it', () => {
    expect(lineOf(factsAbout('organizations', organization('nobody')), 'Hotline')).toBeUndefined();
  });

  it('of the registry is one that can be dialled', () => {
    for (const { id, display } of registry)
      expect(lineOf(factsAbout('organizations', organization(id)), 'Hotline')?.[0]).toBe(display);
  });
});

describe('a text', () => {
  const record = {
    ...build('x'),
    summary: { en: 'In English', 'fr-CA': 'En français' },
    note: { es: 'En español' },
  };

  it('is told in the first language that it has, and marked with it', () => {
    const facts = (languages: Telling['languages']) => {
      const { summary, note } = factsAbout('builds', record, { languages });
      return [summary, note];
    };
    const spanish = { text: 'En español', lang: 'es' };
    expect(facts(['en'])).toEqual([{ text: 'In English', lang: 'en' }, spanish]);
    expect(facts(['fr-CA', 'en'])).toEqual([{ text: 'En français', lang: 'fr-CA' }, spanish]);
    expect(facts(['es', 'en'])).toEqual([{ text: 'In English', lang: 'en' }, spanish]);
    expect(facts([])).toEqual([{ text: 'In English', lang: 'en' }, spanish]);
  });

  it('is told of every kind in every language without a fault', () => {
    for (const languages of [['es', 'en'], ['fr-CA', 'en'], []] as const)
      for (const entry of telling.atlas.entries) {
        const facts = factsOf(entry, { ...telling, languages });
        expect(facts.title.text).not.toBe('');
        expect(facts.title.lang ?? 'en').toBe('en');
      }
  });
});

describe('a date', () => {
  it('in the records of these tests is one', () => {
    const dates = leavesOf(full).filter(([path]) => /\.(date|start|end|on|accessed|started)$/.test(path));
    expect(dates.length).toBeGreaterThan(20);
    for (const [, date] of dates) expect(precisionOf(String(date))).toBeDefined();
  });
});
