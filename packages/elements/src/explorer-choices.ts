import { html, nothing, type TemplateResult } from 'lit';
import { jurisdictionOf, jurisdictionsOf } from '@coalition-map/geo';
import { entriesOf, placeName, type Colouring, type State, type Words } from '@coalition-map/store';
import type { Details } from './bring-details.ts';

/** Countries that have records of their own; of Mexico, no parts are drawn. */
const countries = ['US', 'CA', 'MX'] as const;

const stops = ['peek', 'half', 'full'] as const;

/** How much of the sheet is up, in a narrow container. */
export type SheetStop = (typeof stops)[number];

/** A button for each height of the sheet. */
export function sheetTemplate(now: SheetStop, words: Words, move: (stop: SheetStop) => void): TemplateResult {
  return html`<div class="stops" role="group" aria-label=${words.explorer.sheet}>
    ${stops.map(
      (stop) =>
        html`<button type="button" aria-pressed=${now === stop} @click=${() => move(stop)}>
          ${words.explorer.stops[stop]}
        </button>`,
    )}
  </div>`;
}

/**
 * Where the page frames places, a line on it: the visitor may open the whole map, and go back. `outside` says that the chosen
 * place is not among those shown, or is empty.
 */
export function lensTemplate(
  { lens, languages }: State,
  words: Words,
  own: readonly string[],
  look: (places: readonly string[]) => void,
  outside = '',
): TemplateResult | typeof nothing {
  const isOn = lens.length > 0;
  // A lens that the page set later has no places of its own to go back to.
  const places = own.length > 0 ? own : lens;
  if (places.length === 0) return outside ? html`<p class="lens">${outside}</p>` : nothing;
  const names = words.list(places.map((id) => placeName(id, languages)));
  const said = words.explorer;
  return html`<p class="lens">
    ${outside} ${isOn ? said.lens(names) : said.everywhere}
    <button type="button" @click=${() => look(isOn ? [] : own)}>
      ${isOn ? said.showEverywhere : said.showLens(names)}
    </button>
  </p>`;
}

/** The choice of a place: whole countries, states and provinces by name, and nations that agreed to be named. */
export function placeTemplate(state: State, words: Words, choose: (event: Event) => void): TemplateResult {
  // Filters take no place out of the choice.
  const { languages, whole: atlas, preset } = state;
  const chosen = offered(state);
  const optionOf = (id: string) =>
    html`<option value=${id} ?selected=${chosen === id}>${placeName(id, languages, atlas)}</option>`;
  const nations = entriesOf(atlas.entries, 'nations').map(({ record }) => `nation:${record.id}`);
  const isUs = preset === 'us';
  return html`<label for="place">${words.map.choose}</label>
    <select id="place" .value=${chosen} @change=${choose}>
      <option value="" ?selected=${chosen === ''}>${words.map.none}</option>
      <optgroup label=${words.explorer.nationwide}>
        ${countries.slice(0, isUs ? 1 : 3).map(optionOf)}
      </optgroup>
      ${countries.slice(0, isUs ? 1 : 2).map(
        (country) =>
          html`<optgroup label=${words.countries[country]}>
            ${jurisdictionsOf(country)
              .map(({ id }) => id)
              .sort((a, b) => placeName(a, languages).localeCompare(placeName(b, languages)))
              .map(optionOf)}
          </optgroup>`,
      )}
      ${
        nations.length > 0
          ? html`<optgroup label=${words.explorer.nations}>${nations.map(optionOf)}</optgroup>`
          : nothing
      }
    </select>`;
}

/** The option for the chosen place: a state of Mexico has none, nor has what the map does not show. */
export function offered({ selection: { place }, preset }: State): string {
  if (place?.startsWith('nation:')) return place;
  const found = place === undefined ? undefined : jurisdictionOf(place);
  const isOffered =
    preset === 'us' ? found?.country === 'US' : found?.kind === 'country' || found?.country !== 'MX';
  return found && isOffered ? found.id : '';
}

/** The choice of what the colours tell, which comes with the legend; until then its place is kept. */
export function colourTemplate(
  shown: State,
  words: Words,
  details: Details | undefined,
  choose: (colouring: Colouring) => void,
): TemplateResult {
  return details
    ? details.colourChoice(shown, choose)
    : html`<label for="by">${words.explorer.colourBy}</label
        ><select id="by" disabled></select>`;
}
