import { html, nothing, type TemplateResult } from 'lit';
import { hostOf } from '@coalition-map/schema';
import { dateText, factsOf, placeName, type Entry, type Facts, type Telling } from '@coalition-map/store';
import { calendarTemplate } from './record-calendar.ts';
import { recordTemplate, valueTemplate } from './record.ts';

/** How many places a row names. */
const FEW = 3;

/** What a row asks of the list. */
export interface RowAsking {
  /** The place that the row stands under; none in a list by kind. */
  readonly place: string | undefined;
  readonly current: boolean;
  /** Whether the whole record is unfolded. */
  readonly whole: boolean;
  select(entry: Entry, event: Event): void;
  unfold(): void;
}

/** Shows a record as a row: title, standing, where, source; below it, unfolded, the whole record. */
export function rowTemplate(entry: Entry, telling: Telling, asking: RowAsking): TemplateResult {
  const { words } = telling;
  const facts = factsOf(entry, telling);
  const { title, status, when, cautions } = facts;
  const where = whereOf(entry, facts, asking.place, telling);
  return html`<li
    class="row"
    part="row"
    data-key=${entry.key}
    aria-current=${asking.current ? 'true' : nothing}
  >
    <div class="head">
      <button type="button" class="link" @click=${(event: Event) => asking.select(entry, event)}>
        <span lang=${title.lang ?? nothing}>${title.text}</span>
      </button>
      <p class="standing">
        ${status === undefined ? nothing : html`<span class="status">${status}</span>`}
        ${[when, where].filter(Boolean).join(' · ')}
      </p>
      ${
        cautions.length
          ? html`<ul class="cautions">
              ${cautions.map((it) => html`<li>${it}</li>`)}
            </ul>`
          : nothing
      }
    </div>
    <div class="side">
      <p class="source">${words.sources.heading}${words.colon} ${firstSource(entry, facts, telling)}</p>
      <button
        type="button"
        class="unfold"
        aria-expanded=${asking.whole ? 'true' : 'false'}
        @click=${asking.unfold}
      >
        ${words.ui.list.whole}<span class="visually-hidden">${words.colon} ${title.text}</span>
      </button>
    </div>
    ${asking.whole ? recordTemplate(facts, { words, level: 6, title: 'none', more: calendarTemplate(entry, telling) }) : nothing}
  </li>`;
}

/** The first source in short: its host or document, and its date; the whole record has the rest. */
function firstSource({ record }: Entry, { sources }: Facts, { words, languages }: Telling): TemplateResult {
  const [source] = record.sources;
  const [shown] = sources;
  const text = source?.document ?? hostOf(source?.url ?? '');
  const date = source?.date
    ? words.sources.dated(dateText(source.date, languages[0] ?? 'en'))
    : words.sources.undated;
  return html`${valueTemplate({ text, ...(shown?.href === undefined ? {} : { href: shown.href }) })}, ${date}`;
}

/** The city, else the places, unless the title or the group tells them already. */
function whereOf(
  entry: Entry,
  { lines, title }: Facts,
  place: string | undefined,
  telling: Telling,
): string | undefined {
  const { words, languages, atlas } = telling;
  const labels: readonly string[] = [words.labels.where, words.labels.seat];
  const city = lines.find(({ label }) => labels.includes(label))?.values[0]?.text;
  const names = entry.places.map((id) => placeName(id, languages, atlas));
  const here = place === undefined ? undefined : placeName(place, languages, atlas);
  if (city !== undefined && city !== here) return city;
  const [name] = names;
  if (name === undefined || (names.length === 1 && (name === here || title.text.includes(name))))
    return undefined;
  const first = names.slice(0, FEW).join(', ');
  return names.length > FEW ? words.ui.list.more(first, names.length - FEW) : first;
}
