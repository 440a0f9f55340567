import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countryOf, isJurisdiction, jurisdictionOf, jurisdictionsOf } from './jurisdictions.ts';
import { nearestIds } from './nearest.ts';

const file = new URL('../boundaries/na-admin1.labels.json', import.meta.url);
const drawn = (JSON.parse(readFileSync(file, 'utf8')) as { id: string }[]).map(({ id }) => id);

test('every outline has a jurisdiction, and every jurisdiction but the countries has an outline', () => {
  const known = (['US', 'CA', 'MX'] as const)
    .flatMap((country) => jurisdictionsOf(country))
    .map(({ id }) => id);
  expect(known.toSorted()).toEqual(drawn.toSorted());
  expect(known).toHaveLength(101);
});

test('the places of a country are in the order of a dictionary', () => {
  const { compare } = new Intl.Collator('en');
  for (const country of ['US', 'CA', 'MX'] as const) {
    const names = jurisdictionsOf(country).map(({ name }) => name.en);
    expect(names).toEqual(names.toSorted(compare));
  }
});

test('a jurisdiction has its names, kind and country', () => {
  expect(jurisdictionOf('US-NC')).toEqual({
    id: 'US-NC',
    name: { en: 'North Carolina', es: 'Carolina del Norte', 'fr-CA': 'Caroline du Nord' },
    kind: 'state',
    country: 'US',
  });
  expect(jurisdictionOf('CA-QC')?.name).toEqual({ en: 'Quebec', 'fr-CA': 'Québec' });
  expect(jurisdictionOf('CA')).toMatchObject({ kind: 'country', country: 'CA', name: { en: 'Canada' } });
  expect(jurisdictionOf('US-DC')?.kind).toBe('district');
});

test('the kinds are 50 states, 1 district and 5 territories; 10 provinces and 3 territories; 32 Mexican states', () => {
  const kinds = (country: 'US' | 'CA' | 'MX'): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const { kind } of jurisdictionsOf(country)) counts[kind] = (counts[kind] ?? 0) + 1;
    return counts;
  };
  expect(kinds('US')).toEqual({ state: 50, district: 1, territory: 5 });
  expect(kinds('CA')).toEqual({ province: 10, territory: 3 });
  expect(kinds('MX')).toEqual({ state: 32 });
});

test('a name in another language is given only where it differs from English', () => {
  for (const { name } of (['US', 'CA', 'MX'] as const).flatMap((country) => jurisdictionsOf(country)))
    for (const other of [name.es, name['fr-CA']])
      expect(other === undefined || (other !== '' && other !== name.en)).toBe(true);
});

test('text that is no id is no jurisdiction, not even what every object has', () => {
  for (const id of ['', 'us-tn', 'US-ZZ', 'constructor', '__proto__', 'toString']) {
    expect(isJurisdiction(id)).toBe(false);
    expect(countryOf(id)).toBeUndefined();
  }
  expect(countryOf('MX-CMX')).toBe('MX');
});

test.each([
  ['Tennessee', 'US-TN'],
  ['tennesee', 'US-TN'],
  ['TN', 'US-TN'],
  ['us_tn', 'US-TN'],
  ['USA-TN', 'US-TN'],
  ['UA-TN', 'US-TN'],
  ['US-TNN', 'US-TN'],
  ['québec', 'CA-QC'],
  ['Colombie Britannique', 'CA-BC'],
  ['Carolina del Norte', 'US-NC'],
  ['Calif.', 'US-CA'],
  ['CAN-ON', 'CA-ON'],
  ['Puerto Rcio', 'US-PR'],
  ['Yukon Territory', 'CA-YT'],
  ['Washington, D.C.', 'US-DC'],
  ['usa', 'US'],
  ['US-ON', 'CA-ON'],
  ['us_qc', 'CA-QC'],
  ['CA-TN', 'US-TN'],
  ['US-JAL', 'MX-JAL'],
  ['US-CA', 'US-CA'],
])('"%s" was meant as %s', (text, id) => {
  expect(nearestIds(text)[0]).toBe(id);
});

test('text that is like no jurisdiction suggests none, and never more than three', () => {
  expect(nearestIds('')).toEqual([]);
  expect(nearestIds('Bavaria')).toEqual([]);
  expect(nearestIds('CA')).toEqual(['CA', 'US-CA']);
  expect(nearestIds('US-ON')).toEqual(['CA-ON']);
  expect(nearestIds('US-ZZ').length).toBeLessThanOrEqual(3);
});
