import { collectionNames, DatasetError, sentenceOf } from '@coalition-map/schema';
import { FORMAT, parseDataset } from '@coalition-map/schema/door';
import {
  Refusal,
  Unreadable,
  entriesIn,
  isBag,
  jsonIn,
  textsOf,
  type DatasetTexts,
} from '@coalition-map/review';
import { rowOf, type Baseline, type Row, type Sheet } from './draft.ts';
import { tooDeep } from './nesting.ts';
import { words } from './words.ts';

/** A file as it was given: its name, the folder that it came in, its text. */
export interface Given {
  readonly name: string;
  /** Ends with a slash; empty where files were given without their folder. */
  readonly folder: string;
  readonly text: string;
}

/** A dataset that was opened, and what has to be said of it. */
export interface Opened {
  readonly baseline: Baseline;
  readonly draft: Baseline['draft'];
  /** A changelog that came along. */
  readonly changelog: string | undefined;
  readonly notes: readonly string[];
  /** A reason to ask before it is taken. */
  readonly doubt?: string | undefined;
}

/** The name of a manifest. */
export const MANIFEST = 'dataset.json';

/** Gives the manifests among files. */
export function manifestsIn(given: readonly Given[]): Given[] {
  return given.filter(({ name }) => name === MANIFEST);
}

/**
 * Opens a dataset from its files; what is missing is taken from the published ones where those are of the same dataset.
 * @throws {Refusal} where the manifest cannot be read.
 */
export function opened(manifest: Given, given: readonly Given[], published?: readonly Given[]): Opened {
  const beside = given.filter((it) => it.folder === manifest.folder && it !== manifest);
  const own = new Map(beside.map((it) => [it.name, it.text]));
  const spare = new Map((published ?? []).map((it) => [it.name, it.text]));
  const notes: string[] = [];
  const read = (name: string): string | undefined => {
    const text = own.get(name);
    if (text === undefined && spare.has(name)) notes.push(words.open.fromPublished(name));
    return text ?? spare.get(name);
  };
  const texts = textsIn(manifest.text, read);
  const [sheets, unread] = sheetsOf(texts);
  const named = namesIn(texts);
  const changelog = given.find(({ name }) => /^(data-)?changelog\.md$/i.test(name))?.text;
  return {
    ...openedOf(texts, sheets),
    changelog,
    notes: [
      ...notes,
      ...named
        .filter((name) => !texts.collections.some(({ entry }) => entry.file === name))
        .map((name) => words.open.missing(name)),
      ...unread,
      ...beside
        .filter(({ name }) => !named.includes(name) && !/changelog\.md$/i.test(name))
        .map(({ name }) => words.open.aside(name)),
    ],
  };
}

/**
 * Opens files of a dataset whose manifest did not come, within the published dataset. What they change in it is the first
 * thing to see: it counts as edited here.
 * @throws {Refusal} where no file is one of that dataset's, or one cannot be read.
 */
export function openedWithin(published: readonly Given[], given: readonly Given[]): Opened {
  const [manifest] = manifestsIn(published);
  if (!manifest) throw new Refusal(words.open.noPublished);
  const within = opened(manifest, published);
  const named = namesIn(textsIn(manifest.text, () => undefined));
  const own = given.filter(({ name }) => named.includes(name));
  if (own.length === 0) throw new Refusal(words.open.notOfIt(given.map(({ name }) => name)));
  const texts = textsIn(manifest.text, (name) => own.find((it) => it.name === name)?.text);
  const broken = texts.collections.find((it) => it.unreadable)?.unreadable;
  if (broken) throw broken;
  const before = within.baseline.draft;
  const id = String(within.baseline.manifest['id']);
  const doubts: string[] = [];
  const sheets = before.sheets.map((sheet): Sheet => {
    const file = texts.collections.find(({ entry }) => entry.file === sheet.file);
    if (!file) return sheet;
    // A record of the same id is the same record, changed; one with the same content is the very same.
    const old = new Map(sheet.rows.map((row) => [idIn(row.record), row]));
    const rows = file.records.map((record) => {
      const was = old.get(idIn(record));
      if (!was) return rowOf(record);
      old.delete(idIn(record));
      return JSON.stringify(was.record) === JSON.stringify(record) ? was : { key: was.key, record };
    });
    const doubt = doubtOf(sheet, rows, id);
    if (doubt !== undefined) doubts.push(doubt);
    return { ...sheet, rows };
  });
  const left = given.filter((it) => !own.includes(it) && !/changelog\.md$/i.test(it.name));
  return {
    ...within,
    draft: { sheets },
    doubt: doubts.length > 0 ? doubts.join(' ') : undefined,
    notes: [
      words.open.within(own.map(({ name }) => name)),
      ...within.notes,
      ...left.map(({ name }) => words.open.aside(name)),
    ],
  };
}

/** Gives the reason to ask whether a file is another dataset's: hardly any of its records is known, and hardly any known one is in it. */
function doubtOf({ file, rows: before }: Sheet, after: readonly Row[], id: string): string | undefined {
  const known = new Set(before.map(({ key }) => key));
  const same = after.filter(({ key }) => known.has(key)).length;
  const isHardlyAny = (all: number): boolean => all > 0 && same < all / 4;
  return isHardlyAny(before.length) && isHardlyAny(after.length)
    ? words.open.stranger(file, same, after.length, id)
    : undefined;
}

function idIn(record: unknown): unknown {
  return isBag(record) ? record['id'] : undefined;
}

/** The files that a manifest names. */
export function namesIn({ manifest }: Pick<DatasetTexts, 'manifest'>): string[] {
  return entriesIn(manifest).flatMap((it) =>
    isBag(it) && typeof it['file'] === 'string' ? [it['file']] : [],
  );
}

/** Reads a manifest and its files. */
export function textsIn(text: string, read: (name: string) => string | undefined): DatasetTexts {
  const manifest = jsonIn(text, MANIFEST);
  const deep = tooDeep(text, MANIFEST);
  if (deep) throw deep;
  const format = isBag(manifest) ? manifest['format'] : undefined;
  if (format !== FORMAT && Number.isInteger(format) && Number(format) < FORMAT)
    throw new Refusal(words.open.older(Number(format), FORMAT));
  if (isBag(manifest) && namesIn({ manifest }).some((name) => /\.[0-9a-f]{12}\.json$/.test(name)))
    throw new Refusal(words.open.built);
  try {
    // A manifest that a browser refuses has no collections to edit; what its files hold is looked at later.
    const isListing = isBag(manifest) && Array.isArray(manifest['collections']);
    const { faults } = parseDataset(isListing ? { ...manifest, collections: [] } : manifest, MANIFEST);
    const [fault] = faults;
    if (fault) throw new Refusal(sentenceOf(fault));
  } catch (error) {
    if (error instanceof DatasetError) throw new Refusal(sentenceOf(error.fault));
    throw error;
  }
  const texts = textsOf({ shown: MANIFEST, text }, (name) => {
    const found = read(name);
    return found === undefined ? undefined : { shown: name, text: found, sha256: '' };
  });
  const collections = texts.collections.map((it) => {
    const unreadable = it.unreadable ?? tooDeep(it.text, it.shown);
    return unreadable ? { ...it, records: [], unreadable } : it;
  });
  return { ...texts, collections };
}

/** The sheets of the files that can be read, and what is said of the others. */
function sheetsOf({ collections, manifest }: DatasetTexts): [sheets: Sheet[], notes: string[]] {
  const notes = collections.flatMap(({ unreadable }) =>
    unreadable ? [words.open.unreadable(unreadable.message)] : [],
  );
  const inline = entriesIn(manifest).filter((it) => isBag(it) && it['file'] === undefined);
  const sheets = collections
    .filter((it) => !it.unreadable)
    .map(({ entry, records }): Sheet => ({
      file: entry.file ?? '',
      name: entry.name,
      rows: records.map(rowOf),
    }));
  return [sheets, inline.length > 0 ? [...notes, words.open.inline] : notes];
}

function openedOf(texts: DatasetTexts, sheets: readonly Sheet[]): Pick<Opened, 'baseline' | 'draft'> {
  const read = texts.collections.filter(({ entry }) => sheets.some(({ file }) => file === entry.file));
  const draft = { sheets: [...sheets].sort(byReading) };
  const baseline: Baseline = {
    manifest: texts.manifest,
    text: texts.text,
    texts: new Map(read.map(({ entry, text }) => [entry.file ?? '', text])),
    draft,
  };
  return { baseline, draft };
}

function byReading(a: Sheet, b: Sheet): number {
  return collectionNames.indexOf(a.name) - collectionNames.indexOf(b.name);
}

/** Puts what went wrong into words; undefined for a fault of the editor itself. */
export function troubleText(error: unknown): string | undefined {
  if (error instanceof Unreadable) return words.open.broken(error.message);
  if (error instanceof Refusal || error instanceof DatasetError) return error.message;
  return undefined;
}
