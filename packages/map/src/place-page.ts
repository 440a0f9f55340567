import type { Scene } from '@coalition-map/geo';
import { usCaScene } from '@coalition-map/geo/scenes';
import { languageOf } from '@coalition-map/schema';
import { dateText, summaryOf, type State } from '@coalition-map/store';
import { enCalendar, eventJsonLd, jsonLdText, type CalendarWords } from '@coalition-map/store/calendar';
import { enPack, type PackWords } from '@coalition-map/store/pack';
import { inSentence } from '@coalition-map/store/panel';
import { hashOf } from '@coalition-map/store/share';
import { linesOf } from './pack-call.ts';
import { documentOf, markup, Markup, type Piece } from './pack-html.ts';
import { contentsOf, nationwideOf, recordsOf } from './pack-records.ts';
import { datasetsOf } from './pack-sources.ts';
import { writingOf, type Writing } from './pack-writing.ts';
import { exitOf, placeMainOf, slugOf } from './place-page-main.ts';

/** The words of a page: those of the field pack, and of the calendar for search engines. */
export type PlacePageWords = PackWords & { readonly calendar: CalendarWords };

/** The same in English. */
export const enPage: PlacePageWords = { ...enPack, calendar: enCalendar };

/** How the pages of a site are written. All addresses are those that the pages themselves may follow. */
export interface PlacePageOptions {
  /** The sheet with `placeStyles`; `./places.css` where left out. */
  readonly styles?: string;
  /** The icon of the site; none where left out. */
  readonly icon?: string;
  /** The page with the map; `../index.html` where left out. */
  readonly map?: string;
  /** Whether the page with the map reads the address, and shows a place that it names; it does where left out. */
  readonly isLive?: boolean;
  /** Where the exit leads, an https address; a national weather service where left out, or where it is none. */
  readonly exit?: string;
  /** What the small map is drawn on; the US and Canada where left out. */
  readonly scene?: Scene;
}

/** The page of what has no place. */
export const NO_PLACE = 'no-place.html';
/** The page of all places. */
export const INDEX = 'index.html';

/** Gives the name of a place's page: `us-tn.html`. */
export function pageName(place: string): string {
  return `${slugOf(place)}.html`;
}

/** Gives what a page is written with; the empty id is for a page of no place. */
export function pageWritingOf(
  state: State,
  place: string,
  words: PlacePageWords,
  { scene = usCaScene }: PlacePageOptions,
): Writing {
  return writingOf(state, place, words, languageOf(words.lang), scene);
}

/**
 * Writes a place as a page of a site, without a script: exit and hotlines first, then all that the field pack has, and the
 * dated records as schema.org events. It brings no style of its own, so that it fits the strictest policy. Of the same bytes
 * for the same state; filters play no part in it, and texts of datasets are escaped.
 * @param place Jurisdiction id, such as US-TN.
 */
export function placePageOf(
  state: State,
  place: string,
  words: PlacePageWords = enPage,
  options: PlacePageOptions = {},
): string {
  const writing = pageWritingOf(state, place, words, options);
  const { name, atlas, asOf, country, lang } = writing;
  const said = words.pack;
  const about = markup`<p class="about">${said.page.about(inSentence(place, writing))} ${words.poster.asOf(dateText(asOf, lang))}. ${said.cut}</p>`;
  const whole =
    country !== undefined && atlas.byPlace.has(country)
      ? markup`<a href="${pageName(country)}">${said.page.nationwide(words.countries[country as keyof typeof words.countries])}</a>`
      : undefined;
  const main = placeMainOf(writing, about, nationwideOf(writing, whole), datasetsOf(writing), pageName);
  const title = said.page.title(name);
  return pageOf(writing, { title, description: summaryOf(place, writing), main }, words, options);
}

/** Writes the page of the records that have no place, in the same way. */
export function noPlacePageOf(
  state: State,
  words: PlacePageWords = enPage,
  options: PlacePageOptions = {},
): string {
  const empty = pageWritingOf(state, '', words, options);
  const writing = { ...empty, entries: empty.atlas.entries.filter(({ places }) => places.length === 0) };
  const said = words.pack.page;
  const title = words.ui.list.noPlace;
  const main = markup`<main>
<h1>${title}</h1>
<p class="about">${said.noPlaceAbout} ${words.poster.asOf(dateText(writing.asOf, writing.lang))}.</p>
<div class="rest">
${recordsOf(writing)}
${datasetsOf(writing)}
</div>
</main>`;
  return pageOf(writing, { title: said.title(title), description: said.noPlaceAbout, main }, words, options);
}

/** What is special about one page. */
interface Page {
  readonly title: string;
  readonly description: string;
  readonly main: Markup;
}

/** Writes what all pages have around what is their own; `index` is the address of the page of all places. */
export function pageOf(
  writing: Writing,
  { title, description, main }: Page,
  words: PlacePageWords,
  { styles = './places.css', icon, map = '../index.html', exit, isLive = true }: PlacePageOptions,
  index = INDEX,
): string {
  const { lang, place, name, atlas, languages, entries } = writing;
  const said = words.pack.page;
  // A page leads to the map and to the index, and neither to itself.
  const isIndex = title === said.index;
  const isMap = title === said.map;
  const dated = eventJsonLd(entries, { atlas, languages, words: words.calendar });
  const head: readonly Piece[] = [
    markup`<link rel="stylesheet" href="${styles}">`,
    icon === undefined
      ? undefined
      : markup`
<link rel="icon" href="${icon}">`,
    // Data, which no policy refuses; nothing in it can close the element.
    dated.length === 0
      ? undefined
      : markup`
<script type="application/ld+json">${new Markup(jsonLdText(dated))}</script>`,
  ];
  const isPlace = place !== '';
  const onMap =
    isPlace && isLive
      ? markup`<a href="${map}${hashOf(writing.state)}">${said.onMap(name)}</a>`
      : markup`<a href="${map}">${said.map}</a>`;
  return documentOf({
    lang,
    title,
    description,
    head: markup`${head}`,
    body: markup`<header class="leaving"><p class="small">${words.exit.help}</p><a class="leave" href="${exitOf(exit)}" rel="nofollow noreferrer" target="_top">${words.exit.link}</a></header>
<div class="first">
${linesOf(writing, isPlace ? words.hotline.headingFor(inSentence(writing.place, writing)) : words.hotline.heading)}
<nav aria-label="${said.ways}"><ul class="ways">${isMap ? undefined : markup`<li>${onMap}</li>`}${isIndex ? undefined : markup`<li><a href="${index}">${said.index}</a></li>`}</ul></nav>${
      isPlace && entries.length > 0
        ? markup`
<nav aria-label="${said.contents}"><ul class="ways contents">${contentsOf(writing)}</ul></nav>`
        : undefined
    }
</div>
${main}`,
  });
}
