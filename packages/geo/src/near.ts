/** What a visitor types to what state or province it is in, on the device. Comes where a page asks for it. */
import { placesNamed, type NamedPlace } from './cities.ts';
import { looksPostal, postalPlace, type PostalFault, type PostalPlace } from './postal.ts';

export { placesAlike } from './alike.ts';
export { placesLike, placesNamed, type NamedPlace } from './cities.ts';
export { looksPostal, postalPlace, type PostalFault, type PostalPlace } from './postal.ts';

/** A name that means one place, or several to choose from. */
export interface NameFound {
  readonly is: 'named';
  readonly choices: readonly [NamedPlace, ...NamedPlace[]];
}

/** A name that means nothing here: a small town, or a slip. */
export interface NameUnknown {
  readonly is: 'unknown';
  readonly got: string;
  readonly wanted: string;
}

/** Gives where a typed ZIP Code, postal code, city, state or province is; a fault where it is nowhere. Nothing is asked of anyone. */
export function whereIs(text: string): PostalPlace | PostalFault | NameFound | NameUnknown {
  if (looksPostal(text)) return postalPlace(text);
  const [first, ...others] = placesNamed(text);
  if (first) return { is: 'named', choices: [first, ...others] };
  return {
    is: 'unknown',
    got: text,
    wanted: 'a ZIP or postal code, or a larger city, a state or a province',
  };
}
