import { parse } from 'csv-parse/sync';
import { jurisdictionsOf } from '@coalition-map/geo';
import { usCaWays } from '@coalition-map/geo/ways';
import { describe, expect, it } from 'vitest';
import { readBack } from './calendar/read-back.fixture.ts';
import { base, build, datasetOf, tellingOf, type Raw } from './dataset.fixture.ts';
import { committed } from './facts-committed.fixture.ts';
import { kindRules } from './starter-kinds.ts';
import { presentIn } from './starter-present.ts';
import { isSame, isUnitOf, nameWords } from './starter-same.ts';
import {
  enCalendar,
  enStarter,
  lineText,
  meetingAgenda,
  meetingCalendar,
  meetingMinutes,
  worksheetCsv,
  worksheetOf,
  worksheetText,
  type Filled,
  type StarterTelling,
  type Worksheet,
} from './starter.ts';
import { esStarter } from './words/es-starter.ts';
import { es } from './words/es.ts';
import { frStarter } from './words/fr-starter.ts';
import { fr } from './words/fr.ts';

const all: StarterTelling = { ...tellingOf(committed), said: enStarter };
const blank: Filled = { answers: {}, marks: {}, minutes: 60, day: '', time: '' };

function sheetOf(place: string, telling: StarterTelling = all): Worksheet {
  const sheet = worksheetOf(place, telling, usCaWays.neighbours);
  if (!sheet) throw new Error('no guide');
  return sheet;
}

/** The names on record for a kind of partner. */
const namesOf = (sheet: Worksheet, id: string) =>
  sheet.kinds.find((kind) => kind.id === id)?.who.map(({ name }) => name.text);

const guide = {
  ...base,
  id: 'a-guide',
  jurisdictions: ['US'],
  title: { en: 'A guide' },
  summary: { en: 'For us.' },
  sections: [
    { id: 'q', type: 'questions', title: { en: 'Ask' }, items: [{ id: 'one', text: { en: 'Who?' } }] },
    {
      id: 'k',
      type: 'partner-kinds',
      title: { en: 'Kinds' },
      items: ['law-enforcement', 'a-kind-of-their-own'].map((id) => ({ id, text: { en: id } })),
    },
  ],
};
const of = (raw: Raw): StarterTelling => ({
  ...tellingOf([datasetOf('one', { guides: [guide], ...raw })]),
  said: enStarter,
});
const measure = (more: object) => ({
  ...base,
  id: 'm',
  jurisdictions: ['US-TN'],
  topic: 'botl',
  status: 'reported',
  scope: 'statewide',
  partners: ['Sheriff of a county'],
  ...more,
});

describe('the worksheet of the committed data', () => {
  it('asks the four questions and lists the thirteen kinds of the guide, in its order', () => {
    const sheet = sheetOf('US-TN');
    expect(sheet.questions.map(({ id }) => id)).toEqual([
      'who-in-agency',
      'who-already',
      'which-initiatives',
      'whom-to-contact',
    ]);
    expect(sheet.kinds).toHaveLength(13);
    expect(Object.keys(kindRules).filter((id) => !sheet.kinds.some((kind) => kind.id === id))).toEqual([]);
    expect(sheet.guide.publisher).toBe('Tribal Information Exchange');
    expect(sheet.guide.sources).not.toEqual([]);
  });

  it('tells who of each kind is on record in Tennessee, each with a record and a source', () => {
    const sheet = sheetOf('US-TN');
    expect(namesOf(sheet, 'advocates')).toEqual([]);
    expect(namesOf(sheet, 'law-enforcement')).toContain('Tennessee Highway Patrol');
    expect(namesOf(sheet, 'state-partners')).toContain('Tennessee Bureau of Investigation');
    for (const { who } of sheet.kinds)
      for (const { key } of who) expect(all.atlas.byKey.get(key)?.places).toContain('US-TN');
  });

  it('has a source for each fact of Tennessee, with a date or why there is none', () => {
    const { guide: own, kinds, others, steps, neighbours, practices } = sheetOf('US-TN');
    const facts = [
      own,
      ...kinds.flatMap(({ who }) => who),
      ...others,
      ...steps.next,
      ...steps.onRecord,
      ...neighbours.flatMap((it) => it.facts),
      ...practices,
    ];
    expect(facts.length).toBeGreaterThan(20);
    for (const fact of facts) {
      expect(fact.sources, JSON.stringify(fact)).not.toEqual([]);
      for (const { text, detail } of fact.sources) {
        expect(text).not.toBe('');
        expect(detail, JSON.stringify(fact)).toMatch(/\d{4}|undated|no date/i);
      }
    }
  });

  it.each(['US-TN', 'US-AK', 'CA-ON', 'US-TX', 'CA-NU'])(
    'never says of %s that a partner is missing',
    (place) => {
      const sheet = sheetOf(place);
      for (const { id, is, who } of sheet.kinds) {
        expect(is, id).toBe(
          who.length > 0 ? 'recorded' : id === 'community-members' ? 'not-told' : 'not-recorded',
        );
      }
      expect(worksheetText(sheet, blank, all)).not.toMatch(/(?<!who is )missing/i);
    },
  );

  it('offers Alaska a coalition build, with whom to write to, and Texas what it does not have yet', () => {
    expect(sheetOf('US-AK').steps.next[0]).toMatchObject({
      key: 'tat/programs/coalition-build',
      contact: [
        { text: 'info@truckersagainsttrafficking.org', href: 'mailto:info@truckersagainsttrafficking.org' },
      ],
    });
    const texas = sheetOf('US-TX').steps;
    expect(texas.onRecord.map(({ key }) => key)).toContain('tat/programs/coalition-build');
    expect(texas.next.map(({ key }) => key)).not.toContain('tat/programs/coalition-build');
    expect(texas.next.map(({ key }) => key)).not.toContain('tasa/programs/tasa-alliance');
  });

  it('shows what neighbors did: of Ontario those that border it, a held build first', () => {
    const { neighbours } = sheetOf('CA-ON');
    expect(neighbours.map(({ name }) => name)).toEqual(['Minnesota', 'Michigan', 'New York']);
    expect(neighbours[0]?.facts[0]?.text.text).toBe('Coalition build, St. Paul');
    for (const { place, facts } of neighbours) {
      expect(usCaWays.neighbours['CA-ON']).toContain(place);
      expect(new Set(facts.map(({ text }) => text.text)).size).toBe(facts.length);
    }
  });

  it('leaves out agencies of another place, and the publisher', () => {
    const names = ({ kinds, others }: Worksheet) =>
      [...kinds.flatMap(({ who }) => who), ...others].map(({ name }) => name.text);
    expect(names(sheetOf('US-MI'))).not.toContain('Ohio State Highway Patrol');
    expect(names(sheetOf('US-TN'))).not.toContain('TAT');
  });
});

describe('under which kind somebody stands', () => {
  const kindsOf = (place: string, name: string) => {
    const { kinds, others } = sheetOf(place);
    const rows = [...kinds, { id: 'others', who: others }];
    return rows.flatMap(({ id, who }) =>
      who.flatMap((it) => [it.name, ...(it.units ?? [])].filter(({ text }) => text === name).map(() => id)),
    );
  };

  it.each([
    // Police for school buses are no school.
    [
      'US-TN',
      'Tennessee Highway Patrol Commercial Vehicle Enforcement/Pupil Transportation',
      ['law-enforcement'],
    ],
    ['US-TN', 'Tennessee Bureau of Investigation', ['state-partners', 'law-enforcement']],
    // An alliance of the state, of several states, or an organization for the whole state is no local one.
    ['US-TN', 'Tennessee Anti-Slavery Alliance (TASA)', ['others']],
    ['US-IA', 'Tri-State Coalition Against Human Trafficking and Slavery', ['others']],
    // Services for survivors of trafficking are no advocates against domestic violence, and a shelter may be any.
    ['US-TN', 'End Slavery Tennessee', ['others']],
    ['US-TN', 'Second Life of Chattanooga', ['others']],
    ['US-AR', 'The Centers for Youth and Families', ['others']],
    ['US-SD', 'Pathfinder Center', ['others']],
    ['US-AK', 'Alaska Institute for Justice', ['others']],
    ['US-CO', 'Laboratory to Combat Human Trafficking', ['others']],
    ['US-CA', 'Sacramento Together', ['local-businesses']],
    // An authority over schools is the state; a college and a school district are schools.
    ['US-IA', 'Iowa Department of Education', ['state-partners']],
    ['US-TX', 'Texas Higher Education Coordinating Board', ['state-partners']],
    ['US-ID', 'Kuna School District', ['schools']],
    ['US-WY', 'Eastern Wyoming College', ['schools']],
    // Who licenses drivers is not police for that.
    ['US-SD', 'South Dakota Department of Public Safety, Driver Licensing', ['state-partners']],
    ['US-OH', 'Ohio Department of Public Safety', ['state-partners']],
    ['US-OH', 'Ohio State Highway Patrol', ['law-enforcement']],
    [
      'US-OH',
      'Ohio Attorney General Human Trafficking Initiative',
      ['prosecutors-attorneys', 'state-partners'],
    ],
    ['US-TX', 'Texas Attorney General', ['prosecutors-attorneys', 'state-partners']],
    ['US-TX', 'ConocoPhillips', ['others']],
    ['CA-ON', 'Ontario Ministry of Transportation', ['state-partners']],
    // Of a city, a county or the country, and so not of the state.
    [
      'US-CA',
      "Los Angeles City Attorney's Office, Sex and Labor Trafficking Unit",
      ['prosecutors-attorneys'],
    ],
    ['US-ND', 'Office of US Senator for North Dakota', ['others']],
    ['US-CT', 'FMCSA', ['others']],
    ['US-CT', 'DCF', ['state-partners']],
  ])('in %s: %s', (place, name, kinds) => {
    expect(kindsOf(place, name)).toEqual(kinds);
  });

  it('is, of advocates, only who says so by name, whatever its type', () => {
    const kind = { id: 'advocates', text: { en: 'Advocates' } };
    const {
      sections: [questions],
    } = guide;
    const section = { id: 'k', type: 'partner-kinds', title: { en: 'Kinds' }, items: [kind] };
    const organizations = ['aftercare', 'direct-service', 'shelter', 'local-ngo'].flatMap((type) =>
      ['Help of', 'Domestic Violence Center of'].map((name, at) => ({
        ...base,
        id: `${type}-${at}`,
        jurisdictions: ['US-TN'],
        name: { en: `${name} ${type}` },
        type,
        summary: { en: 'It helps.' },
      })),
    );
    const sheet = sheetOf(
      'US-TN',
      of({ guides: [{ ...guide, sections: [questions, section] }], organizations }),
    );
    expect(namesOf(sheet, 'advocates')).toHaveLength(4);
    expect(namesOf(sheet, 'advocates')?.every((name) => name.startsWith('Domestic'))).toBe(true);
    expect(sheet.others.map(({ name }) => name.text.slice(0, 7))).toEqual(Array(4).fill('Help of'));
  });

  it('says beside a name that its membership is over, or that nobody says whether it is', () => {
    const told = (name: string, sheet = sheetOf('US-TN')) =>
      sheet.others.find((it) => it.name.text === name)?.member;
    const label = enStarter.member.former;
    expect(told('Second Life of Chattanooga')).toEqual({
      label,
      of: [expect.objectContaining({ text: 'Tennessee Anti-Slavery Alliance (TASA)' })],
    });
    expect(told('End Slavery Tennessee')).toBeUndefined();
    for (const text of [
      worksheetText(sheetOf('US-TN'), blank, all),
      worksheetCsv(sheetOf('US-TN'), blank, all),
    ])
      expect(text).toContain(`Services for survivors; ${label}: Tennessee Anti-Slavery Alliance (TASA)`);
    const unclear = {
      ...base,
      id: 'u',
      jurisdictions: ['US-TN'],
      name: { en: 'Unclear' },
      type: 'direct-service',
      summary: { en: 'It helps.' },
      memberOf: ['gone'],
    };
    expect(told('Unclear', sheetOf('US-TN', of({ organizations: [unclear] })))).toEqual({
      label: enStarter.member.unclear,
      of: [{ text: 'gone' }],
    });
  });

  it.each([...jurisdictionsOf('US'), ...jurisdictionsOf('CA')].map(({ id }) => id))(
    'is nobody twice in %s, and nobody on record is lost',
    (place) => {
      const { kinds, others } = sheetOf(place);
      for (const { id, who } of [...kinds, { id: 'others', who: others }]) {
        const words = who.map(({ name }) => [...nameWords(name.text, place)].sort().join(' '));
        expect(words, id).toEqual([...new Set(words)]);
      }
      const told = [...kinds.flatMap(({ who }) => who), ...others].flatMap(({ name, units = [] }) =>
        [name, ...units].map(({ text }) => text),
      );
      expect(presentIn(place, all).filter(({ name }) => !told.includes(name.text))).toEqual([]);
    },
  );

  it.each([
    ['US-TX', 'Office of the Texas Attorney General', 'Texas Attorney General'],
    ['US-MT', 'Montana DOJ', 'Montana Department of Justice'],
    ['US-MT', 'Motor Carriers of Montana', 'Montana Motor Carriers Association'],
    ['US-SC', 'SC DMV', 'South Carolina Department of Motor Vehicles'],
    ['US-SC', 'State Human Trafficking Task Force', 'South Carolina Human Trafficking Task Force'],
    ['US-VA', 'VDOT', 'Virginia DOT'],
    ['US-WA', "Washington Attorney General's Office (participant)", 'Washington Attorney General'],
    ['US-IA', 'Iowa DOT Office of Motor Vehicle Enforcement', 'Iowa DOT Motor Vehicle Enforcement'],
    [
      'US-MN',
      'Minnesota Human Trafficking Investigators Task Force (BCA)',
      'Minnesota BCA Human Trafficking Investigators Task Force',
    ],
  ])('is in %s the same, written "%s" or "%s"', (place, one, other) => {
    expect(isSame(nameWords(one, place), nameWords(other, place))).toBe(true);
  });

  it('does not take one for another, nor the place itself for the whole of its agencies', () => {
    const words = (name: string) => nameWords(name, 'US-AZ');
    expect(isSame(words('Arizona State Police'), words('Arizona Highway Patrol'))).toBe(false);
    expect(isUnitOf(words('Arizona DOT'), words('Arizona'), 'US-AZ')).toBe(false);
    expect(isUnitOf(words('Arizona DOT Enforcement'), words('Arizona DOT'), 'US-AZ')).toBe(true);
    expect(isUnitOf(words('Arizona DOT'), words('Arizona DOT Enforcement'), 'US-AZ')).toBe(false);
  });

  it('has a unit below the one that it is of, with the records and the sources of both', () => {
    const patrol = sheetOf('US-TN').kinds.flatMap(({ id, who }) =>
      id === 'law-enforcement' ? who.filter(({ name }) => name.text === 'Tennessee Highway Patrol') : [],
    );
    expect(patrol).toMatchObject([
      {
        records: 2,
        units: [{ text: 'Tennessee Highway Patrol Commercial Vehicle Enforcement/Pupil Transportation' }],
      },
    ]);
    expect(patrol[0]?.sources).toHaveLength(2);
  });
});

describe('what counts as on record', () => {
  it('is a partner of a measure in force, a host of a build that was held; audiences of resources are not', () => {
    const partners = (raw: Raw) => namesOf(sheetOf('US-TN', of(raw)), 'law-enforcement');
    expect(partners({ partnerships: [measure({})] })).toEqual(['Sheriff of a county']);
    expect(partners({ partnerships: [measure({ status: 'proposed' })] })).toEqual([]);
    expect(partners({ partnerships: [measure({ jurisdictions: ['US-TN', 'US-KY'] })] })).toEqual([]);
    expect(partners({ builds: [build('b', { hosts: ['County Police'] })] })).toEqual(['County Police']);
    expect(
      partners({ builds: [build('b', { hosts: ['County Police'], evidence: 'announcement' })] }),
    ).toEqual([]);
    const resource = {
      ...base,
      id: 'r',
      jurisdictions: ['US-TN'],
      title: { en: 'Police guide' },
      type: 'toolkit',
      audiences: ['law-enforcement'],
      linkStatus: 'none',
      summary: { en: 'For police.' },
    };
    expect(partners({ resources: [resource] })).toEqual([]);
  });

  it('is told of nobody for a kind that no rule knows, and while records may still come', () => {
    const telling = of({});
    const states = (it: StarterTelling) => sheetOf('US-TN', it).kinds.map(({ is }) => is);
    expect(states(telling)).toEqual(['not-recorded', 'not-told']);
    const late = { ...telling, atlas: { ...telling.atlas, gaps: new Set(['organizations'] as const) } };
    expect(states(late)).toEqual(['not-loaded', 'not-told']);
  });

  it('needs a guide: without one there is no worksheet', () => {
    const none = { ...tellingOf([datasetOf('one', {})]), said: enStarter };
    expect(worksheetOf('US-TN', none, usCaWays.neighbours)).toBeUndefined();
  });
});

describe('the agenda', () => {
  const sheet = sheetOf('US-TN');

  it.each(meetingMinutes)('has points that add up to %d minutes', (minutes) => {
    const agenda = meetingAgenda(sheet, { ...blank, minutes }, enStarter);
    expect(agenda.reduce((sum, it) => sum + it.minutes, 0)).toBe(minutes);
    expect(agenda.every((it) => it.minutes >= 5 && it.minutes % 5 === 0)).toBe(true);
    expect(agenda).toHaveLength(sheet.questions.length + 4);
  });

  it('is made from answers and marks', () => {
    const filled: Filled = {
      ...blank,
      answers: { 'who-already': '  The council.  ' },
      marks: { courts: 'to-invite', schools: 'with-us', advocates: 'not-for-us' },
    };
    const agenda = meetingAgenda(sheet, filled, enStarter);
    expect(agenda[1]?.lines.map(lineText)).toEqual(['With us: Schools.']);
    expect(agenda.find(({ title }) => title.includes('already'))?.written).toBe('The council.');
    const next = agenda.at(-2)?.lines.map(lineText).join(' ');
    expect(next).toContain('To invite: Judges and court administrators.');
    expect(next).toContain('Still open for 10 kinds of partners');
    // What is marked "does not apply" is neither here, nor invited, nor open.
    expect(JSON.stringify(agenda)).not.toContain('domestic violence');
  });
});

describe('the files', () => {
  const sheet = sheetOf('US-TN');
  const filled: Filled = {
    answers: { 'who-in-agency': '=HYPERLINK("https://bad.example")', 'who-already': 'a, "b"\nc é' },
    marks: { courts: 'to-invite' },
    minutes: 90,
    day: '2026-12-15',
    time: '09:00',
  };

  it('hold in text what was written, who is on record and from which source', () => {
    const text = worksheetText(sheet, filled, all);
    expect(text).toContain('# Start a coalition: Tennessee');
    expect(text).toContain('   a, "b"\n   c é');
    expect(text).toMatch(/Judges and court administrators\n {3}You say: To invite/);
    expect(text).toMatch(/End Slavery Tennessee \(Services for survivors\)\. Source: /);
    expect(text).toContain('90 minutes in all');
  });

  it('read back as CSV, and no spreadsheet runs what was written', () => {
    const rows = parse<Record<string, string>>(worksheetCsv(sheet, filled, all), {
      bom: true,
      columns: true,
    });
    const row = (part: string, id: string) => rows.find((it) => it['Part'] === part && it['ID'] === id);
    expect(row('Question', 'who-in-agency')?.['Answer']).toBe(`'=HYPERLINK("https://bad.example")`);
    expect(row('Question', 'who-already')?.['Answer']).toBe('a, "b"\nc é');
    expect(row('Kind of partner', 'courts')).toMatchObject({ 'You say': 'To invite', 'Who or what': '' });
    expect(rows.filter((it) => it['Part'] === 'Kind of partner')).toHaveLength(13);
    const minutes = rows.filter((it) => it['Part'] === 'Agenda').map((it) => Number(it['Minutes']));
    expect(minutes.reduce((a, b) => a + b, 0)).toBe(90);
    expect(rows.flatMap((it) => Object.values(it)).filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
  });

  it('read back as a calendar: the instant of the zone, the length, the points without the answers', () => {
    const text = meetingCalendar(sheet, filled, all, { zone: 'America/Chicago', words: enCalendar });
    const [event, ...others] = readBack(text);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      summary: 'First meeting: a coalition for Tennessee',
      start: '2026-12-15T15:00:00Z',
      end: '2026-12-15T16:30:00Z',
      isDate: false,
    });
    expect(event?.description).toContain('min: Welcome');
    expect(event?.description).not.toContain('HYPERLINK');
    expect(event?.values('dtstamp')).toEqual(['2026-11-21T00:00:00Z']);
    expect(event?.names).not.toContain('organizer');
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  });

  it('put a day without a time into a calendar as a whole day, and without a day nothing', () => {
    const write = (part: Partial<Filled>) =>
      meetingCalendar(sheet, { ...filled, ...part }, all, { zone: 'America/Chicago', words: enCalendar });
    expect(readBack(write({ time: '' }))[0]).toMatchObject({
      start: '2026-12-15',
      end: '2026-12-16',
      isDate: true,
    });
    expect(write({ day: '' })).toBe('');
  });
});

describe.each([
  ['es', es, esStarter, 'inglés'],
  ['fr-CA', fr, frStarter, 'anglais'],
] as const)('the worksheet in %s', (language, words, said, english) => {
  const telling: StarterTelling = {
    ...all,
    languages: [language, 'en'],
    words: { ...all.words, ...words.facts, lang: language },
    said,
  };
  const sheet = sheetOf('US-TN', telling);
  const filled: Filled = { ...blank, marks: { courts: 'to-invite' }, day: '2026-12-15' };

  it('says once that the guide is in English, on the sheet and in each file', () => {
    const note = said.foreign(english);
    expect(sheet.guide.foreign).toBe(note);
    expect(sheetOf('US-TN').guide.foreign).toBeUndefined();
    const calendar = readBack(
      meetingCalendar(sheet, filled, telling, { zone: 'America/Chicago', words: enCalendar }),
    )[0]?.description;
    for (const text of [
      worksheetText(sheet, filled, telling),
      worksheetCsv(sheet, filled, telling),
      calendar,
    ])
      expect(text?.split(note)).toHaveLength(2);
  });

  it('keeps the language of each text of the guide, in the agenda too', () => {
    for (const { text } of [...sheet.questions, ...sheet.kinds]) expect(text.lang).toBe('en');
    const invited = meetingAgenda(sheet, filled, said).at(-2)?.lines[0];
    expect(invited?.filter(({ lang }) => lang === 'en').map(({ text }) => text)).toEqual([
      'Judges and court administrators',
    ]);
  });

  it('is a CSV with headings and parts in the language of the page', () => {
    const [heads, ...rows] = parse(worksheetCsv(sheet, filled, telling), { bom: true });
    expect(heads).toEqual(Object.values(said.csv.columns));
    const parts: readonly string[] = Object.values(said.csv.parts);
    expect(rows.every((row) => parts.includes(row[0] ?? ''))).toBe(true);
    const english = new Set<string>([
      ...Object.values(enStarter.csv.columns),
      ...Object.values(enStarter.csv.parts),
    ]);
    expect([...(heads ?? []), ...parts].filter((it) => english.has(it))).toEqual([]);
  });
});
