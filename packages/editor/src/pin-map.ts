import { css, html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CoalitionMap, CoalitionSelectEvent } from '@coalition-map/elements';
import type { Point } from '@coalition-map/geo';
import { usCaScene } from '@coalition-map/geo/scenes';
import type { State } from '@coalition-map/store';
import { rounded } from './coordinates.ts';
import { hostStyles } from './host-styles.ts';
import { sized, tokens } from '@coalition-map/elements/tokens';
import { words } from './words.ts';

/** A pin that is drawn over the map's own: where it was, where it is now, or both. */
export interface Sign {
  readonly key: number;
  readonly from: Spot | undefined;
  readonly to: Spot | undefined;
  /** Whether it is of the record that is edited. */
  readonly isOwn: boolean;
}

/** A point, and the state or province that settles in which part of the picture it is drawn. */
export interface Spot {
  readonly at: Point;
  readonly jurisdiction: string | undefined;
}

/** How near the map goes to one pin, CSS px per plane unit. */
const NEAR = 2.5;

/** Tells where a pin is put by a click. */
export class PinPlaceEvent extends Event {
  static readonly type = 'pin-place';

  constructor(readonly at: Point) {
    super(PinPlaceEvent.type);
  }
}

/** Tells that regions are drawn otherwise: by their outlines, or as squares, on which no pin can be placed. */
export class PinLayoutEvent extends Event {
  static readonly type = 'pin-layout';

  constructor(readonly isSquares: boolean) {
    super(PinLayoutEvent.type);
  }
}

/**
 * The map of the records, with the pins that an edit moves drawn over it.
 *
 * @tagname coalition-editor-map
 * @fires pin-place - While pins are placed, where the map was clicked.
 * @fires pin-refuse - While pins are placed, a click on squares, which tell no coordinates.
 * @fires pin-layout - Regions are drawn by their outlines, or as squares.
 * @fires pin-open - A record's pin was chosen.
 */
export class CoalitionEditorMap extends LitElement {
  static override readonly styles = [
    tokens,
    hostStyles,
    css`
      :host {
        position: relative;
        container-type: normal;
      }
      /* Pictures are kept from the page of the map; here it is a draft. */
      coalition-map::part(save) {
        display: none;
      }
      svg {
        position: absolute;
        inset: 0 auto auto 0;
        overflow: hidden;
        pointer-events: none;
      }
      .placing {
        pointer-events: auto;
        cursor: crosshair;
      }
      .halo {
        fill: none;
        stroke: var(--_ground);
        stroke-width: 6;
      }
      .line {
        stroke: var(--_ink);
        stroke-width: 2;
        fill: none;
      }
      .ring {
        fill: none;
        stroke: var(--_ink);
        stroke-width: 3;
      }
      .was {
        stroke-dasharray: 4 3;
        stroke-width: 2;
      }
      .own.ring:not(.was) {
        stroke: var(--_accent);
        stroke-width: 4;
      }
      @media (forced-colors: active) {
        .line,
        .ring {
          stroke: CanvasText;
        }
        .own.ring:not(.was) {
          stroke: Highlight;
        }
      }
    `,
  ].map(sized);

  /** What the map shows. */
  @property({ attribute: false }) state: State | undefined;

  @property({ attribute: false }) signs: readonly Sign[] = [];

  /** Whether a click puts a pin. */
  @property({ attribute: false }) placing = false;

  private seen = '';
  private isSquares = false;
  private frame = 0;

  private get map(): CoalitionMap | null {
    return this.renderRoot.querySelector('coalition-map');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.frame);
  }

  /** Looks at a record's pin from near. */
  async zoom({ at, jurisdiction }: Spot): Promise<void> {
    const point = usCaScene.plane.forward(at, jurisdiction);
    const { map } = this;
    if (!point || !map) return;
    this.outline();
    // Only then the camera looks at the plane of the outlines.
    await map.updateComplete;
    map.camera.look({ cx: point[0], cy: point[1], k: NEAR });
    map.requestUpdate();
  }

  /** Draws regions by their outlines. */
  outline(): void {
    const { map } = this;
    if (map) map.layout = 'map';
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('state') && this.map) this.map.state = this.state;
  }

  /** The map tells nobody that its view has changed, so this looks, once for each picture. */
  private readonly follow = (): void => {
    this.frame = requestAnimationFrame(this.follow);
    const { map } = this;
    if (!map || !this.isConnected) return;
    const isSquares = map.layout !== 'map';
    if (isSquares !== this.isSquares) this.dispatchEvent(new PinLayoutEvent((this.isSquares = isSquares)));
    const { view, size } = map.camera;
    const seen = [view.cx, view.cy, view.k, size.width, size.height, map.layout].join();
    if (seen === this.seen) return;
    this.seen = seen;
    this.requestUpdate();
  };

  private screen({ at, jurisdiction }: Spot): Point | undefined {
    const { map } = this;
    if (!map?.camera.ready || map.layout !== 'map') return undefined;
    const point = usCaScene.plane.forward(at, jurisdiction) ?? usCaScene.plane.forward(at);
    return point && map.camera.screen(point);
  }

  private readonly put = (event: MouseEvent): void => {
    const { map } = this;
    const box = map?.frame?.getBoundingClientRect();
    if (!map || !box) return;
    // A square stands for a whole state, wherever it lies.
    if (map.layout !== 'map') {
      this.dispatchEvent(new Event('pin-refuse'));
      return;
    }
    const point = map.camera.planePoint([event.clientX - box.left, event.clientY - box.top]);
    const [lng, lat] = usCaScene.plane.inverse(point);
    this.dispatchEvent(new PinPlaceEvent([rounded(lng), rounded(lat)]));
  };

  private readonly choose = (event: CoalitionSelectEvent): void => {
    event.stopPropagation();
    if (event.entry !== undefined) this.dispatchEvent(new CustomEvent('pin-open', { detail: event.entry }));
  };

  protected override render(): TemplateResult {
    const { width = 0, height = 0 } = this.map?.camera.size ?? {};
    return html`<coalition-map upgrade="never" @coalition-select=${this.choose}></coalition-map>
      <svg
        class=${this.placing ? 'placing' : ''}
        width=${width}
        height=${height}
        aria-hidden="true"
        @click=${this.placing ? this.put : nothing}
      >
        ${this.placing ? svg`<rect width=${width} height=${height} fill="transparent"></rect>` : nothing}
        ${this.signs.map((sign) => this.signTemplate(sign))}
      </svg>`;
  }

  private signTemplate({ from, to, isOwn }: Sign): TemplateResult | typeof nothing {
    const was = from && this.screen(from);
    const now = to && this.screen(to);
    const own = isOwn ? 'own' : '';
    const ring = ([x, y]: Point, kind: string, radius: number): TemplateResult =>
      svg`<circle class="halo" cx=${x} cy=${y} r=${radius}></circle>
        <circle class="ring ${own} ${kind}" cx=${x} cy=${y} r=${radius}></circle>`;
    const line =
      was && now
        ? svg`<line class="halo" x1=${was[0]} y1=${was[1]} x2=${now[0]} y2=${now[1]}></line>
          <line class="line" x1=${was[0]} y1=${was[1]} x2=${now[0]} y2=${now[1]}></line>`
        : nothing;
    return svg`<g>
      ${line} ${was ? ring(was, 'was', 9) : nothing} ${now ? ring(now, '', isOwn ? 12 : 9) : nothing}
      <title>${[was ? words.map.was : '', now ? words.map.now : ''].filter(Boolean).join(', ')}</title>
    </g>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-editor-map': CoalitionEditorMap;
  }
}
