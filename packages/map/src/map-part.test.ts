import { describe, expect, it } from 'vitest';
import { jurisdictionsOf } from '@coalition-map/geo';
import { committed, names, stateWith } from './data.fixture.ts';
import { named, read, textOf, within } from './html.fixture.ts';
import { mapPartOf } from './map-part.ts';
import { reduce } from '@coalition-map/store';

const state = stateWith(...names.map(committed));
const html = mapPartOf(state);
const rowsIn = (text: string) =>
  named(read(text).elements, 'tr').filter((row) => named(within(row), 'td').length > 0);

describe('the map as a part of somebody’s page', () => {
  it('has a row for each place; one without records says that there is no data', () => {
    const places = (['US', 'CA'] as const).flatMap((country) => jurisdictionsOf(country));
    expect(rowsIn(html)).toHaveLength(places.length);
    const [guam] = rowsIn(html).filter((row) => textOf(row).startsWith('Guam'));
    expect(guam && named(within(guam), 'td').map(textOf)).toContain('No data on record');
    const lensed = reduce(state, { type: 'lens', places: ['US-TN', 'US-HI'] });
    expect(rowsIn(mapPartOf(lensed)).map((row) => textOf(row).slice(0, 6))).toEqual(['Hawaii', 'Tennes']);
  });

  it('tells what colours, patterns and signs mean', () => {
    const [key] = named(read(html).elements, 'figcaption');
    const said = key ? textOf(key) : '';
    for (const text of ['No data', 'Coalition build', 'Partnership or law', 'Several records'])
      expect(said).toContain(text);
  });

  it('is as wide as its place, so that a phone has not to show it small', () => {
    expect(html).toMatch(/<svg xmlns="[^"]*" viewBox="0 0 800 \d+" width="100%" role="img"/);
    expect(html).not.toMatch(/<svg[^>]* width="\d{3,}"/);
  });

  it('has no script and no style', () => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });
});
