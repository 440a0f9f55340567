import { describe, expect, it } from 'vitest';
import { atlasOf } from './atlas.ts';
import { datasetOf, nation } from './dataset.fixture.ts';
import { placeName } from './names.ts';

const atlas = atlasOf([datasetOf('one', { nations: [nation('plains', 'name'), nation('hidden', 'none')] })]);

describe('the name of a place', () => {
  it('is told in the first language that has one', () => {
    expect(placeName('US-TN', ['en'])).toBe('Tennessee');
    expect(placeName('CA-QC', ['fr-CA', 'en'])).toBe('Québec');
    expect(placeName('US', ['es', 'en'])).toBe('Estados Unidos');
    expect(placeName('US-TN', [])).toBe('Tennessee');
  });

  it('of a nation comes from its record', () => {
    expect(placeName('nation:plains', ['en'], atlas)).toBe('Nation plains');
    expect(placeName('plains', ['en'], atlas)).toBe('plains');
  });

  it('is the id where nobody knows the place, or may tell it', () => {
    for (const id of ['XX', '', 'constructor', '__proto__', 'nation:unknown', 'nation:hidden'])
      expect(placeName(id, ['en'], atlas)).toBe(id);
    expect(placeName('nation:plains', ['en'])).toBe('nation:plains');
  });
});
