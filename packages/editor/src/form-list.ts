import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import {
  foundTemplate,
  foundIn,
  hintTemplate,
  idFor,
  removeTemplate,
  requiredTemplate,
  valueIn,
  type Form,
  type Place,
} from './form.ts';
import { fieldControl } from './form-field.ts';
import { placeLabel, placeOptions } from './form-places.ts';
import { moved, without } from './path.ts';
import type { FieldShape, Shape } from './shape.ts';
import { itemWord } from './words-fields.ts';
import { words } from './words.ts';

/** More places than this are told as text: so many choices would be slow, and nobody looks through them. */
const MOST_CHOICES = 12;

/** Shows a list: each thing with its buttons, and one to add another. */
export function listTemplate(form: Form, place: Place, item: Shape): TemplateResult {
  const { path, field, label } = place;
  const value = valueIn(form, path);
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  const id = idFor(path);
  const word = itemWord(field.name);
  const isPlaces = item.kind === 'line' && item.form === 'place';
  const add = (next: unknown): void => {
    form.desk.set([...path, list.length], next, label, false);
    void form.desk.focus(`${id}-item-${list.length}`);
  };
  const found = foundIn(form, path);
  return html`<fieldset class="list" id="${id}-list">
    <legend>${label}${requiredTemplate(place)}</legend>
    ${hintTemplate(id, field.means)} ${foundTemplate(id, found)}
    ${list.length === 0 ? html`<p class="quiet">${words.form.emptyList}</p>` : nothing}
    <div class=${item.kind === 'line' ? 'items lines' : 'items'}>
      ${list.map(
        (_it, at) =>
          html`<div
            role="group"
            class="thing"
            id="${id}-item-${at}"
            aria-label=${words.form.item(word, at + 1)}
          >
            ${itemTemplate(form, place, item, at, isPlaces && list.length <= MOST_CHOICES)}
            ${toolsTemplate(form, place, word, at, list.length)}
          </div>`,
      )}
    </div>
    <div class="tools">
      ${
        isPlaces && list.length >= MOST_CHOICES
          ? html`<label for="${id}-add">${words.form.addPlace}</label>
              <select
                id="${id}-add"
                autocomplete="off"
                @change=${(event: Event) => {
                  const select = event.currentTarget as HTMLSelectElement;
                  if (select.value !== '') add(select.value);
                  select.value = '';
                }}
              >
                <option value="">${words.form.choosePlease}</option>
                ${guard([form.desk.nations], () => placeOptions(form.desk, ''))}
              </select>`
          : html`<button type="button" id="${id}-add" class="small" @click=${() => add(emptyOf(item))}>
              ${words.form.addItem(word)}
            </button>`
      }
      ${removeTemplate(form, place, 'add-to-record', true)}
    </div>
  </fieldset>`;
}

/** What a new thing of a list is at first: nothing that somebody would have to take back. */
function emptyOf(item: Shape): unknown {
  return item.kind === 'object' || item.kind === 'text' ? {} : '';
}

function itemTemplate(
  form: Form,
  { path, field, around }: Place,
  item: Shape,
  at: number,
  isChoice: boolean,
): unknown {
  const own = [...path, at];
  const id = idFor(own);
  const value = valueIn(form, own);
  if (item.kind === 'line' && item.form === 'place') {
    const text = typeof value === 'string' ? value : '';
    const found = foundIn(form, own);
    const name = words.form.item(itemWord(field.name), at + 1);
    return html`${
      isChoice
        ? html`<select
            id=${id}
            aria-label=${name}
            autocomplete="off"
            aria-describedby=${found.length > 0 ? `${id}-found` : nothing}
            aria-invalid=${found.length > 0 ? 'true' : nothing}
            @change=${(event: Event) => form.desk.set(own, (event.currentTarget as HTMLSelectElement).value, name, false)}
          >
            <option value="" .selected=${text === ''}>${words.form.choosePlease}</option>
            ${guard([form.desk.nations, text], () => placeOptions(form.desk, text))}
          </select>`
        : html`<span id=${id}>${placeLabel(form.desk, text)}</span>`
    }${foundTemplate(id, found)}`;
  }
  const inner: FieldShape = {
    name: field.name,
    shape: item,
    isNeeded: true,
    isNullable: false,
    fallback: undefined,
    means: '',
  };
  const label = words.form.item(itemWord(field.name), at + 1);
  return fieldControl(form, { path: own, field: inner, around, label }, true);
}

function toolsTemplate(
  form: Form,
  { path, field, label }: Place,
  word: string,
  at: number,
  length: number,
): TemplateResult {
  const id = idFor(path);
  const name = words.form.item(word, at + 1);
  const move = (by: -1 | 1): void => {
    form.desk.edit(moved(form.row.record, [...path, at], by), label);
    form.desk.say(words.form.itemMoved(word, at + by + 1));
    void form.desk.focus(`${id}-${at + by}-${by < 0 ? 'up' : 'down'}`);
  };
  const remove = (): void => {
    const record = form.row.record;
    // A list that has to be there stays, without anything in it.
    form.desk.edit(without(record, [...path, at]), label);
    form.desk.reveal(path);
    form.desk.say(words.form.itemRemoved(name));
    void form.desk.focus(length > 1 ? `${id}-${Math.min(at, length - 2)}-remove` : `${id}-add`);
  };
  const moveTemplate = (by: -1 | 1, word: string, isEnd: boolean): TemplateResult =>
    html`<button
      type="button"
      class="small"
      id="${id}-${at}-${by < 0 ? 'up' : 'down'}"
      aria-label=${words.form.of(word, name)}
      aria-disabled=${isEnd}
      @click=${() => {
        if (!isEnd) move(by);
      }}
    >
      ${by < 0 ? '↑' : '↓'}
    </button>`;
  return html`<div class="tools item" data-list=${field.name}>
    ${
      length > 1
        ? html`${moveTemplate(-1, words.form.up, at === 0)}${moveTemplate(1, words.form.down, at === length - 1)}`
        : nothing
    }
    <button
      type="button"
      class="small"
      id="${id}-${at}-remove"
      aria-label=${words.form.of(words.form.removeShort, name)}
      @click=${remove}
    >
      ${words.form.removeShort}
    </button>
  </div>`;
}
