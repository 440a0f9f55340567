import { describe, expect, it } from 'vitest';
import { jurisdictionsOf } from '@coalition-map/geo';
import { usCaWays } from '@coalition-map/geo/ways';
import { textIn } from '@coalition-map/schema';
import { entriesOf, factsOf, placeName, speak, wordsIn, type State } from '@coalition-map/store';
import {
  alliancesOf,
  headlinesOf,
  ladderOf,
  nearbyAgenda,
  neighboursOf,
  partnersOf,
  sourcesOf,
  sourceText,
} from '@coalition-map/store/panel';
import { base, committed, names, stateOf, stateWith } from './data.fixture.ts';
import { attribute, named, plain, read, textOf, within } from './html.fixture.ts';
import { enPack, packOf, placePageOf, placePagesOf, type PlacePageWords } from './pack.ts';

const state = stateWith(...names.map(committed));
const { whole } = state;
const telling = { atlas: whole, asOf: state.asOf, languages: state.languages, words: enPack };
const onMap = (['US', 'CA'] as const).flatMap((country) => jurisdictionsOf(country).map(({ id }) => id));
const places = [...new Set([...whole.byPlace.keys(), ...onMap])];
const said = enPack.panel;

/** The parts of a file that have a class, such as `ladder`, each with what is in it. */
function partsOf(html: string, name: string) {
  return read(html)
    .elements.filter((it) => (attribute(it, 'class') ?? '').split(' ').includes(name))
    .map((part) => {
      const inside = within(part);
      const texts = (tag: string): string[] => named(inside, tag).map(textOf);
      const links = named(inside, 'a').map((it) => attribute(it, 'href'));
      return { text: textOf(part), texts, links };
    });
}

const pageOf = (place: string): string => `${place.toLowerCase()}.html`;
const nameOf = (place: string): string => placeName(place, ['en']);
/** As it stands in a sentence: "the Yukon". */
const sentenceNameOf = (place: string): string => enPack.summary.in[place] ?? nameOf(place);
const titleOf = (entry: State['whole']['entries'][number]): string =>
  plain(factsOf(entry, telling).title.text);

/** Fails where a file lacks anything that the panel puts together for a place. */
function complete(html: string, place: string, isPage: boolean): void {
  const linked = (links: readonly unknown[], to: string): void => {
    expect(links.includes(pageOf(to))).toBe(isPage);
  };

  const ladders = partsOf(html, 'ladder');
  const due = ladderOf(place, whole, usCaWays.neighbours);
  expect(ladders).toHaveLength(due.length);
  due.forEach(({ program, rungs, records, neighbours }, at) => {
    const { text = '', texts, links = [] } = ladders[at] ?? {};
    expect(texts?.('h2')).toEqual([said.ladder.heading(textIn(program.record.name, ['en']).text)]);
    for (const { name, level, told, neighbours: having } of rungs) {
      const rung = texts?.('li').find((it) => it.startsWith(plain(textIn(name, ['en']).text))) ?? '';
      expect(rung).toContain(said.ladder.level[level]);
      if (told) expect(rung).toContain(factsOf(told, telling).when ?? '');
      for (const id of having) expect(rung).toContain(nameOf(id));
    }
    for (const { place: id, level } of neighbours) {
      expect(text).toContain(`${nameOf(id)}: ${said.ladder.level[level].toLowerCase()}`);
      linked(links, id);
    }
    if (records.length === 0)
      expect(text).toContain(said.ladder.nothing(sentenceNameOf(place), rungs.length));
    for (const record of records.filter((it) => it.record.adoption))
      for (const source of factsOf(record, telling).sources) expect(text).toContain(plain(source.detail));
    expect(text).toContain(plain(said.ladder.contact(textIn(program.record.name, ['en']).text)));
  });

  const entries = whole.byPlace.get(place) ?? [];
  const partners = partsOf(html, 'partners').flatMap(({ texts }) => texts('li'));
  expect(partners).toEqual(
    partnersOf(entries).map(({ name, facts }) =>
      plain(facts > 1 ? `${name} · ${said.partners.facts(facts)}` : name),
    ),
  );

  const alliances = partsOf(html, 'alliance');
  const dueAlliances = alliancesOf(place, whole);
  expect(alliances).toHaveLength(dueAlliances.length);
  dueAlliances.forEach(({ organization, current, former, unclear, programs }, at) => {
    const { text = '', texts } = alliances[at] ?? {};
    expect(texts?.('h2')).toEqual([said.alliance.heading(textIn(organization.record.name, ['en']).text)]);
    for (const member of [...current, ...former, ...unclear]) expect(text).toContain(titleOf(member));
    expect(texts?.('h3').includes(said.alliance.former)).toBe(former.length > 0);
    for (const { record } of programs)
      for (const practice of record.practices) expect(text).toContain(plain(textIn(practice, ['en']).text));
    for (const { source } of sourcesOf([organization, ...current, ...former]))
      expect(text).toContain(plain(sourceText(source, telling, true).detail));
    if (!organization.record.verified) expect(text).toContain(enPack.sources.unchecked);
  });

  const [neighbours] = partsOf(html, 'neighbours');
  const around = neighboursOf(place, whole, usCaWays.neighbours);
  expect(neighbours?.texts('li') ?? []).toHaveLength(around.length);
  for (const { place: id, measures, builds } of around) {
    expect(neighbours?.text).toContain(nameOf(id));
    linked(neighbours?.links ?? [], id);
    if (measures > 0) expect(neighbours?.text).toContain(said.neighbours.has(measures, builds));
  }

  const agenda = partsOf(html, 'agenda');
  const near = nearbyAgenda(whole.entries, place, usCaWays.neighbours[place] ?? [], state.asOf);
  expect(agenda).toHaveLength(near && place in usCaWays.neighbours ? 1 : 0);
  const shown = agenda.map(({ text }) => text).join('');
  if (near && shown !== '') {
    for (const it of [near.latest, ...near.nearby.slice(0, 4), ...near.nearbyPast.slice(0, 4)])
      if (it) expect(shown).toContain(titleOf(it));
  }

  const sources = partsOf(html, 'tally').flatMap(({ texts }) => texts('li'));
  const rested = sourcesOf(entries);
  expect(sources).toHaveLength(rested.length);
  rested.forEach(({ facts }, at) => expect(sources[at]).toContain(said.sources.facts(facts)));
}

describe('what the panel puts together', () => {
  it.each(places)('is on the page of %s, with links to the pages of other places', (place) => {
    complete(placePageOf(state, place), place, true);
  });

  it.each(['US', 'US-TN', 'US-IA', 'US-VT', 'US-HI', 'CA-ON', 'CA-YT'])(
    'is in the field pack of %s, by text',
    (place) => {
      complete(packOf(state, place), place, false);
    },
  );

  it('is there at all', () => {
    expect(places.flatMap((it) => alliancesOf(it, whole)).length).toBeGreaterThan(0);
    expect(places.flatMap((it) => ladderOf(it, whole)).length).toBeGreaterThan(20);
    expect(partsOf(placePageOf(state, 'US-VT'), 'neighbours')[0]?.links).toContain('us-ny.html');
    expect(partsOf(placePageOf(state, 'US-HI'), 'neighbours')[0]?.text).toContain(
      said.neighbours.none('Hawaii'),
    );
  });

  it('stands in the order of the panel', () => {
    const html = placePageOf(state, 'US-TN');
    const marks = ['id="partnerships"', 'together ladder', 'id="laws"', 'together partners', 'id="builds"'];
    const order = [...marks, 'together alliance', 'together neighbours', 'together tally']
      .map((it) => html.indexOf(it))
      .filter((it) => it >= 0);
    expect(order.length).toBeGreaterThan(6);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it.each(['es', 'fr-CA'] as const)('is told in %s where its words are given', async (language) => {
    await speak(language);
    const words = wordsIn(language) as PlacePageWords | undefined;
    const html = placePageOf(state, 'US-TN', words);
    expect(html.includes(words?.panel.neighbours.heading ?? '?')).toBe(true);
    expect(html).not.toContain(`>${said.neighbours.heading}<`);
    // In French, a space that does not break stands before the colon.
    expect(html.includes(`${words?.sources.heading ?? ''}${words?.colon ?? ''} `)).toBe(true);
    if (language === 'fr-CA') expect(html.includes(`${words?.sources.heading ?? ''}: `)).toBe(false);
  });
});

describe('a country', () => {
  it.each(['US', 'CA'])('of %s has each claim of a publisher beside what the data has', (place) => {
    const due = headlinesOf(whole).filter(({ entry }) => entry.places.includes(place));
    for (const html of [placePageOf(state, place), packOf(state, place)]) {
      const claims = partsOf(html, 'headlines').flatMap(({ texts }) => texts('li'));
      expect(claims).toHaveLength(due.length);
      due.forEach(({ claim, year }, at) => {
        expect(claims[at]).toContain(plain(textIn(claim, ['en']).text));
        expect(claims[at]).toContain(said.headlines.derived);
        if (year !== undefined) expect(claims[at]).toContain(String(year));
      });
    }
  });

  it('does not tell that there is no data of what its parts have', () => {
    const builds = entriesOf(whole.entries, 'builds').filter(({ places: at }) =>
      at.some((it) => it.startsWith('US-')),
    );
    const none = said.noneAsWhole('the United States', String(builds.length), said.parts.US);
    for (const html of [placePageOf(state, 'US'), packOf(state, 'US')]) {
      // Below the fact sheet.
      const rest = html.slice(html.indexOf('<div class="rest">'));
      expect(rest.includes(none)).toBe(true);
      expect(rest.includes('is recorded for United States')).toBe(false);
      expect(rest.includes('No coalition build is recorded')).toBe(false);
    }
    const made = stateOf({
      events: [
        { ...base, id: 'a', jurisdictions: ['US'], type: 'training', start: '2027', title: { en: 'T' } },
      ],
    });
    const empty = 'No coalition build is recorded for the United States.';
    expect(placePageOf(made, 'US').includes(empty)).toBe(true);
  });
});

describe('a place without any record', () => {
  it.each(['US-VT', 'US-HI', 'CA-YT', 'US-DC'])('has hotlines and what is not known: %s', (place) => {
    const write = placePagesOf(stateOf({})).get(pageOf(place));
    const html = write?.() ?? '';
    const due = [
      'href="tel:',
      'That means no data',
      enPack.summary.nothing(enPack.summary.in[place] ?? nameOf(place)),
    ];
    for (const it of due) expect(html.includes(it), it).toBe(true);
    expect(/<ul(?! class="pins")[^>]*>\s*<\/ul>/.exec(html)?.[0]).toBeUndefined();
    expect(partsOf(html, 'neighbours')).toHaveLength(1);
  });
});
