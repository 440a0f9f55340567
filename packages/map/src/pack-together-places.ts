import { usCaWays } from '@coalition-map/geo/ways';
import { placeName, type Entry } from '@coalition-map/store';
import { inSentence, nearbyAgenda, neighboursByName, neighbourText } from '@coalition-map/store/panel';
import { joined, markup, valueOf, type Markup, type Piece } from './pack-html.ts';
import { factsOf, type Writing } from './pack-writing.ts';

/** How many events of neighbours are named, as in the panel. */
const FEW = 4;

/** Gives the address of a place's page; a file without such pages names places by text alone. */
export type PageOf = (place: string) => string;

/** Names a place, linked to its page where there is one. */
export function placeText(
  place: string,
  { languages, atlas }: Pick<Writing, 'languages' | 'atlas'>,
  pageOf: PageOf | undefined,
): Markup {
  const name = placeName(place, languages, atlas);
  return pageOf ? markup`<a href="${pageOf(place)}">${name}</a>` : markup`${name}`;
}

/** Writes the places around a place, each with what it has; nothing of a country, and of what no map has. */
export function neighboursPart(writing: Writing, pageOf?: PageOf): Markup | undefined {
  const { place, words } = writing;
  const say = words.panel.neighbours;
  const neighbours = neighboursByName(place, writing, usCaWays.neighbours);
  if (!neighbours) return undefined;
  return markup`<section class="kind together neighbours">
<h2>${place.startsWith('nation:') ? say.headingNation : say.heading}</h2>
${
  neighbours.length === 0
    ? markup`<p>${say.none(inSentence(place, writing))}</p>`
    : markup`<ul>${neighbours.map(
        (it) => markup`
<li>${placeText(it.place, writing, pageOf)}${words.colon} ${neighbourText(it, writing)}</li>`,
      )}
</ul>`
}
</section>`;
}

/**
 * Writes, where a place has nothing ahead, the latest one there and what is ahead around it, or what took place there last.
 * Nothing while records are missing, because then nobody knows.
 */
export function agendaPart(writing: Writing, pageOf?: PageOf): Markup | undefined {
  const { place, name, words, atlas, asOf, lang } = writing;
  const neighbours = usCaWays.neighbours[place];
  if (atlas.gaps.has('events') || !neighbours) return undefined;
  const agenda = nearbyAgenda(atlas.entries, place, neighbours, asOf);
  if (!agenda) return undefined;
  const { latest, nearby, nearbyPast } = agenda;
  const said = words.records.event;
  const one = (entry: Entry, where: Piece): Markup => {
    const { title, when, cautions } = factsOf(entry, writing);
    const parts = [valueOf(title, lang), where, when, ...cautions].filter((it) => it !== undefined);
    return markup`${joined(parts, ', ')}`;
  };
  const several = (heading: string, entries: readonly Entry[]): Markup | undefined =>
    entries.length === 0
      ? undefined
      : markup`<p>${heading}</p>
<ul>${entries.slice(0, FEW).map((entry) => {
          const [at = ''] = entry.places;
          return markup`
<li>${one(entry, placeText(at, writing, pageOf))}</li>`;
        })}
</ul>`;
  return markup`<div class="agenda">
<p>${words.summary.noUpcoming}</p>
${latest && markup`<p>${said.past(name)} ${one(latest, undefined)}</p>`}
${several(said.near, nearby)}
${neighbours.length > 0 && nearby.length === 0 ? markup`<p>${said.noneNear}</p>` : undefined}
${several(said.pastNear, nearbyPast)}
</div>`;
}
