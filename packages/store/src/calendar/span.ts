import { isZone, precisionOf } from '@coalition-map/schema';
import type { Entry, EntryOf } from '../atlas.ts';
import { instantOf } from './zoned.ts';

/** A record that has its place in a calendar: an event, or a coalition build. */
export type DatedEntry = EntryOf<'events'> | EntryOf<'builds'>;

/** Whole days, without a zone: they are the same days wherever one reads of them. */
interface Days {
  readonly isTimed: false;
  /** The first day, YYYY-MM-DD. */
  readonly first: string;
  /** The day after the last one: calendars count up to it and leave it out. */
  readonly after: string;
}

/** Instants, in milliseconds since 1970. */
interface Times {
  readonly isTimed: true;
  readonly start: number;
  /** Left out where the record tells no end, or one that is not later. */
  readonly end?: number;
  /** Where the wall times of the record hold. */
  readonly zone: string;
}

/** When a thing is, as exactly as a calendar asks for. */
export type Span = Days | Times;

const dated = new WeakMap<readonly Entry[], readonly DatedEntry[]>();

/** Gives the events and builds among entries, in their order; a site asks for those of all places again and again. */
export function datedOf(entries: readonly Entry[]): readonly DatedEntry[] {
  const known =
    dated.get(entries) ?? entries.filter((entry) => entry.kind === 'events' || entry.kind === 'builds');
  dated.set(entries, known);
  return known;
}

/** Gives when it begins, as the record tells it. */
export function startOf(entry: DatedEntry): string | undefined {
  return entry.kind === 'events' ? entry.record.start : entry.record.date;
}

/** Gives when it ends, as the record tells it. */
export function endOf(entry: DatedEntry): string | undefined {
  return entry.kind === 'events' ? entry.record.end : undefined;
}

/** Tells whether it was called off. */
export function isCancelled(entry: DatedEntry): boolean {
  return entry.kind === 'events' && entry.record.cancelled;
}

/** What is known of dates and spans that were asked for: lists are sorted by them, and a site tells each on many pages. */
const exact = new Map<string, boolean>();
const spans = new WeakMap<DatedEntry['record'], { readonly span: Span | undefined }>();

/** Tells whether a date names a day, so that it may stand in a calendar. */
export function isExact(date: string): boolean {
  const known = exact.get(date);
  if (known !== undefined) return known;
  const precision = precisionOf(date);
  const isDay = precision === 'day' || precision === 'minute';
  exact.set(date, isDay);
  return isDay;
}

/**
 * Gives the days or the instants of an entry, or nothing where either end is known to the month or the year only: such a
 * thing would stand on a day that nobody told. A time at one end only makes whole days, unless both are one day.
 */
export function spanOf(entry: DatedEntry): Span | undefined {
  const known = spans.get(entry.record) ?? { span: newSpanOf(entry) };
  spans.set(entry.record, known);
  return known.span;
}

function newSpanOf(entry: DatedEntry): Span | undefined {
  const start = startOf(entry);
  const end = endOf(entry) ?? start;
  if (start === undefined || end === undefined || !isExact(start) || !isExact(end)) return undefined;
  const first = start.slice(0, 10);
  const last = end.slice(0, 10);
  const isTimed = precisionOf(start) === 'minute' && (precisionOf(end) === 'minute' || first === last);
  if (!isTimed) return { isTimed, first, after: dayAfter(last) };
  const zone = entry.kind === 'events' ? entry.record.zone : undefined;
  if (zone === undefined || !isZone(zone)) return undefined;
  const from = instantOf(start, zone);
  const to = precisionOf(end) === 'minute' ? instantOf(end, zone) : from;
  return { isTimed, start: from, ...(to > from && { end: to }), zone };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
