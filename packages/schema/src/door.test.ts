import { describe, expect, it } from 'vitest';
import { collectionNames } from './collection.ts';
import { parseDataset } from './door.ts';
import { DatasetError, sentenceOf } from './fault.ts';
import { datasetOf, head, sound } from './sound.fixture.ts';

const refused = (json: unknown): DatasetError => {
  try {
    parseDataset(json, 'data/dataset.json');
  } catch (error) {
    if (error instanceof DatasetError) return error;
    throw error;
  }
  throw new Error('the door let it through');
};
/** A dataset with one entry for statistics. */
const withEntry = (entry: unknown) => ({ ...head, collections: [entry] });
const records = [sound.statistics];

it('a sound dataset passes whole, its manifest without the list of collections', () => {
  const dataset = parseDataset(datasetOf());
  expect(dataset.manifest).toEqual(head);
  expect(dataset.faults).toEqual([]);
  for (const name of collectionNames) expect(dataset.records[name]).toEqual([sound[name]]);
});

it('a collection that a dataset lacks is an empty list', () => {
  const dataset = parseDataset({ ...head, collections: [] });
  expect(Object.keys(dataset.records)).toEqual(collectionNames);
  expect(Object.values(dataset.records).flat()).toEqual([]);
});

describe('the format', () => {
  it('of a newer dataset is refused with what this reader knows', () => {
    expect(refused({ ...datasetOf(), format: 3 }).message).toBe(
      'data/dataset.json, format: got format 3; wanted format 2 or older; ' +
        'this reader knows up to 2, a newer one is needed.',
    );
  });

  it('of a newer dataset is what is named, whatever else is new in it', () => {
    expect(refused({ format: 3, collections: { builds: 'builds.json' } }).message).toContain('got format 3;');
  });

  it.each([
    [undefined, 'nothing'],
    [1.5, '1.5'],
    ['1', '"1"'],
    [null, 'null'],
    [-1, '-1'],
    [NaN, 'NaN'],
    [Infinity, 'Infinity'],
    [[1], 'a list of 1'],
    [{}, 'an object with nothing in it'],
    [true, 'true'],
  ])('%j is refused by name', (format, got) => {
    expect(refused({ ...datasetOf(), format }).fault).toMatchObject({
      field: 'format',
      got,
      wanted: 'a whole number up to 2',
    });
  });
});

describe('the manifest', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [[], 'a list of 0'],
    ['<!doctype html>', '"<!doctype html>"'],
    [1, '1'],
    [true, 'true'],
  ])('%j is refused as what it is', (json, got) => {
    expect(refused(json).message).toBe(`data/dataset.json: got ${got}; wanted a dataset manifest.`);
  });

  it.each(['version', 'id', 'title', 'publisher', 'licence', 'updated', 'languages'])(
    'needs its %s',
    (field) => {
      const { fault } = refused({ ...datasetOf(), [field]: undefined });
      expect(fault).toMatchObject({ field, got: 'nothing', effect: 'dropped' });
    },
  );

  it.each([
    ['version', '1.0', 'a version such as 1.0.0'],
    ['updated', '2024-02-30', 'a day that exists, such as 2023-01-25'],
    ['id', 'An Id', 'lower-case letters, digits and hyphens, at most 80'],
    ['languages', [], 'at least one language'],
    ['licence', 'a\u202eb', 'text without control, zero-width or direction-changing characters'],
    ['owner', 'us', 'no field of this name (it is not in the format)'],
  ])('is refused for its %s %j', (field, value, wanted) => {
    expect(refused({ ...datasetOf(), [field]: value }).fault).toMatchObject({ field, wanted });
  });

  it('names a fault deep within it', () => {
    const publisher = { name: 'Us', url: 'javascript:alert(1)' };
    expect(refused({ ...datasetOf(), publisher }).message).toBe(
      'data/dataset.json, publisher.url: got "javascript:alert(1)"; wanted an address that begins with https://.',
    );
  });
});

describe('the list of collections', () => {
  it.each([undefined, null, {}, 'builds.json', 1])(
    '%j is a fault that leaves the manifest',
    (collections) => {
      const { manifest, faults } = parseDataset({ ...head, collections });
      expect(manifest).toEqual(head);
      expect(faults).toMatchObject([
        { field: 'collections', wanted: 'a list of collections', effect: 'dropped' },
      ]);
    },
  );

  it('of format 0 is missed just so', () => {
    const { faults } = parseDataset({ ...head, format: 0, collections: undefined });
    expect(faults).toMatchObject([{ field: 'collections', got: 'nothing' }]);
  });

  it.each(['people', '__proto__', 'constructor', '', 3, null])('knows no collection %j', (name) => {
    const { faults, records: left } = parseDataset({
      ...head,
      collections: [
        { name, count: 1, records: [{ id: 'x' }] },
        ...datasetOf({ statistics: records }).collections,
      ],
    });
    expect(faults).toMatchObject([{ record: '', field: 'collections[0].name', effect: 'dropped' }]);
    expect(faults[0]?.wanted).toMatch(/^one of programs, partnerships, builds, /);
    expect(left.statistics).toEqual(records);
  });

  it.each([null, 'statistics.json', 3, []])('drops the entry %j, and reads the others', (entry) => {
    const { faults, records: left } = parseDataset({
      ...head,
      collections: [entry, ...datasetOf({ statistics: records }).collections],
    });
    expect(faults).toMatchObject([{ field: 'collections[0]', effect: 'dropped' }]);
    expect(left.statistics).toEqual(records);
  });

  it('drops an entry with neither file nor records', () => {
    const { faults } = parseDataset(withEntry({ name: 'statistics', count: 0 }));
    expect(faults).toMatchObject([{ field: 'collections[0]', wanted: 'a file or records' }]);
  });

  it('drops a collection whose file holds no list, and says which', () => {
    const { faults } = parseDataset(
      withEntry({ name: 'statistics', file: 'a.json', count: 1, records: { a: 1 } }),
    );
    expect(faults.map(sentenceOf)).toEqual([
      'dataset.json, collections[0].records: got an object with a; wanted a list, in square brackets.',
    ]);
  });

  it.each([
    ['count', '1', 'a number, without quotation marks'],
    ['count', -1, 'a number, at least 0'],
    ['count', 0.5, 'a whole number, without quotation marks'],
    ['sha256', 'abc', '64 hexadecimal digits'],
    ['file', '../secrets.json', 'a file name beside the manifest, such as builds.json'],
    ['file', 'https://example.org/a.json', 'a file name beside the manifest, such as builds.json'],
    ['page', 2, 'no field of this name (it is not in the format)'],
  ])('keeps the records of an entry with the %s %j, and tells of it', (field, value, wanted) => {
    const entry = { name: 'statistics', file: 'statistics.json', count: 1, records, [field]: value };
    const { faults, records: left } = parseDataset(withEntry(entry));
    expect(faults).toMatchObject([{ record: '', field: `collections[0].${field}`, wanted, effect: 'kept' }]);
    expect(left.statistics).toEqual(records);
  });

  it('tells where the count of a file is not the count of the manifest, and keeps the records', () => {
    const entry = { name: 'statistics', file: 'statistics.json', count: 3, records };
    const { faults, records: left } = parseDataset(withEntry(entry));
    expect(faults.map(sentenceOf)).toEqual([
      'statistics.json, count: got 1 records; wanted 3, as the manifest says.',
    ]);
    expect(faults[0]?.effect).toBe('kept');
    expect(left.statistics).toEqual(records);
  });

  it('a file that was not loaded is told as missing records', () => {
    const { faults } = parseDataset(withEntry({ name: 'statistics', file: 'statistics.json', count: 3 }));
    expect(faults).toMatchObject([{ file: 'statistics.json', got: '0 records' }]);
  });
});

describe('ids', () => {
  it('a second record of one id is dropped, the first one stays', () => {
    const second = { ...sound.statistics, value: 'another' };
    const { faults, records: left } = parseDataset(datasetOf({ statistics: [sound.statistics, second] }));
    expect(left.statistics).toEqual(records);
    expect(faults.map(sentenceOf)).toEqual([
      'statistics.json, sound, id: got "sound"; wanted an id that no other record of the collection has.',
    ]);
  });

  it('an id is taken across the files of one collection', () => {
    const [entry] = datasetOf({ statistics: records }).collections;
    const { faults, records: left } = parseDataset({
      ...head,
      collections: [entry, { ...entry, file: 'b.json' }],
    });
    expect(left.statistics).toHaveLength(1);
    expect(faults).toMatchObject([{ file: 'b.json', field: 'id' }]);
  });

  it('an id is free in another collection, and after a record that was dropped', () => {
    const broken = { ...sound.statistics, unit: '' };
    const { records: left } = parseDataset(
      datasetOf({ statistics: [broken, sound.statistics], builds: [sound.builds] }),
    );
    expect(left.statistics).toEqual(records);
    expect(left.builds).toEqual([sound.builds]);
  });
});
