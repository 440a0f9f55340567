import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '@coalition-map/geo';
import type { View } from '@coalition-map/map';
import type * as Gl from '@coalition-map/map/gl';
import type { MapWords } from '@coalition-map/store';
import type { Camera } from './camera.ts';

/** What streets need of the map element. */
export interface StreetsHost {
  readonly detailStyle: string;
  readonly detailPmtiles: string;
  readonly camera: Camera;
  requestUpdate(): void;
}

/**
 * The near view with streets: the same map on a Mercator plane, over a basemap that the page names. Off until the visitor
 * presses the button; everything that it needs comes then.
 */
export class Streets {
  /** Whether the visitor asked for streets. */
  isOn = false;
  private readonly host: StreetsHost;
  private readonly made = new WeakMap<Scene, Scene>();
  private readonly own = new WeakSet<Scene>();
  private gl: typeof Gl | undefined;
  private hasFailed = false;

  constructor(host: StreetsHost) {
    this.host = host;
  }

  /** What is drawn below the regions now. */
  get basemap(): Gl.Basemap | undefined {
    return this.isOn ? this.named : undefined;
  }

  /** CSS px per plane unit of the nearest view; undefined without streets, where the usual one holds. */
  get nearest(): number | undefined {
    return this.isOn ? this.gl?.STREET_K : undefined;
  }

  private get named(): Gl.Basemap | undefined {
    const { detailStyle: style, detailPmtiles: pmtiles } = this.host;
    return style ? { style } : pmtiles ? { pmtiles } : undefined;
  }

  /** Gives the scene with streets of a scene; the scene itself where they could not be brought. */
  async sceneOf(scene: Scene): Promise<Scene> {
    try {
      this.gl ??= await import('@coalition-map/map/gl');
    } catch {
      this.fail();
      return scene;
    }
    const made = this.made.get(scene) ?? this.gl.streetScene(scene);
    this.made.set(scene, made);
    this.own.add(made);
    return made;
  }

  /** Gives the view that shows the same place when streets come or go. */
  viewOf(from: Scene | undefined, to: Scene): View | undefined {
    const { view, size } = this.host.camera;
    if (!from || this.own.has(from) === this.own.has(to)) return undefined;
    return this.gl?.sameView(from, to, view, size);
  }

  /** Goes back to the map without streets, and says why. */
  fail(): void {
    if (!this.isOn) return;
    this.isOn = false;
    this.hasFailed = true;
    this.host.requestUpdate();
  }

  /** The button that switches streets on and off, where the page names a basemap. */
  button({ map: { streets } }: MapWords): TemplateResult | typeof nothing {
    if (!this.named) return nothing;
    return html`<button type="button" class="streets" aria-pressed=${this.isOn} @click=${this.toggle}>
        ${streets.show}
      </button>
      <span role="status">${this.hasFailed ? streets.failed : ''}</span>`;
  }

  /** Whose streets they are. */
  credit(): TemplateResult | typeof nothing {
    return this.isOn
      ? html`<p class="streets-credit">
          <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noopener noreferrer"
            >© OpenStreetMap</a
          >
        </p>`
      : nothing;
  }

  /** Switches streets off, as squares have none. */
  stop(): void {
    this.isOn = false;
  }

  private readonly toggle = (): void => {
    this.isOn = !this.isOn;
    this.hasFailed = false;
    this.host.requestUpdate();
  };
}
