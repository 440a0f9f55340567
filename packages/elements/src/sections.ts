import type { CollectionName, Topic } from '@coalition-map/schema';
import { topics, type Entry, type Telling } from '@coalition-map/store';
import { sectionsIn } from '@coalition-map/store/panel';

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

/** Sorts records into kinds, each in reading order; partnerships stand by their topics. */
export function sectionsOf(entries: readonly Entry[], telling: Telling): readonly Section[] {
  const hasNeither = !entries.some(({ kind }) => kind === 'partnerships');
  return sectionsIn(entries, telling)
    .filter(({ view }) => !(hasNeither && view === 'laws'))
    .map(({ kind, view, entries: own }) => ({
      kind,
      ...(view && !hasNeither && { view }),
      count: own.length,
      groups: kind === 'partnerships' ? byTopic(own) : own.length > 0 ? [{ entries: own }] : [],
    }));
}

function byTopic(entries: readonly Entry[]): readonly Group[] {
  return topics
    .map((topic) => ({
      topic,
      entries: entries.filter(({ record }) => 'topic' in record && record.topic === topic),
    }))
    .filter((group) => group.entries.length > 0);
}
