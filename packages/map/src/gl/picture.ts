import { Map as GlMap, type ErrorEvent, type StyleSpecification } from 'maplibre-gl';
import type { Scene } from '@coalition-map/geo';
import type { Frame } from '../surface.ts';
import { bordersOf } from './borders.ts';
import { FillLayer } from './fills.ts';
import { cameraOf, type Ground } from './ground.ts';
import { looksIn, type Looks } from './looks.ts';
import { adoptSheet } from './sheet.ts';
import { placeWorker } from './worker.ts';

/** How long the first picture may take, ms: a blocked worker says nothing under some policies (design/rendering.md). */
const PATIENCE = 20_000;
/** The opacity of fills over streets, and of borders: both only tell where one is. */
const FAINT = 0.12;
const FAINT_BORDER = 0.6;
const SOURCE = 'regions';
const BORDERS = 'borders';

/** One MapLibre map with one graphics context, and how far it has come. */
export class GlPicture {
  /** Fulfilled when the picture is whole; rejected where it never will be. */
  readonly ready: Promise<void>;
  private readonly box = document.createElement('div');
  private readonly map: GlMap;
  private readonly fills: FillLayer;
  private readonly stage: HTMLElement;
  private readonly scene: Scene;
  private readonly ground: Ground;
  private frame: Frame;
  private looks: Looks;
  private pixels = devicePixelRatio;
  private isStyled = false;
  private readonly basemap: string | StyleSpecification | undefined;

  /** Throws where there is no WebGL 2. A basemap is a style that is drawn below all. */
  constructor(
    stage: HTMLElement,
    scene: Scene,
    ground: Ground,
    frame: Frame,
    basemap?: string | StyleSpecification,
  ) {
    this.basemap = basemap;
    this.stage = stage;
    this.scene = scene;
    this.ground = ground;
    this.frame = frame;
    placeWorker();
    adoptSheet(stage);
    this.box.className = 'gl';
    this.box.setAttribute('aria-hidden', 'true');
    this.fit();
    stage.prepend(this.box);
    try {
      this.looks = looksIn(stage, this.pixels);
      this.fills = new FillLayer(scene.shapes.regions, frame, this.looks, basemap ? FAINT : 1);
      this.map = this.mapOf();
    } catch (error) {
      this.box.remove();
      throw error;
    }
    for (const name of ['role', 'aria-label', 'tabindex']) this.canvas.removeAttribute(name);
    this.ready = this.waited();
  }

  /** The canvas, whose context may be lost. */
  get canvas(): HTMLCanvasElement {
    return this.map.getCanvas();
  }

  /** Draws at once. */
  draw(frame: Frame): void {
    const last = this.frame;
    this.frame = frame;
    const isResized = last.size !== frame.size || this.pixels !== devicePixelRatio;
    const isRecoloured = last.theme !== frame.theme || this.pixels !== devicePixelRatio;
    this.pixels = devicePixelRatio;
    if (isRecoloured) this.looks = looksIn(this.stage, this.pixels);
    this.fills.show(frame, this.looks);
    if (isResized) {
      this.fit();
      this.map.resize();
    }
    if (!this.isStyled) return;
    const isMoved = isResized || last.view !== frame.view;
    const isPainted = isRecoloured || last.paint !== frame.paint || last.dim !== frame.dim;
    if (isPainted) this.paintBorders();
    if (isMoved) this.map.jumpTo(cameraOf(this.ground, frame.view));
    // What is pointed at and selected is not drawn here.
    if (isMoved || isPainted) this.map.redraw();
  }

  destroy(): void {
    try {
      this.map.remove();
    } catch {
      // A map whose context is lost cannot undo all that it did.
    }
    this.box.remove();
  }

  private mapOf(): GlMap {
    const { ground, frame, basemap } = this;
    const map = new GlMap({
      container: this.box,
      style: basemap ?? { version: 8, sources: {}, layers: [] },
      ...cameraOf(ground, frame.view),
      minZoom: 0,
      maxPitch: 0,
      fadeDuration: 0,
      interactive: false,
      attributionControl: false,
      // On earth, the Pacific islands lie beyond the edge of the world.
      renderWorldCopies: basemap !== undefined,
      trackResize: false,
      validateStyle: typeof basemap === 'string',
      canvasContextAttributes: { antialias: true },
    });
    map.once('style.load', () => {
      this.isStyled = true;
      this.addRegions(map);
      this.paintBorders();
      map.jumpTo(cameraOf(ground, this.frame.view));
    });
    return map;
  }

  private addRegions(map: GlMap): void {
    const { ground, scene, basemap } = this;
    const data = bordersOf(scene, ground);
    map.addSource(SOURCE, { type: 'geojson', data, tolerance: 0, maxzoom: ground.maxzoom });
    map.addLayer(this.fills);
    map.addLayer({
      id: BORDERS,
      type: 'line',
      source: SOURCE,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-width': ['get', 'width'],
        'line-color': basemap
          ? this.looks.ink
          : ['to-color', ['feature-state', 'colour'], 'rgba(0, 0, 0, 0)'],
        'line-opacity': basemap ? FAINT_BORDER : 1,
      },
    });
  }

  private waited(): Promise<void> {
    const { map } = this;
    return new Promise((done, fail) => {
      const timer = setTimeout(() => {
        fail(new Error(`The map was not drawn within ${PATIENCE / 1000} s.`));
      }, PATIENCE);
      // Streets may take their time; borders are enough to begin with.
      const moment = this.basemap ? 'render' : 'idle';
      const settle = (): void => {
        clearTimeout(timer);
        map.off('error', refuse);
        map.off(moment, look);
      };
      const refuse = ({ error }: ErrorEvent): void => {
        // A tile that is missing is no reason to give up.
        if (this.basemap && this.isStyled && !error.message.startsWith('Worker')) return;
        settle();
        fail(new Error(error.message));
      };
      // Without its worker a map is idle, too, with nothing drawn.
      const look = (): void => {
        if (!this.isStyled || map.querySourceFeatures(SOURCE).length === 0) return;
        settle();
        done();
      };
      map.on('error', refuse);
      map.on(moment, look);
    });
  }

  private fit(): void {
    const { width, height } = this.frame.size;
    Object.assign(this.box.style, { width: `${width}px`, height: `${height}px` });
  }

  /** In the order of the features: insets, then regions. */
  private paintBorders(): void {
    const { shapes } = this.scene;
    const { paint, dim } = this.frame;
    const colours = [
      ...shapes.insets.map(() => 'inset' as const),
      ...shapes.regions.map(({ id, context }) =>
        context || dim.has(id) ? 'context' : (paint.get(id) ?? 'waiting'),
      ),
    ];
    for (const [id, name] of colours.entries())
      this.map.setFeatureState({ source: SOURCE, id }, { colour: this.looks.borders.get(name) ?? '' });
  }
}
