import { hrefOf, textIn, type Language } from '@coalition-map/schema';
import type { Atlas } from '../atlas.ts';
import { cityOf, venueOf } from '../facts-where.ts';
import { placeName } from '../names.ts';
import { spanText } from '../time.ts';
import { endOf, spanOf, startOf, type DatedEntry } from './span.ts';
import type { CalendarWords } from './words-en.ts';

/** What calendar entries are told with. */
export interface CalendarTelling {
  readonly atlas: Atlas;
  /** What the visitor reads, best first. */
  readonly languages: readonly Language[];
  readonly words: CalendarWords;
  /** Names of the types of events and builds, for the categories; without them, only the kind is told. */
  readonly types?: Readonly<Record<string, string>>;
}

/** Where a thing is, no finer than its record may tell. */
export interface Where {
  readonly venue?: string | undefined;
  readonly city?: string | undefined;
  /** Id of the jurisdiction. */
  readonly region: string;
}

/** Gives the manifest of the dataset that an entry is from. */
export function manifestOf(entry: DatedEntry, atlas: Atlas): Atlas['datasets'][number] | undefined {
  return atlas.datasets.find(({ id }) => id === entry.dataset);
}

/** Gives the name of an event, or the one that the panel has for a build; in one line. */
export function titleOf(entry: DatedEntry, { atlas, languages, words }: CalendarTelling): string {
  const { record } = entry;
  if ('title' in record) return oneLine(textIn(record.title, languages).text);
  const city = cityOf(record.place);
  if (city !== undefined) return oneLine((record.called === 'no' ? words.meetingIn : words.buildIn)(city));
  const state = placeName(record.jurisdictions[0] ?? '', languages, atlas);
  return oneLine((record.online ? words.onlineBuildFor : words.buildIn)(state));
}

/**
 * Gives where a thing is, or nothing where the record names no place or withholds it. A city that is only assumed is
 * left out as well: somebody would travel there.
 */
export function whereOf({ record }: DatedEntry): Where | undefined {
  const { place } = record;
  const [region] = record.jurisdictions;
  if (!place || place.precision === 'withheld' || region === undefined) return undefined;
  return place.basis === 'assumed-seat' ? { region } : { venue: venueOf(place), city: cityOf(place), region };
}

/** Gives the place in one line, from the finest to the state; "Online" too where it is held there. */
export function whereText(entry: DatedEntry, { atlas, languages, words }: CalendarTelling): string {
  const where = whereOf(entry);
  const region = where && placeName(where.region, languages, atlas);
  return [where?.venue, where?.city, region, entry.record.online ? words.online : undefined]
    .filter((part) => part !== undefined)
    .map(oneLine)
    .join(', ');
}

/** Gives the address of the event's own page in ASCII, where it may be followed (https only, as on the page). */
export function pageOf({ record }: DatedEntry): string | undefined {
  const href = 'link' in record ? hrefOf(record.link) : undefined;
  return href !== undefined && /^https:/i.test(href) ? new URL(href).href : undefined;
}

/** Gives what must stand beside the title: that nobody confirmed it, what it is not, whose it is not. */
export function cautionsOf(entry: DatedEntry, { atlas, words }: CalendarTelling): readonly string[] {
  const { record } = entry;
  const publisher = manifestOf(entry, atlas)?.publisher;
  const owner = publisher?.short ?? publisher?.name ?? entry.dataset;
  const called = 'called' in record ? record.called : 'yes';
  return [
    ...(record.evidence === 'announcement' ? [words.announced] : []),
    ...(called === 'no' ? [words.notCalled] : called === 'unclear' ? [words.unclearCalled] : []),
    ...(record.attribution === 'own' ? [] : [words.attribution[record.attribution](owner)]),
  ];
}

/** Gives the summary in the visitor's language, or an empty text. */
export function summaryText({ record }: DatedEntry, { languages }: CalendarTelling): string {
  return record.summary ? textIn(record.summary, languages).text : '';
}

/** No more sources than this are named; the panel has them all. */
const MOST_SOURCES = 3;

/** Gives what is told below the title, a line each; the local time too, for a device whose clock knows no better. */
export function descriptionOf(entry: DatedEntry, telling: CalendarTelling): string {
  const { atlas, languages, words } = telling;
  const { record, places } = entry;
  const manifest = manifestOf(entry, atlas);
  const span = spanOf(entry);
  const assumed = record.place?.basis === 'assumed-seat' ? cityOf(record.place) : undefined;
  const page = pageOf(entry);
  return [
    ...cautionsOf(entry, telling),
    summaryText(entry, telling),
    span?.isTimed ? words.localTime(whenText(entry, telling), span.zone.replaceAll('_', ' ')) : '',
    record.hosts.length > 0 ? words.hosts(record.hosts.join('; ')) : '',
    assumed === undefined ? '' : words.assumedCity(assumed),
    places.length > 1
      ? words.places(places.map((place) => placeName(place, languages, atlas)).join(', '))
      : '',
    record.note ? textIn(record.note, languages).text : '',
    page === undefined ? '' : words.link(page),
    ...record.sources
      .slice(0, MOST_SOURCES)
      .map(({ url, document }) => words.source([document, url].filter(Boolean).join(', '))),
    manifest ? words.from(textIn(manifest.title, languages).text, manifest.updated) : '',
    manifest?.notice ? textIn(manifest.notice, languages).text : '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** Dates are put into words for the few that have a time: a formatter takes long to make. */
function whenText(entry: DatedEntry, { languages }: CalendarTelling): string {
  return spanText(startOf(entry) ?? '', endOf(entry), languages[0] ?? 'en');
}

/**
 * Takes control, invisible, direction-changing and broken characters out of a text, and writes each line break as `\n`.
 * The door refuses them too, but a file that other programs read must not rest on that.
 */
export function clean(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
}

function oneLine(text: string): string {
  return clean(text).replace(/\s*\n\s*/g, ' ');
}
