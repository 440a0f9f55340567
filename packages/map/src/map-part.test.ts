import { describe, expect, it } from 'vitest';
import { jurisdictionsOf } from '@coalition-map/geo';
import { committed, names, stateWith } from './data.fixture.ts';
import { named, read, textOf, within } from './html.fixture.ts';
import { mapPartOf } from './map-part.ts';
import { reduce, type State } from '@coalition-map/store';

const state = stateWith(...names.map(committed));
const html = mapPartOf(state);
const rowsIn = (text: string) =>
  named(read(text).elements, 'tr').filter((row) => named(within(row), 'td').length > 0);

describe('the map as a part of somebody’s page', () => {
  it('has a row for each place; one without records says that there is no data', () => {
    const places = (['US', 'CA'] as const).flatMap((country) => jurisdictionsOf(country));
    expect(rowsIn(html)).toHaveLength(places.length);
    const rowOf = (name: string) =>
      rowsIn(html)
        .map(textOf)
        .find((it) => it.startsWith(name));
    expect(rowOf('Guam')).toBe('GuamNo data on record');
    expect(rowOf('Alabama')).toBe(
      'AlabamaPartnerships and laws: 2 · Coalition builds: 1 · Events: 1 · Organizations: 2 · No data on record: Resources',
    );
  });

  it('has the rows of the places that the page frames alone, and its caption says so', () => {
    const lensed = mapPartOf(reduce(state, { type: 'lens', places: ['US-TN', 'US-HI'] }));
    expect(rowsIn(lensed).map((row) => textOf(row).slice(0, 6))).toEqual(['Hawaii', 'Tennes']);
    const captionIn = (text: string) => named(read(text).elements, 'caption').map(textOf);
    expect(captionIn(lensed)).toEqual(['Shown are Tennessee and Hawaii alone.']);
    expect(captionIn(html)).toEqual(['All places in a table']);
  });

  it('does not say “no data” where some records did not come', () => {
    const gap: State = { ...state, whole: { ...state.whole, gaps: new Set(['builds']) } };
    const text = mapPartOf(gap);
    expect(text).not.toContain('No data on record');
    expect(rowsIn(text).map(textOf)).toContain('Guamnot loaded');
    expect(read(text).text).toContain('Not all records were loaded');
  });

  it('has two columns, which fit on a phone: its page lets no table shrink or scroll', () => {
    for (const row of named(read(html).elements, 'tr'))
      expect(within(row).filter(({ tagName }) => /^t[hd]$/.test(tagName))).toHaveLength(2);
  });

  it('tells what colours, patterns and signs mean', () => {
    const [key] = named(read(html).elements, 'ul');
    const said = key ? textOf(key) : '';
    for (const text of ['No data', 'Coalition build', 'Partnership or law', 'Several records'])
      expect(said).toContain(text);
  });

  it('is as wide as its place, so that a phone has not to show it small', () => {
    expect(html).toMatch(/<svg xmlns="[^"]*" viewBox="0 0 800 \d+" width="100%" role="img"/);
    expect(html).not.toMatch(/<svg[^>]* width="\d{3,}"/);
  });

  it('beside a picture has key and folded table, whose rows link the pages of places', () => {
    const beside = mapPartOf(state, undefined, { places: 'places/', isBesidePicture: true });
    const { elements } = read(beside);
    expect(named(elements, 'h2').map(textOf)).toEqual(['Sources and licenses']);
    expect(beside).not.toContain('role="img"');
    expect(named(elements, 'summary').map(textOf)).toEqual(['All places in a table']);
    expect(named(elements, 'caption')).toEqual([]);
    expect(rowsIn(beside)).toHaveLength(rowsIn(html).length);
    expect(beside).toContain('<th scope="row"><a href="places/us-tn.html">Tennessee</a></th>');
    expect(html).not.toContain('<a href="places/');
  });

  it('has no script and no style', () => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });
});
