import { caTerritories, district, provinces, states, usTerritories, type NameRow } from './names.ts';
import { estados } from './names-mx.ts';

/** A country that the map knows, by ISO 3166-1 alpha-2. */
export type Country = 'US' | 'CA' | 'MX';

/** A place with a government: a country (`US`), or one of its parts by ISO 3166-2 (`US-TN`). */
export interface Jurisdiction {
  readonly id: string;
  /** Always in English; in the other languages only where the name differs. */
  readonly name: { readonly en: string; readonly es?: string; readonly 'fr-CA'?: string };
  readonly kind: 'country' | 'state' | 'province' | 'territory' | 'district';
  readonly country: Country;
}

const countries: readonly NameRow[] = [
  ['US', 'United States', 'Estados Unidos', 'États-Unis'],
  ['CA', 'Canada', 'Canadá'],
  ['MX', 'Mexico', 'México', 'Mexique'],
];

let byId: Map<string, Jurisdiction> | undefined;

/** The jurisdiction with an id, or `undefined` for text that is no id of one; upper and lower case differ. */
export function jurisdictionOf(id: string): Jurisdiction | undefined {
  return all().get(id);
}

/** The states, provinces and territories of a country by English name, without the country itself. */
export function jurisdictionsOf(country: Country): Jurisdiction[] {
  return [...all().values()].filter(({ id, country: own }) => own === country && id !== country);
}

/** Whether text is the id of a jurisdiction. */
export function isJurisdiction(id: string): boolean {
  return all().has(id);
}

/** The country of a jurisdiction's id; a country is its own; `undefined` for an unknown id. */
export function countryOf(id: string): Country | undefined {
  return all().get(id)?.country;
}

function all(): Map<string, Jurisdiction> {
  return (byId ??= new Map(
    [
      ...countries.flatMap((row) => rows(row[0] as Country, 'country', [row])),
      ...rows('US', 'state', states),
      ...rows('US', 'district', district),
      ...rows('US', 'territory', usTerritories),
      ...rows('CA', 'province', provinces),
      ...rows('CA', 'territory', caTerritories),
      ...rows('MX', 'state', estados),
    ]
      // By code units, which for these names is the order of a dictionary: a test holds it. A collator takes 10 ms to make.
      .sort((a, b) => (a.name.en < b.name.en ? -1 : 1))
      .map((jurisdiction) => [jurisdiction.id, jurisdiction]),
  ));
}

function rows(country: Country, kind: Jurisdiction['kind'], names: readonly NameRow[]): Jurisdiction[] {
  return names.map(([code, en, es, fr]) => ({
    id: kind === 'country' ? country : `${country}-${code}`,
    name: { en, ...(es && { es }), ...(fr && { 'fr-CA': fr }) },
    kind,
    country,
  }));
}
