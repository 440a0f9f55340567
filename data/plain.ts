import { mapPartOf } from '@coalition-map/map/pack';
import { stateOf } from './state.ts';

/**
 * Committed datasets as part of a page where no script runs: picture, key, and a table whose rows link the pages of places.
 * Of the day of the data, as the folder that holds it.
 */
export function plainOf(urls: readonly string[]): string {
  return unscripted(mapPartOf(stateOf(urls, { isOfDataDay: true }), undefined, { places: 'places/' }));
}

/** Key and table for a page that has the picture and links to the places already. */
export function plainBesideOf(urls: readonly string[]): string {
  return unscripted(mapPartOf(stateOf(urls), undefined, { places: 'places/', isBesidePicture: true }));
}

function unscripted(part: string): string {
  return `<noscript>\n${part}</noscript>`;
}
