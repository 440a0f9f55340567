import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { collectionNames, type CollectionName } from '@coalition-map/schema';
import { enFacts } from '@coalition-map/store';
import type { Result } from './checker.ts';
import type { Desk } from './desk.ts';
import { add, begin } from './desk-rows.ts';
import { recordBefore, type Row, type Sheet } from './draft.ts';
import type { RowName } from './row-names.ts';
import { counted, words } from './words.ts';

/** Shows the collections, and the records of one of them, to be searched and chosen. */
export function recordsTemplate(desk: Desk): TemplateResult {
  const { sheet, draft } = desk;
  const there = new Set(draft.sheets.map(({ name }) => name));
  const missing = collectionNames.filter((name) => !there.has(name));
  return html`<section class="records" aria-labelledby="records">
    <h3 id="records">${words.records.heading}</h3>
    <div class="pick">
      <label for="collection">${words.records.collection}</label>
      <select
        id="collection"
        autocomplete="off"
        @change=${(event: Event) => {
          const { value } = event.currentTarget as HTMLSelectElement;
          const name = missing.find((it) => value === `+${it}`);
          if (name) begin(desk, name);
          else desk.show(value);
        }}
      >
        ${draft.sheets.map(
          (it) =>
            html`<option value=${it.file} .selected=${it === sheet}>${sheetName(draft.sheets, it)}</option>`,
        )}
        ${missing.map(
          (name) =>
            html`<option value="+${name}">${words.records.addCollection(enFacts.kinds[name])}</option>`,
        )}
      </select>
    </div>
    ${sheet ? listTemplate(desk, sheet) : nothing}
  </section>`;
}

/** The kind of its records, and its file where several are of one kind. */
function sheetName(sheets: readonly Sheet[], { name, file, rows }: Sheet): string {
  const isOne = sheets.filter((it) => it.name === name).length === 1;
  return `${enFacts.kinds[name]} (${isOne ? '' : `${file}, `}${rows.length})`;
}

function listTemplate(desk: Desk, sheet: Sheet): TemplateResult {
  const { names } = desk;
  const wanted = desk.search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ key }: Row): boolean => {
    const text = names.get(key)?.text ?? '';
    return key === desk.key || wanted.every((word) => text.includes(word));
  };
  const shown = sheet.rows.filter(fits);
  const { result } = desk;
  return html`<div class="pick">
      <label for="search">${words.records.search}</label>
      <input
        id="search"
        type="search"
        autocomplete="off"
        spellcheck="false"
        .value=${desk.search}
        @input=${(event: Event) => {
          desk.search = (event.currentTarget as HTMLInputElement).value;
          desk.host.requestUpdate();
        }}
      />
    </div>
    <div class="tools">
      <p class="quiet count" role="status">${words.records.found(shown.length, sheet.rows.length)}</p>
      <button type="button" id="add" @click=${() => void add(desk)}>
        ${words.records.add(kindOf(sheet.name))}
      </button>
    </div>
    ${shown.length === 0 && wanted.length > 0 ? html`<p>${words.records.nothing}</p>` : nothing}
    <ul class="rows">
      ${guard([sheet.rows, names, result, desk.search, desk.key], () => {
        const found = result ? countsIn(result) : undefined;
        return repeat(
          shown,
          ({ key }) => key,
          (row) => rowTemplate(desk, row, names.get(row.key), found?.get(row.key)),
        );
      })}
    </ul>`;
}

/** How many findings a record has. */
interface Counts {
  errors: number;
  questions: number;
}

const counts = new WeakMap<Result, ReadonlyMap<number, Counts>>();

function countsIn(result: Result): ReadonlyMap<number, Counts> {
  const known = counts.get(result);
  if (known) return known;
  const made = new Map<number, Counts>();
  for (const { key, severity } of result.findings) {
    if (key === undefined) continue;
    const own = made.get(key) ?? { errors: 0, questions: 0 };
    own[severity === 'error' ? 'errors' : 'questions']++;
    made.set(key, own);
  }
  counts.set(result, made);
  return made;
}

function kindOf(name: CollectionName): string {
  return enFacts.kind[name];
}

function rowTemplate(
  desk: Desk,
  { key, record }: Row,
  name: RowName | undefined,
  { errors, questions }: Counts = { errors: 0, questions: 0 },
): unknown {
  const before = desk.baseline && recordBefore(desk.baseline, key);
  const state = before === undefined ? words.records.isNew : before === record ? '' : words.records.changed;
  const isCurrent = key === desk.key;
  // Of thousands of rows, only those are laid out again that say something else.
  return guard([key, name, state, errors, questions, isCurrent], () => {
    const under = [name?.place, name?.when].filter(Boolean).join(' · ');
    return html`<li>
      <button
        type="button"
        id="row-${key}"
        class="row"
        aria-current=${isCurrent ? 'true' : 'false'}
        @click=${() => void desk.choose(key)}
      >
        <span class="name">${name?.name ?? words.records.noName}</span>
        ${under === '' ? nothing : html`<span class="quiet">${under}</span>`}
        ${
          state === '' && errors + questions === 0
            ? nothing
            : html`<span class="marks">
                ${state === '' ? nothing : html`<span class="mark">${state}</span>`}
                ${errors > 0 ? html`<span class="mark error">✕ ${counted(errors, 'error')}</span>` : nothing}
                ${questions > 0 ? html`<span class="mark warning">? ${counted(questions, 'question')}</span>` : nothing}
              </span>`
        }
      </button>
    </li>`;
  });
}
