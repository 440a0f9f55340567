import type { Point } from '../src/bbox.ts';
import { AWAY, type Key, type Steps } from './by-hand.ts';

/** The ids to the left, up, right and down of a region; `''` where the key leads nowhere. */
export type Arrows = readonly [string, string, string, string];

interface Step {
  readonly from: string;
  readonly to: string;
  readonly key: Key;
  readonly cost: number;
}

const KEYS = [0, 1, 2, 3] as const;

/** What a step to a region that is no neighbour costs on top, in plane units. */
const APART = 250;

/** A step that leads back as well may cost this many times the best step of the same key. */
const WORSE = 1.6;

/**
 * The arrow table of anchors on the plane, where a step costs its way along the key plus twice its way across: first the
 * steps by hand, then pairs that lead there and back, then a way in for each region that has none, then the best of the rest.
 */
export function arrowsOf(
  anchors: ReadonlyMap<string, Point>,
  neighbours: Readonly<Record<string, readonly string[]>>,
  byHand: Steps,
): Record<string, Arrows> {
  const steps = stepsOf(anchors, neighbours);
  const best = new Map<string, number>();
  for (const step of steps) best.set(slotOf(step), best.get(slotOf(step)) ?? step.cost);
  const taken = new Map<string, string>();
  for (const [from, row] of Object.entries(byHand))
    for (const key of KEYS) if (row[key] !== undefined) taken.set(slotOf({ from, key }), row[key]);

  const isOpen = ({ from, to, key }: Step): boolean =>
    !taken.has(slotOf({ from, key })) &&
    KEYS.every((other) => taken.get(slotOf({ from, key: other })) !== to);
  const isWorth = (step: Step): boolean => step.cost <= WORSE * (best.get(slotOf(step)) ?? Infinity);
  for (const step of steps) {
    const back = backOf(step);
    if (isOpen(step) && isOpen(back) && isWorth(step) && isWorth(back))
      taken.set(slotOf(step), step.to).set(slotOf(back), back.to);
  }
  for (const step of steps)
    if (isOpen(step) && ![...taken.values()].includes(step.to)) taken.set(slotOf(step), step.to);
  for (const step of steps) if (isOpen(step)) taken.set(slotOf(step), step.to);

  const arrows = (from: string): Arrows => {
    const [left = '', up = '', right = '', down = ''] = KEYS.map((key) => taken.get(slotOf({ from, key })));
    return [left, up, right, down];
  };
  return Object.fromEntries([...anchors.keys()].map((id) => [id, arrows(id)]));
}

/**
 * All steps, cheapest first, within about 63° of a key's direction to a neighbour and 45° to others; none to or from
 * what is away.
 */
function stepsOf(
  anchors: ReadonlyMap<string, Point>,
  neighbours: Readonly<Record<string, readonly string[]>>,
): Step[] {
  const free = [...anchors].filter(([id]) => !AWAY.has(id));
  const steps = free.flatMap(([from, [fx, fy]]) =>
    free.flatMap(([to, [tx, ty]]) => {
      const [dx, dy] = [tx - fx, ty - fy];
      const isBeside = neighbours[from]?.includes(to) ?? false;
      const ways: [Key, number, number][] = [
        [dx < 0 ? 0 : 2, Math.abs(dx), Math.abs(dy)],
        [dy < 0 ? 1 : 3, Math.abs(dy), Math.abs(dx)],
      ];
      return ways
        .filter(([, along, across]) => along > (isBeside ? across / 2 : across))
        .map(([key, along, across]): Step => ({
          from,
          to,
          key,
          cost: along + 2 * across + (isBeside ? 0 : APART),
        }));
    }),
  );
  return steps.sort((a, b) => a.cost - b.cost || (slotOf(a) + a.to < slotOf(b) + b.to ? -1 : 1));
}

function slotOf({ from, key }: Pick<Step, 'from' | 'key'>): string {
  return `${from} ${key}`;
}

function backOf({ from, to, key, cost }: Step): Step {
  // The keys run round the compass, so the opposite is two further on.
  return { from: to, to: from, key: ((key + 2) % 4) as Key, cost };
}
