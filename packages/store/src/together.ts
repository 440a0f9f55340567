import { countryOf } from '@coalition-map/geo';
import { textIn, type Level, type LocalText } from '@coalition-map/schema';
import type { Atlas, Entry, EntryOf } from './atlas.ts';
import { ageOf } from './facts-age.ts';
import { factsOf, sourceText, type ShownSource, type Telling, type Value } from './facts.ts';
import { sourcesOf, type Alliance } from './facts-sources.ts';
import type { Headline, Tally } from './headlines.ts';
import type { Borders, Ladder } from './ladder.ts';
import { placeName } from './names.ts';
import { neighboursOf, type Neighbour } from './neighbours.ts';
import { lawsOf, programsOf, type KindSection } from './reading-order.ts';
import { inSentence } from './summary.ts';
import { dateText } from './time.ts';

/** Tells what the sentence on a place counts, where it counts programs; that on a country counts something else. */
export function countedText(place: string, { atlas, words }: Telling): string | undefined {
  const entries = atlas.byPlace.get(place) ?? [];
  const isCounted = countryOf(place) !== place && entries.some(({ kind }) => kind === 'partnerships');
  return isCounted ? words.panel.counted : undefined;
}

/**
 * Tells what an empty section says is not known; of a country, that what is there stands at its parts. Nothing for kinds
 * that no place is expected to have. Of what did not come, the caller says so before.
 */
export function emptyText(
  section: Pick<KindSection, 'kind' | 'view'>,
  place: string,
  telling: Telling,
): string | undefined {
  const { words, atlas } = telling;
  const { kind, view } = section;
  const name = inSentence(place, telling);
  const country = countryOf(place);
  const inParts = country !== undefined && country === place ? countInParts(country, section, atlas) : 0;
  const none = words.ui.panel.none;
  const text =
    inParts > 0 && country
      ? words.panel.noneAsWhole(name, inParts.toLocaleString(words.lang), words.panel.parts[country])
      : view
        ? words.panel[view === 'laws' ? 'noLaw' : 'noPartnership'](name)
        : kind in none
          ? none[kind as keyof typeof none](name)
          : undefined;
  return text && capital(text);
}

/** How many records of a section the states, provinces and territories of a country have, each once. */
function countInParts(
  country: string,
  { kind, view }: Pick<KindSection, 'kind' | 'view'>,
  { entries }: Atlas,
): number {
  const own = entries.filter(
    (it) => it.kind === kind && it.places.some((id) => id.startsWith(`${country}-`)),
  );
  return (view === 'laws' ? lawsOf(own) : view ? programsOf(own) : own).length;
}

/** A name with its article may stand first. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Tells how much of a model is told of a place, and what of it is missing; what nobody tells is never counted as missing. */
export function ladderTexts(ladder: Ladder, place: string, telling: Telling): readonly string[] {
  const { words, languages } = telling;
  const say = words.panel.ladder;
  const { rungs, counts, counted, records, level } = ladder;
  const namesOf = (...levels: readonly Level[]): string =>
    rungs
      .filter((rung) => levels.includes(rung.level))
      .map(({ name }) => textIn(name, languages).text)
      .join('; ');
  if (records.length === 0) return [say.nothing(inSentence(place, telling), rungs.length)];
  if (counted && !counted.isNamed) {
    const { completed, of, told } = counted;
    return [
      say.counted(completed, of, told.record.year === undefined ? '' : String(told.record.year)),
      ...(of !== undefined && of !== rungs.length ? [say.otherCount(of, rungs.length)] : []),
      ...(of !== undefined && of > completed ? [say.missingByCount(of - completed)] : []),
    ];
  }
  if (rungs.every((rung) => rung.level === 'full' && !rung.isNamed)) return [say.whole(rungs.length)];
  if (rungs.every((rung) => rung.level === 'none' && !rung.isNamed)) return [say.noneOfIt];
  if (counts.unknown === rungs.length)
    return [level === 'partial' ? say.inPart : level === 'planned' ? say.planned : say.notTold];
  const missing = namesOf('none', 'planned');
  return [
    say.share(counts.full + counts.partial, rungs.length, counts.full, counts.partial),
    ...(counts.full > 0 && counts.partial > 0 ? [say.notInFull(namesOf('partial'))] : []),
    ...(missing === '' ? [] : [say.missing(missing)]),
    ...(counts.unknown > 0 ? [say.unknownRest(counts.unknown)] : []),
  ];
}

/** Whom to ask about the next step of a program, as its own record has it, with the source of that. */
export function contactFor(
  program: EntryOf<'programs'>,
  telling: Telling,
): { readonly values: readonly Value[]; readonly sources: readonly ShownSource[] } {
  const { words } = telling;
  const facts = factsOf(program, telling);
  const labels: readonly string[] = [words.labels.contact, words.kind.hotlines];
  const values = facts.lines.filter(({ label }) => labels.includes(label)).flatMap((line) => line.values);
  return { values, sources: values.length > 0 ? facts.sources.slice(0, 1) : [] };
}

/** Tells the year that a publisher's claim speaks of, and what this data has beside it. */
export function claimTexts(
  { year, derived }: Headline,
  { words, atlas, asOf }: Telling,
): { readonly year: string; readonly derived: string } {
  const say = words.panel.headlines;
  const age = year === undefined ? undefined : ageOf(String(year), asOf);
  const when =
    year === undefined
      ? say.yearUnknown
      : age === undefined
        ? String(year)
        : words.panel.ago(String(year), age);
  const places = ({ states, provinces, others }: Tally): string => say.places(states, provinces, others);
  if (atlas.gaps.size > 0) return { year: when, derived: words.summary.partly };
  if (derived.by === 'year') {
    const { builds, buildPlaces, partnerships, partnershipPlaces } = derived;
    return {
      year: when,
      derived: say.year(
        String(derived.year),
        builds,
        places(buildPlaces),
        partnerships,
        places(partnershipPlaces),
      ),
    };
  }
  const { topic, full, partial } = derived;
  const levels = full + partial > 0 ? [say.levels(full, partial)] : [];
  return {
    year: when,
    derived: [say.topic(words.topics[topic], places(derived.places)), ...levels].join(' '),
  };
}

/**
 * Gives the places around a place by their names; nothing of a country, which is no neighbour here, and of a place that no
 * map of ours has, because nobody knows its borders.
 */
export function neighboursByName(
  place: string,
  { atlas, languages }: Telling,
  borders: Borders,
): readonly Neighbour[] | undefined {
  const { compare } = new Intl.Collator(languages[0] ?? 'en');
  const neighbours = [...neighboursOf(place, atlas, borders)].sort((a, b) =>
    compare(placeName(a.place, languages), placeName(b.place, languages)),
  );
  const isKnown = place in borders && countryOf(place) !== place;
  return neighbours.length > 0 || isKnown ? neighbours : undefined;
}

/** Tells what a neighbouring place has, in a line. */
export function neighbourText({ measures, builds, standing }: Neighbour, { words, atlas }: Telling): string {
  const { has, lesser, noData } = words.panel.neighbours;
  if (measures > 0) return has(measures, builds);
  if (standing === 'other') return [lesser, ...(builds > 0 ? [has(0, builds)] : [])].join(', ');
  if (builds > 0) return has(0, builds);
  return atlas.gaps.size > 0 ? words.ui.panel.notLoaded : noData;
}

/** What an alliance is for, and what that is told from. */
interface AllianceFacts {
  readonly texts: readonly LocalText[];
  readonly purposes: readonly LocalText[];
  /** Its own records: the organization, its programs and documents. */
  readonly own: readonly Entry[];
  readonly sources: readonly ShownSource[];
  /** Whether a person has checked it; each thing once that is said of it. */
  readonly checked: string;
}

/** Puts together what an alliance is for, from its own records, with the sources of these and of its members. */
export function allianceFacts(
  { organization, current, former, unclear, programs, documents }: Alliance,
  telling: Telling,
): AllianceFacts {
  const { words, languages } = telling;
  const own = [organization, ...programs, ...documents];
  const records = [...own, ...current, ...former, ...unclear];
  const checks = records.map(({ record: { verified } }) =>
    verified
      ? words.sources.checked(dateText(verified.on, languages[0] ?? 'en'), verified.by)
      : words.sources.unchecked,
  );
  return {
    texts: programs.length > 0 ? programs.map((it) => it.record.summary) : [organization.record.summary],
    purposes: programs.flatMap(({ record }) => [
      ...record.components.map((it) => it.name),
      ...record.practices,
    ]),
    own,
    sources: sourcesOf(records).map(({ source }) => sourceText(source, telling, true)),
    checked: [...new Set(checks)].join('; '),
  };
}
