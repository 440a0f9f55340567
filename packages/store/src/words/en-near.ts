import { many } from './many.ts';

/** The words of the search by ZIP Code, postal code or city, in English. */
export const enNear = {
  heading: 'Who serves a place',
  label: 'ZIP code, postal code, city, state or province',
  hint: 'For example 37203, K1A 0B1 or Nashville.',
  kept: 'What you type is looked up on this device: it is not sent anywhere, not stored, and not put into the address.',
  find: 'Show',
  suggestions: 'Suggested places',
  /** Announced while one types. */
  count: (n: number) =>
    n === 0
      ? 'No suggestions.'
      : `${many(n, 'suggestion', 'suggestions')}. Choose with the up and down arrow keys.`,
  cityIn: (city: string, place: string) => `${city}, ${place}`,
  several: (typed: string, n: number) => `${typed} may be in ${many(n, 'place', 'places')}. Choose one:`,
  /** Before places that a name with a slip may have been meant for. */
  meantOne: (place: string) => `Did you mean ${place}?`,
  meant: (typed: string, n: number) =>
    `No place here is called “${typed}”. Did you mean ${n === 1 ? 'this one' : 'one of these'}?`,
  faults: {
    empty: 'Type a ZIP code, a postal code, a city, a state or a province.',
    form: 'This is no ZIP or postal code. Type five digits such as 37203, or a Canadian code such as K1A 0B1.',
    unassigned:
      'No place has a code that begins like this. Check the digits and letters, or type a city or a state.',
    military:
      'This is a code of the armed forces, which belongs to no state. Type the city, state or province where help is needed.',
    abroad:
      'This code belongs to a country of its own. Here are only the US with its territories, and Canada.',
    unknown:
      'This name is not in the list of larger cities on this device. Check the spelling, or type the ZIP or postal code, the state or the province.',
  },
  found: (typed: string, place: string) => `${typed} leads to ${place}.`,
  border: 'Near a border a postal code can reach into the next state: then choose your state by its name.',
  resultFor: (place: string) => `Who serves ${place}`,
  told: (n: number, nationwide: number) =>
    `${many(n, 'organization', 'organizations')} on record here${nationwide === 0 ? '' : `, and ${nationwide} nationwide`}.`,
  /** Where a place has none of its own on record: what is known instead. */
  noneTold: (place: string) =>
    `Of organizations in ${place} itself we have no data: none is on record here. That is not “there are none”.`,
  countryTold: (n: number, country: string) =>
    `${many(n, 'organization on record serves', 'organizations on record serve')} the whole country (${country}).`,
  noCountryTold: (country: string) =>
    `Of organizations that serve the whole country (${country}) we have no data.`,
  besideTold: (n: number) =>
    `In neighboring places ${many(n, 'organization is', 'organizations are')} on record; whether ${n === 1 ? 'it serves' : 'they serve'} this place is not recorded.`,
  groups: {
    survivors: 'Help for survivors',
    coalitions: 'Coalitions and other organizations',
    agencies: 'Agencies and commissions',
    nationwide: 'Nationwide',
    nextDoor: 'Next door, where the record names this place',
  },
  noData: 'No data: nothing is recorded here. It does not mean that there is nothing.',
  notLoaded: 'Not loaded yet.',
  why: 'Why it is here',
  area: 'Service area',
  /** Below an area that is a part of the state. */
  areaOnly: 'Only this area, by its record: ask first whether it serves where you are.',
  /** Once, below the hotlines. */
  regions:
    'Regions are told in the words of the records; which towns are in them is not recorded. The national hotline above knows more.',
  cityFirst: (city: string) => `In each group, organizations in ${city}, or that name it, come first.`,
  seat: (city: string) => `located in ${city}`,
  whole: (place: string) => `state-level, for the whole of ${place}`,
  part: (place: string) => `in ${place}; which part it serves is not recorded`,
  across: (places: string) => `works across ${places}`,
  country: (places: string) => `serves ${places} nationwide`,
  names: (place: string) => `from next door; its record names ${place}`,
  hidden: 'for the protection of those who live there, its location is not shown',
};

/** The words of the search by place in one language. */
export type NearWords = typeof enNear;
