import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { hrefOf, languageOf } from '@coalition-map/schema';
import { dateText, placeName, wordsIn, type State, type Telling } from '@coalition-map/store';
import {
  enFind,
  type FindFacet,
  type FindResults,
  type FindSort,
  type FindTelling,
  type Refining,
} from '@coalition-map/store/finder';
import { noticeTemplate } from './explorer-notice.ts';
import { cardTemplate } from './finder-card.ts';
import { narrowingTemplate, noneTemplate } from './finder-narrow.ts';

export {
  foundIn,
  makeLibrary,
  presetFaults,
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
  /** Whether the visitor asked to load again, and the answer is not there yet. */
  readonly isRetrying: boolean;
  readonly isRefining: boolean;
  readonly unfolded: ReadonlySet<string>;
  readonly isNational: boolean;
  readonly isAnywhere: boolean;
  /** How many results are seen. */
  readonly count: number;
  /** Key of the record whose places alone the map shows. */
  readonly lit: string;
  /** Whether that map is out of sight. */
  readonly isMapAway: boolean;
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
  retry(): void;
  light(key: string, places: readonly string[]): void;
  toMap(): void;
  say(told: string): void;
}

/** What findings are told with: all that is loaded, whatever filters leave of it. */
export function tellingOf(telling: Telling, { whole }: State): FindTelling {
  const said = wordsIn(languageOf(telling.words.lang))?.find ?? enFind;
  return { ...telling, atlas: whole, said };
}

/** The names of places, in the order in which they are given. */
export function namesOf(places: readonly string[], { languages, atlas }: Telling): readonly string[] {
  return places.map((it) => placeName(it, languages, atlas));
}

/** Shows the field, the facets and the results. */
export function finderTemplate(finding: Finding, asking: FinderAsking): TemplateResult {
  const { results, shown, telling, heading, query, isReady, isMissing, isRetrying, count, told, feed } =
    finding;
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
      <p id="stays" class="quiet">
        ${isMissing ? said.cut : isReady || shown.phase === 'failed' ? said.stays : said.preparing}
      </p>
    </form>
    ${query.trim() === '' ? nothing : html`<p class="asked">${said.asked(query)}</p>`}
    ${noticeTemplate(shown, words, { busy: isRetrying, isCut: isMissing, retry: asking.retry })}
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
  if (feed.trim() === '' || !URL.canParse(feed, document.baseURI)) return undefined;
  const { href, origin } = new URL(feed, document.baseURI);
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
