import { usCaWays } from '@coalition-map/geo/ways';
import { describe, expect, it } from 'vitest';
import { atlasOf } from './atlas.ts';
import { build, datasetOf, nation, partnership } from './dataset.fixture.ts';
import { committed } from './facts-committed.fixture.ts';
import { neighboursOf } from './neighbours.ts';
import { standingOf } from './summary.ts';
import { ownMeasures } from './in-force.ts';

const { neighbours: borders } = usCaWays;

describe('the neighbours of a place', () => {
  it('are those that share a border, across that of the country too', () => {
    const ids = (place: string) => neighboursOf(place, atlasOf([]), borders).map((it) => it.place);
    expect(ids('US-WA')).toEqual(['CA-BC', 'US-ID', 'US-OR']);
    for (const place of ['US-HI', 'US', 'MX-SON', 'XX', 'constructor', 'nation:x'])
      expect(ids(place)).toEqual([]);
  });

  it('tell what they have', () => {
    const atlas = atlasOf([
      datasetOf('one', {
        partnerships: [partnership('wa', 'US-ID'), { ...partnership('or', 'US-OR'), scope: 'local' }],
        builds: [build('id', { jurisdictions: ['US-ID'] })],
      }),
    ]);
    expect(neighboursOf('US-WA', atlas, borders)).toEqual([
      { place: 'CA-BC', measures: 0, builds: 0, standing: 'none' },
      { place: 'US-ID', measures: 1, builds: 1, standing: 'own' },
      { place: 'US-OR', measures: 0, builds: 0, standing: 'other' },
    ]);
  });

  it('of a tribal nation are the states in which it lies, where it agreed to be shown', () => {
    const atlas = atlasOf([datasetOf('one', { nations: [nation('x', 'name'), nation('y', 'none')] })]);
    expect(neighboursOf('nation:x', atlas, borders).map((it) => it.place)).toEqual(['US-OK']);
    expect(neighboursOf('nation:y', atlas, borders)).toEqual([]);
  });

  it('have the same numbers in the committed data as their own panels and the map', () => {
    const atlas = atlasOf(committed);
    for (const place of Object.keys(borders))
      for (const it of neighboursOf(place, atlas, borders)) {
        const entries = atlas.byPlace.get(it.place) ?? [];
        expect(it.measures).toBe(ownMeasures(entries));
        expect(it.builds).toBe(entries.filter(({ kind }) => kind === 'builds').length);
        expect(it.standing).toBe(standingOf(it.place, atlas));
      }
  });
});
