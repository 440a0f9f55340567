import { html, nothing, type TemplateResult } from 'lit';
import { isBag } from '@coalition-map/review';
import { fieldControl } from './form-field.ts';
import {
  foundIn,
  foundTemplate,
  hintTemplate,
  idFor,
  removeTemplate,
  valueIn,
  type Form,
  type Place,
} from './form.ts';
import { targetsOf } from './references.ts';
import type { FieldShape, Shape } from './shape.ts';
import { itemWord } from './words-fields.ts';
import { words } from './words.ts';

/** Shows an object whose names are data: each with its value, and a choice of those that are not there yet. */
export function entriesTemplate(form: Form, place: Place, shape: Shape): TemplateResult {
  const { path, label, field } = place;
  const value = valueIn(form, path);
  const names = isBag(value) ? Object.keys(value) : [];
  const id = idFor(path);
  const targets = targetsOf(form.desk.draft, form.sheet.name, form.row.record, path) ?? [];
  const left = targets.filter((it) => !names.includes(it.id));
  const word = itemWord(field.name);
  const add = (): void => {
    const root = form.desk.host.renderRoot as ShadowRoot;
    const control = root.getElementById(`${id}-add`);
    const name =
      control instanceof HTMLSelectElement || control instanceof HTMLInputElement ? control.value.trim() : '';
    if (name === '' || names.includes(name)) {
      control?.focus();
      return;
    }
    form.desk.set([...path, name], first(shape), label, false);
    if (control instanceof HTMLInputElement) control.value = '';
    void form.desk.focus(idFor([...path, name]));
  };
  const inner: FieldShape = {
    // What a value is called among the choices: a level.
    name: 'level',
    shape,
    isNeeded: true,
    isNullable: false,
    fallback: undefined,
    means: '',
  };
  return html`<fieldset class="list entries" id="${id}-list">
    <legend>${label}</legend>
    ${hintTemplate(id, field.means)} ${foundTemplate(id, foundIn(form, path))}
    ${names.length === 0 ? html`<p class="quiet">${words.form.emptyList}</p>` : nothing}
    ${names.map((name) => {
      const own = [...path, name];
      const known = targets.find((it) => it.id === name)?.name ?? name;
      return html`<div class="field entry">
        <label for=${idFor(own)}>${known}</label>
        <div class="tools">
          ${fieldControl(form, { path: own, field: inner, around: field.name, label: known })}
          <button
            type="button"
            class="small"
            aria-label=${words.form.removeField(known)}
            @click=${() => {
              form.desk.unset(own, label);
              form.desk.reveal(path);
              void form.desk.focus(`${id}-list`);
            }}
          >
            ${words.form.removeShort}
          </button>
        </div>
        ${foundTemplate(idFor(own), foundIn(form, own))}
      </div>`;
    })}
    <div class="tools">
      ${
        targets.length > 0 && left.length === 0
          ? nothing
          : html`<label for="${id}-add">${words.form.addItem(word)}</label>
              ${
                left.length > 0
                  ? html`<select id="${id}-add" autocomplete="off">
                      ${left.map((it) => html`<option value=${it.id}>${it.name}</option>`)}
                    </select>`
                  : html`<input
                      id="${id}-add"
                      type="text"
                      class="short"
                      autocomplete="off"
                      spellcheck="false"
                    />`
              }
              <button
                type="button"
                class="small"
                aria-label="${words.form.addButton}: ${label}"
                @click=${add}
              >
                ${words.form.addButton}
              </button>`
      }
      ${removeTemplate(form, place, 'add-to-record', true)}
    </div>
  </fieldset>`;
}

/** What an added name has at first: of a choice the last, which says that nobody knows. */
function first(shape: Shape): unknown {
  return shape.kind === 'choice' ? (shape.values.includes('unknown') ? 'unknown' : shape.values[0]) : '';
}
