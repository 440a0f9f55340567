import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectionNames } from '@coalition-map/schema';
import { collections, parseDataset, type Dataset } from '@coalition-map/schema/door';
import {
  differenceOf,
  fieldNames,
  sentenceOf,
  toldOf,
  withEntries,
  withSection,
  type Change,
  type Difference,
} from '@coalition-map/review';
import { head, nashville, partnership } from './sample.fixture.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const hosts = fc.array(fc.constantFrom('TAT', 'Police', 'Union'), { maxLength: 3 });
const build = fc.record({
  id,
  date: fc.constantFrom('2019', '2019-05', '2019-05-01', '--05-24'),
  hosts,
  jurisdictions: fc.uniqueArray(fc.constantFrom('US-TN', 'US-OH', 'CA-AB'), { minLength: 1 }),
  place: fc.constantFrom(nashville.place, { precision: 'withheld' }),
});
const work = fc.record({
  id,
  status: fc.constantFrom('reported', 'enacted'),
  year: fc.constantFrom(2019, 2020),
});
const dataset = fc
  .record({
    builds: fc.uniqueArray(build, { selector: (it) => it.id }),
    partnerships: fc.uniqueArray(work, { selector: (it) => it.id }),
  })
  .map(({ builds, partnerships }) =>
    datasetOf(
      builds.map((it) => ({ ...nashville, ...it })),
      partnerships.map((it) => ({ ...partnership, ...it })),
    ),
  );

function datasetOf(builds: readonly object[], partnerships: readonly object[]): Dataset {
  const lists = { builds, partnerships };
  return parseDataset({
    ...head,
    collections: Object.entries(lists).map(([name, records]) => ({ name, count: records.length, records })),
  });
}

function idsOf({ changes }: Difference, kind: Change['kind']): string[] {
  return changes.filter((it) => it.kind === kind).map((it) => `${it.collection}/${it.id}`);
}

describe('the difference of two versions', () => {
  it('is nothing for a version and itself, in whatever order', () => {
    fc.assert(
      fc.property(dataset, (one) => {
        expect(one.faults).toEqual([]);
        const { builds, partnerships } = one.records;
        const turned = datasetOf(
          [...builds].reverse().map((it) => ({ ...it, hosts: [...it.hosts].reverse() })),
          [...partnerships].reverse().map((it) => Object.fromEntries(Object.entries(it).reverse())),
        );
        expect(differenceOf(one, turned).changes).toEqual([]);
      }),
    );
  });

  it('has added and removed swapped when it is taken backwards, and the same fields', () => {
    fc.assert(
      fc.property(dataset, dataset, (one, other) => {
        const [there, back] = [differenceOf(one, other), differenceOf(other, one)];
        for (const [a, b] of [
          [back, there],
          [there, back],
        ] as const) {
          const [removed, added] = [idsOf(a, 'removed'), idsOf(b, 'added')];
          expect(removed).toHaveLength(added.length);
          // An id that is kept quiet is told by nothing.
          for (const it of removed) if (!it.endsWith('/')) expect(added).toContain(it);
        }
        expect(idsOf(back, 'changed')).toEqual(idsOf(there, 'changed'));
        expect(idsOf(back, 'renamed')).toHaveLength(idsOf(there, 'renamed').length);
        const paths = ({ changes }: Difference) =>
          changes
            .filter(({ kind }) => kind === 'changed')
            .map(({ fields }) => fields.map(({ path }) => path));
        expect(paths(back)).toEqual(paths(there));
      }),
    );
  });

  it('accounts for each record: what is old, less what is removed, and what is added, is what is new', () => {
    fc.assert(
      fc.property(dataset, dataset, (one, other) => {
        const difference = differenceOf(one, other);
        const count = ({ records }: Dataset) => records.builds.length + records.partnerships.length;
        const { added, removed } = {
          added: idsOf(difference, 'added').length,
          removed: idsOf(difference, 'removed').length,
        };
        expect(count(one) - removed + added).toBe(count(other));
      }),
    );
  });

  it('never tells a place that the newer version withholds, and has words for every change', () => {
    fc.assert(
      fc.property(dataset, dataset, (one, other) => {
        const difference = differenceOf(one, other);
        expect(toldOf(difference)).toHaveLength(difference.changes.length);
        for (const told of toldOf(difference)) {
          expect(sentenceOf(told)).toMatch(
            /^[A-Z].* (added|removed|changed|corrected|reworded)|, nothing else$/,
          );
          const { after, fields, kind } = told.change;
          const place = after && 'place' in after.record ? after.record.place : undefined;
          if (kind !== 'changed' || place?.precision !== 'withheld') continue;
          expect(JSON.stringify(fields) + sentenceOf(told)).not.toMatch(/Nashville|86\.78/);
        }
      }),
    );
  });
});

type Town = readonly [city: string, venue: string, at: readonly [number, number]];

/** A place told ever less finely; the last one is a build without a place. */
const levels = ([city, venue, at]: Town) => [
  { precision: 'exact', city, venue, at },
  { precision: 'exact', city, venue, at: at.map((it) => Number(it.toFixed(2))) },
  { precision: 'exact', city, at: at.map((it) => Number(it.toFixed(1))) },
  { precision: 'city', city, at: at.map((it) => Number(it.toFixed(1))) },
  { precision: 'city', city },
  { precision: 'region' },
  { precision: 'withheld' },
  undefined,
];
const towns: readonly Town[] = [
  ['Nashville', 'Ryman Hall', [-86.77851, 36.16127]],
  ['Memphis', 'Beale Hall', [-90.05149, 35.13953]],
  ['Savannah', 'Tennessee Street Hall', [-88.24923, 35.22481]],
];

describe('a place that is told less finely', () => {
  const step = fc.record({
    town: fc.constantFrom(...towns),
    other: fc.constantFrom(...towns),
    from: fc.nat({ max: 4 }),
    by: fc.integer({ min: 1, max: 7 }),
    hasOtherId: fc.boolean(),
    isDated: fc.boolean(),
    isRewritten: fc.boolean(),
  });

  it('is repeated nowhere as it was, under another id neither, nor what was said of it', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 3 }), fc.boolean(), (steps, isWide) => {
        const pairs = steps.map(({ town, other, from, by, hasOtherId, isDated, isRewritten }, at) => {
          const [city, venue] = town;
          const id = `cb-${city.toLowerCase()}-${at}`;
          const old = {
            ...nashville,
            id,
            place: levels(town)[from],
            summary: { en: `At ${venue}, ${city}, room ${at}.` },
            hosts: [`${city} Police ${at}`],
          };
          const to = Math.min(from + by, 7);
          const { place: _place, ...rest } = nashville;
          const place = levels(to === 3 || to === 4 ? other : town)[to];
          const now = {
            ...(isRewritten ? { ...rest, hosts: ['Police'] } : { ...old, place: undefined }),
            id: hasOtherId ? `cb-${at}` : id,
            summary: { en: `A build, ${at}.` },
            ...(isDated ? { date: '2019-05' } : {}),
            jurisdictions: isWide ? ['US'] : ['US-TN'],
          };
          return [old, place ? { ...now, place } : (JSON.parse(JSON.stringify(now)) as object)] as const;
        });
        const [one, other] = [0, 1].map((side) =>
          datasetOf(
            pairs.map((it) => it[side] ?? {}),
            [],
          ),
        );
        if (!one || !other) throw new Error('two versions');
        expect([...one.faults, ...other.faults]).toEqual([]);
        const difference = { ...differenceOf(one, other), to: '2.0.0' };
        const told = toldOf(difference);
        const home = 'https://example.org/';
        const said = [
          ...told.map(sentenceOf),
          JSON.stringify(
            difference.changes.map(({ kind, id, places, fields }) => ({ kind, id, places, fields })),
          ),
          withSection(undefined, difference, '2026-11-22'),
          withEntries(undefined, difference, other.manifest, home, 'c.xml'),
        ].join('\n');
        const kept = JSON.stringify(other.records);
        const traces = pairs.flatMap(([old]) => [
          old.id,
          ...(old.place?.at ?? []).map(String),
          ...(old.hosts[0] === undefined ? [] : [old.hosts[0]]),
          ...[old.place?.city, old.place?.venue].flatMap((it) => it ?? []),
          `"${old.summary.en}`,
        ]);
        for (const trace of traces) if (!kept.includes(trace)) expect(said).not.toContain(trace);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the words for fields', () => {
  it('name each field of the format', () => {
    const names = collectionNames.flatMap((name) => Object.keys(collections[name].shape));
    expect(names.filter((name) => !Object.hasOwn(fieldNames, name))).toEqual([]);
    expect(Object.keys(fieldNames).filter((name) => !names.includes(name))).toEqual([
      'compiler',
      'licence',
      'notice',
    ]);
  });
});
