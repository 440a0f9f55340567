import * as z from 'zod/mini';
import { collectionNames, type AnyRecord, type CollectionName, type Records } from './collection.ts';
import { DatasetError, type Fault } from './fault.ts';
import { escaped, shown } from './shown.ts';
import type { Hotline } from './hotline.ts';
import { collections } from './kinds.ts';
import { CollectionEntry, Manifest } from './manifest.ts';
import { quickOf, unsure } from './quick.ts';
import { rivalOf } from './rival.ts';
import { isBag, upgrade } from './upgrade.ts';
import { faultsOf, wantedOf } from './wording.ts';

export { collections } from './kinds.ts';
export { CollectionEntry, FORMAT, Manifest } from './manifest.ts';
export { upgrade } from './upgrade.ts';
export { readJson } from './json.ts';
export { shown } from './shown.ts';

/** A dataset that passed the door: its manifest, its sound records, and what was wrong with the rest. */
export interface Dataset {
  readonly manifest: Omit<Manifest, 'collections'>;
  readonly records: Records;
  readonly faults: readonly Fault[];
  /** Collections that the manifest lists and whose file did not come: nothing is known of their records. */
  readonly missing?: readonly CollectionName[];
  /** Whether files are left for later on purpose: those about other places than the ones that are shown. */
  readonly isPart?: true;
}

/** A manifest with more is a mistake or an attack. */
const MOST_COLLECTIONS = 500;

/** What is gathered while a dataset passes the door. */
interface Gathered {
  readonly records: Record<CollectionName, unknown[]>;
  /** The ids of each collection so far, whichever files they came in. */
  readonly ids: Record<CollectionName, Set<string>>;
  readonly faults: Fault[];
}

/**
 * Reads a dataset: a manifest (of format 0, 1 or 2) whose collections carry their records inline.
 * A faulty record is dropped, counted and named in `faults`; the rest lives.
 * @throws {DatasetError} where the manifest itself cannot be read or its format is newer than this reader.
 */
export function parseDataset(json: unknown, file = 'dataset.json'): Dataset {
  const { collections: entries, ...head } = upgrade(json, file);
  const whole = { file, record: '', field: '', effect: 'dropped' } as const;
  const manifest = check(Manifest, { ...head, collections: [] }, () => whole);
  if (!manifest.data) throw new DatasetError(manifest.faults[0] ?? tooMuch(head, whole));
  const gathered: Gathered = { records: each(() => []), ids: each(() => new Set()), faults: [] };
  if (Array.isArray(entries)) {
    if (entries.length > MOST_COLLECTIONS) {
      const [got, wanted] = [shown(entries), `at most ${MOST_COLLECTIONS} collections`];
      gathered.faults.push({ ...whole, field: 'collections', got, wanted });
    }
    for (const [index, entry] of (entries as unknown[]).slice(0, MOST_COLLECTIONS).entries())
      readEntry(entry, { ...whole, field: `collections[${index}]` }, gathered);
  } else {
    const wanted = 'a list of collections';
    gathered.faults.push({ ...whole, field: 'collections', got: shown(entries), wanted });
  }
  const { collections: _none, ...rest } = manifest.data;
  // Each list holds only what its own schema let through, which TypeScript cannot follow through the loop.
  return { manifest: rest, records: gathered.records as unknown as Records, faults: gathered.faults };
}

/** Reads a collection; where only its entry in the manifest is faulty (a bad count), its records live all the same. */
function readEntry(raw: unknown, at: Where, gathered: Gathered): void {
  const entry = check(CollectionEntry, raw, () => at);
  if (entry.data) {
    readCollection(entry.data, gathered);
    return;
  }
  const name = isBag(raw) ? collectionNames.find((it) => it === raw['name']) : undefined;
  const records = isBag(raw) && Array.isArray(raw['records']) ? (raw['records'] as unknown[]) : undefined;
  const effect = name && records ? 'kept' : 'dropped';
  for (const fault of entry.faults) gathered.faults.push({ ...fault, effect });
  const file = isBag(raw) ? z.safeParse(CollectionEntry.shape.file, raw['file']).data : undefined;
  if (name && records) readCollection({ name, records, file }, gathered);
}

function readCollection(
  entry: Partial<CollectionEntry> & Pick<CollectionEntry, 'name'>,
  gathered: Gathered,
): void {
  const { name, file = name, records = [], count = records.length } = entry;
  const ids = gathered.ids[name];
  for (const [index, raw] of records.entries()) {
    const at = (): Where => ({ file, record: nameOf(raw, index), field: '', effect: 'dropped' });
    const { data, faults } = check<AnyRecord>(collections[name], raw, at);
    for (const fault of faults) gathered.faults.push(fault);
    if (!data) continue;
    const fault = ids.has(data.id)
      ? { field: 'id', got: shown(data.id), wanted: 'an id that no other record of the collection has' }
      : name === 'hotlines' && rivalOf(data as Hotline);
    if (fault) gathered.faults.push({ ...at(), ...fault });
    else {
      ids.add(data.id);
      gathered.records[name].push(data);
    }
  }
  if (records.length !== count) {
    const got = `${records.length} records`;
    const wanted = `${count}, as the manifest says`;
    gathered.faults.push({ file, record: '', field: 'count', got, wanted, effect: 'kept' });
  }
}

type Where = Omit<Fault, 'got' | 'wanted'>;

function check<T>(
  schema: z.ZodMiniType<T>,
  raw: unknown,
  at: () => Where,
): { readonly data?: T; readonly faults: readonly Fault[] } {
  try {
    const quick = quickOf(schema)(raw);
    // A quick reader gives just what the schema would, which TypeScript cannot follow.
    if (quick !== unsure) return { data: quick as T, faults: [] };
    const parsed = z.safeParse(schema, raw, { error: wantedOf });
    return parsed.success ? { data: parsed.data, faults: [] } : { faults: faultsOf(parsed.error, raw, at()) };
  } catch {
    // zod hands all faults of a list to one call, and a call takes about 100,000 arguments: then it throws a RangeError.
    return { faults: [tooMuch(raw, at())] };
  }
}

function tooMuch(raw: unknown, at: Where): Fault {
  return { ...at, got: shown(raw), wanted: 'fewer faults than this reader can name' };
}

/** The id of a record as a message names it, or its place in the file. */
function nameOf(raw: unknown, index: number): string {
  const id = isBag(raw) ? raw['id'] : undefined;
  return typeof id === 'string' && id.trim() !== '' ? escaped(id, 80) : `#${index}`;
}

function each<T>(make: () => T): Record<CollectionName, T> {
  return Object.fromEntries(collectionNames.map((name) => [name, make()])) as Record<CollectionName, T>;
}
