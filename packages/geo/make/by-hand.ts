import type { Preset } from '../src/shapes.ts';

/** An arrow key: 0 to 3 are left, up, right, down. */
export type Key = 0 | 1 | 2 | 3;

/** Steps that are set by hand: for each region where keys lead, `''` for nowhere. */
export type Steps = Readonly<Record<string, Partial<Record<Key, string>>>>;

/** Regions that ocean or an inset box parts from the rest: only steps by hand lead there and away. */
export const AWAY = new Set(['US-AK', 'US-HI', 'US-GU', 'US-MP', 'US-AS', 'US-PR', 'US-VI', 'CA-PE']);

/** Where angles alone read badly, and what lies the same in all pictures. */
const everywhere: Steps = {
  'US-PR': { 0: 'US-FL', 1: '', 2: 'US-VI', 3: '' },
  'US-VI': { 0: 'US-PR', 1: '', 2: '', 3: '' },
  'US-NV': { 0: 'US-CA' },
  'US-OR': { 3: 'US-CA' },
  'US-DC': { 0: 'US-WV' },
  'US-GA': { 2: 'US-SC' },
  'US-SC': { 0: 'US-GA' },
  'US-VT': { 0: 'US-NY' },
  'US-FL': { 2: 'US-PR' },
};

/** The US and Canada: Alaska in its place, the islands of the Pacific in one row below California. */
const usCa: Steps = {
  ...everywhere,
  'US-AK': { 0: '', 1: '', 2: 'CA-YT', 3: 'US-HI' },
  'US-HI': { 0: '', 1: 'US-AK', 2: 'US-GU', 3: '' },
  'US-GU': { 0: 'US-HI', 1: 'US-CA', 2: 'US-MP', 3: '' },
  'US-MP': { 0: 'US-GU', 1: 'US-CA', 2: 'US-AS', 3: '' },
  'US-AS': { 0: 'US-MP', 1: 'US-CA', 2: 'US-TX', 3: '' },
  'US-CA': { 0: 'US-HI', 1: 'US-OR', 2: 'US-NV', 3: 'US-AS' },
  'CA-PE': { 0: 'CA-NB', 1: 'CA-NL', 2: '', 3: 'CA-NS' },
  'CA-YT': { 0: 'US-AK' },
  'CA-BC': { 0: 'US-AK' },
  'CA-NB': { 2: 'CA-PE' },
  'CA-NL': { 3: 'CA-PE' },
  'CA-NS': { 1: 'CA-PE' },
};

/** The steps by hand of each picture, to and from what is away and wherever else a map reader would disagree. */
export const BY_HAND: Readonly<Record<Preset, Steps>> = {
  us: {
    ...everywhere,
    'US-AK': { 0: '', 1: 'US-CA', 2: 'US-HI', 3: '' },
    'US-HI': { 0: 'US-AK', 1: 'US-NM', 2: 'US-GU', 3: '' },
    'US-GU': { 0: 'US-HI', 1: 'US-TX', 2: 'US-MP', 3: '' },
    'US-MP': { 0: 'US-GU', 1: 'US-LA', 2: 'US-AS', 3: '' },
    'US-AS': { 0: 'US-MP', 1: 'US-AL', 2: 'US-FL', 3: '' },
    'US-CA': { 0: '', 1: 'US-OR', 2: 'US-NV', 3: 'US-AK' },
    'US-AZ': { 3: 'US-AK' },
    'US-NM': { 3: 'US-HI' },
    'US-TX': { 3: 'US-GU' },
    'US-LA': { 3: 'US-MP' },
    'US-AL': { 3: 'US-AS' },
  },
  'us-ca': usCa,
  na: {
    ...usCa,
    'US-AS': { 0: 'US-MP', 1: 'US-CA', 2: 'MX', 3: '' },
    MX: { 0: 'US-AS', 1: 'US-TX', 2: '', 3: '' },
    'US-AZ': { 3: 'MX' },
    'US-NM': { 3: 'MX' },
    'US-TX': { 3: 'MX' },
    'US-LA': { 3: '' },
  },
};
