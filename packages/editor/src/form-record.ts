import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { enFacts } from '@coalition-map/store';
import { uncover } from './bring-up.ts';
import type { Desk } from './desk.ts';
import { duplicate, remove, reset } from './desk-rows.ts';
import { recordShape } from './draft.ts';
import { findingTemplate, formFor } from './form.ts';
import { fieldsTemplate } from './form-object.ts';
import { words } from './words.ts';

/** Time zones of the US, Canada and Mexico. */
const zones = Intl.supportedValuesOf('timeZone').filter((zone) => /^(America|Pacific|Atlantic)\//.test(zone));

/** What all records have: it comes after what a record is about, in the order in which somebody fills it in. */
const bookkeeping = ['note', 'sources', 'confidence', 'attribution', 'verified', 'tags', 'id'];

/** Shows the form of the record that is edited, or says that one is to be chosen. */
export function recordTemplate(desk: Desk): TemplateResult {
  const { row, sheet } = desk;
  if (!row || !sheet)
    return html`<section class="record" aria-labelledby="record">
      <h3 id="record" tabindex="-1">${words.form.choose}</h3>
    </section>`;
  const form = formFor(desk, sheet, row);
  const isEdited = form.before !== undefined && form.before !== row.record;
  const whole = form.found.get('') ?? [];
  const { fields } = recordShape(sheet.name);
  const about = bookkeeping.flatMap((name) => fields.find((it) => it.name === name) ?? []);
  const own = fields.filter((it) => !about.includes(it));
  return html`<section class="record" aria-labelledby="record" @focusin=${uncover}>
    <div class="title">
      <p class="quiet">${enFacts.kind[sheet.name]}</p>
      <h3 id="record" tabindex="-1">${desk.nameOf(row.key)}</h3>
    </div>
    <div class="tools">
      <button type="button" @click=${() => void duplicate(desk)}>${words.form.duplicate}</button>
      <button type="button" @click=${() => void remove(desk)}>${words.form.remove}</button>
      ${isEdited ? html`<button type="button" @click=${() => void reset(desk)}>${words.form.reset}</button>` : nothing}
    </div>
    ${
      whole.length > 0
        ? html`<ul class="found">
            ${whole.map((it) => findingTemplate(it))}
          </ul>`
        : nothing
    }
    <div class="fields">
      ${keyed(
        row.key,
        html`${fieldsTemplate(form, [], own, undefined, enFacts.kind[sheet.name])}
          <h4 class="part-of">${words.form.about}</h4>
          ${fieldsTemplate(form, [], about, undefined, words.form.about, own)}`,
      )}
    </div>
    <datalist id="zones">${zones.map((zone) => html`<option value=${zone}></option>`)}</datalist>
  </section>`;
}
