import { html, nothing, type TemplateResult } from 'lit';
import { usCaWays } from '@coalition-map/geo/ways';
import { factsOf, placeName, type Entry, type Telling } from '@coalition-map/store';
import { agendaOf, nearbyAgenda } from '@coalition-map/store/panel';
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
  return html`<div class="agenda">
    <p class="quiet">${words.summary.noUpcoming}</p>
    ${latest ? html`<p>${said.past(placeName(place, languages, atlas))} ${oneTemplate(latest, '', telling, asking.select)}</p>` : nothing}
    ${nearby.length > 0 ? severalTemplate(said.near, nearby, telling, asking.select) : nothing}
    ${neighbours.length > 0 && nearby.length === 0 ? html`<p class="quiet">${said.noneNear}</p>` : nothing}
    ${nearbyPast.length > 0 ? severalTemplate(said.pastNear, nearbyPast, telling, asking.select) : nothing}
  </div>`;
}

/**
 * What is ahead anywhere on the map, of what it shows (`has`), soonest first; that nothing is recorded where there is nothing. While records are on
 * their way it says so in the same place, so that nothing below it jumps when they come.
 */
export function aheadTemplate(
  telling: Telling,
  has: (entry: Entry) => boolean,
  select: Asking['select'],
): TemplateResult {
  const { words, atlas, asOf } = telling;
  const isPart = atlas.gaps.has('events') || atlas.gaps.has('builds');
  const { upcoming } = agendaOf(atlas.entries.filter(has), undefined, asOf);
  return html`<section class="agenda">
    <h3>${words.records.event.ahead}</h3>
    ${
      upcoming.length > 0
        ? listTemplate(upcoming, telling, select)
        : html`<p class="quiet">${isPart ? words.summary.partly : words.summary.noUpcoming}</p>`
    }
  </section>`;
}

function severalTemplate(
  heading: string,
  entries: readonly Entry[],
  telling: Telling,
  select: Asking['select'],
): TemplateResult {
  return html`<p>${heading}</p>
    ${listTemplate(entries, telling, select)}`;
}

function listTemplate(entries: readonly Entry[], telling: Telling, select: Asking['select']): TemplateResult {
  const { languages, atlas } = telling;
  return html`<ul>
    ${entries
      .slice(0, FEW)
      .map(
        (it) =>
          html`<li>${oneTemplate(it, placeName(it.places[0] ?? '', languages, atlas), telling, select)}</li>`,
      )}
  </ul>`;
}

function oneTemplate(
  entry: Entry,
  where: string,
  telling: Telling,
  select: Asking['select'],
): TemplateResult {
  const { title, when, cautions } = factsOf(entry, telling);
  const [at] = entry.places;
  const to = { ...(at === undefined ? {} : { place: at }), entry: entry.key };
  return html`<button type="button" class="link" @click=${(event: Event) => select(to, event)}>
      <span lang=${title.lang ?? nothing}>${title.text}</span></button
    >${[where, when, ...cautions].filter(Boolean).map((it) => html`, ${it}`)}`;
}
