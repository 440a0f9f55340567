import { many } from './many.ts';

/** The words of the list and of the details around the records, in English. */
export const enDetails = {
  ui: {
    record: {
      note: 'Note',
    },
    panel: {
      choose: 'Choose a state or province',
      chooseHow:
        'Choose one on the map or in the list to read its partnerships, coalition builds and events, each with its source.',
      noRecords: 'No records yet.',
      about: 'About the data',
      updated: (day: string) => `Updated ${day}`,
      compiledBy: (who: string) => `Compiled by ${who}`,
      licence: (licence: string) => `Licence: ${licence}`,
      faults: (records: number, files: number, remarks: number) =>
        [
          ...(records > 0 ? [`${many(records, 'record', 'records')} could not be read`] : []),
          ...(files > 0 ? [`${many(files, 'file', 'files')} could not be read`] : []),
          ...(remarks > 0 ? [many(remarks, 'remark for the maintainer', 'remarks for the maintainer')] : []),
        ].join('; '),
      andMore: (n: number) => `and ${n.toLocaleString('en')} more`,
      close: 'Close',
      placeKinds: {
        country: 'Country',
        state: 'State',
        province: 'Province',
        territory: 'Territory',
        district: 'Federal district',
        nation: 'Tribal nation',
      },
      kindIn: (kind: string, country: string) => `${kind}, ${country}`,
      none: {
        partnerships: (place: string) =>
          `No partnership or law is recorded for ${place}. That means no data, not that there is none.`,
        builds: (place: string) =>
          `No coalition build is recorded for ${place}. That means no data, not that none was held.`,
        events: (place: string) =>
          `No event is recorded for ${place}. That means no data, not that none was held.`,
        organizations: (place: string) =>
          `No organization is recorded for ${place}. That means no data, not that there is none.`,
      },
      noData: 'no data',
      notLoaded: 'not loaded',
      showAll: (n: number) => `Show all ${n.toLocaleString('en')}`,
      showFewer: 'Show fewer',
      nationwide: (n: number) => `Nationwide: ${many(n, 'record', 'records')}`,
      backTo: (place: string) => `Back to ${place}`,
      allOf: (place: string) => `All records of ${place}`,
      aboutProgram: 'About this program',
    },
    list: {
      heading: 'List of records',
      noRecords: 'No records yet',
      records: (n: number, publishers: number) =>
        `${many(n, 'record', 'records')} from ${many(publishers, 'publisher', 'publishers')}`,
      left: (left: number, all: string) => `${left} of ${all}`,
      away: (n: number, country: string) =>
        `${many(n, 'record of other countries is', 'records of other countries are')} left out, because the map shows ${country} alone.`,
      outside: (place: string) => `${place} is outside of the places that map and list show.`,
      places: (n: number) => many(n, 'place', 'places'),
      kinds: (n: number) => many(n, 'kind', 'kinds'),
      grouping: 'Group the list',
      byPlace: 'By place',
      byKind: 'By kind',
      countries: 'Nationwide',
      noPlace: 'No particular place',
      noData: 'No data on record',
      select: (place: string) => `Select ${place}`,
      selected: 'Selected',
      more: (places: string, n: number) => `${places} and ${n} more`,
      whole: 'Whole record',
    },
  },
};
