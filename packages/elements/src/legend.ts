import { css, html, nothing, svg, unsafeCSS, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { usCaScene } from '@coalition-map/geo/scenes';
import { SvgSurface, svgStyles, type Fill } from '@coalition-map/map';
import { idsOf, pictureOf, pinKinds, pinsOf, siftOf } from '@coalition-map/map/picture';
import { enMap, wordsIn, type Colouring, type MapWords, type State } from '@coalition-map/store';
import { choiceStyles } from './choice-styles.ts';
import { colourChoice } from './colour-choice.ts';
import { CoalitionElement } from './element.ts';
import { CoalitionColourEvent, CoalitionHideEvent } from './events.ts';
import { discOf, shapeOf } from './shapes.ts';
import { signStyles } from './sign-styles.ts';
import { tokens } from './tokens.ts';

/** How long the classes wait for a dataset that is slow, ms: with each one they would be more, and push down what follows. */
const PATIENCE = 8000;

/**
 * What the colours and the signs of the map mean, how many places and records of what is shown have them, and the choice of
 * what the colours tell. Each class and each kind is a button that leaves it out of map and list.
 *
 * @tagname coalition-legend
 * @fires coalition-colour - Another colouring was chosen.
 * @fires coalition-hide - A class or a kind of pins was switched off or on.
 */
export class CoalitionLegend extends CoalitionElement {
  static override readonly styles = [
    tokens,
    signStyles,
    choiceStyles,
    css`
      ${unsafeCSS(svgStyles)}
      :host {
        display: block;
        background: var(--_ground);
        font-size: 0.875rem;
      }
      .choice {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
        margin-block-end: 8px;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li,
      li > button {
        display: flex;
        align-items: center;
        gap: 8px;
        line-height: 1.3;
      }
      button {
        min-block-size: 28px;
        margin: 0;
        padding: 2px 6px;
        border: 1px solid transparent;
        border-radius: 6px;
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      li > button {
        margin-inline-start: -6px;
      }
      button:hover,
      .all {
        border-color: var(--_quiet);
      }
      button[aria-pressed='false'] > span {
        text-decoration: line-through;
      }
      button[aria-pressed='false'] > svg {
        opacity: 0.35;
      }
      ul + ul {
        margin-block-start: 8px;
        padding-block-start: 8px;
        border-block-start: 1px solid var(--_line);
      }
      svg {
        flex: none;
        overflow: visible;
      }
      .swatch {
        stroke: var(--_quiet);
      }
      .quiet {
        color: var(--_quiet);
      }
      p {
        margin: 8px 0 0;
        color: var(--_quiet);
      }
    `,
  ];

  /** Leaves out the choice of what the colours tell, where the page has one elsewhere. */
  @property({ type: Boolean, attribute: 'hide-choice' }) hideChoice = false;

  /** Whether every dataset has come, or failed, or was waited for. */
  @state() private isSettled = false;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  override get words(): MapWords {
    return wordsIn(this.state?.spoken) ?? enMap;
  }

  protected override slicesOf({
    atlas,
    colouring,
    languages,
    phase,
    breaks,
    preset,
    lens,
    hidden,
    sources,
  }: State): readonly unknown[] {
    const isBusy = sources.some((source) => source.phase === 'loading');
    return [atlas, colouring, languages, phase, breaks, preset, lens, hidden, isBusy];
  }

  protected override willUpdate(): void {
    const { sources = [] } = this.state ?? {};
    if (!sources.some(({ phase }) => phase === 'loading')) this.isSettled ||= sources.length > 0;
    else this.waiting ??= setTimeout(() => (this.isSettled = true), PATIENCE);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state, words } = this;
    if (state?.phase !== 'ready' || !this.isSettled) return nothing;
    const ids = idsOf(state.preset);
    const picture = pictureOf(state, ids, words);
    const { holds, has, countOf } = siftOf(state, ids, words, picture);
    const classes = picture.legend
      .map((item) => ({ ...item, places: item.places.filter(holds) }))
      .filter(({ places }) => places.length > 0);
    const pins = pinsOf(state, usCaScene).filter(({ key }) => {
      const entry = state.atlas.byKey.get(key);
      return entry !== undefined && has(entry);
    });
    const there = new Set(pins.map(({ kind }) => kind));
    const kinds = pinKinds.filter((kind) => there.has(kind));
    const counted = (text: string, count: string) => html`${text} <span class="quiet">(${count})</span>`;
    return html`
      ${this.hideChoice ? nothing : html`<div class="choice">${colourChoice(state, this.choose)}</div>`}
      <ul aria-label=${words.legend.title}>
        ${classes.map(({ fill, text, places }) =>
          this.toggle(`fill:${fill}`, swatchOf(fill), counted(text, words.legend.places(places.length))),
        )}
      </ul>
      ${
        kinds.length
          ? html`<ul aria-label=${words.legend.pins}>
              ${kinds.map((kind) =>
                this.toggle(
                  `pin:${kind}`,
                  signOf(shapeOf(kind)),
                  counted(words.legend.pin[kind], words.counts.records(countOf(kind))),
                ),
              )}
              <li>${signOf(discOf(5))}${words.legend.cluster}</li>
            </ul>`
          : nothing
      }
      <p>
        ${words.legend.scope}
        ${
          state.hidden.size > 0
            ? html`<button type="button" class="all" @click=${this.showAll}>${words.legend.showAll}</button>`
            : words.legend.switch
        }
      </p>
    `;
  }

  private toggle(key: string, sign: TemplateResult, text: TemplateResult): TemplateResult {
    const isHidden = this.state?.hidden.has(key) === true;
    return html`<li>
      <button
        type="button"
        aria-pressed=${!isHidden}
        @click=${() => this.ask(new CoalitionHideEvent(key, !isHidden))}
      >
        ${sign}<span>${text}</span>
      </button>
    </li>`;
  }

  private readonly showAll = (): void => {
    const { hidden } = this.state ?? {};
    // The button goes with what it undoes; the focus goes to the first toggle.
    this.renderRoot.querySelector<HTMLElement>('li > button')?.focus();
    for (const key of hidden ?? []) this.ask(new CoalitionHideEvent(key, false));
  };

  private readonly choose = (colouring: Colouring): void => {
    this.ask(new CoalitionColourEvent(colouring));
  };
}

function signOf(shape: unknown): TemplateResult {
  return html`<svg viewBox="-12 -12 24 24" width="20" height="20" aria-hidden="true">${shape}</svg>`;
}

function swatchOf(fill: Fill): TemplateResult {
  const pattern = SvgSurface.patterns.find(([name]) => name === fill);
  return html`<svg width="28" height="18" aria-hidden="true">
    ${
      pattern
        ? svg`<defs><pattern id="swatch-${fill}" width="10" height="10" patternUnits="userSpaceOnUse">
          <rect width="10" height="10" class="tile ${pattern[1]}"></rect><path d=${pattern[2]} class="ink ${pattern[1]}"></path>
        </pattern></defs>`
        : nothing
    }
    <rect
      class="region swatch ${fill}"
      x="0.5"
      y="0.5"
      width="27"
      height="17"
      rx="2"
      fill=${pattern ? `url(#swatch-${fill})` : nothing}
    ></rect>
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-legend': CoalitionLegend;
  }
}
