import path from 'node:path';
import { dataIn, projectAt } from '@coalition-map/cli';
import { initialState, reduce, today, type State } from '@coalition-map/store';

const folder = import.meta.dirname;

/**
 * The state of committed datasets as built pages have it, by the addresses of their manifests, such as
 * `data/tat/dataset.json`.
 */
export function stateOf(urls: readonly string[]): State {
  const project = projectAt(folder);
  let state = reduce(initialState(today(), ['en']), { type: 'sources', urls });
  for (const url of urls) {
    const { dataset } = dataIn(project, path.join(folder, path.posix.basename(path.posix.dirname(url))));
    state = reduce(state, { type: 'loaded', url, dataset });
  }
  return state;
}
