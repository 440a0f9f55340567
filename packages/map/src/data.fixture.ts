import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionName, Dataset } from '@coalition-map/schema';
import { parseDataset } from '@coalition-map/schema/door';
import { initialState, reduce, type State } from '@coalition-map/store';

/** The committed datasets, in the order of the demo. */
export const names = ['tat', 'tasa', 'tribal'] as const;

const folder = join(import.meta.dirname, '../../../data');

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

/** A committed dataset, as a page would load it. */
export function committed(name: (typeof names)[number]): Dataset {
  const manifest = json(`${name}/dataset.json`) as { collections: { file: string }[] };
  const collections = manifest.collections.map((entry) => ({
    ...entry,
    records: json(`${name}/${entry.file}`),
  }));
  return parseDataset({ ...manifest, collections });
}

/** A state on 21 November 2026 with datasets loaded. */
export function stateWith(...datasets: readonly Dataset[]): State {
  const urlOf = ({ manifest }: Dataset) => `https://data.example/${manifest.id}`;
  let state = reduce(initialState('2026-11-21', ['en']), { type: 'sources', urls: datasets.map(urlOf) });
  for (const dataset of datasets) state = reduce(state, { type: 'loaded', url: urlOf(dataset), dataset });
  return state;
}

/** A state with made-up records; throws where the door refuses one. */
export function stateOf(records: { readonly [C in CollectionName]?: readonly object[] }): State {
  const dataset = parseDataset({
    format: 1,
    version: '1.0.0',
    id: 'made',
    title: { en: 'Made up' },
    publisher: { name: 'A publisher', short: 'AP' },
    licence: 'CC0-1.0',
    updated: '2026-11-20',
    languages: ['en'],
    collections: Object.entries(records).map(([name, list]) => ({ name, count: list.length, records: list })),
  });
  if (dataset.faults.length > 0) throw new Error(JSON.stringify(dataset.faults, null, 1));
  return stateWith(dataset);
}

/** What every record has. */
export const base = {
  sources: [{ url: 'https://example.org/page' }],
  verified: null,
  confidence: 'high',
} as const;
