import { cityTable } from './generated/cities.ts';
import { jurisdictionOf, jurisdictionsOf, type Jurisdiction } from './jurisdictions.ts';

/** A place that a name may mean: a city in a state or province, or the state or province itself. */
export interface NamedPlace {
  /** The city as it is written there; none where the state or province itself is meant. */
  readonly city?: string;
  /** Jurisdiction id. */
  readonly place: string;
}

/** A row of the table of cities. */
export interface City {
  readonly name: string;
  /** How it is looked up. */
  readonly plain: string;
  readonly places: readonly string[];
}

/** A state, province or territory, by all its names. */
export interface State {
  readonly id: string;
  readonly names: readonly string[];
  readonly code: string;
}

/** Names beside those of GeoNames, which people type: name as it is looked up, name of the table. */
const byOtherNames: Readonly<Record<string, string>> = {
  'quebec city': 'Québec',
  'ville de quebec': 'Québec',
  'ciudad de quebec': 'Québec',
  'ciudad de nueva york': 'New York City',
  nyc: 'New York City',
  bronx: 'The Bronx',
};

let cities: readonly City[] | undefined;
let states: readonly State[] | undefined;

/**
 * Gives all that a whole name means, the largest city first: "Springfield" is in several states, "Springfield, IL" in one,
 * and "TN", "Tennessee" or "Luisiana" is a state. Empty where nothing has that name. Accents, capitals, dots and hyphens do
 * not count, and "Saint" is "St.".
 */
export function placesNamed(text: string): readonly NamedPlace[] {
  const wanted = plainName(text);
  if (wanted === '') return [];
  const state = stateNamed(wanted);
  const own: readonly NamedPlace[] = state ? [{ place: state.id }] : [];
  return unique([...own, ...citiesWhere(wanted, (name, sought) => name === sought)]);
}

/**
 * Gives what a name that is being typed may become: first all that has that very name, then, up to so many, states and
 * provinces, then cities by their number of people, each in its three states with the most.
 */
export function placesLike(text: string, most = 8): readonly NamedPlace[] {
  const wanted = plainName(text);
  if (wanted === '') return [];
  const named = placesNamed(text);
  const begun = allStates().filter(({ names }) => begins(names, wanted));
  const like = unique([
    ...named,
    ...begun.map(({ id }) => ({ place: id })),
    ...citiesWhere(wanted, (name, sought) => name.startsWith(sought), 3),
  ]);
  return like.slice(0, Math.max(most, named.length));
}

/** The form in which names are compared: small letters without accents, dots and hyphens, with "st" for "saint". */
export function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’‘'ʻ.]/g, '')
    .replace(/[^\p{L}\p{N},]+/gu, ' ')
    .replace(/ ?, ?/g, ', ')
    .trim()
    .replace(/\bsainte?\b/g, 'st')
    .replace(/\bste\b/g, 'st')
    .replace(/\bfort\b/g, 'ft')
    .replace(/\bmount\b/g, 'mt');
}

/** Cities by name, or by name and state: "nashville, tn", "nashville tn", "nashville tennessee". */
function citiesWhere(
  wanted: string,
  fits: (name: string, sought: string) => boolean,
  most = Infinity,
): readonly NamedPlace[] {
  const sought = wanted.replace(/,.*$/, '');
  const other = byOtherNames[sought];
  const named = allCities().filter(
    ({ name, plain }) => (!wanted.includes(',') && fits(plain, wanted)) || name === other,
  );
  const here = named.flatMap(({ name, places }) =>
    places.slice(0, most).map((place) => ({ city: name, place })),
  );
  return here.length > 0 ? here : citiesInState(wanted);
}

/** Cities of which the state is typed as well, as far as it is typed. */
function citiesInState(wanted: string): readonly NamedPlace[] {
  return allCities().flatMap(({ name, plain, places }) => {
    if (!wanted.startsWith(plain)) return [];
    const rest = /^,? (.*)$/.exec(wanted.slice(plain.length))?.[1];
    if (rest === undefined) return [];
    return allStates()
      .filter(({ id, code, names }) => places.includes(id) && (code === rest || begins(names, rest)))
      .map(({ id }) => ({ city: name, place: id }));
  });
}

function begins(names: readonly string[], text: string): boolean {
  return text !== '' && names.some((name) => name.startsWith(text));
}

function stateNamed(wanted: string): State | undefined {
  return allStates().find(({ code, names }) => code === wanted || names.includes(wanted));
}

/** Leaves out what stands there already. */
export function unique(list: readonly NamedPlace[]): readonly NamedPlace[] {
  const keys = list.map(({ city = '', place }) => `${place} ${city}`);
  return list.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

/** Reads the table once, when a name is first looked up: some 1,100 rows, in about a millisecond. */
export function allCities(): readonly City[] {
  return (cities ??= cityTable.split(',').map((row) => {
    const [, name = '', codes = ''] = /^(.*?)((?: [A-Z]{2})+)$/.exec(row) ?? [];
    return { name, plain: plainName(name), places: codes.trim().split(' ').map(idOf) };
  }));
}

/** Two letters of a state or a province are never those of the other country's. */
function idOf(code: string): string {
  return jurisdictionOf(`CA-${code}`) ? `CA-${code}` : `US-${code}`;
}

/** All states, provinces and territories of the two countries. */
export function allStates(): readonly State[] {
  return (states ??= [...jurisdictionsOf('US'), ...jurisdictionsOf('CA')].map(stateOf));
}

function stateOf({ id, name }: Jurisdiction): State {
  const names = Object.values(name).map(plainName);
  return { id, names: id === 'US-DC' ? [...names, 'washington dc'] : names, code: id.slice(3).toLowerCase() };
}
