import { expect, test } from 'vitest';
import type { Point } from '@coalition-map/geo';
import { usCa } from '@coalition-map/geo/shapes';
import { usCaScene } from '@coalition-map/geo/scenes';
import { committed, names, stateWith } from './data.fixture.ts';
import { codeOf, labelsOf } from './labels.ts';
import { layoutOf } from './layout.ts';
import { pinsOf } from './pins.ts';
import { fitView, toScreen, zoomedView, type Size, type View } from './view.ts';

const whole = (size: Size) => fitView([0, 0, usCa.width, usCa.height], size);
const sizeOf = (width: number, height = Math.round((width * usCa.height) / usCa.width)): Size => ({
  width,
  height,
});
const widths = [288, 400, 560, 690, 704, 760, 840, 1000, 1400, 2000];
const pins = pinsOf(stateWith(...names.map(committed)), usCaScene);
const atlantic = ['US-VT', 'US-NH', 'US-MA', 'US-RI', 'US-CT', 'US-NJ', 'US-DE', 'US-MD', 'US-DC'];

/** Views of all sizes: the whole picture, and some nearer ones. */
const cases = widths.flatMap((width): { size: Size; view: View; name: string }[] =>
  [1, 2, 5, 12].map((factor) => {
    const size = sizeOf(width);
    const [x, y] = toScreen(whole(size), size, usCa.regions.find(({ id }) => id === 'US-PA')?.at ?? [0, 0]);
    return {
      size,
      view: zoomedView(whole(size), size, factor, [x, y]),
      name: `${width} px, ${factor} times`,
    };
  }),
);

/** Two characters of 12 px semibold are about 18 px wide and 10 px high. */
const overlap = ([x, y]: Point, [u, v]: Point, width: number, height: number) =>
  Math.abs(x - u) < width && Math.abs(y - v) < height;

test('the code of a region is what follows its country', () => {
  expect([codeOf('US-TN'), codeOf('CA-QC')]).toEqual(['TN', 'QC']);
});

test.each(cases)('no two names overlap, and none stands on a mark: $name', ({ view, size }) => {
  const { labels, spots } = layoutOf(usCaScene, pins, view, size);
  const shown = [...labels.values()];
  const clashes = shown.flatMap((label, index) => [
    ...shown
      .slice(index + 1)
      .flatMap((it) => (overlap(label.at, it.at, 18, 10) ? `${label.id} on ${it.id}` : [])),
    ...[...spots].flatMap(([id, at]) => (overlap(label.at, at, 18, 14) ? `${label.id} on ${id}` : [])),
  ]);
  expect(clashes).toEqual([]);
});

test('call-outs stand beside a picture of the whole that is no phone’s', () => {
  const calloutsAt = (size: Size, factor = 1) =>
    labelsOf(usCa, zoomedView(whole(size), size, factor), size).filter(({ from }) => from);
  for (const width of [520, 560, 690, 704, 840, 1000, 1400])
    expect(calloutsAt(sizeOf(width)).length, String(width)).toBeGreaterThan(5);
  for (const width of [288, 400, 510]) expect(calloutsAt(sizeOf(width)), String(width)).toEqual([]);
  expect(calloutsAt(sizeOf(1000), 2)).toEqual([]);
  // Wide, but so low that the picture in it is small.
  expect(calloutsAt(sizeOf(1200, 400))).toEqual([]);
});

test.each([520, 540, 560, 612, 690, 704, 760, 840, 1000])(
  'each small Atlantic state has a target of its own at %i px, inside the picture',
  (width) => {
    const size = sizeOf(width);
    const callouts = labelsOf(usCa, whole(size), size).filter(({ from }) => from);
    const small = callouts.filter(({ id }) => atlantic.includes(id));
    expect(small.map(({ id }) => id).sort()).toEqual(atlantic.toSorted());
    for (const { id, from, root } of small) {
      const own = usCa.regions.find((region) => region.id === id);
      expect(root ?? from, id).toEqual(own && toScreen(whole(size), size, own.at));
    }
    // Each call-out is 24 px wide; in a wide picture the mark of its state, 24 px wide too, stands 23 px beside it.
    const boxes = callouts.flatMap(({ id, at: [x, y] }) => [
      { id, at: [x, y] as Point },
      ...(width >= 704 ? [{ id: `the mark of ${id}`, at: [x + 23, y] as Point }] : []),
    ]);
    for (const [index, { id, at }] of boxes.entries()) {
      expect(at[0], id).toBeLessThanOrEqual(width - 12);
      expect(at[1], id).toBeLessThanOrEqual(size.height - 12);
      for (const other of boxes.slice(index + 1))
        if (other.id !== `the mark of ${id}`)
          expect(overlap(at, other.at, 24, 24), `${id} and ${other.id}`).toBe(false);
    }
  },
);

test.each(widths)('names of islands stand inside the frame of their inset at %i px, and apart', (width) => {
  const size = sizeOf(width);
  const view = whole(size);
  const labels = new Map(labelsOf(usCa, view, size).map((label) => [label.id, label]));
  for (const { ids, box } of usCa.insets) {
    const [left, top] = toScreen(view, size, [box[0], box[1]]);
    const [right, bottom] = toScreen(view, size, [box[2], box[3]]);
    for (const id of ids) {
      const [x, y] = labels.get(id)?.at ?? [NaN, NaN];
      // On a narrow phone the frame itself is narrower than a name.
      if (right - left > 26) expect(x - 9 >= left && x + 9 <= right, id).toBe(true);
      expect(y - 5 >= top && y + 5 <= bottom, id).toBe(true);
    }
  }
});
