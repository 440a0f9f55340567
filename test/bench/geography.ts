import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { usCaPlane } from '@coalition-map/geo';
import { boundariesOf } from '@coalition-map/geo/boundaries';
import type { Ground, LngLat } from './made.ts';

/** The states and provinces of the US and Canada. */
export type Regions = Topology<{ states: GeometryCollection<{ name: string }> }>;

const file = fileURLToPath(new URL('../../packages/geo/boundaries/na-admin1.lo.topojson', import.meta.url));

/** The same outlines as ours, as the peers take them: TopoJSON of the US and Canada, with nothing east of 180°. */
export function regionsTopology(): Regions {
  const whole = JSON.parse(readFileSync(file, 'utf8')) as Regions;
  const { transform, objects } = whole;
  if (!transform) throw new Error(`${path.basename(file)} is not quantized.`);
  const geometries = objects.states.geometries.filter(({ id }) => /^(US|CA)-/.test(String(id)));
  const numbers = new Map<number, number>();
  const renumbered = (arc: number): number => {
    const old = arc < 0 ? ~arc : arc;
    const now = numbers.get(old) ?? numbers.size;
    numbers.set(old, now);
    return arc < 0 ? ~now : now;
  };
  const kept = geometries.map((geometry) => withArcs(geometry, renumbered));
  const turn = 360 / transform.scale[0];
  const arcs = [...numbers.keys()].map((old) => {
    const [[x = 0, y = 0] = [], ...rest] = whole.arcs[old] ?? [];
    return [[x * transform.scale[0] + transform.translate[0] > 0 ? x - turn : x, y], ...rest];
  });
  return {
    type: 'Topology',
    transform,
    arcs,
    objects: { states: { type: 'GeometryCollection', geometries: kept } },
  };
}

function withArcs<G extends GeometryObject<{ name: string }>>(
  geometry: G,
  renumbered: (arc: number) => number,
): G {
  if (geometry.type === 'Polygon')
    return { ...geometry, arcs: geometry.arcs.map((ring) => ring.map(renumbered)) };
  if (geometry.type === 'MultiPolygon')
    return { ...geometry, arcs: geometry.arcs.map((part) => part.map((ring) => ring.map(renumbered))) };
  throw new Error(`${String(geometry.id)} is no polygon.`);
}

interface Outline {
  readonly id: string;
  readonly name: string;
  readonly rings: readonly (readonly LngLat[])[];
}

function outlinesOf(topology: Regions): readonly Outline[] {
  return feature(topology, topology.objects.states).features.map(({ id, properties, geometry }) => {
    const parts =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    const rings = parts.flat().map((ring) => ring.map(([lng = 0, lat = 0]): LngLat => [lng, lat]));
    return { id: String(id), name: properties.name, rings };
  });
}

/** Where made organizations may stand. */
export function grounds(): readonly Ground[] {
  const { placesAt } = boundariesOf(JSON.parse(readFileSync(file, 'utf8')));
  return outlinesOf(regionsTopology()).map(({ id, rings }) => {
    const boxes = rings.map(boxOf).sort((a, b) => areaOf(b) - areaOf(a));
    const [box] = boxes;
    if (!box) throw new Error(`${id} has no outline.`);
    const turn = box[0] < -180 ? 360 : 0;
    return {
      id,
      box: [box[0] + turn, box[1], box[2] + turn, box[3]],
      // Our picture must have room for it, too: an inset ends somewhere.
      holds: (at) => placesAt([...at]).includes(id) && usCaPlane.forward([...at], id) !== undefined,
    };
  });
}

type Box = readonly [number, number, number, number];

function boxOf(ring: readonly LngLat[]): Box {
  const lngs = ring.map(([lng]) => lng);
  const lats = ring.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

function areaOf([west, south, east, north]: Box): number {
  return (east - west) * (north - south);
}

/** A map file of jsvectormap: paths on a plane, and how it gets from degrees to the plane. */
export interface VectorMap {
  readonly width: number;
  readonly height: number;
  readonly insets: readonly unknown[];
  readonly paths: Readonly<Record<string, { readonly path: string; readonly name: string }>>;
  readonly projection: { readonly type: 'mill'; readonly centralMeridian: number };
}

/** Radius of the earth in jsvectormap's projections, m. */
const RADIUS = 6_381_372;
/** The middle of the picture, degrees. */
const MERIDIAN = -100;
/** Width of its plane; whole numbers on it are as fine as our own paths, which are 2000 wide as well. */
const WIDTH = 2000;

/** The same outlines as a map file of jsvectormap, in the Miller projection that its own maps use, and as terse as ours. */
export function vectorMap(): VectorMap {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const onPlane = ([lng, lat]: LngLat): LngLat => [
    RADIUS * radians(lng - MERIDIAN),
    (-RADIUS * Math.log(Math.tan(radians(45 + 0.4 * lat)))) / 0.8,
  ];
  const outlines = outlinesOf(regionsTopology()).map((it) => ({
    ...it,
    rings: it.rings.map((ring) => ring.map(onPlane)),
  }));
  const [left, top, right, bottom] = boxOf(outlines.flatMap(({ rings }) => rings.flat()));
  const k = WIDTH / (right - left);
  const pathOf = (ring: readonly LngLat[]): string => {
    const points = ring.map(([x, y]): LngLat => [Math.round((x - left) * k), Math.round((y - top) * k)]);
    const [first = [0, 0]] = points;
    const steps = points.slice(1).flatMap(([x, y], index) => {
      const [u, v] = points[index] ?? first;
      return x === u && y === v ? [] : `${x - u} ${y - v}`;
    });
    return `M${first[0]} ${first[1]}l${steps.join(' ')}z`.replaceAll(' -', '-');
  };
  return {
    width: WIDTH,
    height: Math.ceil((bottom - top) * k),
    insets: [
      {
        left: 0,
        top: 0,
        width: WIDTH,
        height: Math.ceil((bottom - top) * k),
        bbox: [
          { x: left, y: top },
          { x: right, y: bottom },
        ],
      },
    ],
    paths: Object.fromEntries(
      outlines.map(({ id, name, rings }) => [id, { path: rings.map(pathOf).join(''), name }]),
    ),
    projection: { type: 'mill', centralMeridian: MERIDIAN },
  };
}

/** Spots all over a region, `[longitude, latitude]` in degrees, one each degree. */
export function spotsIn(id: string): readonly LngLat[] {
  const ground = grounds().find((it) => it.id === id);
  if (!ground) throw new Error(`There is no region ${id}.`);
  const [west, south, east, north] = ground.box;
  const spots: LngLat[] = [];
  for (let lat = Math.ceil(south); lat < north; lat++)
    for (let lng = Math.ceil(west); lng < east; lng++) if (ground.holds([lng, lat])) spots.push([lng, lat]);
  return spots;
}
