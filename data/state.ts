import path from 'node:path';
import { dataIn, projectAt } from '@coalition-map/cli';
import { initialState, reduce, today, type State } from '@coalition-map/store';

const folder = import.meta.dirname;

/**
 * The state of committed datasets as built pages have it, by the addresses of their manifests, such as
 * `data/tat/dataset.json`.
 * Of today; of the day of the data, the last on which one of them was updated, where the same files have to be the same bytes
 * on any day.
 */
export function stateOf(urls: readonly string[], { isOfDataDay = false } = {}): State {
  const project = projectAt(folder);
  const days: string[] = [];
  let state = reduce(initialState(today(), ['en']), { type: 'sources', urls });
  for (const url of urls) {
    const { dataset } = dataIn(project, path.join(folder, path.posix.basename(path.posix.dirname(url))));
    state = reduce(state, { type: 'loaded', url, dataset });
    days.push(dataset.manifest.updated);
  }
  const last = days.sort().at(-1);
  return isOfDataDay && last !== undefined ? reduce(state, { type: 'clock', asOf: last }) : state;
}
