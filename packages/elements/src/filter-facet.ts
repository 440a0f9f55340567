import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FacetChoices, FilterChoice, FilterWords } from '@coalition-map/store/filters';

/** How many values of a facet are seen before "Show all", where there are at least three more. */
export const FEW = 8;

interface FacetActs {
  /** Ticks a value, or the opposite; `at` is its place in the whole list. */
  readonly pick: (value: string, at: number) => void;
  readonly fold: () => void;
}

/** A facet as boxes to tick; of a long one, the first few and those that are on. */
export function facetTemplate(
  { facet, name, choices }: FacetChoices,
  words: FilterWords['filters'],
  isUnfolded: boolean,
  { pick, fold }: FacetActs,
): TemplateResult {
  const isLong = choices.length > FEW + 2;
  const seen = choices
    .map((choice, at) => ({ choice, at }))
    .filter(({ choice, at }) => isUnfolded || !isLong || at < FEW || choice.isOn);
  const box = ({ value, label, lang, count, isOn }: FilterChoice, at: number) =>
    html`<label class=${count === 0 ? 'none' : ''}>
      <input
        type="checkbox"
        name=${facet}
        value=${value}
        .checked=${live(isOn)}
        @change=${() => {
          pick(value, at);
        }}
      />
      <span
        ><span lang=${lang ?? nothing}>${label}</span> <span class="count">${words.count(count)}</span></span
      >
    </label>`;
  return html`<fieldset>
    <legend>${name}</legend>
    ${repeat(
      seen,
      ({ choice }) => choice.value,
      ({ choice, at }) => box(choice, at),
    )}
    ${
      isLong
        ? html`<button type="button" class="fold" aria-expanded=${isUnfolded} @click=${fold}>
            ${isUnfolded ? words.showFewer : words.showAll(choices.length)}<span class="visually-hidden">
              ${name}</span
            >
          </button>`
        : nothing
    }
  </fieldset>`;
}
