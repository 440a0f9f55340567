import type { z } from 'zod/mini';
import type { collections } from './kinds.ts';

/** The collections of a dataset, in the order in which a reader wants them. */
export const collectionNames = [
  'programs',
  'partnerships',
  'builds',
  'events',
  'organizations',
  'resources',
  'hotlines',
  'statistics',
  'guides',
  'documents',
  'testimonials',
  'nations',
] as const satisfies readonly (keyof typeof collections)[];

/** The name of a collection: `programs`, `partnerships`, … */
export type CollectionName = (typeof collectionNames)[number];

/** The record type of a collection. */
export type RecordOf<C extends CollectionName> = z.infer<(typeof collections)[C]>;

/** Any record. */
export type AnyRecord = RecordOf<CollectionName>;

/** The records of a dataset by collection; a collection that it lacks is an empty list. */
export type Records = { readonly [C in CollectionName]: readonly RecordOf<C>[] };
