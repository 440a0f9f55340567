import {
  firstDayOf,
  lastDayOf,
  precisionOf,
  remembered,
  type Language,
  type Precision,
} from '@coalition-map/schema';

/** Where a date stands to the day that counts as today. */
export type Tense = 'past' | 'now' | 'upcoming' | 'unknown';

/** Tells whether a date, or a span, is past, running or upcoming on a day (YYYY-MM-DD). */
export function tenseOf(start: string | undefined, end: string | undefined, asOf: string): Tense {
  const first = start === undefined ? undefined : firstDayOf(start);
  const last = lastDayOf(end ?? start ?? '');
  if (first === undefined || last === undefined) return 'unknown';
  if (asOf < first) return 'upcoming';
  return asOf > last ? 'past' : 'now';
}

const parts: Record<string, Intl.DateTimeFormatOptions> = {
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  'month-day': { month: 'long', day: 'numeric' },
  minute: { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter takes as long to make as a hundred dates take to write. */
function formatOf(language: Language, precision: Precision): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(language, { ...parts[precision], timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

const texts = new Map<Language, (date: string) => string>();

/**
 * Gives a date as a reader of the language writes it, no more exactly than it is known.
 * Wall times are shown as stored: the browser's own clock data never recompute them (safety.md, "Time").
 */
export function dateText(date: string, language: Language): string {
  let text = texts.get(language);
  if (!text) texts.set(language, (text = remembered((it) => newDateText(it, language))));
  return text(date);
}

function newDateText(date: string, language: Language): string {
  const precision = precisionOf(date);
  if (precision === undefined || precision === 'year') return date;
  const full = precision === 'month-day' ? `2024${date.slice(1)}` : (firstDayOf(date) ?? date);
  const time = precision === 'minute' ? date.slice(10) : 'T00:00';
  return formatOf(language, precision).format(new Date(`${full}${time}:00Z`));
}

/** Gives a span as text: one date, or "9 – 13 January 2023" as the language writes it. */
export function spanText(start: string, end: string | undefined, language: Language): string {
  if (end === undefined || end === start) return dateText(start, language);
  if (precisionOf(start) !== 'day' || precisionOf(end) !== 'day')
    return `${dateText(start, language)} – ${dateText(end, language)}`;
  return formatOf(language, 'day').formatRange(new Date(`${start}T00:00Z`), new Date(`${end}T00:00Z`));
}

/** Gives today's day in the visitor's own calendar, YYYY-MM-DD. */
export function today(now: Date = new Date()): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}
