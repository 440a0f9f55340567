import { firstDayOf } from '@coalition-map/schema';
import { entriesOf, type Entry, type EntryOf } from './atlas.ts';
import { factsOf, type Telling } from './facts.ts';
import { inForceStatewide } from './in-force.ts';
import { cityOf } from './facts-where.ts';
import { placeName } from './names.ts';
import { tenseOf } from './time.ts';

/** Gives one sentence on a place, made from the data: its programs, its last coalition build, and what is not known. */
export function summaryOf(place: string, telling: Telling): string {
  const { words, atlas, languages } = telling;
  const entries = atlas.byPlace.get(place) ?? [];
  const { in: inSentence } = words.summary;
  const name = isCountry(place) ? inSentence[place] : placeName(place, languages, atlas);
  if (entries.length === 0) return words.summary.nothing(name);
  const topics = new Set(inForceStatewide(entries).map(({ record }) => record.topic)).size;
  const build = lastBuild(entries, telling);
  const programs = topics > 0 ? words.summary.takesPart(name, topics) : words.summary.noPrograms(name);
  const facts = build && factsOf(build, telling);
  const held = facts
    ? words.summary.lastBuild(
        `${cityOf(build.record.place) ?? facts.title.text}, ${build.record.date === undefined ? words.summary.undated : (facts.when ?? '')}`,
      )
    : words.summary.noBuild;
  return `${programs}; ${held}.`;
}

/** Gives the newest past coalition build that a source reports; an announced one is no proof that it was held. */
function lastBuild(entries: readonly Entry[], { asOf }: Telling): EntryOf<'builds'> | undefined {
  const day = ({ record }: EntryOf<'builds'>) =>
    record.date === undefined ? '' : (firstDayOf(record.date) ?? '');
  return entriesOf(entries, 'builds')
    .filter(
      ({ record }) =>
        record.evidence === 'report' &&
        record.called === 'yes' &&
        tenseOf(record.date, undefined, asOf) !== 'upcoming',
    )
    .sort((a, b) => day(b).localeCompare(day(a)))[0];
}

function isCountry(place: string): place is 'US' | 'CA' | 'MX' {
  return place === 'US' || place === 'CA' || place === 'MX';
}
