import type { Point, RegionShape, Shapes } from '@coalition-map/geo';
import { toScreen, type Size, type View } from './view.ts';

/** Where the code of a small region stands beside the coast, and how its leader line runs, screen px. */
export interface Callout {
  readonly id: string;
  readonly at: Point;
  /** Where the last piece of its leader line begins: the region, or the bend. */
  readonly from: Point;
  /** For a line with a bend: the point on the region, where it begins. */
  readonly root?: Point;
}

/** How call-outs stand, px: with the mark of their state beside them, or in a small picture without. */
interface Room {
  /** Between two rows of both columns; two rows of one column are twice as far, and at least a target of 24. */
  readonly row: number;
  readonly column: number;
  /** From the last column to the edge. */
  readonly edge: number;
}

const withMarks: Room = { row: 14.5, column: 48, edge: 36 };
const alone: Room = { row: 12.5, column: 34, edge: 14 };
/** From the middle of a code to where its line ends, and to where a line for the outer column bends, px. */
export const LINE_END = 12;
const BEND = 13;

/**
 * Lays call-outs out in two columns, rows half a step apart, so that the lines of the outer column run level between the
 * names of the inner one. Which region has which row is decided by the shortest lines, and those never cross.
 */
export function calloutsOf(
  shapes: Shapes,
  view: View,
  size: Size,
  isSmall: (region: RegionShape) => boolean,
  hasMarks: boolean,
): Callout[] {
  const { callouts } = shapes;
  if (!callouts) return [];
  const { ids, columns, top, spots } = callouts;
  const byId = new Map(shapes.regions.map((region) => [region.id, region]));
  const room = hasMarks ? withMarks : alone;
  const small = ids.flatMap((id) => byId.get(id) ?? []).filter(isSmall);
  const [first, start] = toScreen(view, size, [columns[0], top]);
  const [second] = toScreen(view, size, [columns[1], top]);
  const last = toScreen(view, size, [shapes.width, 0])[0] - room.edge;
  const right = hasMarks ? Math.min(second, last) : last;
  const left = hasMarks ? Math.min(first, right - room.column) : right - room.column;
  const floor = floorOf(shapes, view, size, left);
  const begin = Math.min(start, floor - (small.length - 1) * room.row);
  const roots = small.map(({ at }) => toScreen(view, size, at));
  const bends = small.map((_, row): Point => [left - BEND, begin + row * room.row]);
  const rows = uncrossed(roots, bends).map((row, index): Callout => {
    const [x, y] = bends[row] ?? [left, begin];
    const root = roots[index] ?? [x, y];
    const id = small[index]?.id ?? '';
    return row % 2 === 0 ? { id, at: [left, y], from: root } : { id, at: [right, y], from: [x, y], root };
  });
  const others = Object.entries(spots).flatMap(([id, spot]): Callout[] => {
    const region = byId.get(id);
    const [x, y] = toScreen(view, size, spot);
    return region && isSmall(region)
      ? [{ id, at: [Math.min(x, last), y], from: toScreen(view, size, region.at) }]
      : [];
  });
  return [...rows, ...others];
}

/** How far down the columns may reach: to the inset below them. */
function floorOf({ insets, height }: Shapes, view: View, size: Size, left: number): number {
  const tops = insets.flatMap(({ box }) => {
    const [right] = toScreen(view, size, [box[2], 0]);
    return right > left ? [toScreen(view, size, [0, box[1]])[1]] : [];
  });
  return Math.min(toScreen(view, size, [0, height])[1], ...tops) - LINE_END - 1;
}

/** Gives each point one of as many ends so that the straight lines between them do not cross: no swap makes them shorter. */
export function uncrossed(points: readonly Point[], ends: readonly Point[]): number[] {
  const order = points.map((_, index) => index);
  const far = (point: number, end: number) => {
    const [x, y] = points[point] ?? [0, 0];
    const [u, v] = ends[end] ?? [0, 0];
    return Math.hypot(x - u, y - v);
  };
  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const a of order.keys())
      for (let b = a + 1; b < order.length; b++) {
        const [i, j] = [order[a] ?? 0, order[b] ?? 0];
        if (far(a, i) + far(b, j) <= far(a, j) + far(b, i) + 1e-6) continue;
        [order[a], order[b]] = [j, i];
        isDone = false;
      }
  }
  return order;
}
