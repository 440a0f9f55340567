import type { Point } from '@coalition-map/geo';
import { pinKinds, type Pin, type PinKind } from './pins.ts';

/** One mark on the map: a pin, or several that would overlap. */
export interface Mark {
  /** Key of its first pin. */
  readonly id: string;
  /** Plane point. */
  readonly at: Point;
  readonly pins: readonly Pin[];
  /** The region that all its pins are in; undefined where a small picture joins regions. */
  readonly place: string | undefined;
  /** How many pins of each kind, in the order of the legend. */
  readonly kinds: readonly (readonly [PinKind, number])[];
}

/** How marks are made. */
export interface ClusterOptions {
  /** CSS px per plane unit. */
  readonly k: number;
  /** Distance in CSS px under which two pins share a mark. */
  readonly radius?: number;
  /** Whether pins of different regions may share a mark, for pictures so small that regions cannot be told apart. */
  readonly acrossBorders?: boolean;
  /** Regions whose pins all share one mark, because it stands beside the coast. */
  readonly joined?: ReadonlySet<string>;
}

/** Distance in CSS px under which two pins share a mark, where nothing else is told. */
const RADIUS = 26;

/**
 * Joins pins that would overlap, greedily and always in the same way: state-level pins first, then in the given order.
 * O(pins × marks of their region); each pin is in exactly one mark.
 */
export function marksOf(
  pins: readonly Pin[],
  { k, radius = RADIUS, acrossBorders = false, joined }: ClusterOptions,
): readonly Mark[] {
  const reach = (radius / k) ** 2;
  const groups = new Map<string, Pin[][]>();
  const ordered = [...pins].sort((a, b) => Number(a.level === 'city') - Number(b.level === 'city'));
  for (const pin of ordered) {
    const alone = joined?.has(pin.place) === true;
    const name = acrossBorders && !alone ? '' : pin.place;
    const marks = groups.get(name) ?? [];
    groups.set(name, marks);
    const near = alone
      ? marks[0]
      : marks.find(
          ([first]) => first && (first.at[0] - pin.at[0]) ** 2 + (first.at[1] - pin.at[1]) ** 2 < reach,
        );
    if (near) near.push(pin);
    else marks.push([pin]);
  }
  return [...groups.values()].flat().flatMap(markOf);
}

function markOf(pins: readonly Pin[]): Mark[] {
  const [first] = pins;
  if (!first) return [];
  const place = pins.every((pin) => pin.place === first.place) ? first.place : undefined;
  const kinds = pinKinds
    .map((kind) => [kind, pins.filter((pin) => pin.kind === kind).length] as const)
    .filter(([, count]) => count > 0);
  return [{ id: first.key, at: first.at, pins, place, kinds }];
}

/** Tells whether all pins of a mark stand on one spot, or so near that no zoom up to `k` px per plane unit parts them. */
export function isOneSpot({ at: [u, v], pins }: Mark, k?: number): boolean {
  return pins.every(({ at: [x, y] }) =>
    k === undefined ? x === u && y === v : Math.hypot(x - u, y - v) * k < RADIUS,
  );
}

/** How far the pins of a fan stand from each other, px: a target of 24 and some room. */
const STEP = 30;

/** Gives where the pins of one spot go when they fan out, in px from it: a circle for up to eight, else a spiral. */
export function fanOf(count: number): readonly Point[] {
  if (count <= 8) {
    const reach = Math.max(34, (STEP * count) / (2 * Math.PI));
    return Array.from({ length: count }, (_, at) => {
      const angle = (2 * Math.PI * at) / count - Math.PI / 2;
      return [Math.cos(angle) * reach, Math.sin(angle) * reach];
    });
  }
  // An Archimedean spiral: its turns are as far from each other as the pins along it.
  const points: Point[] = [];
  for (let turn = 2 * Math.PI; points.length < count; turn += (2 * Math.PI) / turn) {
    const reach = (STEP * turn) / (2 * Math.PI);
    points.push([Math.cos(turn) * reach, Math.sin(turn) * reach]);
  }
  return points;
}
