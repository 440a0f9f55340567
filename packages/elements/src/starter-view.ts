import { html, nothing, type TemplateResult } from 'lit';
import { jurisdictionsOf } from '@coalition-map/geo';
import { usCaWays } from '@coalition-map/geo/ways';
import { languageOf } from '@coalition-map/schema';
import { entriesOf, placeName, wordsIn, type State, type Telling, type Words } from '@coalition-map/store';
import {
  enStarter,
  worksheetOf,
  type StarterTelling,
  type StarterWords,
  type Worksheet,
} from '@coalition-map/store/starter';
import type { Desk } from './starter-desk.ts';
import { kindTemplate, presentTemplate } from './starter-kinds-view.ts';
import { meetingTemplate } from './starter-meeting-view.ts';
import { examplesTemplate, stepsTemplate } from './starter-next-view.ts';
import { sourcesTemplate, textTemplate } from './starter-pieces.ts';

export { Desk } from './starter-desk.ts';
export { starterStyles } from './starter-styles.ts';

/** Countries of which states and provinces are offered. */
const countries = ['US', 'CA'] as const;

/** The words of the worksheet in the language of the others. */
function wordsOf({ lang }: Words): StarterWords {
  return wordsIn(languageOf(lang))?.starter ?? enStarter;
}

/** Shows the worksheet of a place, or what is needed for one. */
export function starterTemplate(
  desk: Desk,
  place: string | undefined,
  { phase }: State,
  facts: Telling,
  choose: (place: string) => void,
): TemplateResult {
  const said = wordsOf(facts.words);
  const telling: StarterTelling = { ...facts, said };
  const { words } = facts;
  const sheet = worksheetOf(place ?? '', telling, usCaWays.neighbours);
  const isEarly = phase === 'loading' || phase === 'idle';
  return html`<section class="sheet" lang=${words.lang}>
    <h2 part="heading" tabindex="-1">
      ${place === undefined ? said.heading : said.headingFor(placeName(place, telling.languages, telling.atlas))}
    </h2>
    <p class="screen">${said.intro}</p>
    <p class="memory screen">${said.memory}</p>
    <div class="field screen">
      <label for="place">${said.place}</label>
      <select
        id="place"
        autocomplete="off"
        @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}
      >
        <option value="" .selected=${place === undefined}>${said.choosePlace}</option>
        ${optionsOf(place, telling)}
      </select>
    </div>
    ${isEarly ? html`<p class="quiet">${words.explorer.loading}</p>` : nothing}
    ${
      sheet
        ? sheetTemplate(sheet, desk, telling, place !== undefined)
        : isEarly
          ? nothing
          : html`<p class="notice">
              ${telling.atlas.gaps.has('guides') ? words.explorer.part : said.noGuide}
            </p>`
    }
  </section>`;
}

function sheetTemplate(
  sheet: Worksheet,
  desk: Desk,
  telling: StarterTelling,
  hasPlace: boolean,
): TemplateResult {
  const { said } = telling;
  const { guide } = sheet;
  return html`<section aria-labelledby="questions">
      <h3 id="questions">${textTemplate(sheet.questionsTitle, telling)}</h3>
      <p class="quiet">
        ${said.from(guide.publisher)} ${textTemplate(guide.title, telling)}.
        ${textTemplate(guide.summary, telling)} ${sourcesTemplate(guide.sources, telling)}
      </p>
      ${guide.foreign === undefined ? nothing : html`<p class="quiet foreign">${guide.foreign}</p>`}
      <ol class="questions">
        ${sheet.questions.map(
          ({ id, text, help }) =>
            html`<li>
              <label for="answer-${id}">${textTemplate(text, telling)}</label>
              ${help ? html`<p class="quiet">${textTemplate(help, telling)}</p>` : nothing}
              <textarea
                id="answer-${id}"
                class="screen"
                rows="3"
                autocomplete="off"
                spellcheck="false"
                .value=${desk.filled.answers[id] ?? ''}
                @input=${(event: Event) => desk.answer(id, (event.currentTarget as HTMLTextAreaElement).value)}
              ></textarea>
              <p class="written" aria-hidden="true">${desk.filled.answers[id] ?? ''}</p>
            </li>`,
        )}
      </ol>
    </section>
    ${hasPlace ? placeTemplate(sheet, desk, telling) : html`<p class="notice">${said.first}</p>`}`;
}

function placeTemplate(sheet: Worksheet, desk: Desk, telling: StarterTelling): TemplateResult {
  const { said } = telling;
  return html`<section aria-labelledby="kinds">
      <h3 id="kinds">${textTemplate(sheet.kindsTitle, telling)}</h3>
      <p class="quiet">${said.legend}</p>
      <div class="kinds">${sheet.kinds.map((kind) => kindTemplate(kind, desk, telling))}</div>
      ${
        sheet.others.length > 0
          ? html`<h4>${said.others}</h4>
              <ul class="who">
                ${sheet.others.map((it) => presentTemplate(it, telling))}
              </ul>`
          : nothing
      }
    </section>
    ${stepsTemplate(sheet, telling)} ${examplesTemplate(sheet, telling)}
    ${meetingTemplate(sheet, desk, telling)}`;
}

function optionsOf(
  chosen: string | undefined,
  { words, languages, atlas }: Telling,
): readonly (TemplateResult | typeof nothing)[] {
  const { compare } = new Intl.Collator(languages[0] ?? 'en');
  const groupOf = (label: string, ids: readonly string[]) => {
    const named = ids
      .map((id) => ({ id, name: placeName(id, languages, atlas) }))
      .sort((a, b) => compare(a.name, b.name));
    return named.length === 0
      ? nothing
      : html`<optgroup label=${label}>
          ${named.map(({ id, name }) => html`<option value=${id} .selected=${id === chosen}>${name}</option>`)}
        </optgroup>`;
  };
  // A nation that has not agreed is not among the records.
  const nations = entriesOf(atlas.entries, 'nations').map(({ record }) => `nation:${record.id}`);
  return [
    ...countries.map((land) =>
      groupOf(
        words.countries[land],
        jurisdictionsOf(land)
          .map(({ id }) => id)
          .filter((id) => id !== land),
      ),
    ),
    groupOf(words.explorer.nations, nations),
  ];
}
