import { countedText, type KindSection } from '@coalition-map/store/panel';
import { markup, type Piece } from './pack-html.ts';
import { headlinesPart } from './pack-together-headlines.ts';
import { laddersPart } from './pack-together-ladder.ts';
import { neighboursPart, type PageOf } from './pack-together-places.ts';
import { alliancesPart, partnersPart } from './pack-together-who.ts';
import type { Writing } from './pack-writing.ts';

/** Writes what the panel has before the records: what the sentence counts, and what publishers claim of a country. */
export function beforeOf(writing: Writing): Piece {
  const counted = countedText(writing.place, writing);
  return [
    counted === undefined ? undefined : markup`<p class="small">${counted}</p>`,
    headlinesPart(writing),
  ];
}

/** Writes what the panel puts together from several records after those of a section. */
export function afterOf({ kind, view }: KindSection, writing: Writing, pageOf?: PageOf): Piece {
  if (writing.place === '') return undefined;
  if (view === 'partnerships') return laddersPart(writing, pageOf);
  if (view === 'laws') return partnersPart(writing);
  return kind === 'organizations' ? alliancesPart(writing) : undefined;
}

export { neighboursPart, type PageOf };
