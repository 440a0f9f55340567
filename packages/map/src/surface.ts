import type { Scene } from '@coalition-map/geo';
import type { Size, View } from './view.ts';

/**
 * How a region is filled: a step of the ramp, a pattern that says in what way there is less, or plain while there is no
 * data yet, which must not look like "no data".
 */
export type Fill =
  | 'step-1'
  | 'step-2'
  | 'step-3'
  | 'step-4'
  | 'step-5'
  | 'planned'
  | 'other'
  | 'local'
  | 'untold'
  | 'refused'
  | 'none'
  | 'waiting';

/** One picture, immutable and compared by reference. */
export interface Frame {
  readonly view: View;
  readonly size: Size;
  /** A region that is not named in it is waiting for its data. */
  readonly paint: ReadonlyMap<string, Fill>;
  /** The selected region. */
  readonly selected: string | undefined;
  /** Further regions of the selected record, such as the states of one build. */
  readonly lit: ReadonlySet<string>;
  /** The region under the pointer or the focus. */
  readonly hover: string | undefined;
  /** Regions outside of the lens, or filtered out: mere land, as no class is drawn. */
  readonly dim: ReadonlySet<string>;
  /** Anything that changes when the colours of the tokens do, such as `dark`. */
  readonly theme: string;
}

/** Something that paints regions. The host element owns camera, pins, focus and picking; a surface only draws. */
export interface MapSurface {
  /** Puts the first picture into the stage; resolves when it may be shown, rejects where it cannot. */
  mount(stage: HTMLElement, scene: Scene, first: Frame): Promise<void>;
  /** Draws, synchronously; may be called on every animation frame. */
  draw(frame: Frame): void;
  /** Hears that the picture is gone (another surface must stand in), and that it is back. */
  onstall?: (isStalled: boolean) => void;
  /** Hears that the picture is gone for good. */
  onfail?: (reason: unknown) => void;
  destroy(): void;
}
