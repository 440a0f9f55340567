import { usCa as shapes } from '@coalition-map/geo/shapes';
import { SvgSurface, type Frame, type MapSurface } from '@coalition-map/map';

/** Shows frames on a surface, and marks the moment of the first picture as `coalition-picture`. */
export class Stage {
  private readonly surface: MapSurface = new SvgSurface();
  private mounted = false;

  /** Draws a frame into the element with the class `stage`. */
  draw(root: ParentNode, frame: Frame): void {
    const stage = root.querySelector<HTMLElement>('.stage');
    if (!stage || frame.size.width === 0 || frame.size.height === 0) return;
    if (this.mounted) return this.surface.draw(frame);
    this.mounted = true;
    void this.surface.mount(stage, shapes, frame).then(() => performance.mark('coalition-picture'));
  }
}
