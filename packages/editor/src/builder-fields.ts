import { html, nothing, type TemplateResult } from 'lit';
import { jurisdictionsOf } from '@coalition-map/geo';
import { placeName, type Atlas } from '@coalition-map/store';

/** A value and what it is called. */
export type Option = readonly [value: string, text: string];

/** A choice of one, by a list. */
export function selectField(
  id: string,
  label: string,
  value: string,
  options: readonly Option[],
  set: (value: string) => void,
  hint = '',
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      @change=${(event: Event) => {
        set((event.target as HTMLSelectElement).value);
      }}
    >
      ${options.map(([it, text]) => html`<option value=${it} ?selected=${it === value}>${text}</option>`)}
    </select>
    ${hintOf(id, hint)}
  </div>`;
}

/** A line of text; told where it does not fit. */
export function textField(
  id: string,
  label: string,
  value: string,
  set: (value: string) => void,
  { hint = '', fault = '' }: { hint?: string; fault?: string } = {},
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="text"
      autocomplete="off"
      spellcheck="false"
      .value=${value}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${fault || hint ? `${id}-hint` : nothing}
      @change=${(event: Event) => {
        set((event.target as HTMLInputElement).value);
      }}
    />
    ${hintOf(id, fault || hint)}
  </div>`;
}

function hintOf(id: string, hint: string): TemplateResult | typeof nothing {
  return hint ? html`<p class="quiet" id="${id}-hint">${hint}</p>` : nothing;
}

/** A choice of several, by boxes to tick. */
export function ticksField(
  legend: string,
  options: readonly Option[],
  chosen: readonly string[],
  set: (chosen: readonly string[]) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${options.map(
      ([value, text]) =>
        html`<label class="tick"
          ><input
            type="checkbox"
            .checked=${chosen.includes(value)}
            @change=${(event: Event) => {
              const isOn = (event.target as HTMLInputElement).checked;
              set(isOn ? [...chosen, value] : chosen.filter((it) => it !== value));
            }}
          />
          ${text}</label
        >`,
    )}
  </fieldset>`;
}

/** The same of many, folded away while all are meant; what is ticked stands beside its name. */
export function foldedTicks(
  legend: string,
  options: readonly Option[],
  chosen: readonly string[],
  set: (chosen: readonly string[]) => void,
  hint = '',
): TemplateResult {
  const names = options.filter(([value]) => chosen.includes(value)).map(([, text]) => text);
  return html`<details class="ticks">
    <summary>${legend}: ${names.length > 0 ? names.join(', ') : 'all'}</summary>
    ${hint ? html`<p class="quiet">${hint}</p>` : nothing} ${ticksField(legend, options, chosen, set)}
  </details>`;
}

/** A choice of one of few, each with a sentence on it. */
export function radioField(
  name: string,
  legend: string,
  options: readonly (readonly [value: string, text: string, about: string])[],
  value: string,
  set: (value: string) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${options.map(
      ([it, text, about]) =>
        html`<label class="tick"
            ><input
              type="radio"
              name=${name}
              .checked=${it === value}
              aria-describedby="${name}-${it}"
              @change=${() => {
                set(it);
              }}
            />
            ${text}</label
          >
          <p class="quiet about" id="${name}-${it}">${about}</p>`,
    )}
  </fieldset>`;
}

/** A choice of places by name: one after the other from a list, each with a button that takes it out again. */
export function placesField(
  id: string,
  legend: string,
  none: string,
  chosen: readonly string[],
  atlas: Atlas,
  set: (chosen: readonly string[]) => void,
): TemplateResult {
  const name = (it: string): string => placeName(it, ['en'], atlas);
  const add = (event: Event): void => {
    const field = (event.currentTarget as HTMLElement).parentElement?.querySelector('select');
    if (field && field.value !== '') set([...new Set([...chosen, field.value])]);
  };
  const takeOut = (event: Event, place: string): void => {
    // The button goes; the focus stays in the field.
    (event.currentTarget as HTMLElement).closest('fieldset')?.querySelector('select')?.focus();
    set(chosen.filter((it) => it !== place));
  };
  return html`<fieldset>
    <legend>${legend}</legend>
    ${
      chosen.length === 0
        ? html`<p class="quiet">${none}</p>`
        : html`<ul class="chosen">
            ${chosen.map(
              (it) =>
                html`<li>
                  ${name(it)}
                  <button
                    type="button"
                    class="small"
                    @click=${(event: Event) => {
                      takeOut(event, it);
                    }}
                  >
                    Take out <span class="visually-hidden">${name(it)}</span>
                  </button>
                </li>`,
            )}
          </ul>`
    }
    <div class="row">
      <label class="visually-hidden" for=${id}>State or province to add</label>
      <select id=${id}>
        <option value="">Choose a place</option>
        ${(['US', 'CA'] as const).map(
          (country) =>
            html`<optgroup label=${name(country)}>
              ${jurisdictionsOf(country)
                .map((it): Option => [it.id, name(it.id)])
                .sort(([, a], [, b]) => a.localeCompare(b, 'en'))
                .map(([value, text]) => html`<option value=${value}>${text}</option>`)}
            </optgroup>`,
        )}
      </select>
      <button type="button" @click=${add}>Add</button>
    </div>
  </fieldset>`;
}
