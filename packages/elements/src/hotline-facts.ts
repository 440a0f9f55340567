import { hostOf, hrefOf, registry, textIn, type ShownText } from '@coalition-map/schema';
import {
  dateText,
  entriesOf,
  isFresh,
  placeName,
  type OfferedHotline,
  type Telling,
  type Words,
} from '@coalition-map/store';

/** Where a number was read, and who has called it. */
export interface HotlineSource {
  readonly text: string;
  readonly href?: string;
  readonly dated: string;
  readonly checked: string;
}

/**
 * Gives whose a line is or whom it serves, in few words: a line of a county or of the police never goes by the name of its
 * state alone.
 */
export function whoseOf(
  { whose, place, level }: OfferedHotline,
  { atlas, languages, words }: Telling<Words>,
): ShownText {
  if (whose) return textIn(whose, languages);
  const { countries, partOf, policeOf } = words.hotline;
  const name = Object.hasOwn(countries, place)
    ? countries[place as keyof typeof countries]
    : placeName(place, languages, atlas);
  const text = level === 'regional' ? partOf(name) : level === 'police' ? policeOf(name) : name;
  return { text, lang: languages[0] ?? 'en' };
}

/** Gives when a line answers and in which languages, as far as known. */
export function aboutOf(
  { hours, languages }: OfferedHotline,
  { words, languages: read }: Telling<Words>,
): string[] {
  const names = new Intl.DisplayNames([read[0] ?? 'en'], { type: 'language' });
  return [hours, words.list(languages.map((tag) => names.of(tag) ?? tag))].filter(
    (text): text is string => text !== undefined && text !== '',
  );
}

/** Gives the source of a line's number, from the registry or from the dataset that added the line. */
export function sourceOf(
  line: OfferedHotline,
  { atlas, asOf, languages, words }: Telling<Words>,
): HotlineSource {
  const language = languages[0] ?? 'en';
  const registered = registry.find(({ id }) => id === line.id);
  const added = entriesOf(atlas.entries, 'hotlines').find(({ record }) => record.id === line.id)?.record
    .sources[0];
  const address = registered ? registered.source : (added?.url ?? '');
  const name = registered ? registered.sourceName : (titled(added?.document) ?? added?.publisher);
  const date = registered ? registered.sourceDate : added?.date;
  const href = hrefOf(address);
  const { verified } = line;
  const checked = verified && words.sources.checked(dateText(verified.on, language), verified.by);
  return {
    text: href === undefined ? (name ?? words.hotline.document) : hostOf(address),
    ...(href === undefined ? {} : { href }),
    dated: date === undefined ? words.hotline.undated : dateText(date, language),
    checked:
      checked === null
        ? words.sources.unchecked
        : isFresh(line, asOf)
          ? checked
          : `${checked}, ${words.hotline.stale}`,
  };
}

/** The name of a document, unless it is only that of a file. */
function titled(document: string | undefined): string | undefined {
  return document !== undefined && /\.\w{1,5}$/.test(document) ? undefined : document;
}
