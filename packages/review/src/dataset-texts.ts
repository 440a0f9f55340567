import { safeParse } from 'zod/mini';
import { CollectionEntry, Manifest } from '@coalition-map/schema/door';
import { inOrder, isBag, type Bag } from './order.ts';
import { Unreadable, jsonIn, listIn } from './read-json.ts';
import { Refusal } from './refusal.ts';

/** A file as it was read: its name as messages show it, its text, and its SHA-256 in hexadecimal. */
export interface FileText {
  readonly shown: string;
  readonly text: string;
  readonly sha256: string;
}

/** A collection as its file has it. */
export interface CollectionText extends FileText {
  readonly entry: CollectionEntry;
  /** The records; none where the file cannot be read. */
  readonly records: readonly unknown[];
  /** What is wrong with a file that holds no list. */
  readonly unreadable?: Unreadable;
}

/** A dataset as its files have it, before any check, wherever they lie. */
export interface DatasetTexts {
  /** The manifest's file, as messages show it. */
  readonly shown: string;
  readonly text: string;
  readonly manifest: Bag;
  readonly collections: readonly CollectionText[];
}

/**
 * Reads a manifest and the files that it names; a file that is missing or no JSON is left to `reviewOf`.
 * @param fileOf Gives a file beside the manifest, or undefined where there is none.
 * @throws {Refusal} where the manifest is no JSON object.
 */
export function textsOf(
  { shown, text }: Pick<FileText, 'shown' | 'text'>,
  fileOf: (name: string) => FileText | undefined,
): DatasetTexts {
  const manifest = jsonIn(text, shown);
  if (!isBag(manifest)) throw new Refusal(`${shown}: got no manifest; wanted an object.`);
  const collections = entriesIn(manifest).flatMap((raw): CollectionText[] => {
    const entry = safeParse(CollectionEntry, raw);
    if (!entry.success || entry.data.file === undefined) return [];
    const file = fileOf(entry.data.file);
    return file ? [{ ...file, entry: entry.data, ...recordsIn(file.text, file.shown) }] : [];
  });
  return { shown, text, manifest, collections };
}

/** The collections that a manifest lists, sound or not. */
export function entriesIn(manifest: Bag): readonly unknown[] {
  const entries = manifest['collections'];
  return Array.isArray(entries) ? (entries as unknown[]) : [];
}

/** Gives JSON text with the same bytes for the same value: two blanks, a closing line break. */
export function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Gives the text of a manifest, its fields in the order of the format. */
export function manifestText(manifest: Bag): string {
  const parsed = safeParse(Manifest, manifest);
  return jsonOf(parsed.success ? inOrder(manifest, parsed.data) : manifest);
}

function recordsIn(text: string, file: string): Pick<CollectionText, 'records' | 'unreadable'> {
  try {
    return { records: listIn(text, file) };
  } catch (error) {
    if (error instanceof Unreadable) return { records: [], unreadable: error };
    throw error;
  }
}
