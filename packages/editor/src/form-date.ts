import { html, nothing, type TemplateResult } from 'lit';
import { precisionOf } from '@coalition-map/schema';
import { dateText, today } from '@coalition-map/store';
import { dateOf, partsIn, type DateParts } from './date-parts.ts';
import { clear, type Form, type Place, valueIn } from './form.ts';
import { aboutOf } from './form-lines.ts';
import { words } from './words.ts';

/** Shows a date as year, month and day, each of which may be blank as far as the format allows; a moment has a time too. */
export function dateTemplate(form: Form, place: Place, kind: 'date' | 'day' | 'moment'): TemplateResult {
  const { path, label } = place;
  const value = valueIn(form, path);
  const date = typeof value === 'string' ? value : '';
  const parts = partsIn(date);
  const { id, described, invalid } = aboutOf(form, place);
  if (!parts)
    return html`<input
      id=${id}
      type="text"
      autocomplete="off"
      aria-label=${label}
      aria-describedby=${described}
      aria-invalid=${invalid}
      .value=${date}
      @input=${(event: Event) => write((event.currentTarget as HTMLInputElement).value, 'all')}
      @change=${() => form.desk.pause()}
    />`;
  const write = (next: string, part: string): void => {
    if (next === '') clear(form, place);
    else form.desk.set(path, next, label);
    form.desk.type(`${id}-${part}`, '');
  };
  const take = (part: keyof DateParts) => (event: Event) => {
    const text = (event.currentTarget as HTMLInputElement | HTMLSelectElement).value.trim();
    write(dateOf({ ...parts, [part]: text }), part);
    form.desk.type(`${id}-${part}`, text);
  };
  const partTemplate = (part: 'year' | 'day' | 'time', name: string): TemplateResult =>
    html`<span class="part ${part}">
      <label for="${id}-${part}">${name}</label>
      <input
        id="${id}-${part}"
        type=${part === 'time' ? 'time' : 'text'}
        inputmode=${part === 'time' ? nothing : 'numeric'}
        maxlength=${part === 'year' ? 4 : part === 'day' ? 2 : nothing}
        autocomplete="off"
        aria-describedby=${described}
        aria-invalid=${invalid}
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
    <span class="quiet reads"
      >${isSound ? words.form.reads(dateText(date, 'en')) : kind === 'day' ? '' : words.form.dateHint}</span
    >
  </div>`;
}
