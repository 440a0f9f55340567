import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { breakages, replaced, valuesIn, withOwn, type Path } from './broken.fixture.ts';
import { collectionNames } from './collection.ts';
import { parseDataset } from './door.ts';
import { datasetOf, sound } from './sound.fixture.ts';

// Thousands of datasets pass two doors here, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** The door as it is without quick readers, where zod reads each record. */
vi.resetModules();
vi.doMock('./quick.ts', () => {
  const unsure = Symbol('unsure');
  return { unsure, quickOf: () => () => unsure };
});
const { parseDataset: slowly } = await import('./door.ts');
vi.doUnmock('./quick.ts');

/** Changes a value within a record at a path. */
type Change = (record: unknown, path: Path, value: unknown) => unknown;

const isBag = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const extremes = [
  ...['', ' ', '\n', 'x'.repeat(300), 'x'.repeat(301), 'x'.repeat(2001), '\u{1f600}'.repeat(200), '\u202e'],
  ...['constructor', '__proto__', 'é', 'US', 'US-TN', '2023', '2023-01-25', '2023-01-25T09:00', '--02-29'],
  ...[
    'https://example.org/é',
    'http://example.org',
    'javascript:alert(1)',
    '911',
    'given',
    'withheld',
    'none',
  ],
  ...[0, -0, 1, 1.5, -1, 2023, 180, 181, 1e308, NaN, Infinity, 2 ** 53, true, false, null, undefined],
  ...[[], {}, [null], [undefined], { en: 'x' }, ['a-tag', 'a-tag'], new Date(0), Symbol('x'), Array(2)],
];
const extreme = fc.oneof(fc.constantFrom<unknown>(...extremes), fc.jsonValue({ maxDepth: 2 }));

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>((record, path) => replaced(record, path, undefined)),
  extreme.map(
    (value): Change =>
      (record, path) =>
        replaced(record, path, value),
  ),
  fc.constantFrom(...breakages).map(
    ({ of }): Change =>
      (record, path, value) =>
        replaced(record, path, of(value) ?? value),
  ),
  fc.tuple(fc.constantFrom('unknown', 'en', 'id', '__proto__', 'toString'), extreme).map(
    ([key, it]): Change =>
      (record, path, value) =>
        replaced(record, path, isBag(value) ? withOwn(value, key, it) : value),
  ),
  // The same fields in another order.
  fc.constant<Change>((record, path, value) =>
    replaced(record, path, isBag(value) ? Object.fromEntries(Object.entries(value).reverse()) : value),
  ),
);

/** A record with up to four changes, anywhere in it; often it stays sound. */
const changed = fc.constantFrom(...collectionNames).chain((name) =>
  fc
    .array(fc.tuple(fc.nat(), change), { maxLength: 4 })
    .map((changes) =>
      changes.reduce<unknown>((record, [at, make]) => {
        const values = [{ path: [], value: record }, ...valuesIn(record)];
        const { path = [], value } = values[at % values.length] ?? {};
        return make(record, path, value);
      }, sound[name]),
    )
    .map((record) => [name, record] as const),
);

const RUNS = 2000;

it('records and faults are the same with quick readers and without', () => {
  let kept = 0;
  fc.assert(
    fc.property(fc.array(changed, { minLength: 1, maxLength: 3 }), (list) => {
      const dataset = {
        ...datasetOf(),
        collections: list.map(([name, record]) => ({ name, count: 1, records: [record, sound[name]] })),
      };
      const [quick, slow] = [parseDataset(dataset), slowly(dataset)];
      expect(quick).toStrictEqual(slow);
      // The order of the fields too.
      expect(JSON.stringify(quick)).toBe(JSON.stringify(slow));
      kept += list.length * 2 - new Set(quick.faults.map(({ record }) => record)).size;
    }),
    { numRuns: RUNS },
  );
  // Where no record were sound, quick readers would not be tried.
  expect(kept).toBeGreaterThan(RUNS);
});
