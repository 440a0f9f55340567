import type { Scene } from '@coalition-map/geo';
import { usCaScene } from '@coalition-map/geo/scenes';
import { hrefOf, languageOf } from '@coalition-map/schema';
import { dateText, type State } from '@coalition-map/store';
import { allLinesOf, callsOf } from './pack-call.ts';
import { markup, Markup } from './pack-html.ts';
import { nationwideOf, recordsOf } from './pack-records.ts';
import { sheetOf } from './pack-sheet.ts';
import { closingOf } from './pack-sources.ts';
import { enPack, type PackWords } from '@coalition-map/store/pack';
import { packStyles } from './pack-styles.ts';
import { writingOf } from './pack-writing.ts';

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

/** Where the exit of the page leads too, unless it is told otherwise. */
const EXIT = 'https://www.weather.gov/';

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
  const { name, atlas, asOf } = writing;
  const said = words.pack;
  const exit = options.exit?.startsWith('https:') ? hrefOf(options.exit) : undefined;
  const page = markup`<!doctype html>
<html lang="${lang}">
<head>
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${said.title(name)}</title>
<style>
${new Markup(packStyles)}</style>
</head>
<body>
<header class="first">
${callsOf(writing, exit ?? EXIT)}
</header>
<main>
<p class="about">${said.about} ${words.poster.asOf(dateText(asOf, lang))}. ${said.cut}</p>
${atlas.gaps.size > 0 ? markup`<p class="about"><strong>${said.partly}</strong></p>` : undefined}
${sheetOf(writing)}
<div class="rest">
${allLinesOf(writing)}
${recordsOf(writing)}
${nationwideOf(writing)}
${closingOf(writing, options.home)}
</div>
</main>
</body>
</html>
`;
  return page.text;
}

/** Gives the name of the file: `field-pack-us-tn-2026-11-21.html`. */
export function packName({ asOf }: State, place: string): string {
  return `field-pack-${place.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${asOf}.html`;
}

export { enPack, type PackWords };
