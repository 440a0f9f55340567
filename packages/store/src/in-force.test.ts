import { describe, expect, it } from 'vitest';
import { datasetOf, partnership, tellingOf } from './dataset.fixture.ts';
import { inForceStatewide } from './in-force.ts';

describe('a partnership', () => {
  const counted = (more: object) =>
    inForceStatewide(
      tellingOf([datasetOf('one', { partnerships: [{ ...partnership('one', 'US-TN'), ...more }] })]).atlas
        .entries,
    ).length;

  it.each([
    [{}, 1],
    [{ status: 'enacted' }, 1],
    [{ status: 'administrative-rule' }, 1],
    [{ status: 'proposed' }, 0],
    [{ status: 'planned' }, 0],
    [{ status: 'announced' }, 0],
    [{ status: 'passed-legislature' }, 0],
    [{ status: 'not-passed' }, 0],
    [{ scope: 'local' }, 0],
    [{ scope: 'participation' }, 0],
    [{ scope: 'location-only' }, 0],
    [{ scope: 'aggregate' }, 0],
    [{ attribution: 'other' }, 0],
    [{ attribution: 'unclear' }, 0],
    [{ adoption: { level: 'full' } }, 1],
    [{ adoption: { level: 'partial' } }, 1],
    [{ adoption: { level: 'unknown' } }, 1],
    [{ adoption: { level: 'planned' } }, 0],
    [{ adoption: { level: 'none' } }, 0],
  ])('with %j colours the map %d times', (more, times) => {
    expect(counted(more)).toBe(times);
  });
});
