import { firstDayOf, textIn, type CollectionName } from '@coalition-map/schema';
import { entriesOf, type Entry, type EntryOf } from './atlas.ts';
import { factsOf, type Telling } from './facts.ts';
import { isLaw } from './laws.ts';
import { tenseOf } from './time.ts';
import { topics } from './topics.ts';

/** The records of one kind in reading order; laws stand apart from the other partnerships. */
export interface KindSection {
  readonly kind: CollectionName;
  readonly view?: 'partnerships' | 'laws';
  readonly entries: readonly Entry[];
}

/** The kinds in the order in which a visitor wants them: panel, list and field pack all have it. */
export const kindOrder = [
  'partnerships',
  'builds',
  'events',
  'organizations',
  'resources',
  'documents',
  'testimonials',
  'statistics',
  'guides',
  'programs',
  'hotlines',
  'nations',
] as const satisfies readonly CollectionName[];

/** Sorts the records of a place into sections; empty ones are there too. */
export function sectionsIn(entries: readonly Entry[], telling: Telling): readonly KindSection[] {
  return kindOrder.flatMap((kind): KindSection[] => {
    if (kind !== 'partnerships') return [{ kind, entries: ordered(kind, entries, telling) }];
    return [
      { kind, view: 'partnerships', entries: programsOf(entries) },
      { kind, view: 'laws', entries: lawsOf(entries) },
    ];
  });
}

/** Programs and partnerships: by topic, what holds for the whole place first, then the newest. */
export function programsOf(entries: readonly Entry[]): readonly EntryOf<'partnerships'>[] {
  return partnershipsOf(entries).filter((entry) => !isLaw(entry));
}

/** Laws, rules and bills, in the same order. */
export function lawsOf(entries: readonly Entry[]): readonly EntryOf<'partnerships'>[] {
  return partnershipsOf(entries).filter(isLaw);
}

/** Coalition builds, the newest first; those of which not even the year is known last. */
export function buildsOf(entries: readonly Entry[]): readonly EntryOf<'builds'>[] {
  return [...entriesOf(entries, 'builds')].sort((a, b) =>
    dayOf(b.record.date).localeCompare(dayOf(a.record.date)),
  );
}

/** Events: what is still to come on a day (YYYY-MM-DD), the soonest first, then what is over, the latest first. */
export function eventsOf(
  entries: readonly Entry[],
  asOf: string,
): { readonly ahead: readonly EntryOf<'events'>[]; readonly over: readonly EntryOf<'events'>[] } {
  const soonest = [...entriesOf(entries, 'events')].sort((a, b) =>
    dayOf(a.record.start).localeCompare(dayOf(b.record.start)),
  );
  const ahead = ({ record }: EntryOf<'events'>): boolean =>
    ['upcoming', 'now'].includes(tenseOf(record.start, record.end, asOf));
  return { ahead: soonest.filter(ahead), over: soonest.filter((it) => !ahead(it)).reverse() };
}

/** Records by their titles, in the alphabet of the first language. */
export function byTitle<E extends Entry>(entries: readonly E[], telling: Telling): readonly E[] {
  const titles = new Map(entries.map((entry) => [entry, titleOf(entry, telling)]));
  const { compare } = new Intl.Collator(telling.languages[0] ?? 'en');
  return [...entries].sort((a, b) => compare(titles.get(a) ?? '', titles.get(b) ?? ''));
}

function ordered(kind: CollectionName, entries: readonly Entry[], telling: Telling): readonly Entry[] {
  const own = entries.filter((entry) => entry.kind === kind);
  switch (kind) {
    case 'builds':
      return buildsOf(own);
    case 'events': {
      const { ahead, over } = eventsOf(own, telling.asOf);
      return [...ahead, ...over];
    }
    case 'organizations':
    case 'resources':
    case 'programs':
    case 'nations':
      return byTitle(own, telling);
    default:
      // Never ranked: figures of different years and measures stand as their publisher ordered them.
      return own;
  }
}

function partnershipsOf(entries: readonly Entry[]): readonly EntryOf<'partnerships'>[] {
  const rank = ({ record }: EntryOf<'partnerships'>): number =>
    topics.indexOf(record.topic) * 2 + (record.scope === 'statewide' ? 0 : 1);
  return [...entriesOf(entries, 'partnerships')].sort(
    (a, b) => rank(a) - rank(b) || (b.record.year ?? 0) - (a.record.year ?? 0),
  );
}

function titleOf(entry: Entry, telling: Telling): string {
  const { record } = entry;
  const own = 'name' in record ? record.name : 'title' in record ? record.title : undefined;
  return own ? textIn(own, telling.languages).text : factsOf(entry, telling).title.text;
}

function dayOf(date: string | undefined): string {
  return (date === undefined ? undefined : firstDayOf(date)) ?? '';
}
