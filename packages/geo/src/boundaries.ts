import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { bboxOf, isInBox, type Box, type Point } from './bbox.ts';
import { EARTH_KM } from './laea.ts';
import { isInside, segmentDistance } from './outline.ts';

/** Where the jurisdictions of a topology lie on the earth; `[lng, lat]` in degrees. */
export interface Boundaries {
  /**
   * How far a place is from a jurisdiction: 0 inside, else km to its edge, or to the box around it when that is more than
   * 300 km away; `undefined` for an unknown id. A country (`US`) stands for the nearest of its parts.
   */
  readonly distanceKm: (id: string, at: Point) => number | undefined;
  /** The ids of the parts of countries that hold a place: none at sea, two where outlines overlap. */
  readonly placesAt: (at: Point) => string[];
}

interface Ring {
  readonly points: Point[];
  readonly box: Box;
}

/** Beyond this the edge is not looked at: no rule asks for exact km there. */
const FAR_KM = 300;

const KM_PER_DEGREE = (EARTH_KM * Math.PI) / 180;

/** The boundaries in a topology with an object `states` of ISO 3166-2 ids; it throws on anything else. */
export function boundariesOf(topology: unknown): Boundaries {
  const parts = new Map(statesOf(topology));
  const partsOf = (id: string): Ring[][] =>
    [...parts].filter(([part]) => part === id || part.slice(0, 2) === id).map(([, rings]) => rings);
  return {
    distanceKm(id, at) {
      const own = partsOf(id);
      if (own.some((rings) => isWithin(at, rings))) return 0;
      return own.length > 0 ? Math.min(...own.map((rings) => gapKm(at, rings))) : undefined;
    },
    placesAt: (at) => [...parts].filter(([, rings]) => isWithin(at, rings)).map(([id]) => id),
  };
}

function isWithin(at: Point, rings: readonly Ring[]): boolean {
  return isInside(
    at,
    rings.filter(({ box }) => isInBox(at, box)).map(({ points }) => points),
  );
}

function gapKm(at: Point, rings: readonly Ring[]): number {
  let nearest = Infinity;
  for (const { points, box } of rings) {
    const gap = boxKm(at, box);
    if (gap >= nearest) continue;
    nearest = Math.min(nearest, gap > FAR_KM ? gap : edgeKm(at, points));
  }
  return nearest;
}

/** The distance to the nearest point of a box, on the sphere. */
function boxKm([lng, lat]: Point, [west, south, east, north]: Box): number {
  const clamped = lng >= west && lng <= east ? lng : turn(lng, west) < turn(lng, east) ? west : east;
  return sphereKm([lng, lat], [clamped, Math.max(south, Math.min(north, lat))]);
}

/** The distance to the nearest edge, on a flat map around the place; good to 1 % within 300 km. */
function edgeKm([lng, lat]: Point, points: readonly Point[]): number {
  const across = KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const flat = points.map(([x, y]): Point => [wrapped(x - lng) * across, (y - lat) * KM_PER_DEGREE]);
  let nearest = Infinity;
  flat.forEach((to, i) => {
    nearest = Math.min(nearest, segmentDistance([0, 0], flat.at(i - 1) ?? to, to));
  });
  return nearest;
}

/** The great-circle distance (haversine). */
function sphereKm([lng, lat]: Point, [otherLng, otherLat]: Point): number {
  const half = (degrees: number): number => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cosines = Math.cos((lat * Math.PI) / 180) * Math.cos((otherLat * Math.PI) / 180);
  return (
    2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, half(otherLat - lat) + cosines * half(otherLng - lng))))
  );
}

function turn(from: number, to: number): number {
  return Math.abs(wrapped(to - from));
}

/** A difference of longitudes as −180 to 180, so that Attu is near Adak. */
function wrapped(degrees: number): number {
  return degrees - 360 * Math.round(degrees / 360);
}

function* statesOf(value: unknown): Iterable<[string, Ring[]]> {
  if (!isTopology(value))
    throw new Error('Boundaries: got no TopoJSON topology with objects.states; wanted one');
  for (const { id, geometry } of feature(value, value.objects.states).features) {
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    const rings = polygons.flat().map((ring) => {
      const points = ring.slice(1).map(([lng = 0, lat = 0]): Point => [lng, lat]);
      return { points, box: bboxOf(points) ?? ([0, 0, 0, 0] as const) };
    });
    yield [String(id), rings];
  }
}

function isTopology(value: unknown): value is Topology<{ states: GeometryCollection }> {
  const { type, arcs, objects } = Object(value) as Partial<Topology>;
  return type === 'Topology' && Array.isArray(arcs) && objects?.states?.type === 'GeometryCollection';
}
