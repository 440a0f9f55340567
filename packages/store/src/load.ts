import { collectionNames, type CollectionName, type Dataset, type Fault } from '@coalition-map/schema';
import type * as Door from '@coalition-map/schema/door';
import { fetchBytes, type FetchOptions } from './fetch-bytes.ts';
import { gotOf, Refused } from './trouble.ts';

type Bag = Record<string, unknown>;

/** How many collections are fetched, so that a runaway manifest does not flood the network; the door's own limit, which tells of more. */
const MOST_COLLECTIONS = 500;

/** How a dataset is loaded. */
export interface LoadOptions extends FetchOptions {
  /** The places that are shown: files about others alone are left for later. None: everything is read. */
  readonly first?: () => readonly string[];
  /** Collections that were read before, by file and hash, so that no file is fetched twice. */
  readonly held?: Map<string, unknown>;
}

/**
 * Loads a dataset: its manifest, then its collections side by side, through the one door.
 * A collection that cannot be read is a fault of the dataset; the rest is shown.
 * @param url Address of a `dataset.json`, absolute.
 * @throws {Refused | DatasetError} where the manifest itself cannot be read.
 */
export async function loadDataset(url: string, options: LoadOptions = {}): Promise<Dataset> {
  // The door (zod and the schema) comes beside the files, never before the first picture; sound text does not wait for it.
  const opening = openDoor();
  opening.catch(() => undefined);
  const read = async (bytes: Uint8Array, file: string): Promise<unknown> => {
    const text = textOf(bytes);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return (await opening).readJson(text, file);
    }
  };
  const manifest = await read(await fetchBytes(url, options), fileOf(url));
  const faults: Fault[] = [];
  const missing = new Set<CollectionName>();
  const filled: Filling = { faults, missing, read };
  const listed =
    isBag(manifest) && Array.isArray(manifest['collections'])
      ? (manifest['collections'] as unknown[])
      : undefined;
  const filling = listed?.map((entry, at) =>
    at < MOST_COLLECTIONS ? fill(entry, url, options, filled) : entry,
  );
  const [door, collections] = await Promise.all([opening, filling && Promise.all(filling)]);
  const dataset = door.parseDataset(
    collections ? { ...(manifest as Bag), collections: collections.filter(Boolean) } : manifest,
    fileOf(url),
  );
  if (missing.size + faults.length === 0) return dataset;
  return {
    ...dataset,
    faults: [...faults, ...dataset.faults],
    ...(missing.size > 0 ? { missing: [...missing] } : {}),
    ...(filled.isPart ? { isPart: true } : {}),
  };
}

/** The door is a file of the page's own, which the network may fail to bring as well. */
async function openDoor(): Promise<typeof Door> {
  try {
    return await import('@coalition-map/schema/door');
  } catch (cause) {
    throw new Refused('offline', 'the reader of datasets', 'no answer from the network', { cause });
  }
}

/** What is gathered while the collections of a dataset are fetched. */
interface Filling {
  readonly faults: Fault[];
  readonly missing: Set<CollectionName>;
  /** Whether a file was left for later. */
  isPart?: true;
  /** Reads the JSON of a file, or throws a `DatasetError` that tells what came instead. */
  readonly read: (bytes: Uint8Array, file: string) => Promise<unknown>;
}

async function fill(entry: unknown, base: string, options: LoadOptions, filling: Filling): Promise<unknown> {
  const { faults, missing, read: readJson } = filling;
  if (!isBag(entry) || typeof entry['file'] !== 'string' || 'records' in entry) return entry;
  const file = entry['file'];
  const fault = (got: string, wanted: string, effect: Fault['effect']) =>
    faults.push({ file, record: '', field: '', got, wanted, effect });
  const unlisted = () => fault('another file', 'the file whose SHA-256 the manifest lists', 'kept');
  if (!/^[a-z0-9][a-z0-9._-]*\.json$/.test(file)) return entry;
  const { name: kind, sha256, places } = entry;
  const key = `${file} ${String(sha256)}`;
  const held = options.held?.get(key);
  if (held) return held;
  const name = collectionNames.find((it) => it === kind);
  const shown = options.first?.() ?? [];
  if (name && shown.length > 0 && Array.isArray(places) && !shown.some((it) => places.includes(it))) {
    missing.add(name);
    filling.isPart = true;
    return undefined;
  }
  try {
    const url = new URL(file, base).href;
    const read = async (bytes: Uint8Array) => {
      const records = await readJson(bytes, file);
      if (!Array.isArray(records))
        throw new Refused('not-a-dataset', file, 'something that is no list of records');
      return { ...entry, records };
    };
    const first = await fetchBytes(url, options);
    if (await isListed(first, sha256)) {
      const filled = await read(first);
      options.held?.set(key, filled);
      return filled;
    }
    // A stale cache, or a file edited without `coalition seal`: ask the server once more, then show what there is, and say so.
    try {
      const again = await fetchBytes(url, { ...options, fresh: true });
      const filled = await read(again);
      if (!(await isListed(again, sha256))) unlisted();
      return filled;
    } catch (error) {
      if (options.signal?.aborted) throw error;
      const filled = await read(first);
      unlisted();
      return filled;
    }
  } catch (error) {
    if (options.signal?.aborted) throw error;
    fault(gotOf(error), 'the records of the collection', 'dropped');
    if (name) missing.add(name);
    return undefined;
  }
}

async function isListed(bytes: Uint8Array<ArrayBuffer>, sha256: unknown): Promise<boolean> {
  // Browsers offer no digest on a page without https; then the manifest's word is taken.
  const { subtle } = crypto as Partial<Crypto>;
  if (typeof sha256 !== 'string' || !subtle) return true;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function fileOf(url: string): string {
  return url.split('/').slice(-2).join('/');
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
