import type { ReactiveController } from 'lit';
import type { Scene } from '@coalition-map/geo';
import { SvgSurface, type Frame } from '@coalition-map/map';
import type { Upgrade, UpgradeHost } from './upgrade.ts';

/**
 * Shows frames: at once and at all times on the SVG surface, and on a faster one over it where `upgrade` asks for that.
 * Marks the moment of the first picture as `coalition-picture`.
 */
export class Stage implements ReactiveController {
  private readonly host: UpgradeHost;
  private svg: SvgSurface | undefined;
  private upgrade: Upgrade | undefined;
  private last: { stage: HTMLElement; scene: Scene; frame: Frame } | undefined;

  constructor(host: UpgradeHost) {
    this.host = host;
    host.addController(this);
  }

  /** Draws a frame of a scene into the element with the class `stage`. */
  draw(root: ParentNode, scene: Scene, frame: Frame): void {
    const stage = root.querySelector<HTMLElement>('.stage');
    if (!stage || !frame.size.width || !frame.size.height) return;
    const isNew = this.last?.scene !== scene;
    this.last = { stage, scene, frame };
    if (isNew) {
      this.hostDisconnected();
      this.svg?.destroy();
      this.svg = new SvgSurface();
      void this.svg.mount(stage, scene, frame).then(() => performance.mark('coalition-picture'));
      this.hostConnected();
    } else {
      this.svg?.draw(frame);
      this.upgrade?.draw(frame);
    }
  }

  hostConnected(): void {
    if (this.last)
      void import('./upgrade.ts').then(
        ({ Upgrade }) => {
          if (this.last && this.host.isConnected) this.upgrade ??= new Upgrade(this.host, this.last);
        },
        () => undefined,
      );
  }

  hostDisconnected(): void {
    this.upgrade?.destroy();
    this.upgrade = undefined;
  }
}
