import { describe, expect, it } from 'vitest';
import { registry, telOf } from '@coalition-map/schema';
import { speak, wordsIn, type State } from '@coalition-map/store';
import { committed, names, stateOf, stateWith } from './data.fixture.ts';
import { fullState } from './pack.fixture.ts';
import { enPack, packOf, type PackWords } from './pack.ts';
import { sourcedState } from './sheet-facts.fixture.ts';
import { sheetFactsFor, type SheetFacts } from './sheet-facts.ts';

const state = stateWith(...names.map(committed));
const facts = sheetFactsFor(state, 'US-TN', enPack);

/** Every text that a sheet tells, in any order. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/** What is told besides the map, whose drawing is no text. */
function toldBy({ map, lang: _, columns, textWord: __, ...rest }: SheetFacts): string[] {
  const heads = rest.programs.none === undefined ? columns : [];
  return [...textsOf(rest), ...heads, ...(map?.legend.map(({ text }) => text) ?? [])];
}

const plain = (html: string): string =>
  html
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

describe('the facts of a fact sheet', () => {
  it('are the day, the builds, the programs and the datasets of a place', () => {
    expect(facts).toMatchObject({
      lang: 'en',
      name: 'Tennessee',
      kind: 'State, United States',
      title: 'Fact sheet',
      asOf: 'As of November 21, 2026',
      callsLabel: enPack.hotline.headingFor('Tennessee'),
    });
    expect(facts.builds.title).toBe('Coalition builds (1)');
    expect(facts.builds.shown[0]?.text).toContain('Nashville');
    expect(facts.events.shown[0]?.text).toBe(enPack.summary.noUpcoming);
    expect(facts.programs.title).toBe(`${enPack.pack.programs} (4)`);
    const programs = facts.programs.shown.map(({ cells: [what] }) => what);
    expect(programs).toContain('Iowa Motor Vehicle Enforcement model');
    expect(programs[0], 'a program of its own').toBe('Tennessee Anti-Slavery Alliance');
    expect(facts.laws).toMatchObject({ shown: [], none: enPack.panel.noLaw('Tennessee') });
    expect(facts.datasets.shown[0]?.head).toContain('version 1.0.0, updated November 21, 2026');
    expect(facts.map?.options.title).toBe('Map of Tennessee');
  });

  it('have registered numbers alone, the one for danger last', () => {
    const dials = new Set(registry.map(({ dial }) => telOf(dial)));
    for (const place of ['US-TN', 'US-IA', 'CA-ON', 'US-GU', 'US']) {
      const { calls } = sheetFactsFor(state, place, enPack);
      expect(calls.length).toBeGreaterThan(1);
      expect(calls.length).toBeLessThanOrEqual(4);
      for (const {
        call: { href },
      } of calls)
        expect(dials.has(href), href).toBe(true);
      expect(calls.at(-1)?.call.href).toBe('tel:911');
    }
    expect(facts.calls[0]?.call).toMatchObject({ number: '1-888-373-7888', href: 'tel:+18883737888' });
    expect(facts.calls[0]?.call.sms).toMatchObject({
      number: '233733',
      href: 'sms:233733',
      vanity: 'BEFREE',
    });
  });

  it.each(['US-TN', 'US-IA', 'US-TX', 'CA-ON', 'US-GU', 'US'])(
    'of %s all stand on the first page of its field pack',
    (place) => {
      const html = packOf(state, place);
      const sheet = plain(html.slice(html.indexOf('<article class="sheet"'), html.indexOf('</article>')));
      for (const text of toldBy(sheetFactsFor(state, place, enPack))) expect(sheet).toContain(text);
    },
  );

  it('are in the language of the words', async () => {
    expect(await speak('es')).toBe('es');
    const words = wordsIn('es') as PackWords | undefined;
    if (!words) throw new Error('There are no words in Spanish.');
    const told = sheetFactsFor(state, 'US-TN', words);
    expect(told).toMatchObject({
      lang: 'es',
      title: 'Hoja informativa',
      columns: ['Qué', 'Situación', 'Cuándo'],
    });
    expect(told.calls[0]?.call.number).toBe('1-888-373-7888');
  });

  it('are cut to a page, and say how much is left out, in the words that are given', () => {
    const pack = { ...enPack.pack, more: (n: number) => `${n} elsewhere` };
    const full = sheetFactsFor(fullState(), 'US-TN', { ...enPack, pack });
    const { programs, laws, contacts, builds, events, datasets } = full;
    expect(programs.title).toBe(`${enPack.pack.programs} (30)`);
    expect(programs.more).toBe(`${30 - programs.shown.length} elsewhere`);
    for (const { shown, more } of [programs, laws, contacts, builds, events]) {
      expect(shown.length).toBeGreaterThan(0);
      expect(more).toMatch(/^\d+ elsewhere$/);
    }
    expect(datasets.shown.length).toBe(3);
    expect(toldBy(full).join()).not.toContain('more, below');
  });

  it('tell "no data" apart from what was not loaded', () => {
    const empty = sheetFactsFor(stateOf({}), 'US-WY', enPack);
    expect(empty.builds).toMatchObject({ shown: [], none: enPack.ui.panel.none.builds('Wyoming') });
    expect(empty.map?.legend).toEqual([]);
    const partly: State = { ...state, whole: { ...state.whole, gaps: new Set(['builds']) } };
    expect(sheetFactsFor(partly, 'US-OH', enPack).builds.none).toBe(enPack.pack.notLoaded);
  });
});

/** The numbers of the notes of everything that is told, thing by thing. */
function notesIn({
  calls,
  builds,
  events,
  partners,
  programs,
  laws,
  contacts,
}: SheetFacts): (readonly number[])[] {
  const parts = [builds, events, partners, programs, laws, contacts];
  return [...calls, ...parts.flatMap(({ shown }) => shown as readonly { notes: readonly number[] }[])].map(
    ({ notes }) => notes,
  );
}

describe('the sources of a fact sheet', () => {
  const places = ['US-TN', 'US-IA', 'US-AK', 'US-TX', 'CA-ON', 'US-GU', 'US', 'CA'];
  const all = places.map((place) => [place, sheetFactsFor(state, place, enPack)] as const);

  it.each([...all, ['a full place', sheetFactsFor(sourcedState(), 'US-TN', enPack)] as const])(
    'of %s stand under every fact, each once and in order',
    (_, told) => {
      const { notes } = told.sources;
      expect(new Set(notes).size).toBe(notes.length);
      const used = notesIn(told);
      const bare = used.filter((it) => it.length === 0).length;
      expect(bare, 'facts without a source').toBe(
        told.events.shown[0]?.text === enPack.summary.noUpcoming ? 1 : 0,
      );
      const firsts = [...new Set(used.flat())];
      expect(firsts).toEqual(notes.map((_note, at) => at + 1));
    },
  );

  it('are those of the records: host or document, date or that there is none, and the day it was read', () => {
    const [build] = facts.builds.shown;
    const at = build?.notes[0] ?? 0;
    expect(facts.sources.notes[at - 1]).toBe('s19532.pcdn.co, undated, read November 21, 2026');
    const model = facts.programs.shown.find(({ cells: [what] }) => what.startsWith('Iowa Motor'));
    expect(facts.sources.notes[(model?.notes[0] ?? 0) - 1]).toBe(
      'TAT, annual report 2017, online.flipbuilder.com, dated 2017, read November 21, 2026',
    );
    expect(facts.sources.notes[0]).toBe(
      'github.com/tatnonprofit/human-trafficking-hotlines, dated October 2, 2024',
    );
  });

  it('say that no person has checked them, or which ones one has', () => {
    expect(facts.sources.checked).toBe(enPack.pack.noneChecked);
    const entries = (state.whole.byPlace.get('US-TN') ?? []).map((entry) => ({
      ...entry,
      record: { ...entry.record, verified: { on: '2026-11-20', by: 'an editor' } },
    })) as typeof state.whole.entries;
    const whole: State['whole'] = { ...state.whole, byPlace: new Map([['US-TN', entries]]) };
    const { sources } = sheetFactsFor({ ...state, whole }, 'US-TN', enPack);
    expect(sources.checked).toBe(enPack.pack.restUnchecked);
    expect(sources.notes).toContain('Checked November 20, 2026 by an editor');
  });

  it('leave the lists whole where there is room', () => {
    for (const place of ['US-AK', 'US-GU']) {
      const { programs, laws, builds, contacts } = sheetFactsFor(state, place, enPack);
      for (const { more } of [programs, laws, builds, contacts]) expect(more, place).toBeUndefined();
    }
  });
});

describe('the small map', () => {
  it('of a country has a key to its colours, and neither names nor marks', () => {
    const { map } = sheetFactsFor(state, 'US', enPack);
    expect(map?.legend.map(({ text }) => text)).toContain(`${enPack.legend.programs(2, 2)} (18 places)`);
    expect(map?.legend.every(({ box }) => box === '0 0 20 10')).toBe(true);
    const html = packOf(state, 'US');
    expect(/<figure class="map">\n(<svg[^]*?<\/svg>)/.exec(html)?.[1]).not.toContain('<text');
  });

  it('has a swatch before what the colour of the place says', () => {
    const [swatch, ...signs] = facts.map?.legend ?? [];
    expect(swatch).toMatchObject({ box: '0 0 20 10', text: facts.map?.text });
    expect(swatch?.paths[0]?.fill).toMatch(/^#[0-9a-f]{6}$/);
    expect(signs.every(({ box }) => box === '-12 -12 24 24')).toBe(true);
    // A pattern is drawn as its own two tiles.
    const hatched = sheetFactsFor(state, 'CA-BC', enPack).map?.legend[0];
    expect(hatched?.paths).toHaveLength(4);
  });

  it.each(['US-TN', 'US-IA', 'US-OH', 'CA-ON', 'US-AK'])(
    'of %s names no neighbour across the edge, and the place itself always',
    (place) => {
      const html = packOf(state, place);
      const svg = /<figure class="map">\n(<svg[^]*?<\/svg>)/.exec(html)?.[1] ?? '';
      const [, width, height] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
      const found = [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"[^>]*>([A-Z]{2})<\/text>/g)];
      expect(found.map(([, , , code]) => code)).toContain(place.slice(3));
      for (const [text, x, y] of found) {
        expect(Number(x), text).toBeGreaterThanOrEqual(9);
        expect(Number(x), text).toBeLessThanOrEqual((width ?? 0) - 9);
        expect(Number(y), text).toBeGreaterThanOrEqual(9);
        expect(Number(y), text).toBeLessThanOrEqual(height ?? 0);
      }
    },
  );
});
