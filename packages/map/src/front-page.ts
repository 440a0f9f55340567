import { jurisdictionsOf } from '@coalition-map/geo';
import { standingOf, type Entry, type State } from '@coalition-map/store';
import { dateText, placeName } from '@coalition-map/store';
import { markup, type Markup, type Piece } from './pack-html.ts';
import { figureOf, wholeLegendOf } from './pack-picture.ts';
import { datasetsOf } from './pack-sources.ts';
import type { Writing } from './pack-writing.ts';
import {
  enPage,
  pageName,
  pageOf,
  pageWritingOf,
  type PlacePageOptions,
  type PlacePageWords,
} from './place-page.ts';
import { shownOf } from './poster-picture.ts';
import { renderPoster } from './poster.ts';

/** A file beside the page that a reader may keep or follow. */
export interface FileLink {
  /** A path below the page; another address is not followed. */
  readonly href: string;
  readonly text: string;
  /** Its media type; a calendar's or a feed's tells programs what to do with it. */
  readonly type: string;
}

/** How the page of the map is written. */
export interface FrontPageOptions extends PlacePageOptions {
  /** The folder of the pages of places; `places/` where left out. */
  readonly places?: string;
  readonly files?: readonly FileLink[];
}

/** The columns of the table: kinds of records that belong to places. */
const columns = ['partnerships', 'builds', 'events', 'organizations', 'resources'] as const;
const countries = ['US', 'CA'] as const;
/** The width that names and signs of the map are laid out for, CSS px. */
const WIDTH = 800;

/**
 * Writes the map as a page without a script: exit and hotlines, the whole in a sentence, the picture with its legend, a table
 * of every state and province with links to their pages, what a reader may keep, and whose data it is. Of the same bytes for
 * the same state; it brings no style of its own.
 */
export function frontPageOf(
  state: State,
  words: PlacePageWords = enPage,
  options: FrontPageOptions = {},
): string {
  const { places = 'places/', files = [] } = options;
  const writing = pageWritingOf(state, '', words, options);
  const { atlas, asOf, lang } = writing;
  const said = words.pack;
  const regions = countries.flatMap((country) => jurisdictionsOf(country).map(({ id }) => id));
  const count = (standing: string) => regions.filter((id) => standingOf(id, atlas) === standing).length;
  const lead =
    atlas.gaps.size > 0
      ? said.partly
      : words.summary.map(words.map.regions.all, count('own'), count('other'), count('none'));
  const main = markup`<main>
<h1>${said.page.map}</h1>
<p class="lead">${lead}</p>
<p class="about">${words.ui.list.records(atlas.entries.length, atlas.datasets.length)} · ${words.poster.asOf(dateText(asOf, lang))}</p>
${mapOf(writing, options)}
<div class="rest">
${tableOf(writing, places)}
${filesOf(files, said.page.files)}
${datasetsOf(writing)}
</div>
</main>`;
  const page = { title: said.page.map, description: lead, main };
  return pageOf(writing, page, words, { styles: `${places}places.css`, ...options }, `${places}index.html`);
}

/** The picture of all places, and what its colours and signs mean. */
function mapOf(writing: Writing, { scene = writing.scene }: FrontPageOptions): Markup {
  const { state, words } = writing;
  const { picture, pins } = shownOf(state, scene, words);
  const drawn = renderPoster(state, { scene, words, colours: 'light', idPrefix: 'map', width: WIDTH });
  return figureOf(drawn, wholeLegendOf(picture, pins, writing, pins.length > 1));
}

/** Every state and province with how many records of each kind it has; of none, "no data". */
function tableOf(writing: Writing, folder: string): Markup {
  const { words, atlas, languages } = writing;
  const said = words.pack.page;
  const { compare } = new Intl.Collator(languages[0] ?? 'en');
  const name = (id: string): string => placeName(id, languages, atlas);
  const none = atlas.gaps.size > 0 ? words.ui.panel.notLoaded : words.ui.list.noData;
  const cell = (entries: readonly Entry[], kind: (typeof columns)[number]): Piece => {
    const found = entries.filter((entry) => entry.kind === kind).length;
    // On a narrow screen the line of headings is out of sight, and each cell names its column.
    const named = markup`<span class="column">${words.kinds[kind]}${words.colon} </span>`;
    return found > 0
      ? markup`<td>${named}${found}</td>`
      : markup`<td class="small none">${named}${none}</td>`;
  };
  return markup`<section class="kind">
<h2>${said.table}</h2>
<p class="small">${said.noData}</p>
${countries.map((country) => {
  const ids = jurisdictionsOf(country).map(({ id }) => id);
  return markup`
<table class="all-places">
<caption>${words.countries[country]}</caption>
<thead><tr><th scope="col">${said.place}</th>${columns.map((kind) => markup`<th scope="col">${words.kinds[kind]}</th>`)}</tr></thead>
<tbody>${[...ids]
    .sort((a, b) => compare(name(a), name(b)))
    .map((id) => {
      const entries = atlas.byPlace.get(id) ?? [];
      const isEmpty = !entries.some(({ kind }) => columns.some((it) => it === kind));
      return markup`
<tr${isEmpty ? markup` class="empty"` : ''}><th scope="row"><a href="${folder}${pageName(id)}">${name(id)}</a></th>${columns.map((kind) => cell(entries, kind))}</tr>`;
    })}
</tbody>
</table>`;
})}
</section>`;
}

function filesOf(files: readonly FileLink[], heading: string): Markup | undefined {
  const sound = files.filter(({ href }) => /^[\w-][\w./-]*$/.test(href));
  if (sound.length === 0) return undefined;
  return markup`<section class="kind">
<h2>${heading}</h2>
<ul>${sound.map(
    ({ href, text, type }) => markup`
<li><a href="${href}" type="${type}">${text}</a></li>`,
  )}
</ul>
</section>`;
}
