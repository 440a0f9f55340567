import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collectionNames, type CollectionName } from '@coalition-map/schema';
import {
  Refusal,
  jsonOf,
  manifestText,
  textsOf,
  type Bag,
  type CollectionText,
  type DatasetTexts,
} from '@coalition-map/review';
import { plainly } from './disk.ts';
import type { Project } from './project.ts';

/** A collection as its file has it, and where the file lies. */
interface CollectionFile extends CollectionText {
  readonly path: string;
}

/** A dataset as its files have it, before any check. */
export interface DatasetFiles extends DatasetTexts {
  readonly dir: string;
  readonly path: string;
  readonly collections: readonly CollectionFile[];
}

/** Gives the SHA-256 of a text in hexadecimal. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
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

/** Writes the files of a dataset, all of them or none, the manifest last; refuses to change one that is there, unless forced. */
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
  project.writeAll(changed.map(([name, text]) => [project.path(name, dir), text]));
  return changed.map(([name]) => name);
}

/** Reads a dataset's manifest and the files that it names; a collection whose file is missing or no JSON is left to `check`. */
export function readDataset(project: Project, dir: string): DatasetFiles {
  const path = project.path('dataset.json', dir);
  const texts = textsOf({ shown: project.shown(path), text: project.read(path) }, (name) => {
    const file = project.path(name, dir);
    if (!existsSync(file)) return undefined;
    const text = project.read(file);
    return { shown: project.shown(file), text, sha256: sha256(text) };
  });
  const pathOf = ({ entry }: CollectionText): string => project.path(entry.file ?? '', dir);
  const collections = texts.collections.map((it) => ({ ...it, path: pathOf(it) }));
  return { ...texts, dir, path, collections };
}

/** Gives the datasets at the paths that a command was told, each once, or all in data/; refuses where there is none. */
export function datasetsAt(project: Project, paths: readonly string[]): readonly string[] {
  const dirs = paths.length > 0 ? paths : [project.path('data', project.root)];
  const datasets = [...new Set(dirs.flatMap(datasetsIn))];
  if (datasets.length === 0)
    throw new Refusal(`${dirs.map(project.shown).join(', ')}: no dataset.json there.`, 2);
  return datasets;
}

/** Finds the datasets in a folder: itself, or the folders directly in it that hold a `dataset.json`. */
export function datasetsIn(dir: string): string[] {
  if (existsSync(join(dir, 'dataset.json'))) return [dir];
  if (!existsSync(dir)) return [];
  return plainly(dir, 'read', () => readdirSync(dir))
    .sort()
    .map((name) => join(dir, name))
    .filter((path) => existsSync(join(path, 'dataset.json')));
}
