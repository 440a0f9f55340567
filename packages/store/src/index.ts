export { atlasOf, entriesOf, findRecord, type Atlas, type Entry, type EntryOf } from './atlas.ts';
export {
  initialState,
  type Colouring,
  type Narrowing,
  type Selection,
  type SourceState,
  type State,
  type Trouble,
  type TroubleCode,
} from './state.ts';
export { reduce, type Request } from './reduce.ts';
export { loadDataset } from './load.ts';
export { MAX_BYTES, type FetchOptions } from './fetch-bytes.ts';
export { Refused, troubleOf } from './trouble.ts';
export { dateText, spanText, tenseOf, today, type Tense } from './time.ts';
export { hotlinesFor, isFresh, type OfferedHotline } from './hotlines.ts';
export { factsOf, type Facts, type Line, type ShownSource, type Telling, type Value } from './facts.ts';
export { inForceStatewide, isInForce, ownMeasures } from './in-force.ts';
export { standingOf, summaryOf } from './summary.ts';
export { speak, wordsIn, type SpokenWords } from './spoken.ts';
export { countsText } from './counts.ts';
export { placeName } from './names.ts';
export { isOfColouring, topics } from './topics.ts';
export { en, type Words } from './words/en.ts';
export { enMap, type MapWords } from './words/en-map.ts';
export { enPoster, type PosterWords } from './words/en-poster.ts';
export { enFacts, type FactWords } from './words/en-facts.ts';
