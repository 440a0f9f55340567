import { isInside, ringsOf, type Point, type RegionShape, type Scene } from '@coalition-map/geo';
import { apartSpots } from './apart.ts';
import { fanOf, marksOf, type Mark } from './cluster.ts';
import { clearedLabels, labelsOf, READABLE, type Label } from './labels.ts';
import type { Pin } from './pins.ts';
import { toPlane, toScreen, type Size, type View } from './view.ts';

/** Below this, marks join over a longer distance, so that the picture stays calm. */
const CROWDED = 0.7;
/** Where the name of a state and the mark of what is known of all of it stand: above and below its anchor, px. */
const ABOVE = -8;
const BELOW = 11;
/** The least size of what is pressed, px. */
const TARGET = 24;
/** How far beside a call-out the mark of its state stands, px. */
const BESIDE = 23;
/** How far outside of the picture a mark still counts as seen, px: a drag does not wait for one. */
const OVERSCAN = 120;

/** Where names and marks stand in a view, in screen px; the map and the poster draw the same. */
export interface LaidOut {
  /** All marks; those far out of sight too. */
  readonly marks: readonly Mark[];
  /** Where each mark stands that is seen, or nearly, by its id. */
  readonly spots: ReadonlyMap<string, Point>;
  /** The names that have room, by region. */
  readonly labels: ReadonlyMap<string, Label>;
  /** The lines from a spot to its fanned pins, and the first pieces of leader lines that have a bend. */
  readonly arms: readonly (readonly [Point, Point])[];
}

/** Lays names and marks out for a view; `fan` is the id of the mark whose pins are spread out. */
export function layoutOf(
  { shapes }: Pick<Scene, 'shapes'>,
  pins: readonly Pin[],
  view: View,
  size: Size,
  fan?: string,
): LaidOut {
  const labels = labelsOf(shapes, view, size);
  const clusters = clustersOf(pins, labels, view.k);
  const whole = new Set(
    clusters.flatMap(({ place, pins: [first] }) => (first?.level === 'state' ? (place ?? []) : [])),
  );
  for (const [at, label] of labels.entries())
    if (!label.from && whole.has(label.id)) labels[at] = { ...label, at: [label.at[0], label.at[1] + ABOVE] };
  const hosts = new Map(labels.flatMap((label) => (hasMark(label, view.k) ? [[label.id, label]] : [])));
  const own = clusters
    .map((mark): [Mark, Point] => [mark, spotOf(mark, hosts, view, size)])
    .filter(([, at]) => isNear(at, size));
  const homes = new Map(own.flatMap(([{ id, place }, at]) => (hosts.has(place ?? '') ? [] : [[id, at]])));
  const apart = apartSpots(new Map(own.map(([{ id }, at]) => [id, at])), (id) => !homes.has(id));
  const spots = new Map(apart);
  const spread = clusters.find(({ id }) => id === fan)?.pins ?? [];
  const offsets = fanOf(spread.length);
  const spot = spots.get(fan ?? '') ?? [0, 0];
  const centre = fanCentre(spot, offsets, size);
  const arms = offsets.map(([dx, dy]): [Point, Point] => [spot, [centre[0] + dx, centre[1] + dy]]);
  const single = spread.map((pin): Mark => ({
    id: pin.key,
    at: pin.at,
    place: pin.place,
    pins: [pin],
    kinds: [[pin.kind, 1]],
  }));
  for (const [index, { id }] of single.entries()) spots.set(id, arms[index]?.[1] ?? centre);
  const marks = [...clusters.filter(({ id }) => id !== fan || spread.length === 0), ...single];
  const shown = new Set(marks.map(({ id }) => id));
  const byId = new Map(shapes.regions.map((region) => [region.id, region]));
  const near = new Map([...spots].filter(([id]) => shown.has(id)));
  const belongs = (id: string, at: Point) => isOn(byId.get(id), toPlane(view, size, at));
  // While a fan is open nothing else moves: what a visitor was about to press would be gone.
  const homeOf = (id: string) => (spread.length > 0 ? undefined : homes.get(id));
  const room = clearedLabels({ labels, spots: near, homeOf, belongs, reach: view.k < READABLE ? 40 : 16 });
  for (const [id, at] of room.spots) spots.set(id, at);
  const bent = labels.flatMap(({ from, root }): [Point, Point][] => (from && root ? [[root, from]] : []));
  const named = new Map(room.labels.map((label) => [label.id, label]));
  return { marks, spots, labels: named, arms: [...bent, ...arms] };
}

const outlines = /* @__PURE__ */ new WeakMap<RegionShape, Point[][]>();

/** Whether a plane point is on the land of a region. */
function isOn(region: RegionShape | undefined, at: Point): boolean {
  if (!region) return false;
  let rings = outlines.get(region);
  if (!rings) outlines.set(region, (rings = ringsOf(region.d)));
  return isInside(at, rings);
}

/** Whether the mark of a region stands beside its call-out. */
function hasMark({ from }: Label, k: number): boolean {
  return from !== undefined && k >= READABLE;
}

/** Tells whether a screen point is so near to what is seen that what stands there is drawn. */
function isNear([x, y]: Point, { width, height }: Size): boolean {
  return x > -OVERSCAN && y > -OVERSCAN && x < width + OVERSCAN && y < height + OVERSCAN;
}

/** The last clusters of each list of pins. */
const made = /* @__PURE__ */ new WeakMap<readonly Pin[], { key: string; marks: readonly Mark[] }>();

/** The marks at a scale; they are the same wherever the camera looks, so that a drag makes none anew. */
function clustersOf(all: readonly Pin[], labels: readonly Label[], k: number): readonly Mark[] {
  const joined = labels.flatMap((label) => (hasMark(label, k) ? [label.id] : []));
  const named = labels.flatMap(({ id, from }) => (from ? [] : [id]));
  const key = `${k} ${joined.join()} ${named.join()}`;
  const last = made.get(all);
  if (last?.key === key) return last.marks;
  const below = new Set(named);
  // What is known of a whole state stands below its name.
  const pins = all.map((pin): Pin =>
    pin.level === 'state' && below.has(pin.place) ? { ...pin, at: [pin.at[0], pin.at[1] + BELOW / k] } : pin,
  );
  const marks = marksOf(pins, {
    k,
    radius: k < CROWDED ? 34 : 26,
    acrossBorders: k < READABLE,
    joined: new Set(joined),
  });
  made.set(all, { key, marks });
  return marks;
}

/** Where a mark stands on the screen: at its spot, or beside the call-out of its state. */
function spotOf({ at, place }: Mark, hosts: ReadonlyMap<string, Label>, view: View, size: Size): Point {
  const label = hosts.get(place ?? '');
  return label ? [label.at[0] + BESIDE, label.at[1]] : toScreen(view, size, at);
}

/** The middle of a fan: its spot, or so far inside the picture that no pin of it is cut off. */
function fanCentre([x, y]: Point, offsets: readonly Point[], { width, height }: Size): Point {
  const room = TARGET / 2 + Math.max(0, ...offsets.map(([dx, dy]) => Math.hypot(dx, dy)));
  const within = (at: number, length: number) =>
    length < 2 * room ? length / 2 : Math.min(Math.max(at, room), length - room);
  return [within(x, width), within(y, height)];
}
