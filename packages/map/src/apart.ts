import type { Point } from '@coalition-map/geo';

/** The least distance between the middles of two marks, px: neither hides the number of the other. */
const GAP = 22;
/** How far a mark may leave its own spot, px; more would put it into another state. */
const REACH = 16;
const ROUNDS = 12;

/**
 * Moves spots that overlap apart, each by no more than 16 px, until they are 22 px from each other where that can be; marks
 * of neighbouring states stand close, and are never joined. Fixed ones stay. O(spots × those beside) for each of a few rounds.
 */
export function apartSpots(
  spots: ReadonlyMap<string, Point>,
  isFixed: (id: string) => boolean = () => false,
): ReadonlyMap<string, Point> {
  const moving = [...spots].map(([id, [x, y]]) => ({ id, x, y, from: [x, y] as Point, fixed: isFixed(id) }));
  for (let round = 0; round < ROUNDS; round++) {
    let isDone = true;
    moving.sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1));
    for (const [index, a] of moving.entries()) {
      for (let at = index + 1; at < moving.length; at++) {
        const b = moving[at];
        if (!b || b.x - a.x >= GAP) break;
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        if (distance >= GAP || (a.fixed && b.fixed)) continue;
        isDone = false;
        // Two on one spot part to the sides.
        const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
        const push = (GAP - distance) / (a.fixed || b.fixed ? 1 : 2) + 0.05;
        if (!a.fixed) step(a, -ux * push, -uy * push);
        if (!b.fixed) step(b, ux * push, uy * push);
      }
    }
    if (isDone) break;
  }
  return new Map(moving.map(({ id, x, y }) => [id, [x, y]]));
}

/** Moves a spot, no farther from its own place than its reach. */
function step(spot: { x: number; y: number; readonly from: Point }, dx: number, dy: number): void {
  const [x, y] = [spot.x + dx - spot.from[0], spot.y + dy - spot.from[1]];
  const far = Math.max(1, Math.hypot(x, y) / REACH);
  spot.x = spot.from[0] + x / far;
  spot.y = spot.from[1] + y / far;
}
