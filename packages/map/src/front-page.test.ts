import { describe, expect, it } from 'vitest';
import { jurisdictionsOf } from '@coalition-map/geo';
import { registry, telOf } from '@coalition-map/schema';
import { speak, wordsIn } from '@coalition-map/store';
import { committed, names, stateWith } from './data.fixture.ts';
import { attribute, hrefsOf, named, read, textOf, within } from './html.fixture.ts';
import { frontPageOf, placePagesOf, type PlacePageWords } from './pack.ts';

const state = stateWith(...names.map(committed));
const files = [
  { href: 'feeds/a.ics', text: 'Calendar: A & B', type: 'text/calendar' },
  { href: 'feeds/b.xml', text: '<b>', type: 'application/atom+xml' },
  { href: 'javascript:alert(1)', text: 'Press', type: 'text/plain' },
];
const html = frontPageOf(state, undefined, { files: files.slice(0, 1) });
const page = read(html);
const rows = named(page.elements, 'tr').filter((row) => named(within(row), 'th').length === 1);

describe('the page of the map without a script', () => {
  it('has the exit, then the national hotlines, then the picture, then the table', () => {
    const order = ['class="leave"', 'id="calls"', '<svg', '<table', 'feeds/a.ics'];
    const at = order.map((it) => html.indexOf(it));
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    const national = registry.find(({ id }) => id === 'us-national');
    expect(national && hrefsOf(html)).toContain(national && telOf(national.dial));
  });

  it('has no script that runs, and no style of its own', () => {
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")|<style|\sstyle=|\son\w+=/);
  });

  it('has a line for each state, province and territory, which leads to a page that is there', () => {
    const places = (['US', 'CA'] as const).flatMap((country) => jurisdictionsOf(country));
    expect(rows).toHaveLength(places.length);
    const pages = placePagesOf(state);
    for (const row of rows) {
      const [link] = named(within(row), 'a');
      expect(pages.has((link && attribute(link, 'href'))?.replace('places/', '') ?? '')).toBe(true);
    }
  });

  it('counts what the records say, and says "no data" of the rest', () => {
    const row = rows.find((it) => textOf(it).startsWith('Tennessee'));
    const cells = row ? named(within(row), 'td').map(textOf) : [];
    const own = state.whole.byPlace.get('US-TN') ?? [];
    const count = (kind: string) => own.filter((entry) => entry.kind === kind).length;
    for (const [at, kind] of ['partnerships', 'builds', 'events', 'organizations', 'resources'].entries())
      expect(cells[at]?.split(': ')[1]).toBe(count(kind) > 0 ? String(count(kind)) : 'No data on record');
    const guam = rows.find((it) => textOf(it).startsWith('Guam'));
    expect(guam && attribute(guam, 'class')).toBe('empty');
  });

  it('speaks the language of its words', async () => {
    await speak('es');
    const words = wordsIn('es') as PlacePageWords | undefined;
    const spanish = frontPageOf(state, words, { files });
    expect(spanish).toContain('<html lang="es">');
    expect(spanish).toContain('Todos los lugares en una tabla');
  });

  it('escapes what it is given, and follows no address that runs', () => {
    const written = frontPageOf(state, undefined, { files });
    expect(written).not.toMatch(/<b>|javascript:/);
    expect(written).toContain('&lt;b&gt;');
  });

  it('has the same bytes for the same state', () => {
    expect(frontPageOf(state, undefined, { files: files.slice(0, 1) })).toBe(html);
  });
});
