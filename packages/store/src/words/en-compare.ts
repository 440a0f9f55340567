import { many } from './many.ts';

/** The words of the comparison of places, in English. */
export const enCompare = {
  heading: 'Compare places',
  intro:
    'What differs comes first. “No data” means that nothing is recorded here, not that there is nothing. A row differs by what is told, not by its year or its source.',
  noFigures:
    'Figures are not compared: they count different things in different years, and more reports may mean that more is seen. This is never a ranking.',
  narrowed:
    'Filters are on: the rows of records show only what fits. Components and hotlines count all that is loaded.',
  caption: (places: string) => `${places}, side by side`,
  rows: 'Subject',
  differ: (places: string, n: number, same: number) =>
    n === 0
      ? `${places}: nothing that is recorded differs.`
      : `${places}: ${many(n, 'row differs', 'rows differ')}, ${same} ${same === 1 ? 'does' : 'do'} not.`,
  /** `empty` of the rows have no data for any of the places. */
  same: (n: number, empty: number) =>
    empty === n
      ? `Of ${many(n, 'row', 'rows')} there is no data for any of these places`
      : `${many(n, 'row is', 'rows are')} the same${empty > 0 ? `; ${empty} of them without data for any of these places` : ''}`,
  choose: 'Add a state or province',
  add: 'Add',
  chooseOne: 'None chosen',
  neighbours: (place: string) => `Neighbors of ${place}:`,
  addPlace: (place: string) => `Add ${place}`,
  remove: 'Remove',
  removePlace: (place: string) => `Remove ${place}`,
  tooFew: 'Choose at least two places to compare.',
  oneMore: (place: string) => `${place} is chosen. Add one more place to compare it with.`,
  most: (n: number) => `${n} places at most: remove one to add another.`,
  added: (place: string, places: number) => `${place} added; ${many(places, 'place', 'places')}.`,
  removed: (place: string, places: number) => `${place} removed; ${many(places, 'place', 'places')}.`,
  noData: 'No data',
  notLoaded: 'Not loaded',
  nothingFits: 'Nothing that fits the filters',
  own: (publisher: string) => `${publisher}’s own work`,
  programs: 'Programs of its own',
  buildCount: 'Builds on record',
  buildDoubt: (n: number) =>
    `of these, ${n} only announced, still to come, or not called a build by the source`,
  buildLatest: 'Latest build',
  eventNext: 'Next event',
  eventLatest: 'Latest event',
  resourceCount: 'Resources on record',
  nationalLine: 'National line',
  ownLine: 'Line of its own',
};

/** The words of the comparison in one language. */
export type CompareWords = typeof enCompare;
