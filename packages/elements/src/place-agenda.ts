import { html, nothing, type TemplateResult } from 'lit';
import { usCaWays } from '@coalition-map/geo/ways';
import { factsOf, placeName, type Telling } from '@coalition-map/store';
import { nearbyAgenda } from '@coalition-map/store/panel';
import type { Asking } from './place.ts';

/** How many events of neighbours are named. */
const FEW = 4;

/**
 * Where a place has nothing ahead: says so, and offers the latest one there and what is ahead in the neighbouring places, or
 * what took place in them last, by the clock of the state. Nothing while records are missing, because then nobody knows.
 */
export function agendaTemplate(
  place: string,
  telling: Telling,
  asking: Asking,
): TemplateResult | typeof nothing {
  const { words, atlas, languages, asOf } = telling;
  const neighbours = usCaWays.neighbours[place];
  if (atlas.gaps.has('events') || !neighbours) return nothing;
  const agenda = nearbyAgenda(atlas.entries, place, neighbours, asOf);
  if (!agenda) return nothing;
  const { latest, nearby, nearbyPast } = agenda;
  const said = words.records.event;
  const one = (entry: typeof latest, where: string) => {
    if (!entry) return nothing;
    const { title, when, cautions } = factsOf(entry, telling);
    const [at] = entry.places;
    const to = { ...(at === undefined ? {} : { place: at }), entry: entry.key };
    return html`<button type="button" class="link" @click=${(event: Event) => asking.select(to, event)}>
        <span lang=${title.lang ?? nothing}>${title.text}</span></button
      >${[where, when, ...cautions].filter(Boolean).map((it) => html`, ${it}`)}`;
  };
  const several = (heading: string, entries: typeof nearby) =>
    html`<p>${heading}</p>
      <ul>
        ${entries
          .slice(0, FEW)
          .map((it) => html`<li>${one(it, placeName(it.places[0] ?? '', languages, atlas))}</li>`)}
      </ul>`;
  return html`<div class="agenda">
    <p class="quiet">${words.summary.noUpcoming}</p>
    ${latest ? html`<p>${said.past(placeName(place, languages, atlas))} ${one(latest, '')}</p>` : nothing}
    ${nearby.length > 0 ? several(said.near, nearby) : nothing}
    ${neighbours.length > 0 && nearby.length === 0 ? html`<p class="quiet">${said.noneNear}</p>` : nothing}
    ${nearbyPast.length > 0 ? several(said.pastNear, nearbyPast) : nothing}
  </div>`;
}
