import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { languageOf } from '@coalition-map/schema';
import {
  wordsIn,
  type FactWords,
  type ShownSource,
  type State,
  type Telling,
  type Value,
  type Words,
} from '@coalition-map/store';
import {
  enCompare,
  type CompareCell,
  type CompareGroup,
  type CompareItem,
  type CompareRow,
  type CompareTelling,
  type CompareWords,
  type Comparison,
} from '@coalition-map/store/compare';
import { choiceTemplate } from './compare-choice.ts';
import { valueTemplate } from './record.ts';

export { comparisonOf, MOST_PLACES, type Comparison } from '@coalition-map/store/compare';
export { placesOf } from './compare-places.ts';
export { compareStyles } from './compare-styles.ts';

/** What a comparison is shown with. */
export interface Compared {
  readonly comparison: Comparison;
  readonly telling: CompareTelling;
  readonly shown: State;
  /** Whether the rows that are the same are seen. */
  readonly isUnfolded: boolean;
  readonly isPrinting: boolean;
  /** What was changed last, in words. */
  readonly told: string;
}

/** What the comparison asks of its element. */
export interface CompareAsking {
  add(id: string): void;
  remove(id: string): void;
  select(id: string, event: Event): void;
  fold(): void;
}

/** The words of the comparison in the language of the others. */
export function wordsOf({ lang }: Words): CompareWords {
  return wordsIn(languageOf(lang))?.compare ?? enCompare;
}

/** What a comparison is told with. */
export function tellingOf(telling: Telling, { whole }: State): CompareTelling {
  return { ...telling, whole, said: wordsOf(telling.words) };
}

/** Shows places side by side. */
export function compareTemplate(compared: Compared, asking: CompareAsking): TemplateResult {
  const { comparison, telling, shown, told } = compared;
  const { words, said } = telling;
  const { places, counts } = comparison;
  const [first] = places;
  const names = words.list(places.map(({ name }) => name));
  return html`<section lang=${words.lang}>
    <h2 part="heading" tabindex="-1">${said.heading}</h2>
    ${
      places.length > 1
        ? html`<p class="lead">${said.differ(names, counts.differing, counts.same)}</p>
            <p class="quiet">${said.intro}</p>
            <p class="quiet">${said.noFigures}</p>`
        : html`<p class="lead">${first ? said.oneMore(first.name) : said.tooFew}</p>`
    }
    ${shown.narrowing ? html`<p class="narrowed">${said.narrowed}</p>` : nothing}
    ${shown.phase === 'loading' || shown.phase === 'idle' ? html`<p class="quiet">${words.explorer.loading}</p>` : nothing}
    ${choiceTemplate(comparison, telling, asking.add)}
    <p class="visually-hidden" role="status">${told}</p>
    ${
      places.length > 1
        ? tableTemplate(compared, asking)
        : html`<ul class="chosen">
            ${places.map((place) => html`<li>${placeTemplate(place, compared, asking)}</li>`)}
          </ul>`
    }
  </section>`;
}

function tableTemplate(compared: Compared, asking: CompareAsking): TemplateResult {
  const { comparison, telling, isUnfolded, isPrinting } = compared;
  const { words, said } = telling;
  const { places, differing, same, counts } = comparison;
  const caption = said.caption(words.list(places.map(({ name }) => name)));
  const span = places.length + 1;
  // Where nothing differs, what is the same is all there is to see.
  const isOpen = isUnfolded || counts.differing === 0;
  const text = said.same(counts.same, counts.empty);
  return html`<div class="table" part="table" role="region" tabindex="0" aria-label=${caption}>
    <table class="of-${places.length}">
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="corner">${said.rows}</th>
          ${repeat(
            places,
            ({ id }) => id,
            (place) => html`<th scope="col">${placeTemplate(place, compared, asking)}</th>`,
          )}
        </tr>
      </thead>
      ${differing.map((group) => groupTemplate(group, compared, false))}
      ${
        counts.same > 0
          ? html`<tbody class="fold">
              <tr>
                <td colspan=${span}>
                  ${
                    isPrinting || counts.differing === 0
                      ? html`<p>${text}</p>`
                      : html`<button
                          type="button"
                          class="unfold"
                          aria-expanded=${isOpen ? 'true' : 'false'}
                          @click=${asking.fold}
                        >
                          ${text}
                        </button>`
                  }
                </td>
              </tr>
            </tbody>`
          : nothing
      }
      ${same.map((group) => groupTemplate(group, compared, !isOpen))}
    </table>
  </div>`;
}

/** The name of a place, which selects it, and what takes it away. */
function placeTemplate(
  { id, name }: Comparison['places'][number],
  { telling: { said }, shown }: Compared,
  asking: CompareAsking,
): TemplateResult {
  return html`<button
      type="button"
      class="name"
      aria-current=${shown.selection.place === id ? 'true' : nothing}
      @click=${(event: Event) => asking.select(id, event)}
    >
      ${name}
    </button>
    <button
      type="button"
      class="remove"
      aria-label=${said.removePlace(name)}
      @click=${() => asking.remove(id)}
    >
      ${said.remove}
    </button>`;
}

function groupTemplate(group: CompareGroup, compared: Compared, isHidden: boolean): TemplateResult {
  const { places } = compared.comparison;
  return html`<tbody ?hidden=${isHidden}>
    <tr class="group">
      <th scope="rowgroup" colspan=${places.length + 1}>${valueTemplate(group.heading)}</th>
    </tr>
    ${repeat(
      group.rows,
      ({ key }) => key,
      (row) => rowTemplate(row, compared),
    )}
  </tbody>`;
}

function rowTemplate({ key, label, cells }: CompareRow, compared: Compared): TemplateResult {
  return html`<tr data-key=${key}>
    <th scope="row">${valueTemplate(label)}</th>
    ${repeat(
      cells,
      ({ place }) => place,
      (cell, at) => cellTemplate(cell, compared.comparison.places[at]?.name ?? '', compared),
    )}
  </tr>`;
}

function cellTemplate(cell: CompareCell, name: string, compared: Compared): TemplateResult {
  return html`<td class=${cell.is} data-place=${cell.place}>
    <span class="of">${name}</span>
    ${
      cell.is === 'told'
        ? cell.items.map((item) => itemTemplate(item, compared))
        : html`<span class="status">${cell.text}</span>`
    }
  </td>`;
}

function itemTemplate({ status, title, details, sources }: CompareItem, compared: Compared): TemplateResult {
  const { words } = compared.telling;
  return html`<div class="item">
    ${status === undefined || status === '' ? nothing : html`<p><span class="status">${status}</span></p>`}
    ${title ? html`<p class="title">${valueTemplate(title)}</p>` : nothing}
    ${
      details.length > 0
        ? html`<p class="details">
            ${details.map((it, at) => html`${at > 0 ? ' · ' : ''}${valueTemplate(it)}`)}
          </p>`
        : nothing
    }
    ${
      sources.length > 1
        ? html`<details ?open=${compared.isPrinting}>
            <summary>${words.panel.sources.heading(sources.length)}</summary>
            ${sources.map((it) => sourceTemplate(it, words))}
          </details>`
        : sources.map((it) => sourceTemplate(it, words))
    }
  </div>`;
}

function sourceTemplate(source: ShownSource & Value, words: FactWords): TemplateResult {
  return html`<p class="source">
    ${words.sources.heading}${words.colon}
    ${valueTemplate(source)}${source.detail ? html`, ${source.detail}` : nothing}
  </p>`;
}
