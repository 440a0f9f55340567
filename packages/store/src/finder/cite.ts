import type { Entry } from '../atlas.ts';
import { factsOf } from '../facts.ts';
import { dateText } from '../time.ts';
import type { FindTelling } from './choices.ts';
import { yearIn } from './refine.ts';

/**
 * Gives a line that cites a record: publisher, title, year, address, and the day on which it was read. What the record does
 * not say is left out.
 */
export function citationOf(entry: Entry, telling: FindTelling): string {
  const { said, languages } = telling;
  const { record } = entry;
  const publisher = 'publisher' in record ? record.publisher : 'parent' in record ? record.parent : undefined;
  const title = factsOf(entry, telling).title.text;
  const link = 'link' in record ? record.link : 'website' in record ? record.website : undefined;
  const [source] = record.sources;
  const year = yearIn(entry);
  // An address that is not linked is told as text.
  const address = link ?? source?.url ?? source?.document;
  const read = source?.accessed && said.read(dateText(source.accessed, languages[0] ?? 'en'));
  return [publisher, title, year === undefined ? undefined : String(year), address, read]
    .filter((it) => it !== undefined && it !== '')
    .map((it) => String(it).replace(/[.\s]+$/, ''))
    .join('. ')
    .concat('.');
}
