import { jurisdictionsOf, type Country } from '@coalition-map/geo';
import { countsText, dateText, placeName, type Entry, type State } from '@coalition-map/store';
import { markup, type Markup } from './pack-html.ts';
import { datasetsOf } from './pack-sources.ts';
import type { Writing } from './pack-writing.ts';
import {
  enPage,
  INDEX,
  NO_PLACE,
  noPlacePageOf,
  pageName,
  pageOf,
  pageWritingOf,
  placePageOf,
  type PlacePageOptions,
  type PlacePageWords,
} from './place-page.ts';

/** A line of the index: what has a page. */
interface Row {
  readonly name: string;
  /** The name of its page. */
  readonly file: string;
  readonly entries: readonly Entry[];
}

/** The lines of a country, of the tribal nations, or of what has no place. */
interface Group {
  readonly name: string;
  readonly rows: readonly Row[];
  /** The places that have no record. */
  readonly empty: readonly Row[];
}

/** Countries in the order of the list; the map shows the parts of the first two, of which no data is told. */
const countries: readonly Country[] = ['US', 'CA', 'MX'];
const onMap = new Set<Country>(['US', 'CA']);

/** Every state, province and territory of the map. */
function placesOnMap(): readonly string[] {
  return [...onMap].flatMap((country) => jurisdictionsOf(country).map(({ id }) => id));
}

/** Sorts all records by place: each country with what it has nationwide and its parts by name, then nations, then the rest. */
function groupsOf({ atlas, languages, words }: Writing): readonly Group[] {
  const { compare } = new Intl.Collator(languages[0] ?? 'en');
  const all = [...atlas.byPlace.keys()];
  const rowOf = (place: string): Row => ({
    name: placeName(place, languages, atlas),
    file: pageName(place),
    entries: atlas.byPlace.get(place) ?? [],
  });
  const rowsOf = (places: readonly string[]): Row[] =>
    places.map(rowOf).sort((a, b) => compare(a.name, b.name));
  const isOf = (place: string, country: string): boolean => place.startsWith(`${country}-`);
  const lands = countries.map((country): Group => {
    const lacking = onMap.has(country)
      ? jurisdictionsOf(country).filter(({ id }) => !atlas.byPlace.has(id))
      : [];
    return {
      name: words.countries[country],
      rows: [
        ...(atlas.byPlace.has(country) ? [{ ...rowOf(country), name: words.ui.list.countries }] : []),
        ...rowsOf(all.filter((place) => isOf(place, country))),
      ],
      empty: rowsOf(lacking.map(({ id }) => id)),
    };
  });
  const nations = all.filter((place) => !countries.some((it) => it === place || isOf(place, it)));
  const placeless = atlas.entries.filter(({ places }) => places.length === 0);
  const { noPlace } = words.ui.list;
  const groups: readonly Group[] = [
    ...lands,
    { name: words.kinds.nations, rows: rowsOf(nations), empty: [] },
    {
      name: noPlace,
      rows: placeless.length === 0 ? [] : [{ name: noPlace, file: NO_PLACE, entries: placeless }],
      empty: [],
    },
  ];
  return groups.filter(({ rows, empty }) => rows.length + empty.length > 0);
}

/** Writes the page of all places: each with what it has, and those of which there is no data. */
function indexPageOf(state: State, words: PlacePageWords, options: PlacePageOptions): string {
  const writing = pageWritingOf(state, '', words, options);
  const { atlas, lang, asOf } = writing;
  const said = words.pack.page;
  const total = words.ui.list.records(atlas.entries.length, atlas.datasets.length);
  const main = markup`<main>
<h1>${said.index}</h1>
<p class="about">${total} · ${words.ui.list.places(atlas.byPlace.size)} · ${words.poster.asOf(dateText(asOf, lang))}</p>
<p class="about">${said.indexAbout} ${said.noData}</p>
${atlas.gaps.size > 0 ? markup`<p class="about"><strong>${words.pack.partly}</strong></p>` : undefined}
<div class="rest">
${groupsOf(writing).map(
  ({ name, rows, empty }) => markup`<section class="kind">
<h2>${name}</h2>
${
  rows.length === 0
    ? undefined
    : markup`<ul class="places">${rows.map((row) => rowOf(row, writing))}
</ul>`
}
${
  empty.length === 0
    ? undefined
    : markup`<p class="empty"><strong>${noneText(writing)}</strong>${words.colon}</p>
<ul class="places">${empty.map(
        (row) => markup`
<li><a href="${row.file}">${row.name}</a></li>`,
      )}
</ul>`
}
</section>
`,
)}
${datasetsOf(writing)}
</div>
</main>`;
  return pageOf(writing, { title: said.index, description: said.indexAbout, main }, words, options);
}

/** "No data", unless some of it did not come: then nobody knows. */
function noneText({ atlas, words }: Writing): string {
  return atlas.gaps.size > 0 ? words.ui.panel.notLoaded : words.ui.list.noData;
}

function rowOf({ name, file, entries }: Row, { words }: Writing): Markup {
  return markup`
<li><a href="${file}">${name}</a> <span class="small">${countsText(entries, words)}</span></li>`;
}

/**
 * Gives the pages of all that is on record, by the names of their files: the index of places, one of each place that has a
 * record or is on the map, and one of what has no place. Each record is on one of them at least. A page is written when its
 * function is called.
 */
export function placePagesOf(
  state: State,
  words: PlacePageWords = enPage,
  options: PlacePageOptions = {},
): ReadonlyMap<string, () => string> {
  const { atlas } = pageWritingOf(state, '', words, options);
  const hasPlaceless = atlas.entries.some(({ places }) => places.length === 0);
  return new Map([
    [INDEX, () => indexPageOf(state, words, options)],
    ...[...new Set([...atlas.byPlace.keys(), ...placesOnMap()])].map(
      (place) => [pageName(place), () => placePageOf(state, place, words, options)] as const,
    ),
    ...(hasPlaceless ? [[NO_PLACE, () => noPlacePageOf(state, words, options)] as const] : []),
  ]);
}

/**
 * Writes links to the pages of what has records for another page, each with how many, and one to the index for the others.
 * @param folder Where the pages are, such as `places/`.
 */
export function placeLinksOf(
  state: State,
  folder: string,
  words: PlacePageWords = enPage,
  options: PlacePageOptions = {},
): string {
  const all = groupsOf(pageWritingOf(state, '', words, options));
  const groups = all.filter(({ rows }) => rows.length > 0);
  return markup`<nav class="missing" slot="list" aria-label="${words.pack.page.index}">${groups.map(
    ({ name, rows }) => markup`
${rows.every((row) => row.name === name) ? undefined : markup`<h2>${name}</h2>`}
<ul>${rows.map(
      (row) => markup`
<li><a href="${folder}${row.file}">${row.name}</a> ${words.counts.records(row.entries.length)}</li>`,
    )}
</ul>`,
  )}
${all.some(({ empty }) => empty.length > 0) ? markup`<p><a href="${folder}${INDEX}">${words.pack.page.others}</a></p>` : undefined}
</nav>`.text;
}
