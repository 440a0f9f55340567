import { hostOf, hrefOf, registry } from '@coalition-map/schema';
import {
  dateText,
  entriesOf,
  isFresh,
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
  const address = registered ? registered.source : (added?.url ?? added?.document ?? '');
  const date = registered ? registered.sourceDate : added?.date;
  const href = hrefOf(address);
  const { verified } = line;
  const checked = verified && words.sources.checked(dateText(verified.on, language), verified.by);
  return {
    text: href === undefined ? words.hotline.document(address) : hostOf(address),
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
