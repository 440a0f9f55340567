import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Layout, Point, Scene } from '@coalition-map/geo';
import { boxAround, bringScene, usCaScene } from '@coalition-map/geo/scenes';
import type { Fill } from '@coalition-map/map';
import type { Basemap } from '@coalition-map/map/gl';
import { initialState, type State } from '@coalition-map/store';
import { CoalitionElement } from './element.ts';
import type { GestureTarget } from './map/gestures.ts';
import { Camera } from './map/camera.ts';
import type { MapOverlay, OverlayHost } from './map/overlay.ts';
import { Stage } from './map/stage.ts';
import type { UpgradeMode } from './map/upgrade.ts';
import { mapStyles } from './map/styles.ts';
import { toolsTemplate } from './map/tools.ts';
import { tokens } from './tokens.ts';

const empty = /* @__PURE__ */ initialState('', ['en']);
const noFills: ReadonlyMap<string, Fill> = /* @__PURE__ */ new Map();
/** How long names and buttons wait for records that are slow, ms. */
const PATIENCE = 1000;
const nobody: ReadonlySet<string> = /* @__PURE__ */ new Set();
/**
 * The map of the US and Canada: states coloured by what partners do there, with pins. One Tab stop; arrows move by geography.
 *
 * @tagname coalition-map
 * @slot poster - The same picture as an image, made by `renderPoster`: shown until the records are painted.
 * @fires coalition-select - A state, a pin or a cluster was chosen.
 * @csspart frame - The box that the map is drawn in.
 * @csspart save - The buttons that keep the map as a file.
 * @cssprop [--coalition-map-max-height=none] - The most height that the map may take.
 */
export class CoalitionMap extends CoalitionElement implements GestureTarget, OverlayHost {
  static override readonly styles = [tokens, mapStyles];

  /** How regions are drawn: by their outlines (`map`), or as equal squares (`tiles`). */
  @property() layout: Layout = 'map';

  /** When MapLibre takes over the drawing: `interaction`, `visible`, `idle`, `eager` (at once) or `never`. */
  @property() upgrade: UpgradeMode = 'interaction';

  /** Address of a MapLibre style that is drawn below the near view, at a button's press. */
  @property({ attribute: 'detail-style' }) detailStyle = '';

  /** Address of a PMTiles archive with Protomaps' tiles, for the same. */
  @property({ attribute: 'detail-pmtiles' }) detailPmtiles = '';

  /** What part of the plane is seen. */
  readonly camera = new Camera(usCaScene.plane);
  /** What is drawn; nothing while another preset than that of the first load is on its way. */
  private scene: Scene | undefined;
  private framed: readonly unknown[] = [];
  private theme = '';
  private readonly stage = new Stage(this);
  private overlay: MapOverlay | undefined;
  /** Ends the overlay's wait for the records: names and buttons are drawn once. */
  private settled: (() => void) | undefined;
  private readonly observer = new ResizeObserver(() => this.measure());
  private isPainted = false;
  private hasNoTiles = false;
  private refocus = false;
  private held = false;

  get basemap(): Basemap | undefined {
    return this.overlay?.streets.basemap;
  }

  failed(): void {
    this.overlay?.streets.fail();
  }

  /** The element that the map is drawn in. */
  get frame(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.frame');
  }

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
  }

  /**
   * Brings colours, names and pins, which come after the outlines; tells whether they are here. May be asked again after a
   * failure; meanwhile the list tells everything.
   */
  async bring(): Promise<boolean> {
    try {
      const { dressMap, Gestures, MapOverlay } = await import('./map/overlay.ts');
      if (this.isBusy) await new Promise<void>((done) => setTimeout((this.settled = done), PATIENCE));
      if (!this.overlay) {
        this.addController(new Gestures(this));
        dressMap(this.renderRoot as ShadowRoot);
      }
      this.overlay ??= new MapOverlay(this, this.state ?? empty, this.scene ?? usCaScene);
      this.requestUpdate();
    } catch {
      return false;
    }
    return true;
  }

  protected override slicesOf(shown: State): readonly unknown[] {
    const { atlas, selection, colouring, languages, phase, sources, breaks, preset, lens, hidden } = shown;
    const isBusy = sources.some((source) => source.phase === 'loading');
    const { place, entry } = selection;
    return [atlas, place, entry, colouring, languages, phase, isBusy, breaks, preset, lens, hidden];
  }

  private get isBusy(): boolean {
    return (this.state ?? empty).sources.some(({ phase }) => phase === 'loading');
  }

  protected override willUpdate(): void {
    if (!this.isBusy) this.settled?.();
    // A cluster that splits takes its button away, also when a pointer zooms.
    this.held = this.renderRoot instanceof ShadowRoot && !!this.renderRoot.activeElement?.closest('.overlay');
    this.frameScene();
    this.overlay?.show(this.state ?? empty);
  }

  /** Takes the scene of the preset and the layout, and the frame of the lens. */
  private frameScene(): void {
    const { preset, lens } = this.state ?? empty;
    const { layout } = this;
    const streets = this.overlay?.streets;
    const by = [preset, layout, lens, streets?.isOn === true];
    if (by.every((it, at) => it === this.framed[at])) return;
    const isNew = [0, 1, 3].some((at) => by[at] !== this.framed[at]);
    this.framed = by;
    if (!isNew) this.showScene(this.scene);
    else if (!streets?.isOn && preset === usCaScene.preset && layout === usCaScene.layout)
      this.showScene(usCaScene);
    else {
      void bringScene(preset, streets?.isOn ? 'map' : layout)
        // A map of more than was asked for is better than none; squares that did not come can be asked for again.
        .catch(() => {
          if (by === this.framed && layout === 'tiles') {
            this.layout = 'map';
            this.hasNoTiles = true;
          }
          return usCaScene;
        })
        .then((scene) => (streets?.isOn ? streets.sceneOf(scene) : scene))
        .then((scene) => {
          if (by === this.framed) this.showScene(scene);
        });
    }
  }

  private showScene(scene: Scene | undefined): void {
    if (!scene) return;
    const same = scene === this.scene ? undefined : this.overlay?.streets.viewOf(this.scene, scene);
    this.scene = scene;
    const { lens } = this.state ?? empty;
    this.camera.frame(scene.plane, boxAround(scene, lens), this.overlay?.streets.nearest);
    if (same) this.camera.look(same);
    this.overlay?.setScene(scene);
    // With streets the frame stays as it is: what is near has no shape of its own.
    if (!this.overlay?.streets.isOn)
      this.frame?.style.setProperty('aspect-ratio', `${scene.plane.width} / ${scene.plane.height}`);
    this.requestUpdate();
  }

  protected override firstUpdated(): void {
    if (this.frame) this.observer.observe(this.frame);
    this.measure();
  }

  protected override updated(): void {
    this.overlay?.rendered();
    this.pose();
    this.theme =
      getComputedStyle(this).colorScheme + String(matchMedia('(prefers-color-scheme: dark)').matches);
    this.draw();
    if (this.refocus && this.overlay) this.focus();
    else if (this.held) this.focus({ preventScroll: true });
    this.refocus = false;
    this.held = false;
  }

  /** Shows the page's poster until the records are painted, so that the picture never gets poorer; the poster is no map. */
  private readonly pose = (): void => {
    this.isPainted ||= this.state?.phase === 'ready' && !!this.overlay && !this.isBusy;
    const posters = this.renderRoot.querySelector('slot')?.assignedElements({ flatten: true });
    this.frame?.toggleAttribute('data-poster', !this.isPainted && !!posters?.length);
  };

  private measure(): void {
    const { frame } = this;
    if (!frame || !this.camera.resize(Math.round(frame.clientWidth), Math.round(frame.clientHeight))) return;
    this.overlay?.close();
    // The first picture waits for nothing else.
    this.draw();
    this.requestUpdate();
  }

  draw(): void {
    const { fills: paint = noFills, lit = nobody, dim = nobody, hover } = this.overlay ?? {};
    const { view, size } = this.camera;
    const selected = this.state?.selection.place;
    if (this.scene)
      this.stage.draw(this.renderRoot, this.scene, {
        view,
        size,
        paint,
        lit,
        hover,
        dim,
        selected,
        theme: this.theme,
      });
  }

  move(dx: number, dy: number): void {
    this.camera.move(dx, dy);
    this.overlay?.glide();
  }

  zoom(factor: number, at?: Point): void {
    this.overlay?.close();
    // A button zooms in one step, about what is chosen; a gesture in many.
    this.camera.zoom(factor, at ?? this.overlay?.middle);
    if (at) this.overlay?.glide();
    else this.requestUpdate();
  }

  hint(how: 'wheel' | 'touch'): void {
    this.overlay?.hint(how);
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

  /** Draws states as equal squares, or back by their outlines. */
  private readonly tile = (): void => {
    this.overlay?.streets.stop();
    this.hasNoTiles = false;
    this.layout = this.layout === 'tiles' ? 'map' : 'tiles';
  };

  protected override render(): TemplateResult {
    const { words, camera, overlay } = this;
    return html`
      <div
        part="frame"
        class="frame ${camera.movable ? 'zoomed' : ''} ${overlay?.hover === undefined ? '' : 'pointing'}"
      >
        <slot name="poster" @slotchange=${this.pose}></slot>
        <div class="stage"></div>
        ${overlay?.render()} ${this.isBusy ? html`<p class="hint">${words.explorer.loading}</p>` : nothing}
      </div>
      <div class="bar">
        ${toolsTemplate(words, { zoom: (factor) => this.zoom(factor), whole: this.showAll, movable: camera.movable, moved: camera.moved, isTiled: this.layout === 'tiles', tile: this.tile, failed: this.hasNoTiles })}
        ${overlay?.bar()}
      </div>
      ${overlay ? overlay.readout() : html`<p class="readout"></p>`}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-map': CoalitionMap;
  }
}
