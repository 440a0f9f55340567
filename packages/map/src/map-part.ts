import { isJurisdiction, jurisdictionsOf } from '@coalition-map/geo';
import { dateText, placeName, type State } from '@coalition-map/store';
import { enPack, type PackWords } from '@coalition-map/store/pack';
import { languageOf } from '@coalition-map/schema';
import { usCaScene } from '@coalition-map/geo/scenes';
import { markup } from './pack-html.ts';
import { figureOf, wholeLegendOf } from './pack-picture.ts';
import { datasetsOf } from './pack-sources.ts';
import { writingOf } from './pack-writing.ts';
import { shownOf } from './poster-picture.ts';
import { renderPoster } from './poster.ts';

/** The columns of the table: kinds of records that belong to places. */
const columns = ['partnerships', 'builds', 'events', 'organizations', 'resources'] as const;

/**
 * Writes the map as a part of somebody's page, without a script and without styles: the picture, framed and filled as the
 * lens has it, what its colours and signs mean, a table of its places with how many records each has or "no data", the day,
 * and whose data it is. It holds neither exit
 * nor hotline: whoever puts it on a page puts them first. Texts of datasets are escaped.
 */
export function mapPartOf(state: State, words: PackWords = enPack): string {
  const lang = languageOf(words.lang);
  const writing = writingOf(state, '', words, lang, usCaScene);
  const { atlas, asOf, languages } = writing;
  const said = words.pack.page;
  const lens = state.lens.filter(isJurisdiction);
  const all = (['US', 'CA'] as const).flatMap((country) => jurisdictionsOf(country).map(({ id }) => id));
  const shown = lens.length > 0 ? lens : all;
  const { compare } = new Intl.Collator(lang);
  const name = (id: string): string => placeName(id, languages, atlas);
  const drawn = renderPoster(
    { ...writing.state, lens },
    { words, colours: 'light', idPrefix: 'coalition-part' },
  );
  const { picture, pins } = shownOf({ ...writing.state, lens }, usCaScene, words);
  return markup`<section lang="${lang}">
<h2>${said.map}</h2>
<p>${words.ui.list.records(atlas.entries.length, atlas.datasets.length)} · ${words.poster.asOf(dateText(asOf, lang))}</p>
${figureOf(asWideAsItsPlace(drawn), wholeLegendOf(picture, pins, writing, pins.length > 1))}
<table>
<caption>${said.table}</caption>
<thead><tr><th scope="col">${said.place}</th>${columns.map((kind) => markup`<th scope="col">${words.kinds[kind]}</th>`)}</tr></thead>
<tbody>${[...shown]
    .sort((a, b) => compare(name(a), name(b)))
    .map((id) => {
      const entries = atlas.byPlace.get(id) ?? [];
      const cells = columns.map((kind) => {
        const found = entries.filter((entry) => entry.kind === kind).length;
        return markup`<td>${found > 0 ? found : words.ui.list.noData}</td>`;
      });
      return markup`
<tr><th scope="row">${name(id)}</th>${cells}</tr>`;
    })}
</tbody>
</table>
${datasetsOf(writing)}
</section>
`.text;
}

/** A picture that a page may make narrower, as on a phone; a file keeps its size. */
function asWideAsItsPlace(drawn: string): string {
  return drawn.replace(/^(<svg [^>]*?) width="\d+" height="\d+"/, '$1 width="100%"');
}
