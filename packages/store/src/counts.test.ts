import { describe, expect, it } from 'vitest';
import { countsText } from './counts.ts';
import { build, datasetOf, partnership, tellingOf } from './dataset.fixture.ts';
import { full } from './full.fixture.ts';
import { en } from './words/en.ts';

describe('the counts', () => {
  it('tell each kind that there is, and nothing of the others', () => {
    const { entries } = tellingOf([
      datasetOf('one', {
        partnerships: [partnership('a', 'US-TN'), partnership('b', 'US-TN')],
        builds: [build('x')],
      }),
    ]).atlas;
    expect(countsText(entries, en)).toBe('2 partnerships and laws and 1 coalition build');
    expect(countsText([], en)).toBe('');
  });

  it('tell one of each kind', () => {
    const { entries } = tellingOf([datasetOf('all', full)]).atlas;
    expect(countsText(entries, en).match(/\b1 /g)).toHaveLength(12);
  });
});
