import { randomOf } from './random.ts';

/** A place on the earth, `[longitude, latitude]` in degrees. */
export type LngLat = readonly [number, number];

/** A state or province that pins are scattered over. */
export interface Ground {
  /** ISO 3166-2. */
  readonly id: string;
  /** West, south, east and north of its largest part, in degrees. */
  readonly box: readonly [number, number, number, number];
  holds(at: LngLat): boolean;
}

/** A made organization, in the dataset format, version 1. */
export interface MadeRecord {
  readonly id: string;
  readonly name: { readonly en: string };
  readonly type: 'local-ngo';
  readonly summary: { readonly en: string };
  readonly jurisdictions: readonly string[];
  readonly place: { readonly precision: 'city'; readonly city: string; readonly at: LngLat };
  readonly sources: readonly { readonly document: string }[];
  readonly verified: null;
  readonly confidence: 'high';
}

/** The most records that stand in one file: about 6 MB, below the 8 MiB that the loader takes of one file. */
const PER_FILE = 20_000;
/** The most towns, a count; what more there is stands around them, as organizations do. */
const MOST_TOWNS = 1200;
/** How far around its town an organization stands, degrees: about 25 km. */
const SCATTER = 0.25;
const SEED = 20_260_101;

/** Gives `count` made organizations, always the same ones: towns in each state in turn, then organizations around them. */
export function madeRecords(count: number, grounds: readonly Ground[]): readonly MadeRecord[] {
  const random = randomOf(SEED);
  const towns = Array.from({ length: Math.min(count, MOST_TOWNS) }, (_, index) => {
    const ground = grounds[index % grounds.length];
    if (!ground) throw new Error('There is no ground to put organizations on.');
    return { ground, at: spotIn(ground, random), name: `Bench town ${index}` };
  });
  return Array.from({ length: count }, (_, index) => {
    // Some towns hold many more organizations than others.
    const town = towns[index < towns.length ? index : Math.floor(random() ** 2 * towns.length)];
    if (!town) throw new Error('There is no town to put an organization in.');
    const at = index < towns.length ? town.at : besideOf(town.at, town.ground, random);
    return recordOf(index, town.ground.id, town.name, at);
  });
}

/** Gives the files of a dataset by name: small ones whole in the manifest, large ones in collections of 20,000 beside it. */
export function madeFiles(records: readonly MadeRecord[]): ReadonlyMap<string, string> {
  const parts = Array.from({ length: Math.ceil(records.length / PER_FILE) }, (_, index) =>
    records.slice(index * PER_FILE, (index + 1) * PER_FILE),
  );
  const isWhole = parts.length <= 1;
  const collections = parts.map((part, index) => ({
    name: 'organizations',
    count: part.length,
    ...(isWhole ? { records: part } : { file: fileName(index) }),
  }));
  const manifest = {
    format: 1,
    version: '1.0.0',
    id: 'bench',
    title: { en: `Made data: ${records.length} organizations that do not exist` },
    publisher: { name: 'Coalition Map benchmark' },
    licence: 'CC0-1.0',
    updated: '2026-01-01',
    languages: ['en'],
    collections,
  };
  const files = new Map([['dataset.json', JSON.stringify(manifest)]]);
  if (!isWhole) for (const [index, part] of parts.entries()) files.set(fileName(index), JSON.stringify(part));
  return files;
}

function fileName(index: number): string {
  return `organizations-${index + 1}.json`;
}

function recordOf(index: number, place: string, city: string, at: LngLat): MadeRecord {
  return {
    id: `bench-${index}`,
    name: { en: `Bench organization ${index}` },
    type: 'local-ngo',
    summary: { en: 'Made for a measurement; it does not exist.' },
    jurisdictions: [place],
    place: { precision: 'city', city, at },
    sources: [{ document: 'Made by test/bench' }],
    verified: null,
    confidence: 'high',
  };
}

function spotIn({ id, box, holds }: Ground, random: () => number): LngLat {
  const [west, south, east, north] = box;
  for (let attempt = 0; attempt < 1000; attempt++) {
    const at = rounded(west + random() * (east - west), south + random() * (north - south));
    if (holds(at)) return at;
  }
  throw new Error(`No spot was found in ${id}.`);
}

function besideOf(town: LngLat, { holds }: Ground, random: () => number): LngLat {
  for (let attempt = 0; attempt < 5; attempt++) {
    const at = rounded(
      town[0] + (random() + random() - 1) * SCATTER,
      town[1] + (random() + random() - 1) * SCATTER,
    );
    if (holds(at)) return at;
  }
  return town;
}

function rounded(lng: number, lat: number): LngLat {
  return [Number(lng.toFixed(4)), Number(lat.toFixed(4))];
}
