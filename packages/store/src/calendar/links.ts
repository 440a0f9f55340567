import { digits, utcText } from './ics.ts';
import { isCancelled, spanOf, type DatedEntry, type Span } from './span.ts';
import { clean, descriptionOf, titleOf, whereText, type CalendarTelling } from './told.ts';

/** A link that adds a thing to somebody's calendar on a company's site. */
export interface CalendarLink {
  /** Name of the company's calendar. */
  readonly name: string;
  readonly href: string;
  /** What the visitor must be told first: that it opens that company's site. */
  readonly note: string;
}

/** Longest parts, in characters of the address; together with the rest an address stays under 2,000. */
const most = { title: 300, where: 300, body: 1_100 };

/**
 * Gives links that add an event or a build to Google's, Outlook.com's and Yahoo's calendar; none for one that was called
 * off or whose day is not known. None of the three is documented by its company. All take an end day that is left out;
 * Yahoo marks only a single day as a whole one, by `dur`, which it passes over beside an end.
 * Sources: github.com/InteractionDesignFoundation/add-event-to-calendar-docs; spatie/calendar-links issues 64, 220, 240.
 */
export function calendarLinks(entry: DatedEntry, telling: CalendarTelling): readonly CalendarLink[] {
  const span = spanOf(entry);
  if (!span || isCancelled(entry)) return [];
  const title = capped(titleOf(entry, telling), most.title);
  const where = capped(whereText(entry, telling), most.where);
  const body = capped(descriptionOf(entry, telling), most.body);
  const link = (
    name: string,
    base: string,
    fields: readonly (readonly [string, string])[],
  ): CalendarLink => ({
    name,
    href: base + fields.map(([key, value]) => `&${key}=${value}`).join(''),
    note: telling.words.leaves(name),
  });
  const [start, end] = basicEnds(span);
  return [
    link('Google', 'https://calendar.google.com/calendar/render?action=TEMPLATE', [
      ['dates', `${start}/${end}`],
      ['text', title],
      ['location', where],
      ['details', body],
    ]),
    link('Outlook.com', 'https://outlook.live.com/calendar/deeplink/compose?rru=addevent', [
      ['path', encodeURIComponent('/calendar/action/compose')],
      ...outlookTimes(span),
      ['subject', title],
      ['location', where],
      ['body', body],
    ]),
    link('Yahoo', 'https://calendar.yahoo.com/?v=60', [
      ['st', start],
      !span.isTimed && isOneDay(span) ? ['dur', 'allday'] : ['et', end],
      ['title', title],
      ['in_loc', where],
      ['desc', body],
    ]),
  ];
}

/** A time without an end ends when it begins: each of the three would else add an hour that nobody told. */
function basicEnds(span: Span): readonly [string, string] {
  return span.isTimed
    ? [utcText(span.start), utcText(span.end ?? span.start)]
    : [digits(span.first), digits(span.after)];
}

function outlookTimes(span: Span): readonly (readonly [string, string])[] {
  if (!span.isTimed)
    return [
      ['startdt', span.first],
      ['enddt', span.after],
      ['allday', 'true'],
    ];
  const text = (instant: number) => encodeURIComponent(new Date(instant).toISOString().replace('.000', ''));
  return [
    ['startdt', text(span.start)],
    ['enddt', text(span.end ?? span.start)],
  ];
}

function isOneDay({ first, after }: { readonly first: string; readonly after: string }): boolean {
  return Date.parse(after) - Date.parse(first) === 86_400_000;
}

/** Encodes a text for an address, cut between two characters where it would be longer than `length`. */
function capped(text: string, length: number): string {
  // A broken character would make encodeURIComponent throw; a space as "+" is shown as a plus by Outlook.
  const whole = encodeURIComponent(clean(text));
  if (whole.length <= length) return whole;
  const dots = encodeURIComponent('…');
  let kept = '';
  for (const character of clean(text)) {
    const next = encodeURIComponent(character);
    if (kept.length + next.length + dots.length > length) break;
    kept += next;
  }
  return kept + dots;
}
