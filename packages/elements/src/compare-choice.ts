import { html, nothing, type TemplateResult } from 'lit';
import { jurisdictionsOf } from '@coalition-map/geo';
import { usCaWays } from '@coalition-map/geo/ways';
import { entriesOf, placeName } from '@coalition-map/store';
import {
  MOST_PLACES,
  suggestionsOf,
  type CompareTelling,
  type Comparison,
} from '@coalition-map/store/compare';

/** Countries of which states and provinces are offered. */
const countries = ['US', 'CA'] as const;

/** The choice of a place to add, and the neighbours of the first one; at the most places, the word that it is so. */
export function choiceTemplate(
  { places }: Comparison,
  telling: CompareTelling,
  add: (id: string) => void,
): TemplateResult {
  const { said } = telling;
  if (places.length >= MOST_PLACES) return html`<p class="quiet most">${said.most(MOST_PLACES)}</p>`;
  const chosen = places.map(({ id }) => id);
  const [first] = places;
  const near = first ? suggestionsOf(first.id, chosen, telling, usCaWays.neighbours) : [];
  return html`<div class="choice" part="choice">
    <label for="place">${said.choose}</label>
    <span class="pick">
      <select id="place">
        <option value="">${said.chooseOne}</option>
        ${optionsOf(chosen, telling)}
      </select>
      <button type="button" class="add" @click=${(event: Event) => take(event, add)}>${said.add}</button>
    </span>
    ${
      first && near.length > 0
        ? html`<p class="near" id="near">${said.neighbours(first.name)}</p>
            <ul class="near" aria-labelledby="near">
              ${near.map(
                ({ id, name }) =>
                  html`<li>
                    <button
                      type="button"
                      class="suggest"
                      aria-label=${said.addPlace(name)}
                      @click=${() => add(id)}
                    >
                      ${name}
                    </button>
                  </li>`,
              )}
            </ul>`
        : nothing
    }
  </div>`;
}

/** A change of the select alone adds nothing: arrow keys would add each place that they pass. */
function take(event: Event, add: (id: string) => void): void {
  const select = (event.currentTarget as HTMLElement).parentElement?.querySelector('select');
  if (!select?.value) {
    select?.focus();
    return;
  }
  const { value } = select;
  select.value = '';
  add(value);
}

function optionsOf(
  chosen: readonly string[],
  { words, languages, atlas, whole = atlas }: CompareTelling,
): readonly (TemplateResult | typeof nothing)[] {
  const { compare } = new Intl.Collator(languages[0] ?? 'en');
  const groupOf = (label: string, ids: readonly string[]) => {
    const named = ids
      .filter((id) => !chosen.includes(id))
      .map((id) => ({ id, name: placeName(id, languages, whole) }))
      .sort((a, b) => compare(a.name, b.name));
    return named.length === 0
      ? nothing
      : html`<optgroup label=${label}>
          ${named.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
        </optgroup>`;
  };
  // A nation that has not agreed is not among the records.
  const nations = entriesOf(whole.entries, 'nations').map(({ record }) => `nation:${record.id}`);
  return [
    ...countries.map((land) =>
      groupOf(
        words.countries[land],
        jurisdictionsOf(land).map(({ id }) => id),
      ),
    ),
    groupOf(words.explorer.nations, nations),
  ];
}
