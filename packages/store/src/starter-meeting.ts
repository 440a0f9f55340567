import { isZone } from '@coalition-map/schema';
import type { EntryOf } from './atlas.ts';
import { calendarOf } from './calendar/ics.ts';
import type { CalendarWords } from './calendar/words-en.ts';
import { meetingAgenda, type Filled } from './starter-agenda.ts';
import { lengthOf } from './starter-files.ts';
import type { StarterTelling, Worksheet } from './starter.ts';

/** Where and in what words the first meeting is put into a calendar. */
export interface Meeting {
  /** IANA zone in which the time of the worksheet holds: that of the device. */
  readonly zone: string;
  readonly words: CalendarWords;
}

/**
 * Writes the first meeting as iCalendar text, as all our calendars are: an instant in UTC, or the whole day where no time was
 * chosen. An empty text without a day. The points of the agenda stand in it with their minutes; answers do not, since a
 * calendar is often shared, or kept by a company.
 */
export function meetingCalendar(
  sheet: Worksheet,
  filled: Filled,
  telling: StarterTelling,
  { zone, words }: Meeting,
): string {
  const { said, atlas, languages, asOf } = telling;
  const { day, time } = filled;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return '';
  const agenda = meetingAgenda(sheet, filled, said);
  const isTimed = /^\d{2}:\d{2}$/.test(time) && isZone(zone);
  const start = isTimed ? `${day}T${time}` : day;
  const points = agenda.map(({ minutes, title }) => said.agenda.point(minutes, title));
  const entry: EntryOf<'events'> = {
    key: `worksheet/events/${day}`,
    kind: 'events',
    dataset: 'worksheet',
    places: [sheet.place],
    record: {
      // The same place on the same day is the same meeting: saved again, it takes the place of the first.
      id: `first-meeting-${sheet.place.replace(/\W+/g, '-').toLowerCase()}-${day}`,
      sources: [],
      verified: null,
      confidence: 'high',
      attribution: 'own',
      tags: [],
      jurisdictions: [sheet.place],
      title: { [languages[0] ?? 'en']: said.meetingIn(sheet.name) },
      type: 'meeting',
      start,
      ...(isTimed ? { end: wallAfter(start, lengthOf(agenda)), zone } : {}),
      cancelled: false,
      online: false,
      hosts: [],
      evidence: 'report',
      summary: { [languages[0] ?? 'en']: [...points, sheet.guide.foreign ?? []].flat().join('\n') },
    },
  };
  const name = said.meetingIn(sheet.name);
  return calendarOf([entry], { atlas, languages, words, name, stamp: asOf }).text;
}

/** The wall time so many minutes after another. */
function wallAfter(wall: string, minutes: number): string {
  return new Date(Date.parse(`${wall}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}
