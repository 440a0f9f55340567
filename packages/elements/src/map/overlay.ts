import type { nothing } from 'lit';
import { html, type TemplateResult } from 'lit';
import type { Point } from '@coalition-map/geo';
import { usCaWays } from '@coalition-map/geo/ways';
import type { Fill } from '@coalition-map/map';
import type { Mark } from '@coalition-map/map/picture';
import type { State, Words } from '@coalition-map/store';
import { CoalitionSelectEvent } from '../events.ts';
import type { Camera } from './camera.ts';
import { MapKeys } from './keys.ts';
import { MapModel, regions } from './model.ts';
import { leadersTemplate, markTemplate, readoutTemplate, regionTemplate } from './parts.ts';

export { Gestures } from './gestures.ts';

/** Where the Tab stop is before anything was chosen: a state in the middle. */
const MIDDLE = 'US-KS';

/** What the overlay needs of the map element. */
export interface OverlayHost {
  readonly camera: Camera;
  readonly words: Words;
  ask(request: CoalitionSelectEvent): void;
  /** Renders again; with `focus`, the one Tab stop takes the focus then. */
  renew(focus: boolean): void;
}

/**
 * What stands over the outlines: colours, names, pins and their keys. It comes after the first picture, beside the data.
 * One of its buttons, a region's or a mark's, holds the map's one Tab stop.
 */
export class MapOverlay {
  private readonly host: OverlayHost;
  private readonly model: MapModel;
  private readonly keys = new MapKeys(usCaWays);
  private state: State;
  /** Region id, or key of the first pin of a mark. */
  private active = MIDDLE;
  private shownPlace: string | undefined;
  /** The mark whose pins are fanned out. */
  private fan: string | undefined;
  private pointed: string | undefined;

  constructor(host: OverlayHost, state: State) {
    this.host = host;
    this.state = state;
    this.model = new MapModel(state, host.words, host.camera);
  }

  get fills(): ReadonlyMap<string, Fill> {
    return this.model.fills;
  }

  get lit(): ReadonlySet<string> {
    return this.model.lit;
  }

  /** The region under the pointer. */
  get hover(): string | undefined {
    return this.pointed;
  }

  /** Takes a state, and lays out what the camera sees. */
  show(state: State): void {
    if (state.atlas !== this.state.atlas) this.fan = undefined;
    this.state = state;
    this.model.show(state);
    if (this.host.camera.ready) this.model.layOut(this.fan);
    const { place } = state.selection;
    if (place !== this.shownPlace) {
      this.shownPlace = place;
      const drawn = place !== undefined && regions.some(({ id }) => id === place);
      if (drawn && this.model.placeOf(this.active) !== place) this.active = place;
      const at = drawn && this.model.anchorOf(place);
      if (at) this.host.camera.see(at);
    }
    // A mark that split, or joined another, hands its Tab stop to the mark that shows its first pin now, or to its state.
    if (this.isPin(this.active))
      this.active = this.model.markWith(this.active)?.id ?? this.model.placeOf(this.active);
    if (!regions.some(({ id }) => id === this.active) && !this.model.markWith(this.active))
      this.active = MIDDLE;
  }

  /** Closes what is fanned out. */
  close(): void {
    this.fan = undefined;
  }

  /** Selects the region under a point, px. */
  pick(at: Point): void {
    const place = this.model.regionUnder(at);
    this.fan = undefined;
    this.host.renew(false);
    if (place !== undefined) this.host.ask(new CoalitionSelectEvent({ place }));
  }

  /** Tells the overlay where the pointer is, px. */
  point(at: Point | undefined): void {
    const pointed = at && this.model.regionUnder(at);
    if (pointed === this.pointed) return;
    this.pointed = pointed;
    this.host.renew(false);
  }

  private isPin(id: string): boolean {
    return id.includes('/');
  }

  private goTo(id: string): void {
    this.active = id;
    const at = this.model.anchorOf(id);
    if (at) this.host.camera.see(at);
    this.host.renew(true);
  }

  /** A button that Tab reached may be out of sight, because the map was moved since. */
  private readonly focused = (id: string, isKeyed: boolean): void => {
    const at = isKeyed ? this.model.anchorOf(id) : undefined;
    if (at) this.host.camera.see(at);
    else if (this.active === id) return;
    this.active = id;
    this.host.renew(false);
  };

  private readonly key = (event: KeyboardEvent): void => {
    const place = this.model.placeOf(this.active);
    const asked = this.keys.read(event, place, this.model.names);
    if (!asked) return;
    event.preventDefault();
    const { camera } = this.host;
    const at = this.model.anchorOf(this.active);
    if (asked.act === 'go') return this.goTo(asked.id);
    if (asked.act === 'pins') return this.nextMark(place, asked.step);
    if (asked.act === 'back') return this.back(place);
    if (asked.act === 'stay') return;
    this.fan = undefined;
    if (asked.act === 'zoom') camera.zoom(asked.factor, at && camera.screen(at));
    else camera.showAll();
    this.host.renew(true);
  };

  /** Escape: out of a fan, then out of the pins, then out of the selection. */
  private back(place: string): void {
    if (this.fan !== undefined) {
      const mark = this.fan;
      this.fan = undefined;
      return this.goTo(mark);
    }
    if (this.isPin(this.active)) return this.goTo(place);
    if (this.state.selection.place !== undefined) this.host.ask(new CoalitionSelectEvent({}));
  }

  private nextMark(place: string, step: number): void {
    const keys = this.model.marksIn(place).map(({ id }) => id);
    const at = keys.indexOf(this.active);
    const next = keys[at < 0 ? (step > 0 ? 0 : keys.length - 1) : (at + step + keys.length) % keys.length];
    if (next !== undefined) this.goTo(next);
  }

  private readonly chooseRegion = (place: string, follow: boolean): void => {
    this.active = place;
    this.host.ask(new CoalitionSelectEvent({ place }, follow));
  };

  /** One pin opens its record; pins at one state's anchor open the state; others are zoomed apart, or fanned out. */
  private readonly chooseMark = (mark: Mark, follow: boolean): void => {
    const [first] = mark.pins;
    this.active = mark.id;
    if (first && mark.pins.length === 1) {
      return this.host.ask(new CoalitionSelectEvent({ place: first.place, entry: first.key }, follow));
    }
    const parts = mark.place === undefined || mark.pins.some(({ level }) => level === 'city');
    if (mark.place !== undefined)
      this.host.ask(new CoalitionSelectEvent({ place: mark.place }, follow && !parts));
    if (!parts) return;
    if (this.model.isTight(mark)) this.fan = this.fan === mark.id ? undefined : mark.id;
    else
      this.host.camera.part(
        mark.pins.map(({ at }) => at),
        regions.find(({ id }) => id === mark.place)?.box,
      );
    this.host.renew(follow);
  };

  /** Shows leader lines, and the group of buttons. */
  render(): TemplateResult {
    const { model, active } = this;
    const { camera, words } = this.host;
    const { selection } = this.state;
    const callouts = [...model.labels.values()].flatMap(({ at, from }) =>
      from ? [[from, [at[0] - 12, at[1]]] as const] : [],
    );
    return html`
      ${leadersTemplate([...callouts, ...model.arms], camera.size)}
      <div
        class="overlay"
        role="group"
        aria-label=${words.map.label}
        aria-describedby="help"
        @keydown=${this.key}
      >
        ${regions.map(({ id, at }) =>
          regionTemplate({
            id,
            label: model.labels.get(id),
            at: camera.screen(at),
            fill: model.fills.get(id) ?? 'waiting',
            name: model.regionName(id),
            selected: selection.place === id,
            active: active === id,
            choose: this.chooseRegion,
            focused: this.focused,
          }),
        )}
        ${model.marks.map((mark) =>
          markTemplate({
            id: mark.id,
            mark,
            at: model.spots.get(mark.id) ?? [0, 0],
            name: model.markName(mark),
            selected: mark.pins.some(({ key }) => key === selection.entry),
            active: active === mark.id,
            expanded:
              model.isTight(mark) && mark.pins.some(({ level }) => level === 'city') ? false : undefined,
            choose: this.chooseMark,
            focused: this.focused,
          }),
        )}
      </div>
    `;
  }

  /** The selected place, where it is one of the regions. */
  private get drawnPlace(): string | undefined {
    const { place } = this.state.selection;
    return regions.some(({ id }) => id === place) ? place : undefined;
  }

  /** Shows the line below the map. */
  readout(): TemplateResult | typeof nothing {
    const place = this.pointed ?? this.drawnPlace;
    return readoutTemplate(this.host.words, place, this.model);
  }
}
