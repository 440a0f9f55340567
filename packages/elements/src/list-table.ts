import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { factsOf, placeName, type Entry, type Facts, type Telling } from '@coalition-map/store';

/** What a table can be sorted by. */
type Column = 'kind' | 'title' | 'place' | 'when' | 'status';

/** How the table is sorted, and how many of its lines are seen. */
export interface TableView {
  readonly by: Column;
  readonly isDown: boolean;
  readonly lines: number;
}

/** What a table asks of the list. */
export interface TableAsking {
  readonly selected: string | undefined;
  select(entry: Entry, event: Event): void;
  view(view: TableView): void;
}

/** How many lines come at a time: more would make a phone wait. */
const STEP = 100;
const columns: readonly Column[] = ['kind', 'title', 'place', 'when', 'status'];

/** How a table is shown at first: by place. */
export const firstView: TableView = { by: 'place', isDown: false, lines: STEP };

/** A line of the table, in words. */
interface TableLine {
  readonly entry: Entry;
  readonly facts: Facts;
  readonly place: string;
  /** What it is sorted by under each heading; dates as written in the data, which sort as text. */
  readonly keys: Readonly<Record<Column, string>>;
}

/** Puts records into lines of a table; each record is one line. */
export function linesOf(entries: readonly Entry[], telling: Telling): readonly TableLine[] {
  const { languages, atlas } = telling;
  return entries.map((entry) => {
    const facts = factsOf(entry, telling);
    const place = entry.places.map((id) => placeName(id, languages, atlas)).join(', ');
    const keys = {
      kind: facts.kindText,
      title: facts.title.text,
      place,
      when: dateOf(entry),
      status: facts.status ?? '',
    };
    return { entry, facts, place, keys };
  });
}

/** Sorts lines; what has nothing under the heading comes last either way, and equal ones keep their order. */
export function sorted(
  lines: readonly TableLine[],
  { by, isDown }: TableView,
  language: string,
): readonly TableLine[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...lines].sort(({ keys: { [by]: a } }, { keys: { [by]: b } }) =>
    a === '' || b === '' ? Number(a === '') - Number(b === '') : isDown ? compare(b, a) : compare(a, b),
  );
}

/** Shows lines as a table with a heading to press in each column. */
export function tableTemplate(
  lines: readonly TableLine[],
  view: TableView,
  { words }: Telling,
  asking: TableAsking,
): TemplateResult {
  const said = words.records.table;
  const shown = lines.slice(0, view.lines);
  const left = lines.length - shown.length;
  const many = words.counts.records;
  return html`<div class="table" role="region" tabindex="0" aria-label=${said.caption}>
      <table>
        <caption>
          <span>${said.caption}</span>
        </caption>
        <thead>
          <tr>
            ${columns.map((column) => headTemplate(column, said.columns[column], view, asking))}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            shown,
            ({ entry }) => entry.key,
            (line) => lineTemplate(line, asking),
          )}
        </tbody>
      </table>
    </div>
    ${
      left > 0
        ? html`<button
            type="button"
            class="more"
            @click=${() => asking.view({ ...view, lines: view.lines + STEP })}
          >
            ${said.more(many(Math.min(STEP, left)), many(lines.length))}
          </button>`
        : nothing
    }`;
}

function headTemplate(column: Column, text: string, view: TableView, asking: TableAsking): TemplateResult {
  const isBy = view.by === column;
  const order = isBy ? (view.isDown ? 'descending' : 'ascending') : nothing;
  return html`<th scope="col" aria-sort=${order}>
    <button type="button" @click=${() => asking.view({ ...view, by: column, isDown: isBy && !view.isDown })}>
      ${text}<span class="arrow" aria-hidden="true">${isBy ? (view.isDown ? '▼' : '▲') : ''}</span>
    </button>
  </th>`;
}

function lineTemplate({ entry, facts, place }: TableLine, asking: TableAsking): TemplateResult {
  const { title, kindText, when, status, cautions } = facts;
  return html`<tr data-key=${entry.key} aria-current=${asking.selected === entry.key ? 'true' : nothing}>
    <td>${kindText}</td>
    <th scope="row">
      <button type="button" class="link" @click=${(event: Event) => asking.select(entry, event)}>
        <span lang=${title.lang ?? nothing}>${title.text}</span>
      </button>
    </th>
    <td>${place}</td>
    <td>${when ?? ''}</td>
    <td>${[status, ...cautions].filter(Boolean).join('; ')}</td>
  </tr>`;
}

/** The day, month or year that a record is of, as written in the data; empty where it has none. */
function dateOf({ kind, record }: Entry): string {
  switch (kind) {
    case 'builds':
      // A day of an unknown year (`--05-24`) has no place among the years.
      return record.date?.startsWith('-') ? '' : (record.date ?? '');
    case 'events':
      return record.start;
    case 'partnerships':
    case 'resources':
    case 'documents':
      return String(record.year ?? '');
    case 'statistics':
      return record.period;
    case 'programs':
      return record.started ?? '';
    default:
      return '';
  }
}
