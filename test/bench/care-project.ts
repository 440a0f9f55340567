import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CollectionName } from '@coalition-map/schema';
import { FORMAT } from '@coalition-map/schema/door';
import { filesOf } from '@coalition-map/cli';
import type { Bag } from '@coalition-map/review';
import type { RecordsByName } from './care-records.ts';

const data = new URL('../../data/', import.meta.url);

/** The records of the committed datasets, by collection. */
export function committedRecords(): RecordsByName {
  const all = new Map<CollectionName, Bag[]>();
  for (const dataset of ['tat', 'tasa', 'tribal']) {
    const { collections } = json(new URL(`${dataset}/dataset.json`, data)) as {
      collections: { name: CollectionName; file: string }[];
    };
    for (const { name, file } of collections)
      all.set(name, [...(all.get(name) ?? []), ...(json(new URL(`${dataset}/${file}`, data)) as Bag[])]);
  }
  return all;
}

/** A project of its own in a temporary folder, with one dataset or more in `data/`. */
export interface MadeProject {
  readonly root: string;
  /** The files of collections: their names, and the collection of each. */
  readonly files: readonly { readonly path: string; readonly name: CollectionName }[];
  readonly bytes: number;
}

/** Writes datasets into a project of its own; `parts` is how many datasets the records are dealt out to. */
export function madeProject(records: RecordsByName, parts = 1): MadeProject {
  const root = mkdtempSync(join(tmpdir(), 'coalition-care-'));
  writeFileSync(join(root, 'package.json'), '{ "workspaces": [] }\n');
  let bytes = 0;
  const files = Array.from({ length: parts }, (_, part) => {
    const id = `made-${part + 1}`;
    const dir = join(root, 'data', id);
    mkdirSync(dir, { recursive: true });
    const own = new Map([...records].map(([name, list]) => [name, dealt(name, list, part, parts)]));
    for (const [file, text] of filesOf({ ...head, id }, own)) {
      writeFileSync(join(dir, file), text);
      bytes += Buffer.byteLength(text);
    }
    return readdirSync(dir)
      .filter((file) => file !== 'dataset.json')
      .map((file) => ({ path: join(dir, file), name: file.replace('.json', '') as CollectionName }));
  });
  return { root, files: files.flat(), bytes };
}

const head = {
  format: FORMAT,
  version: '1.0.0',
  title: { en: 'Made data' },
  publisher: { name: 'Coalition Map benchmark' },
  licence: 'CC0-1.0',
  updated: '2026-11-21',
  languages: ['en'],
};

/** References lead within a dataset, so each has all programmes and lines. */
function dealt(name: CollectionName, list: readonly Bag[], part: number, parts: number): readonly Bag[] {
  if (name === 'programs' || name === 'hotlines') return list;
  return list.filter((_, at) => at % parts === part);
}

function json(url: URL): unknown {
  return JSON.parse(readFileSync(url, 'utf8'));
}
