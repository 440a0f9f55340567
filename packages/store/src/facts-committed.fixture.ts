import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '@coalition-map/schema';
import { parseDataset } from '@coalition-map/schema/door';

const folder = join(import.meta.dirname, '../../../data');

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

/** The committed datasets, as a page would load them. */
export const committed: readonly Dataset[] = ['tat', 'tasa', 'tribal'].map((name) => {
  const manifest = json(`${name}/dataset.json`) as { collections: { file: string }[] };
  const collections = manifest.collections.map((it) => ({ ...it, records: json(`${name}/${it.file}`) }));
  return parseDataset({ ...manifest, collections });
});
