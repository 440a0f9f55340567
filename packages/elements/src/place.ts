import { html, nothing, type TemplateResult } from 'lit';
import { countryOf, jurisdictionOf } from '@coalition-map/geo';
import {
  entriesOf,
  factsOf,
  findRecord,
  placeName,
  summaryOf,
  type Entry,
  type Telling,
} from '@coalition-map/store';
import { callsTemplate } from './calls.ts';
import { recordTemplate } from './record.ts';
import { isAhead, sectionsOf, type Group, type Section } from './sections.ts';

/** How many records of a section are seen before the rest is folded. */
const FEW = 6;

/** What the panel's templates ask of the panel. */
export interface Asking {
  /** Key of the selected entry. */
  readonly entry: string | undefined;
  /** Asks to select; the event tells whether it was a key that asked. */
  select(selection: { place?: string; entry?: string }, event: Event): void;
}

/** Shows what is recorded for a place: a sentence, then each kind of record in a section of its own. */
export function placeTemplate(place: string, telling: Telling, asking: Asking): TemplateResult {
  const { words, atlas, languages } = telling;
  const name = placeName(place, languages, atlas);
  const country = countryOf(place);
  const nationwide = country === undefined || country === place ? [] : (atlas.byPlace.get(country) ?? []);
  const sections = sectionsOf(atlas.byPlace.get(place) ?? [], telling).filter(
    ({ kind, count }) => count > 0 || kind in words.ui.panel.none,
  );
  return html`<p class="lead">${summaryOf(place, telling)}</p>
    ${sections.map((section) => sectionTemplate(section, place, name, telling, asking))}
    ${callsTemplate(place, name, telling)}
    ${
      country && nationwide.length > 0
        ? html`<p class="nationwide">
            <button type="button" @click=${(event: Event) => asking.select({ place: country }, event)}>
              ${words.ui.panel.nationwide(nationwide.length)}
            </button>
          </p>`
        : nothing
    }`;
}

/** Gives the line under the name of a place: "State, United States". */
export function placeKindText(place: string, { words }: Telling): string {
  const known = jurisdictionOf(place);
  const kinds = words.ui.panel.placeKinds;
  if (!known) return place.startsWith('nation:') ? kinds.nation : '';
  if (known.kind === 'country') return kinds.country;
  return words.ui.panel.kindIn(kinds[known.kind], words.countries[known.country]);
}

function sectionTemplate(
  { kind, count, groups }: Section,
  place: string,
  name: string,
  telling: Telling,
  asking: Asking,
): TemplateResult {
  const { words, asOf, atlas } = telling;
  const [shown, rest] = cut(groups);
  const one = (group: Group) => groupTemplate(group, place, telling, asking);
  const none = kind in words.ui.panel.none && words.ui.panel.none[kind as keyof typeof words.ui.panel.none];
  const events = groups.flatMap(({ entries }) => entriesOf(entries, 'events'));
  const isOver = kind === 'events' && count > 0 && !events.some((event) => isAhead(event, asOf));
  // "No data" must never look like zero.
  return html`<section class="kind" data-kind=${kind}>
    <h3>
      <span class="mark ${kind}" aria-hidden="true"></span>
      <span class="name">${words.kinds[kind]}</span>
      ${
        count > 0
          ? html`<span class="count">${count}</span>`
          : html`<span class="count none"
              >${atlas.gaps.has(kind) ? words.ui.panel.notLoaded : words.ui.panel.noData}</span
            >`
      }
    </h3>
    ${count === 0 && none && !atlas.gaps.has(kind) ? html`<p class="quiet">${none(name)}</p>` : nothing}
    ${isOver ? html`<p class="quiet">${words.summary.noUpcoming}</p>` : nothing} ${shown.map(one)}
    ${
      rest.length > 0
        ? html`<details class="rest">
            <summary>
              <span class="closed">${words.ui.panel.showAll(count)}</span>
              <span class="opened">${words.ui.panel.showFewer}</span>
            </summary>
            ${rest.map(one)}
          </details>`
        : nothing
    }
  </section>`;
}

function groupTemplate(
  { topic, entries }: Group,
  place: string,
  telling: Telling,
  asking: Asking,
): TemplateResult {
  const { words } = telling;
  const records = entries.map((entry) =>
    recordTemplate(factsOf(entry, telling), {
      words,
      level: topic ? 5 : 4,
      // The heading above and the panel's own tell the topic and the place already.
      title: topic ? 'heard' : 'seen',
      current: entry.key === asking.entry,
    }),
  );
  if (!topic) return html`<div class="records">${records}</div>`;
  const program = programOf(entries, telling);
  return html`<div class="topic">
    <h4 class="title">${words.topics[topic]}</h4>
    <div class="records">${records}</div>
    ${
      program
        ? html`<button
            type="button"
            class="link"
            @click=${(event: Event) => asking.select({ place, entry: program.key }, event)}
          >
            ${words.ui.panel.aboutProgram}<span class="visually-hidden">: ${words.topics[topic]}</span>
          </button>`
        : nothing
    }
  </div>`;
}

/** The program that the records of a topic belong to, where it is known. */
function programOf(entries: readonly Entry[], { atlas }: Telling): { readonly key: string } | undefined {
  const found = entriesOf(entries, 'partnerships').map(
    ({ record, dataset }) => record.program && findRecord(atlas, 'programs', record.program, dataset),
  );
  return found.find((program) => program !== undefined && program !== '') || undefined;
}

/** Parts the groups after a few records; a topic stays whole, and the first one is always seen. */
function cut(groups: readonly Group[]): readonly [readonly Group[], readonly Group[]] {
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const [first] = groups;
  if (count <= FEW || !first) return [groups, []];
  if (first.topic === undefined)
    return [[{ entries: first.entries.slice(0, FEW) }], [{ entries: first.entries.slice(FEW) }]];
  let seen = 0;
  const end = groups.findIndex(({ entries }, at) => (seen += entries.length) > FEW && at > 0);
  return end < 0 ? [groups, []] : [groups.slice(0, end), groups.slice(end)];
}
