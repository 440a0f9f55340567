import { describe, expect, it } from 'vitest';
import { agendaOf, isAhead, nearbyAgenda } from './agenda.ts';
import { atlasWith, build, event, only } from './read-back.fixture.ts';
import type { DatedEntry } from './span.ts';

const asOf = '2026-11-21';
const ids = (entries: readonly DatedEntry[]) => entries.map(({ record }) => record.id);

function agenda(atlas: ReturnType<typeof atlasWith>, place?: string, day = asOf) {
  const { upcoming, past, undated, cancelled } = agendaOf(atlas.entries, place, day);
  return { upcoming: ids(upcoming), past: ids(past), undated: ids(undated), cancelled: ids(cancelled) };
}

describe('the agenda', () => {
  const zone = 'America/Chicago';
  const atlas = atlasWith(
    [
      event({ id: 'tomorrow', start: '2026-11-22' }),
      event({ id: 'today', start: '2026-11-21' }),
      event({ id: 'yesterday', start: '2026-11-20' }),
      event({ id: 'running', start: '2026-11-18', end: '2026-11-25' }),
      event({ id: 'this-month', start: '2026-11' }),
      event({ id: 'this-year', start: '2026' }),
      event({ id: 'last-month', start: '2026-10' }),
      event({ id: 'today-at-noon', start: '2026-11-21T12:00', zone }),
      event({ id: 'today-at-nine', start: '2026-11-21T09:00', zone }),
      event({ id: 'off', start: '2026-11-23', cancelled: true }),
      event({ id: 'off-sooner', start: '2026-11-22', cancelled: true }),
      event({ id: 'was-off', start: '2026-11-01', cancelled: true }),
      event({ id: 'elsewhere', start: '2026-11-22', jurisdictions: ['US-OR', 'US-WA'] }),
    ],
    [
      build({ id: 'of-2015', date: '2015' }),
      build({ id: 'of-a-day-in-2015', date: '2015-10-27' }),
      build({ id: 'of-a-month-in-2015', date: '2015-10' }),
      build({ id: 'none' }),
      build({ id: 'of-no-year', date: '--05-24' }),
    ],
  );

  it('holds what is ahead soonest first, what is over latest first, and what has no year', () => {
    expect(agenda(atlas, 'US-TN')).toEqual({
      upcoming: ['running', 'today', 'today-at-nine', 'today-at-noon', 'tomorrow', 'this-month', 'this-year'],
      past: ['yesterday', 'last-month', 'of-a-day-in-2015', 'of-a-month-in-2015', 'of-2015'],
      undated: ['none', 'of-no-year'],
      cancelled: ['off-sooner', 'off', 'was-off'],
    });
  });

  it('is of all places where none is given, and has each entry once', () => {
    const all = agenda(atlas);
    expect(all.upcoming).toContain('elsewhere');
    const every = [...all.upcoming, ...all.past, ...all.undated, ...all.cancelled];
    expect(every).toHaveLength(atlas.entries.length);
    expect(new Set(every).size).toBe(every.length);
    expect(agenda(atlas, 'US-WA').upcoming).toEqual(['elsewhere']);
    expect(agenda(atlas, 'US-ME')).toEqual({ upcoming: [], past: [], undated: [], cancelled: [] });
  });

  it('follows the day that it is told: a month is ahead until its last day is over', () => {
    const month = atlasWith([event({ start: '2026-11' })]);
    expect(agenda(month, undefined, '2026-10-31').upcoming).toHaveLength(1);
    expect(agenda(month, undefined, '2026-11-30').upcoming).toHaveLength(1);
    expect(agenda(month, undefined, '2026-12-01').past).toHaveLength(1);
    const year = atlasWith([], [build({ date: '2026' })]);
    expect(agenda(year, undefined, '2026-12-31').upcoming).toHaveLength(1);
    expect(agenda(year, undefined, '2027-01-01').past).toHaveLength(1);
  });

  it('never counts what was called off as ahead', () => {
    const off = only(atlasWith([event({ start: '2026-12-01', cancelled: true })]));
    expect(isAhead(off, asOf)).toBe(false);
    expect(isAhead(only(atlasWith([event({ start: '2026-12-01' })])), asOf)).toBe(true);
    expect(isAhead(only(atlasWith([], [build()])), asOf)).toBe(false);
  });

  it('does not change the entries, whose order stays', () => {
    const before = [...atlas.entries];
    agendaOf(Object.freeze([...atlas.entries]), undefined, asOf);
    expect(atlas.entries).toEqual(before);
  });
});

describe('the agenda of the neighbours', () => {
  const atlas = atlasWith(
    [
      event({ id: 'own-old', jurisdictions: ['US-TN'], start: '2024-05-01' }),
      event({ id: 'own-latest', jurisdictions: ['US-TN'], start: '2025-05-01' }),
      event({ id: 'own-off', jurisdictions: ['US-TN'], start: '2026-05-01', cancelled: true }),
      event({ id: 'both', jurisdictions: ['US-KY', 'US-VA'], start: '2026-12-02' }),
      event({ id: 'sooner', jurisdictions: ['US-KY'], start: '2026-12-01' }),
      event({ id: 'near-off', jurisdictions: ['US-KY'], start: '2026-12-01', cancelled: true }),
      event({ id: 'near-past', jurisdictions: ['US-KY'], start: '2026-01-01' }),
      event({ id: 'far', jurisdictions: ['US-ME'], start: '2026-12-01' }),
    ],
    [build({ id: 'near-build', jurisdictions: ['US-VA'], date: '2026-12' })],
  );

  it('is the latest one of the place, and what is ahead around it, each once', () => {
    const found = nearbyAgenda(atlas.entries, 'US-TN', ['US-KY', 'US-VA'], asOf);
    expect(found?.latest?.record.id).toBe('own-latest');
    expect(ids(found?.nearby ?? [])).toEqual(['sooner', 'both', 'near-build']);
  });

  it('is none where the place has something ahead itself', () => {
    expect(nearbyAgenda(atlas.entries, 'US-KY', ['US-TN'], asOf)).toBeUndefined();
  });

  it('may be empty', () => {
    expect(nearbyAgenda(atlas.entries, 'US-HI', [], asOf)).toEqual({ nearby: [], nearbyPast: [] });
  });

  it('offers what took place next door only where nothing is ahead there, the latest first', () => {
    const past = atlasWith([
      event({ id: 'older', start: '2024-03-01', jurisdictions: ['US-KY'] }),
      event({ id: 'newer', start: '2025-03-01', jurisdictions: ['US-VA'] }),
      event({ id: 'called-off', start: '2026-03-01', jurisdictions: ['US-VA'], cancelled: true }),
      event({ id: 'own', start: '2025-05-01', jurisdictions: ['US-TN', 'US-VA'] }),
    ]);
    const near = (neighbours: readonly string[], entries = past.entries) =>
      ids(nearbyAgenda(entries, 'US-TN', neighbours, asOf)?.nearbyPast ?? []);
    expect(near(['US-KY', 'US-VA'])).toEqual(['newer', 'older']);
    expect(near(['US-KY'])).toEqual(['older']);
    const ahead = atlasWith([
      event({ id: 'older', start: '2024-03-01', jurisdictions: ['US-KY'] }),
      event({ id: 'ahead', start: '2027-03-01', jurisdictions: ['US-KY'] }),
    ]);
    expect(near(['US-KY'], ahead.entries)).toEqual([]);
  });
});
