import { placeLinksOf, placeLinkStyles, placePagesOf, placeStyles } from '@coalition-map/map/pack';
import { stateOf } from './state.ts';

/**
 * The files of the folder `places/` beside the page of the map, by name: all records of committed datasets as pages without
 * a script, their sheet of styles, and that of the links to them. Each is written when its function is called.
 */
export function placeFilesOf(urls: readonly string[]): ReadonlyMap<string, () => string> {
  const pages = placePagesOf(stateOf(urls), undefined, { icon: './icon.svg' });
  return new Map([...pages, ['places.css', () => placeStyles], ['links.css', () => placeLinkStyles]]);
}

/** Links to these pages, for the page of the map. */
export function linksOf(urls: readonly string[]): string {
  return placeLinksOf(stateOf(urls), 'places/');
}
