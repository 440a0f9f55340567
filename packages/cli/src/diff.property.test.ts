import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectionNames } from '@coalition-map/schema';
import { collections, parseDataset, type Dataset } from '@coalition-map/schema/door';
import {
  differenceOf,
  fieldNames,
  sentenceOf,
  toldOf,
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
        expect(idsOf(back, 'removed')).toEqual(idsOf(there, 'added'));
        expect(idsOf(back, 'added')).toEqual(idsOf(there, 'removed'));
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
