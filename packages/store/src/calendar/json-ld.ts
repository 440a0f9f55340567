import { countryOf } from '@coalition-map/geo';
import type { Entry } from '../atlas.ts';
import { placeName } from '../names.ts';
import { datedOf, endOf, isCancelled, spanOf, startOf, type DatedEntry, type Span } from './span.ts';
import { cautionsOf, pageOf, summaryText, titleOf, whereOf, type CalendarTelling } from './told.ts';
import { withOffset } from './zoned.ts';

/** A piece of linked data. */
type Json = Readonly<Record<string, unknown>>;

/**
 * Gives the events and builds as schema.org `Event` objects. Those whose day is not known are left out, as a reader would
 * take "2026-11" for the first of the month. What nobody has confirmed says so in its description.
 * Source: schema.org/Event.
 */
export function eventJsonLd(entries: readonly Entry[], telling: CalendarTelling): readonly Json[] {
  return datedOf(entries).flatMap((entry) => {
    const span = spanOf(entry);
    return span ? [eventOf(entry, span, telling)] : [];
  });
}

function eventOf(entry: DatedEntry, span: Span, telling: CalendarTelling): Json {
  const { record } = entry;
  const page = pageOf(entry);
  const location = locationsOf(entry, telling);
  const description = [...cautionsOf(entry, telling), summaryText(entry, telling)].filter(Boolean).join(' ');
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: titleOf(entry, telling),
    ...dates(entry, span),
    eventStatus: `https://schema.org/Event${isCancelled(entry) ? 'Cancelled' : 'Scheduled'}`,
    eventAttendanceMode: `https://schema.org/${modeOf(entry)}EventAttendanceMode`,
    ...(location.length > 0 && { location: location.length > 1 ? location : location[0] }),
    ...(record.hosts.length > 0 && {
      organizer: record.hosts.map((name) => ({ '@type': 'Organization', name })),
    }),
    ...(page !== undefined && { url: page }),
    ...(description !== '' && { description }),
  };
}

/** Here the last day is the last day, other than in a calendar file. */
function dates(entry: DatedEntry, span: Span): Json {
  const start = startOf(entry) ?? '';
  const end = endOf(entry);
  if (!span.isTimed)
    return { startDate: span.first, ...(end !== undefined && { endDate: end.slice(0, 10) }) };
  return {
    startDate: withOffset(start, span.zone),
    ...(end !== undefined && span.end !== undefined && { endDate: withOffset(end, span.zone) }),
  };
}

function modeOf({ record: { online, place } }: DatedEntry): 'Offline' | 'Online' | 'Mixed' {
  return online ? (place ? 'Mixed' : 'Online') : 'Offline';
}

function locationsOf(entry: DatedEntry, { atlas, languages }: CalendarTelling): readonly Json[] {
  const where = whereOf(entry);
  const page = pageOf(entry);
  const virtual = { '@type': 'VirtualLocation', ...(page !== undefined && { url: page }) };
  const online = entry.record.online ? [virtual] : [];
  if (!where) return online;
  const { venue, city, region } = where;
  const country = countryOf(region);
  const name = placeName(region, languages, atlas);
  const address = {
    '@type': 'PostalAddress',
    ...(city !== undefined && { addressLocality: city }),
    // A tribal nation is no part of a state's address.
    ...(country !== undefined && country !== region && { addressRegion: name }),
    ...(country !== undefined && { addressCountry: country }),
  };
  return [{ '@type': 'Place', name: venue ?? city ?? name, address }, ...online];
}

/**
 * Gives data as text for a `<script type="application/ld+json">`, in which nothing can close the tag or break a script.
 * Add it to the element as a text node: `textContent` of a script asks for a TrustedScript under Trusted Types.
 */
export function jsonLdText(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
