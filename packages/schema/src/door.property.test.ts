import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type * as z from 'zod/mini';
import { replaced, valuesIn, type Path } from './broken.fixture.ts';
import { collectionNames } from './collection.ts';
import { collections, parseDataset } from './door.ts';
import { DatasetError } from './fault.ts';
import { datasetOf, head, sound } from './sound.fixture.ts';

// Thousands of datasets pass the door here, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** JSON as an attacker or an accident writes it: any value, the fields of the format and of every object among its keys. */
const words = [
  ...new Set(valuesIn(datasetOf()).flatMap(({ path }) => path.filter((step) => typeof step === 'string'))),
  ...['__proto__', 'constructor', 'toString', 'jurisdiction', 'source'],
];
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.jsonValue({ maxDepth: 0, stringUnit: 'binary' }),
    fc.constantFrom(...words, 0, 1, 2, '2023-01-25', 'https://example.org', 'US-TN', '', '\u202e'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...words), fc.string()), tie('value'), {
      maxKeys: 5,
      noNullPrototype: true,
    }),
  ),
})).value;

/** A dataset of one sound collection with some of its values, anywhere, replaced by any other. */
const damaged = fc.constantFrom(...collectionNames).chain((name) => {
  const whole = { ...datasetOf({ [name]: [sound[name]] }), format: 1 };
  const paths = valuesIn(whole).map(({ path }) => path);
  return fc
    .array(fc.tuple(fc.constantFrom<Path[]>(...paths), json), { minLength: 1, maxLength: 3 })
    .map((changes) =>
      changes.reduce<unknown>((dataset, [path, value]) => replaced(dataset, path, value), whole),
    );
});
/** A sound manifest, of any format, with any records. */
const filled = fc
  .record({
    format: fc.constantFrom(0, 1),
    name: fc.constantFrom(...collectionNames),
    records: fc.array(json),
  })
  .map(({ format, name, records }) => ({ ...head, format, collections: [{ name, count: 1, records }] }));

/** What every object has; no dataset may add to it. */
const own = Reflect.ownKeys(Object.prototype);

// 10,000 datasets in all.
it.each([
  ['any JSON', json, 4000],
  ['any records of a sound manifest', filled, 2500],
  ['a dataset damaged anywhere', damaged, 3500],
] as const)(
  '%s becomes a dataset whose records all pass again, or a DatasetError',
  (_title, values, numRuns) => {
    let passed = 0;
    fc.assert(
      fc.property(values, (value) => {
        const before = JSON.stringify(value);
        passed += passes(value) ? 1 : 0;
        expect(JSON.stringify(value)).toBe(before);
        expect(Reflect.ownKeys(Object.prototype)).toEqual(own);
      }),
      { numRuns },
    );
    // Any JSON is hardly ever a manifest; the others must not all be refused, or nothing is tried.
    if (values !== json) expect(passed).toBeGreaterThan(numRuns / 3);
  },
);

function passes(value: unknown): boolean {
  try {
    const { records, faults } = parseDataset(value);
    for (const name of collectionNames) {
      const schema: z.ZodMiniType = collections[name];
      for (const record of records[name]) expect(schema.parse(record)).toEqual(record);
    }
    for (const { got, wanted } of faults) expect([got, wanted]).not.toContain('');
    return true;
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    expect(error.message).toMatch(/^dataset\.json.*: got .+; wanted .+\.$/s);
    return false;
  }
}

it('100,000 values within each other do not break the door', () => {
  let deep: unknown = sound.builds;
  for (let depth = 0; depth < 1e5; depth++) deep = depth % 2 ? [deep] : { deep };
  expect(() => parseDataset(deep)).toThrow(DatasetError);
  expect(() => parseDataset({ ...head, title: deep })).toThrow(DatasetError);
  const { records, faults } = parseDataset(
    datasetOf({ builds: [deep, { ...sound.builds, place: deep }, sound.builds] }),
  );
  expect(records.builds).toEqual([sound.builds]);
  expect(new Set(faults.map(({ record }) => record))).toEqual(new Set(['#0', 'sound']));
});

it('a list of 300,000 faults is one named fault, and the rest lives', () => {
  const huge = { ...sound.builds, id: 'huge', tags: Array(300_000).fill(0) };
  const { records, faults } = parseDataset(datasetOf({ builds: [huge, sound.builds] }));
  expect(records.builds).toEqual([sound.builds]);
  expect(faults).toMatchObject([
    { record: 'huge', field: 'tags', got: 'a list of 300000', wanted: 'at most 500 items' },
  ]);
});

it('a map of 300,000 faults, more than a call can carry, is one named fault, and the rest lives', () => {
  const components = Object.fromEntries(Array.from({ length: 300_000 }, (_, at) => [`Part ${at}`, 0]));
  const huge = { ...sound.partnerships, id: 'huge', adoption: { level: 'full', components } };
  const { records, faults } = parseDataset(datasetOf({ partnerships: [huge, sound.partnerships] }));
  expect(records.partnerships).toEqual([sound.partnerships]);
  expect(faults).toMatchObject([{ record: 'huge', wanted: 'fewer faults than this reader can name' }]);
});

it('of a record with many faults, 20 are named and the rest counted', () => {
  const { faults } = parseDataset(datasetOf({ builds: [{ ...sound.builds, tags: Array(100).fill(0) }] }));
  expect(faults).toHaveLength(21);
  expect(faults.at(-1)).toMatchObject({
    record: 'sound',
    got: '100 faults',
    wanted: 'none; the first 20 are named',
  });
});

it('a text of ten million characters is a fault that fits a line', () => {
  const huge = 'a'.repeat(1e7);
  const { faults } = parseDataset(
    datasetOf({ builds: [{ ...sound.builds, id: huge, [huge]: 1, summary: { en: huge } }] }),
  );
  expect(faults.map(({ field }) => field.slice(0, 10))).toEqual(['id', 'summary.en', 'aaaaaaaaaa']);
  for (const fault of faults) expect(JSON.stringify(fault).length).toBeLessThan(600);
});
