/** What narrows the records: facets, years, their counts and words. Comes with the details, after the first picture. */
export {
  facets,
  filtersOf,
  isLeft,
  narrowed,
  valuesOf,
  withoutFilter,
  yearsOf,
  type Facet,
  type FilterPart,
  type Filters,
} from './filters-match.ts';
export {
  chipsOf,
  choicesOf,
  filterWords,
  leftText,
  surveyOf,
  yearChoiceOf,
  type FacetChoices,
  type FilterChip,
  type FilterChoice,
  type FilterTelling,
  type Has,
  type Survey,
  type YearChoice,
} from './filters-choices.ts';
export { programNames, type DataName } from './filters-names.ts';
export { leftAtText } from './summary.ts';
export { enFilters, type FilterWords } from './words/en-filters.ts';
