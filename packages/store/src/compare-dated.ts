import { firstDayOf } from '@coalition-map/schema';
import type { EntryOf } from './atlas.ts';
import { tenseOf } from './time.ts';

/** Tells whether a build was held for sure, and its source calls it one. */
export function isHeld({ record }: EntryOf<'builds'>, asOf: string): boolean {
  const { evidence, called, date } = record;
  return evidence === 'report' && called === 'yes' && tenseOf(date, undefined, asOf) !== 'upcoming';
}

/** Sorts builds by date, the latest first; one of which not even the year is known comes last. */
export function latestFirst(builds: readonly EntryOf<'builds'>[]): readonly EntryOf<'builds'>[] {
  return [...builds].sort((a, b) => dayOf(b.record.date).localeCompare(dayOf(a.record.date)));
}

/** The next event that is not over, and the latest one that is; what was called off is neither. */
export function eventsAround(
  events: readonly EntryOf<'events'>[],
  asOf: string,
): { readonly next: EntryOf<'events'> | undefined; readonly latest: EntryOf<'events'> | undefined } {
  const byDay = events
    .filter(({ record }) => !record.cancelled)
    .sort((a, b) => dayOf(a.record.start).localeCompare(dayOf(b.record.start)));
  const tense = ({ record }: EntryOf<'events'>) => tenseOf(record.start, record.end, asOf);
  return {
    next: byDay.find((it) => ['upcoming', 'now'].includes(tense(it))),
    latest: byDay.findLast((it) => tense(it) === 'past'),
  };
}

function dayOf(date: string | undefined): string {
  return date === undefined ? '' : (firstDayOf(date) ?? '');
}
