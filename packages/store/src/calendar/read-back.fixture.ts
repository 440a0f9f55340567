import ICAL from 'ical.js';
import { atlasOf, type Atlas } from '../atlas.ts';
import { base, datasetOf } from '../dataset.fixture.ts';
import { calendarOf, type Calendar, type CalendarOptions } from './ics.ts';
import { datedOf, type DatedEntry } from './span.ts';
import type { CalendarTelling } from './told.ts';
import { enCalendar } from './words-en.ts';

/** An event with these fields; on 24 November 2026 where they tell no day. */
export function event(fields: object = {}) {
  return {
    ...base,
    id: 'an-event',
    jurisdictions: ['US-TN'],
    title: { en: 'A training' },
    type: 'training',
    start: '2026-11-24',
    ...fields,
  };
}

/** A build with these fields. */
export function build(fields: object = {}) {
  return {
    ...base,
    id: 'a-build',
    jurisdictions: ['US-TN'],
    type: 'state',
    evidence: 'report',
    summary: { en: 'What the day was.' },
    ...fields,
  };
}

/** An atlas of one dataset, `d`, with these events and builds. */
export function atlasWith(
  events: readonly object[],
  builds: readonly object[] = [],
  version?: string,
): Atlas {
  return atlasOf([datasetOf('d', { events, builds }, version)]);
}

/** English words, and more. */
export function tellingWith(atlas: Atlas, more: Partial<CalendarTelling> = {}): CalendarTelling {
  return { atlas, languages: ['en'], words: enCalendar, ...more };
}

/** The one entry of an atlas. */
export function only(atlas: Atlas): DatedEntry {
  const [entry] = datedOf(atlas.entries);
  if (!entry || atlas.entries.length !== 1) throw new Error(`${atlas.entries.length} entries; wanted one`);
  return entry;
}

/** The calendar of all that is in an atlas. */
export function written(atlas: Atlas, more: Partial<CalendarOptions> = {}): Calendar {
  return calendarOf(atlas.entries, { ...tellingWith(atlas), name: 'A calendar', ...more });
}

/** An entry as another program reads it. */
export interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly start: string;
  readonly end: string | undefined;
  readonly isDate: boolean;
  /** All values of a property, in words. */
  readonly values: (name: string) => readonly string[];
  /** Names of all properties, in their order. */
  readonly names: readonly string[];
}

/** Reads a calendar with ical.js, which shares no code with ours; times are given in UTC. */
export function readBack(text: string): readonly ReadEvent[] {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return root.getAllSubcomponents('vevent').map((component) => {
    const values = (name: string) =>
      component.getAllProperties(name).flatMap((it) => it.getValues().map(String));
    const start = component.getFirstPropertyValue('dtstart');
    if (!(start instanceof ICAL.Time)) throw new Error('no start');
    return {
      uid: values('uid').join(),
      summary: values('summary').join(),
      description: values('description').join(),
      start: String(start),
      end: values('dtend')[0],
      isDate: start.isDate,
      values,
      names: component.getAllProperties().map(({ name }) => name),
    };
  });
}

/** Reads a calendar of one entry. */
export function readOne(atlas: Atlas, more: Partial<CalendarOptions> = {}): ReadEvent {
  const [first, ...others] = readBack(written(atlas, more).text);
  if (!first || others.length > 0) throw new Error('wanted one entry');
  return first;
}
