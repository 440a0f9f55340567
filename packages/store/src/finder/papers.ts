import { isJurisdiction, jurisdictionOf } from '@coalition-map/geo';
import { languages, type CollectionName, type LocalText } from '@coalition-map/schema';
import type { Atlas, Entry } from '../atlas.ts';
import type { FactWords } from '../words/en-facts.ts';
import { cityOf } from '../facts-where.ts';
import { isLaw } from '../laws.ts';
import { placeName } from '../names.ts';
import { yearIn } from './refine.ts';

/** What is searched of a record, by what it says: the fields of the index. */
export const fields = ['title', 'law', 'place', 'what', 'by', 'text'] as const;
export type Field = (typeof fields)[number];

/** A record as it is searched: plain text by field. A language that has the same text as another is not said twice. */
export type Paper = {
  readonly key: string;
  /** What is left of its score; all of it where left out. */
  readonly share?: number;
} & Readonly<Record<Field, string>>;

/** The kinds that the finder looks in. */
export const soughtKinds: ReadonlySet<CollectionName> = new Set([
  'resources',
  'organizations',
  'programs',
  'partnerships',
  'builds',
  'documents',
  'guides',
]);

/** What is left of the score of what has no name of its own: there is one of the same words in each state. */
const NAMELESS = 0.4;

/** Gives the records that can be found, in their order. */
export function soughtIn(atlas: Atlas): readonly Entry[] {
  return atlas.entries.filter(({ kind }) => soughtKinds.has(kind));
}

/** Gives what is searched of a record. */
export function paperOf(entry: Entry, words: FactWords, atlas: Atlas): Paper {
  const { title, law = [], what = [], by = [], text = [] } = saidBy(entry, words);
  const year = yearIn(entry);
  return {
    key: entry.key,
    ...(isNamed(entry) ? {} : { share: NAMELESS }),
    title: joined(title),
    law: joined(law),
    place: joined([...entry.places.flatMap((place) => placeNames(place, atlas)), cityIn(entry)]),
    what: joined([...what, year === undefined ? undefined : String(year)]),
    by: joined(by),
    text: joined([...text, entry.record.note]),
  };
}

/** Tells whether a record has a name of its own; of the partnerships laws, rules, bills and campaigns have. */
function isNamed(entry: Entry): boolean {
  const { kind, record } = entry;
  return kind === 'partnerships' ? isLaw(entry) || record.law !== undefined : kind !== 'builds';
}

/** Codes are searched as they are written, "US-TN" and "TN": `codeOf` makes of them what no word of a text is. */
export const codeOf = (code: string): string => `@${code.toLowerCase()}`;

type Said = string | LocalText | undefined;
type Parts = { readonly title: readonly Said[] } & Partial<
  Record<Exclude<Field, 'place' | 'title'>, readonly Said[]>
>;

function saidBy(entry: Entry, words: FactWords): Parts {
  const { kind, record } = entry;
  switch (kind) {
    case 'resources':
      return {
        title: [record.title],
        what: [
          words.resourceTypes[record.type],
          spaced(record.type),
          ...record.audiences.flatMap((id) => [words.ids.audiences[id], spaced(id)]),
          ...record.topics.flatMap((id) => [words.ids.resourceTopics[id], spaced(id)]),
        ],
        by: [record.publisher],
        text: [record.summary, record.coverage],
      };
    case 'organizations':
      return {
        title: [record.name],
        what: [words.organizationTypes[record.type], spaced(record.type)],
        text: [record.summary, record.serviceArea],
      };
    case 'programs':
      return {
        title: [record.name],
        what: record.audience,
        by: [record.parent],
        text: [
          record.summary,
          ...record.components.map(({ name }) => name),
          ...record.practices,
          ...record.materials,
        ],
      };
    case 'partnerships':
      return {
        title: [spaced(record.topic), words.topics[record.topic]],
        law: [record.law],
        what: [...(isLaw(entry) ? [words.panel.sections.laws, 'law'] : []), words.status[record.status]],
        text: [record.summary, ...record.partners],
      };
    case 'builds':
      return {
        title: [words.kind.builds],
        what: [words.buildTypes[record.type]],
        text: [record.summary, ...record.hosts],
      };
    case 'documents':
      return { title: [record.title], what: [words.documentTypes[record.type]], text: [record.summary] };
    case 'guides':
      return {
        title: [record.title],
        text: [
          record.summary,
          ...record.sections.flatMap(({ title, items }) => [title, ...items.map(({ text }) => text)]),
        ],
      };
    default:
      return { title: [] };
  }
}

/** The names of a place in all languages, with its codes; a state's own country is no name of it. */
function placeNames(place: string, atlas: Atlas): readonly string[] {
  const short = place.replace(/^[A-Z]{2}-/, '');
  // "CA" is California: a country whose code a state has, too, is found by its name.
  const codes = isJurisdiction(`US-${place}`) ? [] : [...new Set([codeOf(place), codeOf(short)])];
  const known = jurisdictionOf(place);
  return [...(known ? textsOf(known.name) : [placeName(place, languages, atlas)]), ...codes];
}

/** The city of an organization, where it may be told. */
function cityIn({ record }: Entry): string | undefined {
  return 'place' in record ? cityOf(record.place) : undefined;
}

function textsOf(said: Said): readonly string[] {
  if (said === undefined) return [];
  return typeof said === 'string' ? [said] : languages.flatMap((it) => said[it] ?? []);
}

/** With a full stop between, so that a phrase never runs from one text into the next. */
function joined(said: readonly Said[]): string {
  return [...new Set(said.flatMap(textsOf))].join('. ');
}

function spaced(id: string): string {
  return id.replaceAll('-', ' ');
}
