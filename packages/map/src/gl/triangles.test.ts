import { expect, test } from 'vitest';
import { ringsOf, type Point } from '@coalition-map/geo';
import { usCa } from '@coalition-map/geo/shapes';
import { trianglesOf, type Triangles } from './triangles.ts';

function areaOf({ points, corners, spans }: Triangles, id: string): number {
  const [start = 0, count = 0] = spans.get(id) ?? [];
  let area = 0;
  for (let at = start; at < start + count; at += 3) {
    const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = [0, 1, 2].flatMap((step) => {
      const corner = corners[at + step] ?? 0;
      return [points[2 * corner] ?? 0, points[2 * corner + 1] ?? 0];
    });
    area += Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
  }
  return area;
}

function signed(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

test('the triangles of a region cover as much as its outline', () => {
  const triangles = trianglesOf(usCa.regions);
  for (const { id, d } of usCa.regions) {
    // Holes turn the other way, so the plain sum leaves them out.
    const outline = Math.abs(ringsOf(d).reduce((sum, ring) => sum + signed(ring), 0));
    expect(Math.abs(areaOf(triangles, id) - outline), id).toBeLessThanOrEqual(outline / 1000);
  }
});

test('a lake is left out, and an island in it is not', () => {
  const d = 'm0 0 100 0 0 100-100 0zm10 10 0 80 80 0 0-80zm10 10 60 0 0 60-60 0z';
  const region = { id: 'US-XX', d, at: [50, 50] as const, r: 1, box: [0, 0, 100, 100] as const };
  expect(areaOf(trianglesOf([region]), 'US-XX')).toBe(100 * 100 - 80 * 80 + 60 * 60);
});
