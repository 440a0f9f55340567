import { expect, test } from 'vitest';
import { isInside, ringsOf, type Point } from '@coalition-map/geo';
import { bringScene, usCaScene } from '@coalition-map/geo/scenes';
import { LINE_END } from './callouts.ts';
import { committed, names, stateWith } from './data.fixture.ts';
import { layoutOf } from './layout.ts';
import { pinsOf } from './pins.ts';
import { fitView, toPlane, toScreen } from './view.ts';

const { shapes } = usCaScene;
const pins = pinsOf(stateWith(...names.map(committed)), usCaScene);

function laidOut(width: number, scene = usCaScene) {
  const plane = scene.shapes;
  const size = { width, height: Math.round((width * plane.height) / plane.width) };
  const view = fitView([0, 0, plane.width, plane.height], size);
  return { ...layoutOf(scene, pins, view, size), view, size };
}

/** The pieces of the leader lines, by region. */
function linesOf(labels: ReturnType<typeof laidOut>['labels']) {
  return [...labels.values()].flatMap(({ id, at: [x, y], from, root }) => {
    if (!from) return [];
    const last = { id, from, to: [x - LINE_END, y] as Point };
    return root ? [{ id, from: root, to: from }, last] : [last];
  });
}

type Piece = ReturnType<typeof linesOf>[number];

const turn = ([x, y]: Point, [u, v]: Point, [s, t]: Point) =>
  Math.sign((u - x) * (t - y) - (v - y) * (s - x));
const cross = (a: Piece, b: Piece) =>
  turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) < 0 &&
  turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) < 0;

function distance([x, y]: Point, { from: [u, v], to: [s, t] }: Piece): number {
  const [dx, dy] = [s - u, t - v];
  const at = Math.max(0, Math.min(1, ((x - u) * dx + (y - v) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - u - at * dx, y - v - at * dy);
}

/** What the explorer gives the map on pages of 560, 768, 1024, 1280 and 1600 px, and what lies between and beyond. */
const widths = [520, 528, 560, 580, 612, 640, 670, 690, 700, 720, 736, 770, 805, 850, 912, 1000, 1100, 1300];

/** Where the real data leaves a code no room: by width, so that nobody has to find out. */
const without = new Map([[706, ['US-TN']]]);

test.each([...widths, ...without.keys()])('each region has its code at %i px', (width) => {
  const { labels } = laidOut(width);
  expect(shapes.regions.flatMap(({ id }) => (labels.has(id) ? [] : [id]))).toEqual(without.get(width) ?? []);
});

test.each(widths)('leader lines cross neither each other nor a name nor a mark at %i px', (width) => {
  const { labels, spots, marks, size } = laidOut(width);
  const lines = linesOf(labels);
  expect(new Set(lines.map(({ id }) => id)).size).toBeGreaterThan(7);
  const faults: string[] = [];
  for (const [index, line] of lines.entries()) {
    for (const other of lines.slice(index + 1))
      if (cross(line, other)) faults.push(`${line.id} × ${other.id}`);
    // The mark of a state with a call-out stands beyond the end of its own line.
    for (const { id, place } of marks)
      if (place !== line.id && distance(spots.get(id) ?? [NaN, NaN], line) < 10.5)
        faults.push(`${line.id} on ${id}`);
    for (const { id, at } of labels.values()) {
      const ends = [-8, 0, 8].map((dx): Point => [at[0] + dx, at[1]]);
      if (id !== line.id && ends.some((end) => distance(end, line) < 5)) faults.push(`${line.id} on ${id}`);
    }
    for (const [x, y] of [line.from, line.to])
      if (x < 0 || y < 0 || x > size.width || y > size.height) faults.push(`${line.id} outside`);
  }
  expect(faults).toEqual([]);
});

test.each(widths)('marks stay apart, and near where they belong, at %i px', (width) => {
  const { labels, marks, spots, view, size } = laidOut(width);
  for (const [index, { id, at, place }] of marks.entries()) {
    const [x, y] = spots.get(id) ?? [NaN, NaN];
    const [u, v] = toScreen(view, size, at);
    const isBeside = labels.get(place ?? '')?.from !== undefined && width >= 700;
    if (!isBeside) expect(Math.hypot(x - u, y - v), id).toBeLessThanOrEqual(width < 700 ? 40.01 : 26.01);
    for (const other of marks.slice(index + 1)) {
      const [s, t] = spots.get(other.id) ?? [NaN, NaN];
      expect(Math.hypot(x - s, y - t), `${id} and ${other.id}`).toBeGreaterThan(15);
    }
  }
});

test.each(widths)(
  'a name on land stands on its own, and tells when it reaches over its edge, at %i px',
  (width) => {
    const { labels, view, size } = laidOut(width);
    for (const { id, d, inset } of shapes.regions) {
      const label = labels.get(id);
      if (!label || label.from || inset) continue;
      const isOn = (dx: number, dy: number) =>
        isInside(toPlane(view, size, [label.at[0] + dx, label.at[1] + dy]), ringsOf(d));
      expect(isOn(0, 0), id).toBe(true);
      expect(label.moved, id).toBe(!(isOn(-8, -4) && isOn(8, -4) && isOn(-8, 4) && isOn(8, 4)));
    }
  },
);

test('on a phone small states have no code, and no marks beside the coast', () => {
  const { labels } = laidOut(360);
  expect([...labels.values()].filter(({ from }) => from)).toEqual([]);
  expect(labels.has('US-RI')).toBe(false);
});

test.each(['us', 'na'] as const)('call-outs of %s have lines that do not cross', async (preset) => {
  const scene = await bringScene(preset, 'map');
  for (const width of [540, 612, 720, 912]) {
    const lines = linesOf(laidOut(width, scene).labels);
    expect(lines.length).toBeGreaterThan(5);
    const faults = lines.flatMap((a, index) =>
      lines.slice(index + 1).flatMap((b) => (cross(a, b) ? `${width}: ${a.id} × ${b.id}` : [])),
    );
    expect(faults).toEqual([]);
  }
});
