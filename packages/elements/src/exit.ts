import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { State } from '@coalition-map/store';
import { DEFAULT_DESTINATION, destinationOf } from './destination.ts';
import { CoalitionElement } from './element.ts';
import { firm, sizes } from './firm.ts';
import { atScroll, heldAbove } from './held.ts';
import { joinExits, tellSight, type Exit, type Progress } from './quick-exit.ts';
import { tokens } from './tokens.ts';

const outOfSight = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/**
 * Leaves the page at once: hides it, then puts a neutral page in its place. By the link, or by pressing Shift three times.
 * Stays on screen while the page scrolls. Fires no event, and no script of the page hears that it was used.
 *
 * @tagname coalition-exit
 * @attr {string} lang - The language to speak, on the tag or around it: English, Spanish (`es`) or Canadian French (`fr-CA`); where neither says, that of its `<coalition-data>`.
 * @slot - The link, so that it works without JavaScript: `<a href="https://www.weather.gov/" rel="nofollow noreferrer" target="_top">Exit now</a>`. Where the page gives none, the element shows its own.
 * @csspart link - The element's own link.
 * @csspart help - The sentence on what leaving does not do.
 * @cssprop [--coalition-colour-ink] - The button; kept dark on light, light on dark.
 * @cssprop [--coalition-colour-ground] - The button's letters.
 */
export class CoalitionExit extends CoalitionElement {
  static override readonly styles = [
    tokens,
    firm,
    css`
      .bar {
        display: flex;
        flex-direction: row-reverse;
        align-items: center;
        justify-content: flex-start;
        gap: 12px;
      }
      .place {
        flex: none;
      }
      .floating {
        position: fixed;
        z-index: 2147483647;
        inset-block-start: calc(var(--_top, 0px) + max(8px, env(safe-area-inset-top)));
        inset-inline-end: max(8px, env(safe-area-inset-right));
      }
      /* Every declaration is important, so that the page's own link style cannot hide the way out. */
      ::slotted(a),
      a {
        all: initial !important;
        color-scheme: inherit !important;
        box-sizing: border-box !important;
        display: inline-flex !important;
        align-items: center !important;
        justify-content: center !important;
        min-block-size: 44px !important;
        min-inline-size: 44px !important;
        padding-block: 8px !important;
        padding-inline: 20px !important;
        border: 2px solid var(--_firm-ground) !important;
        border-radius: 6px !important;
        background: var(--_firm-ink) !important;
        color: var(--_firm-ground) !important;
        font-family: var(--_font) !important;
        font-size: ${sizes.text} !important;
        font-weight: 600 !important;
        line-height: 1.25 !important;
        text-align: center !important;
        cursor: pointer !important;
        touch-action: manipulation !important;
      }
      ::slotted(a:hover),
      a:hover {
        text-decoration: underline 2px !important;
        text-underline-offset: 0.2em !important;
      }
      ::slotted(a:focus-visible),
      a:focus-visible {
        outline: 3px solid var(--_accent) !important;
        outline-offset: 0 !important;
      }
      .help {
        position: relative;
        max-inline-size: max(200px, 12.5rem);
        margin: 0;
        font-size: ${sizes.small};
        line-height: 1.3;
        text-align: end;
        text-wrap: balance;
      }
      /* Said to screen readers alone where there is no room for it, and where a touch screen has no Shift key to press. */
      .keys {
        ${outOfSight}
      }
      @media (any-hover: hover) and (any-pointer: fine) and (width >= 30em) {
        .keys {
          all: revert;
        }
      }
      @container (inline-size < 480px) or (inline-size < 30em) {
        .bar {
          gap: 8px;
        }
        ::slotted(a),
        a {
          padding-inline: 12px !important;
        }
        .keys {
          ${outOfSight}
        }
      }
      @media (forced-colors: active) {
        ::slotted(a),
        a {
          forced-color-adjust: none !important;
          border-color: ButtonText !important;
          background: ButtonText !important;
          color: ButtonFace !important;
        }
        ::slotted(a:focus-visible),
        a:focus-visible {
          outline-color: Highlight !important;
          outline-offset: 2px !important;
        }
      }
      @media print {
        :host {
          display: none !important;
        }
      }
    `,
  ];

  /** Where to go: an https address of another site; the link's own, or a national weather service, where left out. */
  @property() href: string | undefined;

  /** Whether the button is held on screen, because its place is scrolled away. */
  @state() private floats = false;
  @state() private hasLink = false;
  @state() private progress: Progress = 'none';

  private stop: (() => void) | undefined;
  private ends: (() => void) | undefined;
  private ratio = 1;
  private readonly seen = new IntersectionObserver(
    ([entry]) => {
      this.ratio = entry?.intersectionRatio ?? 1;
      this.settle();
    },
    { threshold: [0, 0.5, 0.9, 1] },
  );
  private readonly exit: Exit = {
    host: this,
    destination: () => this.destination,
    tell: (progress) => {
      this.progress = progress;
    },
    settle: () => this.settle(),
  };

  override connectedCallback(): void {
    // Before anything that could fail: the exit works even where nothing can be rendered.
    this.stop = joinExits(this.exit);
    this.hasLink = this.link !== null;
    super.connectedCallback();
    this.seen.observe(this);
    // After the explorer, which may have put its bar elsewhere.
    this.ends = atScroll(() => this.settle(), 100);
    if (window !== parent)
      void import('./sandbox.ts').then(
        ({ warnOfSandbox }) => warnOfSandbox(window),
        () => undefined,
      );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    tellSight(this.exit, false);
    this.stop?.();
    this.ends?.();
    this.seen.disconnect();
    this.floats = false;
    this.progress = 'none';
  }

  protected override slicesOf(state: State): readonly unknown[] {
    return [state.languages];
  }

  protected override render(): TemplateResult {
    const { exit } = this.words;
    return html`
      <div class="bar" lang=${this.words.lang}>
        <div class="place">
          <div class="button ${this.floats ? 'floating' : ''}">
            <slot ?hidden=${!this.hasLink} @slotchange=${this.look}></slot>
            ${
              this.hasLink
                ? nothing
                : html`<a
                    part="link"
                    href=${destinationOf(location.origin, this.href)}
                    rel="nofollow noreferrer"
                    target="_top"
                    draggable="false"
                    >${exit.link}</a
                  >`
            }
          </div>
        </div>
        <p class="help" part="help">${exit.help} <span class="keys">${exit.keys}</span></p>
      </div>
      <p class="visually-hidden" role="status">${this.told}</p>
    `;
  }

  private get link(): HTMLAnchorElement | null {
    return this.querySelector('a');
  }

  private get destination(): string {
    return destinationOf(location.origin, this.href, this.link?.getAttribute('href'), DEFAULT_DESTINATION);
  }

  private get told(): string {
    const { exit } = this.words;
    if (this.progress === 'none') return '';
    return this.progress === 'stopped' ? exit.stopped : exit.more(this.progress);
  }

  private readonly look = (): void => {
    this.hasLink = this.link !== null;
  };

  /**
   * Holds the button on screen while its place is scrolled away, or below what the page keeps at the top of the window, and
   * no other exit is in sight. The place keeps its size, so that nothing jumps.
   */
  private settle(): void {
    const place = this.renderRoot.querySelector<HTMLElement>('.place');
    const box = place?.getBoundingClientRect();
    if (!place || !box) return;
    const top = heldAbove(this);
    place.style.setProperty('--_top', `${top}px`);
    const isAway = this.ratio < 0.9 || box.top + box.height / 10 < top;
    const isElsewhere = tellSight(this.exit, !isAway && box.width > 0);
    const floats = box.width > 0 && isAway && !isElsewhere;
    if (floats === this.floats) return;
    place.style.inlineSize = floats ? `${box.width}px` : '';
    place.style.blockSize = floats ? `${box.height}px` : '';
    this.floats = floats;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-exit': CoalitionExit;
  }
}
