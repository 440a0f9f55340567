import type { Box, Point } from './bbox.ts';
import type { InsetBox } from './plane.ts';

/** One region drawn on a plane: its outline as an SVG path, its anchor, and the room around the anchor. */
export interface RegionShape {
  /** ISO 3166-2. */
  readonly id: string;
  /** An SVG path in whole plane units: closed rings of relative points and nothing else, `m10 20 3-4 5 6z`. */
  readonly d: string;
  /** Where a label or a button goes: a point inside the outline. */
  readonly at: Point;
  /** The radius, in plane units, of a circle around `at` that stays inside the outline. */
  readonly r: number;
  readonly box: Box;
  /** The id of the inset that holds the region. */
  readonly inset?: string;
}

/** All regions of a plane. */
export interface Shapes {
  readonly width: number;
  readonly height: number;
  readonly insets: readonly InsetBox[];
  readonly regions: readonly RegionShape[];
}

/** How regions lie to each other; apart from the shapes, because the first picture does not need it. */
export interface Ways {
  /** For each id the ids that share a border line with it; a common corner is no border. */
  readonly neighbours: Readonly<Record<string, readonly string[]>>;
  /** For each id the ids to its left, up, right and down, with `''` for none; each region is reachable from each. */
  readonly arrows: Readonly<Record<string, readonly [string, string, string, string]>>;
}
