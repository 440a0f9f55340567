import type { LitElement, ReactiveController } from 'lit';
import { atScroll, heldAbove } from './held.ts';

/** How much of the window's height a bar may keep. */
const MOST = 0.45;

/**
 * Holds a bar at the top of the window: below what the page itself keeps there, and not at all where it would leave no room to
 * read, as with very large letters. Tells the parts below how much of the window is taken, by `--_header`.
 */
export class BarController implements ReactiveController {
  private readonly host: LitElement;
  private bar: HTMLElement | null = null;
  private stop: (() => void) | undefined;
  private readonly measure = (): void => {
    const { host, bar } = this;
    if (!bar) return;
    const top = heldAbove(host);
    const height = Math.ceil(bar.getBoundingClientRect().height);
    const isHeld = top + height <= innerHeight * MOST;
    bar.classList.toggle('loose', !isHeld);
    host.style.setProperty('--_top', `${top}px`);
    host.style.setProperty('--_header', `${isHeld ? top + height : top}px`);
  };
  private readonly observer = new ResizeObserver(this.measure);

  constructor(host: LitElement) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.stop = atScroll(this.measure, 50);
    if (this.bar) this.observer.observe(this.bar);
  }

  hostDisconnected(): void {
    this.stop?.();
    this.observer.disconnect();
  }

  hostUpdated(): void {
    if (this.bar) return;
    this.bar = this.host.renderRoot.querySelector('.header');
    if (this.bar) this.observer.observe(this.bar);
  }
}
