import type { ReactiveControllerHost } from 'lit';
import type { Scene } from '@coalition-map/geo';
import { fitView, type Frame, type MapSurface } from '@coalition-map/map';
import type { Basemap } from '@coalition-map/map/gl';
import { mayWork } from './may-work.ts';

/** When the map may bring MapLibre: at the first touch or zoom, when seen, when the page is idle, at once, or never. */
export type UpgradeMode = 'interaction' | 'visible' | 'idle' | 'eager' | 'never';

/** What the upgrade needs of the map element. */
export interface UpgradeHost extends ReactiveControllerHost, HTMLElement {
  /** A word that is no mode counts as `interaction`. */
  readonly upgrade: UpgradeMode;
  /** Streets below the regions, where they are on; the scene is then a `streetScene` of `@coalition-map/map/gl`. */
  readonly basemap?: Basemap | undefined;
  /** Hears that no GL surface is to be had; streets, which only it draws, are off then. */
  failed?(): void;
}

/** What is shown now. */
export interface Shown {
  readonly stage: HTMLElement;
  readonly scene: Scene;
  readonly frame: Frame;
}

/** How many GL surfaces a page may have: browsers end the oldest of 16 contexts, and a page has uses of its own. */
const MOST = 4;
/** How many times as large as the whole picture a view must be to count as an interaction. */
const NEAR = 2.5;
/** How long to wait for an idle moment, ms. */
const IDLE = 5000;

/** All copies of the library on a page count together. */
const key = Symbol.for('coalition-map.gl');
const page = globalThis as unknown as Record<symbol, Set<unknown> | undefined>;
const alive = (page[key] ??= new Set());

/** Where the surface comes from, and whether the device may have it; a test brings its own. */
export const means = {
  surface: async (basemap?: Basemap): Promise<MapSurface> =>
    new (await import('@coalition-map/map/gl')).GlSurface({ basemap }),
  /** Drawing by WebGL 2 in software is slower than SVG: it counts only where the page insists. */
  canDraw(insists: boolean): boolean {
    const context = document.createElement('canvas').getContext('webgl2');
    const info = context?.getExtension('WEBGL_debug_renderer_info');
    const name = String(context?.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : context.RENDERER));
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return (
      context !== null && (insists || !/swiftshader|llvmpipe|softpipe|software|basic render/i.test(name))
    );
  },
  mayWork,
  savesData: (): boolean =>
    (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true ||
    matchMedia('(prefers-reduced-data: reduce)').matches,
};

/**
 * Brings the GL surface when the host's `upgrade` allows it, and shows it over the SVG, which stays right below it for any
 * failure. What is seen is told by `data-surface` of the stage: `svg`, `both` for one frame, `gl`.
 */
export class Upgrade {
  private readonly host: UpgradeHost;
  private readonly shown: Shown;
  private frame: Frame;
  private mode: UpgradeMode;
  private surface: MapSurface | undefined;
  /** Counts the times that all was left, so that what was under way then ends. */
  private turn = 0;
  /** Stops waiting for the trigger. */
  private calm: AbortController | undefined;
  private readonly forced = matchMedia('(forced-colors: active)');
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');

  constructor(host: UpgradeHost, shown: Shown) {
    this.host = host;
    this.shown = shown;
    this.frame = shown.frame;
    this.mode = modeOf(host);
    this.forced.addEventListener('change', this.renew);
    this.dark.addEventListener('change', this.recolour);
    this.show('svg');
    this.wait();
  }

  /** Draws on the GL surface, where there is one; a view near enough brings it. */
  draw(frame: Frame): void {
    this.frame = frame;
    this.surface?.draw(frame);
    if (modeOf(this.host) !== this.mode) this.renew();
    else if (this.calm && this.isNear()) this.begin();
  }

  /** Goes back to the SVG. */
  destroy(): void {
    this.forced.removeEventListener('change', this.renew);
    this.dark.removeEventListener('change', this.recolour);
    removeEventListener('online', this.renew);
    this.leave();
  }

  /** SVG takes new colours by itself; for GL the host draws a frame with another theme. */
  private readonly recolour = (): void => this.host.requestUpdate();

  private readonly renew = (): void => {
    this.mode = modeOf(this.host);
    this.leave();
    this.wait();
  };

  /** Ends the surface, or the wait for it. */
  private leave(): void {
    this.turn++;
    this.calm?.abort();
    this.calm = undefined;
    this.surface?.destroy();
    alive.delete(this.surface);
    this.surface = undefined;
    this.show('svg');
  }

  private show(surface: 'svg' | 'both' | 'gl'): void {
    this.shown.stage.dataset['surface'] = surface;
  }

  private wait(): void {
    const { host, mode } = this;
    const isUnfit = this.shown.scene.layout === 'tiles' || this.forced.matches || means.savesData();
    // Streets were asked for by hand, and only GL can draw them.
    if (mode === 'never' || (isUnfit && !host.basemap)) return;
    this.calm = new AbortController();
    const { signal } = this.calm;
    const begin = (): void => {
      if (!signal.aborted) this.begin();
    };
    if (mode === 'eager') begin();
    else if (mode === 'idle') whenIdle(begin);
    else if (mode === 'visible') whenSeen(host, begin, signal);
    else {
      // A finger that scrolls the page past the map asks for nothing; its tap is a click.
      host.addEventListener('pointerdown', ({ pointerType }) => pointerType === 'touch' || begin(), {
        signal,
      });
      for (const type of ['click', 'focusin']) host.addEventListener(type, begin, { signal });
    }
  }

  private begin(): void {
    this.calm?.abort();
    this.calm = undefined;
    const { stage } = this.shown;
    if (stage.clientWidth > 0) return void this.bring();
    this.calm = new AbortController();
    whenSized(stage, () => this.begin(), this.calm.signal);
  }

  private isNear(): boolean {
    const { view, size } = this.frame;
    const { width, height } = this.shown.scene.plane;
    return this.mode === 'interaction' && view.k > NEAR * fitView([0, 0, width, height], size).k;
  }

  private async bring(): Promise<void> {
    if (alive.size >= MOST || !means.canDraw(this.mode === 'eager')) return this.host.failed?.();
    const { turn } = this;
    const works = means.mayWork();
    // At once where it is known, so that two maps that begin together count each other.
    if (works !== true) {
      if (!(await works)) return this.host.failed?.();
      if (turn !== this.turn) return;
    }
    const place = {};
    alive.add(place);
    const surface = await means.surface(this.host.basemap).catch(() => undefined);
    alive.delete(place);
    // Offline, or refused: the SVG is the map, until the network is back.
    if (!surface) this.host.failed?.();
    if (turn !== this.turn) return;
    if (!surface) {
      addEventListener('online', this.renew, { once: true });
      return;
    }
    this.surface = surface;
    alive.add(surface);
    surface.onstall = (isStalled) => (isStalled ? this.show('svg') : this.swap());
    surface.onfail = () => {
      this.leave();
      this.host.failed?.();
    };
    try {
      await surface.mount(this.shown.stage, this.shown.scene, this.frame);
    } catch {
      if (turn === this.turn) {
        this.leave();
        this.host.failed?.();
      }
      return;
    }
    if (turn !== this.turn) return;
    surface.draw(this.frame);
    this.swap();
    performance.mark('coalition-gl');
  }

  /** Shows the GL surface, and a frame later hides the SVG, or there would be a moment without a picture. */
  private swap(): void {
    this.show('both');
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (this.shown.stage.dataset['surface'] === 'both') this.show('gl');
      }),
    );
  }
}

function modeOf({ upgrade, basemap }: UpgradeHost): UpgradeMode {
  return basemap ? 'eager' : upgrade;
}

function whenIdle(then: () => void): void {
  // Safari has no idle callback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(then, { timeout: IDLE });
  else setTimeout(then, IDLE / 10);
}

function whenSized(stage: Element, then: () => void, signal: AbortSignal): void {
  const observer = new ResizeObserver(() => {
    if (stage.clientWidth > 0) then();
  });
  observer.observe(stage);
  signal.addEventListener('abort', () => observer.disconnect());
}

function whenSeen(host: Element, then: () => void, signal: AbortSignal): void {
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) then();
  });
  observer.observe(host);
  signal.addEventListener('abort', () => observer.disconnect());
}
