import type { Scene } from '@coalition-map/geo';
import type { Frame, MapSurface } from '../surface.ts';
import { styleOf, type Basemap } from './basemap.ts';
import { groundOf, isMercator } from './ground.ts';
import { looksIn } from './looks.ts';
import { GlPicture } from './picture.ts';

/** How long a lost context may take to come back, ms: browsers that mean to restore it do so at once (design/rendering.md). */
const RESTORE = 3000;

/** What a GL surface draws beside the regions. */
export interface GlOptions {
  /** Streets below the regions, whose scene must then be a `streetScene`. */
  readonly basemap?: Basemap | undefined;
}

/**
 * Draws regions by MapLibre: the same picture as that of the SVG surface, and below its outlines of what is pointed at and
 * selected, which stay the SVG's. What is seen of the two is told by `data-surface` of the stage: `svg`, `both` or `gl`.
 */
export class GlSurface implements MapSurface {
  private readonly basemap: Basemap | undefined;
  onstall?: (isStalled: boolean) => void;
  onfail?: (reason: unknown) => void;
  private picture: GlPicture | undefined;
  private last: Frame | undefined;
  private isStalled = false;
  private isDestroyed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private make: (() => GlPicture) | undefined;

  constructor({ basemap }: GlOptions = {}) {
    this.basemap = basemap;
  }

  /** Rejects without WebGL 2, where the worker is blocked, and where the surface is destroyed meanwhile. */
  async mount(stage: HTMLElement, scene: Scene, first: Frame): Promise<void> {
    const ground = groundOf(scene.plane);
    this.last ??= first;
    try {
      // Streets below another plane would be in the wrong place.
      const basemap = isMercator(scene.plane) ? this.basemap : undefined;
      const style = basemap && (await styleOf(basemap, looksIn(stage, 1).isDark));
      this.make = () => new GlPicture(stage, scene, ground, this.last ?? first, style);
      await this.bring();
    } catch (error) {
      this.destroy();
      throw error;
    }
  }

  draw(frame: Frame): void {
    this.last = frame;
    if (!this.isStalled) this.picture?.draw(frame);
  }

  destroy(): void {
    this.isDestroyed = true;
    clearTimeout(this.timer);
    this.picture?.destroy();
    this.picture = undefined;
  }

  /** Makes a map, and waits until it is drawn; its context may be lost before and after. */
  private async bring(): Promise<void> {
    if (this.isDestroyed || !this.make) throw new Error('The surface is gone.');
    const picture = (this.picture = this.make());
    const lost = new Promise<never>((_, fail) => {
      picture.canvas.addEventListener('webglcontextlost', () => {
        fail(new Error('The graphics context is lost.'));
        this.stall(picture);
      });
    });
    await Promise.race([picture.ready, lost]);
    if (this.picture !== picture) throw new Error('The surface is gone.');
  }

  /** A map whose context comes back is replaced by a new one, which knows nothing of the loss. */
  private stall(picture: GlPicture): void {
    // A map that is removed gives its context up, too.
    if (this.isStalled || this.isDestroyed || picture !== this.picture) return;
    this.isStalled = true;
    this.onstall?.(true);
    this.timer = setTimeout(() => this.fail(new Error('The graphics context did not come back.')), RESTORE);
    picture.canvas.addEventListener('webglcontextrestored', () => {
      clearTimeout(this.timer);
      if (this.isDestroyed) return;
      picture.destroy();
      this.bring().then(
        () => this.resume(),
        (error: unknown) => this.fail(error),
      );
    });
  }

  private resume(): void {
    this.isStalled = false;
    if (this.last) this.picture?.draw(this.last);
    this.onstall?.(false);
  }

  private fail(reason: unknown): void {
    if (this.isDestroyed) return;
    this.destroy();
    this.onfail?.(reason);
  }
}
