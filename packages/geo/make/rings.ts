import { bboxOf, isInBox, type Box, type Point } from '../src/bbox.ts';
import { edgeDistance, isInside } from '../src/outline.ts';
import type { Plane } from '../src/plane.ts';
import { areaOf } from './simplify.ts';
import { arcRingsOf, type State, type StatesTopology } from './topology.ts';

/** Places on small islands that people live on or look for; the ring nearest to each is drawn whatever its size. */
const KEPT: readonly Point[] = [
  [-81.78, 24.56], // Key West
  [-81.38, 24.68], // Big Pine Key
  [-80.45, 25.09], // Key Largo
  [-73.97, 40.78], // Manhattan
  [-70.08, 41.28], // Nantucket
  [-70.63, 41.39], // Martha's Vineyard
  [-71.57, 41.17], // Block Island
  [-123.02, 48.53], // San Juan Island
  [-118.42, 33.39], // Santa Catalina Island
  [-61.85, 47.39], // Îles de la Madeleine
  [-66.8, 44.7], // Grand Manan
  [-169.66, -14.18], // Ofu and Olosega
];

/** How far off, in degrees, an island may be drawn in the boundaries; beyond it another preset's island is meant. */
const NEAR = 0.5;

/** A closed ring of a state on the plane: its arcs (`~i` is arc `i` backwards), and each arc's points in its own order. */
export interface Ring {
  readonly id: string;
  readonly arcs: readonly number[];
  readonly lines: readonly (readonly Point[])[];
  /** Square plane units. */
  readonly area: number;
  /** Whether it is drawn however small it is. */
  readonly kept: boolean;
}

/** The rings that the plane shows whole; north-western Hawaii, the northern Marianas and Swains Island fall away here. */
export function ringsOn(plane: Plane, topology: StatesTopology, states: readonly State[]): Ring[] {
  const arcs = placesOf(topology);
  const gap = (at: Point, ring: Point[], box: Box): number =>
    !isInBox(at, box, NEAR) ? Infinity : isInside(at, [ring]) ? 0 : edgeDistance(at, [ring]);
  const rings = states.flatMap((state) =>
    arcRingsOf(state).flatMap((ring) => {
      const places = ring.map((arc) => arcs[indexOf(arc)] ?? []);
      const lines = places.map((line) => line.flatMap((at) => [plane.forward(at, state.id) ?? []]));
      if (!lines.every(isLine)) return [];
      const points = joined(ring, places);
      const box = bboxOf(points) ?? ([0, 0, 0, 0] as const);
      const gaps = KEPT.map((at) => gap(at, points, box));
      return [{ id: state.id, arcs: ring, lines, area: areaOf(joined(ring, lines)), gaps }];
    }),
  );
  const nearest = KEPT.map((_, i) => Math.min(...rings.map(({ gaps }) => gaps[i] ?? Infinity)));
  return rings.map(({ gaps, ...ring }) => ({
    ...ring,
    kept: gaps.some((size, i) => size < Infinity && size === nearest[i]),
  }));
}

/** The number of an arc, whichever way a ring runs along it. */
export function indexOf(arc: number): number {
  return arc < 0 ? ~arc : arc;
}

/** The points along a ring of arcs, without those that repeat the one before. */
export function joined(arcs: readonly number[], lines: readonly (readonly Point[])[]): Point[] {
  const points = arcs.flatMap((arc, i) => (arc < 0 ? (lines[i] ?? []).toReversed() : (lines[i] ?? [])));
  return points.filter(([x, y], i) => {
    const before = points.at(i - 1);
    return x !== before?.[0] || y !== before[1];
  });
}

function isLine(line: readonly (Point | never[])[]): line is Point[] {
  return line.every((point) => point.length === 2);
}

/** The arcs of a topology as `[lng, lat]` (TopoJSON 1.0, 2.1.2 and 2.1.4). */
function placesOf({ arcs, transform }: StatesTopology): Point[][] {
  const [sx, sy] = transform?.scale ?? [1, 1];
  const [tx, ty] = transform?.translate ?? [0, 0];
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]): Point => [(x += dx) * sx + tx, (y += dy) * sy + ty]);
  });
}
