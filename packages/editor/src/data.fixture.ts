import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { boundariesOf, type Boundaries } from '@coalition-map/geo/boundaries';
import type { CollectionName } from '@coalition-map/schema';
import { rowIn, sheetOf, withRecord, type Draft, type Row } from './draft.ts';
import { MANIFEST, opened, type Given, type Opened } from './opening.ts';
import { withValue, type Path } from './path.ts';

const root = join(import.meta.dirname, '../../..');

/** The files of a committed dataset, as if somebody had chosen them. */
export function committed(dataset: string): Given[] {
  const read = (name: string): Given => ({
    name,
    folder: '',
    text: readFileSync(join(root, 'data', dataset, name), 'utf8'),
  });
  const manifest = read(MANIFEST);
  const { collections } = JSON.parse(manifest.text) as { collections: { file: string }[] };
  return [manifest, ...collections.map(({ file }) => read(file))];
}

/** Opens a committed dataset. */
export function openCommitted(dataset = 'tat'): Opened {
  const given = committed(dataset);
  const [manifest] = given;
  if (!manifest) throw new Error('no manifest');
  return opened(manifest, given);
}

/** The row of a record. */
export function rowOfId(draft: Draft, name: CollectionName, id: string): Row {
  const rows = sheetOf(draft, `${name}.json`)?.rows ?? [];
  const found = rows.find(({ record }) => (record as { id: string }).id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

/** A draft with another value in one field of a record. */
export function edited({ baseline }: Opened, draft: Draft, key: number, path: Path, value: unknown): Draft {
  const found = rowIn(draft, key);
  if (!found) throw new Error('no such row');
  return withRecord(draft, baseline, key, withValue(found.row.record, path, value));
}

/** The exact boundaries, as the command line has them. */
export function exact(): Boundaries {
  const file = join(root, 'packages/geo/boundaries/na-admin1.topojson');
  return boundariesOf(JSON.parse(readFileSync(file, 'utf8')));
}

/** What the command line hashes with. */
export function nodeHash(text: string): Promise<string> {
  return Promise.resolve(createHash('sha256').update(text).digest('hex'));
}
