import type { Point, RegionShape, Shapes } from '@coalition-map/geo';
import { toScreen, type Size, type View } from './view.ts';

/** Where the name of a region stands: on it, or beside the coast with a leader line. */
export interface Label {
  readonly id: string;
  /** The part after the country: TN. */
  readonly code: string;
  /** Screen point of the middle of the label, px. */
  readonly at: Point;
  /** How far from its own spot the label may move, px; its region is not much larger. */
  readonly reach: number;
  /** Whether it had to move, and may stand on another region's colour. */
  readonly moved?: boolean;
  /** For a call-out: the screen point of the region itself, where the leader line ends. */
  readonly from?: Point;
}

/** The least inscribed radius, in px, of a region whose name stands on it. */
const ROOM = 8;
/** The least scale, in px per plane unit, of a picture with call-outs: 700 px wide; below it the page offers a select. */
const CALLOUT_SCALE = 0.35;
/** Distance between the rows of call-outs: the height of a target, px. */
const PITCH = 25;
/** Between the columns, and from the last one to the edge: room for the mark of the state beside its call-out, px. */
const COLUMN = 48;
const EDGE = 36;

/** Lays the names out; a region whose name has no room and no call-out has none (its button stays). */
export function labelsOf(shapes: Shapes, view: View, size: Size): Label[] {
  const callouts =
    view.k >= CALLOUT_SCALE && isWhole(view, shapes, size) ? calloutsOf(shapes, view, size) : [];
  const beside = new Set(callouts.map(({ id }) => id));
  const inside = shapes.regions
    .filter((region) => !beside.has(region.id) && (region.inset !== undefined || hasRoom(region, view)))
    .map((region) => ({
      id: region.id,
      code: codeOf(region.id),
      at: spotOf(region, shapes, view, size),
      reach: region.r * view.k + 24,
    }));
  return [...inside, ...callouts];
}

/** Where a name may move to when a mark stands on it, in px from its own spot, best first. */
const moves: readonly Point[] = [
  [0, 0],
  [0, -15],
  [-20, 0],
  [20, 0],
  [0, 16],
  [-18, -13],
  [18, -13],
  [-26, 8],
  [26, 8],
  [-30, 0],
  [30, 0],
  [-14, 14],
  [14, 14],
];

/**
 * Moves names off the marks that stand on them, to a spot that still belongs to their region; a name that finds none is left
 * out (its button stays).
 * @param belongs Whether a screen point, px, is on the land of a region.
 */
export function clearedLabels(
  labels: readonly Label[],
  marks: readonly Point[],
  belongs: (id: string, at: Point) => boolean = () => true,
): readonly Label[] {
  const taken: Point[] = [];
  return labels.flatMap((label) => {
    const [x, y] = label.at;
    const free = moves.find(
      ([dx, dy], index) =>
        Math.hypot(dx, dy) <= label.reach &&
        isFree([x + dx, y + dy], marks, taken) &&
        (index === 0 || belongs(label.id, [x + dx, y + dy])),
    );
    const move = label.from ? moves[0] : free;
    if (!move) return [];
    const at: Point = [x + move[0], y + move[1]];
    taken.push(at);
    return [{ ...label, at, moved: move !== moves[0] }];
  });
}

function isFree([x, y]: Point, marks: readonly Point[], names: readonly Point[]): boolean {
  return (
    !marks.some(([u, v]) => Math.abs(x - u) < 19 && Math.abs(y - v) < 16) &&
    !names.some(([u, v]) => Math.abs(x - u) < 22 && Math.abs(y - v) < 13)
  );
}

/** Gives the part of an ISO 3166-2 code after the country. */
export function codeOf(id: string): string {
  return id.slice(id.indexOf('-') + 1);
}

function hasRoom({ r }: RegionShape, { k }: View): boolean {
  return r * k >= ROOM;
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

function calloutsOf(shapes: Shapes, view: View, size: Size): Label[] {
  const { callouts } = shapes;
  if (!callouts) return [];
  const { ids, columns, top, spots } = callouts;
  const byId = new Map(shapes.regions.map((region) => [region.id, region]));
  const small = ids.flatMap((id) => byId.get(id) ?? []).filter((region) => !hasRoom(region, view));
  const [first, start] = toScreen(view, size, [columns[0], top]);
  const [second] = toScreen(view, size, [columns[1], top]);
  const [edge] = toScreen(view, size, [shapes.width, 0]);
  const right = Math.min(second, edge - EDGE);
  const left = Math.min(first, right - COLUMN);
  // Two columns, rows half a step apart, so that a leader line passes between two names.
  const rows = small.map((region, at) =>
    calloutOf(region, [at % 2 === 0 ? left : right, start + at * (PITCH / 2 + 2)], view, size),
  );
  const others = Object.entries(spots).flatMap(([id, spot]) => {
    const region = byId.get(id);
    const [x, y] = toScreen(view, size, spot);
    return region && !hasRoom(region, view)
      ? [calloutOf(region, [Math.min(x, edge - EDGE), y], view, size)]
      : [];
  });
  return [...rows, ...others];
}

function calloutOf(region: RegionShape, at: Point, view: View, size: Size): Label {
  return { id: region.id, code: codeOf(region.id), at, reach: 0, from: toScreen(view, size, region.at) };
}
