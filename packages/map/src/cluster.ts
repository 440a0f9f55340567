import type { Point } from '@coalition-map/geo';
import { pinKinds, type Pin, type PinKind } from './pins.ts';

/** One mark on the map: a pin, or several that would overlap. */
export interface Mark {
  /** Key of its first pin. */
  readonly id: string;
  /** Plane point. */
  readonly at: Point;
  readonly pins: readonly Pin[];
  /** The region that all its pins are in; undefined where a small picture joins regions. */
  readonly place: string | undefined;
  /** How many pins of each kind, in the order of the legend. */
  readonly kinds: readonly (readonly [PinKind, number])[];
}

/** How marks are made. */
export interface ClusterOptions {
  /** CSS px per plane unit. */
  readonly k: number;
  /** Distance in CSS px under which two pins share a mark. */
  readonly radius?: number;
  /** Whether pins of different regions may share a mark, for pictures so small that regions cannot be told apart. */
  readonly acrossBorders?: boolean;
  /** Regions whose pins all share one mark, because it stands beside the coast. */
  readonly joined?: ReadonlySet<string>;
}

/** Distance in CSS px under which two pins share a mark, where nothing else is told. */
const RADIUS = 26;

/**
 * Joins pins that would overlap, greedily and always in the same way: state-level pins first, then in the given order.
 * About O(pins), by a grid of cells as wide as the radius; each pin is in exactly one mark.
 */
export function marksOf(
  pins: readonly Pin[],
  { k, radius = RADIUS, acrossBorders = false, joined }: ClusterOptions,
): readonly Mark[] {
  const reach = radius / k;
  const groups = new Map<string, Grid>();
  const marks: Pin[][] = [];
  for (const level of ['state', 'city'] as const) {
    for (const pin of pins) {
      if (pin.level !== level) continue;
      const alone = joined?.has(pin.place) === true;
      const name = acrossBorders && !alone ? '' : pin.place;
      const grid: Grid = groups.get(name) ?? new Map<number, Pin[][]>();
      groups.set(name, grid);
      const near = alone ? grid.get(0)?.[0] : nearOf(grid, pin, reach);
      if (near) near.push(pin);
      else {
        const mark = [pin];
        const cell = alone ? 0 : cellOf(pin.at[0] / reach, pin.at[1] / reach);
        const there = grid.get(cell);
        if (there) there.push(mark);
        else grid.set(cell, [mark]);
        marks.push(mark);
      }
    }
  }
  return marks.flatMap(markOf);
}

/** Marks by the cell that their first pin is in. */
type Grid = Map<number, Pin[][]>;

/** Cells a row; a plane is a few thousand units wide, and a cell at least a tenth of one. */
const ROW = 1 << 20;

function cellOf(x: number, y: number): number {
  return Math.floor(x) + ROW * Math.floor(y);
}

/** A mark whose first pin is within reach. */
function nearOf(grid: Grid, { at: [x, y] }: Pin, reach: number): Pin[] | undefined {
  for (let row = -1; row <= 1; row++)
    for (let column = -1; column <= 1; column++)
      for (const mark of grid.get(cellOf(x / reach + column, y / reach + row)) ?? []) {
        const [first] = mark;
        if (first && (first.at[0] - x) ** 2 + (first.at[1] - y) ** 2 < reach * reach) return mark;
      }
  return undefined;
}

function markOf(pins: readonly Pin[]): Mark[] {
  const [first] = pins;
  if (!first) return [];
  const place = pins.every((pin) => pin.place === first.place) ? first.place : undefined;
  const counts = new Map<PinKind, number>();
  for (const { kind } of pins) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = pinKinds.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [[kind, count] as const];
  });
  return [{ id: first.key, at: first.at, pins, place, kinds }];
}

/** Tells whether all pins of a mark stand on one spot, or so near that no zoom up to `k` px per plane unit parts them. */
export function isOneSpot({ at: [u, v], pins }: Mark, k?: number): boolean {
  return pins.every(({ at: [x, y] }) =>
    k === undefined ? x === u && y === v : Math.hypot(x - u, y - v) * k < RADIUS,
  );
}

/** How far the pins of a fan stand from each other, px: a target of 24 and some room. */
const STEP = 30;

/** Gives where the pins of one spot go when they fan out, in px from it: a circle for up to eight, else a spiral. */
export function fanOf(count: number): readonly Point[] {
  if (count <= 8) {
    const reach = Math.max(34, (STEP * count) / (2 * Math.PI));
    return Array.from({ length: count }, (_, at) => {
      const angle = (2 * Math.PI * at) / count - Math.PI / 2;
      return [Math.cos(angle) * reach, Math.sin(angle) * reach];
    });
  }
  // An Archimedean spiral: its turns are as far from each other as the pins along it.
  const points: Point[] = [];
  for (let turn = 2 * Math.PI; points.length < count; turn += (2 * Math.PI) / turn) {
    const reach = (STEP * turn) / (2 * Math.PI);
    points.push([Math.cos(turn) * reach, Math.sin(turn) * reach]);
  }
  return points;
}
