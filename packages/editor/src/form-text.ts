import { html, nothing, type TemplateResult } from 'lit';
import { languages, type Language } from '@coalition-map/schema';
import { isBag } from '@coalition-map/review';
import { describedBy, foundIn, idFor, valueIn, type Form, type Place } from './form.ts';
import { words } from './words.ts';

/** Shows a text with a field for each of its languages, and buttons for the others. */
export function textTemplate(form: Form, place: Place): TemplateResult {
  const { path, label, field } = place;
  const value = valueIn(form, path);
  const has = (language: Language): boolean =>
    (isBag(value) && Object.hasOwn(value, language)) || form.desk.isRevealed([...path, language]);
  const shown = languages.filter((language) => has(language));
  // The first language is there to be filled in.
  const open = shown.length > 0 ? shown : languages.slice(0, 1);
  const left = languages.filter((language) => !open.includes(language));
  return html`<div class="text">
    ${open.map((language) => languageTemplate(form, place, language, open.length > 1 || language !== 'en'))}
    <div class="tools">
      ${left.map(
        (language) =>
          html`<button
            type="button"
            class="small"
            aria-label="${words.form.addLanguage(words.form.languages[language])}: ${label}"
            @click=${() => {
              form.desk.reveal([...path, language]);
              // Where no language was shown by its own field, English was.
              open.forEach((it) => form.desk.reveal([...path, it]));
              void form.desk.focus(idFor([...path, language]));
            }}
          >
            ${words.form.addLanguage(words.form.languages[language])}
          </button>`,
      )}
    </div>
    ${field.isNeeded ? nothing : nothing}
  </div>`;
}

function languageTemplate(
  form: Form,
  { path, label, field }: Place,
  language: Language,
  isNamed: boolean,
): TemplateResult {
  const at = [...path, language];
  const id = idFor(at);
  const own = idFor(path);
  const found = foundIn(form, path, true);
  const value = valueIn(form, at);
  const text = typeof value === 'string' ? value : '';
  const name = words.form.languages[language];
  return html`<div class="language">
    ${isNamed ? html`<label for=${id} class="quiet"><span class="visually-hidden">${label}, </span>${name}</label>` : nothing}
    <textarea
      id=${id}
      rows=${Math.min(8, Math.max(1, Math.ceil(text.length / 60)))}
      lang=${language}
      autocomplete="off"
      aria-label=${isNamed ? nothing : label}
      aria-describedby=${describedBy(own, field.means, found)}
      aria-invalid=${found.some(({ severity }) => severity === 'error') ? 'true' : nothing}
      .value=${text}
      @input=${(event: Event) => {
        const next = (event.currentTarget as HTMLTextAreaElement).value;
        form.desk.reveal(path);
        form.desk.reveal(at);
        if (next === '') form.desk.unset(at, label, true);
        else form.desk.set(at, next, label);
      }}
      @change=${() => form.desk.pause()}
    ></textarea>
  </div>`;
}
