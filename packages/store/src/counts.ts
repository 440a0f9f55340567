import { collectionNames, type CollectionName } from '@coalition-map/schema';
import type { Entry } from './atlas.ts';
import type { Words } from './words/en.ts';

/** Gives how many records of each kind there are: "3 partnerships and laws and 1 coalition build"; empty for none. */
export function countsText(entries: readonly Entry[], words: Words): string {
  const counts = new Map<CollectionName, number>();
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return words.list(
    collectionNames.flatMap((kind) => {
      const count = counts.get(kind);
      return count === undefined ? [] : [words.counts[kind](count)];
    }),
  );
}
