import { regionAt, type Point, type RegionShape, type Scene } from '@coalition-map/geo';
import {
  isOneSpot,
  layoutOf,
  codeOf,
  descriptionOf,
  pictureOf,
  pinsOf,
  siftOf,
  type Label,
  type Mark,
  type Picture,
  type Pin,
} from '@coalition-map/map/picture';
import type { Fill } from '@coalition-map/map';
import { countsText, enMap, placeName, wordsIn, type MapWords, type State } from '@coalition-map/store';
import type { Camera } from './camera.ts';

/** What a map shows of a state, seen through a camera: fills, pins, marks, names, and the words for each. */
export class MapModel {
  fills: ReadonlyMap<string, Fill> = new Map();
  marks: readonly Mark[] = [];
  labels: ReadonlyMap<string, Label> = new Map();
  /** Where each mark stands on the screen, px. */
  spots: ReadonlyMap<string, Point> = new Map();
  /** The lines from a spot to its fanned pins, and the first pieces of leader lines that have a bend. */
  arms: readonly (readonly [Point, Point])[] = [];
  /** Regions of the selected record beside the selected one, such as the states of one build. */
  lit: ReadonlySet<string> = new Set();
  /** Region ids with their names, in the order of the names. */
  names: readonly (readonly [string, string])[] = [];
  /** Regions drawn as mere land, because they are left out. */
  dim: ReadonlySet<string> = new Set();
  readonly scene: Scene;
  private readonly byId: ReadonlyMap<string, RegionShape>;
  /** Ids of the regions that have colours and are counted. */
  private readonly ids: readonly string[];
  private picture: Picture | undefined;
  private pins: readonly Pin[] = [];
  private byKey: ReadonlyMap<string, Pin> = new Map();
  /** What colours and pins were made from; another object once they are made anew. */
  painted: readonly unknown[] = [];
  private readonly markNames = new WeakMap<Mark, string>();
  private regionNames = new Map<string, string>();
  private state: State;
  private readonly camera: Camera;

  constructor(state: State, camera: Camera, scene: Scene) {
    this.state = state;
    this.camera = camera;
    this.scene = scene;
    this.byId = new Map(scene.shapes.regions.map((region) => [region.id, region]));
    this.ids = scene.shapes.regions.filter(({ context }) => !context).map(({ id }) => id);
    this.show(state);
  }

  /** The words of the map in the visitor's language. */
  get words(): MapWords {
    return wordsIn(this.state.spoken) ?? enMap;
  }

  get regions(): readonly RegionShape[] {
    return this.scene.shapes.regions;
  }

  /** The region of an id, where it is drawn. */
  regionOf(id: string | undefined): RegionShape | undefined {
    return id === undefined ? undefined : this.byId.get(id);
  }

  /** Takes a state; works only on what changed. */
  show(state: State): void {
    this.state = state;
    const { atlas, colouring, languages, selection, lens, hidden, breaks } = state;
    const by = [atlas, colouring, languages, state.phase, lens, hidden, breaks];
    if (by.some((it, at) => it !== this.painted[at])) {
      const isNew = atlas !== this.painted[0] || languages !== this.painted[2];
      this.painted = by;
      // Before there is data nothing is coloured: "no data" would be an untruth.
      this.picture = state.phase === 'ready' ? pictureOf(state, this.ids, this.words) : undefined;
      this.fills = new Map([...(this.picture?.regions ?? [])].map(([id, { fill }]) => [id, fill]));
      const { dim, isOn, shows } = siftOf(state, this.ids, this.words, this.picture);
      this.dim = dim;
      const pins = pinsOf(state, this.scene);
      this.byKey = new Map(pins.map((pin) => [pin.key, pin]));
      this.pins = isOn
        ? pins.filter(({ key }) => {
            const entry = atlas.byKey.get(key);
            return entry !== undefined && shows(entry);
          })
        : pins;
      this.regionNames = new Map();
      if (isNew)
        this.names = this.regions
          .map(({ id }) => [id, placeName(id, languages)] as const)
          .sort(([, a], [, b]) => a.localeCompare(b));
    }
    const entry = selection.entry === undefined ? undefined : atlas.byKey.get(selection.entry);
    const lit = entry && entry.places.length > 1 ? entry.places : [];
    if (lit.join() !== [...this.lit].join()) this.lit = new Set(lit);
  }

  /** Lays names and marks out for what the camera sees; `fan` is the mark whose pins are spread out. */
  layOut(fan: string | undefined): void {
    const { view, size } = this.camera;
    const { marks, spots, labels, arms } = layoutOf(this.scene, this.pins, view, size, fan);
    this.marks = marks;
    this.spots = spots;
    this.labels = labels;
    this.arms = arms;
  }

  /** Tells whether a mark is so near to what is seen that it has a button. */
  isNear({ id }: Mark): boolean {
    return this.spots.has(id);
  }

  /** The region under a screen point; near a small one is enough. */
  regionUnder(at: Point): string | undefined {
    return regionAt(this.scene.shapes, this.camera.planePoint(at), 10 / this.camera.view.k);
  }

  /** The region of a region id, of a mark id or of a pin's key. */
  placeOf(id: string): string {
    return this.byKey.get(id)?.place ?? id;
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
    return this.byId.get(id)?.at ?? this.markWith(id)?.at;
  }

  /** The name of a region. */
  nameOf(id: string): string {
    return placeName(id, this.state.languages);
  }

  /** "Tennessee: 2 programs; 3 partnerships and laws and 1 coalition build". */
  regionName(id: string): string {
    let name = this.regionNames.get(id);
    if (name === undefined) {
      const { atlas, languages } = this.state;
      const counts = countsText(atlas.byPlace.get(id) ?? [], this.words);
      name = this.words.map.region(placeName(id, languages), codeOf(id), this.valueOf(id), counts);
      this.regionNames.set(id, name);
    }
    return name;
  }

  /** What the colour of a region says. */
  valueOf(id: string): string {
    if (this.byId.get(id)?.context) return this.words.legend.context;
    const text = this.picture?.regions.get(id)?.text ?? this.words.legend.waiting;
    return this.dim.has(id) ? this.words.legend.leftOut(text) : text;
  }

  /** The whole map in one sentence made from the data. */
  description(): string {
    return descriptionOf(this.picture, this.state, this.words, this.dim);
  }

  /** "Tennessee: 1 coalition build and 2 organizations". */
  markName(mark: Mark): string {
    let name = this.markNames.get(mark);
    if (name === undefined) {
      const { atlas, languages } = this.state;
      const entries = mark.pins.flatMap(({ key }) => atlas.byKey.get(key) ?? []);
      const where = mark.place === undefined ? this.words.map.several : placeName(mark.place, languages);
      name = this.words.map.mark(where, mark.pins.length, countsText(entries, this.words));
      this.markNames.set(mark, name);
    }
    return name;
  }
}
