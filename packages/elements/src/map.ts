import { html, nothing, type TemplateResult } from 'lit';
import { usCaPlane as plane, type Point } from '@coalition-map/geo';
import type { Fill } from '@coalition-map/map';
import { initialState, type State } from '@coalition-map/store';
import { CoalitionElement } from './element.ts';
import type { GestureTarget } from './map/gestures.ts';
import { Camera } from './map/camera.ts';
import type { MapOverlay, OverlayHost } from './map/overlay.ts';
import { Stage } from './map/stage.ts';
import { mapStyles } from './map/styles.ts';
import { toolsTemplate } from './map/tools.ts';
import { signStyles } from './sign-styles.ts';
import { tokens } from './tokens.ts';

const empty = /* @__PURE__ */ initialState('', ['en']);
const noFills: ReadonlyMap<string, Fill> = /* @__PURE__ */ new Map();
const nobody: ReadonlySet<string> = /* @__PURE__ */ new Set();
/** How long the hint on zooming stays, and how long after it came it comes again, ms. */
const HINT = 2000;
const HINT_PAUSE = 30_000;

/**
 * The map of the US and Canada: states coloured by what partners do there, with pins. One Tab stop; arrows move by geography.
 *
 * @tagname coalition-map
 * @fires coalition-select - A state, a pin or a cluster was chosen.
 * @csspart frame - The box that the map is drawn in.
 * @cssprop [--coalition-map-max-height=none] - The most height that the map may take.
 */
export class CoalitionMap extends CoalitionElement implements GestureTarget, OverlayHost {
  static override readonly styles = [tokens, signStyles, mapStyles];

  /** What part of the plane is seen. */
  readonly camera = new Camera(plane);
  private readonly stage = new Stage();
  private overlay: MapOverlay | undefined;
  private readonly observer = new ResizeObserver(() => this.measure());
  private hinting: ReturnType<typeof setTimeout> | undefined;
  private hinted = -HINT_PAUSE;
  private refocus = false;
  private held = false;

  /** The element that the map is drawn in. */
  get frame(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.frame');
  }

  /** Whether the map is larger than its frame. */
  get movable(): boolean {
    return this.camera.movable;
  }

  /** Puts the focus on the map's one Tab stop: the selected state, or where it was. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.overlay [tabindex="0"]')?.focus(options);
  }

  renew(focus: boolean): void {
    this.refocus ||= focus;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.frame) this.observer.observe(this.frame);
    void this.bring();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    clearTimeout(this.hinting);
    this.hinting = undefined;
  }

  /**
   * Brings colours, names and pins, which come after the outlines; tells whether they are here. May be asked again after a
   * failure; meanwhile the list tells everything.
   */
  async bring(): Promise<boolean> {
    try {
      const { Gestures, MapOverlay } = await import('./map/overlay.ts');
      if (!this.overlay) this.addController(new Gestures(this));
      this.overlay ??= new MapOverlay(this, this.state ?? empty);
      this.requestUpdate();
    } catch {
      return false;
    }
    return true;
  }

  protected override slicesOf({
    atlas,
    selection,
    colouring,
    languages,
    phase,
    sources,
  }: State): readonly unknown[] {
    const isBusy = sources.some((source) => source.phase === 'loading');
    return [atlas, selection.place, selection.entry, colouring, languages, phase, isBusy];
  }

  protected override willUpdate(): void {
    // A cluster that splits takes its button away, also when a pointer zooms.
    this.held = this.renderRoot instanceof ShadowRoot && !!this.renderRoot.activeElement?.closest('.overlay');
    this.overlay?.show(this.state ?? empty);
  }

  protected override firstUpdated(): void {
    if (this.frame) this.observer.observe(this.frame);
    this.measure();
  }

  protected override updated(): void {
    this.draw();
    if (this.refocus && this.overlay) this.focus();
    else if (this.held) this.focus({ preventScroll: true });
    this.refocus = false;
    this.held = false;
  }

  private measure(): void {
    const { frame } = this;
    if (!frame || !this.camera.resize(Math.round(frame.clientWidth), Math.round(frame.clientHeight))) return;
    this.overlay?.close();
    // The first picture waits for nothing else.
    this.draw();
    this.requestUpdate();
  }

  private draw(): void {
    const { fills: paint = noFills, lit = nobody, hover } = this.overlay ?? {};
    const { view, size } = this.camera;
    this.stage.draw(this.renderRoot, {
      view,
      size,
      paint,
      lit,
      hover,
      selected: this.state?.selection.place,
    });
  }

  move(dx: number, dy: number): void {
    this.camera.move(dx, dy);
    this.requestUpdate();
  }

  zoom(factor: number, at?: Point): void {
    this.overlay?.close();
    this.camera.zoom(factor, at);
    this.requestUpdate();
  }

  hint(): void {
    const now = performance.now();
    if (now - this.hinted < HINT_PAUSE) return;
    this.hinted = now;
    this.hinting = setTimeout(() => {
      this.hinting = undefined;
      this.requestUpdate();
    }, HINT);
    this.requestUpdate();
  }

  point(at: Point | undefined): void {
    this.overlay?.point(at);
  }

  pick(at: Point): void {
    this.overlay?.pick(at);
  }

  private readonly showAll = (): void => {
    this.overlay?.close();
    this.camera.showAll();
    this.requestUpdate();
  };

  /** What is told over the picture, without moving it: that the records are on their way, or how to zoom. */
  private chip(): TemplateResult | typeof nothing {
    const isBusy = this.state?.sources.some(({ phase }) => phase === 'loading');
    if (isBusy) return html`<p class="hint">${this.words.explorer.loading}</p>`;
    return this.hinting === undefined ? nothing : html`<p class="hint">${this.words.map.wheel}</p>`;
  }

  protected override render(): TemplateResult {
    const { words, camera, overlay } = this;
    return html`
      <div
        part="frame"
        class="frame ${camera.movable ? 'zoomed' : ''} ${overlay?.hover === undefined ? '' : 'pointing'}"
      >
        <div class="stage"></div>
        ${overlay?.render()}
        ${toolsTemplate(words, { zoom: (factor) => this.zoom(factor), whole: this.showAll, movable: camera.movable })}
        ${this.chip()}
      </div>
      <p id="help" class="visually-hidden">${words.map.help}</p>
      ${overlay ? overlay.readout() : html`<p class="readout"></p>`}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-map': CoalitionMap;
  }
}
