import { hrefOf } from '@coalition-map/schema';
import { allLinesOf } from './pack-call.ts';
import { markup, type Markup } from './pack-html.ts';
import { recordsOf } from './pack-records.ts';
import { sheetOf } from './pack-sheet.ts';
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
 * every record.
 * @param isLinked Whether links of the page lead to its sections.
 */
export function placeMainOf(
  writing: Writing,
  about: Markup,
  nationwide: Markup | undefined,
  closing: Markup,
  isLinked = false,
): Markup {
  const { atlas, words } = writing;
  return markup`<main>
${about}
${atlas.gaps.size > 0 ? markup`<p class="about"><strong>${words.pack.partly}</strong></p>` : undefined}
${sheetOf(writing)}
<div class="rest">
${allLinesOf(writing)}
${recordsOf(writing, isLinked)}
${nationwide}
${closing}
</div>
</main>`;
}
