import { afterEach, describe, expect, it, vi } from 'vitest';
import { instantOf, withOffset } from './zoned.ts';

const utc = (wall: string, zone: string) => new Date(instantOf(wall, zone)).toISOString().slice(0, 16);

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The wall time that the runtime shows for an instant. */
function shown(instant: number, zone: string): string {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(zone, clock);
  return clock.format(instant).replace(' ', 'T');
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('a wall time', () => {
  it.each([
    // A zone without summer time, one of half hours, and one across the date line from the others.
    ['America/Phoenix', '2026-01-15T09:00', '2026-01-15T16:00'],
    ['America/Phoenix', '2026-07-15T09:00', '2026-07-15T16:00'],
    ['America/St_Johns', '2026-01-15T09:00', '2026-01-15T12:30'],
    ['America/St_Johns', '2026-07-15T09:00', '2026-07-15T11:30'],
    ['Pacific/Guam', '2026-07-15T09:00', '2026-07-14T23:00'],
    ['America/New_York', '2026-03-07T09:00', '2026-03-07T14:00'],
    ['America/New_York', '2026-03-08T01:59', '2026-03-08T06:59'],
    ['America/New_York', '2026-03-08T03:00', '2026-03-08T07:00'],
    ['America/New_York', '2026-11-01T00:59', '2026-11-01T04:59'],
    ['America/New_York', '2026-11-01T02:00', '2026-11-01T07:00'],
    ['America/Mexico_City', '2026-07-15T09:00', '2026-07-15T15:00'],
    ['America/Indiana/Tell_City', '2026-07-15T09:00', '2026-07-15T14:00'],
    ['Pacific/Honolulu', '2026-12-31T20:00', '2027-01-01T06:00'],
    ['UTC', '2026-12-31T20:00', '2026-12-31T20:00'],
  ])('in %s at %s is %s in UTC', (zone, wall, wanted) => {
    expect(utc(wall, zone)).toBe(wanted);
  });

  it('that the clocks pass over is read with the offset before it, as RFC 5545 (3.3.5) has it', () => {
    expect(utc('2007-03-11T02:30', 'America/New_York')).toBe('2007-03-11T07:30');
    expect(shown(instantOf('2007-03-11T02:30', 'America/New_York'), 'America/New_York')).toBe(
      '2007-03-11T03:30',
    );
    expect(utc('2026-03-08T02:30', 'America/St_Johns')).toBe('2026-03-08T06:00');
    expect(withOffset('2007-03-11T02:30', 'America/New_York')).toBe('2007-03-11T02:30:00-05:00');
  });

  it('that comes twice is the first of the two', () => {
    expect(utc('2007-11-04T01:30', 'America/New_York')).toBe('2007-11-04T05:30');
    expect(withOffset('2007-11-04T01:30', 'America/New_York')).toBe('2007-11-04T01:30:00-04:00');
    expect(utc('2026-11-01T01:30', 'America/St_Johns')).toBe('2026-11-01T04:00');
  });

  it('is, in every zone, shown by the runtime as it was written, or passed over', () => {
    const changed = /Vancouver|Edmonton|Yellowknife|Inuvik|Winnipeg|Rainy|Canada\//;
    let gaps = 0;
    for (const zone of Intl.supportedValuesOf('timeZone').filter((it) => /^(America|Pacific)\//.test(it)))
      for (let hour = 0; hour < 24 * 400; hour += 139) {
        const wall = new Date(Date.UTC(2025, 9, 1, hour, 30)).toISOString().slice(0, 16);
        if (wall > '2026-11' && changed.test(zone)) continue;
        const again = shown(instantOf(wall, zone), zone);
        if (again === wall) continue;
        gaps += 1;
        expect(again > wall, `${zone} ${wall} ${again}`).toBe(true);
      }
    expect(gaps).toBeLessThan(60);
  });
});

describe('the zones that stopped changing their clocks in 2026', () => {
  it.each([
    ['America/Vancouver', '2026-10-31T09:00', '2026-10-31T16:00'],
    ['America/Vancouver', '2026-11-01T01:30', '2026-11-01T08:30'],
    ['America/Vancouver', '2026-12-15T09:00', '2026-12-15T16:00'],
    ['America/Vancouver', '2027-07-15T09:00', '2027-07-15T16:00'],
    ['America/Vancouver', '2030-01-15T09:00', '2030-01-15T16:00'],
    ['Canada/Pacific', '2026-12-15T09:00', '2026-12-15T16:00'],
    ['America/Edmonton', '2026-12-15T09:00', '2026-12-15T15:00'],
    ['America/Yellowknife', '2027-01-15T09:00', '2027-01-15T15:00'],
    ['America/Inuvik', '2026-12-15T09:00', '2026-12-15T15:00'],
    ['America/Winnipeg', '2026-12-15T09:00', '2026-12-15T14:00'],
    ['America/Rainy_River', '2026-12-15T09:00', '2026-12-15T14:00'],
    // Before the change, and neighbours that did not follow.
    ['America/Vancouver', '2026-01-15T09:00', '2026-01-15T17:00'],
    ['America/Edmonton', '2025-12-15T09:00', '2025-12-15T16:00'],
    ['America/Los_Angeles', '2026-12-15T09:00', '2026-12-15T17:00'],
    ['America/Denver', '2026-12-15T09:00', '2026-12-15T16:00'],
    ['America/Rankin_Inlet', '2026-12-15T09:00', '2026-12-15T15:00'],
    ['America/Chicago', '2026-12-15T09:00', '2026-12-15T15:00'],
  ])('are right whatever the runtime knows: %s at %s is %s', (zone, wall, wanted) => {
    expect(utc(wall, zone)).toBe(wanted);
  });

  it.each([
    // These stand in for a runtime that is new, or stale, whichever this one is.
    ['America/Phoenix', '2026-12-15T16:00', '2027-01-15T16:00'],
    ['America/Los_Angeles', '2026-12-15T16:00', '2027-01-15T16:00'],
    // And this for one that knows of some later change: it changes nothing in 2026, and is believed.
    ['Pacific/Guam', '2026-12-14T23:00', '2027-01-14T23:00'],
  ])('are right in a runtime that has the rules of %s for Vancouver', async (rules, first, second) => {
    const Own = Intl.DateTimeFormat;
    const Stub = function (locale: string, options: Intl.DateTimeFormatOptions) {
      const timeZone = options.timeZone === 'America/Vancouver' ? rules : options.timeZone;
      return new Own(locale, { ...options, ...(timeZone !== undefined && { timeZone }) });
    };
    vi.stubGlobal('Intl', { ...Intl, DateTimeFormat: Stub });
    vi.resetModules();
    const zoned = await import('./zoned.ts');
    const text = (wall: string) => new Date(zoned.instantOf(wall, 'America/Vancouver')).toISOString();
    expect(text('2026-12-15T09:00').slice(0, 16)).toBe(first);
    expect(text('2027-01-15T09:00').slice(0, 16)).toBe(second);
  });
});

describe('a wall time with its offset', () => {
  it('names the instant to everybody', () => {
    expect(withOffset('2026-12-15T09:00', 'America/Vancouver')).toBe('2026-12-15T09:00:00-07:00');
    expect(withOffset('2026-12-15T09:00', 'America/St_Johns')).toBe('2026-12-15T09:00:00-03:30');
    expect(withOffset('2026-12-15T09:00', 'Pacific/Guam')).toBe('2026-12-15T09:00:00+10:00');
    expect(withOffset('2026-12-15T09:00', 'UTC')).toBe('2026-12-15T09:00:00+00:00');
  });

  it('reads back as that instant', () => {
    for (const zone of ['America/New_York', 'America/St_Johns', 'America/Winnipeg', 'Pacific/Guam'])
      for (const wall of ['2026-03-08T02:30', '2026-11-01T01:30', '2026-12-15T09:00'])
        expect(Date.parse(withOffset(wall, zone))).toBe(instantOf(wall, zone));
  });
});
