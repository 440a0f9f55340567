import { hrefOf } from '@coalition-map/schema';
import { allLinesOf } from './pack-call.ts';
import { markup, type Markup } from './pack-html.ts';
import { recordsOf } from './pack-records.ts';
import { sheetOf } from './pack-sheet.ts';
import { tallyOf } from './pack-sources.ts';
import { beforeOf, neighboursPart, type PageOf } from './pack-together.ts';
import type { Writing } from './pack-writing.ts';

/** Where the exit of the page leads too, unless it is told otherwise. */
const EXIT = 'https://www.weather.gov/';

/** Gives where the exit leads: an https address, else a national weather service. */
export function exitOf(exit: string | undefined): string {
  return (exit?.startsWith('https:') ? hrefOf(exit) : undefined) ?? EXIT;
}

/** Gives the id of a place as part of a file's name: `us-tn`. */
export function slugOf(place: string): string {
  return place.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/**
 * Writes all that is on record for a place, the same in the field pack and on the page of the place: fact sheet, every line,
 * every record, and what the panel puts together from them, in its order.
 * @param pageOf Where places have pages; in a file of its own they are named by text.
 */
export function placeMainOf(
  writing: Writing,
  about: Markup,
  nationwide: Markup | undefined,
  closing: Markup,
  pageOf?: PageOf,
): Markup {
  const { atlas, words } = writing;
  return markup`<main>
${about}
${atlas.gaps.size > 0 ? markup`<p class="about"><strong>${words.pack.partly}</strong></p>` : undefined}
${sheetOf(writing)}
<div class="rest">
${allLinesOf(writing)}
${beforeOf(writing)}
${recordsOf(writing, pageOf)}
${neighboursPart(writing, pageOf)}
${nationwide}
${tallyOf(writing)}
${closing}
</div>
</main>`;
}
