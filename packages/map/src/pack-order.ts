import { firstDayOf, type CollectionName } from '@coalition-map/schema';
import { entriesOf, factsOf, tenseOf, topics, type Entry, type EntryOf } from '@coalition-map/store';
import type { Writing } from './pack-writing.ts';

/** The records of one kind in reading order; laws stand apart from the other partnerships. */
export interface PackSection {
  readonly kind: CollectionName;
  readonly view?: 'partnerships' | 'laws';
  readonly entries: readonly Entry[];
}

/** The kinds in the order of the panel. */
const kinds = [
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

/** What only a law, a rule or a bill can be. */
const legal: ReadonlySet<string> = new Set([
  'enacted',
  'administrative-rule',
  'passed-legislature',
  'proposed',
  'not-passed',
]);

/** Sorts the records of the place into sections, in the order of the panel; empty ones are there too. */
export function sectionsFor(writing: Writing): readonly PackSection[] {
  return kinds.flatMap((kind): PackSection[] => {
    if (kind !== 'partnerships') return [{ kind, entries: ordered(kind, writing) }];
    return [
      { kind, view: 'partnerships', entries: programsOf(writing) },
      { kind, view: 'laws', entries: lawsOf(writing) },
    ];
  });
}

/** Programs and partnerships of the place: by topic, what holds for the whole place first, then the newest. */
export function programsOf(writing: Writing): readonly EntryOf<'partnerships'>[] {
  return partnershipsOf(writing).filter((entry) => !isLaw(entry));
}

/** Laws, rules and bills of the place. */
export function lawsOf(writing: Writing): readonly EntryOf<'partnerships'>[] {
  return partnershipsOf(writing).filter(isLaw);
}

/** Coalition builds of the place, the newest first; those without a year last. */
export function buildsOf({ entries }: Writing): readonly EntryOf<'builds'>[] {
  return [...entriesOf(entries, 'builds')].sort((a, b) =>
    dayOf(b.record.date).localeCompare(dayOf(a.record.date)),
  );
}

/** Events of the place: what is still to come, the soonest first, then what is over, the latest first. */
export function eventsOf({ entries, asOf }: Writing): {
  readonly ahead: readonly EntryOf<'events'>[];
  readonly over: readonly EntryOf<'events'>[];
} {
  const soonest = [...entriesOf(entries, 'events')].sort((a, b) =>
    dayOf(a.record.start).localeCompare(dayOf(b.record.start)),
  );
  const isAhead = ({ record }: EntryOf<'events'>): boolean =>
    ['upcoming', 'now'].includes(tenseOf(record.start, record.end, asOf));
  return { ahead: soonest.filter(isAhead), over: soonest.filter((it) => !isAhead(it)).reverse() };
}

/** Some records by their titles. */
export function byTitle<E extends Entry>(entries: readonly E[], writing: Writing): readonly E[] {
  const { compare } = new Intl.Collator(writing.lang);
  return entries
    .map((entry) => ({ entry, title: factsOf(entry, writing).title.text }))
    .sort((a, b) => compare(a.title, b.title))
    .map(({ entry }) => entry);
}

function ordered(kind: CollectionName, writing: Writing): readonly Entry[] {
  const own: readonly Entry[] = writing.entries.filter((entry) => entry.kind === kind);
  switch (kind) {
    case 'builds':
      return buildsOf(writing);
    case 'events': {
      const { ahead, over } = eventsOf(writing);
      return [...ahead, ...over];
    }
    case 'organizations':
    case 'resources':
    case 'programs':
    case 'nations':
      return byTitle(own, writing);
    default:
      // Never ranked: figures stand as their publisher ordered them.
      return own;
  }
}

function partnershipsOf({ entries }: Writing): readonly EntryOf<'partnerships'>[] {
  const rank = ({ record }: EntryOf<'partnerships'>): number =>
    topics.indexOf(record.topic) * 2 + (record.scope === 'statewide' ? 0 : 1);
  return [...entriesOf(entries, 'partnerships')].sort(
    (a, b) => rank(a) - rank(b) || (b.record.year ?? 0) - (a.record.year ?? 0),
  );
}

/** A campaign has its name in the same field as a law, and is reported. */
function isLaw({ record: { topic, law, status } }: EntryOf<'partnerships'>): boolean {
  return topic.endsWith('-mandate') || (law !== undefined && legal.has(status));
}

function dayOf(date: string | undefined): string {
  return (date === undefined ? undefined : firstDayOf(date)) ?? '';
}
