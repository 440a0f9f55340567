import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { placeName, type Entry, type State, type Telling } from '@coalition-map/store';
import { countsText, type Chapter, type ListGroup } from './chapters.ts';
import { headingOf } from './record.ts';
import { rowTemplate } from './row.ts';
import { sectionsOf, type Group } from './sections.ts';

/** What the chapters of the list are shown with, and what they ask of the list. */
export interface Listing {
  readonly telling: Telling;
  readonly selection: State['selection'];
  /** Keys of the groups, and of the rows in them, that are unfolded. */
  readonly unfolded: ReadonlySet<string>;
  readonly printing: boolean;
  select(selection: { place?: string; entry?: string }, event: Event): void;
  fold(key: string, isFolded: boolean): void;
}

/** Shows a country, or all kinds: its groups, and the places without a record, each as a button. */
export function chapterTemplate({ name, groups, empty }: Chapter, listing: Listing): TemplateResult {
  const { words } = listing.telling;
  const { place } = listing.selection;
  return html`<div class="chapter">
    ${name === undefined ? nothing : html`<h3>${name}</h3>`}
    ${repeat(
      groups,
      ({ key }) => key,
      (group) => groupTemplate(group, name === undefined ? 3 : 4, listing),
    )}
    ${
      empty.length > 0
        ? html`<p class="empty">
            <span>${words.ui.list.noData}${words.colon}</span>
            ${empty.map(
              (it) =>
                html`<button
                  type="button"
                  class="link"
                  aria-current=${it.place === place ? 'true' : nothing}
                  @click=${(event: Event) => listing.select({ place: it.place }, event)}
                >
                  ${it.name}
                </button>`,
            )}
          </p>`
        : nothing
    }
  </div>`;
}

function groupTemplate(group: ListGroup, level: 3 | 4, listing: Listing): TemplateResult {
  const { telling, selection } = listing;
  const { words } = telling;
  const { key, name, place, kind } = group;
  const isCurrent = place !== undefined && place === selection.place;
  const isOpen = listing.unfolded.has(key);
  return html`<details
    class="group"
    part="group"
    data-key=${key}
    ?open=${isOpen}
    aria-current=${isCurrent ? 'true' : nothing}
    @toggle=${(event: Event) => listing.fold(key, !(event.target as HTMLDetailsElement).open)}
  >
    <summary>
      ${headingOf(level, html`${kind ? html`<span class="mark ${kind}" aria-hidden="true"></span>` : nothing}${name}`)}
      <span class="visually-hidden">${words.colon}</span>
      <span class="counts">${countsText(group, telling)}</span>
      ${isCurrent ? html`<span class="status">${words.ui.list.selected}</span>` : nothing}
    </summary>
    ${isOpen || listing.printing ? insideTemplate(group, level, listing) : nothing}
  </details>`;
}

function insideTemplate(group: ListGroup, level: 3 | 4, listing: Listing): TemplateResult {
  const { telling } = listing;
  const { words } = telling;
  const { place, kind, entries } = group;
  const below = level === 3 ? 4 : 5;
  const sections = sectionsOf(entries, telling).filter(({ count }) => count > 0);
  const rows = (list: readonly Entry[]) =>
    html`<ul class="rows">
      ${repeat(
        list,
        ({ key }) => key,
        (entry) => rowOf(entry, group, listing),
      )}
    </ul>`;
  if (kind)
    return html`${sections.flatMap(({ groups }) =>
      groups.map(
        (one) =>
          html`${one.topic ? headingOf(below, words.topics[one.topic]) : nothing}${rows(byPlace(one, telling))}`,
      ),
    )}`;
  return html`${
    place === undefined
      ? nothing
      : html`<button
          type="button"
          class="select"
          @click=${(event: Event) => listing.select({ place }, event)}
        >
          ${words.ui.list.select(group.name)}
        </button>`
  }
  ${sections.map(
    (section) =>
      html`${headingOf(
        below,
        html`<span class="mark ${section.kind}" aria-hidden="true"></span
          ><span class="name">${words.kinds[section.kind]}</span>
          <span class="count">${section.count}</span>`,
      )}${rows(section.groups.flatMap((one) => one.entries))}`,
  )}`;
}

function rowOf(entry: Entry, { key, place }: ListGroup, listing: Listing): TemplateResult {
  const { selection, telling, unfolded, select, fold } = listing;
  const id = `${key} ${entry.key}`;
  return rowTemplate(entry, telling, {
    place,
    current: selection.entry === entry.key && (place === undefined || place === selection.place),
    whole: unfolded.has(id),
    select: (it, event) => {
      const where = place ?? it.places[0];
      select({ ...(where === undefined ? {} : { place: where }), entry: it.key }, event);
    },
    unfold: () => fold(id, unfolded.has(id)),
  });
}

/** Rows of one topic by the name of their place; what is sorted by date stays so. */
function byPlace({ topic, entries }: Group, { languages, atlas }: Telling): readonly Entry[] {
  if (!topic) return entries;
  const { compare } = new Intl.Collator(languages[0] ?? 'en');
  const name = (entry: Entry) => placeName(entry.places[0] ?? '', languages, atlas);
  return [...entries].sort((a, b) => compare(name(a), name(b)));
}
