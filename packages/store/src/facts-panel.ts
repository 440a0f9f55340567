/** What the panel puts together from several records; apart from the index, because only the panel needs it. */
export { ageOf } from './facts-age.ts';
export { sourceText } from './facts.ts';
export { alliancesOf, partnersOf, sourcesOf, type Alliance, type Partner } from './facts-sources.ts';
export { headlinesOf, type Headline, type Tally } from './headlines.ts';
export { ladderOf, type Borders, type Ladder, type Rung } from './ladder.ts';
export {
  buildsOf,
  byTitle,
  eventsOf,
  kindOrder,
  lawsOf,
  programsOf,
  sectionsIn,
  type KindSection,
} from './reading-order.ts';
export { neighboursOf } from './neighbours.ts';
export { inSentence } from './summary.ts';
export {
  allianceFacts,
  claimTexts,
  contactFor,
  countedText,
  emptyText,
  ladderTexts,
  neighboursByName,
  neighbourText,
} from './together.ts';
export { agendaOf, isAhead, nearbyAgenda, type NearbyAgenda } from './calendar/agenda.ts';
