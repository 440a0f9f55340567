import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Point, Scene } from '@coalition-map/geo';
import { usCaWays } from '@coalition-map/geo/ways';
import type { Fill } from '@coalition-map/map';
import type { Mark } from '@coalition-map/map/picture';
import type { State } from '@coalition-map/store';
import { CoalitionSelectEvent } from '../events.ts';
import type { Camera } from './camera.ts';
import { MapKeys } from './keys.ts';
import { MapModel } from './model.ts';
import { buttonsTemplate } from './buttons.ts';
import { Glide } from './glide.ts';
import { Hint } from './hint.ts';
import { part } from './part.ts';
import { Saver } from './save.ts';
import { panTemplate, readoutTemplate } from './parts.ts';
import { Streets, type StreetsHost } from './streets.ts';

export { Gestures } from './gestures.ts';
export { dressMap } from './overlay-styles.ts';
export * from '../come-details.ts';
/** Where the Tab stop is before anything was chosen: a state in the middle. */
const MIDDLE = 'US-KS';

/** What the overlay needs of the map element. */
export interface OverlayHost extends StreetsHost {
  readonly camera: Camera;
  readonly renderRoot: HTMLElement | DocumentFragment;
  ask(request: CoalitionSelectEvent): void;
  /** Draws the regions as the camera sees them now, and nothing else. */
  draw(): void;
  /** Renders again; with `focus`, the one Tab stop takes the focus then. */
  renew(focus: boolean): void;
}

/**
 * What stands over the outlines: colours, names, pins and their keys. It comes after the first picture, beside the data.
 * One of its buttons, a region's or a mark's, holds the map's one Tab stop.
 */
export class MapOverlay {
  private readonly host: OverlayHost;
  private model: MapModel;
  private keys: MapKeys;
  private state: State;
  /** Region id, or key of the first pin of a mark. */
  private active = MIDDLE;
  /** The region that the Tab stop is in, for when its mark goes. */
  private activePlace = MIDDLE;
  private shownPlace: string | undefined;
  private shownLens: readonly string[] = [];
  /** The mark whose pins are fanned out. */
  private fan: string | undefined;
  private pointed: string | undefined;
  /** What was laid out last; the same again needs no work. */
  private laid: readonly unknown[] = [];
  private readonly gliding: Glide;
  /** The near view with streets, where the page names a basemap. */
  readonly streets: Streets;
  private readonly tip = new Hint(() => this.host.renew(false));
  private readonly saver = new Saver(() => this.host.renew(false));

  constructor(host: OverlayHost, state: State, scene: Scene) {
    this.host = host;
    this.state = state;
    this.model = new MapModel(state, host.camera, scene);
    this.keys = new MapKeys(scene.ways ?? usCaWays);
    this.gliding = new Glide(host);
    this.streets = new Streets(host);
  }

  /** Moves what is shown with the camera, at once; names and marks are laid out anew when it rests. */
  glide(): void {
    this.gliding.move();
  }

  rendered(): void {
    this.gliding.rest();
  }

  /** Tells once in a while how to zoom, or how to move. */
  hint(how: 'wheel' | 'touch'): void {
    this.tip.tell(this.model.words.map[how]);
  }

  /** Where the chosen place is seen, px: what a button zooms about. */
  get middle(): Point | undefined {
    const { camera } = this.host;
    const at = this.model.regionOf(this.state.selection.place)?.at;
    const [x, y] = at ? camera.screen(at) : [-1, -1];
    return x > 0 && y > 0 && x < camera.size.width && y < camera.size.height ? [x, y] : undefined;
  }

  /** Takes another scene; the Tab stop stays at its region where that is drawn. */
  setScene(scene: Scene): void {
    if (scene === this.model.scene) return;
    this.fan = undefined;
    this.pointed = undefined;
    this.model = new MapModel(this.state, this.host.camera, scene);
    this.keys = new MapKeys(scene.ways ?? usCaWays);
  }

  get fills(): ReadonlyMap<string, Fill> {
    return this.model.fills;
  }

  get lit(): ReadonlySet<string> {
    return this.model.lit;
  }

  get dim(): ReadonlySet<string> {
    return this.model.dim;
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
    const { place } = state.selection;
    if (place !== this.shownPlace) {
      this.shownPlace = place;
      const drawn = this.model.regionOf(place) !== undefined && place !== undefined;
      if (drawn && this.model.placeOf(this.active) !== place) this.active = place;
      const at = drawn && this.model.anchorOf(place);
      if (at) this.host.camera.see(at);
    }
    // A mark that split, or joined another, hands its Tab stop to the mark that shows its first pin now, or to its state.
    // After the camera has moved to what was chosen, or names and marks would stand where it looked before.
    this.layOut();
    if (state.lens !== this.shownLens) {
      // Where the page frames places, the Tab stop is in one of them.
      this.shownLens = state.lens;
      const [first] = state.lens;
      if (first !== undefined && !state.lens.includes(this.activePlace) && this.model.regionOf(first))
        this.active = first;
    }
    if (this.isPin(this.active)) this.active = this.model.markWith(this.active)?.id ?? this.activePlace;
    if (!this.isPin(this.active) && !this.model.regionOf(this.active)) {
      this.active = this.model.regionOf(MIDDLE) ? MIDDLE : (this.model.regions[0]?.id ?? '');
    }
    this.activePlace = this.model.placeOf(this.active);
  }

  private layOut(): void {
    const { model, fan } = this;
    const { camera } = this.host;
    const { cx, cy, k } = camera.view;
    const by = [model, model.painted, fan, camera.size, cx, cy, k];
    if (!camera.ready || by.every((it, at) => it === this.laid[at])) return;
    this.laid = by;
    model.layOut(fan);
  }

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
      part(
        this.host.camera,
        mark.pins.map(({ at }) => at),
        this.model.regionOf(mark.place)?.box,
      );
    this.host.renew(follow);
  };

  /** Shows leader lines, and the group of buttons; where only the pointer moved on, they stay as they are. */
  render(): TemplateResult {
    const { laid, active, state, model, host } = this;
    const buttons = guard([laid, active, state.selection, model.words], () =>
      buttonsTemplate(model, host.camera, model.words, {
        active,
        selection: state.selection,
        key: this.key,
        chooseRegion: this.chooseRegion,
        chooseMark: this.chooseMark,
        focused: this.focused,
      }),
    );
    return html`<p id="help" class="visually-hidden">${model.words.map.help}</p>
      ${buttons}${this.streets.credit()}${host.camera.movable ? panTemplate(model.words, this.pan) : ''}${this.tip.render()}`;
  }

  /** The selected place, where it is one of the regions. */
  private get drawnPlace(): string | undefined {
    return this.model.regionOf(this.state.selection.place)?.id;
  }

  private readonly pan = (dx: number, dy: number): void => {
    const { width, height } = this.host.camera.size;
    this.host.camera.move((dx * width) / 3, (dy * height) / 3);
    this.host.renew(false);
  };

  /** Shows the buttons for streets, and those that keep the map as a file. */
  bar(): TemplateResult {
    return html`${this.streets.button(this.model.words)}
    ${this.saver.render(this.state, this.model.scene, this.host.camera)}`;
  }

  /** Shows the line below the map. */
  readout(): TemplateResult {
    const place = this.pointed ?? this.drawnPlace;
    return readoutTemplate(this.model.words, place, this.model);
  }
}
