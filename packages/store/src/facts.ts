import {
  hostOf,
  hrefOf,
  textIn,
  type Language,
  type LocalText,
  type ShownText,
  type Source,
} from '@coalition-map/schema';
import type { Atlas, Entry } from './atlas.ts';
import { agedText } from './facts-age.ts';
import { buildFacts, eventFacts } from './facts-dated.ts';
import { partnershipFacts, programFacts } from './facts-work.ts';
import { organizationFacts, hotlineFacts, nationFacts } from './facts-who.ts';
import { documentFacts, guideFacts, resourceFacts, statisticFacts, testimonialFacts } from './facts-text.ts';
import { dateText } from './time.ts';
import type { Words } from './words/en.ts';
import type { FactWords } from './words/en-facts.ts';

/** A piece of text in a fact: with its language where it comes from the data, and with a link where it may be followed. */
export interface Value {
  readonly text: string;
  readonly lang?: Language;
  readonly href?: string;
}

/** A labelled line of a record. */
export interface Line {
  readonly label: string;
  readonly values: readonly Value[];
}

/** What is special about one kind of record. */
export interface OwnFacts {
  readonly title: Value;
  /** Short word on how it stands, such as "Law enacted" or "In part". */
  readonly status?: string;
  /** Warnings that must stand beside the title: announced only, cancelled, not the publisher's own. */
  readonly cautions?: readonly string[];
  readonly when?: string;
  readonly summary?: LocalText | undefined;
  readonly lines: readonly (Line | undefined)[];
}

/** A source as shown under a fact. */
export interface ShownSource extends Value {
  readonly detail: string;
}

/** Everything that is told of a record, in words: panel, list, print and export all show this and nothing else. */
export interface Facts {
  readonly key: string;
  readonly kind: Entry['kind'];
  readonly kindText: string;
  readonly title: Value;
  readonly status?: string;
  readonly cautions: readonly string[];
  readonly when?: string;
  readonly summary?: ShownText;
  readonly lines: readonly Line[];
  readonly note?: ShownText;
  readonly sources: readonly ShownSource[];
  readonly checked: string;
  readonly publisher: string;
}

/** What facts are told with. */
export interface Telling<W extends Words = FactWords> {
  readonly atlas: Atlas;
  readonly asOf: string;
  readonly languages: readonly Language[];
  readonly words: W;
}

/** Puts a record into words. */
export function factsOf(entry: Entry, telling: Telling): Facts {
  const { words, languages, atlas } = telling;
  const { record } = entry;
  const { title, status, cautions = [], when, summary, lines } = ownFactsOf(entry, telling);
  const dataset = atlas.datasets.find(({ id }) => id === entry.dataset);
  const publisher = dataset?.publisher.short ?? dataset?.publisher.name ?? entry.dataset;
  const attribution = record.attribution === 'own' ? [] : [words.attribution[record.attribution](publisher)];
  return {
    key: entry.key,
    kind: entry.kind,
    kindText: words.kind[entry.kind],
    title,
    ...(status === undefined ? {} : { status }),
    cautions: [...cautions, ...attribution],
    ...(when === undefined ? {} : { when }),
    ...(summary ? { summary: textIn(summary, languages) } : {}),
    lines: lines.filter((line): line is Line => line !== undefined && line.values.length > 0),
    ...(record.note ? { note: textIn(record.note, languages) } : {}),
    // A record that has a year of its own has told its age already.
    sources: record.sources.map((source) => sourceText(source, telling, when === undefined)),
    checked: [
      record.verified
        ? words.sources.checked(dateText(record.verified.on, languages[0] ?? 'en'), record.verified.by)
        : words.sources.unchecked,
      ...(record.confidence === 'medium' ? [words.sources.medium] : []),
    ].join(' · '),
    publisher,
  };
}

function ownFactsOf(entry: Entry, telling: Telling): OwnFacts {
  switch (entry.kind) {
    case 'programs':
      return programFacts(entry.record, telling, entry.dataset);
    case 'partnerships':
      return partnershipFacts(entry.record, telling, entry.dataset);
    case 'builds':
      return buildFacts(entry.record, telling);
    case 'events':
      return eventFacts(entry.record, telling);
    case 'organizations':
      return organizationFacts(entry.record, telling, entry.dataset);
    case 'hotlines':
      return hotlineFacts(entry.record, telling);
    case 'resources':
      return resourceFacts(entry.record, telling);
    case 'statistics':
      return statisticFacts(entry.record, telling);
    case 'guides':
      return guideFacts(entry.record, telling);
    case 'documents':
      return documentFacts(entry.record, telling);
    case 'testimonials':
      return testimonialFacts(entry.record, telling);
    case 'nations':
      return nationFacts(entry.record, telling);
  }
}

/** Sources in words, by what they are told with: a site tells each on several pages. */
const told = new WeakMap<Source, Map<string, ShownSource>>();

/** Puts a source into words; with its age where nothing else tells how old the fact is. */
export function sourceText(source: Source, telling: Telling, isAged = false): ShownSource {
  const { words, languages, asOf } = telling;
  const key = `${words.lang} ${languages[0] ?? ''} ${isAged ? asOf : ''}`;
  const known = told.get(source) ?? new Map<string, ShownSource>();
  told.set(source, known);
  const text = known.get(key) ?? newSourceText(source, telling, isAged);
  known.set(key, text);
  return text;
}

function newSourceText(source: Source, telling: Telling, isAged: boolean): ShownSource {
  const { words, languages } = telling;
  const language = languages[0] ?? 'en';
  const href = hrefOf(source.url);
  const dated = source.date && dateText(source.date, language);
  const detail = [
    source.publisher,
    source.page && words.sources.page(source.page),
    dated
      ? words.sources.dated(isAged ? agedText(dated, source.date, telling) : dated)
      : words.sources.undated,
    source.accessed && words.sources.read(dateText(source.accessed, language)),
    source.url && !href ? words.facts.linkNotFollowed : undefined,
    source.url && !href && source.document !== undefined ? source.url : undefined,
  ];
  // An address that is not linked is shown whole, so that it can be copied; a linked one by its host.
  const text = source.document ?? (href && source.url ? hostOf(source.url) : source.url) ?? '';
  return { text, ...(href ? { href } : {}), detail: detail.filter(Boolean).join(', ') };
}
