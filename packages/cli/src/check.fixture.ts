import { expect } from 'vitest';
import { head, sample, type Sample } from './sample.fixture.ts';

/** Makes a dataset in data/x with one file a collection, sealed. */
export function dataset(collections: Record<string, readonly unknown[]>, updated = '2026-11-21'): Sample {
  const entries = Object.keys(collections).map((name) => ({
    name,
    file: `${name}.json`,
    count: 0,
    sha256: '0'.repeat(64),
  }));
  const made = sample({ 'data/x/dataset.json': { ...head, updated, collections: entries } });
  for (const [name, records] of Object.entries(collections)) made.write(`data/x/${name}.json`, records);
  expect(made.coalition('seal', 'data/x').code).toBe(0);
  return made;
}

/** The line of a file on which some text first stands. */
function lineWith(text: string, needle: string): number {
  return text.slice(0, text.indexOf(needle)).split('\n').length;
}

/** What `check` finds on 21 November 2026, and its exit code. */
export function findings(made: Sample, ...options: string[]) {
  const { code, out } = made.coalition('check', '--json', '--as-of', '2026-11-21', ...options);
  const { findings: found } = JSON.parse(out) as {
    findings: {
      file: string;
      line: number;
      severity: string;
      rule: string;
      message: string;
      suggestion?: string;
    }[];
  };
  return { code, found };
}

/** Checks that a seeded fault is found on the line of `needle`, with these words. */
export function expectFault(
  collections: Record<string, readonly unknown[]>,
  [file, needle]: readonly [string, string],
  words: RegExp,
  severity = 'error',
): void {
  const made = dataset(collections);
  const { code, found } = findings(made);
  const lines = found.map(
    (it) => `${it.file}:${it.line} ${it.severity} ${it.message} (${it.suggestion ?? ''})`,
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(words);
  expect(lines[0]).toContain(`data/x/${file}:${lineWith(made.read(`data/x/${file}`), needle)} ${severity} `);
  expect(code).toBe(severity === 'error' ? 1 : 0);
}
