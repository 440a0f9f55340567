import { many } from './many.ts';

const records = (n: number) => many(n, 'record', 'records');

/** The words of the filters in English. They come with the list and the details. */
export const enFilters = {
  filters: {
    open: (n: number) => (n === 0 ? 'Filters' : `Filters (${n})`),
    close: 'Close filters',
    on: 'Filters that are on',
    remove: 'Remove filter:',
    chip: (facet: string, value: string) => `${facet}: ${value}`,
    clear: 'Clear all',
    facets: {
      kind: 'Kind',
      program: 'Program',
      status: 'Status',
      audience: 'For whom',
      country: 'Country',
      publisher: 'Publisher',
      years: 'Years',
    },
    count: (n: number) => `(${n})`,
    showAll: (n: number) => `Show all ${n}`,
    showFewer: 'Show fewer',
    from: 'From',
    to: 'To',
    first: (year: number) => `${year} or before`,
    last: (year: number) => `${year} or later`,
    span: (from: string | undefined, to: string | undefined) =>
      from === undefined
        ? `to ${to}`
        : to === undefined
          ? `from ${from}`
          : from === to
            ? from
            : `${from} to ${to}`,
    bars: 'Bars: coalition builds and partnerships of each year; the years are those of all records.',
    barsOfAll: 'Bars: records of each year.',
    undated: (n: number, isOn: boolean) =>
      `${records(n)} without a year ${n === 1 ? 'is' : 'are'} left out${isOn ? '.' : ' where years are chosen.'}`,
    lasting: 'Programs, organizations and others that last stay in any year.',
    left: (left: number, all: number, hotlines: number) =>
      `${left} of ${records(all)} ${left === 1 ? 'is' : 'are'} left${
        hotlines > 0
          ? `; ${hotlines} of them ${hotlines === 1 ? 'is a hotline, which always stays' : 'are hotlines, which always stay'}.`
          : '.'
      }`,
    whole: (all: number) => `No filter is on. ${records(all)} ${all === 1 ? 'is' : 'are'} shown.`,
    nothing: (hotlines: number) =>
      hotlines > 0
        ? 'No record fits all of these filters; only the hotlines stay.'
        : 'No record fits all of these filters.',
    looser: (facet: string, n: number) => `Without “${facet}”, ${records(n)} ${n === 1 ? 'fits' : 'fit'}.`,
    loosen: (facet: string) => `Remove “${facet}”`,
    place: {
      left: (place: string, counts: string) => `Filters are on. For ${place} they leave ${counts}.`,
      none: (place: string) => `Filters are on. For ${place} they leave nothing.`,
      whole: (sentence: string) => `Without filters: ${sentence}`,
      note: 'Records and neighbors tell what fits the filters. Components, alliances and figures count all that is loaded: a filter changes nothing of what is true.',
      neighbour: 'no program, measure or build that fits',
    },
  },
};

/** The words of the filters in one language. */
export type FilterWords = typeof enFilters;
