import { languages, precisionOf, textIn, type LocalText } from '@coalition-map/schema';
import { dateText, enFacts, placeName, type Atlas } from '@coalition-map/store';
import type { Change } from './diff.ts';
import { isBag } from './order.ts';

/** A value that is longer is not repeated: "reworded" tells as much. */
const LONGEST = 60;

/** Texts of a sentence or more; numbers that could be dialled and addresses that could be opened: old ones are not repeated. */
const untold = new Set([
  'note',
  'quote',
  'summary',
  'contact',
  'dial',
  'display',
  'link',
  'phone',
  'sms',
  'url',
  'vanity',
  'website',
]);

/** Fields of which a new value is told without quotes: one of a few words. */
const choices = new Set([
  'attribution',
  'called',
  'category',
  'confidence',
  'consent',
  'evidence',
  'government',
  'hotline',
  'level',
  'linkStatus',
  'membership',
  'program',
  'purpose',
  'scope',
  'series',
  'status',
  'topic',
  'type',
  'yearCertainty',
]);

const types: { readonly [C in Change['collection']]?: Readonly<Record<string, string>> } = {
  builds: enFacts.buildTypes,
  events: enFacts.eventTypes,
  organizations: enFacts.organizationTypes,
  resources: enFacts.resourceTypes,
  documents: enFacts.documentTypes,
};

/** Gives the value of a field in a few plain words, or nothing where it is too long, or better not repeated. */
export function valueText(
  field: string,
  value: unknown,
  collection: Change['collection'],
): string | undefined {
  if (untold.has(field)) return undefined;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field === 'place' && isBag(value)) return cityIn(value);
  if (field === 'adoption' && isBag(value)) return wordIn(enFacts.level, value['level']);
  if (isText(value)) return quoted(textIn(value, languages).text);
  if (typeof value !== 'string') return undefined;
  if (choices.has(field)) return choiceText(field, value, collection);
  return precisionOf(value) !== undefined && field !== 'value' ? dateText(value, 'en') : quoted(value);
}

/** Gives the elements of a list in a few plain words, or nothing where they have none. */
export function elementTexts(field: string, list: readonly unknown[], atlas: Atlas): string[] | undefined {
  const texts = list.map((it) => {
    if (typeof it === 'string') return field === 'jurisdictions' ? placeName(it, languages, atlas) : it;
    const name = isBag(it) && isText(it['name']) ? it['name'] : isText(it) ? it : undefined;
    return name && textIn(name, languages).text;
  });
  return texts.every((it) => it !== undefined && it.length <= LONGEST) ? (texts as string[]) : undefined;
}

function choiceText(field: string, value: string, collection: Change['collection']): string {
  const words: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
    status: enFacts.status,
    scope: enFacts.scope,
    topic: enFacts.topics,
    linkStatus: enFacts.linkStatus,
    purpose: enFacts.purposes,
    level: enFacts.hotlineLevels,
    category: enFacts.statisticCategories,
    government: enFacts.government,
    type: types[collection],
  };
  return wordIn(words[field] ?? {}, value) ?? value.replaceAll('-', ' ');
}

function wordIn(words: Readonly<Record<string, string>>, value: unknown): string | undefined {
  return typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : undefined;
}

function cityIn({ precision, city }: Readonly<Record<string, unknown>>): string | undefined {
  return (precision === 'exact' || precision === 'city') && typeof city === 'string' ? city : undefined;
}

function isText(value: unknown): value is LocalText {
  return isBag(value) && languages.some((language) => typeof value[language] === 'string');
}

function quoted(text: string): string | undefined {
  return text.length <= LONGEST && !text.includes('\n') ? `“${text}”` : undefined;
}
