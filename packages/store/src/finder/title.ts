import { hrefOf, textIn, type Language } from '@coalition-map/schema';
import type { Entry } from '../atlas.ts';
import { factsOf } from '../facts.ts';
import type { FindTelling } from './choices.ts';

/** The title of a result, with its language where it is another than the interface's, and the address that it leads to. */
export interface FoundTitle {
  readonly text: string;
  readonly lang: Language | undefined;
  readonly href: string | undefined;
}

/** Gives the title of a record: a law's own name, else what it is called. */
export function titleOf(entry: Entry, telling: FindTelling): FoundTitle {
  const { record } = entry;
  const own = 'title' in record ? record.title : 'name' in record ? record.name : undefined;
  const { text, lang } = own ? textIn(own, telling.languages) : factsOf(entry, telling).title;
  const name =
    entry.kind === 'partnerships' && entry.record.law !== undefined ? `${text}: ${entry.record.law}` : text;
  const link = 'link' in record ? record.link : 'website' in record ? record.website : undefined;
  return { text: name, lang: lang === telling.words.lang ? undefined : lang, href: hrefOf(link) };
}
