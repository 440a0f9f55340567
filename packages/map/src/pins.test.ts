import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { regionAt } from '@coalition-map/geo';
import { usCa } from '@coalition-map/geo/shapes';
import { usCaScene } from '@coalition-map/geo/scenes';
import { base, committed, names, stateOf, stateWith } from './data.fixture.ts';
import { pinKinds, pinsOf } from './pins.ts';

/** A record as its file has it. */
interface Raw {
  readonly id: string;
  readonly type?: string;
  readonly jurisdictions?: readonly string[];
  readonly place?: {
    readonly precision: string;
    readonly at?: readonly [number, number];
    readonly basis?: string;
  };
}

const kinds = ['builds', 'events', 'organizations', 'partnerships'] as const;
const drawn = new Map(usCa.regions.map((region) => [region.id, region]));

/** The located records, read independently of the code under test. */
const onDisk = names.flatMap((name) =>
  kinds.flatMap((kind) => {
    const manifest = JSON.parse(
      readFileSync(new URL(`../../../data/${name}/dataset.json`, import.meta.url), 'utf8'),
    ) as { collections: { name: string; file: string }[] };
    const file = manifest.collections.find((it) => it.name === kind)?.file;
    if (file === undefined) return [];
    const records = JSON.parse(
      readFileSync(new URL(`../../../data/${name}/${file}`, import.meta.url), 'utf8'),
    ) as Raw[];
    return records.map((record) => ({ key: `${name}/${kind}/${record.id}`, kind, record }));
  }),
);
const pins = pinsOf(stateWith(...names.map(committed)), usCaScene);
const byKey = new Map(pins.map((pin) => [pin.key, pin]));
const statesOf = ({ jurisdictions = [] }: Raw) => jurisdictions.filter((id) => drawn.has(id));

test('each build, event, organization and partnership of a drawn state, or with a city, has exactly one pin', () => {
  const wanted = onDisk
    .filter(({ record }) => record.place?.precision !== 'withheld')
    .filter(({ record }) => statesOf(record).length > 0 || record.place?.at)
    .map(({ key }) => key);
  expect(wanted.length).toBeGreaterThan(200);
  expect(pins.map(({ key }) => key).sort()).toEqual(wanted.sort());
});

test('what is withheld, and what is of a whole country without a city, has no pin', () => {
  const none = onDisk.filter(
    ({ record }) =>
      record.place?.precision === 'withheld' || (statesOf(record).length === 0 && !record.place?.at),
  );
  expect(none.some(({ record }) => record.place?.precision === 'withheld')).toBe(true);
  expect(none.some(({ record }) => record.jurisdictions?.includes('US'))).toBe(true);
  for (const { key } of none) expect(byKey.has(key), key).toBe(false);
});

test('a pin without a city, or with an assumed one, stands at the anchor of a state of its record', () => {
  const vague = onDisk.filter(
    ({ key, record }) => byKey.has(key) && (!record.place?.at || record.place.basis === 'assumed-seat'),
  );
  expect(vague.some(({ record }) => record.place?.basis === 'assumed-seat')).toBe(true);
  for (const { key, record } of vague) {
    const pin = byKey.get(key);
    expect(pin?.level, key).toBe('state');
    expect(statesOf(record), key).toContain(pin?.place);
    expect(pin?.at, key).toEqual(drawn.get(pin?.place ?? '')?.at);
  }
});

test('a pin of a city lies in the declared state, or within 10 plane units of it', () => {
  const cities = pins.filter(({ level }) => level === 'city');
  expect(cities.length).toBeGreaterThan(60);
  for (const { key, at, place } of cities) {
    const region = drawn.get(place);
    expect(region && regionAt({ ...usCa, regions: [region] }, at, 10), key).toBe(place);
    const declared = onDisk.find((it) => it.key === key)?.record;
    if (declared && statesOf(declared).length > 0) expect(statesOf(declared), key).toContain(place);
  }
});

test('each kind of record has its own kind of pin, and tribal centres and enterprises theirs', () => {
  const wanted = { builds: 'build', events: 'event', partnerships: 'partnership' } as const;
  for (const { key, kind, record } of onDisk) {
    const pin = byKey.get(key);
    if (!pin) continue;
    expect(pin.kind, key).toBe(
      kind === 'organizations'
        ? record.type?.startsWith('tribal-')
          ? 'tribal'
          : 'organization'
        : wanted[kind],
    );
  }
  expect(new Set(pins.map(({ kind }) => kind))).toEqual(new Set(pinKinds));
});

const at = [-86.78, 36.16] as const;
const build = (more: object) => ({
  ...base,
  id: 'it',
  jurisdictions: ['US-TN'],
  type: 'state',
  evidence: 'report',
  summary: { en: 'A day of briefings.' },
  ...more,
});
const pinOf = (more: object) => pinsOf(stateOf({ builds: [build(more)] }), usCaScene);

test('a city stands where it lies, and an assumed seat at the anchor', () => {
  const place = { precision: 'city', city: 'Nashville' };
  expect(pinOf({ place: { ...place, at } })).toMatchObject([{ level: 'city', place: 'US-TN' }]);
  expect(pinOf({ place: { ...place, basis: 'assumed-seat' } })).toMatchObject([
    { level: 'state', at: drawn.get('US-TN')?.at },
  ]);
});

test('the city of a record of several states stands in the one that holds it, whichever is named first', () => {
  const place = { precision: 'city', city: 'Sioux City', at: [-96.4, 42.5] };
  for (const jurisdictions of [
    ['US-NE', 'US-IA', 'US-SD'],
    ['US-IA', 'US-SD', 'US-NE'],
  ])
    expect(pinOf({ jurisdictions, place }).map((pin) => pin.place)).toEqual(['US-IA']);
  const far = { precision: 'city', city: 'Nashville', at };
  expect(pinOf({ jurisdictions: ['US-OR', 'US-TN'], place: far }).map((pin) => pin.place)).toEqual(['US-TN']);
});

test('a place that is told by its region only stands at the anchor, and a withheld one nowhere', () => {
  expect(pinOf({ place: { precision: 'region' } })[0]?.at).toEqual(drawn.get('US-TN')?.at);
  expect(pinOf({ place: { precision: 'withheld' } })).toEqual([]);
});

test('a city of a record of a whole country stands in the state that holds it', () => {
  const place = { precision: 'city', city: 'Nashville', at };
  expect(pinOf({ jurisdictions: ['US'], place })).toMatchObject([{ place: 'US-TN', level: 'city' }]);
  expect(pinOf({ jurisdictions: ['US'] })).toEqual([]);
});

test('a place off the plane stands at the anchor of its state, and Mexico’s nowhere', () => {
  const place = { precision: 'city', city: 'Mexico City', at: [-99.13, 19.43] };
  expect(pinOf({ jurisdictions: ['MX-CMX'], place })).toEqual([]);
  expect(pinOf({ jurisdictions: ['US-TX', 'MX-CMX'], place })).toMatchObject([
    { place: 'US-TX', level: 'state' },
  ]);
});
