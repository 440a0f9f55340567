import { html, nothing, type TemplateResult } from 'lit';
import { clear, describedBy, foundIn, idFor, valueIn, type Form, type Place } from './form.ts';
import { targetsOf } from './references.ts';
import type { Shape } from './shape.ts';
import { words } from './words.ts';
import { choiceWord } from './words-fields.ts';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const textOf = (event: Event): string => (event.currentTarget as Input).value;

/** What the controls of one field have in common. */
interface About {
  readonly id: string;
  /** The ids of what describes them. */
  readonly described: string | typeof nothing;
  readonly invalid: 'true' | typeof nothing;
}

/** Gives what the controls of one field have in common. */
export function aboutOf(form: Form, { path, field }: Place): About {
  const id = idFor(path);
  const found = foundIn(form, path, true);
  return {
    id,
    described: describedBy(id, field.means, found),
    invalid: found.some(({ severity }) => severity === 'error') ? 'true' : nothing,
  };
}

/** Shows a line to type in: text, an id, a web address. */
export function lineTemplate(
  form: Form,
  place: Place,
  shape: Extract<Shape, { kind: 'line' }>,
): TemplateResult {
  const { path, label, field } = place;
  const value = valueIn(form, path);
  const text = typeof value === 'string' ? value : '';
  const targets = targetsOf(form.desk.draft, form.sheet.name, form.row.record, path);
  if (targets && (targets.length > 0 || text === ''))
    return selectTemplate(
      form,
      place,
      targets.map(({ id, name }) => [id, name === id ? id : `${name} (${id})`]),
      words.form.notThere,
    );
  const { id, described, invalid } = aboutOf(form, place);
  const type = (event: Event): void => {
    const next = textOf(event);
    if (next === '') clear(form, place);
    else form.desk.set(path, next, label);
  };
  // A name grows with what is typed, and is one line all the same.
  if (shape.form === 'plain')
    return html`<textarea
      id=${id}
      rows="1"
      autocomplete="off"
      aria-describedby=${described}
      aria-invalid=${invalid}
      .value=${text}
      @input=${(event: Event) => {
        const area = event.currentTarget as HTMLTextAreaElement;
        if (area.value.includes('\n')) area.value = area.value.replace(/\s*\n\s*/g, ' ');
        type(event);
      }}
      @change=${() => form.desk.pause()}
    ></textarea>`;
  return html`<input
    id=${id}
    type="text"
    inputmode=${shape.form === 'address' ? 'url' : nothing}
    list=${shape.form === 'zone' ? 'zones' : nothing}
    autocomplete="off"
    spellcheck="false"
    aria-describedby=${described}
    aria-invalid=${invalid}
    aria-required=${field.isNeeded ? 'true' : nothing}
    .value=${text}
    @input=${type}
    @change=${() => form.desk.pause()}
  />`;
}

/** Shows a choice between a few values. */
export function choiceTemplate(form: Form, place: Place, values: readonly string[]): TemplateResult {
  const { around, field } = place;
  return selectTemplate(
    form,
    place,
    values.map((value) => [value, choiceWord(form.sheet.name, around, field.name, value)]),
    (value) => value,
  );
}

/** Shows a choice; a value that is none of it is offered as it is, so that it is not lost. */
function selectTemplate(
  form: Form,
  place: Place,
  options: readonly (readonly [value: string, text: string])[],
  other: (value: string) => string,
): TemplateResult {
  const { path, field, label } = place;
  const value = valueIn(form, path);
  const { id, described, invalid } = aboutOf(form, place);
  const isOther = typeof value === 'string' && value !== '' && !options.some(([it]) => it === value);
  const choose = (event: Event): void => {
    const next = textOf(event);
    if (next !== '') form.desk.set(path, next, label, false);
    else if (field.isNullable) clear(form, place, false);
    else {
      form.desk.reveal(path);
      form.desk.unset(path, label);
    }
  };
  return html`<select
    id=${id}
    autocomplete="off"
    aria-describedby=${described}
    aria-invalid=${invalid}
    aria-required=${field.isNeeded ? 'true' : nothing}
    @change=${choose}
  >
    <option value="" .selected=${value === undefined || value === ''}>
      ${field.isNeeded ? words.form.choosePlease : words.form.leftOut}
    </option>
    ${options.map(([it, text]) => html`<option value=${it} .selected=${it === value}>${text}</option>`)}
    ${isOther ? html`<option value=${value} .selected=${true}>${other(value)}</option>` : nothing}
  </select>`;
}

/** Shows a box to tick. A field that was left out is left out again when it is unticked. */
export function tickTemplate(form: Form, place: Place): TemplateResult {
  const { path, field, label } = place;
  const { id, described, invalid } = aboutOf(form, place);
  const value = valueIn(form, path);
  const tick = (event: Event): void => {
    const isTicked = (event.currentTarget as HTMLInputElement).checked;
    const was = valueIn({ ...form, row: { ...form.row, record: form.before } }, path);
    if (!isTicked && !field.isNeeded && was === undefined) {
      form.desk.reveal(path);
      form.desk.unset(path, label);
    } else form.desk.set(path, isTicked, label, false);
  };
  return html`<input
    id=${id}
    type="checkbox"
    autocomplete="off"
    aria-describedby=${described}
    aria-invalid=${invalid}
    .checked=${value === true}
    @change=${tick}
  />`;
}

/** Shows a number. It is a line, because a wheel that turns over it must change nothing. */
export function numberTemplate(form: Form, place: Place): TemplateResult {
  const { path, label } = place;
  const { id, described, invalid } = aboutOf(form, place);
  return html`<input
    id=${id}
    type="text"
    class="short"
    inputmode="numeric"
    autocomplete="off"
    aria-describedby=${described}
    aria-invalid=${invalid}
    .value=${form.desk.typedIn(id) ?? numberText(valueIn(form, path))}
    @input=${(event: Event) => {
      const text = textOf(event);
      form.desk.type(id, text);
      if (text.trim() === '') clear(form, place);
      else form.desk.set(path, numberIn(text), label);
    }}
    @change=${() => form.desk.pause()}
  />`;
}

/** Gives a typed number, or the text itself, which the checks refuse. */
export function numberIn(text: string): number | string {
  const plain = text.trim().replace('−', '-');
  return /^-?\d+(\.\d*)?$|^-?\.\d+$/.test(plain) ? Number(plain) : text;
}

/** Gives a number as it is written. */
export function numberText(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}
