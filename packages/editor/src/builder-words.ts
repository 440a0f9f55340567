import type { ColourName } from '@coalition-map/map';
import type { Part, Single } from './snippet-choices.ts';

/** What the builder says, in the language of those who keep a site. */
export const builderWords = {
  title: 'Build the snippet',
  intro:
    'Choose what your page shows, look at it, and copy the lines into your page. Nothing is sent or stored: the choices are gone when you close this page.',
  forms: {
    tag: ['Tags in your page', 'The map is part of the page and takes its width, its fonts and its colors.'],
    frame: ['A frame', 'For a site that allows only frames. It brings its own look: colors cannot be set.'],
    static: [
      'HTML without JavaScript',
      'A picture of the map, a table and the hotlines as of today. Nobody can choose a place in it, and it does not follow the data: build it again when they change.',
    ],
  },
  parts: {
    explorer: 'Everyone: the whole map with list and details',
    near: 'Those who look for help: who serves a ZIP Code, a city, a province',
    finder: 'Advocates and researchers: a search over resources, organizations, laws',
    program: 'Drivers, companies and officers: what a program is, and how to start',
    starter: 'Those who start a coalition: the worksheet',
    compare: 'Commissioners and aides: places side by side',
    parts: 'A page of your own: single parts',
  } satisfies Record<Part, string>,
  singles: {
    filters: 'Filters',
    map: 'Map',
    legend: 'Legend',
    list: 'List: all that the map shows, for those who do not see it',
    panel: 'Details of what is chosen',
  } satisfies Record<Single, string>,
  colours: {
    ground: 'Ground',
    paper: 'Ground of boxes',
    ink: 'Text and the exit',
    quiet: 'Small text and borders of fields',
    line: 'Hairlines',
    accent: 'Links and the focus',
    warm: 'Ground of the hotline',
    'step-1': 'Map, fewest',
    'step-2': 'Map, second step',
    'step-3': 'Map, third step',
    'step-4': 'Map, fourth step',
    'step-5': 'Map, most',
  } satisfies Partial<Record<ColourName, string>> as Readonly<Partial<Record<ColourName, string>>>,
  datasets: ['National program (tat)', 'Tennessee alliance (tasa)', 'Tribal resources (tribal)'],
  always:
    'The exit and the hotlines are always part of it, in plain HTML that works without JavaScript. They cannot be left out.',
  programs: 'Programs shown alone at first',
  audience: 'For whom resources are shown at first',
  audienceHint:
    'Only resources say whom they are for: partnerships, builds and events are left out where something is ticked here. The visitor sees the filter, and can take it off.',
} as const;
