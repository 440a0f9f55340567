import type { Colouring, Narrowing } from '@coalition-map/store';

/** A request to the provider. The page may refuse it with `preventDefault()`. */
class Request extends Event {
  /** The `<coalition-data>` that is asked, where the sender stands outside of it (`for="id"`). */
  provider: HTMLElement | undefined;

  constructor(type: string) {
    super(type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** Asks to select a place, an entry, both, or (with neither) nothing. */
export class CoalitionSelectEvent extends Request {
  static readonly type = 'coalition-select';
  /** Jurisdiction id, such as `US-TN`. */
  readonly place: string | undefined;
  /** Entry key, `dataset/collection/id`. */
  readonly entry: string | undefined;
  /** Whether the selection came by keyboard, so that the focus follows into the panel. */
  readonly follow: boolean;

  constructor(selection: { place?: string | undefined; entry?: string | undefined }, follow = false) {
    super(CoalitionSelectEvent.type);
    this.place = selection.place;
    this.entry = selection.entry;
    this.follow = follow;
  }
}

/** Asks to colour the map by all programs, or by one topic. */
export class CoalitionColourEvent extends Request {
  static readonly type = 'coalition-colour';
  readonly colouring: Colouring;

  constructor(colouring: Colouring) {
    super(CoalitionColourEvent.type);
    this.colouring = colouring;
  }
}

/** Asks to show places alone, or with no place all of them. */
export class CoalitionLensEvent extends Request {
  static readonly type = 'coalition-lens';
  /** Jurisdiction ids. */
  readonly places: readonly string[];

  constructor(places: readonly string[]) {
    super(CoalitionLensEvent.type);
    this.places = places;
  }
}

/** Asks to leave a kind of pins (`pin:build`) or a class of the colouring (`fill:step-3`) out, or to show it again. */
export class CoalitionHideEvent extends Request {
  static readonly type = 'coalition-hide';
  readonly key: string;
  readonly isHidden: boolean;

  constructor(key: string, isHidden: boolean) {
    super(CoalitionHideEvent.type);
    this.key = key;
    this.isHidden = isHidden;
  }
}

/** Asks to show the records that fit filters alone, or with none all of them. */
export class CoalitionFilterEvent extends Request {
  static readonly type = 'coalition-filter';
  /** Made by `filtersOf` of `@coalition-map/store/filters`. */
  readonly narrowing: Narrowing | undefined;

  constructor(narrowing?: Narrowing) {
    super(CoalitionFilterEvent.type);
    this.narrowing = narrowing;
  }
}

/** Asks to load again what could not be read. */
export class CoalitionRetryEvent extends Request {
  static readonly type = 'coalition-retry';

  constructor() {
    super(CoalitionRetryEvent.type);
  }
}

/** Any request to the provider. */
export type CoalitionRequest =
  | CoalitionSelectEvent
  | CoalitionColourEvent
  | CoalitionLensEvent
  | CoalitionHideEvent
  | CoalitionFilterEvent
  | CoalitionRetryEvent;

declare global {
  interface HTMLElementEventMap {
    'coalition-select': CoalitionSelectEvent;
    'coalition-colour': CoalitionColourEvent;
    'coalition-lens': CoalitionLensEvent;
    'coalition-hide': CoalitionHideEvent;
    'coalition-filter': CoalitionFilterEvent;
    'coalition-retry': CoalitionRetryEvent;
    /** Sent by `<coalition-data>` after each change of its state. */
    'coalition-change': Event;
  }
}
