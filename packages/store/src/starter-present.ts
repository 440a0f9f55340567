import { jurisdictionsOf } from '@coalition-map/geo';
import { textIn } from '@coalition-map/schema';
import { entriesOf, findRecord, type Entry, type EntryOf } from './atlas.ts';
import { isHeld } from './compare-dated.ts';
import { factsOf, type ShownSource, type Telling, type Value } from './facts.ts';
import { isInForce } from './in-force.ts';
import { placeName } from './names.ts';
import { isSame, isUnitOf, nameWords } from './starter-same.ts';
import type { StarterTelling } from './starter.ts';

/** An organization or an agency that is on record for a place, with what says so. */
export interface Present {
  readonly name: Value;
  /** Type of an organization, as its record has it. */
  readonly type?: string;
  /** Where it is read: the type of an organization, or the title of the measure or build that names it. */
  readonly as: Value;
  readonly when?: string;
  /** Alliances that an organization has left, or of which its record does not say whether it belongs to them today. */
  readonly member?: { readonly label: string; readonly of: readonly Value[] };
  /** Key of the first record that names it. */
  readonly key: string;
  /** How many records name it. */
  readonly records: number;
  /** One of the first record, and of each unit. */
  readonly sources: readonly ShownSource[];
  /** Units of it that records name by themselves, where they stand under the same kind. */
  readonly units?: readonly Value[];
}

/**
 * Gives who is on record for a place: its organizations, the partners of its measures in force, and the hosts of the builds
 * that were held there; each once, however a record writes it. What is only proposed or announced names nobody who is there. A record of several places
 * names partners of each of them, so of these only one that is named after the place counts; one that is named after another
 * place is there, and the publisher of the data is nobody's partner in a place.
 */
export function presentIn(place: string, telling: StarterTelling): readonly Present[] {
  const { atlas, asOf, words } = telling;
  const entries = atlas.byPlace.get(place) ?? [];
  const own = placeName(place, ['en'], atlas);
  const found: { words: readonly string[]; present: Present }[] = [];
  const add = (entry: Entry, name: Value, as: Value, itself: Pick<Present, 'type' | 'member'> = {}): void => {
    const { type } = itself;
    if (type === undefined && !isHere(name.text, own, entry, telling)) return;
    const its = nameWords(name.text, place);
    const there = found.find(({ words: others }) => isSame(its, others));
    if (there) {
      there.present = { ...there.present, records: there.present.records + 1 };
      return;
    }
    const { when, sources } = factsOf(entry, telling);
    const read = sources.slice(0, 1);
    found.push({
      words: its,
      present: {
        name,
        as,
        key: entry.key,
        records: 1,
        sources: read,
        ...itself,
        ...(when === undefined ? {} : { when }),
      },
    });
  };
  for (const entry of entriesOf(entries, 'organizations')) {
    const { name, type } = entry.record;
    add(
      entry,
      textIn(name, telling.languages),
      { text: words.organizationTypes[type] },
      { type, ...memberOf(entry, telling) },
    );
  }
  for (const entry of entriesOf(entries, 'partnerships')) {
    const { status, scope, adoption, partners } = entry.record;
    if (!isInForce(status) || scope === 'aggregate' || ['none', 'planned'].includes(adoption?.level ?? ''))
      continue;
    for (const text of new Set(partners)) add(entry, { text }, factsOf(entry, telling).title);
  }
  for (const entry of entriesOf(entries, 'builds')) {
    if (!isHeld(entry, asOf)) continue;
    for (const text of new Set(entry.record.hosts)) add(entry, { text }, factsOf(entry, telling).title);
  }
  return found.map(({ present }) => present);
}

/**
 * Puts units below the one that they are of, where both stand under one kind: "Tennessee Highway Patrol Commercial Vehicle
 * Enforcement" is no second police. What says so of each stays with it.
 */
export function withUnits(present: readonly Present[], place: string): readonly Present[] {
  const all = present.map((it) => ({ it, words: nameWords(it.name.text, place) }));
  const wholeOf = (words: readonly string[]) => all.find((other) => isUnitOf(words, other.words, place))?.it;
  return all
    .filter(({ words }) => wholeOf(words) === undefined)
    .map(({ it }) => {
      const units = all.filter(({ words }) => wholeOf(words) === it).map((unit) => unit.it);
      if (units.length === 0) return it;
      const sources = [it, ...units].flatMap((one) => one.sources);
      return {
        ...it,
        records: [it, ...units].reduce((sum, { records }) => sum + records, 0),
        units: units.map(({ name }) => name),
        sources: sources.filter(
          (one, at) =>
            sources.findIndex(
              (two) => two.text === one.text && two.href === one.href && two.detail === one.detail,
            ) === at,
        ),
      };
    });
}

/** Says so where a membership is over, or where nobody says that it is not; one of today needs no word here. */
function memberOf(
  { record, dataset }: EntryOf<'organizations'>,
  { said, atlas, languages }: StarterTelling,
): Pick<Present, 'member'> {
  if (record.memberOf.length === 0 || record.membership === 'current') return {};
  const of = record.memberOf.map((id) => {
    const alliance = findRecord(atlas, 'organizations', id, dataset);
    return alliance ? textIn(alliance.record.name, languages) : { text: id };
  });
  return { member: { label: said.member[record.membership ?? 'unclear'], of } };
}

/** Whether a partner that a record names is one of the place, as far as its name tells. */
function isHere(name: string, own: string, { places, dataset }: Entry, { atlas }: Telling): boolean {
  const publisher = atlas.datasets.find(({ id }) => id === dataset)?.publisher;
  if (name === publisher?.short || name === publisher?.name) return false;
  // "Arizona" as a partner of Arizona is nobody; nor is a program of the data somebody who is there.
  if (name === own || entriesOf(atlas.entries, 'programs').some(({ record }) => record.name.en === name))
    return false;
  if (name.includes(own)) return true;
  return places.length === 1 && !elsewhere().test(name);
}

let pattern: RegExp | undefined;

/** Finds the name of a state or province as a word. */
function elsewhere(): RegExp {
  const names = [...jurisdictionsOf('US'), ...jurisdictionsOf('CA')]
    .filter(({ id }) => id.includes('-'))
    .map(({ name }) => textIn(name, ['en']).text);
  return (pattern ??= new RegExp(`\\b(${names.join('|')})\\b`));
}
