import { html, nothing, type TemplateResult } from 'lit';
import { countryOf } from '@coalition-map/geo';
import { usCaWays } from '@coalition-map/geo/ways';
import { placeName, type Telling } from '@coalition-map/store';
import { neighboursOf, type Neighbour } from '@coalition-map/store/panel';
import type { Asking } from './place.ts';

/** Shows the places around a place as buttons that select them, each with what it has. */
export function neighboursTemplate(
  place: string,
  name: string,
  telling: Telling,
  asking: Asking,
): TemplateResult | typeof nothing {
  const { words, atlas, languages } = telling;
  const say = words.panel.neighbours;
  const isNation = place.startsWith('nation:');
  const { compare } = new Intl.Collator(languages[0] ?? 'en');
  const neighbours = [...neighboursOf(place, atlas, usCaWays.neighbours)].sort((a, b) =>
    compare(placeName(a.place, languages), placeName(b.place, languages)),
  );
  // A country is no neighbour here, and of places that no map of ours has, nobody knows the borders.
  const isKnown = place in usCaWays.neighbours && countryOf(place) !== place;
  if (neighbours.length === 0 && !isKnown) return nothing;
  return html`<section class="neighbours">
    <h3><span class="name">${isNation ? say.headingNation : say.heading}</span></h3>
    ${
      neighbours.length > 0
        ? html`<ul class="places">
            ${neighbours.map(
              (it) => html`<li>${placeButton(it.place, telling, asking, hasText(it, telling))}</li>`,
            )}
          </ul>`
        : html`<p class="quiet">${say.none(name)}</p>`
    }
    ${
      isKnown && asking.compare
        ? html`<p class="compare">
            <button type="button" class="link" @click=${asking.compare}>${say.compare(name)}</button>
          </p>`
        : nothing
    }
  </section>`;
}

/** What a place has, in a line. */
function hasText({ measures, builds, standing }: Neighbour, { words, atlas }: Telling): string {
  const { has, lesser, noData } = words.panel.neighbours;
  if (measures > 0) return has(measures, builds);
  if (standing === 'other') return [lesser, ...(builds > 0 ? [has(0, builds)] : [])].join(', ');
  if (builds > 0) return has(0, builds);
  return atlas.gaps.size > 0 ? words.ui.panel.notLoaded : noData;
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
