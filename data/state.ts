import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDataset } from '@coalition-map/schema/door';
import { initialState, reduce, today, type State } from '@coalition-map/store';

const folder = import.meta.dirname;

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
}

/** The state of committed datasets, by the addresses of their manifests, such as `data/tat/dataset.json`. */
export function stateOf(urls: readonly string[]): State {
  let state = reduce(initialState(today(), ['en']), { type: 'sources', urls });
  for (const url of urls) {
    const name = path.posix.basename(path.posix.dirname(url));
    const manifest = read(`${name}/dataset.json`) as { collections: { file: string }[] };
    const collections = manifest.collections.map((entry) => ({
      ...entry,
      records: read(`${name}/${entry.file}`),
    }));
    state = reduce(state, { type: 'loaded', url, dataset: parseDataset({ ...manifest, collections }) });
  }
  return state;
}
