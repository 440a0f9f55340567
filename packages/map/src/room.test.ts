import { expect, test } from 'vitest';
import type { Point } from '@coalition-map/geo';
import type { Label } from './labels.ts';
import { clearedLabels, type RoomParts } from './room.ts';

const label: Label = { id: 'US-TN', code: 'TN', at: [100, 100], reach: 30 };
const callout: Label = { id: 'US-DE', code: 'DE', at: [200, 100], reach: 0, from: [100, 100] };

function cleared(marks: readonly Point[], parts: Partial<RoomParts> = {}) {
  const spots = new Map(marks.map((at, index) => [`m${index}`, at]));
  const isWide = (_: string, [, y]: Point) => Math.abs(y - 100) < 12;
  const homeOf = (id: string) => spots.get(id);
  const made = clearedLabels({ labels: [label], spots, homeOf, reach: 16, belongs: isWide, ...parts });
  return { at: made.labels.map((it) => it.at), moved: made.labels.map((it) => it.moved), spots: made.spots };
}

const far = ([x, y]: Point, [u, v]: Point) => Math.hypot(x - u, y - v);

test('a name with nothing on it stays, and no mark moves for it', () => {
  const { at, moved, spots } = cleared([[140, 100]]);
  expect([at, moved]).toEqual([[[100, 100]], [false]]);
  expect(spots.get('m0')).toEqual([140, 100]);
});

test('a name under a mark goes to the nearest spot on its land, and the mark stays', () => {
  const { at, moved, spots } = cleared([[100, 100]]);
  expect(at).toEqual([[80, 100]]);
  expect(moved).toEqual([false]);
  expect(spots.get('m0')).toEqual([100, 100]);
});

test('where there is no such spot the mark steps aside, no farther than it may', () => {
  const narrow = (_: string, [x, y]: Point) => Math.abs(x - 100) < 10 && Math.abs(y - 100) < 6;
  const { at, spots } = cleared([[100, 104]], { belongs: narrow });
  expect(at).toHaveLength(1);
  const spot = spots.get('m0') ?? [NaN, NaN];
  expect(far(spot, [100, 104])).toBeLessThanOrEqual(16);
  expect(far(spot, at[0] ?? [NaN, NaN])).toBeGreaterThanOrEqual(16);
  expect(cleared([[100, 104]], { belongs: narrow, homeOf: () => undefined }).at).toEqual([]);
  expect(cleared([[100, 104]], { belongs: narrow, reach: 4 }).at).toEqual([]);
});

test('a mark that would have to step onto others stays, and the name is left out', () => {
  const narrow = (_: string, [x, y]: Point) => Math.abs(x - 100) < 10 && Math.abs(y - 100) < 6;
  const crowd = [76, 100, 124].flatMap((x) => [76, 100, 124].map((y): Point => [x, y]));
  const { at, spots } = cleared(crowd, { belongs: narrow });
  expect(at).toEqual([]);
  expect([...spots.values()]).toEqual(crowd);
});

test('a mark leaves a leader line, but not one that has its place beside a call-out', () => {
  const moved = cleared([[150, 102]], { labels: [callout] }).spots.get('m0') ?? [NaN, NaN];
  expect(Math.abs(moved[1] - 100)).toBeGreaterThanOrEqual(12);
  expect(far(moved, [150, 102])).toBeLessThanOrEqual(26);
  const stays = cleared([[150, 102]], { labels: [callout], homeOf: () => undefined });
  expect(stays.spots.get('m0')).toEqual([150, 102]);
});

test('a name keeps off leader lines', () => {
  const { at } = cleared([], { labels: [label, callout], belongs: () => true });
  expect(at[0]?.[1]).not.toBe(100);
});

test('of two names that want one spot, the one without another gets it', () => {
  const strict: Label = { id: 'US-RI', code: 'RI', at: [100, 100], reach: 2 };
  const { at } = cleared([], { labels: [label, strict], belongs: () => true });
  expect(at).toHaveLength(2);
  expect(at[1]).toEqual([100, 100]);
});
