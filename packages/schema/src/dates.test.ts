import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { firstDayOf, isZone, lastDayOf, precisionOf } from './dates.ts';

// Many cases, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe('precisionOf', () => {
  it.each([
    ['2023', 'year'],
    ['2023-01', 'month'],
    ['2023-01-25', 'day'],
    ['2024-02-29', 'day'],
    ['2000-02-29', 'day'],
    ['--05-24', 'month-day'],
    ['--02-29', 'month-day'],
    ['2023-01-25T00:00', 'minute'],
    ['2023-01-25T23:59', 'minute'],
  ])('%s is known to the %s', (date, precision) => {
    expect(precisionOf(date)).toBe(precision);
  });

  it.each(
    `2023-02-29 1900-02-29 2023-04-31 2023-13 2023-13-01 2023-00 2023-01-00 2023-01-32 --02-30 --13-01 --00-10
    1899 2101 0000 99999 23-01-25 2023-1-5 2023/01/25 01/25/2023 20230125 2023-01-25T24:00 2023-01-25T09:60
    2023-01-25T09 2023-01-25T09:00:00 2023-01-25T09:00Z 2023-01-25T09:00-06:00 2023-02-30T09:00 2023-W04 -2023
    ٢٠٢٣ ２０２３ today Infinity`.split(/\s+/),
  )('%s is no date', (date) => {
    expect(precisionOf(date)).toBeUndefined();
  });

  it.each(['', ' 2023', '2023 ', '2023-01-25\n', '2023-01-25 09:00'])(
    'blanks in %j make it no date',
    (date) => {
      expect(precisionOf(date)).toBeUndefined();
    },
  );

  it('a day is a day exactly where the calendar has it', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 29, max: 31 }), (date, last) => {
        const iso = date.toISOString().slice(0, 10);
        const late = `${iso.slice(0, 8)}${last}`;
        // Date rolls a day that does not exist over into the next month.
        const exists = new Date(`${iso.slice(0, 8)}01T00:00:00Z`).setUTCDate(last);
        const real = new Date(exists).toISOString().startsWith(late);
        expect(precisionOf(iso)).toBe('day');
        expect(precisionOf(late)).toBe(real ? 'day' : undefined);
      }),
    );
  });
});

describe('the first and last day', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-04', '2023-04-01', '2023-04-30'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2100-02', '2100-02-01', '2100-02-28'],
    ['2023-12', '2023-12-01', '2023-12-31'],
    ['2023-01-25', '2023-01-25', '2023-01-25'],
    ['2023-01-25T09:00', '2023-01-25', '2023-01-25'],
  ])('of %s are %s and %s', (date, first, last) => {
    expect([firstDayOf(date), lastDayOf(date)]).toEqual([first, last]);
  });

  it.each(['--05-24', '2023-02-30', '', 'soon'])('of %j are unknown', (date) => {
    expect([firstDayOf(date), lastDayOf(date)]).toEqual([undefined, undefined]);
  });
});

describe('isZone', () => {
  it.each(['America/Chicago', 'America/Argentina/Buenos_Aires', 'Pacific/Honolulu', 'UTC'])(
    '%s is a time zone',
    (zone) => {
      expect(isZone(zone)).toBe(true);
    },
  );

  it.each([
    '',
    'CST',
    'EST5EDT',
    '-06:00',
    '+05:00',
    'America',
    'America/Nowhere',
    ' America/Chicago',
    'america/chicago',
  ])('%j is no time zone of a place', (zone) => {
    expect(isZone(zone)).toBe(false);
  });
});
