import type { CollectionText } from './dataset-texts.ts';
import { isBag } from './order.ts';

/** A record that a page of one of its places would miss, because its file does not say that it is about that place. */
export interface Missed {
  readonly index: number;
  readonly id: string;
  readonly place: string;
}

/** Finds the records of a split collection's file whose states and provinces the file does not name, each once. */
export function missedIn({ entry, records }: CollectionText): readonly Missed[] {
  const { places } = entry;
  if (!places) return [];
  return records.flatMap((record, index): Missed[] => {
    const ids =
      isBag(record) && Array.isArray(record['jurisdictions']) ? (record['jurisdictions'] as unknown[]) : [];
    // What is about a country or a nation is shown everywhere, so it belongs into a file that is always read.
    const place = ids.find((id) => typeof id === 'string' && !places.includes(id));
    return isBag(record) && typeof place === 'string' ? [{ index, id: String(record['id']), place }] : [];
  });
}
