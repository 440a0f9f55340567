import type { Point } from '../src/bbox.ts';
import type { Plane } from '../src/plane.ts';
import type { Preset } from '../src/shapes.ts';
import { indexOf, joined, ringsOn, type Ring } from './rings.ts';
import { areaOf, simplified } from './simplify.ts';
import type { State, StatesTopology } from './topology.ts';

/** A triangle smaller than this, in square plane units, or than this share of its ring's area, is not worth a corner. */
const CORNER = { area: 7, island: 0.08, bordered: 0.03 };

/** An island smaller than this, in square plane units (about 90 km² outside the insets), is not drawn. */
const ISLET = 6;

/** What is drawn small keeps islands and corners of this share of those areas, so that the Aleutians stay a chain. */
const FINE: Readonly<Partial<Record<Preset, Readonly<Record<string, number>>>>> = { us: { 'US-AK': 0.25 } };

/** The outline of each state on the plane as rings of whole units, largest first; a shared border is the same for both. */
export function outlinesOf(
  preset: Preset,
  plane: Plane,
  topology: StatesTopology,
  states: readonly State[],
): Map<string, Point[][]> {
  const rings = ringsOn(plane, topology, states);
  const fineOf = (id: string): number => FINE[preset]?.[id] ?? 1;
  const drawn = drawnArcs(rings, fineOf);
  return new Map(
    states.map(({ id }) => {
      const own = rings.filter((ring) => ring.id === id);
      const largest = Math.max(...own.map(({ area }) => area));
      const outline = own
        .filter(({ kept, area }) => kept || area >= Math.min(ISLET * fineOf(id), largest))
        .sort((a, b) => b.area - a.area)
        .map(({ arcs }) =>
          joined(
            arcs,
            arcs.map((arc) => drawn.get(indexOf(arc)) ?? []),
          ),
        )
        .map((ring) => (areaOf(ring) > 0 ? ring : dot(ring)));
      return [id, outline];
    }),
  );
}

/** Each arc simplified and rounded once, so that two states cannot disagree; a small ring keeps finer corners. */
function drawnArcs(rings: readonly Ring[], fineOf: (id: string) => number): Map<number, Point[]> {
  const corners = new Map<number, number>();
  for (const { id, arcs, area } of rings)
    for (const arc of arcs.map(indexOf))
      corners.set(
        arc,
        Math.min(
          corners.get(arc) ?? CORNER.area * fineOf(id),
          area * (arcs.length > 1 ? CORNER.bordered : CORNER.island),
        ),
      );
  return new Map(
    rings.flatMap(({ arcs, lines }) =>
      arcs.map((arc, i): [number, Point[]] => {
        const keep = arcs.length > 1 ? 2 : 4;
        const line = simplified(lines[i] ?? [], corners.get(indexOf(arc)) ?? 0, keep);
        return [indexOf(arc), line.map(([x, y]): Point => [Math.round(x), Math.round(y)])];
      }),
    ),
  );
}

/** A square two units wide in place of an island that shrank to nothing. */
function dot(points: readonly Point[]): Point[] {
  const [x, y] = points[0] ?? [0, 0];
  return [
    [x - 1, y - 1],
    [x + 1, y - 1],
    [x + 1, y + 1],
    [x - 1, y + 1],
  ];
}
