import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jurisdictionsOf } from '@coalition-map/geo';
import { hrefOf, registry, telOf } from '@coalition-map/schema';
import { countsText, factsOf, placeName, reduce, speak, wordsIn, type State } from '@coalition-map/store';
import { enCalendar, eventJsonLd } from '@coalition-map/store/calendar';
import { lawsOf } from '@coalition-map/store/panel';
import { requestsOf } from '@coalition-map/store/share';
import { base, committed, names, stateOf, stateWith } from './data.fixture.ts';
import { attribute, hrefsOf, named, plain, read, textOf, type Element } from './html.fixture.ts';
import { enPack, placeLinksOf, placePageOf, placePagesOf, placeStyles, type PlacePageWords } from './pack.ts';

const state = stateWith(...names.map(committed));
const { whole } = state;
const telling = { atlas: whole, asOf: state.asOf, languages: state.languages, words: enPack };
const pages = new Map([...placePagesOf(state)].map(([file, write]) => [file, write()]));
const places = [...whole.byPlace.keys()];
/** Every state, province and territory of the map. */
const onMap = (['US', 'CA'] as const).flatMap((country) => jurisdictionsOf(country).map(({ id }) => id));
/** What has a page: these, and whatever else has records. */
const paged = [...new Set([...places, ...onMap])];
const fileOf = (place: string): string => `${place.toLowerCase()}.html`;
const pageFor = (file: string): string => pages.get(file) ?? '';

/** Each committed record as its file has it, with its collection. */
const onDisk = names.flatMap((name) => {
  const json = (file: string): unknown =>
    JSON.parse(readFileSync(join(import.meta.dirname, '../../../data', name, file), 'utf8'));
  const { collections } = json('dataset.json') as { collections: { name: string; file: string }[] };
  return collections.flatMap((it) =>
    (json(it.file) as { jurisdictions?: string[] }[]).map((record) => ({
      kind: it.name,
      places: record.jurisdictions ?? [],
    })),
  );
});

/** What a page tells of records: under each heading its number, and the titles that stand below it. */
function sectionsOf(html: string): Map<string, { count: number | undefined; titles: string[] }> {
  const sections = named(read(html).elements, 'section').filter((it) => attribute(it, 'class') === 'kind');
  return new Map(
    sections.map((section) => {
      const inside: Element[] = [];
      for (const child of section.childNodes)
        if ('tagName' in child && child.tagName === 'article')
          inside.push(...child.childNodes.filter((it): it is Element => 'tagName' in it));
      const heading = section.childNodes.find((it): it is Element => it.nodeName === 'h2');
      const own = heading?.childNodes.find((it) => it.nodeName === '#text');
      const count = heading?.childNodes.find((it): it is Element => it.nodeName === 'span');
      return [
        own ? textOf(own) : '',
        { count: count && Number(textOf(count)), titles: named(inside, 'h3').map(textOf) },
      ];
    }),
  );
}

/** The heading that a record stands under. */
function headingFor(entry: State['whole']['entries'][number]): string {
  const { sections } = enPack.panel;
  if (entry.kind !== 'partnerships') return enPack.kinds[entry.kind];
  return lawsOf([entry]).length > 0 ? sections.laws : sections.partnerships;
}

const sorted = (list: readonly string[]): string[] => [...list].sort();

/** Nothing that runs or styles, and no address but those of the site, the hotlines and the sources. */
function harmless(html: string): void {
  const { elements, faults } = read(html);
  expect(faults).toEqual([]);
  for (const tag of ['style', 'iframe', 'object', 'img', 'base', 'form', 'b', 'details', 'meta[http-equiv]'])
    expect(named(elements, tag), tag).toEqual([]);
  expect(named(elements, 'link').map((it) => attribute(it, 'rel'))).toEqual(['stylesheet']);
  for (const script of named(elements, 'script'))
    expect(script.attrs).toEqual([{ name: 'type', value: 'application/ld+json' }]);
  for (const { attrs, tagName } of elements)
    for (const { name, value } of attrs) {
      expect(/^on|^(src|srcset|action|style|ping|background)$/.test(name), `${name}="${value}"`).toBe(false);
      if (tagName === 'a' && name === 'href' && hrefOf(value) === undefined)
        expect(value).toMatch(/^(\.\.\/index\.html(#coalition\?place=[\w%-]+)?|[a-z0-9-]+\.html|#[a-z]+)$/);
    }
}

describe('the pages of all places', () => {
  it('are an index, one of each place that has a record or is on the map, and one of what has no place', () => {
    expect(sorted([...pages.keys()])).toEqual(
      sorted(['index.html', 'no-place.html', ...paged.map((place) => fileOf(place))]),
    );
    expect(places.length).toBeGreaterThan(50);
    expect(paged.length).toBeGreaterThan(places.length);
  });

  it.each([...pages.keys()])('%s has no fault, no script that runs and no style of its own', (file) => {
    const html = pageFor(file);
    harmless(html);
    const { elements } = read(html);
    expect(named(elements, 'h1')).toHaveLength(1);
    const [link] = named(elements, 'link');
    expect(link && attribute(link, 'href')).toBe('./places.css');
    expect(new Set(elements.flatMap((it) => attribute(it, 'id') ?? [])).size).toBe(
      elements.filter((it) => attribute(it, 'id') !== undefined).length,
    );
  });

  it.each([...pages.keys()])('%s begins with the way out and a registered line', (file) => {
    const [exit, line = ''] = hrefsOf(pageFor(file));
    expect(exit).toBe('https://www.weather.gov/');
    expect(registry.map(({ dial }) => telOf(dial))).toContain(line);
  });

  it('lead to one another and to the place on the map, and nowhere else in the site', () => {
    for (const [file, html] of pages) {
      const own = hrefsOf(html).filter((it) => !/^(https|tel|sms|mailto):/.test(it));
      for (const href of own.filter((it) => !/^(\.\.\/|#)/.test(it)))
        expect([...pages.keys()], file).toContain(href);
      const [map = ''] = own;
      const ids = new Set(read(html).elements.map((it) => attribute(it, 'id')));
      for (const href of own.filter((it) => it.startsWith('#'))) expect(ids, file).toContain(href.slice(1));
      const place = paged.find((it) => fileOf(it) === file);
      const asked = requestsOf(map.replace(/^[^#]*/, ''), state);
      expect(asked, file).toEqual(place === undefined ? [] : [{ type: 'select', selection: { place } }]);
    }
    expect(sorted(hrefsOf(pageFor('index.html')).filter((it) => /^[a-z-]+\.html$/.test(it)))).toEqual(
      sorted([...pages.keys()].filter((it) => it !== 'index.html')),
    );
  });

  it.each(places)(
    'of %s has the records of the store, each under its heading, with their number',
    (place) => {
      const entries = whole.byPlace.get(place) ?? [];
      const html = pageFor(fileOf(place));
      const sections = sectionsOf(html);
      const due = new Map<string, string[]>();
      for (const entry of entries) {
        const title = plain(factsOf(entry, telling).title.text);
        due.set(headingFor(entry), [...(due.get(headingFor(entry)) ?? []), title]);
      }
      for (const [heading, titles] of due) {
        const section = sections.get(heading);
        expect(section?.count, heading).toBe(titles.length);
        expect(sorted(section?.titles ?? []), heading).toEqual(sorted(titles));
      }
      // No other heading of a kind has any.
      const headings = [...Object.values(enPack.panel.sections), ...Object.values(enPack.kinds)];
      for (const heading of headings.filter((it) => !due.has(it))) {
        expect(sections.get(heading)?.count, heading).toBeUndefined();
        expect(sections.get(heading)?.titles ?? [], heading).toEqual([]);
      }
      const { text } = read(html);
      for (const entry of entries) {
        const {
          status = '',
          when = '',
          summary,
          note,
          checked,
          cautions,
          lines,
          sources,
        } = factsOf(entry, telling);
        const told = [
          ...[status, when, summary?.text ?? '', note?.text ?? '', checked, ...cautions],
          ...lines.flatMap(({ label, values }) => [label, ...values.map((it) => it.text)]),
          ...sources.flatMap((it) => [it.text, it.detail]),
        ];
        for (const it of told) expect(text.includes(plain(it)), `${entry.key}: ${it}`).toBe(true);
      }
    },
  );

  it.each(places)('of %s has as many records of each kind as the files of the data', (place) => {
    const sections = sectionsOf(pageFor(fileOf(place)));
    const count = (heading: string): number => sections.get(heading)?.titles.length ?? 0;
    const { laws, partnerships } = enPack.panel.sections;
    for (const [kind, heading] of Object.entries(enPack.kinds)) {
      const shown = kind === 'partnerships' ? count(laws) + count(partnerships) : count(heading);
      const there = onDisk.filter((it) => it.kind === kind && it.places.includes(place));
      expect(shown, kind).toBe(there.length);
    }
  });

  it('have each record of the data: what is of no place stands on a page of its own', () => {
    const placeless = whole.entries.filter((entry) => entry.places.length === 0);
    expect(placeless.length).toBe(onDisk.filter((it) => it.places.length === 0).length);
    const sections = sectionsOf(pageFor('no-place.html'));
    const titles = [...sections.values()].flatMap((it) => it.titles);
    const due = placeless.map((entry) => plain(factsOf(entry, telling).title.text));
    const datasets = whole.datasets.map(({ title }) => title.en ?? '');
    expect(sorted(titles)).toEqual(sorted([...due, ...datasets]));
    expect(due.length + onDisk.filter((it) => it.places.length > 0).length).toBe(whole.entries.length);
    expect(pageFor('no-place.html')).not.toContain('no data');
  });
});

describe('the index of places', () => {
  const html = pageFor('index.html');
  const { elements, text } = read(html);
  /** The line of a place in the lists. */
  const lineOf = (place: string): Element | undefined =>
    named(elements, 'li').find((it) =>
      it.childNodes.some((link) => 'attrs' in link && attribute(link, 'href') === fileOf(place)),
    );

  it('tells of each place what it has, in the words of the list', () => {
    for (const place of places) {
      const row = lineOf(place);
      const name = place.includes('-') ? placeName(place, ['en']) : enPack.ui.list.countries;
      expect(row && textOf(row)).toBe(`${name} ${countsText(whole.byPlace.get(place) ?? [], enPack)}`);
    }
    expect(text).toContain(enPack.ui.list.records(whole.entries.length, names.length));
  });

  it('tells that there is no data of each place of the map that has no record, and never that there is none', () => {
    const lacking = (['US', 'CA'] as const)
      .flatMap((country) => jurisdictionsOf(country))
      .filter(({ id }) => !whole.byPlace.has(id));
    expect(lacking.length).toBeGreaterThan(5);
    const told = named(elements, 'p').filter((it) => attribute(it, 'class') === 'empty');
    expect(told).toHaveLength(2);
    for (const { id, name } of lacking) {
      const row = lineOf(id);
      expect(row && textOf(row)).toBe(name.en);
    }
    for (const it of told) expect(textOf(it)).toBe('No data on record:');
    expect(text).not.toMatch(/\bnone\b|(?<![.\d])0 [a-z]/);
  });

  it('does not tell of missing records that there is no data', () => {
    const partly: State = { ...state, whole: { ...whole, gaps: new Set(['builds']) } };
    const text = read(placePagesOf(partly).get('index.html')?.() ?? '').text;
    expect(text).toMatch(/not loaded: ?American Samoa/);
    expect(text).toContain(enPack.pack.partly);
    expect(text).not.toContain(enPack.ui.list.noData);
  });

  it('names all places of the map, each without data, where nothing is on record', () => {
    const empty = placePagesOf(stateOf({}));
    expect(sorted([...empty.keys()])).toEqual(sorted(['index.html', ...onMap.map(fileOf)]));
    const text = read(empty.get('index.html')?.() ?? '').text;
    expect(text).toMatch(/No data on record: ?Alabama ?Alaska/);
    expect(text).toMatch(/No data on record: ?Alberta/);
  });

  it('is told in short by links to what has records, each with their number, and one to the others', () => {
    const { elements, faults } = read(`<!doctype html><title>x</title>${placeLinksOf(state, 'places/')}`);
    expect(faults).toEqual([]);
    const lines = named(elements, 'li').map(textOf);
    expect(lines).toHaveLength(places.length + 1);
    expect(lines).toContain(`Tennessee ${enPack.counts.records(whole.byPlace.get('US-TN')?.length ?? 0)}`);
    const hrefs = named(elements, 'a').map((it) => attribute(it, 'href')?.replace(/^places\//, ''));
    expect(sorted(hrefs.map(String))).toEqual(
      sorted(['index.html', 'no-place.html', ...places.map((place) => fileOf(place))]),
    );
    expect(lines.join()).not.toContain('Vermont');
    expect(named(elements, 'p').map(textOf)).toEqual([enPack.pack.page.others]);
  });
});

describe('the data for search engines', () => {
  const dataIn = (html: string): unknown[] =>
    named(read(html).elements, 'script').map((it) => {
      const [text] = it.childNodes;
      return JSON.parse(text && 'value' in text ? text.value : '') as unknown;
    });

  it.each(places)('of %s is its dated events and builds, and nothing where there is none', (place) => {
    const due = eventJsonLd(whole.byPlace.get(place) ?? [], { ...telling, words: enCalendar });
    expect(dataIn(pageFor(fileOf(place)))).toEqual(due.length === 0 ? [] : [due]);
  });

  it('is there for the places that have such', () => {
    const [events = []] = dataIn(pageFor('us-oh.html')) as { '@type': string }[][];
    expect(events.length).toBeGreaterThan(2);
    for (const event of events) expect(event['@type']).toBe('Event');
  });

  it('cannot close its element, whatever a title says', () => {
    const bad = '</script><script>alert(1)</script><!-- & \u2028 <b>';
    const made = stateOf({
      events: [
        {
          ...base,
          id: 'a',
          jurisdictions: ['US-TN'],
          type: 'training',
          start: '2027-03-01',
          title: { en: 'T' },
        },
      ],
    });
    const [entry] = made.whole.entries;
    if (entry?.kind !== 'events') throw new Error('The event did not come through.');
    const hostile = {
      ...entry,
      record: { ...entry.record, title: { en: bad }, summary: { en: bad }, hosts: [bad] },
    };
    const atlas: State['whole'] = {
      ...made.whole,
      entries: [hostile],
      byKey: new Map([[hostile.key, hostile]]),
      byPlace: new Map([['US-TN', [hostile]]]),
    };
    const html = placePageOf({ ...made, atlas, whole: atlas }, 'US-TN');
    harmless(html);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<!--/g)).toBeNull();
    const [[told]] = dataIn(html) as [[{ name: string; organizer: { name: string }[] }]];
    expect(told.organizer).toEqual([{ '@type': 'Organization', name: bad }]);
    expect(told.name).toContain('</script><script>alert(1)</script><!-- &');
  });
});

describe('a page of a place', () => {
  it('is of the same bytes for the same state, and filters, legend and selection play no part in it', () => {
    const html = pageFor('us-tn.html');
    expect(placePageOf(stateWith(...names.map(committed)), 'US-TN')).toBe(html);
    const narrowed: State = {
      ...reduce(state, { type: 'select', selection: { place: 'US-IA' } }),
      atlas: stateWith().atlas,
      hidden: new Set(['pin:build']),
      lens: ['US-IA'],
      colouring: 'builds',
    };
    expect(placePageOf(narrowed, 'US-TN')).toBe(html);
  });

  it.each([
    ['es', 'Registros: Tennessee', 'Todos los registros por lugar'],
    ['fr-CA', 'Fiches\u00a0: Tennessee', 'Toutes les fiches par lieu'],
  ] as const)('is written in %s where its words are given', async (language, title, index) => {
    expect(await speak(language)).toBe(language);
    const words = wordsIn(language) as PlacePageWords | undefined;
    const html = placePageOf(state, 'US-TN', words);
    harmless(html);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`<title>${title}</title>`);
    const page = placePagesOf(state, words).get('index.html')?.() ?? '';
    expect(read(page).text).toContain(index);
    harmless(page);
  });

  it('leads where the page says, and takes no exit that is none', () => {
    const options = { exit: 'javascript:alert(1)', styles: '/a.css', map: '/map', icon: '/icon.svg' };
    const html = placePageOf(state, 'CA-ON', undefined, options);
    expect(hrefsOf(html)[0]).toBe('https://www.weather.gov/');
    expect(hrefsOf(html)).toContain('/map#coalition?place=CA-ON');
    expect(html).toContain('<link rel="stylesheet" href="/a.css">\n<link rel="icon" href="/icon.svg">');
    const weather = 'https://weather.gc.ca/';
    expect(hrefsOf(placePageOf(state, 'CA-ON', undefined, { exit: weather }))[0]).toBe(weather);
  });

  it('has a sheet that loads nothing', () => {
    expect(/url|@import|expression|image-set/i.test(placeStyles)).toBe(false);
  });
});
