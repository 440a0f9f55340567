import { placeLinksOf, placeLinkStyles, placePagesOf, placeStyles } from '@coalition-map/map/pack';
import { stateOf } from './state.ts';

/**
 * The files of the folder `places/` beside the page of the map, by name: all records of committed datasets as pages without
 * a script, their sheet of styles, and that of the links to them. Each is written when its function is called.
 */
export function placeFilesOf(urls: readonly string[]): ReadonlyMap<string, () => string> {
  return withSheets(placePagesOf(stateOf(urls), undefined, { icon }));
}

/** The same beside the page for a frame, of the day of the data: a folder that is copied is the same on any day. */
export function framedPlaceFilesOf(urls: readonly string[]): ReadonlyMap<string, () => string> {
  const state = stateOf(urls, { isOfDataDay: true });
  return withSheets(placePagesOf(state, undefined, { icon, map: '../embed.html' }));
}

const icon = './icon.svg';

function withSheets(pages: ReadonlyMap<string, () => string>): ReadonlyMap<string, () => string> {
  return new Map([...pages, ['places.css', () => placeStyles], ['links.css', () => placeLinkStyles]]);
}

/** Links to these pages, for the page of the map. */
export function linksOf(urls: readonly string[]): string {
  return placeLinksOf(stateOf(urls), 'places/');
}
