import { html, nothing, type TemplateResult } from 'lit';
import { precisionOf } from '@coalition-map/schema';
import { dateText, today } from '@coalition-map/store';
import { dateOf, partsIn, wrongPart, type DateParts } from './date-parts.ts';
import { clear, type Form, type Place, valueIn } from './form.ts';
import { aboutOf } from './form-lines.ts';
import type { Desk } from './desk.ts';
import { words } from './words.ts';

/**
 * The parts as they were typed, by the field and the date that they make, where that date cannot be taken apart into the
 * same parts again: what has a slip in it is mended in the fields in which it was made.
 */
const made = new WeakMap<Desk, Map<string, DateParts>>();

function partsOf({ desk }: Form, id: string, date: string): DateParts | undefined {
  return made.get(desk)?.get(`${id} ${date}`) ?? partsIn(date);
}

function keep({ desk }: Form, id: string, date: string, parts: DateParts): void {
  const again = partsIn(date);
  const isSame = again && dateNames.every((name) => again[name] === parts[name]);
  const kept = made.get(desk) ?? new Map<string, DateParts>();
  made.set(desk, kept);
  if (isSame || precisionOf(date) !== undefined) kept.delete(`${id} ${date}`);
  else kept.set(`${id} ${date}`, parts);
}

const dateNames = ['year', 'month', 'day', 'time'] as const;

/** Shows a date as year, month and day, each of which may be blank as far as the format allows; a moment has a time too. */
export function dateTemplate(form: Form, place: Place, kind: 'date' | 'day' | 'moment'): TemplateResult {
  const { path, label } = place;
  const value = valueIn(form, path);
  const date = typeof value === 'string' ? value : '';
  const { id, described, invalid } = aboutOf(form, place);
  const parts = partsOf(form, id, date);
  const write = (next: string, part: string): void => {
    if (next === '') clear(form, place);
    else form.desk.set(path, next, label);
    form.desk.type(`${id}-${part}`, '');
  };
  // A date in words stays in one box while it is typed, so that the focus does, also when it can be taken apart.
  if (!parts || form.desk.typedIn(`${id}-all`) !== undefined)
    return html`<input
      id=${id}
      type="text"
      autocomplete="off"
      aria-label=${label}
      aria-describedby=${described}
      aria-invalid=${invalid}
      .value=${date}
      @input=${(event: Event) => write((event.currentTarget as HTMLInputElement).value, 'all')}
      @blur=${() => form.desk.pause()}
    />`;
  const wrong = wrongPart(parts);
  const take = (part: keyof DateParts) => (event: Event) => {
    const text = (event.currentTarget as HTMLInputElement | HTMLSelectElement).value.trim();
    const next = { ...parts, [part]: text };
    keep(form, id, dateOf(next), next);
    write(dateOf(next), part);
    form.desk.type(`${id}-${part}`, text);
  };
  const partTemplate = (part: 'year' | 'day' | 'time', name: string): TemplateResult =>
    html`<span class="part ${part}">
      <label for="${id}-${part}">${name}</label>
      <input
        id="${id}-${part}"
        type=${part === 'time' ? 'time' : 'text'}
        inputmode=${part === 'time' ? nothing : 'numeric'}
        autocomplete="off"
        aria-describedby=${part === wrong ? [`${id}-wrong`, described].filter((it) => it !== nothing).join(' ') : described}
        aria-invalid=${part === wrong ? 'true' : invalid}
        .value=${form.desk.typedIn(`${id}-${part}`) ?? (part === 'day' ? parts.day.replace(/^0(?=\d)/, '') : parts[part])}
        @input=${take(part)}
        @change=${() => form.desk.pause()}
      />
    </span>`;
  const isSound = precisionOf(date) !== undefined;
  return html`<div class="date" role="group" id=${id} aria-labelledby="${id}-label">
    ${partTemplate('year', words.form.year)}
    <span class="part month">
      <label for="${id}-month">${words.form.month}</label>
      <select
        id="${id}-month"
        autocomplete="off"
        aria-describedby=${described}
        aria-invalid=${invalid}
        @change=${take('month')}
      >
        <option value="" .selected=${parts.month === ''}>${words.form.blank}</option>
        ${words.form.months.map((name, at) => {
          const month = String(at + 1).padStart(2, '0');
          return html`<option value=${month} .selected=${parts.month === month}>${name}</option>`;
        })}
      </select>
    </span>
    ${partTemplate('day', words.form.day)}
    ${kind === 'moment' ? partTemplate('time', words.form.time) : nothing}
    ${
      kind === 'day'
        ? html`<button
            type="button"
            class="small"
            aria-label="${words.form.today}: ${label}"
            @click=${() => {
              write(today(), 'all');
              form.desk.pause();
            }}
          >
            ${words.form.today}
          </button>`
        : nothing
    }
    ${
      wrong === undefined
        ? nothing
        : html`<strong class="wrong" id="${id}-wrong"
            >${
              wrong === 'year'
                ? words.form.wrong(words.form.year, words.form.wantedYear)
                : words.form.wrong(words.form.day, words.form.wantedDay)
            }</strong
          >`
    }
    <span class="quiet reads"
      >${isSound ? words.form.reads(dateText(date, 'en')) : kind === 'day' ? '' : words.form.dateHint}</span
    >
  </div>`;
}
