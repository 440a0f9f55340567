import { precisionOf, type RecordOf } from '@coalition-map/schema';
import type { Checked, Problem } from './finding.ts';
import { isSameClock, zonesIn } from './zones.ts';

const DAY = 86_400_000;

/** They stopped changing clocks in 2026, and runtimes disagree on it by an hour (safety.md). */
const unsettled = new Set(['America/Vancouver', 'America/Edmonton']);

/** Finds time zones in which an event cannot be, and local times that a zone's clock skips or shows twice. */
export function* timesIn({ records }: Checked): Iterable<Problem> {
  const nations = new Map(records.nations.map((nation) => [`nation:${nation.id}`, nation.jurisdictions]));
  for (const event of records.events) {
    if (event.zone === undefined) continue;
    yield* ofZone(event, event.zone, nations);
    yield* ofClock(event, event.zone);
  }
}

/** An event online has the zone of whoever holds it; of a place without a zone nobody knows. */
function* ofZone(
  { id, online, jurisdictions }: RecordOf<'events'>,
  zone: string,
  nations: ReadonlyMap<string, readonly string[]>,
): Iterable<Problem> {
  if (online) return;
  const places = jurisdictions.flatMap((it) => nations.get(it) ?? it).map(zonesIn);
  const inUse = [...new Set(places.flat())];
  if (places.some((zones) => zones.length === 0) || inUse.some((it) => isSameClock(it, zone))) return;
  yield {
    collection: 'events',
    id,
    field: 'zone',
    severity: 'warning',
    rule: 'time',
    message: `${id}: no clock in ${jurisdictions.join(', ')} goes by ${zone}`,
    suggestion: inUse.length > 4 ? 'look at the place and the zone again' : `write ${inUse.join(' or ')}`,
  };
}

/** A time of the night in which the clocks are changed. */
function* ofClock({ id, start, end = '' }: RecordOf<'events'>, zone: string): Iterable<Problem> {
  for (const [field, local] of [
    ['start', start],
    ['end', end],
  ] as const) {
    if (precisionOf(local) !== 'minute' || (unsettled.has(zone) && local >= '2026-03')) continue;
    const moments = momentsOf(local, zone);
    if (moments === 1) continue;
    const common = { collection: 'events', id, field, rule: 'time' } as const;
    const what = `${id}: ${local.slice(11)} on ${local.slice(0, 10)}`;
    if (moments === 0)
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

/** How often a zone's clock shows a local time: once, or never in a gap, or twice in an overlap. */
function momentsOf(local: string, zone: string): number {
  const wall = Date.parse(`${local}Z`);
  const offsets = new Set([-DAY, DAY].map((shift) => offsetOf(zone, wall + shift)));
  // No clock is changed twice in two days.
  if (offsets.size === 1) return 1;
  return [...offsets].filter((offset) => offsetOf(zone, wall - offset) === offset).length;
}

/** To make a formatter takes as long as to show a hundred times, and a dataset names few zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(zone, format);
  return format;
}

/** How far a zone's clock is ahead of UTC at a moment, in milliseconds. */
function offsetOf(zone: string, at: number): number {
  const parts = formatOf(zone).formatToParts(at);
  const part = (type: string): string => parts.find((it) => it.type === type)?.value ?? '';
  const shown = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}Z`;
  return Date.parse(shown) - at;
}
