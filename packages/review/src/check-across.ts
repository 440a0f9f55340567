import type { Records } from '@coalition-map/schema';
import type { Problem } from './finding.ts';
import { meetingsOf, twinsOf } from './meetings.ts';
import { pageOf, samenessOf, type Keyed, type Sameness } from './sameness.ts';
import { plainOf } from './written.ts';

/** The sound records of a dataset, and what messages call it. */
export interface Neighbour {
  /** Where it lies, such as `data/tat`. */
  readonly shown: string;
  readonly records: Records;
}

/** A record of a dataset. */
interface Own {
  readonly of: Neighbour;
  readonly id: string;
}

/**
 * Finds what two datasets probably tell twice, so that a map of both counts it twice: a build or an event, a partnership, a
 * resource, a figure. An organization, a programme or a hotline may well be in several, each from its own point of view.
 * Each problem comes with the dataset that it is found in, the later of the two.
 */
export function acrossIn(all: readonly Neighbour[]): (readonly [Neighbour, Problem])[] {
  return all.length < 2 ? [] : [...ofMeetings(all), ...ofSameKeys(all)];
}

function* ofMeetings(all: readonly Neighbour[]): Iterable<readonly [Neighbour, Problem]> {
  const meetings = all.flatMap((of) => meetingsOf(of.records).map((it) => ({ ...it, of })));
  for (const [later, twin, span] of twinsOf(meetings, (a, b) => a.of !== b.of))
    yield told(
      later,
      later.collection,
      later.field,
      twin,
      `took place in the same ${span} in ${later.city} too`,
    );
}

function* ofSameKeys(all: readonly Neighbour[]): Iterable<readonly [Neighbour, Problem]> {
  const seen = new Map<string, Own>();
  for (const of of all)
    for (const [collection, id, keys] of keysIn(of.records)) {
      const own: Own = { of, id };
      const same = keys.map(([field, what, key]) => ({ field, what, key: `${collection} ${field} ${key}` }));
      const met = same.flatMap(({ field, what, key }) => {
        const twin = seen.get(key);
        return twin && twin.of !== of ? [{ field, what, twin }] : [];
      });
      for (const { field, what, twin } of met.slice(0, 1))
        yield told(own, collection, field, twin, `has the same ${what}`);
      for (const { key } of same) if (!seen.has(key)) seen.set(key, own);
    }
}

function* keysIn({
  resources,
  partnerships,
  statistics,
}: Records): Iterable<readonly [Keyed, string, readonly Sameness[]]> {
  // Two publishers may take one page for a report and for a toolkit.
  for (const { id, link } of resources)
    if (link !== undefined) yield ['resources', id, [['link', 'link', pageOf(link)]]];
  for (const { id, jurisdictions, topic, scope, status, year, law } of partnerships) {
    // Each dataset has programmes of its own. Without a year or a law, a topic is too little to tell two things apart.
    if (year === undefined && law === undefined) continue;
    const key = [[...jurisdictions].sort(), topic, scope, status, year, plainOf(law ?? '')].join('|');
    yield ['partnerships', id, [['topic', 'topic, scope and year', key]]];
  }
  for (const record of statistics) yield ['statistics', record.id, samenessOf.statistics(record)];
}

function told(
  { of, id }: Own,
  collection: Problem['collection'],
  field: string,
  twin: Own,
  how: string,
): readonly [Neighbour, Problem] {
  const problem: Problem = {
    collection,
    id,
    field,
    severity: 'warning',
    rule: 'duplicate',
    message: `${id}: ${twin.id} of ${twin.of.shown} ${how}`,
    suggestion: 'one thing told by two datasets? Keep it in one: a map of both counts it twice',
  };
  return [of, problem];
}
