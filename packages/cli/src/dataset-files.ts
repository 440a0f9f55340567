import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collectionNames, type CollectionName } from '@coalition-map/schema';
import { CollectionEntry, Manifest } from '@coalition-map/schema/door';
import { safeParse } from 'zod/mini';
import { inOrder, isBag, type Bag } from './order.ts';
import type { Project } from './project.ts';
import { Unreadable, jsonIn, listIn } from './read-json.ts';
import { Refusal } from './refusal.ts';

/** A collection as its file has it. */
export interface CollectionFile {
  readonly entry: CollectionEntry;
  readonly path: string;
  readonly text: string;
  /** The records; none where the file cannot be read. */
  readonly records: readonly unknown[];
  /** What is wrong with a file that holds no list. */
  readonly unreadable?: Unreadable;
}

/** A dataset as its files have it, before any check. */
export interface DatasetFiles {
  readonly dir: string;
  readonly path: string;
  readonly text: string;
  readonly manifest: Bag;
  readonly collections: readonly CollectionFile[];
}

/** Gives the SHA-256 of a text in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Gives JSON text with the same bytes for the same value: two blanks, a closing line break. */
export function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Gives the files of a dataset by name: one for each collection that is not empty, then `dataset.json`. */
export function filesOf(
  head: Bag,
  records: ReadonlyMap<CollectionName, readonly Bag[]>,
): Map<string, string> {
  const files = new Map<string, string>();
  const entries = collectionNames.flatMap((name) => {
    const list = records.get(name) ?? [];
    if (list.length === 0) return [];
    const text = jsonOf(list);
    files.set(`${name}.json`, text);
    return [{ name, file: `${name}.json`, count: list.length, sha256: sha256(text) }];
  });
  files.set('dataset.json', manifestText({ ...head, collections: entries }));
  return files;
}

/** Gives the text of a manifest, its fields in the order of the format. */
export function manifestText(manifest: Bag): string {
  const parsed = safeParse(Manifest, manifest);
  return jsonOf(parsed.success ? inOrder(manifest, parsed.data) : manifest);
}

/** Writes the files of a dataset, the manifest last; refuses to change one that is there, unless forced. */
export function writeDataset(
  project: Project,
  dir: string,
  files: ReadonlyMap<string, string>,
  force = false,
): string[] {
  const changed = [...files].filter(([name, text]) => {
    const path = project.path(name, dir);
    return !existsSync(path) || project.read(path) !== text;
  });
  const there = changed.map(([name]) => join(dir, name)).filter((path) => existsSync(path));
  if (there.length > 0 && !force)
    throw new Refusal(
      `${there.map((path) => project.shown(path)).join(', ')}: would change. These files are the truth, ` +
        'somebody may have edited them; nothing was written. To write over them, add --force.',
    );
  for (const [name, text] of changed) project.write(project.path(name, dir), text);
  return changed.map(([name]) => name);
}

/** Reads a dataset's manifest and the files that it names; a collection whose file is missing or no JSON is left to `check`. */
export function readDataset(project: Project, dir: string): DatasetFiles {
  const path = project.path('dataset.json', dir);
  const text = project.read(path);
  const manifest = jsonIn(text, project.shown(path));
  if (!isBag(manifest)) throw new Refusal(`${project.shown(path)}: got no manifest; wanted an object.`);
  const entries = Array.isArray(manifest['collections']) ? (manifest['collections'] as unknown[]) : [];
  const collections = entries.flatMap((raw): CollectionFile[] => {
    const entry = safeParse(CollectionEntry, raw);
    if (!entry.success || entry.data.file === undefined) return [];
    const file = project.path(entry.data.file, dir);
    if (!existsSync(file)) return [];
    const body = project.read(file);
    return [{ entry: entry.data, path: file, text: body, ...recordsIn(body, project.shown(file)) }];
  });
  return { dir, path, text, manifest, collections };
}

/** Finds the datasets in a folder: itself, or the folders directly in it that hold a `dataset.json`. */
export function datasetsIn(dir: string): string[] {
  if (existsSync(join(dir, 'dataset.json'))) return [dir];
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .sort()
    .map((name) => join(dir, name))
    .filter((path) => existsSync(join(path, 'dataset.json')));
}

function recordsIn(text: string, file: string): Pick<CollectionFile, 'records' | 'unreadable'> {
  try {
    return { records: listIn(text, file) };
  } catch (error) {
    if (error instanceof Unreadable) return { records: [], unreadable: error };
    throw error;
  }
}
