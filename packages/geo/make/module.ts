import { bboxOf, type Point } from '../src/bbox.ts';
import { edgeDistance, isInside } from '../src/outline.ts';
import type { Plane } from '../src/plane.ts';
import type { RegionShape } from '../src/shapes.ts';
import { usCaPlane } from '../src/us-ca.ts';
import { arrowsOf } from './arrows.ts';
import { neighboursOf } from './neighbours.ts';
import { outlinesOf } from './outlines.ts';
import { pathOf } from './path.ts';
import { readLabels, readTopology, type Label } from './topology.ts';

/** The whole text of each file in `src/generated/`, made from `boundaries/`; the same files give the same text. */
export function usCaModules(): Readonly<Record<'us-ca.ts' | 'us-ca-ways.ts', string>> {
  const topology = readTopology();
  const states = topology.objects.states.geometries
    .filter(({ id }) => /^(US|CA)-/.test(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const labels = new Map(readLabels().map((label) => [label.id, label]));
  const regions = [...outlinesOf(usCaPlane, topology, states)].map(([id, rings]) =>
    regionOf(id, rings, usCaPlane, labels.get(id)),
  );
  const neighbours = neighboursOf(states);
  const arrows = arrowsOf(new Map(regions.map(({ id, at }) => [id, at])), neighbours);
  const made =
    '// Made from packages/geo/boundaries by `npm run make:shapes`; edit packages/geo/make instead.';
  return {
    'us-ca.ts': `${made}
import type { Shapes } from '../shapes.ts';
import { usCaFrame } from '../us-ca.ts';

/** The 69 states, provinces and territories of the US and Canada on the \`us-ca\` plane. Made with Natural Earth. */
// prettier-ignore
export const usCa: Shapes = {
width: usCaFrame.width, height: usCaFrame.height, insets: usCaFrame.insets,
regions: [
${regions.map(lineOf).join('\n')}
],
};
`,
    'us-ca-ways.ts': `${made}
import type { Ways } from '../shapes.ts';

/** Who borders whom on the \`us-ca\` plane, and where each arrow key leads. */
// prettier-ignore
export const usCaWays: Ways = {
neighbours: {
${Object.entries(neighbours).map(entryOf).join('\n')}
},
arrows: {
${Object.entries(arrows).map(entryOf).join('\n')}
},
};
`,
  };
}

/** A region with its anchor; it refuses an outline that its own anchor is not inside. */
function regionOf(id: string, rings: Point[][], plane: Plane, label: Label | undefined): RegionShape {
  const anchor = label && plane.forward(label.ll, id);
  const box = bboxOf(rings.flat());
  if (!anchor || !box) throw new Error(`${id}: got no anchor or no outline on the plane; wanted both`);
  const at: Point = [round(anchor[0]), round(anchor[1])];
  if (!isInside(at, rings))
    throw new Error(`${id}: got the anchor ${at.join()} outside its outline; wanted it inside`);
  const inset = plane.insets.find(({ ids }) => ids.includes(id))?.id;
  return { id, d: pathOf(rings), at, r: round(edgeDistance(at, rings)), box, ...(inset && { inset }) };
}

/** One tenth of a plane unit is about 400 m. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function lineOf({ id, d, at, r, box, inset }: RegionShape): string {
  const last = inset ? `, inset: '${inset}'` : '';
  return `{ id: '${id}', d: '${d}', at: [${at.join()}], r: ${r}, box: [${box.join()}]${last} },`;
}

function entryOf([id, ids]: [string, readonly string[]]): string {
  return `'${id}': [${ids.map((other) => `'${other}'`).join()}],`;
}
