import { describe, expect, it } from 'vitest';
import { dateOf, partsIn, wrongPart } from './date-parts.ts';

describe('a date in parts', () => {
  it.each(['2015', '2015-10', '2015-10-27', '--05-24', '2015-10-27T09:00'])(
    '%s comes back as it was',
    (date) => {
      const parts = partsIn(date);
      expect(parts && dateOf(parts)).toBe(date);
    },
  );

  it('is as exact as what is filled in', () => {
    const blank = { year: '', month: '', day: '', time: '' };
    expect(dateOf({ ...blank, year: '2015' })).toBe('2015');
    expect(dateOf({ ...blank, year: '2015', month: '3' })).toBe('2015-03');
    expect(dateOf({ ...blank, year: '2015', month: '03', day: '7' })).toBe('2015-03-07');
    expect(dateOf({ ...blank, month: '05', day: '24' })).toBe('--05-24');
    expect(dateOf(blank)).toBe('');
  });

  it('keeps what is filled in while it is not complete yet', () => {
    for (const parts of [
      { year: '2015', month: '', day: '27', time: '' },
      { year: '', month: '05', day: '', time: '' },
      { year: '', month: '', day: '07', time: '' },
      { year: '201', month: '', day: '', time: '' },
      { year: '', month: '', day: '', time: '09:00' },
      { year: '2015', month: '', day: '', time: '09:00' },
    ])
      expect(partsIn(dateOf(parts)), JSON.stringify(parts)).toEqual(parts);
  });

  it('is no date of parts where something else stands', () => {
    expect(partsIn('Spring 2015')).toBeUndefined();
    expect(partsIn('10/27/2015')).toBeUndefined();
  });
});

describe('a part of a date', () => {
  const blank = { year: '', month: '', day: '', time: '' };

  it('is wrong where there is something else than its digits', () => {
    expect(wrongPart({ ...blank, year: '20q15' })).toBe('year');
    expect(wrongPart({ ...blank, year: '20155' })).toBe('year');
    expect(wrongPart({ ...blank, year: '2015', day: '3q' })).toBe('day');
    expect(wrongPart({ ...blank, day: '32' })).toBe('day');
  });

  it('is not wrong while it is not complete yet', () => {
    for (const parts of [{ year: '20' }, { day: '0' }, { day: '07' }, { day: '31' }, {}])
      expect(wrongPart({ ...blank, ...parts })).toBeUndefined();
  });
});
