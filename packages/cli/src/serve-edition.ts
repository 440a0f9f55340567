import { DatasetError, collectionNames, type CollectionName } from '@coalition-map/schema';
import { parseDataset } from '@coalition-map/schema/door';
import { entriesIn, isBag, jsonOf, type Bag } from '@coalition-map/review';
import { sha256, type DatasetFiles } from './dataset-files.ts';

/** A dataset as the page gets it: what can be shown of the files, and of the rest what was there before. */
export interface Edition {
  /** Another one for other texts. */
  readonly number: number;
  /** The id of the dataset; a page names its records by it. */
  readonly id: string;
  /** The files, `dataset.json` too, by name; counted and hashed, so that the page takes them for sealed. */
  readonly texts: ReadonlyMap<string, string>;
  readonly records: ReadonlyMap<string, readonly unknown[]>;
  /** By file, the ids of records that visitors would not see; the page sees those that were there before. */
  readonly dropped: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Gives the edition that follows; where the door refuses the dataset as a whole, the one before, if there is one. */
export function editionOf({ manifest, collections }: DatasetFiles, before?: Edition): Edition | undefined {
  const read = new Map(
    collections.flatMap(({ entry, records, unreadable }) =>
      unreadable || entry.file === undefined ? [] : [[entry.file, records] as const],
    ),
  );
  const there = new Map<string, readonly unknown[]>();
  for (const { file } of filesIn(manifest)) {
    const records = read.get(file) ?? before?.records.get(file);
    if (records) there.set(file, records);
  }
  const seen = seenIn(manifest, there);
  if (!seen) return before;
  const dropped = new Map<string, ReadonlySet<string>>();
  const records = new Map<string, readonly unknown[]>();
  for (const { file, name } of filesIn(manifest)) {
    const own = there.get(file) ?? [];
    const isSeen = (record: unknown): boolean => seen.records[name]?.has(idOf(record)) === true;
    const last = new Map(before?.records.get(file)?.map((record) => [idOf(record), record]));
    dropped.set(file, new Set(own.filter((it) => !isSeen(it)).map(idOf)));
    records.set(
      file,
      own.map((record) => (isSeen(record) ? record : (last.get(idOf(record)) ?? record))),
    );
  }
  const texts = textsIn(manifest, records, there);
  const isSame =
    before?.texts.size === texts.size && [...texts].every(([at, it]) => before.texts.get(at) === it);
  const number = before ? before.number + Number(!isSame) : 1;
  return { number, id: seen.id, texts, records, dropped };
}

type Listed = { readonly file: string; readonly name: CollectionName };

function filesIn(manifest: Bag): Listed[] {
  return entriesIn(manifest).flatMap((entry) => {
    if (!isBag(entry) || typeof entry['file'] !== 'string') return [];
    const name = collectionNames.find((it) => it === entry['name']);
    return name ? [{ file: entry['file'], name }] : [];
  });
}

/** What the door lets through, by collection; undefined where it lets nothing through. */
function seenIn(
  manifest: Bag,
  there: ReadonlyMap<string, readonly unknown[]>,
):
  | { readonly id: string; readonly records: Readonly<Partial<Record<CollectionName, ReadonlySet<string>>>> }
  | undefined {
  const collections = entriesIn(manifest).map((entry) =>
    isBag(entry) && typeof entry['file'] === 'string'
      ? { ...entry, records: there.get(entry['file']) ?? [] }
      : entry,
  );
  try {
    const { manifest: door, records } = parseDataset({ ...manifest, collections });
    const ids = collectionNames.map((name) => [name, new Set(records[name].map(({ id }) => id))] as const);
    return { id: door.id, records: Object.fromEntries(ids) };
  } catch (error) {
    if (error instanceof DatasetError) return undefined;
    throw error;
  }
}

function textsIn(
  manifest: Bag,
  records: ReadonlyMap<string, readonly unknown[]>,
  there: ReadonlyMap<string, unknown>,
): Map<string, string> {
  const texts = new Map(
    [...records].flatMap(([file, list]) => (there.has(file) ? [[file, jsonOf(list)]] : [])),
  );
  const collections = entriesIn(manifest).map((entry) => {
    const text = isBag(entry) ? texts.get(String(entry['file'])) : undefined;
    if (!isBag(entry) || text === undefined) return entry;
    return { ...entry, count: records.get(String(entry['file']))?.length, sha256: sha256(text) };
  });
  return texts.set('dataset.json', jsonOf({ ...manifest, collections }));
}

function idOf(record: unknown): string {
  return isBag(record) && typeof record['id'] === 'string' ? record['id'] : '';
}
