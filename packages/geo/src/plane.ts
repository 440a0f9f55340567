import { isInBox, type Box, type Point } from './bbox.ts';
import { laea, type ProjectionOf } from './laea.ts';

/** A frame inside the plane that shows far-off places larger: whose places, and where. */
export interface InsetBox {
  readonly id: string;
  readonly ids: readonly string[];
  readonly box: Box;
}

/** An inset with its projection: `centre` `[lng, lat]` lands at `origin`, `scale` times as large as the main picture. */
export interface InsetFrame extends InsetBox {
  readonly centre: Point;
  readonly origin: Point;
  readonly scale: number;
}

/** All the numbers of a plane: its size, the main projection (`scale` in units per km) and its insets. */
export interface PlaneFrame {
  /** The kind of the main projection, `laea` where it is left out; insets are always `laea`. */
  readonly projection?: ProjectionOf;
  readonly width: number;
  readonly height: number;
  readonly centre: Point;
  readonly origin: Point;
  readonly scale: number;
  readonly insets: readonly InsetFrame[];
}

/** A flat equal-area picture of the earth, y down, in which each visible point stands for one place. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly insets: readonly InsetBox[];
  /**
   * The plane point `[x, y]` of `[lng, lat]`, or `undefined` where the plane does not show it; a declared state or
   * territory settles the inset, otherwise the place belongs to the inset in whose box it lands.
   */
  readonly forward: (at: Point, jurisdiction?: string) => Point | undefined;
  /** The `[lng, lat]` of a plane point; inside an inset box it is the inset's. */
  readonly inverse: (point: Point) => Point;
}

/** What rounding may move a point on the edge of the plane or of an inset, in plane units. */
const ROUNDING = 1e-6;

/** The plane that a frame describes. */
export function planeOf(frame: PlaneFrame): Plane {
  const { width, height } = frame;
  const main = (frame.projection ?? laea)(frame.centre, frame.scale, frame.origin);
  const insets = frame.insets.map(({ ids, box, centre, origin, scale }) => ({
    ids,
    box,
    ...laea(centre, frame.scale * scale, origin),
  }));
  const edge: Box = [0, 0, width, height];
  return {
    width,
    height,
    insets: frame.insets,
    forward(at, jurisdiction) {
      const own = insets.filter(({ ids }) => jurisdiction && ids.includes(jurisdiction));
      // A country id such as `US` settles nothing: it has places both in insets and outside.
      const candidates = own.length > 0 || jurisdiction?.includes('-') ? own : insets;
      for (const inset of candidates) {
        const point = inset.forward(at);
        if (isInBox(point, inset.box, ROUNDING)) return point;
      }
      if (own.length > 0) return undefined;
      const point = main.forward(at);
      // What lies under an inset box cannot be seen, and `inverse` would give another place for it.
      return isInBox(point, edge, ROUNDING) && !insets.some(({ box }) => isInBox(point, box))
        ? point
        : undefined;
    },
    inverse: (point) => (insets.find(({ box }) => isInBox(point, box)) ?? main).inverse(point),
  };
}
