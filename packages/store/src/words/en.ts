import { many } from './many.ts';

let series: Intl.ListFormat | undefined;

/** The interface in English: the words that stand before any record is read. Other languages have the same shape. */
export const en = {
  /** The language of these words, for the `lang` attribute. */
  lang: 'en',
  counts: {
    programs: (n: number) => many(n, 'program', 'programs'),
    partnerships: (n: number) => many(n, 'partnership or law', 'partnerships and laws'),
    builds: (n: number) => many(n, 'coalition build', 'coalition builds'),
    events: (n: number) => many(n, 'event', 'events'),
    organizations: (n: number) => many(n, 'organization', 'organizations'),
    resources: (n: number) => many(n, 'resource', 'resources'),
    hotlines: (n: number) => many(n, 'hotline', 'hotlines'),
    statistics: (n: number) => many(n, 'figure', 'figures'),
    guides: (n: number) => many(n, 'guide', 'guides'),
    documents: (n: number) => many(n, 'document', 'documents'),
    testimonials: (n: number) => many(n, 'statement', 'statements'),
    nations: (n: number) => many(n, 'tribal nation', 'tribal nations'),
    records: (n: number) => many(n, 'record', 'records'),
  },
  purposes: {
    'victim-assistance': 'Help for victims and survivors',
    'reports-and-support': 'Help and tips',
    reports: 'Tips and reports',
    'child-protection': 'Reports about a child',
    emergency: 'Danger right now',
  },
  countries: { US: 'United States', CA: 'Canada', MX: 'Mexico' },
  list: (items: readonly string[]) =>
    (series ??= new Intl.ListFormat('en', { type: 'conjunction' })).format(items),
  map: {
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    whole: 'Show the whole map',
    tiles: 'Show states as equal squares',
    noTiles: 'The squares did not arrive. Press again to try again.',
    tools: 'View of the map',
    selected: (name: string, records: string) => `${name} selected. ${records}`,
    cleared: 'Nothing selected.',
    noRecords: 'no record',
    choose: 'Choose a state or province',
    none: 'None chosen',
  },
  explorer: {
    skip: 'Skip to the list of records',
    details: 'Details',
    sheet: 'Height of the details',
    stops: { peek: 'Low', half: 'Half', full: 'Full' },
    loading: 'Loading the records…',
    retry: 'Try again',
    colourBy: 'Color by',
    nationwide: 'Nationwide',
    nations: 'Tribal nations',
    lens: (places: string) => `Map and list show ${places} alone.`,
    everywhere: 'Map and list show all places.',
    showEverywhere: 'Show all places',
    showLens: (places: string) => `Show ${places} alone`,
    cut: 'Parts of this page did not arrive. The hotline and the exit above work all the same.',
    part: 'Part of the records could not be loaded; the rest is shown. What is missing is not the same as “no data”.',
    forMaintainers: 'For the keeper of this page',
    failed: 'The records could not be loaded. The hotline and the exit above work all the same.',
    partly: (missing: number, all: number) =>
      `${missing} of ${all} datasets could not be loaded; the rest is shown.`,
    credit: 'Boundaries: made with Natural Earth. Place coordinates: GeoNames (geonames.org), CC BY 4.0.',
    trouble: {
      offline: 'There is no answer from the network, or the address leads elsewhere. Check the connection.',
      missing: 'The file is not at its address.',
      'not-json': 'The file came, but it is not a dataset.',
      'web-page': 'A web page came in place of the data.',
      empty: 'The file came empty.',
      truncated: 'Only half of the file came.',
      'too-big': 'The file is larger than this page reads.',
      newer: 'The data has a newer format than this page can read. The page needs an update.',
      'not-a-dataset': 'The file came, but it is not a dataset.',
      refused: 'The file was refused.',
    },
  },
  exit: {
    link: 'Exit now',
    help: 'Leaving does not erase your browser history.',
    keys: 'You can also press Shift 3 times.',
    more: (presses: number) =>
      `Press Shift ${presses} more ${presses === 1 ? 'time' : 'times'} to leave this page.`,
    stopped: 'Time ran out. You are still on this page.',
  },
  hotline: {
    heading: 'Hotlines',
    headingFor: (place: string) => `Hotlines for ${place}`,
    countries: { US: 'US', CA: 'Canada', MX: 'Mexico' },
    partOf: (place: string) => `Part of ${place}`,
    policeOf: (place: string) => `Police, ${place}`,
    moreOf: (place: string) => `Lines of ${place} are under “All lines”.`,
    noneOf: (place: string) => `No line of its own is listed for ${place}.`,
    call: (number: string, name: string, about: string) => `Call ${number}, ${name}: ${about}`,
    text: 'Text',
    textTo: (number: string, name: string) => `Text ${number}, ${name}`,
    danger: (number: string) => `In danger: call ${number}`,
    all: 'All lines',
    source: 'Source:',
    document: 'a document without an address',
    undated: 'no date given',
    stale: 'more than 90 days ago',
  },
  sources: {
    checked: (date: string, by: string) => `Checked ${date} by ${by}`,
    unchecked: 'Not yet checked by a person',
  },
};

/** The first words of the interface in one language. */
export type Words = typeof en;
