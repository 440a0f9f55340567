import { countryOf } from '@coalition-map/geo';
import { firstDayOf } from '@coalition-map/schema';
import { entriesOf, type Atlas, type Entry, type EntryOf } from './atlas.ts';
import { countsText } from './counts.ts';
import { factsOf, type Telling } from './facts.ts';
import { cityOf } from './facts-where.ts';
import { isInForce, ownMeasures } from './in-force.ts';
import { placeName } from './names.ts';
import { tenseOf } from './time.ts';
import type { FilterWords } from './words/en-filters.ts';

/** Gives the name of a place as it stands in a sentence: "the United States". */
export function inSentence(place: string, { words, languages, atlas }: Telling): string {
  return words.summary.in[place] ?? placeName(place, languages, atlas);
}

/** Gives one sentence on a place, made from the data: its programs, its last coalition build, and what is not known. */
export function summaryOf(place: string, telling: Telling): string {
  const { words, atlas } = telling;
  const entries = atlas.byPlace.get(place) ?? [];
  const name = inSentence(place, telling);
  if (entries.length === 0)
    return atlas.gaps.size > 0 ? words.summary.unknown(name) : words.summary.nothing(name);
  const isCountry = countryOf(place) === place;
  const text = isCountry
    ? countryText(place, name, entries, telling)
    : `${programsText(name, entries, telling)}; ${buildsText(entries, telling)}.`;
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return atlas.gaps.size > 0 ? `${sentence} ${words.summary.partly}` : sentence;
}

/**
 * Gives what filters leave of a place, in a sentence, and the sentence on the place as it is without them, marked as such.
 * The telling has the narrowed atlas; a place that has nothing anyway has the second sentence alone, as the first.
 */
export function leftAtText(
  place: string,
  telling: Telling,
  whole: Atlas,
  said: FilterWords['filters']['place'],
): readonly [string, string?] {
  const { words, atlas } = telling;
  const sentence = summaryOf(place, { ...telling, atlas: whole });
  if ((whole.byPlace.get(place) ?? []).length === 0) return [sentence];
  const name = inSentence(place, { ...telling, atlas: whole });
  const left = atlas.byPlace.get(place) ?? [];
  const text = left.length > 0 ? said.left(name, countsText(left, words)) : said.none(name);
  return [text, said.whole(sentence)];
}

/** Where a place stands: with programs or measures of the publishers' own, with others only, or with none. */
export function standingOf(place: string, atlas: Atlas): 'own' | 'other' | 'none' {
  const entries = atlas.byPlace.get(place) ?? [];
  if (ownMeasures(entries) > 0) return 'own';
  return entriesOf(entries, 'partnerships').some(({ record }) => record.scope !== 'aggregate')
    ? 'other'
    : 'none';
}

function programsText(name: string, entries: readonly Entry[], { words }: Telling): string {
  const own = ownMeasures(entries);
  if (own > 0) return words.summary.takesPart(name, own);
  const partnerships = entriesOf(entries, 'partnerships');
  const others = partnerships.filter(
    ({ record }) => record.scope === 'statewide' && isInForce(record.status) && record.attribution !== 'own',
  );
  if (others.length > 0) return words.summary.others(name, others.length);
  return partnerships.length > 0 ? words.summary.lesser(name) : words.summary.noPrograms(name);
}

/** A country is told by its states: what is recorded of it as a whole counts nobody's programs. */
function countryText(
  country: string,
  name: string,
  entries: readonly Entry[],
  { words, atlas }: Telling,
): string {
  const parts = [...atlas.byPlace.keys()].filter((id) => id.startsWith(`${country}-`));
  const own = parts.filter((id) => standingOf(id, atlas) === 'own').length;
  const builds = entriesOf(atlas.entries, 'builds').filter(({ places }) =>
    places.some((id) => id === country || parts.includes(id)),
  );
  return words.panel.country(name, entries.length, own, builds.length);
}

/** An announced build is no proof that it was held, and only one with a date can be the last. */
function buildsText(entries: readonly Entry[], telling: Telling): string {
  const { words, asOf } = telling;
  const builds = entriesOf(entries, 'builds');
  const held = builds
    .filter(
      ({ record }) =>
        record.evidence === 'report' &&
        record.called === 'yes' &&
        tenseOf(record.date, undefined, asOf) !== 'upcoming',
    )
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)));
  const [last] = held;
  if (!last) return builds.length > 0 ? words.summary.otherBuilds(builds.length) : words.summary.noBuild;
  const facts = factsOf(last, telling);
  const where = cityOf(last.record.place) ?? facts.title.text;
  if (dayOf(last) === '') return words.summary.undatedBuild(where);
  return words.summary.lastBuild(`${where}, ${facts.when ?? ''}`);
}

function dayOf({ record }: EntryOf<'builds'>): string {
  return record.date === undefined ? '' : (firstDayOf(record.date) ?? '');
}
