import { countryOf, jurisdictionOf, type Scene } from '@coalition-map/geo';
import type { Language } from '@coalition-map/schema';
import {
  factsOf as newFactsOf,
  placeName,
  type Entry,
  type Facts,
  type State,
  type Telling,
} from '@coalition-map/store';
import type { PackWords } from '@coalition-map/store/pack';

/** What a field pack is written with: one place, in one language, from all that is loaded. */
export interface Writing extends Telling<PackWords> {
  readonly state: State;
  readonly place: string;
  readonly name: string;
  /** The country of the place, where it is another place. */
  readonly country: string | undefined;
  /** The records of the place. */
  readonly entries: readonly Entry[];
  /** The language of the file. */
  readonly lang: Language;
  readonly scene: Scene;
}

/** Gives what a pack is written with; filters, legend and what was selected play no part in it. */
export function writingOf(
  state: State,
  place: string,
  words: PackWords,
  lang: Language,
  scene: Scene,
): Writing {
  const languages = [lang, ...state.languages.filter((it) => it !== lang)];
  const atlas = state.whole;
  const land = countryOf(place);
  return {
    state: {
      ...state,
      atlas,
      narrowing: undefined,
      selection: { place },
      lens: [],
      hidden: new Set(),
      colouring: 'all',
      breaks: undefined,
    },
    place,
    name: placeName(place, languages, atlas),
    country: land === place ? undefined : land,
    entries: atlas.byPlace.get(place) ?? [],
    lang,
    scene,
    atlas,
    asOf: state.asOf,
    languages,
    words,
  };
}

const known = new WeakMap<Writing, Map<Entry, Facts>>();

/** Puts a record into words, once for a file: its page, its fact sheet and what is put together tell the same. */
export function factsOf(entry: Entry, writing: Writing): Facts {
  const own = known.get(writing) ?? new Map<Entry, Facts>();
  known.set(writing, own);
  const facts = own.get(entry) ?? newFactsOf(entry, writing);
  own.set(entry, facts);
  return facts;
}

/** Gives the line under the name of a place: "State, United States". */
export function placeKindText({ place, words }: Writing): string {
  const known = jurisdictionOf(place);
  const { placeKinds, kindIn } = words.ui.panel;
  if (!known) return place.startsWith('nation:') ? placeKinds.nation : '';
  return known.kind === 'country'
    ? placeKinds.country
    : kindIn(placeKinds[known.kind], words.countries[known.country]);
}
