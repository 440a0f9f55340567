import { en } from './en.ts';
import { many } from './many.ts';

/** The words of the map in English: what its colours, names and marks say. They come with the colours. */
export const enMap = {
  ...en,
  /** What stands between a label and what it tells. */
  colon: ':',
  topics: {
    'iowa-mve-model': 'Iowa Motor Vehicle Enforcement model',
    'canadian-cve': 'Canadian enforcement model',
    'law-enforcement-training': 'Law enforcement training',
    'state-agency-training': 'State agency training',
    'cdl-training-mandate': 'Training law for commercial drivers',
    'driver-training-mandate': 'Driver training rule',
    'cdl-material': 'Material in commercial licensing',
    'task-force': 'Task force collaboration',
    'trucking-association': 'Trucking association',
    'industry-training': 'Industry training',
    botl: 'Busing on the Lookout',
    'energy-program': 'Energy industry (Empower Freedom)',
    'awareness-campaign': 'Awareness campaign',
    'coalition-build': 'Part in a coalition build',
  },
  legend: {
    title: 'Colors',
    counted: {
      all: 'All programs and measures, how many',
      components: 'Iowa model, how many components',
      builds: 'Coalition builds, how many',
      year: 'First year of a program or measure',
    },
    byTopic: 'One program or measure',
    showAll: 'Show all again',
    switch: 'Press an entry to leave it out of map and list.',
    programs: (from: number, to: number | undefined) =>
      to === undefined
        ? `${from} or more programs or measures`
        : from === to
          ? many(from, 'program or measure', 'programs or measures')
          : `${from}–${to} programs or measures`,
    components: (from: number, to: number) =>
      `${from === to ? from : `${from} to ${to}`} of 6 components on record, in full or in part`,
    noComponent: 'None of the 6 components',
    uncounted: 'In part; how many of the 6 components is not told',
    buildCount: (from: number, to: number | undefined) =>
      to === undefined
        ? `${from} or more coalition builds`
        : from === to
          ? many(from, 'coalition build', 'coalition builds')
          : `${from}–${to} coalition builds`,
    years: (from: number | undefined, to: number | undefined) =>
      from === undefined
        ? `Since ${to} or before`
        : to === undefined
          ? `Since ${from} or later`
          : from === to
            ? `Since ${from}`
            : `Since ${from}–${to}`,
    undated: 'In place; the year is not told',
    inForce: 'In place',
    full: 'In place, in full',
    partial: 'In place, in part',
    planned: 'Planned or proposed, not in force',
    other: 'In place, but not the publisher’s own work, or its link is not stated',
    local: 'Local, or took part only',
    refused: 'Not passed, or not adopted',
    none: 'No data: no partnership or law on record',
    noneOfThis: 'No data: nothing on record about this',
    noBuild: 'No data: no coalition build on record',
    waiting: 'Not loaded',
    unfit: 'Programs or measures on record, none that fits the filters',
    context: 'Shown for orientation; open it for nationwide records',
    leftOut: (text: string) => `${text} (left out of the map now)`,
    build: 'Coalition build reported',
    buildOnly: 'Announced, or not called a coalition build by its source',
    places: (n: number) => many(n, 'place', 'places'),
    pins: 'Pins',
    pin: {
      partnership: 'Partnership or law (at its state, not at an address)',
      build: 'Coalition build',
      event: 'Event',
      organization: 'Organization or task force',
      tribal: 'Tribal center or enterprise',
    },
    cluster: 'Several records',
    scope: 'Colors count what covers a whole place, such as a state, and is the publisher’s own work.',
  },
  map: {
    ...en.map,
    help: 'Arrow keys move to the next place. Type a name to go there. Enter opens it. Page Down goes through its pins. Plus, minus and zero zoom. Escape goes back.',
    label: {
      us: 'Map of the United States',
      'us-ca': 'Map of the United States and Canada',
      na: 'Map of the United States and Canada, with Mexico for orientation',
    },
    region: (name: string, code: string, value: string, records: string) =>
      `${name}, ${code}: ${value}${records ? `; ${records}` : ''}`,
    pins: (n: number) => many(n, 'record on the map', 'records on the map'),
    mark: (place: string, n: number, records: string) =>
      `${place}, ${many(n, 'record', 'records')}: ${records}`,
    touch: 'Use two fingers to move the map',
    wheel: 'Hold Ctrl (or ⌘) and scroll to zoom the map',
    several: 'Several states',
    pan: {
      title: 'Move the map',
      left: 'Move left',
      up: 'Move up',
      down: 'Move down',
      right: 'Move right',
    },
    left: (n: number) => `${many(n, 'of them is', 'of them are')} left out of the map now.`,
    streets: { show: 'Streets', failed: 'Streets cannot be drawn on this device or network.' },
    has: {
      all: 'have a program or measure in place',
      components: 'have adopted components of the Iowa Motor Vehicle Enforcement model',
      builds: 'have had a coalition build, as reported',
      year: 'have a program or measure in place; the colors tell since when',
      program: 'take part in this program',
      topic: (topic: string) => `have this in place: ${topic}`,
    },
    regions: { US: 'states and territories', all: 'states, provinces and territories' },
    describe: (has: number, all: number, regions: string, what: string, none: number, waiting: number) =>
      `${has} of ${all} ${regions} ${what}. For ${none} there is no data.${
        waiting > 0 ? ` For ${waiting} the records are not loaded.` : ''
      }`,
    filtered: (sentence: string, n: number) =>
      `With the filters that are on, ${sentence}${n > 0 ? ` For ${n} they leave out all that is on record.` : ''}`,
    invite: 'Point at a place to read its name, click it to open it.',
  },
};

/** The first words of the interface and those of the map, in one language. */
export type MapWords = typeof enMap;
