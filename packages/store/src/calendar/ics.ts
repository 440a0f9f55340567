import type { Atlas, Entry } from '../atlas.ts';
import { datedOf, isCancelled, spanOf, type DatedEntry, type Span } from './span.ts';
import {
  clean,
  descriptionOf,
  manifestOf,
  pageOf,
  titleOf,
  whereText,
  type CalendarTelling,
} from './told.ts';

/** What a calendar file is made with. */
export interface CalendarOptions extends CalendarTelling {
  /** Name of the calendar, for programs that show one. */
  readonly name: string;
  /** The day (YYYY-MM-DD) that the file is said to be from; else that of each dataset's last change. Never the clock. */
  readonly stamp?: string;
  /** Names the maker of the file (PRODID, RFC 5545 section 3.7.3). */
  readonly productId?: string;
  /** What stands behind the @ of each UID; to change it makes every entry a new one. */
  readonly domain?: string;
}

/** A calendar file and what is not in it. */
export interface Calendar {
  /** The file's text, in CRLF lines; empty where nothing could be put in, as a calendar needs one entry (section 3.6). */
  readonly text: string;
  /** How many events and builds are in the text. */
  readonly count: number;
  /** Events and builds that are not in it, because the day is not known: say so beside the download. */
  readonly left: readonly DatedEntry[];
}

/**
 * Writes the events and builds among entries as iCalendar text (RFC 5545); entries of other kinds are passed over.
 *
 * Timed ones are written as UTC instants. With a TZID, programs use their own zone data and pass over a VTIMEZONE that
 * comes along, so half of them would put a winter event in British Columbia at the wrong instant; and a VTIMEZONE made
 * from stale data would make the rest wrong too. An instant is right wherever it is read; the local time as the source
 * printed it stands in the description. There is no alarm (VALARM), since the visitor may be watched, and no ORGANIZER,
 * since that is a mailbox of somebody. Nothing marks the visitor as busy.
 */
export function calendarOf(entries: readonly Entry[], options: CalendarOptions): Calendar {
  const { name, productId = '-//Coalition Map//Calendar//EN' } = options;
  const left: DatedEntry[] = [];
  const written: string[][] = [];
  for (const entry of datedOf(entries)) {
    const span = spanOf(entry);
    if (span) written.push(eventLines(entry, span, options));
    else left.push(entry);
  }
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${textValue(productId)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // NAME is the standard's (RFC 7986, section 5.1); the other is what most programs read.
    `NAME:${textValue(name)}`,
    `X-WR-CALNAME:${textValue(name)}`,
    ...written.flat(),
    'END:VCALENDAR',
  ];
  const text = written.length > 0 ? lines.map((line) => `${folded(line)}\r\n`).join('') : '';
  return { text, count: written.length, left };
}

function eventLines(entry: DatedEntry, span: Span, options: CalendarOptions): string[] {
  const { atlas, words, types = {}, stamp, domain = 'coalition-map.invalid' } = options;
  const { kind, record } = entry;
  const manifest = manifestOf(entry, atlas);
  const title = titleOf(entry, options);
  const where = whereText(entry, options);
  const page = pageOf(entry);
  const type = types[record.type];
  const at = record.place?.precision === 'city' ? record.place.at : undefined;
  return [
    'BEGIN:VEVENT',
    // Ids have no dots, so these cannot run into each other; some servers make a file name of a UID, so no slashes.
    `UID:${textValue(`${entry.dataset}.${kind}.${record.id}@${domain}`)}`,
    `DTSTAMP:${digits(stamp ?? manifest?.updated ?? '1970-01-01')}T000000Z`,
    `SEQUENCE:${sequenceOf(manifest)}`,
    ...timeLines(span),
    `SUMMARY:${textValue(isCancelled(entry) ? words.cancelled(title) : title)}`,
    // No STATUS:CONFIRMED for the others: of many, nobody has confirmed anything.
    ...(isCancelled(entry) ? ['STATUS:CANCELLED'] : isAnnounced(entry) ? ['STATUS:TENTATIVE'] : []),
    `DESCRIPTION:${textValue(descriptionOf(entry, options))}`,
    ...(where === '' ? [] : [`LOCATION:${textValue(where)}`]),
    // Latitude first (section 3.8.1.6). Two decimals are about 1 km, as in the other files that leave the device.
    ...(at ? [`GEO:${at[1].toFixed(2)};${at[0].toFixed(2)}`] : []),
    ...(page === undefined ? [] : [`URL:${page}`]),
    `CATEGORIES:${[words.kind[kind], ...(type === undefined ? [] : [type])].map(textValue).join(',')}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Days end before DTEND (section 3.6.1). A time without an end has none: the standard then takes it as an instant. */
function timeLines(span: Span): string[] {
  if (!span.isTimed)
    return [`DTSTART;VALUE=DATE:${digits(span.first)}`, `DTEND;VALUE=DATE:${digits(span.after)}`];
  const end = span.end === undefined ? [] : [`DTEND:${utcText(span.end)}`];
  return [`DTSTART:${utcText(span.start)}`, ...end];
}

/** Writes an instant in the basic form, such as 20261215T160000Z (section 3.3.5). */
export function utcText(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+|[-:]/g, '');
}

/** Writes a day in the basic form, such as 20261215 (section 3.3.4). */
export function digits(day: string): string {
  return day.replace(/\D/g, '').slice(0, 8);
}

/**
 * Gives a whole number that never falls while the version of the dataset rises (section 3.8.7.4): 1.2.3 is 1002003.
 * Records have no revision of their own. What is beyond 2146.999.999 stays at the top of its part, as an INTEGER has 31
 * bits (section 3.3.8).
 */
function sequenceOf(manifest: Atlas['datasets'][number] | undefined): number {
  const [major = 0, minor = 0, patch = 0] = (manifest?.version ?? '').split('.').map(Number);
  if (major > 2146) return 2_146_999_999;
  return major * 1_000_000 + (minor > 999 ? 999_999 : minor * 1000 + Math.min(patch, 999));
}

/** Writes a TEXT value (section 3.3.11). */
function textValue(text: string): string {
  return clean(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Folds a line, so that none has more than 75 octets of UTF-8, and no character is cut (section 3.1). */
export function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const point = character.codePointAt(0) ?? 0;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** Known from an announcement alone: a calendar shows it as one that may not be. */
function isAnnounced({ record }: DatedEntry): boolean {
  return record.evidence === 'announcement';
}
