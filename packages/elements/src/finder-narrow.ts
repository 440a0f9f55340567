import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { placeName } from '@coalition-map/store';
import { filterWords } from '@coalition-map/store/filters';
import { choicesIn, findFacets, labelOf, looserOf } from '@coalition-map/store/finder';
import { facetTemplate } from './filter-facet.ts';
import type { FinderAsking, Finding } from './finder-view.ts';

/** What narrows the results: the place that the page has chosen, what is on as chips, and the facets. */
export function narrowingTemplate(finding: Finding, asking: FinderAsking): TemplateResult {
  const { results, shown, telling, refining, isRefining, isNational, isAnywhere, unfolded } = finding;
  const { said, words, languages } = telling;
  const filters = filterWords(words).filters;
  const facets = isRefining ? choicesIn(results.all, refining, telling) : [];
  const chips = findFacets.flatMap((facet) =>
    (refining[facet] ?? []).map((value) => ({
      facet,
      value,
      text: filters.chip(said.facets[facet], labelOf(facet, value, telling)),
    })),
  );
  const { place } = shown.selection;
  const box = (text: string, isOn: boolean, change: (isOn: boolean) => void) =>
    html`<label class="box"
      ><input
        type="checkbox"
        .checked=${isOn}
        @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
      /><span>${text}</span></label
    >`;
  return html`<div class="row">
    ${
      place === undefined && results.national === 0
        ? nothing
        : html`<div class="here">
            ${place === undefined ? nothing : box(said.forPlace(placeName(place, languages, telling.atlas)), !isAnywhere, (isOn) => asking.anywhere(!isOn))}
            ${results.national === 0 ? nothing : box(said.nationwide(results.national), isNational, asking.national)}
          </div>`
    }
    <button
      type="button"
      class="open"
      aria-expanded=${isRefining}
      aria-controls="refine"
      @click=${asking.refine}
    >
      ${said.refine}${chips.length > 0 ? ` ${filters.count(chips.length)}` : ''}
    </button>
    ${
      chips.length > 0
        ? html`<div class="on">
            <ul class="chips" aria-label=${filters.on}>
              ${repeat(
                chips,
                ({ facet, value }) => `${facet} ${value}`,
                ({ facet, value, text }, at) =>
                  html`<li>
                    <button type="button" class="chip" @click=${() => void asking.takeOff(facet, value, at)}>
                      <span class="visually-hidden">${filters.remove}</span>
                      <span>${text}</span>
                      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                        <path d="M2 2 10 10M10 2 2 10" />
                      </svg>
                    </button>
                  </li>`,
              )}
            </ul>
            <button type="button" class="clear" @click=${asking.clear}>${filters.clear}</button>
          </div>`
        : nothing
    }
    <div
      id="refine"
      part="refine"
      class="panel"
      role="group"
      aria-label=${said.refine}
      ?hidden=${!isRefining}
    >
      ${
        isRefining
          ? html`<div class="scroll">
              <div class="facets">
                ${facets.length === 0 ? html`<p>${results.text}</p>` : nothing}
                ${facets.map((one) =>
                  facetTemplate(one, filters, unfolded.has(`all ${one.facet}`), {
                    isSpread: unfolded.has(one.facet),
                    spread: () => asking.fold(one.facet),
                    fold: () => asking.fold(`all ${one.facet}`),
                    pick: (value) =>
                      asking.pick(one.facet, value, !(refining[one.facet] ?? []).includes(value)),
                  }),
                )}
              </div>
            </div>`
          : nothing
      }
    </div>
  </div>`;
}

/** Shows what to do where nothing is found. */
export function noneTemplate(
  { results, shown, refining, telling, isReady, isNational }: Finding,
  asking: FinderAsking,
): TemplateResult | typeof nothing {
  if (!isReady || shown.phase !== 'ready') return nothing;
  const { said } = telling;
  const looser = looserOf(results, refining);
  const facet = looser && said.facets[looser.facet];
  return html`<div class="nothing">
    <p>${said.noneHelp}</p>
    ${
      results.outside > 0
        ? html`<button
            type="button"
            @click=${() => {
              asking.anywhere(true);
            }}
          >
            ${said.elsewhere(results.outside)}
          </button>`
        : nothing
    }
    ${
      results.national > 0 && !isNational
        ? html`<button
            type="button"
            @click=${() => {
              asking.national(true);
            }}
          >
            ${said.nationwide(results.national)}
          </button>`
        : nothing
    }
    ${
      looser && facet !== undefined
        ? html`<button
            type="button"
            @click=${() => {
              for (const value of refining[looser.facet] ?? []) asking.pick(looser.facet, value, false);
            }}
          >
            ${said.without(facet, looser.count)}
          </button>`
        : nothing
    }
  </div>`;
}
