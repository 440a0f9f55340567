import { jurisdictionOf } from '@coalition-map/geo';
import type { LocalText } from '@coalition-map/schema';
import { entriesOf, findRecord, type Atlas, type EntryOf } from './atlas.ts';
import { inForceStatewide } from './in-force.ts';

/** How many places of each sort there are. */
export interface Tally {
  readonly states: number;
  readonly provinces: number;
  /** Districts, territories, countries and nations. */
  readonly others: number;
}

/** What this data has for a year; nobody says that a claim of the same year counts the same things. */
interface YearCount {
  readonly by: 'year';
  readonly year: number;
  readonly builds: number;
  readonly buildPlaces: Tally;
  readonly partnerships: number;
  readonly partnershipPlaces: Tally;
}

/** What this data has on the topic of a national count: places as a whole, in force, of any year. */
interface TopicCount {
  readonly by: 'topic';
  readonly topic: EntryOf<'partnerships'>['record']['topic'];
  readonly places: Tally;
  /** Of these, how many the records tell as adopted in full, and how many in part. */
  readonly full: number;
  readonly partial: number;
}

/** A figure that a publisher claims, with what this data derives beside it. */
export interface Headline {
  /** The record that makes the claim: a document, or a national count. */
  readonly entry: EntryOf<'documents'> | EntryOf<'partnerships'>;
  readonly claim: LocalText;
  /** The year that the claim speaks of, where it is told. */
  readonly year: number | undefined;
  readonly derived: YearCount | TopicCount;
}

/**
 * Gives every figure that a publisher claims for a whole country, the newest first, with the figure that this data derives.
 * A claim of a document names a year alone, so beside it stands what the data has of that year; a national count has a
 * topic, so beside it stands how many places have that topic.
 */
export function headlinesOf(atlas: Atlas): readonly Headline[] {
  const known = headlines.get(atlas) ?? newHeadlinesOf(atlas);
  headlines.set(atlas, known);
  return known;
}

/** Those of an atlas are the same for each place that tells them. */
const headlines = new WeakMap<Atlas, readonly Headline[]>();

function newHeadlinesOf(atlas: Atlas): readonly Headline[] {
  const claims = entriesOf(atlas.entries, 'documents').flatMap((entry) =>
    entry.record.claims.map(({ text, year }): Headline => ({
      entry,
      claim: text,
      year,
      derived: yearCount(year, atlas),
    })),
  );
  const counts = entriesOf(atlas.entries, 'partnerships').flatMap((entry): Headline[] => {
    const { scope, summary, year, program } = entry.record;
    // One of no program tells of something that took place, and counts nobody's partners.
    if (scope !== 'aggregate' || !summary || program === undefined) return [];
    return [{ entry, claim: summary, year, derived: topicCount(entry, atlas) }];
  });
  return [...claims, ...counts].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}

function yearCount(year: number, atlas: Atlas): YearCount {
  const builds = entriesOf(atlas.entries, 'builds').filter(({ record }) =>
    record.date?.startsWith(String(year)),
  );
  const partnerships = entriesOf(atlas.entries, 'partnerships').filter(
    ({ record }) => record.year === year && record.scope !== 'aggregate',
  );
  return {
    by: 'year',
    year,
    builds: builds.length,
    buildPlaces: tallyOf(builds.flatMap(({ places }) => places)),
    partnerships: partnerships.length,
    partnershipPlaces: tallyOf(partnerships.flatMap(({ places }) => places)),
  };
}

/** Counts the places of the claim's own country, and of its program where it names one. */
function topicCount({ record, places: lands, dataset }: EntryOf<'partnerships'>, atlas: Atlas): TopicCount {
  const program = record.program && findRecord(atlas, 'programs', record.program, dataset)?.key;
  const those = inForceStatewide(atlas.entries).filter(
    (it) =>
      it.record.topic === record.topic &&
      (!program ||
        (it.record.program !== undefined &&
          findRecord(atlas, 'programs', it.record.program, it.dataset)?.key === program)),
  );
  const within = (ids: readonly string[]): readonly string[] =>
    ids.filter((id) => lands.some((land) => id.startsWith(`${land}-`)));
  const having = (level: 'full' | 'partial'): ReadonlySet<string> =>
    new Set(
      those.filter((it) => it.record.adoption?.level === level).flatMap(({ places }) => within(places)),
    );
  const full = having('full');
  return {
    by: 'topic',
    topic: record.topic,
    places: tallyOf(those.flatMap(({ places }) => within(places))),
    full: full.size,
    // A place that came from part to whole has a record of each.
    partial: [...having('partial')].filter((id) => !full.has(id)).length,
  };
}

/** Counts places, each once. */
function tallyOf(ids: readonly string[]): Tally {
  const kinds = [...new Set(ids)].map((id) => jurisdictionOf(id)?.kind);
  const states = kinds.filter((kind) => kind === 'state').length;
  const provinces = kinds.filter((kind) => kind === 'province').length;
  return { states, provinces, others: kinds.length - states - provinces };
}
