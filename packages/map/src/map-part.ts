import { isJurisdiction, jurisdictionsOf } from '@coalition-map/geo';
import { dateText, placeName, type State } from '@coalition-map/store';
import { enPack, type PackWords } from '@coalition-map/store/pack';
import { languageOf } from '@coalition-map/schema';
import { usCaScene } from '@coalition-map/geo/scenes';
import { Markup, markup, type Piece } from './pack-html.ts';
import { keyOf, wholeLegendOf } from './pack-picture.ts';
import { datasetsOf } from './pack-sources.ts';
import { writingOf, type Writing } from './pack-writing.ts';
import { pageName } from './place-page.ts';
import { shownOf } from './poster-picture.ts';
import { renderPoster } from './poster.ts';

/** What the table counts: kinds of records that belong to places. */
const kinds = ['partnerships', 'builds', 'events', 'organizations', 'resources'] as const;

/** What the part of a page holds. */
export interface MapPartOptions {
  /** The folder of the pages of places, such as `places/`, which the table links then. */
  readonly places?: string;
  /** Whether the page has a heading, a picture and links to the places already: the table is folded then. */
  readonly isBesidePicture?: boolean;
}

/**
 * Writes the map as a part of somebody's page, without a script and without styles: the picture, framed and filled as the
 * lens has it, what its colours and signs mean, a table of its places with how many records each has or "no data", the day,
 * and whose data it is. The table has two columns and the picture no margins, so that both have room on a phone. It holds
 * neither exit nor hotline: whoever puts it on a page puts them first. Texts of datasets are escaped.
 */
export function mapPartOf(
  state: State,
  words: PackWords = enPack,
  { places, isBesidePicture = false }: MapPartOptions = {},
): string {
  const lang = languageOf(words.lang);
  const writing = writingOf(state, '', words, lang, usCaScene);
  const { atlas, asOf, languages } = writing;
  const said = words.pack.page;
  const lens = state.lens.filter(isJurisdiction);
  const all = (['US', 'CA'] as const).flatMap((country) => jurisdictionsOf(country).map(({ id }) => id));
  const shown = lens.length > 0 ? lens : all;
  const { compare } = new Intl.Collator(lang);
  const name = (id: string): string => placeName(id, languages, atlas);
  const drawn = (): Markup => {
    const options = { words, colours: 'light', idPrefix: 'coalition-part' } as const;
    return new Markup(asWideAsItsPlace(renderPoster({ ...writing.state, lens }, options)));
  };
  const linked = (id: string): Piece =>
    places === undefined ? name(id) : markup`<a href="${places}${pageName(id)}">${name(id)}</a>`;
  const { picture, pins } = shownOf({ ...writing.state, lens }, usCaScene, words);
  const caption = lens.length > 0 ? words.poster.lens(words.list(lens.map(name))) : said.table;
  const table = markup`<table${isBesidePicture ? markup` aria-label="${caption}"` : undefined}>${
    isBesidePicture ? undefined : markup`\n<caption>${caption}</caption>`
  }
<thead><tr><th scope="col">${said.place}</th><th scope="col">${said.records}</th></tr></thead>
<tbody>${[...shown]
    .sort((a, b) => compare(name(a), name(b)))
    .map(
      (id) => markup`
<tr><th scope="row">${linked(id)}</th><td>${countsOf(id, writing)}</td></tr>`,
    )}
</tbody>
</table>`;
  return markup`<section lang="${lang}">
${isBesidePicture ? undefined : markup`<h2>${said.map}</h2>`}
<p>${words.ui.list.records(atlas.entries.length, atlas.datasets.length)} · ${words.poster.asOf(dateText(asOf, lang))}</p>
${atlas.gaps.size > 0 ? markup`<p><strong>${words.pack.partly}</strong></p>` : undefined}
${isBesidePicture ? undefined : drawn()}
${keyOf(wholeLegendOf(picture, pins, writing, pins.length > 1))}
${isBesidePicture ? markup`<details>\n<summary>${caption}</summary>\n${table}\n</details>` : table}
${datasetsOf(writing)}
</section>
`.text;
}

/** How many records of each kind a place has, and of which kinds there is no data; nobody knows while some did not come. */
function countsOf(id: string, { atlas, words }: Writing): string {
  const entries = atlas.byPlace.get(id) ?? [];
  const none = atlas.gaps.size > 0 ? words.ui.panel.notLoaded : words.ui.list.noData;
  const counts = kinds.map((kind) => [kind, entries.filter((entry) => entry.kind === kind).length] as const);
  const found = counts.filter(([, n]) => n > 0).map(([kind, n]) => `${words.kinds[kind]}${words.colon} ${n}`);
  const empty = counts.filter(([, n]) => n === 0).map(([kind]) => words.kinds[kind]);
  if (found.length === 0) return none;
  return [...found, ...(empty.length > 0 ? [`${none}${words.colon} ${empty.join(', ')}`] : [])].join(' · ');
}

/** A picture that a page may make narrower, as on a phone; a file keeps its size. */
function asWideAsItsPlace(drawn: string): string {
  return drawn.replace(/^(<svg [^>]*?) width="\d+" height="\d+"/, '$1 width="100%"');
}
