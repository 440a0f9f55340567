import type { Scene } from '@coalition-map/geo';
import { usCaScene } from '@coalition-map/geo/scenes';
import { languageOf } from '@coalition-map/schema';
import { dateText, type State } from '@coalition-map/store';
import { callsOf } from './pack-call.ts';
import { documentOf, markup, Markup } from './pack-html.ts';
import { nationwideOf } from './pack-records.ts';
import { datasetsOf, keepingOf } from './pack-sources.ts';
import { enPack, type PackWords } from '@coalition-map/store/pack';
import { packStyles } from './pack-styles.ts';
import { writingOf } from './pack-writing.ts';
import { exitOf, placeMainOf, slugOf } from './place-page-main.ts';

/** How a field pack is written. */
export interface PackOptions {
  /** What its map is drawn on; the US and Canada where left out. */
  readonly scene?: Scene;
  /** Where the exit leads, an https address; a national weather service where left out, or where it is none. */
  readonly exit?: string;
  /** The https address of the map that it was kept from, for whoever wants a newer one; not told where left out. */
  readonly home?: string;
}

/** Nothing may be loaded, nothing runs, and nothing is sent. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * Writes a place as one HTML file that needs no network: hotlines, a fact sheet that prints on one page, every record with
 * its sources, and how to get a newer one. Of the same bytes for the same state; filters play no part in it, and texts of
 * datasets are escaped. It has no script and asks nothing of anybody.
 * @param place Jurisdiction id, such as US-TN.
 */
export function packOf(
  state: State,
  place: string,
  words: PackWords = enPack,
  options: PackOptions = {},
): string {
  const lang = languageOf(words.lang);
  const writing = writingOf(state, place, words, lang, options.scene ?? usCaScene);
  const { name, asOf } = writing;
  const said = words.pack;
  const about = markup`<p class="about">${said.about} ${words.poster.asOf(dateText(asOf, lang))}. ${said.cut}</p>`;
  const closing = markup`${datasetsOf(writing)}
${keepingOf(writing, options.home)}`;
  return documentOf({
    lang,
    title: said.title(name),
    policy,
    head: markup`<style>
${new Markup(packStyles)}</style>`,
    body: markup`<header class="first">
${callsOf(writing, exitOf(options.exit))}
</header>
${placeMainOf(writing, about, nationwideOf(writing), closing)}`,
  });
}

/** Gives the name of the file: `field-pack-us-tn-2026-11-21.html`. */
export function packName({ asOf }: State, place: string): string {
  return `field-pack-${slugOf(place)}-${asOf}.html`;
}

export { enPack, type PackWords };
export { pageName, placePageOf, type PlacePageOptions, type PlacePageWords } from './place-page.ts';
export { changesPageOf, type Changes, type ToldChange } from './changes-page.ts';
export { mapPartOf } from './map-part.ts';
export { frontPageOf, type FileLink, type FrontPageOptions } from './front-page.ts';
export { placeLinksOf, placePagesOf } from './place-page-index.ts';
export { placeLinkStyles, placeStyles } from './place-page-styles.ts';
