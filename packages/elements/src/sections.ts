import { firstDayOf, textIn, type CollectionName, type Topic } from '@coalition-map/schema';
import { isLaw } from '@coalition-map/store/panel';
import {
  entriesOf,
  factsOf,
  tenseOf,
  topics,
  type Entry,
  type EntryOf,
  type Telling,
} from '@coalition-map/store';

/** Records that belong together: those of one topic, or all of a kind. */
export interface Group {
  readonly topic?: Topic;
  readonly entries: readonly Entry[];
}

/** The records of one kind, in reading order. */
export interface Section {
  readonly kind: CollectionName;
  /** Partnerships stand in two: laws, and the rest; one for both where there is neither. */
  readonly view?: 'laws' | 'partnerships';
  readonly count: number;
  readonly groups: readonly Group[];
}

/** The kinds in the order in which a visitor wants them. */
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

/** Sorts records into kinds: partnerships by topic, builds and events by date, names by the alphabet, figures as they came. */
export function sectionsOf(entries: readonly Entry[], telling: Telling): readonly Section[] {
  return kindOrder.flatMap((kind): Section[] => {
    const own = entries.filter((entry) => entry.kind === kind);
    if (kind !== 'partnerships' || own.length === 0) return [sectionOf(kind, own, telling)];
    const all = entriesOf(own, kind) as readonly (Entry & EntryOf<'partnerships'>)[];
    const rest = all.filter((it) => !isLaw(it));
    return [
      { ...sectionOf(kind, rest, telling), view: 'partnerships' },
      { ...sectionOf(kind, all.filter(isLaw), telling), view: 'laws' },
    ];
  });
}

function sectionOf(kind: CollectionName, entries: readonly Entry[], telling: Telling): Section {
  const groups = groupsOf(kind, entries, telling).filter((group) => group.entries.length > 0);
  return { kind, count: groups.reduce((sum, group) => sum + group.entries.length, 0), groups };
}

function groupsOf(kind: CollectionName, entries: readonly Entry[], telling: Telling): readonly Group[] {
  switch (kind) {
    case 'partnerships': {
      const all = [...entriesOf(entries, kind)].sort(byReachThenYear);
      return topics.map((topic) => ({
        topic,
        entries: all.filter(({ record }) => record.topic === topic),
      }));
    }
    case 'builds':
      return [{ entries: [...entriesOf(entries, kind)].sort(newestFirst) }];
    case 'events':
      return [{ entries: byTense(entriesOf(entries, kind), telling.asOf) }];
    case 'organizations':
    case 'resources':
    case 'programs':
    case 'nations':
      return [{ entries: byTitle(entriesOf(entries, kind) as readonly Entry[], telling) }];
    default:
      // Never ranked: figures of different years and measures stand as their publisher ordered them.
      return [{ entries: entriesOf(entries, kind) as readonly Entry[] }];
  }
}

/** Tells whether an event is still to come, or goes on now. */
function isAhead({ record }: EntryOf<'events'>, asOf: string): boolean {
  const tense = tenseOf(record.start, record.end, asOf);
  return tense === 'upcoming' || tense === 'now';
}

function byReachThenYear(a: EntryOf<'partnerships'>, b: EntryOf<'partnerships'>): number {
  const local = (it: EntryOf<'partnerships'>) => (it.record.scope === 'statewide' ? 0 : 1);
  return local(a) - local(b) || (b.record.year ?? 0) - (a.record.year ?? 0);
}

/** A date of which not even the year is known comes last. */
function newestFirst(a: EntryOf<'builds'>, b: EntryOf<'builds'>): number {
  return dayOf(b.record.date).localeCompare(dayOf(a.record.date));
}

function byTense(events: readonly EntryOf<'events'>[], asOf: string): readonly EntryOf<'events'>[] {
  const soonest = [...events].sort((a, b) => dayOf(a.record.start).localeCompare(dayOf(b.record.start)));
  return [
    ...soonest.filter((it) => isAhead(it, asOf)),
    ...soonest.filter((it) => !isAhead(it, asOf)).reverse(),
  ];
}

function byTitle(entries: readonly Entry[], telling: Telling): readonly Entry[] {
  const titles = new Map(entries.map((entry) => [entry, titleOf(entry, telling)]));
  const { compare } = new Intl.Collator(telling.languages[0] ?? 'en');
  return [...entries].sort((a, b) => compare(titles.get(a) ?? '', titles.get(b) ?? ''));
}

function titleOf(entry: Entry, telling: Telling): string {
  const { record } = entry;
  const own = 'name' in record ? record.name : 'title' in record ? record.title : undefined;
  return own ? textIn(own, telling.languages).text : factsOf(entry, telling).title.text;
}

function dayOf(date: string | undefined): string {
  return (date === undefined ? undefined : firstDayOf(date)) ?? '';
}
