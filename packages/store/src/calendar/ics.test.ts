import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { atlasOf } from '../atlas.ts';
import { datasetOf } from '../dataset.fixture.ts';
import { full } from '../full.fixture.ts';
import { folded } from './ics.ts';
import { atlasWith, build, event, readBack, readOne, written } from './read-back.fixture.ts';
import { datedOf } from './span.ts';
import { clean } from './told.ts';

const octets = (text: string) => new TextEncoder().encode(text).length;

describe('the calendar', () => {
  it('tells days as days, and the day after the last one as the end', () => {
    const { start, end, isDate } = readOne(atlasWith([event({ start: '2026-11-24' })]));
    expect([start, end, isDate]).toEqual(['2026-11-24', '2026-11-25', true]);
    const span = readOne(atlasWith([event({ start: '2026-12-30', end: '2027-02-28' })]));
    expect([span.start, span.end]).toEqual(['2026-12-30', '2027-03-01']);
    const leap = readOne(atlasWith([], [build({ date: '2024-02-28' })]));
    expect([leap.start, leap.end]).toEqual(['2024-02-28', '2024-02-29']);
  });

  it.each([
    ['America/Phoenix', '2026-03-08T09:00', '2026-03-08T16:00:00Z'],
    ['America/St_Johns', '2026-11-01T09:00', '2026-11-01T12:30:00Z'],
    ['America/Vancouver', '2026-12-15T09:00', '2026-12-15T16:00:00Z'],
    ['Pacific/Guam', '2026-12-15T09:00', '2026-12-14T23:00:00Z'],
    ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:30:00Z'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00Z'],
  ])('tells a time in %s, %s, as the instant %s', (zone, wall, wanted) => {
    const { start, end, isDate, values } = readOne(atlasWith([event({ start: wall, zone })]));
    expect([start, end, isDate]).toEqual([wanted, undefined, false]);
    expect(values('dtstart')).toEqual([wanted]);
  });

  it('tells the end of a time, and none that is not later', () => {
    const at = (start: string, end: string) =>
      readOne(atlasWith([event({ start, end, zone: 'America/New_York' })])).end;
    expect(at('2026-11-24T09:00', '2026-11-24T16:30')).toBe('2026-11-24T21:30:00Z');
    expect(at('2026-10-31T20:00', '2026-11-01T03:00')).toBe('2026-11-01T08:00:00Z');
    expect(at('2026-11-24T09:00', '2026-11-24T09:00')).toBeUndefined();
    // 02:30 is passed over and becomes 03:30, which is after the end.
    expect(at('2026-03-08T02:30', '2026-03-08T03:00')).toBeUndefined();
  });

  it('makes whole days of a time at one end only, unless both are one day', () => {
    const zone = 'America/New_York';
    const days = readOne(atlasWith([event({ start: '2026-11-24T09:00', end: '2026-11-25', zone })]));
    expect([days.start, days.end]).toEqual(['2026-11-24', '2026-11-26']);
    const other = readOne(atlasWith([event({ start: '2026-11-24', end: '2026-11-25T12:00', zone })]));
    expect([other.start, other.end]).toEqual(['2026-11-24', '2026-11-26']);
    const one = readOne(atlasWith([event({ start: '2026-11-24T09:00', end: '2026-11-24', zone })]));
    expect([one.start, one.end]).toEqual(['2026-11-24T14:00:00Z', undefined]);
  });

  it('leaves out what is not known to the day, and says which', () => {
    const atlas = atlasWith(
      [
        event({ id: 'month', start: '2026-11' }),
        event({ id: 'year', start: '2026' }),
        event({ id: 'open', start: '2026-11-24', end: '2026-12' }),
        event({ id: 'day' }),
      ],
      [
        build({ id: 'none' }),
        build({ id: 'of-no-year', date: '--05-24' }),
        build({ id: 'one', date: '2015-10-27' }),
      ],
    );
    const { text, count, left } = written(atlas);
    expect(left.map(({ record }) => record.id)).toEqual(['none', 'of-no-year', 'month', 'year', 'open']);
    expect(count).toBe(2);
    expect(readBack(text).map(({ uid }) => uid)).toEqual([
      'd.builds.one@coalition-map.invalid',
      'd.events.day@coalition-map.invalid',
    ]);
  });

  it('is empty where nothing can be put in, as the standard wants an entry', () => {
    expect(written(atlasWith([event({ start: '2026' })]))).toMatchObject({ text: '', count: 0 });
    expect(written(atlasOf([datasetOf('d', { hotlines: full.hotlines })]))).toEqual({
      text: '',
      count: 0,
      left: [],
    });
  });

  it('is named, and made for publishing', () => {
    const { text } = written(atlasWith([event()]), { name: 'Builds; and, more', productId: '-//X//Y//EN' });
    const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const value = (name: string) => root.getFirstPropertyValue(name);
    expect([value('version'), value('method'), value('prodid')]).toEqual(['2.0', 'PUBLISH', '-//X//Y//EN']);
    // ical.js does not know the two, and gives them as they stand: escaped, as they are TEXT.
    expect([value('name'), value('x-wr-calname')]).toEqual(Array(2).fill('Builds\\; and\\, more'));
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('is the same at any time of any day, and dated by the dataset or by what it is told', () => {
    const atlas = atlasWith([event()]);
    expect(written(atlas)).toEqual(written(atlas));
    expect(readOne(atlas).values('dtstamp')).toEqual(['2026-11-21T00:00:00Z']);
    expect(readOne(atlas, { stamp: '2026-11-22' }).values('dtstamp')).toEqual(['2026-11-22T00:00:00Z']);
  });

  it('tells one that was called off as such, in a calendar that is still published', () => {
    const atlas = atlasWith([event({ cancelled: true })]);
    const { values, summary } = readOne(atlas);
    expect(values('status')).toEqual(['CANCELLED']);
    expect(summary).toBe('Cancelled: A training');
    expect(written(atlas).text).toContain('\r\nMETHOD:PUBLISH\r\n');
    expect(readOne(atlasWith([event()])).names).not.toContain('status');
  });

  it('keeps the UID of a thing through versions, and the number never falls', () => {
    const versions = [
      '0.0.1',
      '0.9.9',
      '1.0.0',
      '1.0.999',
      '1.0.5000',
      '1.1.0',
      '1.999.0',
      '1.1000.0',
      '2.0.0',
    ];
    const more = ['2146.0.0', '2147.0.0', '999999.999999.999999'];
    const read = [...versions, ...more].map((version) => readOne(atlasWith([event()], [], version)));
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(1);
    const numbers = read.map(({ values }) => Number(values('sequence')[0]));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(numbers[2]).toBe(1_000_000);
    expect(Math.max(...numbers)).toBeLessThan(2 ** 31);
    expect(readOne(atlasWith([event()]), { domain: 'example.org' }).uid).toBe(
      'd.events.an-event@example.org',
    );
  });
});

describe('the lines', () => {
  /** The calendar of one event with a title and a summary that no door let through. */
  function hostile(title: string, summary = title): string {
    const atlas = atlasWith([event()]);
    const entries = datedOf(atlas.entries).map((entry) => ({
      ...entry,
      record: { ...entry.record, title: { en: title }, summary: { en: summary } },
    })) as unknown as typeof atlas.entries;
    return written({ ...atlas, entries }, { name: title }).text;
  }

  /** Of all lengths of characters, mixed and alone: 75 octets end within some and beside others. */
  const texts = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
        fc.string({ minLength: 90, maxLength: 200 }),
        fc.constantFrom('é', '日本', '🚚', '\\', '\r\n', ';,'),
      ),
      { minLength: 1, maxLength: 15 },
    )
    .map((parts) => parts.join(''))
    .filter((text) => clean(text) !== '');

  it('fold at 75 octets, and at 74 and a space from there', () => {
    expect(folded('a'.repeat(75))).toBe('a'.repeat(75));
    expect(folded('a'.repeat(160)).split('\r\n').map(octets)).toEqual([75, 75, 12]);
    expect(folded('日'.repeat(50)).split('\r\n').map(octets)).toEqual([75, 73, 4]);
  });

  it('fold anything so that it unfolds to the same, in at most 75 octets, without a cut character', () => {
    fc.assert(
      fc.property(texts, (any) => {
        const line = clean(any).replaceAll('\n', '');
        const text = folded(line);
        for (const it of text.split('\r\n')) {
          expect(octets(it)).toBeLessThanOrEqual(75);
          expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(it))).toBe(it);
        }
        expect(text.replaceAll('\r\n ', '')).toBe(line);
      }),
    );
  });

  it('are what another program reads, whatever the text', () => {
    fc.assert(
      fc.property(texts, (any) => {
        const text = hostile(any);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        const [read, ...others] = readBack(text);
        expect(others).toEqual([]);
        expect(read?.summary).toBe(clean(any).replace(/\s*\n\s*/g, ' '));
        expect(read?.description.startsWith(clean(any))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'X\r\nATTENDEE:mailto:a@example.org',
    'X\nEND:VEVENT\nBEGIN:VALARM',
    'X\rATTENDEE:mailto:a@example.org',
    'X\u2028ATTENDEE:mailto:a@example.org\u2029\u0085END:VCALENDAR',
    'X\\nATTENDEE:mailto:a@example.org',
    '\u0000\u0007\u001B[31mX;Y,Z:"quoted"',
    '\uD800 alone \uDFFF',
    '\u202Eback to front\u202C',
  ])('let nothing in by a title such as %j', (title) => {
    const text = hostile(title);
    const names = [
      'uid',
      'dtstamp',
      'sequence',
      'dtstart',
      'dtend',
      'summary',
      'description',
      'categories',
      'transp',
    ];
    const read = readBack(text);
    expect(read).toHaveLength(1);
    expect(read[0]?.names).toEqual(names);
    expect(text.match(/^BEGIN:/gm)).toHaveLength(2);
    // eslint-disable-next-line no-control-regex -- the very characters that must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u202E]/);
  });
});
