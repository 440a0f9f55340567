import { mergeArcs } from 'topojson-client';
import { bboxOf, type Box, type Point } from '../src/bbox.ts';
import { naPlane } from '../src/na-frame.ts';
import { edgeDistance, isInside } from '../src/outline.ts';
import type { Plane } from '../src/plane.ts';
import type { Preset, RegionShape, Ways } from '../src/shapes.ts';
import { usCaPlane } from '../src/us-ca.ts';
import { usPlane } from '../src/us-frame.ts';
import { arrowsOf } from './arrows.ts';
import { BY_HAND } from './by-hand.ts';
import { neighboursOf } from './neighbours.ts';
import { outlinesOf } from './outlines.ts';
import { pathOf } from './path.ts';
import { readLabels, readTopology, type State, type StatesTopology } from './topology.ts';

/** All regions of a preset on its plane, by id, and how they lie to each other. */
export interface Picture {
  readonly regions: readonly RegionShape[];
  readonly ways: Ways;
}

const PLANES: Readonly<Record<Preset, Plane>> = { us: usPlane, 'us-ca': usCaPlane, na: naPlane };

/** How far apart the points are that are tried for the anchor of a country, in plane units. */
const STEP = 10;

/** The picture of a preset, made from `boundaries/`. */
export function pictureOf(preset: Preset): Picture {
  const topology = readTopology();
  const states = statesOf(preset, topology);
  const plane = PLANES[preset];
  const places = new Map(readLabels().map(({ id, ll }) => [id, ll]));
  const regions = [...outlinesOf(preset, plane, topology, states)].map(([id, rings]) => {
    const place = places.get(id);
    return regionOf(id, rings, plane, place ? plane.forward(place, id) : roomiest(rings));
  });
  const neighbours = neighboursOf(states);
  const anchors = new Map(regions.map(({ id, at }) => [id, at]));
  return { regions, ways: { neighbours, arrows: arrowsOf(anchors, neighbours, BY_HAND[preset]) } };
}

/** The states of a preset in order of their ids, Mexico as one. */
function statesOf(preset: Preset, topology: StatesTopology): State[] {
  const all = topology.objects.states.geometries;
  const own = all.filter(({ id }) => (preset === 'us' ? /^US-/ : /^(US|CA)-/).test(id));
  return [...own, ...(preset === 'na' ? [mexicoOf(topology)] : [])].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Mexico without the lines between its states: the arcs that only one of them has, some of them the border of the US. */
function mexicoOf(topology: StatesTopology): State {
  const states = topology.objects.states.geometries.filter(({ id }) => id.startsWith('MX-'));
  return { ...mergeArcs(topology, states), id: 'MX' };
}

/** A region with its anchor; it refuses an outline that its own anchor is not inside. */
function regionOf(id: string, rings: Point[][], plane: Plane, anchor: Point | undefined): RegionShape {
  const box = bboxOf(rings.flat());
  if (!anchor || !box) throw new Error(`${id}: got no anchor or no outline on the plane; wanted both`);
  // A region with room enough has its anchor on a whole unit, which saves half a kilobyte.
  const whole: Point = [Math.round(anchor[0]), Math.round(anchor[1])];
  const isRoomy = isInside(whole, rings) && edgeDistance(whole, rings) >= ROOMY;
  const at: Point = isRoomy ? whole : [round(anchor[0]), round(anchor[1])];
  if (!isInside(at, rings))
    throw new Error(`${id}: got the anchor ${at.join()} outside its outline; wanted it inside`);
  const inset = plane.insets.find(({ ids }) => ids.includes(id))?.id;
  return {
    id,
    d: pathOf(rings),
    at,
    r: isRoomy ? Math.floor(edgeDistance(at, rings)) : round(edgeDistance(at, rings)),
    box,
    ...(inset && { inset }),
    ...(id === 'MX' && { context: true }),
  };
}

/** The point of a grid inside rings that is furthest from their edge. */
function roomiest(rings: Point[][]): Point | undefined {
  const [x0, y0, x1, y1]: Box = bboxOf(rings.flat()) ?? [0, 0, -1, -1];
  let [best, room]: [Point | undefined, number] = [undefined, 0];
  for (let x = x0; x <= x1; x += STEP)
    for (let y = y0; y <= y1; y += STEP) {
      const gap = isInside([x, y], rings) ? edgeDistance([x, y], rings) : 0;
      if (gap > room) [best, room] = [[x, y], gap];
    }
  return best;
}

/** The least radius, in plane units, of a region that bears a rounded anchor. */
const ROOMY = 8;

/** One tenth of a plane unit is about 400 m. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
