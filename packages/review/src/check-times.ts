import { precisionOf } from '@coalition-map/schema';
import type { Checked, Problem } from './finding.ts';

const DAY = 86_400_000;

/** They stopped changing clocks in 2026, and runtimes disagree on it by an hour (safety.md). */
const unsettled = new Set(['America/Vancouver', 'America/Edmonton']);

/** Finds local times that the clock of the event's zone skips or shows twice, because it is changed in that night. */
export function* timesIn({ records }: Checked): Iterable<Problem> {
  for (const { id, start, end, zone } of records.events)
    for (const [field, local] of [
      ['start', start],
      ['end', end ?? ''],
    ] as const) {
      if (zone === undefined || precisionOf(local) !== 'minute') continue;
      if (unsettled.has(zone) && local >= '2026-03') continue;
      const moments = momentsOf(local, zone);
      if (moments.length === 1) continue;
      const common = { collection: 'events', id, field, rule: 'time' } as const;
      const what = `${id}: ${local.slice(11)} on ${local.slice(0, 10)}`;
      if (moments.length === 0)
        yield {
          ...common,
          severity: 'error',
          message: `${what} does not exist in ${zone}: the clocks jump over it that night`,
          suggestion: 'look at the invitation again: is the time or the zone wrong?',
        };
      else
        yield {
          ...common,
          severity: 'warning',
          message: `${what} comes twice in ${zone}: the clocks are turned back that night`,
          suggestion: 'say in the note which of the two is meant',
        };
    }
}

/** The moments at which a zone's clock shows a local time: one, or none in a gap, or two in an overlap. */
function momentsOf(local: string, zone: string): number[] {
  const wall = Date.parse(`${local}Z`);
  const offsets = new Set([-DAY, 0, DAY].map((shift) => offsetOf(zone, wall + shift)));
  return [...offsets].map((offset) => wall - offset).filter((at) => at + offsetOf(zone, at) === wall);
}

/** How far a zone's clock is ahead of UTC at a moment, in milliseconds. */
function offsetOf(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((it) => it.type === type)?.value ?? '';
  const shown = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}Z`;
  return Date.parse(shown) - at;
}
