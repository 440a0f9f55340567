import { parse } from 'csv-parse/sync';
import { usCaWays } from '@coalition-map/geo/ways';
import { describe, expect, it } from 'vitest';
import { readBack } from './calendar/read-back.fixture.ts';
import { base, build, datasetOf, tellingOf, type Raw } from './dataset.fixture.ts';
import { committed } from './facts-committed.fixture.ts';
import { kindRules } from './starter-kinds.ts';
import {
  enCalendar,
  enStarter,
  marks,
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
    expect(namesOf(sheet, 'advocates')).toContain('End Slavery Tennessee');
    expect(namesOf(sheet, 'law-enforcement')).toContain('Tennessee Highway Patrol');
    expect(namesOf(sheet, 'state-partners')).toContain('Tennessee Bureau of Investigation');
    for (const { who } of sheet.kinds)
      for (const { key, sources } of who) {
        expect(all.atlas.byKey.get(key)?.places).toContain('US-TN');
        expect(sources).toHaveLength(1);
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
    expect(neighbours[0]?.build?.title.text).toBe('Coalition build, St. Paul');
    for (const { place, sources } of neighbours) {
      expect(usCaWays.neighbours['CA-ON']).toContain(place);
      expect(sources).toHaveLength(1);
    }
  });

  it('leaves out agencies of another place, and the publisher', () => {
    const names = ({ kinds, others }: Worksheet) =>
      [...kinds.flatMap(({ who }) => who), ...others].map(({ name }) => name.text);
    expect(names(sheetOf('US-MI'))).not.toContain('Ohio State Highway Patrol');
    expect(names(sheetOf('US-TN'))).not.toContain('TAT');
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
    expect(agenda[1]?.lines).toEqual(['With us: Schools.']);
    expect(agenda.find(({ title }) => title.includes('already'))?.written).toBe('The council.');
    const next = agenda.at(-2)?.lines.join(' ');
    expect(next).toContain('To invite: Judges and court administrators.');
    expect(next).toContain('Still open for 10 kinds of partners');
    expect(marks).toHaveLength(4);
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
    const row = (part: string, id: string) => rows.find((it) => it['part'] === part && it['id'] === id);
    expect(row('question', 'who-in-agency')?.['answer']).toBe(`'=HYPERLINK("https://bad.example")`);
    expect(row('question', 'who-already')?.['answer']).toBe('a, "b"\nc é');
    expect(row('partner-kind', 'courts')).toMatchObject({ mark: 'To invite', who: '' });
    expect(rows.filter((it) => it['part'] === 'partner-kind')).toHaveLength(13);
    const minutes = rows.filter((it) => it['part'] === 'agenda').map((it) => Number(it['minutes']));
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
