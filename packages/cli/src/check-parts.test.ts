import { expect, it } from 'vitest';
import { findings } from './check.fixture.ts';
import { head, nashville, sample } from './sample.fixture.ts';

/** A dataset whose builds are split into two files, the first about these places. */
function split(...places: string[]) {
  const spread = { ...nashville, jurisdictions: ['US-TN', 'US-KY'] };
  const other = {
    ...nashville,
    id: 'cb-us-2018-05-01',
    date: '2018-05-01',
    jurisdictions: ['US'],
    place: undefined,
  };
  const made = sample({
    'data/x/dataset.json': {
      ...head,
      format: 2,
      collections: [
        { name: 'builds', file: 'builds-1.json', count: 1, places },
        { name: 'builds', file: 'builds-2.json', count: 1 },
      ],
    },
    'data/x/builds-1.json': [spread],
    'data/x/builds-2.json': [other],
  });
  return findings(made).found;
}

it('a file that does not name a place of its records is found on the line of the record', () => {
  expect(split('US-TN')).toMatchObject([
    {
      file: 'data/x/builds-1.json',
      severity: 'error',
      rule: 'jurisdiction',
      message: expect.stringContaining('is about US-KY, and its file is not') as string,
      suggestion: 'name US-KY in the "places" of the file in dataset.json',
    },
  ]);
});

it('a file that names all places of its records is sound, and so is one that names none', () => {
  expect(split('US-KY', 'US-TN')).toEqual([]);
});
