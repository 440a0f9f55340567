import {
  collectionNames,
  type AnyRecord,
  type CollectionName,
  type Dataset,
  type Fault,
  type RecordOf,
} from '@coalition-map/schema';

/** A record as it stands in the atlas: with its collection, its dataset and the places that it is about. */
export interface EntryOf<C extends CollectionName> {
  /** `dataset/collection/id`, unique in the atlas. */
  readonly key: string;
  readonly kind: C;
  /** Id of the dataset that it came from. */
  readonly dataset: string;
  readonly record: RecordOf<C>;
  /** Jurisdictions of the record, each once; empty for a thing of no place, such as most programs. */
  readonly places: readonly string[];
}

/** An entry of any collection, told apart by `kind`. */
export type Entry = { [C in CollectionName]: EntryOf<C> }[CollectionName];

/** All datasets as one: what a reader looks things up in. */
export interface Atlas {
  readonly datasets: readonly Dataset['manifest'][];
  readonly entries: readonly Entry[];
  readonly byKey: ReadonlyMap<string, Entry>;
  readonly byPlace: ReadonlyMap<string, readonly Entry[]>;
  readonly faults: readonly (Fault & { readonly dataset: string })[];
  /**
   * Kinds of records of which some, or all, are still on their way or did not come: of these, what is not here is not
   * known, and must not be shown as "no data".
   */
  readonly gaps: ReadonlySet<CollectionName>;
}

/**
 * Merges datasets into one atlas; each record keeps its dataset. A second dataset of the same id is left out, with a fault.
 * A nation that has not agreed to be shown is not shown: neither its own record, nor its name among a record's places.
 */
export function atlasOf(datasets: readonly Dataset[], gaps: readonly CollectionName[] = []): Atlas {
  const entries: Entry[] = [];
  const byKey = new Map<string, Entry>();
  const byPlace = new Map<string, Entry[]>();
  const kept = datasets.filter((it, at) => firstOf(datasets, it) === at);
  const hidden = hiddenIn(kept);
  for (const { manifest, records } of kept) {
    for (const kind of collectionNames) {
      for (const raw of records[kind]) {
        if (kind === 'nations' && hidden.has(`nation:${raw.id}`)) continue;
        const record = withoutPlaces(raw, hidden);
        if (!record) continue;
        const places = [...new Set(record.jurisdictions)];
        // The kind and the record come from the same collection, which TypeScript cannot follow through the loop.
        const entry = {
          key: `${manifest.id}/${kind}/${record.id}`,
          kind,
          dataset: manifest.id,
          record,
          places,
        } as Entry;
        entries.push(entry);
        byKey.set(entry.key, entry);
        for (const place of places) {
          const there = byPlace.get(place);
          if (there) there.push(entry);
          else byPlace.set(place, [entry]);
        }
      }
    }
  }
  const faults = datasets.flatMap((it, at) =>
    firstOf(datasets, it) === at
      ? it.faults.map((fault) => ({ ...fault, dataset: it.manifest.id }))
      : [{ ...twice(it), dataset: it.manifest.id }],
  );
  return Object.freeze({
    datasets: Object.freeze(kept.map(({ manifest }) => manifest)),
    entries: Object.freeze(entries),
    byKey,
    byPlace,
    faults: Object.freeze(faults),
    gaps: new Set(gaps),
  });
}

function firstOf(datasets: readonly Dataset[], { manifest }: Dataset): number {
  return datasets.findIndex((other) => other.manifest.id === manifest.id);
}

function twice({ manifest: { id } }: Dataset): Fault {
  const wanted = 'an id that no other dataset on the page has';
  return { file: 'dataset.json', record: '', field: 'id', got: `"${id}"`, wanted, effect: 'dropped' };
}

/** The nations that some dataset says have not agreed; between two datasets, the stricter one counts. */
function hiddenIn(datasets: readonly Dataset[]): ReadonlySet<string> {
  const nations = datasets.flatMap(({ records }) => records.nations);
  return new Set(nations.filter(({ consent }) => consent === 'none').map(({ id }) => `nation:${id}`));
}

/** Gives a record without the hidden places, or nothing where it is about hidden ones alone. */
function withoutPlaces<R extends AnyRecord>(record: R, hidden: ReadonlySet<string>): R | undefined {
  const { jurisdictions } = record;
  if (!jurisdictions?.some((id) => hidden.has(id))) return record;
  const left = jurisdictions.filter((id) => !hidden.has(id));
  return left.length > 0 ? { ...record, jurisdictions: left } : undefined;
}

/** What was found before, by kind: pages of all places ask for the same again and again. */
const found = new WeakMap<readonly Entry[], Partial<Record<CollectionName, readonly Entry[]>>>();

/** Gives the entries of one collection, in their order. */
export function entriesOf<C extends CollectionName>(
  entries: readonly Entry[],
  kind: C,
): readonly EntryOf<C>[] {
  let own = found.get(entries);
  if (!own) found.set(entries, (own = {}));
  return (own[kind] ??= entries.filter((entry) => entry.kind === kind)) as readonly (Entry & EntryOf<C>)[];
}

/** Gives the entry of a collection with this record id, from the given dataset first, else from any. */
export function findRecord<C extends CollectionName>(
  atlas: Atlas,
  kind: C,
  id: string,
  dataset?: string,
): EntryOf<C> | undefined {
  const own = dataset === undefined ? undefined : atlas.byKey.get(`${dataset}/${kind}/${id}`);
  const found = own ?? atlas.datasets.map((it) => atlas.byKey.get(`${it.id}/${kind}/${id}`)).find(Boolean);
  return found?.kind === kind ? (found as Entry & EntryOf<C>) : undefined;
}
