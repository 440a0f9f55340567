import { languages } from '@coalition-map/schema';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dateText, spanText, tenseOf, today } from './time.ts';

/** Zones at both ends of the day, and those whose clocks changed their rules in 2026 (safety.md, "Time"). */
const zones = [
  'UTC',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/New_York',
  'America/Vancouver',
  'America/Edmonton',
  'America/Toronto',
  'Asia/Kathmandu',
];

const dates = [
  '2023-01-25',
  '2023-01-01',
  '2023-12-31',
  '2024-02-29',
  '2023-03',
  '2016',
  '--05-24',
  '--02-29',
  '2026-03-08T02:30',
  '2026-11-01T01:30',
  '2026-11-01T00:00',
  '2026-12-31T23:59',
];

/** Writes the dates down in every language, with formatters made while the clock stands in the zone. */
async function writtenIn(zone: string): Promise<readonly [number, string[]]> {
  vi.stubEnv('TZ', zone);
  vi.resetModules();
  const time = await import('./time.ts');
  const told = languages.flatMap((language) => [
    ...dates.map((date) => time.dateText(date, language)),
    time.spanText('2023-01-09', '2023-01-13', language),
    time.spanText('2026-11-01T00:00', '2026-11-01T23:59', language),
  ]);
  const tenses = dates.map((date) => time.tenseOf(date, undefined, '2023-01-25'));
  return [new Date(2026, 0, 1).getTimezoneOffset(), [...told, ...tenses]];
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a date', () => {
  it('is written no more exactly than it is known', () => {
    expect(dateText('2023-01-25', 'en')).toBe('January 25, 2023');
    expect(dateText('2023-01', 'en')).toBe('January 2023');
    expect(dateText('2023', 'en')).toBe('2023');
    expect(dateText('--05-24', 'en')).toBe('May 24');
    expect(dateText('--02-29', 'en')).toBe('February 29');
    expect(dateText('2023-01-25T09:05', 'en')).toBe('January 25, 2023 at 9:05 AM');
  });

  it('is written as the language writes it', () => {
    expect(dateText('2023-01-25', 'es')).toBe('25 de enero de 2023');
    expect(dateText('2023-01-25', 'fr-CA')).toBe('25 janvier 2023');
    expect(dateText('--05-24', 'es')).toBe('24 de mayo');
  });

  it('that is none stays as it is', () => {
    for (const text of ['', 'soon', '2023-02-30', '2023-13', '--02-30', '2023-01-25T25:00', '__proto__'])
      expect(dateText(text, 'en')).toBe(text);
  });

  it('of each day of a leap year is that day in every language', () => {
    for (let day = 0; day < 366; day += 1) {
      const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
      for (const language of languages)
        expect(
          dateText(date, language)
            .match(/\d+/g)
            ?.map(Number)
            .sort((a, b) => a - b),
        ).toEqual([Number(date.slice(8)), 2024]);
    }
  });

  it('and its tense are the same whatever zone the visitor’s clock stands in', async () => {
    const told: (readonly [number, string[]])[] = [];
    for (const zone of zones) told.push(await writtenIn(zone));
    // The clocks do differ, or this proves nothing.
    expect(new Set(told.map(([offset]) => offset)).size).toBeGreaterThan(5);
    for (const [, texts] of told) expect(texts).toEqual(told[0]?.[1]);
    expect(told[0]?.[1].slice(0, 4)).toEqual([
      'January 25, 2023',
      'January 1, 2023',
      'December 31, 2023',
      'February 29, 2024',
    ]);
  });

  it('with a time is shown as stored, also in an hour that the clocks of the place pass over or repeat', () => {
    // 8 March 2026, 02:30 does not exist in New York; British Columbia no longer changes its clocks.
    expect(dateText('2026-03-08T02:30', 'en')).toBe('March 8, 2026 at 2:30 AM');
    expect(dateText('2026-11-01T01:30', 'en')).toBe('November 1, 2026 at 1:30 AM');
    expect(dateText('2026-11-01T00:00', 'en')).toBe('November 1, 2026 at 12:00 AM');
    expect(dateText('2026-11-01T14:00', 'es')).toMatch(/14:00|2:00 p/);
  });
});

describe('a span', () => {
  it('of one day is that day', () => {
    expect(spanText('2023-01-09', undefined, 'en')).toBe('January 9, 2023');
    expect(spanText('2023-01-09', '2023-01-09', 'en')).toBe('January 9, 2023');
  });

  it('of days is shortened as the language does', () => {
    expect(spanText('2023-01-09', '2023-01-13', 'en')).toMatch(/^January 9\s*–\s*13, 2023$/);
    expect(spanText('2023-01-30', '2023-02-02', 'en')).toMatch(/^January 30\s*–\s*February 2, 2023$/);
    expect(spanText('2023-01-09', '2023-01-13', 'es')).toMatch(/^9\s*[–-]\s*13 de enero de 2023$/);
  });

  it('of months, years, times, or days and times, tells both ends', () => {
    expect(spanText('2023-01', '2023-03', 'en')).toBe('January 2023 – March 2023');
    expect(spanText('2023', '2024', 'en')).toBe('2023 – 2024');
    expect(spanText('2023-01-09T09:00', '2023-01-09T16:00', 'en')).toBe(
      'January 9, 2023 at 9:00 AM – January 9, 2023 at 4:00 PM',
    );
    expect(spanText('2023-01-09', '2023-01-10T16:00', 'en')).toBe(
      'January 9, 2023 – January 10, 2023 at 4:00 PM',
    );
  });
});

describe('the tense', () => {
  it.each([
    ['2026-11-22', undefined, 'upcoming'],
    ['2026-11-21', undefined, 'now'],
    ['2026-11-20', undefined, 'past'],
    ['2026-11-21T08:00', undefined, 'now'],
    ['2026-11-20T23:59', undefined, 'past'],
    ['2026-11-22T00:00', undefined, 'upcoming'],
    ['2026-11', undefined, 'now'],
    ['2026-10', undefined, 'past'],
    ['2026-12', undefined, 'upcoming'],
    ['2026', undefined, 'now'],
    ['2025', undefined, 'past'],
    ['2026-11-20', '2026-11-22', 'now'],
    ['2026-11-20', '2026-11-21', 'now'],
    ['2026-11-21', '2026-11-25', 'now'],
    ['2026-11-18', '2026-11-20', 'past'],
    ['2026-11-22', '2026-11-25', 'upcoming'],
    ['2026-10', '2026-11', 'now'],
    ['2026-11-20T20:00', '2026-11-21T02:00', 'now'],
    ['--11-21', undefined, 'unknown'],
    [undefined, undefined, 'unknown'],
    ['soon', undefined, 'unknown'],
    ['2026-11-20', 'later', 'unknown'],
  ] as const)('of %s to %s is %s on 21 November 2026', (start, end, tense) => {
    expect(tenseOf(start, end, '2026-11-21')).toBe(tense);
  });

  it('follows the day that it is told, be it decades off', () => {
    expect(tenseOf('2026-11-21', undefined, '1970-01-01')).toBe('upcoming');
    expect(tenseOf('2026-11-21', undefined, '2099-12-31')).toBe('past');
  });
});

describe('today', () => {
  it('is the day of the visitor’s own calendar', () => {
    expect(today(new Date(2026, 0, 5, 0, 0))).toBe('2026-01-05');
    expect(today(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
    expect(today()).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
