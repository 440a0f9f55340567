import type { Shapes } from '@coalition-map/geo';
import type { Fill } from './paint.ts';
import type { Size, View } from './view.ts';

/** One picture, immutable and compared by reference. */
export interface Frame {
  readonly view: View;
  readonly size: Size;
  readonly paint: ReadonlyMap<string, Fill>;
  /** The selected region. */
  readonly selected: string | undefined;
  /** Further regions of the selected record, such as the states of one build. */
  readonly lit: ReadonlySet<string>;
  /** The region under the pointer or the focus. */
  readonly hover: string | undefined;
}

/** Something that paints regions. The host element owns camera, pins, focus and picking; a surface only draws. */
export interface MapSurface {
  /** Puts the first picture into the stage; resolves when it may be shown, rejects where it cannot. */
  mount(stage: HTMLElement, shapes: Shapes, first: Frame): Promise<void>;
  /** Draws, synchronously; may be called on every animation frame. */
  draw(frame: Frame): void;
  destroy(): void;
}
