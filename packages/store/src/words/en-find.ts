import { many } from './many.ts';

/** The words of the finder, in English. */
export const enFind = {
  heading: 'Find resources, organizations, programs and laws',
  label: 'Search for words, a place, or “a phrase”',
  stays: 'What you type stays on this device.',
  preparing: 'Preparing the search…',
  cut: 'The search could not be loaded. The list of records has everything that is found here.',
  count: (n: number) => many(n, 'result', 'results'),
  some: (n: number) =>
    `Nothing has all of these words; ${many(n, 'result has', 'results have')} some of them.`,
  none: 'Nothing was found. That means no data here, not that there is nothing.',
  onlyNationwide: (place: string, n: number) =>
    `No data here on this for ${place} itself. What holds nationwide: ${many(n, 'result', 'results')}.`,
  noneHelp: 'Try other or fewer words, the name of a state, or take a choice away.',
  without: (choice: string, n: number) => `Without “${choice}”: ${many(n, 'result', 'results')}`,
  by: {
    title: 'title',
    law: 'name of the law',
    place: 'place',
    what: 'kind, audience or topic',
    by: 'publisher',
    text: 'description',
  },
  found: (fields: string) => `Found by: ${fields}`,
  instead: (met: string, asked: string) => `“${met}” for “${asked}”`,
  refine: 'Narrow the results',
  facets: {
    type: 'Type',
    audience: 'For whom',
    place: 'Place',
    topic: 'Topic',
    year: 'Year',
    language: 'Language',
    length: 'Length',
    cost: 'Cost',
  },
  types: {
    programs: 'Program',
    organizations: 'Organization',
    laws: 'Law, rule or bill',
    campaigns: 'Campaign or requirement',
    partnerships: 'Partnership or measure',
    builds: 'Coalition build',
    documents: 'Publisher’s document',
    guides: 'Guide',
  },
  lengths: { short: 'up to 15 minutes', middle: '16 to 60 minutes', long: 'more than an hour' },
  unknown: 'not stated',
  sort: { label: 'Sort by', best: 'Best match', newest: 'Newest first', title: 'Title' },
  more: (n: number) => `Show ${n} more`,
  forPlace: (place: string) => `Only what covers ${place}`,
  nationwide: (n: number) => `Also what holds nationwide (${n})`,
  show: 'Show its places on the map',
  showAll: 'Show all places again',
  details: 'Details and sources',
  cite: 'Copy citation',
  cited: 'Citation copied.',
  citeByHand: 'Copy it by hand:',
  read: (date: string) => `Read ${date}`,
  updated: (date: string) => `Last updated ${date}`,
  ourWords: 'Described in our own words.',
};

/** The words of the finder in one language. */
export type FindWords = typeof enFind;
