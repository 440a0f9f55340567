import { firstDayOf, lastDayOf } from '@coalition-map/schema';
import type { Entry } from '../atlas.ts';
import { tenseOf } from '../time.ts';
import { datedOf, endOf, isCancelled, isExact, startOf, type DatedEntry } from './span.ts';

/** Events and builds by where they stand to a day; each is in one list only. */
export interface Agenda {
  /** Still to come, going on, or in a month or year that is not over: soonest first. */
  readonly upcoming: readonly DatedEntry[];
  /** Over: the latest first. */
  readonly past: readonly DatedEntry[];
  /** Those of which not even the year is known, in their order. */
  readonly undated: readonly DatedEntry[];
  /** Called off: those that would be ahead, soonest first, then the others, latest first. */
  readonly cancelled: readonly DatedEntry[];
}

/** What a place that has nothing ahead can offer instead. */
export interface NearbyAgenda {
  /** The latest one that took place there. */
  readonly latest?: DatedEntry;
  /** What is ahead in the neighbouring places, soonest first, each once. */
  readonly nearby: readonly DatedEntry[];
  /** Where nothing is ahead there either: what took place in them, the latest first, each once. */
  readonly nearbyPast: readonly DatedEntry[];
}

/** Tells whether an event or build is still to come, or is not over, on a day (YYYY-MM-DD); one called off is not. */
export function isAhead(entry: DatedEntry, asOf: string): boolean {
  return !isCancelled(entry) && ['upcoming', 'now'].includes(tense(entry, asOf));
}

/** Sorts the events and builds of a place, or of all places, by where they stand to a day (YYYY-MM-DD). */
export function agendaOf(entries: readonly Entry[], place: string | undefined, asOf: string): Agenda {
  const there = datedOf(entries).filter(({ places }) => place === undefined || places.includes(place));
  const held = there.filter((entry) => !isCancelled(entry));
  const off = there.filter(isCancelled);
  const past = (list: readonly DatedEntry[]) =>
    list.filter((entry) => tense(entry, asOf) === 'past').sort(latestFirst);
  const ahead = (list: readonly DatedEntry[]) =>
    list.filter((entry) => ['upcoming', 'now'].includes(tense(entry, asOf))).sort(soonestFirst);
  const undated = (list: readonly DatedEntry[]) => list.filter((entry) => tense(entry, asOf) === 'unknown');
  return {
    upcoming: ahead(held),
    past: past(held),
    undated: undated(held),
    cancelled: [...ahead(off), ...past(off), ...undated(off)],
  };
}

/** Gives what a place with nothing ahead can offer, or nothing where it has something ahead itself. */
export function nearbyAgenda(
  entries: readonly Entry[],
  place: string,
  neighbours: readonly string[],
  asOf: string,
): NearbyAgenda | undefined {
  const own = agendaOf(entries, place, asOf);
  if (own.upcoming.length > 0) return undefined;
  const near = new Set(neighbours);
  const there = datedOf(entries).filter(({ places }) => places.some((it) => near.has(it)));
  const nearby = there.filter((entry) => isAhead(entry, asOf)).sort(soonestFirst);
  const nearbyPast =
    nearby.length > 0
      ? []
      : there
          .filter(
            (entry) => !isCancelled(entry) && !entry.places.includes(place) && tense(entry, asOf) === 'past',
          )
          .sort(latestFirst);
  const [latest] = own.past;
  return { ...(latest && { latest }), nearby, nearbyPast };
}

function tense(entry: DatedEntry, asOf: string) {
  return tenseOf(startOf(entry), endOf(entry), asOf);
}

/** "In 2026" may be on any day of it, so it stands behind what is known to the day. */
function soonestFirst(a: DatedEntry, b: DatedEntry): number {
  return compare(latestStart(a), latestStart(b)) || compare(a.key, b.key);
}

function latestFirst(a: DatedEntry, b: DatedEntry): number {
  return compare(earliestStart(b), earliestStart(a)) || compare(a.key, b.key);
}

function latestStart(entry: DatedEntry): string {
  const start = startOf(entry) ?? '';
  return isExact(start) ? start : (lastDayOf(start) ?? '');
}

function earliestStart(entry: DatedEntry): string {
  const start = startOf(entry) ?? '';
  return isExact(start) ? start : (firstDayOf(start) ?? '');
}

/** By code units: ids and dates need no collator, which takes 10 ms to make. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
