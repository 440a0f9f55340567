import { html, nothing, type TemplateResult } from 'lit';
import { isBag } from '@coalition-map/review';
import { entriesTemplate } from './form-entries.ts';
import { dateTemplate } from './form-date.ts';
import { choiceTemplate, lineTemplate, numberTemplate, tickTemplate } from './form-lines.ts';
import { listTemplate } from './form-list.ts';
import { objectTemplate } from './form-object.ts';
import { pointTemplate } from './form-point.ts';
import { textTemplate } from './form-text.ts';
import {
  foundIn,
  foundTemplate,
  hintTemplate,
  idFor,
  removeTemplate,
  requiredTemplate,
  valueIn,
  type Form,
  type Place,
} from './form.ts';
import type { Shape } from './shape.ts';
import { choiceWord } from './words-fields.ts';
import { words } from './words.ts';

/** Shows a field with its label, its hint, its control, and what the checks say of it. */
export function fieldTemplate(form: Form, place: Place): TemplateResult {
  const { field } = place;
  const value = valueIn(form, place.path);
  if (!fits(value, field.shape)) return oddTemplate(form, place, value);
  const { shape } = field;
  if (shape.kind === 'list') return listTemplate(form, place, shape.item);
  if (shape.kind === 'object') return objectTemplate(form, place, shape.fields);
  if (shape.kind === 'entries') return entriesTemplate(form, place, shape.value);
  return plainTemplate(form, place);
}

/** Shows the control of a field, or of a thing of a list, whose label is that of the thing. */
export function fieldControl(form: Form, place: Place, isItem = false): unknown {
  const { path, field, label } = place;
  const { shape } = field;
  const value = valueIn(form, path);
  if (!fits(value, shape)) return oddTemplate(form, place, value);
  if (isItem && shape.kind === 'object')
    return html`<p class="nth" id="${idFor(path)}-nth">${label}</p>
      ${objectTemplate(form, place, shape.fields, true)}`;
  const found = foundTemplate(idFor(path), foundIn(form, path, true));
  if (isItem && shape.kind === 'line')
    return html`<label class="visually-hidden" for=${idFor(path)}>${label}</label
      >${controlOf(form, place)}${found}`;
  return isItem ? html`${controlOf(form, place)}${found}` : controlOf(form, place);
}

function controlOf(form: Form, place: Place): unknown {
  const { shape } = place.field;
  switch (shape.kind) {
    case 'text':
      return textTemplate(form, place);
    case 'choice':
      return choiceTemplate(form, place, shape.values);
    case 'tick':
      return tickTemplate(form, place);
    case 'number':
      return numberTemplate(form, place);
    case 'point':
      return pointTemplate(form, place);
    case 'line':
      return shape.form === 'date' || shape.form === 'day' || shape.form === 'moment'
        ? dateTemplate(form, place, shape.form)
        : lineTemplate(form, place, shape);
    default:
      return oddTemplate(form, place, valueIn(form, place.path));
  }
}

/** A field with one control, or a few that belong together. */
function plainTemplate(form: Form, place: Place): TemplateResult {
  const { path, field, label } = place;
  const { shape } = field;
  const id = idFor(path);
  const found = foundIn(form, path, true);
  const isGroup =
    shape.kind === 'text' ||
    shape.kind === 'point' ||
    (shape.kind === 'line' && ['date', 'day', 'moment'].includes(shape.form));
  const name = html`${label}${requiredTemplate(place)}`;
  const heading = isGroup
    ? html`<span class="label" id="${id}-label">${name}</span>`
    : html`<label class="label" for=${id} id="${id}-label">${name}</label>`;
  return html`<div class="field ${shape.kind}">
    <div class="head">${heading} ${removeTemplate(form, place, 'add-to-record')}</div>
    ${hintTemplate(id, field.means)}
    ${
      shape.kind === 'text'
        ? html`<div role="group" id=${id} aria-labelledby="${id}-label">${controlOf(form, place)}</div>`
        : controlOf(form, place)
    }
    ${fallbackTemplate(form, place)} ${foundTemplate(id, found)}
  </div>`;
}

/** Tells what counts where the field is left out. */
function fallbackTemplate(form: Form, { path, field, around }: Place): TemplateResult | typeof nothing {
  const { fallback, shape, name } = field;
  if (typeof fallback !== 'string' || shape.kind !== 'choice' || valueIn(form, path) !== undefined)
    return nothing;
  return html`<p class="quiet">
    ${words.form.fallback(choiceWord(form.sheet.name, around, name, fallback))}
  </p>`;
}

/** Tells whether a value can be shown by the control of a shape; what is missing can. */
function fits(value: unknown, shape: Shape): boolean {
  if (value === undefined || value === null) return true;
  switch (shape.kind) {
    case 'text':
      return isBag(value) && Object.values(value).every((it) => typeof it === 'string');
    case 'object':
    case 'entries':
      return isBag(value);
    case 'list':
      return Array.isArray(value);
    case 'point':
      return Array.isArray(value) && value.length <= 2;
    case 'tick':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' || typeof value === 'string';
    case 'line':
    case 'choice':
      return typeof value === 'string';
    case 'other':
      return false;
  }
}

/** Shows what is not of the kind that the format wants, as it is written, so that it is not lost. */
export function oddTemplate(form: Form, place: Place, value: unknown): TemplateResult {
  const { path, label, field } = place;
  const id = idFor(path);
  const remove = (): void => {
    form.desk.unset(path, label);
    void form.desk.focus('record');
  };
  return html`<div class="field odd" role="group" id=${id} aria-label=${label}>
    <div class="head"><span class="label">${label}</span></div>
    <p class="quiet">${words.form.odd}</p>
    ${hintTemplate(id, field.means)}
    <pre>${JSON.stringify(value, null, 2)}</pre>
    ${foundTemplate(id, foundIn(form, path, true))}
    <button type="button" class="small" aria-label=${words.form.removeField(label)} @click=${remove}>
      ${words.form.removeShort}
    </button>
  </div>`;
}
