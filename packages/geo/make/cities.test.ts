import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cityModule } from './city-names.ts';

const committed = (name: string) => readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8');

test('the table of cities is what make/cities.ts makes', () => {
  expect(
    cityModule() === committed('generated/cities.ts'),
    'src/generated/cities.ts is out of date; run `npm run make:cities` and commit it',
  ).toBe(true);
});

test('the tables of cities and of codes are at most 12 kB with brotli', () => {
  const size = (name: string) => brotliCompressSync(committed(name)).length;
  expect(size('generated/cities.ts') + size('postal.ts')).toBeLessThanOrEqual(12_000);
});
