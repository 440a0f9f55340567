import { html, nothing, svg, type TemplateResult } from 'lit';
import { usCaWays } from '@coalition-map/geo/ways';
import { textIn, type Level } from '@coalition-map/schema';
import { factsOf, type EntryOf, type Telling } from '@coalition-map/store';
import { placeButton } from './neighbours.ts';
import { contactFor, ladderOf, ladderTexts, type Ladder, type Rung } from '@coalition-map/store/panel';
import type { Asking } from './place.ts';
import { sourceTemplate, valueTemplate } from './record.ts';

/** The signs of the levels: each of another form, so that none is told by its colour; "not known" is a broken ring. */
const signs: Readonly<Record<Level, TemplateResult>> = {
  full: svg`<circle cx="8" cy="8" r="7" fill="currentcolor" stroke="currentcolor"></circle>
    <path class="cut" d="M4.5 8.2 7 10.7 11.5 5.6" fill="none" stroke-width="2"></path>`,
  partial: svg`<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentcolor" stroke-width="1.5"></circle>
    <path d="M8 1.5a6.5 6.5 0 0 0 0 13Z" fill="currentcolor"></path>`,
  planned: svg`<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentcolor" stroke-width="1.5"></circle>
    <path d="M8 4v4l3 2" fill="none" stroke="currentcolor" stroke-width="1.5"></path>`,
  none: svg`<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentcolor" stroke-width="1.5"></circle>
    <path d="M4.5 8h7" stroke="currentcolor" stroke-width="2"></path>`,
  unknown: svg`<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentcolor" stroke-width="1.5" stroke-dasharray="2 2.1"></circle>
    <path d="M6.2 6.4a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.6-.8 1.3M8 11v1.2" fill="none" stroke="currentcolor" stroke-width="1.3"></path>`,
};

/** Shows how far a place has come with each model of components: what is told, what is not, and whom to ask. */
export function laddersTemplate(place: string, telling: Telling, asking: Asking): readonly TemplateResult[] {
  return ladderOf(place, telling.atlas, usCaWays.neighbours).map((ladder) =>
    ladderTemplate(ladder, place, telling, asking),
  );
}

function ladderTemplate(ladder: Ladder, place: string, telling: Telling, asking: Asking): TemplateResult {
  const { words, languages } = telling;
  const say = words.panel.ladder;
  const { program, rungs, counts, records, neighbours } = ladder;
  const name = textIn(program.record.name, languages);
  const list = html`<ol class="rungs">
    ${rungs.map((rung) => rungTemplate(rung, telling, asking))}
  </ol>`;
  return html`<section class="ladder" data-program=${program.record.id}>
    <h3><span class="name" lang=${name.lang}>${say.heading(name.text)}</span></h3>
    ${ladderTexts(ladder, place, telling).map((it) => html`<p>${it}</p>`)}
    ${
      counts.unknown < rungs.length
        ? list
        : html`<details class="rest">
            <summary>${say.showComponents(rungs.length)}</summary>
            ${list}
          </details>`
    }
    ${records.flatMap((record) =>
      record.record.adoption
        ? factsOf(record, telling).sources.map((it) => sourceTemplate(it, telling.words))
        : [],
    )}
    ${
      neighbours.length > 0
        ? html`<div>
            <p class="small">${say.neighboursIn}</p>
            <ul class="places">
              ${neighbours.map(
                (it) =>
                  html`<li>
                    ${placeButton(it.place, telling, asking, say.level[it.level].toLocaleLowerCase(words.lang))}
                  </li>`,
              )}
            </ul>
          </div>`
        : html`<p class="small">${say.noNeighbour}</p>`
    }
    ${contactTemplate(program, name.text, telling)}
  </section>`;
}

function rungTemplate(rung: Rung, telling: Telling, asking: Asking): TemplateResult {
  const { words, languages } = telling;
  const say = words.panel.ladder;
  const name = textIn(rung.name, languages);
  const when = rung.told && factsOf(rung.told, telling).when;
  return html`<li class="rung ${rung.level}">
    <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">${signs[rung.level]}</svg>
    <div>
      <p lang=${name.lang}>${name.text}</p>
      <p class="small">
        <span class="status">${say.level[rung.level]}</span>
        ${when === undefined ? nothing : html`<span class="when">${when}</span>`}
        ${rung.told && !rung.isNamed ? html`<span>${say.ofWhole}</span>` : nothing}
      </p>
      ${
        rung.neighbours.length > 0
          ? html`<p class="small" id="having-${rung.id}">${say.neighbours}</p>
              <ul class="places" aria-labelledby="having-${rung.id}">
                ${rung.neighbours.map((id) => html`<li>${placeButton(id, telling, asking)}</li>`)}
              </ul>`
          : nothing
      }
    </div>
  </li>`;
}

/** Whom to ask about the next step, as the program's own record has it, with its source. */
function contactTemplate(program: EntryOf<'programs'>, name: string, telling: Telling): TemplateResult {
  const { words } = telling;
  const { values, sources } = contactFor(program, telling);
  return html`<div class="contact">
    <p class="small">${words.panel.ladder.contact(name)}</p>
    ${
      values.length > 0
        ? html`<p>${values.map((value, at) => html`${at > 0 ? ' · ' : ''}${valueTemplate(value)}`)}</p>
            ${sources.map((it) => sourceTemplate(it, telling.words))}`
        : html`<p>${words.panel.ladder.noContact}</p>`
    }
  </div>`;
}
