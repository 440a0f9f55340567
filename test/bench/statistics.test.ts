import { describe, expect, it } from 'vitest';
import { verdictsOf } from './aims.ts';
import { bestPeer, cellsOf, medianOf, quantileOf, type Metric, type Sample } from './statistics.ts';

function sample(contestant: string, side: Sample['side'], metric: Metric, value: number, size = 60): Sample {
  return { contestant, side, size, profile: 'fast', round: 1, values: { [metric]: value } };
}

describe('medians', () => {
  it('take the middle, or the mean of both middles', () => {
    expect(medianOf([9, 1, 5])).toBe(5);
    expect(medianOf([9, 1, 5, 7])).toBe(6);
    expect(medianOf([])).toBeUndefined();
  });

  it('are taken over the rounds, and a sample without the number counts for nothing', () => {
    const samples = [
      sample('ours', 'ours', 'picture', 30),
      sample('ours', 'ours', 'picture', 10),
      { ...sample('ours', 'ours', 'picture', 0), values: {}, trouble: 'did not finish' },
    ];
    expect(cellsOf(samples)).toEqual([
      {
        contestant: 'ours',
        side: 'ours',
        size: 60,
        profile: 'fast',
        metric: 'picture',
        value: 20,
        rounds: 2,
      },
    ]);
  });

  it('give the number below which a share lies', () => {
    expect(quantileOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(10);
    expect(quantileOf([3], 0.5)).toBe(3);
  });
});

describe('aims', () => {
  const cells = cellsOf([
    sample('floor', 'floor', 'picture', 1),
    sample('ours', 'ours', 'picture', 79),
    sample('leaflet', 'peer', 'picture', 120),
    sample('d3-geo', 'peer', 'picture', 100),
    sample('ours', 'ours', 'frameCpu', 6.1, 10_000),
  ]);

  it('compare with the fastest peer, which the floor is not', () => {
    expect(bestPeer(cells, { metric: 'picture', size: 60, profile: 'fast' })?.contestant).toBe('d3-geo');
    const verdict = verdictsOf(cells).find(({ text }) => text === 'picture of 60 pins, unthrottled');
    expect(verdict).toMatchObject({ value: 0.79, against: 'd3-geo', isMet: true });
  });

  it('compare with a plain number where no peer counts', () => {
    const verdict = verdictsOf(cells).find(({ text }) => text.startsWith('CPU a frame'));
    expect(verdict).toMatchObject({ value: 6.1, against: undefined, isMet: false });
  });

  it('are open where nothing was measured', () => {
    const verdict = verdictsOf(cells).find(({ text }) => text.startsWith('heap'));
    expect(verdict).toMatchObject({ value: undefined, isMet: undefined });
  });
});
