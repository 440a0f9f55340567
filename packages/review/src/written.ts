import type { CollectionName } from '@coalition-map/schema';
import type { CollectionText } from './dataset-texts.ts';

/** A text in a record, after the path of its field: `['summary.en', 'A build.']`. */
type Said = readonly [field: string, text: string];

/** Where a record lies in a dataset's files. */
export interface Lying {
  readonly file: CollectionText;
  readonly index: number;
}

/** What a record says, text by text; of one that the door dropped too. */
export interface Written {
  readonly collection: CollectionName;
  /** Id of the record, or `#3` where it has none. */
  readonly id: string;
  readonly texts: readonly Said[];
  /** Those of its texts that are web addresses. */
  readonly addresses: readonly Said[];
  /** Where a record lies that the door dropped: its id may be another's. */
  readonly dropped?: Lying;
}

/** The longest text and the deepest nesting of the format; the door has a word on what goes beyond. */
const LONGEST = 2000;
const DEEPEST = 12;

/** Gives what a record says; a text that is too long, or too deep, for any record is left out. */
export function writtenIn(record: unknown): Pick<Written, 'texts' | 'addresses'> {
  const texts: Said[] = [];
  const addresses: Said[] = [];
  const walk = (value: unknown, path: string, depth: number): void => {
    if (typeof value === 'string') {
      if (value.length <= LONGEST) (isAddress(value) ? addresses : texts).push([path, value]);
    } else if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
    else if (Array.isArray(value)) {
      for (let at = 0; at < value.length; at++) walk(value[at], `${path}[${at}]`, depth + 1);
    } else
      for (const [key, part] of Object.entries(value)) walk(part, path ? `${path}.${key}` : key, depth + 1);
  };
  walk(record, '', 0);
  return { texts, addresses };
}

/** Gives the fields of a problem that say which record it is about. */
export function aboutOf({
  collection,
  id,
  dropped,
}: Written): Pick<Written, 'collection' | 'id' | 'dropped'> {
  return { collection, id, ...(dropped && { dropped }) };
}

/** Gives a text without case, accents and punctuation, so that "The Alliance, Inc." equals "the alliance inc". */
export function plainOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isAddress(text: string): boolean {
  return /^https?:/i.test(text);
}
