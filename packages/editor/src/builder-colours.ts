import { html, nothing, type TemplateResult } from 'lit';
import type { ColourName } from '@coalition-map/map';
import { builderWords } from './builder-words.ts';
import { tooCloseIn, type Theme, type TooClose } from './contrast.ts';
import { isColour, ownColours, type Choices, type ColourPair } from './snippet-choices.ts';

type Set = (colours: Choices['colours']) => void;

function nameOf(name: ColourName): string {
  return builderWords.colours[name] ?? name;
}

/** The themes in which colours are seen. */
function themesOf(theme: Choices['theme']): readonly Theme[] {
  return theme === '' ? ['light', 'dark'] : [theme];
}

function changed(
  colours: Choices['colours'],
  name: ColourName,
  theme: Theme,
  value: string,
): Choices['colours'] {
  const [, , light = '', dark = ''] = ownColours.find(([own]) => own === name) ?? [];
  const [ownLight, ownDark] = colours[name] ?? [light, dark];
  const pair: ColourPair = theme === 'light' ? [value, ownDark] : [ownLight, value];
  return { ...colours, [name]: pair };
}

/** All colours that a page may set, each as it is chosen from a field or typed, with what is too close together. */
export function coloursTemplate({ colours, theme }: Choices, set: Set): TemplateResult {
  return html`<details>
    <summary>Colors</summary>
    ${themesOf(theme).map(
      (it) =>
        html`<fieldset>
          <legend>${it === 'light' ? 'On a light page' : 'On a dark page'}</legend>
          ${ownColours.map(([name, , light, dark]) =>
            colourTemplate(
              name,
              it,
              colours[name]?.[it === 'light' ? 0 : 1] ?? (it === 'light' ? light : dark),
              (value) => {
                set(changed(colours, name, it, value));
              },
            ),
          )}
        </fieldset>`,
    )}
    <button
      type="button"
      ?disabled=${Object.keys(colours).length === 0}
      @click=${() => {
        set({});
      }}
    >
      All colors as they were
    </button>
  </details>`;
}

function colourTemplate(
  name: ColourName,
  theme: Theme,
  value: string,
  set: (value: string) => void,
): TemplateResult {
  const id = `colour-${name}-${theme}`;
  const take = (event: Event): void => {
    const typed = (event.target as HTMLInputElement).value.trim().toLowerCase();
    set(/^[\da-f]{6}$/.test(typed) ? `#${typed}` : typed);
  };
  const isWhole = isColour(value);
  return html`<div class="colour">
    <label for=${id}>${nameOf(name)}</label>
    <input
      type="color"
      aria-label="${nameOf(name)}, from a field"
      .value=${isWhole ? value : '#000000'}
      @change=${take}
    />
    <input
      id=${id}
      type="text"
      size="8"
      autocomplete="off"
      spellcheck="false"
      .value=${value}
      aria-invalid=${isWhole ? nothing : 'true'}
      aria-describedby=${isWhole ? nothing : `${id}-fault`}
      @change=${take}
    />
    ${isWhole ? nothing : html`<p class="quiet" id="${id}-fault">Six digits after #, such as #1b5e9b; until then, ours.</p>`}
  </div>`;
}

/** What of the chosen colours cannot be read or told apart, with the next shade that can. */
export function contrastTemplate({ colours, theme }: Choices, set: Set): TemplateResult {
  const whole = Object.fromEntries(Object.entries(colours).filter(([, pair]) => pair.every(isColour)));
  const found = tooCloseIn(whole, themesOf(theme));
  return html`<div role="status" class="contrast">
    ${
      found.length === 0
        ? nothing
        : html`<p><strong>Hard to see:</strong> your visitors may not read this.</p>
            <ul>
              ${found.map((it) => tooCloseTemplate(it, colours, set))}
            </ul>`
    }
  </div>`;
}

function tooCloseTemplate(it: TooClose, colours: Choices['colours'], set: Set): TemplateResult {
  const { name, against, theme, ratio, wanted, next } = it;
  // Never rounded up to what is wanted.
  const told = (Math.floor(ratio * 100) / 100).toFixed(2);
  const of = name === against ? '' : ` against “${nameOf(against)}”`;
  return html`<li>
    “${nameOf(name)}”${of}, on a ${theme} page: ${told} to 1, and ${wanted} to 1 is needed.
    ${
      next === undefined
        ? html`No shade of it is enough: change “${nameOf(against)}”.`
        : html`The next shade that is enough: ${next}
            <svg class="swatch" viewBox="0 0 1 1" aria-hidden="true">
              <rect width="1" height="1" fill=${next} />
            </svg>
            <button
              type="button"
              class="small"
              @click=${() => {
                set(changed(colours, name, theme, next));
              }}
            >
              Take it <span class="visually-hidden">${next} for “${nameOf(name)}”, ${theme}</span>
            </button>`
    }
  </li>`;
}
