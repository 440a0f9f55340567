import { kmBetween } from '@coalition-map/geo';
import { html, nothing, type TemplateResult } from 'lit';
import { nudged } from './coordinates.ts';
import { aboutOf, numberIn, numberText } from './form-lines.ts';
import { valueIn, type Form, type Place } from './form.ts';
import { moveText, namesOf } from './move-words.ts';
import { pinnedOf } from './moves.ts';
import { words } from './words.ts';

/** Shows a point as latitude and longitude; the arrow keys move it. */
export function pointTemplate(form: Form, place: Place): TemplateResult {
  const { path, label } = place;
  const { id, described, invalid } = aboutOf(form, place);
  const value = valueIn(form, path);
  const pair: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [];
  const write = (at: 0 | 1, next: unknown): void => {
    const both = at === 0 ? [next, pair[1]] : [pair[0], next];
    const isBlank = both.every((it) => it === undefined || it === null || it === '');
    form.desk.reveal(path);
    if (isBlank) form.desk.unset(path, label, true);
    else
      form.desk.set(
        path,
        both.map((it) => it ?? null),
        label,
      );
  };
  const inputTemplate = (at: 0 | 1, part: string, name: string): TemplateResult =>
    html`<span class="part">
      <label for="${id}-${part}">${name}</label>
      <input
        id="${id}-${part}"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${form.desk.typedIn(`${id}-${part}`) ?? numberText(pair[at])}
        @input=${(event: Event) => {
          const text = (event.currentTarget as HTMLInputElement).value;
          write(at, text.trim() === '' ? null : numberIn(text));
          form.desk.type(`${id}-${part}`, text);
        }}
        @keydown=${(event: KeyboardEvent) => {
          const current = pair[at];
          if ((event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || typeof current !== 'number') return;
          event.preventDefault();
          const step = (event.shiftKey ? 0.1 : 0.01) * (event.key === 'ArrowUp' ? 1 : -1);
          form.desk.pause();
          write(at, nudged(current, step, at === 0 ? 180 : 90));
        }}
        @change=${() => form.desk.pause()}
      />
    </span>`;
  return html`<div class="date" role="group" id=${id} aria-labelledby="${id}-label">
      ${inputTemplate(1, 'lat', words.form.latitude)} ${inputTemplate(0, 'lng', words.form.longitude)}
    </div>
    ${whereTemplate(form)}
    <p class="quiet">${words.map.keys}</p>`;
}

/** Tells in which state or province the point lies, and how far that is from where it was. */
function whereTemplate({ desk, row, before }: Form): TemplateResult | typeof nothing {
  const { boundaries } = desk.checker;
  const to = boundaries && pinnedOf(row.record, boundaries);
  const from = boundaries && pinnedOf(before, boundaries);
  if (!to) return nothing;
  const isMoved = from !== undefined && String(from.at) !== String(to.at);
  return html`<p class="quiet where">
    ${
      isMoved
        ? `${moveText({ key: row.key, from, to, km: kmBetween(from.at, to.at) })}.`
        : words.map.within(namesOf(to))
    }
  </p>`;
}
