import type { Preset } from '@coalition-map/geo';
import type { Dataset, Language, Topic } from '@coalition-map/schema';
import { atlasOf, type Atlas } from './atlas.ts';

/** What is selected: a place, an entry in it, or an entry alone. */
export interface Selection {
  /** Jurisdiction id. */
  readonly place?: string;
  /** Entry key. */
  readonly entry?: string;
}

/**
 * What the colours of the map tell: how many programs (`all`), how one topic or one program stands, how many components of
 * the Iowa model are adopted, how many coalition builds there were, or since which year there is a measure.
 */
export type Colouring = 'all' | 'components' | 'builds' | 'year' | Topic | `program:${string}`;

/** Why a dataset is not there, as a code that the interface puts into words. */
export type TroubleCode =
  | 'offline'
  | 'missing'
  | 'not-json'
  | 'web-page'
  | 'empty'
  | 'truncated'
  | 'too-big'
  | 'newer'
  | 'not-a-dataset'
  | 'refused';

/** A dataset that could not be read, or not wholly. */
export interface Trouble {
  readonly code: TroubleCode;
  /** The plain sentence for the maintainer: where, what was got, what was wanted. */
  readonly detail: string;
}

/** One of the addresses that the data comes from. */
export interface SourceState {
  readonly url: string;
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly dataset?: Dataset;
  readonly trouble?: Trouble;
}

/** What a visitor asked for: by facet, the values of which a record must have one. Made by `@coalition-map/store/filters`. */
export interface Narrowing {
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Gives an atlas with the records that fit alone; it still finds every record by its key. */
  readonly of: (atlas: Atlas) => Atlas;
}

/** Everything that is shown, at one moment. */
export interface State {
  /** failed: nothing can be shown; ready: all, or at least one dataset, is there. */
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly sources: readonly SourceState[];
  /** What is shown: all that is loaded, or what filters leave of it. */
  readonly atlas: Atlas;
  /** All that is loaded. */
  readonly whole: Atlas;
  /** The filters that are on. */
  readonly narrowing: Narrowing | undefined;
  readonly selection: Selection;
  readonly colouring: Colouring;
  /** Where the classes of a colouring that counts begin, as the page's author chose; up to four ascending numbers. */
  readonly breaks: readonly number[] | undefined;
  /** What part of the continent is drawn. */
  readonly preset: Preset;
  /** Places that are framed, and shown alone; none: all are. */
  readonly lens: readonly string[];
  /** What the legend has switched off: kinds of pins (`pin:build`) and classes of the colouring (`fill:step-3`). */
  readonly hidden: ReadonlySet<string>;
  /** The day that counts as today, YYYY-MM-DD. */
  readonly asOf: string;
  /** Languages that the visitor reads, best first. */
  readonly languages: readonly Language[];
  /** The language of the interface: the best one whose words are here. */
  readonly spoken: Language;
}

const none: Selection = Object.freeze({});

/** Gives the state before anything is loaded. */
export function initialState(asOf: string, languages: readonly Language[]): State {
  const atlas = atlasOf([]);
  return Object.freeze({
    phase: 'idle',
    sources: Object.freeze([]),
    atlas,
    whole: atlas,
    narrowing: undefined,
    selection: none,
    colouring: 'all',
    breaks: undefined,
    preset: 'us-ca',
    lens: Object.freeze([]),
    hidden: new Set<string>(),
    asOf,
    languages: Object.freeze([...languages]),
    spoken: 'en',
  });
}
