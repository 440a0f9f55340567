import type { View } from '@coalition-map/map';
import type { Camera } from './camera.ts';
import { shift } from './placed.ts';

/** How long the camera must rest before names and marks are laid out anew, ms. */
const REST = 90;

/** What gliding needs of the map element. */
interface GlideHost {
  readonly camera: Camera;
  readonly renderRoot: HTMLElement | DocumentFragment;
  draw(): void;
  renew(focus: boolean): void;
}

/**
 * Moves what was laid out with the camera, once a frame, without laying it out: a drag writes one transform, a zoom one for
 * each button. Rendering all buttons costs several frames, and waits until the camera rests.
 */
export class Glide {
  private readonly host: GlideHost;
  /** The view in which names and marks were laid out. */
  private laid: View | undefined;
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: GlideHost) {
    this.host = host;
  }

  /** Follows the camera on the next frame. */
  move(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.host.renew(false), REST);
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.follow();
    });
  }

  /** Hears that everything stands where the camera sees it now. */
  rest(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    clearTimeout(this.timer);
    this.laid = this.host.camera.view;
    for (const layer of this.layers()) if (layer) layer.style.transform = '';
  }

  private follow(): void {
    const { laid } = this;
    const { view, size } = this.host.camera;
    this.host.draw();
    if (!laid) return;
    const factor = view.k / laid.k;
    const dx = (laid.cx - view.cx) * view.k;
    const dy = (laid.cy - view.cy) * view.k;
    const [overlay, leaders] = this.layers();
    if (leaders) leaders.style.transform = `translate(${dx}px, ${dy}px) scale(${factor})`;
    if (!overlay) return;
    overlay.style.transform = factor === 1 ? `translate(${dx}px, ${dy}px)` : '';
    if (factor === 1) return;
    // Buttons keep their size while the map grows under them.
    const [x, y] = [size.width / 2, size.height / 2];
    shift(overlay, (at) => [(at[0] - x) * factor + x + dx, (at[1] - y) * factor + y + dy]);
  }

  private layers(): (HTMLElement | SVGElement | null)[] {
    const { renderRoot } = this.host;
    return [
      renderRoot.querySelector<HTMLElement>('.overlay'),
      renderRoot.querySelector<SVGElement>('.leaders'),
    ];
  }
}
