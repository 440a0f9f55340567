import { textIn, type Dataset, type Language } from '@coalition-map/schema';
import { initialState, reduce, speak, wordsIn, type SpokenWords, type State } from '@coalition-map/store';
import { enCalendar } from '@coalition-map/store/calendar';
import { enFind } from '@coalition-map/store/finder';
import {
  enPack,
  frontPageOf,
  placePagesOf,
  placeStyles,
  type FileLink,
  type PlacePageWords,
} from '@coalition-map/map/pack';
import { renderPosters } from '@coalition-map/map/poster';
import { feedsOf } from './build-feeds.ts';

/** How pages are written. */
export interface PageOptions {
  /** The day that counts as today, YYYY-MM-DD. */
  readonly asOf: string;
  readonly language: Language;
  readonly home: string | undefined;
}

/** Writes a file when it is called. */
type Writer = () => string;

/**
 * Gives what is read without a script, by path: the page of the map, a page for each place, posters, and feeds. Brings the words
 * of the language first.
 */
export async function builtPages(
  datasets: readonly Dataset[],
  { asOf, language, home }: PageOptions,
): Promise<ReadonlyMap<string, Writer>> {
  const spoken = await speak(language);
  const own = wordsIn(spoken) as (SpokenWords & PlacePageWords) | undefined;
  const words: PlacePageWords = own ?? { ...enPack, calendar: enCalendar };
  const languages = [...new Set([spoken, 'en' as const])];
  const state = stateOf(datasets, asOf, languages);
  const said = words.pack.page;
  const telling = {
    asOf,
    languages,
    facts: words,
    find: own?.find ?? enFind,
    calendar: words.calendar,
    home,
  };
  const feeds = datasets.flatMap((dataset) =>
    feedsOf(dataset, telling).map((feed) => ({
      ...feed,
      title: textIn(dataset.manifest.title, languages).text,
    })),
  );
  const links: readonly FileLink[] = [
    ...feeds.map(({ file, kind, type, title }) => ({ href: `feeds/${file}`, text: said[kind](title), type })),
    { href: 'posters/map.svg', text: said.poster, type: 'image/svg+xml' },
    { href: 'posters/map-dark.svg', text: said.posterDark, type: 'image/svg+xml' },
  ];
  let posters: readonly string[] | undefined;
  const poster = (at: number): string => {
    posters ??= renderPosters(state, { parts: 'sheet', words }, ['light', 'dark']);
    return posters[at] ?? '';
  };
  return new Map<string, Writer>([
    ...feeds.map(({ file, text }) => [`feeds/${file}`, () => text] as const),
    ['posters/map.svg', () => poster(0)],
    ['posters/map-dark.svg', () => poster(1)],
    ['places/places.css', () => placeStyles],
    ...[...placePagesOf(state, words, home === undefined ? { isLive: false } : { map: home })].map(
      ([name, write]) => [`places/${name}`, write] as const,
    ),
    ['index.html', () => frontPageOf(state, words, { files: links })],
  ]);
}

/** The state of a page that has read the datasets of a build. */
function stateOf(datasets: readonly Dataset[], asOf: string, languages: readonly Language[]): State {
  const urlOf = ({ manifest }: Dataset): string => `data/${manifest.id}/dataset.json`;
  const [spoken = 'en'] = languages;
  let state = reduce(initialState(asOf, languages), { type: 'read', languages, spoken });
  state = reduce(state, { type: 'sources', urls: datasets.map(urlOf) });
  for (const dataset of datasets) state = reduce(state, { type: 'loaded', url: urlOf(dataset), dataset });
  return state;
}
