import { html, nothing, type TemplateResult } from 'lit';
import { countryOf, jurisdictionOf } from '@coalition-map/geo';
import {
  entriesOf,
  factsOf,
  findRecord,
  placeName,
  summaryOf,
  type Atlas,
  type Entry,
  type Telling,
} from '@coalition-map/store';
import { filterWords, leftAtText } from '@coalition-map/store/filters';
import { countedText, emptyText } from '@coalition-map/store/panel';
import { callsTemplate } from './calls.ts';
import { headlinesTemplate } from './headline.ts';
import { laddersTemplate } from './ladder.ts';
import { neighboursTemplate } from './neighbours.ts';
import { agendaTemplate } from './place-agenda.ts';
import { alliancesTemplate } from './place-alliance.ts';
import { partnersTemplate, sourcesTemplate } from './place-sources.ts';
import { calendarTemplate } from './record-calendar.ts';
import { recordTemplate } from './record.ts';
import { sectionsOf, type Group, type Section } from './sections.ts';

/** How many records of a section are seen before the rest is folded. */
const FEW = 6;

/** What the panel's templates ask of the panel. */
export interface Asking {
  /** Key of the selected entry. */
  readonly entry: string | undefined;
  /** All that is loaded, whatever filters leave of it. */
  readonly whole: Atlas;
  readonly isNarrowed: boolean;
  /** Asks to select; the event tells whether it was a key that asked. */
  select(selection: { place?: string; entry?: string }, event: Event): void;
  /** Asks to compare the place with others; not there where nothing on the page would show it. */
  readonly compare: (() => void) | undefined;
}

/**
 * Shows what is recorded for a place: a sentence, then each kind of record in a section of its own. Filters narrow the
 * sentence, the records and what neighbors have: all else is told of all that is loaded, and says so.
 */
export function placeTemplate(place: string, telling: Telling, asking: Asking): TemplateResult {
  const { words, atlas, languages } = telling;
  const whole = { ...telling, atlas: asking.whole };
  const name = placeName(place, languages, atlas);
  const country = countryOf(place);
  const nationwide = country === undefined || country === place ? [] : (atlas.byPlace.get(country) ?? []);
  const entries = asking.whole.byPlace.get(place) ?? [];
  const shown = sectionsOf(atlas.byPlace.get(place) ?? [], telling);
  // The sections of the whole, so that what filters leave nothing of still has its heading.
  const sections = sectionsOf(entries, whole)
    .map((all) => ({ all, section: shown.find((it) => isSame(it, all)) ?? { ...all, count: 0, groups: [] } }))
    .filter(({ all, section }) => all.count > 0 || section.kind in words.ui.panel.none);
  const after = (section: Section): unknown =>
    section.kind === 'partnerships'
      ? [
          section.view === 'laws' ? nothing : laddersTemplate(place, whole, asking),
          // Hosts of builds are partners too, where one section stands for both.
          section.view === 'partnerships' ? nothing : partnersTemplate(entries, whole),
        ]
      : section.kind === 'organizations'
        ? alliancesTemplate(place, whole, asking)
        : nothing;
  const counted = countedText(place, whole);
  const [lead, unfiltered] = asking.isNarrowed
    ? leftAtText(place, telling, asking.whole, filterWords(words).filters.place)
    : [summaryOf(place, whole)];
  return html`<p class="lead">${lead}</p>
    ${unfiltered === undefined ? nothing : html`<p>${unfiltered}</p>`}
    ${counted === undefined ? nothing : html`<p class="quiet">${counted}</p>`}
    ${asking.isNarrowed ? html`<p class="quiet">${filterWords(words).filters.place.note}</p>` : nothing}
    ${country === place ? headlinesTemplate(whole, place) : nothing}
    ${sections.map(
      ({ all, section }) =>
        html`${sectionTemplate(section, all.count, place, telling, asking)} ${after(section)}`,
    )}
    ${callsTemplate(place, whole)}
    ${neighboursTemplate(place, name, asking.isNarrowed ? fittingOf(telling) : whole, asking)}
    ${
      country && nationwide.length > 0
        ? html`<p class="nationwide">
            <button type="button" @click=${(event: Event) => asking.select({ place: country }, event)}>
              ${words.ui.panel.nationwide(nationwide.length)}
            </button>
          </p>`
        : nothing
    }
    ${sourcesTemplate(entries, whole)}`;
}

/** A telling whose neighbors without a record that fits are not told to be without data. */
function fittingOf(telling: Telling): Telling {
  const { panel } = telling.words;
  const neighbours = { ...panel.neighbours, noData: filterWords(telling.words).filters.place.neighbour };
  return { ...telling, words: { ...telling.words, panel: { ...panel, neighbours } } };
}

/** Of a place with partnerships, filters may leave none: then one section stands for the two. */
function isSame(a: Section, b: Section): boolean {
  return a.kind === b.kind && a.view === b.view;
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
  section: Section,
  all: number,
  place: string,
  telling: Telling,
  asking: Asking,
): TemplateResult {
  const { kind, view, count, groups } = section;
  const { words } = telling;
  const [shown, rest] = cut(groups);
  const one = (group: Group) => groupTemplate(group, place, telling, asking);
  const none = count === 0 ? noneText(section, all, place, { ...telling, atlas: asking.whole }) : undefined;
  return html`<section class="kind" data-kind=${view ?? kind}>
    <h3>
      <span class="mark ${kind}" aria-hidden="true"></span>
      <span class="name">${view ? words.panel.sections[view] : words.kinds[kind]}</span>
      <span class=${count > 0 ? 'count' : 'count none'}>${countText(section, all, telling)}</span>
    </h3>
    ${none === undefined ? nothing : html`<p class="quiet">${none}</p>`}
    ${kind === 'events' ? agendaTemplate(place, { ...telling, atlas: asking.whole }, asking) : nothing}
    ${shown.map(one)}
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

/** How many there are; "no data", "not loaded" and "none that fits" never look like zero, nor like each other. */
function countText({ kind, count }: Section, all: number, { words, atlas }: Telling): string {
  if (count < all) return words.panel.narrowed.count(count, all);
  if (count > 0) return String(count);
  return atlas.gaps.has(kind) ? words.ui.panel.notLoaded : words.ui.panel.noData;
}

/** What an empty section says: what filters took away, or what is not known; what did not come is said above. */
function noneText({ kind, view }: Section, all: number, place: string, telling: Telling): string | undefined {
  if (all > 0) return telling.words.panel.narrowed.empty(all);
  return telling.atlas.gaps.has(kind)
    ? undefined
    : emptyText({ kind, ...(view && { view }) }, place, telling);
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
      more: calendarTemplate(entry, telling),
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
            ${words.ui.panel.aboutProgram}<span class="visually-hidden"
              >${words.colon} ${words.topics[topic]}</span
            >
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
