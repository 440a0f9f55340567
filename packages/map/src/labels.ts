import type { Point, RegionShape, Shapes } from '@coalition-map/geo';
import { calloutsOf } from './callouts.ts';
import { toScreen, type Size, type View } from './view.ts';

export { clearedLabels } from './room.ts';

/** Where the name of a region stands: on it, or beside the coast with a leader line. */
export interface Label {
  readonly id: string;
  /** The part after the country: TN. */
  readonly code: string;
  /** Screen point of the middle of the label, px. */
  readonly at: Point;
  /** How far from its own spot the label may move, px; its region is not much larger. */
  readonly reach: number;
  /** Whether it reaches over the edge of its region, onto another colour. */
  readonly moved?: boolean;
  /** For a call-out: the screen point where the last piece of its leader line begins, on the region or at a bend. */
  readonly from?: Point;
  /** For a leader line with a bend: the screen point on the region, where it begins. */
  readonly root?: Point;
}

/** The least inscribed radius, in px, of a region whose name stands on it. */
const ROOM = 8;
/** The same for a region that may have a call-out: there is room for its mark, too. */
const ROOM_FOR_BOTH = 12;
/** The least scale, in px per plane unit, of a picture with call-outs: 520 px wide; below it the page offers a select. */
const CALLOUT_SCALE = 0.258;
/** Below this many px per plane unit marks join across borders, and none stands beside a call-out: 700 px wide. */
export const READABLE = 0.35;
/** How far a name may leave its own spot within a large region, px. */
const FAR = 64;

/**
 * Lays the names out. On a picture of the whole that is not too small, each region has one, on it or beside the coast; else
 * a region whose name has no room has none (its button stays).
 */
export function labelsOf(shapes: Shapes, view: View, size: Size): Label[] {
  const isWide = view.k >= CALLOUT_SCALE && isWhole(view, shapes, size);
  const callouts = isWide
    ? calloutsOf(shapes, view, size, ({ r }) => r * view.k < ROOM_FOR_BOTH, view.k >= READABLE)
    : [];
  const beside = new Set(callouts.map(({ id }) => id));
  const inside = shapes.regions
    .filter(({ id, inset, r }) => !beside.has(id) && (isWide || inset !== undefined || r * view.k >= ROOM))
    .map((region) => ({
      id: region.id,
      code: codeOf(region.id),
      at: spotOf(region, shapes, view, size),
      reach: reachOf(region, view),
    }));
  return [...inside, ...callouts.map((it) => ({ ...it, code: codeOf(it.id), reach: 0 }))];
}

/** Up to the ends of a small region, and not so far from the middle of a large one that it seems another's. */
function reachOf({ r, box, inset }: RegionShape, { k }: View): number {
  const near = r * k + 24;
  const ends = (Math.hypot(box[2] - box[0], box[3] - box[1]) / 2) * k;
  return inset === undefined ? Math.max(near, Math.min(ends, FAR)) : near;
}

/** Gives the part of an ISO 3166-2 code after the country. */
export function codeOf(id: string): string {
  return id.slice(id.indexOf('-') + 1);
}

/** The anchor; in an inset, whose islands are small, the upper edge of the inset, inside its frame. */
function spotOf({ at, inset }: RegionShape, { insets }: Shapes, view: View, size: Size): Point {
  const box = insets.find(({ id }) => id === inset)?.box;
  const [x, y] = toScreen(view, size, at);
  if (!box) return [x, y];
  const [left, top] = toScreen(view, size, [box[0], box[1]]);
  const [right] = toScreen(view, size, [box[2], box[3]]);
  const beside = Math.min(13, (right - left) / 2);
  return [
    Math.min(Math.max(x, left + beside), right - beside),
    Math.max(Math.min(y - 12, top + 12), top + 7),
  ];
}

function isWhole(view: View, { width, height }: Shapes, size: Size): boolean {
  return view.k <= 1.3 * Math.min(size.width / width, size.height / height);
}
