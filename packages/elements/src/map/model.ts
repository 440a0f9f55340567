import { regionAt, usCaPlane as plane, type Point } from '@coalition-map/geo';
import { usCa as shapes } from '@coalition-map/geo/shapes';
import {
  fanOf,
  isOneSpot,
  clearedLabels,
  codeOf,
  labelsOf,
  marksOf,
  pictureOf,
  pinsOf,
  type Label,
  type Mark,
  type Picture,
  type Pin,
} from '@coalition-map/map/picture';
import type { Fill, Size } from '@coalition-map/map';
import { countsText, placeName, type State, type Words } from '@coalition-map/store';
import type { Camera } from './camera.ts';

/** The regions that are drawn, and their ids. */
export const regions = shapes.regions;
const ids = regions.map(({ id }) => id);

/** Below this many px per plane unit states cannot be told apart, and marks may join across borders. */
const READABLE = 0.35;
/** Below this, marks join over a longer distance, so that the picture stays calm. */
const CROWDED = 0.7;
/** Where the name of a state and the mark of what is known of all of it stand: above and below its anchor, px. */
const ABOVE = -8;
const BELOW = 11;
/** The least size of what is pressed, px. */
const TARGET = 24;
/** How far beside a call-out the mark of its state stands, px. */
const BESIDE = 23;

/** What a map shows of a state, seen through a camera: fills, pins, marks, names, and the words for each. */
export class MapModel {
  fills: ReadonlyMap<string, Fill> = new Map();
  marks: readonly Mark[] = [];
  labels: ReadonlyMap<string, Label> = new Map();
  /** Where each mark stands on the screen, px. */
  spots = new Map<string, Point>();
  /** The lines from a spot to its fanned pins. */
  arms: readonly (readonly [Point, Point])[] = [];
  /** Regions of the selected record beside the selected one, such as the states of one build. */
  lit: ReadonlySet<string> = new Set();
  /** Region ids with their names, in the order of the names. */
  names: readonly (readonly [string, string])[] = [];
  private picture: Picture | undefined;
  private pins: readonly Pin[] = [];
  private painted: readonly unknown[] = [];
  private state: State;
  private readonly words: Words;
  private readonly camera: Camera;

  constructor(state: State, words: Words, camera: Camera) {
    this.state = state;
    this.words = words;
    this.camera = camera;
    this.show(state);
  }

  /** Takes a state; works only on what changed. */
  show(state: State): void {
    this.state = state;
    const { atlas, colouring, languages, selection } = state;
    const by = [atlas, colouring, languages, state.phase];
    if (by.some((it, at) => it !== this.painted[at])) {
      this.painted = by;
      // Before there is data nothing is coloured: "no data" would be an untruth.
      this.picture = state.phase === 'ready' ? pictureOf(state, ids, this.words) : undefined;
      this.fills = new Map([...(this.picture?.regions ?? [])].map(([id, { fill }]) => [id, fill]));
      this.pins = pinsOf(state, shapes, plane);
      this.names = ids
        .map((id) => [id, placeName(id, languages)] as const)
        .sort(([, a], [, b]) => a.localeCompare(b));
    }
    const entry = selection.entry === undefined ? undefined : atlas.byKey.get(selection.entry);
    const lit = entry && entry.places.length > 1 ? entry.places : [];
    if (lit.join() !== [...this.lit].join()) this.lit = new Set(lit);
  }

  /** Lays names and marks out for what the camera sees; `fan` is the mark whose pins are spread out. */
  layOut(fan: string | undefined): void {
    const { view, size } = this.camera;
    const whole = new Set(this.pins.filter(({ level }) => level === 'state').map(({ place }) => place));
    const labels = labelsOf(shapes, view, size).map((label): Label =>
      label.from || !whole.has(label.id) ? label : { ...label, at: [label.at[0], label.at[1] + ABOVE] },
    );
    const joined = new Set(labels.flatMap(({ id, from }) => (from ? [id] : [])));
    const named = new Set(labels.flatMap(({ id, from }) => (from ? [] : [id])));
    // What is known of a whole state stands below its name.
    const pins = this.pins.map((pin): Pin =>
      pin.level === 'state' && named.has(pin.place)
        ? { ...pin, at: [pin.at[0], pin.at[1] + BELOW / view.k] }
        : pin,
    );
    const marks = marksOf(pins, {
      k: view.k,
      radius: view.k < CROWDED ? 34 : 26,
      acrossBorders: view.k < READABLE,
      joined,
    });
    const spread = marks.find(({ id }) => id === fan)?.pins ?? [];
    const offsets = fanOf(spread.length);
    const byId = new Map(labels.map((label) => [label.id, label]));
    this.spots = new Map(marks.map((mark) => [mark.id, this.spotOf(mark, byId)]));
    const spot = this.spots.get(fan ?? '') ?? [0, 0];
    const centre = fanCentre(spot, offsets, size);
    this.arms = offsets.map(([dx, dy]) => [spot, [centre[0] + dx, centre[1] + dy]]);
    const arms = spread.map((pin): Mark => ({
      id: pin.key,
      at: pin.at,
      place: pin.place,
      pins: [pin],
      kinds: [[pin.kind, 1]],
    }));
    for (const [index, { id }] of arms.entries()) this.spots.set(id, this.arms[index]?.[1] ?? centre);
    this.marks = [...marks.filter(({ id }) => id !== fan || spread.length === 0), ...arms];
    this.labels = new Map(
      clearedLabels(labels, [...this.spots.values()], this.isOn).map((label) => [label.id, label]),
    );
  }

  private readonly isOn = (id: string, at: Point): boolean =>
    regionAt(shapes, this.camera.planePoint(at)) === id;

  /** The region under a screen point; near a small one is enough. */
  regionUnder(at: Point): string | undefined {
    return regionAt(shapes, this.camera.planePoint(at), 10 / this.camera.view.k);
  }

  /** The region of a region id, of a mark id or of a pin's key. */
  placeOf(id: string): string {
    return this.pins.find(({ key }) => key === id)?.place ?? id;
  }

  /** The mark that shows a pin now. */
  markWith(key: string): Mark | undefined {
    return this.marks.find(({ pins }) => pins.some((pin) => pin.key === key));
  }

  /** Whether the pins of a mark can be told apart only by fanning them out. */
  isTight(mark: Mark): boolean {
    return mark.pins.length > 1 && mark.place !== undefined && isOneSpot(mark, this.camera.nearest);
  }

  /** The marks of a region, from west to east. */
  marksIn(place: string): readonly Mark[] {
    return this.marks
      .filter(({ pins }) => pins.some((pin) => pin.place === place))
      .sort((a, b) => a.at[0] - b.at[0]);
  }

  /** The plane point of a region or mark. */
  anchorOf(id: string): Point | undefined {
    return regions.find((region) => region.id === id)?.at ?? this.markWith(id)?.at;
  }

  /** Where a mark stands on the screen: at its spot, or beside the call-out of its state. */
  private spotOf({ at, place }: Mark, labels: ReadonlyMap<string, Label>): Point {
    const label = place === undefined ? undefined : labels.get(place);
    return label?.from ? [label.at[0] + BESIDE, label.at[1]] : this.camera.screen(at);
  }

  /** The name of a region. */
  nameOf(id: string): string {
    return placeName(id, this.state.languages);
  }

  /** "Tennessee: 2 programs; 3 partnerships and laws and 1 coalition build". */
  regionName(id: string): string {
    const { atlas, languages } = this.state;
    return this.words.map.region(
      placeName(id, languages),
      codeOf(id),
      this.valueOf(id),
      countsText(atlas.byPlace.get(id) ?? [], this.words),
    );
  }

  /** What the colour of a region says. */
  valueOf(id: string): string {
    return this.picture?.regions.get(id)?.text ?? this.words.legend.waiting;
  }

  /** "Tennessee: 1 coalition build and 2 organizations". */
  markName({ pins, place }: Mark): string {
    const { atlas, languages } = this.state;
    const entries = pins.flatMap(({ key }) => atlas.byKey.get(key) ?? []);
    const where = place === undefined ? this.words.map.several : placeName(place, languages);
    return this.words.map.mark(where, pins.length, countsText(entries, this.words));
  }
}

/** The middle of a fan: its spot, or so far inside the frame that no pin of it is cut off. */
function fanCentre([x, y]: Point, offsets: readonly Point[], { width, height }: Size): Point {
  const room = TARGET / 2 + Math.max(0, ...offsets.map(([dx, dy]) => Math.hypot(dx, dy)));
  const within = (at: number, length: number) =>
    length < 2 * room ? length / 2 : Math.min(Math.max(at, room), length - room);
  return [within(x, width), within(y, height)];
}
