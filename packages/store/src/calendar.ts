/** Dates for other programs: a calendar file, links that add to a calendar, data for search engines, and what is next. */
export { calendarOf, type Calendar, type CalendarOptions } from './calendar/ics.ts';
export { calendarLinks, type CalendarLink } from './calendar/links.ts';
export { eventJsonLd, jsonLdText } from './calendar/json-ld.ts';
export { agendaOf, isAhead, nearbyAgenda, type Agenda, type NearbyAgenda } from './calendar/agenda.ts';
export type { CalendarTelling } from './calendar/told.ts';
export type { DatedEntry } from './calendar/span.ts';
export { enCalendar, type CalendarWords } from './calendar/words-en.ts';
