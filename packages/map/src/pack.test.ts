import { describe, expect, it } from 'vitest';
import { hrefOf, registry, smsOf, telOf } from '@coalition-map/schema';
import { factsOf, hotlinesFor, reduce, speak, wordsIn, type Facts, type State } from '@coalition-map/store';
import { base, committed, names, stateOf, stateWith } from './data.fixture.ts';
import { attribute, hrefsOf, named, plain, read } from './html.fixture.ts';
import { fullState } from './pack.fixture.ts';
import { enPack, packName, packOf, type PackWords } from './pack.ts';

const state = stateWith(...names.map(committed));
const places = ['US-TN', 'US-IA', 'US-TX', 'US-OH', 'CA-ON', 'US-MI', 'US-AK', 'US-GU', 'US'] as const;
const packs = new Map(places.map((place) => [place, packOf(state, place)]));
const packFor = (place: (typeof places)[number]): string => packs.get(place) ?? '';

/** Every piece of text that is told of a record. */
const toldOf = (facts: Facts): readonly string[] => [
  facts.title.text,
  facts.status ?? '',
  facts.when ?? '',
  facts.summary?.text ?? '',
  facts.note?.text ?? '',
  facts.checked,
  ...facts.cautions,
  ...facts.lines.flatMap(({ label, values }) => [label, ...values.map(({ text }) => text)]),
  ...facts.sources.flatMap(({ text, detail }) => [text, detail]),
];

/** Nothing that runs, loads, or leads elsewhere than the allowed schemes. */
function harmless(html: string): void {
  const { elements, faults } = read(html);
  expect(faults).toEqual([]);
  const tags = new Set(elements.map(({ tagName }) => tagName));
  for (const tag of ['script', 'link', 'iframe', 'object', 'img', 'base', 'form', 'b', 'details'])
    expect(tags.has(tag), tag).toBe(false);
  for (const element of elements)
    for (const { name, value } of element.attrs) {
      expect(/^on|^(src|srcset|action|style|ping|background)$/.test(name), `${name}="${value}"`).toBe(false);
      if (name === 'href') {
        expect(hrefOf(value), value).toBe(value);
        expect(attribute(element, 'rel')).toBe('noopener noreferrer');
      }
      // The patterns of the map are the only things that are named by an address, and they are in the file.
      if (/url\s*\(/i.test(value)) expect(value).toMatch(/^url\(#map-1-[a-z-]+\)$/);
    }
  const style = /<style>([^]*)<\/style>/.exec(html)?.[1] ?? '';
  expect(style.length).toBeGreaterThan(1000);
  expect(/url|@import|expression|image-set/i.test(style)).toBe(false);
  expect(html.match(/<style/g)).toHaveLength(1);
}

describe('a field pack', () => {
  it.each(places)('of %s is one HTML document without a script, a request or a parse error', (place) => {
    const html = packFor(place);
    harmless(html);
    expect(
      html.startsWith(
        '<!doctype html>\n<html lang="en">\n<head>\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:">',
      ),
    ).toBe(true);
    for (const meta of ['name="referrer" content="no-referrer"', 'name="robots" content="noindex"'])
      expect(html).toContain(`<meta ${meta}>`);
    expect(html.length).toBeLessThan(250_000);
    expect(named(read(html).elements, 'h1')).toHaveLength(1);
  });

  it.each(places)('of %s tells all that is told of each of its records', (place) => {
    const { text } = read(packFor(place));
    const entries = state.atlas.byPlace.get(place) ?? [];
    const telling = { atlas: state.atlas, asOf: state.asOf, languages: state.languages, words: enPack };
    for (const entry of entries)
      for (const told of toldOf(factsOf(entry, telling)))
        expect(text.includes(plain(told)), `${entry.key}: ${told}`).toBe(true);
  });

  it.each(places)(
    'of %s has the registered lines, each with its purpose, and no other number of its own',
    (place) => {
      const html = packFor(place);
      const { text } = read(html);
      const due = hotlinesFor(state.atlas, state.asOf, place).filter(({ id }) =>
        registry.some((it) => it.id === id),
      );
      expect(due.length).toBeGreaterThan(1);
      for (const { display, dial, sms, purpose } of due) {
        expect(text).toContain(`${display} ${enPack.purposes[purpose]}`);
        expect(hrefsOf(html)).toContain(telOf(dial));
        if (sms !== undefined) expect(hrefsOf(html)).toContain(smsOf(sms));
      }
      const known = new Set(
        registry.flatMap(({ dial, sms }) => [telOf(dial), ...(sms === undefined ? [] : [smsOf(sms)])]),
      );
      const telling = { atlas: state.atlas, asOf: state.asOf, languages: state.languages, words: enPack };
      // An organization's office phone is a fact of its record.
      const offices = (state.atlas.byPlace.get(place) ?? []).flatMap((entry) =>
        factsOf(entry, telling).lines.filter(({ label }) => label === enPack.labels.phone),
      );
      const phones = new Set(offices.flatMap(({ values }) => values.map(({ href }) => href)));
      for (const href of hrefsOf(html).filter((it) => /^(tel|sms):/.test(it)))
        expect(known.has(href) || phones.has(href), href).toBe(true);
    },
  );

  it.each([
    ['es', 'Paquete de campo: Tennessee'],
    ['fr-CA', 'Tennessee'],
  ] as const)('is written in %s as a whole where its words are given', async (language, title) => {
    expect(await speak(language)).toBe(language);
    const words = wordsIn(language) as PackWords | undefined;
    if (!words) throw new Error(`There are no words of ${language}.`);
    const html = packOf(state, 'US-TN', words);
    harmless(html);
    expect(html).toContain(`<html lang="${language}">`);
    expect(/<title>([^<]*)/.exec(html)?.[1]).toContain(title);
    // Texts of the datasets are in English, and say so.
    expect(html).toMatch(/<p class="text" lang="en">/);
    expect(hrefsOf(html)[1]).toBe('tel:+18883737888');
  });

  it('begins with the way out and the hotline', () => {
    expect(hrefsOf(packFor('US-TN')).slice(0, 2)).toEqual(['https://www.weather.gov/', 'tel:+18883737888']);
    const other = packOf(state, 'US-TN', enPack, {
      exit: 'javascript:alert(1)',
      home: 'https://map.example/',
    });
    expect(hrefsOf(other)[0]).toBe('https://www.weather.gov/');
    expect(hrefsOf(other)).toContain('https://map.example/');
    const weather = 'https://weather.gc.ca/';
    expect(hrefsOf(packOf(state, 'CA-ON', enPack, { exit: weather }))[0]).toBe(weather);
  });

  it('is of the same bytes for the same state, and filters, legend and selection play no part in it', () => {
    const whole = packFor('US-TN');
    expect(packOf(stateWith(...names.map(committed)), 'US-TN')).toBe(whole);
    const narrowed: State = {
      ...reduce(state, { type: 'select', selection: { place: 'US-IA' } }),
      atlas: stateWith().atlas,
      hidden: new Set(['pin:build']),
      lens: ['US-IA'],
      colouring: 'builds',
    };
    expect(packOf(narrowed, 'US-TN')).toBe(whole);
    expect(packName(state, 'US-TN')).toBe('field-pack-us-tn-2026-11-21.html');
    expect(packName(state, 'nation:../a"b')).toBe('field-pack-nation-a-b-2026-11-21.html');
  });

  it('never shows no data as none', () => {
    const { text } = read(packFor('US-GU'));
    const { builds, events } = enPack.ui.panel.none;
    for (const none of [builds('Guam'), events('Guam'), enPack.panel.noLaw('Guam')])
      expect(text).toContain(none);
    const empty = read(packOf(stateOf({}), 'US-WY')).text;
    expect(empty).toContain('That is “no data”, not “nothing is done”.');
    expect(empty).toContain('Resources: nothing is recorded for Wyoming. That means no data');
    const partly: State = { ...state, whole: { ...state.whole, gaps: new Set(['builds']) } };
    const cut = read(packOf(partly, 'US-OH')).text;
    expect(cut).toContain(enPack.pack.partly);
    expect(cut).toContain(enPack.pack.notLoaded);
    expect(cut).not.toContain(builds('Ohio'));
  });

  it('has the fact sheet first: the components, the builds, the day, the datasets and what their publishers say', () => {
    const html = packFor('US-TN');
    const sheet = read(html.slice(html.indexOf('<article class="sheet"'), html.indexOf('</article>'))).text;
    for (const words of [
      'Tennessee',
      'As of November 21, 2026',
      'Coalition builds (1)',
      '2 of 6 components on record, in full or in part',
      '2017, 9 years ago',
      'No upcoming event is recorded.',
      'TAT: partnerships, coalition builds and resources, version 1.0.0, updated November 21, 2026.',
      'does not endorse it',
      '1-855-558-6484',
    ])
      expect(sheet).toContain(words);
  });

  it('cuts what does not fit the sheet, and says how much stands below', () => {
    const html = packOf(fullState(), 'US-TN');
    const sheet = read(html.slice(html.indexOf('<article class="sheet"'), html.indexOf('</article>'))).text;
    expect(sheet.match(/and \d+ more, below/g)?.length).toBeGreaterThanOrEqual(5);
    expect(sheet).toContain('…');
    harmless(html);
  });
});

describe('texts of datasets', () => {
  const bad = `<img src=x onerror="alert(1)"><b>bold</b></style><script>alert(1)</script> & 'x' \u202e \u0085]]> <!--`;
  const made = stateOf({
    organizations: [
      {
        ...base,
        id: 'bad',
        jurisdictions: ['US-TN'],
        name: { en: 'Name' },
        type: 'state-ngo',
        summary: { en: 'Sum' },
      },
    ],
  });

  it('stay text, and addresses that may not be followed stay text too', () => {
    const [entry] = made.whole.entries;
    if (entry?.kind !== 'organizations') throw new Error('The organization did not come through.');
    const link = 'javascript:alert(1)';
    const record = {
      ...entry.record,
      name: { en: bad },
      summary: { en: bad },
      note: { en: bad },
      website: link,
      sources: [{ url: link, document: bad, publisher: bad }],
    };
    const hostile = { ...entry, record };
    const manifest = made.whole.datasets.map((it) => ({
      ...it,
      title: { en: bad },
      notice: { en: bad },
      licence: bad,
      publisher: { name: bad, url: link },
    }));
    const whole: State['whole'] = {
      ...made.whole,
      datasets: manifest,
      entries: [hostile],
      byKey: new Map([[hostile.key, hostile]]),
      byPlace: new Map([['US-TN', [hostile]]]),
    };
    const html = packOf({ ...made, atlas: whole, whole }, 'US-TN');
    harmless(html);
    expect(html).not.toMatch(/[\u202e\u0085]/);
    expect(html.match(/<!--/g)).toBeNull();
    expect(read(html).text).toContain(
      '<img src=x onerror="alert(1)"><b>bold</b></style><script>alert(1)</script>',
    );
  });
});
