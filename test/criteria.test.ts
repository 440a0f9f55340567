import { describe, expect, it } from 'vitest';
import { criteria } from '../demo/make/criteria.ts';
import { filesBelow } from './tree.ts';

const tests = ['packages', 'test']
  .flatMap((folder) => filesBelow(folder, /\.(page|test)\.ts$/))
  .filter(({ path }) => path !== 'test/criteria.test.ts');

/** How many criteria each guideline of WCAG 2.2 has at the levels A and AA. Source: W3C Recommendation of 5 October 2023. */
const counts = {
  1.1: 1,
  1.2: 5,
  1.3: 5,
  1.4: 9,
  2.1: 3,
  2.2: 2,
  2.3: 1,
  2.4: 8,
  2.5: 6,
  3.1: 2,
  3.2: 5,
  3.3: 6,
  4.1: 2,
};

describe('the accessibility statement', () => {
  it('tells of each criterion of the levels A and AA once', () => {
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
    for (const [guideline, count] of Object.entries(counts))
      expect(
        criteria.filter(({ id }) => id.startsWith(`${guideline}.`)).map(({ id }) => id),
        guideline,
      ).toHaveLength(count);
    expect(criteria).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count, 0));
  });

  it.each(criteria.filter(({ standing }) => standing === 'met'))(
    'says of $id by which test it is held, and there is that test',
    ({ test }) => {
      expect(test).toBeDefined();
      expect(
        tests.some(({ text }) => text.includes(test ?? '—')),
        test,
      ).toBe(true);
    },
  );

  it('names no test for what none holds', () => {
    for (const { id, standing, test } of criteria) expect(test === undefined, id).toBe(standing !== 'met');
  });
});
