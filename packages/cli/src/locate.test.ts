import { describe, expect, it } from 'vitest';
import { gazetteer, gazetteerOf } from './gazetteer.ts';
import { locate } from './locate.ts';
import type { Override } from './overrides.ts';
import { head, nashville, organization, sample } from './sample.fixture.ts';

const line = (
  id: number,
  name: string,
  others: string,
  lat: number,
  lng: number,
  code: string,
  country: string,
  admin: string,
  people: number,
) =>
  [
    id,
    name,
    name,
    others,
    lat,
    lng,
    'P',
    code,
    country,
    '',
    admin,
    '',
    '',
    '',
    people,
    '',
    0,
    'America/Chicago',
    '2020-01-01',
  ].join('\t');
const few = gazetteerOf(
  [
    line(1, 'Springfield', '', 37.21533, -93.29824, 'PPL', 'US', 'MO', 160000),
    line(2, 'Englewood', '', 35.42, -84.48, 'PPL', 'US', 'TN', 1529),
    line(3, 'Englewood', '', 36.36, -89.15, 'PPL', 'US', 'TN', 1611),
    line(4, 'Big Town', 'Grande Ville,Big City', 36, -88, 'PPL', 'US', 'TN', 90000),
    line(5, 'Big Town', '', 35, -87, 'PPL', 'US', 'TN', 9000),
    line(6, 'Big Town', '', 35, -86, 'PPLX', 'US', 'TN', 900000),
    line(7, 'Saint-Jérôme', '', 45.78, -74, 'PPL', 'CA', '10', 54000),
    line(8, 'San Juan', '', 18.46, -66.1, 'PPLC', 'PR', '127', 400000),
  ].join('\n'),
);
const at = (city: string, jurisdiction: string, place: object = {}) => ({
  ...nashville,
  jurisdictions: [jurisdiction],
  place: { precision: 'city', city, ...place },
});
const placeOf = (city: string, jurisdiction: string, overrides: Override[] = []) => {
  const { records, open } = locate([at(city, jurisdiction)], few, overrides);
  return open[0] ?? (records[0]?.place as { at?: unknown }).at;
};

describe('coalition locate', () => {
  it('takes the only place of a name, or the one with ten times the people of the next', () => {
    expect(placeOf('Springfield', 'US-MO')).toEqual([-93.2982, 37.2153]);
    expect(placeOf('Big Town', 'US-TN')).toEqual([-88, 36]);
  });

  it('reads accents, Saint and St., a closing City, other names, and territories', () => {
    expect(placeOf('St. Jerome', 'CA-QC')).toEqual([-74, 45.78]);
    expect(placeOf('Springfield City', 'US-MO')).toEqual([-93.2982, 37.2153]);
    expect(placeOf('Grande Ville', 'US-TN')).toEqual([-88, 36]);
    expect(placeOf('San Juan', 'US-PR')).toEqual([-66.1, 18.46]);
  });

  it('reads the state after the city where the first jurisdiction is a country', () => {
    expect(placeOf('Springfield, MO', 'US')).toEqual([-93.2982, 37.2153]);
    expect(placeOf('Springfield', 'US')).toEqual([-93.2982, 37.2153]);
  });

  it('leaves places of one name for a person to decide on, the largest first', () => {
    expect(placeOf('Englewood', 'US-TN')).toMatchObject({
      problem: 'several of this name',
      candidates: [{ geonameId: 3 }, { geonameId: 2 }],
    });
    expect(
      placeOf('Englewood', 'US-TN', [
        { city: 'Englewood', jurisdiction: 'US-TN', geonameId: 2, reason: 'the county seat' },
      ]),
    ).toEqual([-84.48, 35.42]);
    expect(
      placeOf('Englewood', 'US-TN', [
        { city: 'Englewood', jurisdiction: 'US-TN', at: [-84, 35], reason: 'by hand' },
      ]),
    ).toEqual([-84, 35]);
    expect(
      placeOf('Englewood', 'US-TN', [
        { city: 'Englewood', jurisdiction: 'US-TN', geonameId: 99, reason: 'a slip' },
      ]),
    ).toMatchObject({ problem: 'not found' });
    expect(placeOf('Nowhere', 'US-TN')).toMatchObject({ problem: 'not found', candidates: [] });
    expect(placeOf('Springfeild', 'US-MO')).toMatchObject({
      problem: 'not found',
      candidates: [{ name: 'Springfield' }],
    });
  });

  it('leaves alone what has coordinates, an assumed seat, or no city, and asks for those of an exact place', () => {
    const fixed = [
      nashville,
      at('Springfield', 'US-MO', { basis: 'assumed-seat' }),
      { ...organization, place: { precision: 'withheld' } },
      organization,
    ];
    expect(locate(fixed, few, [])).toEqual({ records: fixed, placed: 0, open: [] });
    expect(locate([at('Springfield', 'US-MO', { precision: 'exact' })], few, []).open).toMatchObject([
      { problem: 'needs its own coordinates' },
    ]);
  });

  it('finds real places in the installed gazetteer', () => {
    const found = (name: string, where: string) => gazetteer().find(name, where)[0]?.name;
    expect(found('St. Paul', 'US-MN')).toBe('Saint Paul');
    expect(found('Fort McMurray', 'CA-AB')).toBe('Fort McMurray');
    expect(found('Ciudad Juarez', 'MX-CHH')).toMatch(/Juárez/);
    expect(found('Nashville', 'US-TN')).toBe('Nashville');
  });

  it('writes the places of a dataset with new hashes, and tells of those left open', () => {
    const { at: _at, ...place } = nashville.place;
    const made = sample({
      'data/x/dataset.json': { ...head, collections: [{ name: 'builds', file: 'builds.json', count: 2 }] },
    });
    made.write('data/x/builds.json', [
      { ...nashville, place },
      { ...nashville, id: 'b', place: { ...place, city: 'Nashvile' } },
    ]);
    made.coalition('seal', 'data/x');
    const { code, out } = made.coalition('locate', 'data/x');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^b: Nashvile, US-TN: not found\n +Nashville, US-TN: [\d,]+ people at -86.7844, 36.1659 .*\n.*overrides.json: .*"city": "Nashvile"[^]*data\/x: 1 place located, 1 left open/,
    );
    expect(made.coalition('check').out).not.toMatch(/has changed/);
    made.write('data/overrides.json', [
      { city: 'Nashvile', jurisdiction: 'US-TN', at: [-86.7844, 36.1659], reason: 'a slip in the source' },
    ]);
    expect(made.coalition('locate', 'data/x').code).toBe(0);
    expect(made.coalition('check').out).toMatch(/: 0 errors/);
  });

  it('does not put new hashes over an edit that nobody has checked', () => {
    const made = sample({
      'data/x/dataset.json': {
        ...head,
        collections: [{ name: 'builds', file: 'builds.json', count: 0, sha256: '0'.repeat(64) }],
      },
      'data/x/builds.json': [],
    });
    expect(made.coalition('locate', 'data/x')).toMatchObject({
      code: 1,
      error: expect.stringMatching(/builds.json has changed since it was sealed/) as string,
    });
  });
});
