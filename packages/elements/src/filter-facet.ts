import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FacetChoices, FilterChoice, FilterWords } from '@coalition-map/store/filters';

/** How many values of a facet are seen before "Show all", where there are at least three more. */
export const FEW = 8;

/** What a part of the filters is asked to do, whether it is a facet or the years. */
export interface FrameActs {
  /** Whether it is open in a narrow container; in a wide one, each is. */
  readonly isSpread: boolean;
  readonly spread: () => void;
}

/** A part of the filters under its name, which in a narrow container is a button that opens it, with how many of its values are `on`. */
export function frameTemplate(
  name: string,
  on: string,
  { isSpread, spread }: FrameActs,
  content: unknown,
): TemplateResult {
  return html`<fieldset class=${isSpread ? 'spread' : ''}>
    <legend>
      <span class="name">${name}</span>
      <button type="button" class="name" aria-expanded=${isSpread} @click=${spread}>${name} ${on}</button>
    </legend>
    <div class="values">${content}</div>
  </fieldset>`;
}

interface FacetActs extends FrameActs {
  /** Ticks a value, or the opposite; `at` is its place in the whole list. */
  readonly pick: (value: string, at: number) => void;
  readonly fold: () => void;
}

/** A facet as boxes to tick; of a long one, the first few and those that are on. */
export function facetTemplate(
  { facet, name, choices }: Omit<FacetChoices, 'facet'> & { readonly facet: string },
  words: Pick<FilterWords['filters'], 'count' | 'showAll' | 'showFewer'>,
  isUnfolded: boolean,
  acts: FacetActs,
): TemplateResult {
  const { pick, fold } = acts;
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
  const on = choices.filter(({ isOn }) => isOn).length;
  return frameTemplate(
    name,
    on === 0 ? '' : words.count(on),
    acts,
    html`${repeat(
      seen,
      ({ choice }) => choice.value,
      ({ choice, at }) => box(choice, at),
    )}
    ${
      isLong
        ? html`<button type="button" class="fold" aria-expanded=${isUnfolded} @click=${fold}>
            ${isUnfolded ? words.showFewer : words.showAll(choices.length)}<span class="visually-hidden">
              (${name})</span
            >
          </button>`
        : nothing
    }`,
  );
}
