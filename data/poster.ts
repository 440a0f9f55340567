import { renderPoster } from '@coalition-map/map/poster';
import { stateOf } from './state.ts';

/**
 * The map of committed datasets as SVG for `slot="poster"`, as a page shows it without JavaScript; `urls` are the addresses
 * of their manifests, such as `data/tat/dataset.json`.
 */
export function posterOf(urls: readonly string[]): string {
  return renderPoster(stateOf(urls), { slot: 'poster', narrow: 360 });
}
