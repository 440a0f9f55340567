import { ringsOf, type Box, type Plane, type Point, type RegionShape, type Scene } from '@coalition-map/geo';
import { toPlane, type Size, type View } from '../view.ts';
import { layOn } from './ground.ts';

/** The side of the world in plane units: about as many km a unit at 45° as on the other planes (3.4), and a power of two. */
const WORLD = 8192;
/** The nearest view of streets: CSS px a plane unit at zoom 16, where single buildings are told apart. */
export const STREET_K = (512 * 2 ** 16) / WORLD;
/** How far the plane reaches beyond the outlines, plane units. */
const MARGIN = 40;
/** The zoom up to which borders are cut into tiles: a step of a tile is then 1/256 of a plane unit. */
const MAXZOOM = 8;
const RAD = Math.PI / 180;

/** The unit of the world at `[lng, lat]`; the Pacific islands lie west of the continent, not east of Europe. */
function worldAt([lng, lat]: Point): Point {
  const north = Math.log(Math.tan(Math.PI / 4 + (lat * RAD) / 2));
  return [((lng > 0 ? lng - 180 : lng + 180) / 360) * WORLD, (0.5 - north / (2 * Math.PI)) * WORLD];
}

/**
 * The same regions on a plane that is a Web Mercator map, as street tiles are; `detail-style` and `detail-pmtiles` are drawn
 * below it. Insets lie where they are on earth. Its views reach from the whole to `STREET_K`.
 */
export function streetScene(scene: Scene): Scene {
  const outlines = scene.shapes.regions.map((region) =>
    ringsOf(region.d).map((ring) => ring.map((point) => worldAt(scene.plane.inverse(point)))),
  );
  const [x0, y0, x1, y1] = boundsOf(outlines.flat(2));
  const [left, top] = [Math.floor(x0) - MARGIN, Math.floor(y0) - MARGIN];
  const plane = planeAt([left, top], Math.ceil(x1 - left) + MARGIN, Math.ceil(y1 - top) + MARGIN);
  const regions = scene.shapes.regions.map((region, at) =>
    regionOf(
      region,
      (outlines[at] ?? []).map((ring) => ring.map(([x, y]): Point => [x - left, y - top])),
      scene.plane,
    ),
  );
  const { preset, ways } = scene;
  layOn(plane, { side: WORLD, offset: [left, top], maxzoom: MAXZOOM });
  return {
    preset,
    layout: 'map',
    plane,
    shapes: { width: plane.width, height: plane.height, insets: [], regions },
    ...(ways && { ways }),
  };

  function regionOf({ id, at, r, context }: RegionShape, rings: Point[][], from: Plane): RegionShape {
    const [x, y] = worldAt(from.inverse(at));
    const [besideX, besideY] = worldAt(from.inverse([at[0] + r, at[1]]));
    const d = pathOf(rings);
    return {
      id,
      d,
      at: [x - left, y - top],
      r: Math.hypot(besideX - x, besideY - y),
      box: boundsOf(ringsOf(d).flat()),
      ...(context && { context }),
    };
  }
}

function planeAt([left, top]: Point, width: number, height: number): Plane {
  return {
    width,
    height,
    insets: [],
    forward(at) {
      const [x, y] = worldAt(at);
      const point: Point = [x - left, y - top];
      return point[0] >= 0 && point[1] >= 0 && point[0] <= width && point[1] <= height ? point : undefined;
    },
    inverse([x, y]) {
      const lng = ((x + left) / WORLD) * 360 - 180;
      const lat = Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + top)) / WORLD))) / RAD;
      return [lng < -180 ? lng + 360 : lng, lat];
    },
  };
}

/** The box of points. Not geo's bboxOf: what the first load and this entry share alone would be one more file of the first. */
function boundsOf(points: readonly Point[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points)
    [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
  return [x0, y0, x1, y1];
}

/** Rings as a path in whole units. */
function pathOf(rings: readonly Point[][]): string {
  let [x, y] = [0, 0];
  let d = '';
  for (const ring of rings) {
    let [px, py] = [x, y];
    const steps = ring.map(([toX, toY]) => {
      const step = [Math.round(toX) - px, Math.round(toY) - py];
      [px, py] = [Math.round(toX), Math.round(toY)];
      return step;
    });
    const [first = [0, 0]] = steps;
    [x, y] = [x + (first[0] ?? 0), y + (first[1] ?? 0)];
    d += `m${steps.map((step) => step.join(' ')).join(' ')}z`;
  }
  return d;
}

/** The view of another scene that shows the same place at the same size in the middle; nothing where it lies outside. */
export function sameView(from: Scene, to: Scene, view: View, size: Size): View | undefined {
  // How far the middle is from a point beside it, on either plane.
  const [middle, beside] = [0, 20].map((dx) =>
    to.plane.forward(from.plane.inverse(toPlane(view, size, [size.width / 2 + dx, size.height / 2]))),
  );
  if (!middle || !beside) return undefined;
  const k = 20 / Math.hypot(beside[0] - middle[0], beside[1] - middle[1]);
  return { cx: middle[0], cy: middle[1], k };
}
