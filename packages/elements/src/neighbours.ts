import { html, nothing, type TemplateResult } from 'lit';
import { usCaWays } from '@coalition-map/geo/ways';
import { placeName, type Telling } from '@coalition-map/store';
import { inSentence, neighboursByName, neighbourText } from '@coalition-map/store/panel';
import type { Asking } from './place.ts';

/** Shows the places around a place as buttons that select them, each with what it has. */
export function neighboursTemplate(
  place: string,
  name: string,
  telling: Telling,
  asking: Asking,
): TemplateResult | typeof nothing {
  const { words } = telling;
  const say = words.panel.neighbours;
  const isNation = place.startsWith('nation:');
  const neighbours = neighboursByName(place, telling, usCaWays.neighbours);
  if (!neighbours) return nothing;
  return html`<section class="neighbours">
    <h3><span class="name">${isNation ? say.headingNation : say.heading}</span></h3>
    ${
      neighbours.length > 0
        ? html`<ul class="places">
            ${neighbours.map(
              (it) => html`<li>${placeButton(it.place, telling, asking, neighbourText(it, telling))}</li>`,
            )}
          </ul>`
        : html`<p class="quiet">${say.none(inSentence(place, telling))}</p>`
    }
    ${
      !isNation && asking.compare
        ? html`<p class="compare">
            <button type="button" class="link" @click=${asking.compare}>${say.compare(name)}</button>
          </p>`
        : nothing
    }
  </section>`;
}

/** A button that selects a place, with a line on it: "Kentucky: 3 programs and measures". */
export function placeButton(
  place: string,
  { languages, atlas, words }: Telling,
  asking: Asking,
  line?: string,
): TemplateResult {
  const name = placeName(place, languages, atlas);
  return html`<button
    type="button"
    class="place"
    data-place=${place}
    @click=${(event: Event) => asking.select({ place }, event)}
  >
    <span class="name">${name}${line === undefined ? '' : words.colon}</span
    >${line === undefined ? nothing : html` <span>${line}</span>`}
  </button>`;
}
