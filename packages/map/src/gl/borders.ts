import type { Feature, FeatureCollection } from 'geojson';
import { ringsOf, type Point, type Scene } from '@coalition-map/geo';
import { placeOn, type Ground } from './ground.ts';

/** How wide the line of a coast or an inset is, CSS px. */
const COAST = 1;
/**
 * The same of a border between two regions. SVG draws it twice: both strokes cover the side of the region that is drawn
 * first, and the fill of the second covers half of the first stroke. That is as much ink as a single line of 7/6 px.
 */
const BORDER = 7 / 6;

/**
 * The lines of a scene as MapLibre reads them, each once, as that of the region which SVG draws last. The ids of features
 * are the places of insets, then regions, in the order of the scene.
 */
export function bordersOf({ shapes }: Scene, ground: Ground): FeatureCollection {
  const first = shapes.insets.length;
  const frames = shapes.insets.map(({ box: [x, y, right, bottom] }, id) =>
    featureOf(id, COAST, [[...corners(x, y, right, bottom), [x, y]]], ground),
  );
  const outlines = shapes.regions.map(({ d }) => ringsOf(d).map((ring) => [...ring, ...ring.slice(0, 1)]));
  const owners = new Map<string, number>();
  const shared = new Set<string>();
  for (const [at, rings] of outlines.entries())
    for (const edge of rings.flatMap(edgesOf)) {
      if ((owners.get(edge) ?? at) !== at) shared.add(edge);
      owners.set(edge, at);
    }
  const lines = outlines.flatMap((rings, at) =>
    [true, false].map((isBorder) => {
      const isDrawn = (edge: string): boolean => owners.get(edge) === at && shared.has(edge) === isBorder;
      const parts = rings.flatMap((ring) => partsOf(ring, isDrawn));
      return featureOf(first + at, isBorder ? BORDER : COAST, parts, ground);
    }),
  );
  return { type: 'FeatureCollection', features: [...frames, ...lines] };
}

function corners(x: number, y: number, right: number, bottom: number): Point[] {
  return [
    [x, y],
    [right, y],
    [right, bottom],
    [x, bottom],
  ];
}

function featureOf(id: number, width: number, lines: readonly Point[][], ground: Ground): Feature {
  const coordinates = lines.map((line) => line.map((point) => placeOn(ground, point)));
  return { type: 'Feature', id, properties: { width }, geometry: { type: 'MultiLineString', coordinates } };
}

/** The name of each edge of a closed line, whichever way it is walked. */
function edgesOf(line: readonly Point[]): string[] {
  return line.slice(1).map(([x, y], at) => {
    const [fromX, fromY] = line[at] ?? [x, y];
    return fromX < x || (fromX === x && fromY < y)
      ? `${fromX} ${fromY} ${x} ${y}`
      : `${x} ${y} ${fromX} ${fromY}`;
  });
}

/** The parts of a closed line that are drawn, as long as possible. */
function partsOf(line: readonly Point[], isDrawn: (edge: string) => boolean): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (const [at, edge] of edgesOf(line).entries()) {
    const [from, to] = [line[at], line[at + 1]];
    if (!from || !to || !isDrawn(edge)) part = [];
    else if (part.length > 0) part.push(to);
    else parts.push((part = [from, to]));
  }
  return parts;
}
