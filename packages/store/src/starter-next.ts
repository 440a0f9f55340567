import { countryOf } from '@coalition-map/geo';
import { hrefOf, textIn } from '@coalition-map/schema';
import { entriesOf, type Atlas, type Entry, type EntryOf } from './atlas.ts';
import { isHeld, latestFirst } from './compare-dated.ts';
import { factsOf, sourceText, type ShownSource, type Telling, type Value } from './facts.ts';
import { hotlineValues } from './facts-who.ts';
import { inForceStatewide, isInForce } from './in-force.ts';
import type { Borders } from './ladder.ts';
import { placeName } from './names.ts';
import { neighboursOf } from './neighbours.ts';

/** How many programs and neighbours are told: a first meeting needs one or two. */
const MOST = 3;

/** A program to ask for, with whom to write to. */
export interface Step {
  readonly key: string;
  readonly name: Value;
  readonly summary: Value;
  readonly duration?: Value;
  readonly contact: readonly Value[];
  readonly sources: readonly ShownSource[];
}

/** What to ask for next: programs with a contact that are not on record for the place, and those that are. */
export interface Steps {
  readonly next: readonly Step[];
  readonly onRecord: readonly Step[];
}

/** What a neighbour has: its latest build, and its measures in force. */
export interface Example {
  readonly place: string;
  readonly name: string;
  readonly hasBuild: boolean;
  /** Its latest build, its own programs, and each subject of its measures once; each with a source of its own. */
  readonly facts: readonly ExampleFact[];
}

/** A thing that a neighbour has. */
export interface ExampleFact {
  readonly text: Value;
  readonly when?: string;
  readonly sources: readonly ShownSource[];
}

/** Tells whether a program is on record for a place: by a measure that is not only proposed, by a build, or by its own place. */
function isOnRecord(program: EntryOf<'programs'>, place: string, { atlas, asOf }: Telling): boolean {
  const here = atlas.byPlace.get(place) ?? [];
  return (
    program.places.includes(place) ||
    entriesOf(here, 'partnerships').some(
      ({ dataset, record }) =>
        dataset === program.dataset && record.program === program.record.id && isInForce(record.status),
    ) ||
    // A build belongs to the program of builds of its own dataset.
    entriesOf(here, 'builds').some(
      (it) => program.record.id === 'coalition-build' && it.dataset === program.dataset && isHeld(it, asOf),
    )
  );
}

/** Gives the programs that may be asked for in a place; one of another state or country is none. */
export function stepsOf(place: string, telling: Telling): Steps {
  const country = countryOf(place);
  const programs = entriesOf(telling.atlas.entries, 'programs').filter(
    ({ places, record }) =>
      record.contact !== undefined &&
      (places.length === 0 || places.includes(place) || places.some((it) => it === country)),
  );
  const those = (isThere: boolean) =>
    programs.filter((it) => isOnRecord(it, place, telling) === isThere).map((it) => stepOf(it, telling));
  return { next: those(false).slice(0, MOST), onRecord: those(true).slice(0, MOST) };
}

function stepOf({ key, record, dataset }: EntryOf<'programs'>, telling: Telling): Step {
  const { contact, duration } = record;
  const links = [contact?.email && `mailto:${contact.email}`, contact?.url].flatMap((url): Value[] => {
    if (!url) return [];
    const href = hrefOf(url);
    return [{ text: url.replace(/^mailto:/, ''), ...(href ? { href } : {}) }];
  });
  return {
    key,
    name: textIn(record.name, telling.languages),
    summary: textIn(record.summary, telling.languages),
    ...(duration ? { duration: textIn(duration, telling.languages) } : {}),
    contact: [...links, ...hotlineValues(contact?.hotline, telling, dataset)],
    sources: record.sources.slice(0, 1).map((it) => sourceText(it, telling, true)),
  };
}

/** Gives the neighbours that have the most to tell: those with a build that was held first, then by how many measures. */
export function examplesOf(place: string, telling: Telling, borders: Borders): readonly Example[] {
  const { atlas, languages } = telling;
  const { compare } = new Intl.Collator(languages[0] ?? 'en');
  return neighboursOf(place, atlas, borders)
    .filter(({ standing, builds }) => standing === 'own' || builds > 0)
    .map((it) => ({ ...exampleOf(it.place, telling, atlas), measures: it.measures }))
    .filter(({ facts }) => facts.length > 0)
    .sort(
      (a, b) => Number(b.hasBuild) - Number(a.hasBuild) || b.measures - a.measures || compare(a.name, b.name),
    )
    .slice(0, MOST);
}

function exampleOf(place: string, telling: Telling, atlas: Atlas): Example {
  const entries = atlas.byPlace.get(place) ?? [];
  const measures = inForceStatewide(entries);
  const programs = entriesOf(entries, 'programs').filter(({ record }) => record.attribution === 'own');
  const builds = latestFirst(entriesOf(entries, 'builds').filter((it) => isHeld(it, telling.asOf)));
  const [build] = builds;
  const topics = measures.filter(
    ({ record }, at) => measures.findIndex((it) => it.record.topic === record.topic) === at,
  );
  const factOf = (entry: Entry, text?: Value): ExampleFact => {
    const { title, when, sources } = factsOf(entry, telling);
    return {
      text: text ?? title,
      ...(when === undefined ? {} : { when }),
      sources: sources.slice(0, 1),
    };
  };
  return {
    place,
    name: placeName(place, telling.languages, atlas),
    hasBuild: build !== undefined,
    facts: [
      ...(build ? [factOf(build)] : []),
      ...programs.map((it) => factOf(it)),
      ...topics.map((it) => factOf(it, { text: telling.words.topics[it.record.topic] })),
    ],
  };
}
