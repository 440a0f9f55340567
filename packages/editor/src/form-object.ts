import { html, nothing, type TemplateResult } from 'lit';
import { isBag } from '@coalition-map/review';
import { fieldTemplate, oddTemplate } from './form-field.ts';
import {
  foundIn,
  foundTemplate,
  hintTemplate,
  idFor,
  placeOf,
  removeTemplate,
  requiredTemplate,
  valueIn,
  type Form,
  type Place,
} from './form.ts';
import type { Path } from './path.ts';
import type { FieldShape } from './shape.ts';
import { labelOf } from './words-fields.ts';
import { words } from './words.ts';

/** Shows an object within a record, such as a place. */
export function objectTemplate(
  form: Form,
  place: Place,
  fields: readonly FieldShape[],
  isItem = false,
): TemplateResult {
  const { path, label, field } = place;
  const id = idFor(path);
  const found = foundTemplate(id, foundIn(form, path));
  // What may be null is null until somebody fills it in.
  const isShut = field.isNullable && !isBag(valueIn(form, path)) && !form.desk.isRevealed(path);
  // Left out where it is needed: that nothing is known is to be said too.
  const isUnsaid = isShut && field.isNeeded && valueIn(form, path) !== null;
  const inside = isShut
    ? html`<p class="quiet">${isUnsaid ? words.form.notSaid : words.form.notKnown}</p>
        <div class="tools">
          ${isUnsaid ? noneTemplate(form, place) : nothing}
          <button
            type="button"
            class="small"
            id="${id}-fill"
            aria-label="${words.form.fillIn}: ${label}"
            @click=${() => {
              form.desk.reveal(path);
              void form.desk.focus(`${id}-fields`);
            }}
          >
            ${words.form.fillIn}
          </button>
        </div>`
    : html`<div role="group" id="${id}-fields" aria-label=${label}>
        ${fieldsTemplate(form, path, fields, isItem ? placeName(place) : field.name, label)}
      </div>`;
  if (isItem) return html`${found}${inside}`;
  return html`<fieldset class="object" id="${id}-object">
    <legend>${label}${requiredTemplate(place)}</legend>
    ${hintTemplate(id, field.means)} ${found} ${inside}
    ${isShut ? nothing : removeTemplate(form, place, field.isNullable ? `${id}-fill` : 'add-to-record', true)}
  </fieldset>`;
}

/** Shows the button by which a field says that there is nothing in it. */
function noneTemplate(form: Form, place: Place): TemplateResult {
  const { path, field, label } = place;
  const name = field.name === 'verified' ? words.form.notChecked : words.form.noneYet;
  return html`<button
    type="button"
    class="small"
    aria-label="${name}: ${label}"
    @click=${() => {
      form.desk.set(path, null, label, false);
      // What is set is shown as open; what is null is shut.
      form.desk.hide(path);
      void form.desk.focus(`${idFor(path)}-fill`);
    }}
  >
    ${name}
  </button>`;
}

/** The name of the list that a thing stands in: what its fields are called depends on it. */
function placeName({ field }: Place): string {
  return field.name;
}

/**
 * Shows the fields of an object, those that the format does not know, and a way to add one that is left out; `others` are
 * fields of it that stand elsewhere.
 */
export function fieldsTemplate(
  form: Form,
  path: Path,
  fields: readonly FieldShape[],
  around: string | undefined,
  label: string,
  others?: readonly FieldShape[],
): TemplateResult {
  const value = valueIn(form, path);
  const places = fields.map((field) => placeOf(form, path, field, around));
  const isShown = ({ path: at, field }: Place): boolean =>
    field.isNeeded ||
    valueIn(form, at) !== undefined ||
    form.desk.isRevealed(at) ||
    foundIn(form, at).length > 0;
  const left = places.filter((place) => !isShown(place));
  const names = new Set([...fields, ...(others ?? [])].map(({ name }) => name));
  // Of a record that is shown in two parts, the second one has what the format does not know.
  const isLast = path.length > 0 || others !== undefined;
  const unknown = isBag(value) && isLast ? Object.keys(value).filter((name) => !names.has(name)) : [];
  return html`${places.filter(isShown).map((place) => fieldTemplate(form, place))}
  ${
    unknown.length > 0
      ? html`<div class="unknown">
          <p class="label">${words.form.unknownHeading}</p>
          <p class="quiet">${words.form.unknown}</p>
          ${unknown.map((name) =>
            oddTemplate(
              form,
              { path: [...path, name], field: { ...nameless, name }, around, label: name },
              valueIn(form, [...path, name]),
            ),
          )}
        </div>`
      : nothing
  }
  ${left.length > 0 ? addTemplate(form, path, left, label, others !== undefined) : nothing}`;
}

const nameless: FieldShape = {
  name: '',
  shape: { kind: 'other' },
  isNeeded: false,
  isNullable: false,
  fallback: undefined,
  means: '',
};

function addTemplate(
  form: Form,
  path: Path,
  left: readonly Place[],
  label: string,
  isSecond: boolean,
): TemplateResult {
  const id = path.length > 0 ? `${idFor(path)}-more` : isSecond ? 'add-about' : 'add-to-record';
  const add = (event: Event): void => {
    const select = (event.currentTarget as Element).parentElement?.querySelector('select');
    const place = left.find(({ field }) => field.name === select?.value);
    if (!place) {
      select?.focus();
      return;
    }
    form.desk.reveal(place.path);
    form.desk.say(words.form.fieldAdded(place.label));
    const own = idFor(place.path);
    const { kind } = place.field.shape;
    void form.desk.focus(kind === 'list' ? `${own}-add` : kind === 'object' ? `${own}-fields` : own);
  };
  return html`<div class="more">
    <label for=${id}> ${words.form.addFieldTo(label)} </label>
    <div class="tools">
      <select id=${id} autocomplete="off">
        ${left.map(
          ({ field }) =>
            html`<option value=${field.name}>
              ${labelOf(form.sheet.name, left[0]?.around, field.name)}
            </option>`,
        )}
      </select>
      <button type="button" class="small" aria-label=${words.form.addFieldTo(label)} @click=${add}>
        ${words.form.addButton}
      </button>
    </div>
  </div>`;
}
