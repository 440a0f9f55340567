import { html, nothing, type TemplateResult } from 'lit';
import { idsOf, siftOf, type Sift } from '@coalition-map/map/picture';
import { placeName, type Atlas, type FactWords, type State, type Telling } from '@coalition-map/store';
import { placeChapters, type Chapter } from './chapters.ts';

/** The chapters of the places that are shown; a record of several places stands under those alone. */
export function shownChapters(telling: Telling, sift: Sift, whole: Atlas): readonly Chapter[] {
  const isShown = (place: string) => sift.holds(place) && !sift.dim.has(place);
  return placeChapters(telling, sift)
    .map((chapter) => ({
      ...chapter,
      groups: chapter.groups.filter(({ place }) => place === undefined || isShown(place)),
      // What only the filters left empty has data all the same.
      empty: chapter.empty.filter(({ place }) => isShown(place) && !whole.byPlace.has(place)),
    }))
    .filter(({ groups, empty }) => groups.length > 0 || empty.length > 0);
}

/** Tells that the chosen place is not among those that map and list show; empty where it is. */
export function outsideText(state: State, words: FactWords): string {
  const { selection, preset, languages, atlas } = state;
  const { place } = selection;
  if (place === undefined || siftOf(state, idsOf(preset), words).holds(place)) return '';
  return words.ui.list.outside(placeName(place, languages, atlas));
}

/** Tells how many records the map leaves out by itself, and why: those of countries that it does not show. */
export function awayTemplate(
  { country, away }: Pick<Sift, 'country' | 'away'>,
  words: FactWords,
): TemplateResult | typeof nothing {
  if (!country || away === 0) return nothing;
  const name = words.summary.in[country] ?? words.countries[country];
  return html`<p class="quiet away">${words.ui.list.away(away, name)}</p>`;
}

/** How the list is laid out. */
export type Grouping = 'place' | 'kind' | 'table' | 'compare';

/** The choice of how the list is laid out. */
export function groupingsTemplate(
  now: Grouping,
  { ui: { list }, records: { table, compare } }: FactWords,
  choose: (grouping: Grouping) => void,
): TemplateResult {
  const one = (grouping: Grouping, text: string) =>
    html`<label>
      <input
        type="radio"
        name="grouping"
        value=${grouping}
        .checked=${now === grouping}
        @change=${() => choose(grouping)}
      /><span>${text}</span>
    </label>`;
  return html`<fieldset>
    <legend class="visually-hidden">${list.grouping}</legend>
    ${one('place', list.byPlace)}${one('kind', list.byKind)}${one('table', table.name)}${one(
      'compare',
      compare,
    )}
  </fieldset>`;
}
