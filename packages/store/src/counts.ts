import { collectionNames } from '@coalition-map/schema';
import type { Entry } from './atlas.ts';
import type { Words } from './words/en.ts';

/** Gives how many records of each kind there are: "3 partnerships and laws and 1 coalition build"; empty for none. */
export function countsText(entries: readonly Entry[], words: Words): string {
  const counts = collectionNames.map(
    (kind) => [kind, entries.filter((entry) => entry.kind === kind).length] as const,
  );
  return words.list(
    counts.filter(([, count]) => count > 0).map(([kind, count]) => words.counts[kind](count)),
  );
}
