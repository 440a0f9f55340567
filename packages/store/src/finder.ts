/** The finder: a search over resources, organizations, programs and laws, on the device. Comes where a page has one. */
export {
  libraryOf,
  storedLibrary,
  find,
  type Found,
  type Hit,
  type Library,
  type Why,
} from './finder/search.ts';
export { askedIn, type Asked } from './finder/asked.ts';
export { placeAskedIn, type PlaceAsked } from './finder/place-asked.ts';
export { termsOf } from './finder/fold.ts';
export { excerptOf, marksIn, type Stretch } from './finder/marks.ts';
export { paperOf, soughtIn, type Paper } from './finder/papers.ts';
export {
  countsOf,
  findFacets,
  findValuesOf,
  fits,
  lengths,
  ordered,
  UNKNOWN,
  withValue,
  yearIn,
  type FindFacet,
  type Finding,
  type FindSort,
  type Refining,
} from './finder/refine.ts';
export { foundIn, looserOf, makeLibrary, resultsOf, type FindResults } from './finder/results.ts';
export { titleOf } from './finder/title.ts';
export { presetFaults, presetOf } from './finder/preset.ts';
export { choicesIn, labelIn, labelOf, type FindTelling } from './finder/choices.ts';
export { atomOf, type Feed } from './finder/atom.ts';
export { citationOf } from './finder/cite.ts';
export { enFind, type FindWords } from './words/en-find.ts';
