import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { hrefOf, languageOf } from '@coalition-map/schema';
import { dateText, placeName, wordsIn, type State, type Telling } from '@coalition-map/store';
import { filterWords } from '@coalition-map/store/filters';
import {
  choicesIn,
  enFind,
  findFacets,
  labelOf,
  looserOf,
  type FindFacet,
  type FindResults,
  type FindSort,
  type FindTelling,
  type Refining,
} from '@coalition-map/store/finder';
import { facetTemplate } from './filter-facet.ts';
import { cardTemplate } from './finder-card.ts';

export {
  foundIn,
  makeLibrary,
  resultsOf,
  withValue,
  type FindResults,
  type FindTelling,
  type Library,
} from '@coalition-map/store/finder';
export { finderStyles } from './finder-styles.ts';

/** How many results come at a time. */
export const STEP = 20;

/** What the finder is shown with. */
export interface Finding {
  readonly results: FindResults;
  readonly shown: State;
  readonly telling: FindTelling;
  readonly heading: string;
  readonly query: string;
  readonly refining: Refining;
  readonly isReady: boolean;
  readonly isMissing: boolean;
  readonly isRefining: boolean;
  readonly unfolded: ReadonlySet<string>;
  readonly isNational: boolean;
  readonly isAnywhere: boolean;
  /** How many results are seen. */
  readonly count: number;
  /** Key of the record whose places alone the map shows. */
  readonly lit: string;
  readonly feed: string;
  /** What is told to screen readers. */
  readonly told: string;
}

/** What the finder's templates ask of the finder. */
export interface FinderAsking {
  type(text: string): void;
  pick(facet: FindFacet, value: string, isOn: boolean): void;
  /** Takes the chip at a place of their row away. */
  takeOff(facet: FindFacet, value: string, at: number): Promise<void>;
  clear(): void;
  sort(sort: FindSort): void;
  refine(): void;
  fold(key: string): void;
  national(isOn: boolean): void;
  anywhere(isOn: boolean): void;
  more(): void;
  light(key: string, places: readonly string[]): void;
  say(told: string): void;
}

/** What findings are told with: all that is loaded, whatever filters leave of it. */
export function tellingOf(telling: Telling, { whole }: State): FindTelling {
  const said = wordsIn(languageOf(telling.words.lang))?.find ?? enFind;
  return { ...telling, atlas: whole, said };
}

/** Shows the field, the facets and the results. */
export function finderTemplate(finding: Finding, asking: FinderAsking): TemplateResult {
  const { results, telling, heading, query, isReady, isMissing, count, told, feed } = finding;
  const { words, said } = telling;
  const seen = results.findings.slice(0, count);
  const left = results.findings.length - seen.length;
  const { updated } = results;
  const address = feedAddress(feed);
  return html`<section lang=${words.lang}>
    <h2 part="heading" tabindex="-1" lang=${heading === '' ? nothing : ''}>
      ${heading === '' ? said.heading : heading}
    </h2>
    <form role="search" @submit=${(event: Event) => event.preventDefault()}>
      <label for="words">${said.label}</label>
      <input
        id="words"
        part="field"
        type="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        maxlength="200"
        aria-describedby="stays"
        .value=${query}
        @input=${(event: Event) => asking.type((event.target as HTMLInputElement).value)}
      />
      <p id="stays" class="quiet">${isMissing ? said.cut : isReady ? said.stays : said.preparing}</p>
    </form>
    ${narrowingTemplate(finding, asking)}
    <div class="summary-line">
      <p>
        <strong>${results.text}</strong
        >${updated === undefined ? nothing : html` · ${said.updated(dateText(updated, languageOf(words.lang)))}`}${address === undefined ? nothing : html` · <a href=${address} type="application/atom+xml">Atom</a>`}
      </p>
      ${sortTemplate(finding, asking)}
    </div>
    ${seen.length === 0 ? noneTemplate(finding, asking) : nothing}
    <ol class="results">
      ${repeat(
        seen,
        ({ entry }) => entry.key,
        (it) => cardTemplate(it, finding, asking),
      )}
    </ol>
    ${left > 0 ? html`<button type="button" class="more" @click=${asking.more}>${said.more(Math.min(left, STEP))}</button>` : nothing}
    <p class="visually-hidden" role="status">${told}</p>
  </section>`;
}

/** The address of a feed that a page names: one of the page's own origin, or https. */
function feedAddress(feed: string): string | undefined {
  if (feed.trim() === '' || !URL.canParse(feed, location.href)) return undefined;
  const { href, origin } = new URL(feed, location.href);
  return origin === location.origin ? href : hrefOf(href);
}

function sortTemplate({ results, query, telling: { said } }: Finding, asking: FinderAsking): TemplateResult {
  const sorts: readonly FindSort[] = query.trim() === '' ? ['newest', 'title'] : ['best', 'newest', 'title'];
  return html`<label class="sort"
    >${said.sort.label}
    <select @change=${(event: Event) => asking.sort((event.target as HTMLSelectElement).value as FindSort)}>
      ${sorts.map((it) => html`<option value=${it} ?selected=${it === results.sort}>${said.sort[it]}</option>`)}
    </select></label
  >`;
}

/** What narrows the results: the place that the page has chosen, what is on as chips, and the facets. */
function narrowingTemplate(finding: Finding, asking: FinderAsking): TemplateResult {
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

function noneTemplate(
  { results, refining, telling, isReady, isNational }: Finding,
  asking: FinderAsking,
): TemplateResult | typeof nothing {
  if (!isReady) return nothing;
  const { said } = telling;
  const looser = looserOf(results, refining);
  const facet = looser && said.facets[looser.facet];
  return html`<div class="nothing">
    <p>${said.noneHelp}</p>
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
