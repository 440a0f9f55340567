import { html, nothing, type TemplateResult } from 'lit';
import { usCaWays } from '@coalition-map/geo/ways';
import { placesAlike, placesLike as placesBegun, type NamedPlace } from '@coalition-map/geo/near';
import { languageOf } from '@coalition-map/schema';
import { factsOf, placeName, wordsIn, type State, type Telling, type Words } from '@coalition-map/store';
import {
  enNear,
  leadOf,
  nearOf,
  type NearGroup,
  type NearItem,
  type NearTelling,
  type NearWords,
} from '@coalition-map/store/near';
import type { callsTemplate } from './calls.ts';
import { answerTo as answerOf, nameOf, type Answer } from './near-answer.ts';
import type { recordTemplate } from './record.ts';

export { looksPostal, type NamedPlace } from '@coalition-map/geo/near';
export { isState, nameOf, placeAnswer, type Answer } from './near-answer.ts';
export { nearStyles } from './near-styles.ts';

/** What the details of the page have already: imported from here too, it would be cut out of their file. */
export interface Parts {
  readonly callsTemplate: typeof callsTemplate;
  readonly recordTemplate: typeof recordTemplate;
}

/** What the search shows. */
export interface Searched {
  readonly typed: string;
  readonly answer: Answer | undefined;
  readonly place: string | undefined;
  readonly suggestions: readonly NamedPlace[];
  readonly active: number;
  readonly told: string;
  readonly parts: Parts;
  readonly telling: NearTelling;
  readonly shown: State;
}

/** What the search asks of its element. */
export interface NearAsking {
  type(text: string): void;
  press(event: KeyboardEvent): void;
  enter(): void;
  choose(choice: NamedPlace, fillsIn: boolean): void;
  close(): void;
}

/** The words of the search in the language of the others. */
export function wordsOf({ lang }: Words): NearWords {
  return wordsIn(languageOf(lang))?.near ?? enNear;
}

/** What the search is told with. Filters leave out no help: it looks through all that is loaded. */
export function tellingOf(telling: Telling, { whole }: State): NearTelling {
  return { ...telling, atlas: whole, whole, said: wordsOf(telling.words) };
}

/** Gives what a name that is being typed may become; where nothing begins like it, what it may have been meant for. */
export function placesLike(text: string): readonly NamedPlace[] {
  const begun = placesBegun(text);
  return begun.length > 0 ? begun : placesAlike(text);
}

/** Looks up what was entered. A name with a slip in it is a question, with the nearest to choose from, and never an answer. */
export function answerTo(typed: string, telling: NearTelling): Answer {
  const { said } = telling;
  const answer = answerOf(typed, telling);
  if (answer.is !== 'fault' || answer.text !== said.faults.unknown) return answer;
  const choices = placesAlike(typed);
  if (choices.length === 0) return answer;
  return { is: 'choices', choices, text: said.meant(typed.trim(), choices.length) };
}

/** Shows the field, what is suggested, and what serves the place. */
export function nearTemplate(searched: Searched, asking: NearAsking): TemplateResult {
  const { answer, place, told, telling } = searched;
  const { words, said } = telling;
  return html`<section class="near" lang=${words.lang}>
      <h2 part="heading">${said.heading}</h2>
      ${searchTemplate(searched, asking)}
      <p class="visually-hidden" role="status">${told}</p>
      ${answer?.is === 'choices' ? choicesTemplate(answer.choices, answer.text, telling, asking) : nothing}
    </section>
    ${place === undefined ? nothing : resultTemplate(place, searched)}`;
}

function searchTemplate(searched: Searched, asking: NearAsking): TemplateResult {
  const { typed, answer, suggestions, active, telling } = searched;
  const { said } = telling;
  const fault = answer?.is === 'fault' ? answer.text : undefined;
  const isOpen = suggestions.length > 0;
  const isGuess = isOpen && placesBegun(typed).length === 0;
  // What is typed is nobody's business but this element's: the page's listeners do not hear of it.
  const take = (event: Event): void => {
    event.stopPropagation();
    if (event.type === 'input') asking.type((event.currentTarget as HTMLInputElement).value);
  };
  return html`<div class="search" part="search">
    <label id="label" for="typed">${said.label}</label>
    <p class="quiet" id="hint">${said.hint}</p>
    <div class="pick">
      <div class="field">
        <input
          id="typed"
          type="text"
          role="combobox"
          aria-labelledby="label"
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="80"
          aria-autocomplete="list"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-controls="suggestions"
          aria-activedescendant=${active >= 0 ? `option-${active}` : nothing}
          aria-invalid=${fault === undefined ? nothing : 'true'}
          aria-describedby=${fault === undefined ? 'hint kept' : 'fault hint kept'}
          .value=${typed}
          @input=${take}
          @change=${take}
          @keydown=${asking.press}
          @focusout=${asking.close}
        />
        <ul
          id="suggestions"
          role="listbox"
          aria-label=${said.suggestions}
          ?hidden=${!isOpen}
          @pointerdown=${hold}
          @mousedown=${hold}
        >
          ${suggestions.map((it, at) => optionTemplate(it, at, isGuess, searched, asking))}
        </ul>
      </div>
      <button type="button" class="find" @click=${asking.enter}>${said.find}</button>
    </div>
    ${fault === undefined ? nothing : html`<p class="fault" id="fault">${fault}</p>`}
    <p class="quiet" id="kept">${said.kept}</p>
  </div>`;
}

/** Pressed, the list must not take the focus out of the field: that would close it before the click comes. */
function hold(event: Event): void {
  event.preventDefault();
}

function optionTemplate(
  it: NamedPlace,
  at: number,
  isGuess: boolean,
  { active, telling }: Searched,
  asking: NearAsking,
): TemplateResult {
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- The field has the focus, and the keys.
  return html`<li
    id="option-${at}"
    role="option"
    aria-selected=${at === active ? 'true' : 'false'}
    @click=${() => asking.choose(it, true)}
  >
    ${isGuess ? telling.said.meantOne(nameOf(it, telling)) : nameOf(it, telling)}
  </li>`;
}

function choicesTemplate(
  choices: readonly NamedPlace[],
  text: string,
  telling: NearTelling,
  asking: NearAsking,
): TemplateResult {
  return html`<div class="choices">
    <p id="several">${text}</p>
    <ul aria-labelledby="several">
      ${choices.map(
        (it) =>
          html`<li>
            <button type="button" class="choice" @click=${() => asking.choose(it, false)}>
              ${nameOf(it, telling)}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

function resultTemplate(place: string, { answer, telling, shown, parts }: Searched): TemplateResult {
  const { words, said, languages } = telling;
  const name = placeName(place, languages);
  const isLoading = shown.phase === 'loading' || shown.phase === 'idle';
  const found = answer?.is === 'place' && answer.place === place ? answer : undefined;
  const groups = nearOf(place, telling, usCaWays.neighbours, found?.city);
  return html`<section class="result" part="result" lang=${words.lang}>
    <h2 tabindex="-1">${said.resultFor(name)}</h2>
    <p class="lead">
      ${[found?.text, leadOf(place, groups, telling, usCaWays.neighbours)].filter(Boolean).join(' ')}
    </p>
    ${found?.isCode ? html`<p class="quiet">${said.border}</p>` : nothing}
    ${parts.callsTemplate(place, telling)} ${regionsTemplate(groups, telling, found?.city)}
    ${isLoading ? html`<p class="quiet">${words.explorer.loading}</p>` : nothing}
    ${groups.map((group) => groupTemplate(group, telling, parts))}
  </section>`;
}

/** Says once how far regions are known, and what comes first; nothing where nobody of the place itself is on record. */
function regionsTemplate(
  groups: readonly NearGroup[],
  { said }: NearTelling,
  city = '',
): TemplateResult | typeof nothing {
  const own = groups.flatMap(({ key, items }) => (key === 'nationwide' ? [] : items));
  if (own.length === 0) return nothing;
  return html`<p class="regions">
    ${said.regions} ${own.some(({ isOfCity }) => isOfCity) ? said.cityFirst(city) : nothing}
  </p>`;
}

function groupTemplate(
  { key, heading, items, empty }: NearGroup,
  telling: NearTelling,
  parts: Parts,
): TemplateResult {
  return html`<section class="group" data-key=${key} aria-labelledby="group-${key}">
    <h3 id="group-${key}">
      ${heading} ${items.length > 0 ? html`<span class="count">${items.length}</span>` : nothing}
    </h3>
    ${
      items.length === 0
        ? html`<p class="empty"><span>${empty}</span></p>`
        : html`<ul>
            ${items.map((item) => itemTemplate(item, telling, parts))}
          </ul>`
    }
  </section>`;
}

/** A record, with why it is shown right below its name. */
function itemTemplate({ entry, why, caution }: NearItem, telling: NearTelling, parts: Parts): TemplateResult {
  const { words } = telling;
  const facts = factsOf(entry, telling);
  // The area stands among the reasons already.
  const lines = facts.lines.filter(({ label }) => label !== words.labels.serviceArea);
  return html`<li class="item">
    <h4><span lang=${facts.title.lang ?? nothing}>${facts.title.text}</span></h4>
    <p class="why">
      <span class="visually-hidden">${telling.said.why}${words.colon} </span>${why.map(
        ({ label, text, lang }, at) =>
          html`${at > 0 ? ' · ' : ''}${label === undefined ? nothing : `${label}${words.colon} `}<span
              lang=${lang ?? nothing}
              >${text}</span
            >`,
      )}
    </p>
    ${caution === undefined ? nothing : html`<p class="why caution">${caution}</p>`}
    ${parts.recordTemplate({ ...facts, lines }, { words, level: 4, title: 'none' })}
  </li>`;
}
