import { css, html, nothing, svg, unsafeCSS, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { usCaPlane as plane } from '@coalition-map/geo';
import { usCa as shapes } from '@coalition-map/geo/shapes';
import { SvgSurface, svgStyles, type Fill } from '@coalition-map/map';
import { pictureOf, pinKinds, pinsOf } from '@coalition-map/map/picture';
import type { Colouring, State } from '@coalition-map/store';
import { choiceStyles } from './choice-styles.ts';
import { colourChoice } from './colour-choice.ts';
import { CoalitionElement } from './element.ts';
import { CoalitionColourEvent } from './events.ts';
import { shapeOf } from './shapes.ts';
import { signStyles } from './sign-styles.ts';
import { tokens } from './tokens.ts';

const ids = shapes.regions.map(({ id }) => id);

/**
 * What the colours and the signs of the map mean, and the choice of what the colours tell.
 *
 * @tagname coalition-legend
 * @fires coalition-colour - Another colouring was chosen.
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
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        line-height: 1.3;
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

  protected override slicesOf({ atlas, colouring, languages, phase }: State): readonly unknown[] {
    return [atlas, colouring, languages, phase];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state, words } = this;
    if (state?.phase !== 'ready') return nothing;
    const { legend } = pictureOf(state, ids, words);
    const pins = pinsOf(state, shapes, plane);
    const kinds = pinKinds.filter((kind) => pins.some((pin) => pin.kind === kind));
    return html`
      ${this.hideChoice ? nothing : html`<div class="choice">${colourChoice(state, words, this.choose)}</div>`}
      <ul aria-label=${words.legend.title}>
        ${legend.map(
          ({ fill, text, places }) =>
            html`<li>
              ${swatchOf(fill)}<span
                >${text} <span class="quiet">(${words.legend.places(places.length)})</span></span
              >
            </li>`,
        )}
      </ul>
      ${
        kinds.length
          ? html`<ul aria-label=${words.legend.pins}>
              ${kinds.map((kind) => this.sign(shapeOf(kind), words.legend.pin[kind]))}
              ${this.sign(
                svg`<circle class="shape cluster" r="10"></circle><text>5</text>`,
                words.legend.cluster,
              )}
            </ul>`
          : nothing
      }
      <p>${words.legend.scope}</p>
    `;
  }

  private sign(shape: unknown, text: string): TemplateResult {
    return html`<li>
      <svg viewBox="-12 -12 24 24" width="20" height="20" aria-hidden="true">${shape}</svg>${text}
    </li>`;
  }

  private readonly choose = (colouring: Colouring): void => {
    this.ask(new CoalitionColourEvent(colouring));
  };
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
