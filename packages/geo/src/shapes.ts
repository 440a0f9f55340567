import type { Box, Point } from './bbox.ts';
import type { InsetBox, Plane } from './plane.ts';

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
  /** Drawn for orientation only, such as Mexico in `na`: it has no colour of its own, and is counted nowhere. */
  readonly context?: true;
}

/** Where the names of small regions stand beside a coast, with leader lines, while the whole picture is seen. */
export interface Callouts {
  /** From north to south, in two columns by turns. */
  readonly ids: readonly string[];
  /** Plane x of the two columns, and plane y of the first row. */
  readonly columns: readonly [number, number];
  readonly top: number;
  /** Regions with a spot of their own, as plane points. */
  readonly spots: Readonly<Record<string, Point>>;
}

/** All regions of a plane. */
export interface Shapes {
  readonly width: number;
  readonly height: number;
  readonly insets: readonly InsetBox[];
  readonly regions: readonly RegionShape[];
  readonly callouts?: Callouts;
}

/** How regions lie to each other; apart from the shapes, because the first picture does not need it. */
export interface Ways {
  /** For each id the ids that share a border line with it; a common corner is no border. */
  readonly neighbours: Readonly<Record<string, readonly string[]>>;
  /** For each id the ids to its left, up, right and down, with `''` for none; each region is reachable from each. */
  readonly arrows: Readonly<Record<string, readonly [string, string, string, string]>>;
}

/** What part of the continent is drawn. */
export type Preset = 'us' | 'us-ca' | 'na';

/** How regions are drawn: by their outlines, or as equal squares. */
export type Layout = 'map' | 'tiles';

/** Everything that a picture is drawn from: where places are, how they look, and where arrow keys lead. */
export interface Scene {
  readonly preset: Preset;
  readonly layout: Layout;
  readonly plane: Plane;
  readonly shapes: Shapes;
  /** Those of `us-ca` are apart, in `@coalition-map/geo/ways`, because its first picture does not need them. */
  readonly ways?: Ways;
}
