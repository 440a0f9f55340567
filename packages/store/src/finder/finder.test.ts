import { describe, expect, it } from 'vitest';
import type { Entry } from '../atlas.ts';
import { askedIn, asksIn } from './asked.ts';
import { folded, wordsOf } from './fold.ts';
import { excerptOf, marksIn } from './marks.ts';
import { placeAskedIn } from './place-asked.ts';
import { countsOf, findValuesOf, fits, ordered, withValue, type Finding } from './refine.ts';
import { find, libraryOf, storedLibrary } from './search.ts';
import type { Paper } from './papers.ts';

const paper = (key: string, parts: Partial<Paper>): Paper => ({
  key,
  title: '',
  law: '',
  place: '',
  what: '',
  by: '',
  text: '',
  ...parts,
});
const papers = [
  paper('quebec', { title: 'Guide pour les élèves', place: 'Quebec. Québec. @ca-qc. @qc' }),
  paper('indiana', { title: 'Toolkit for schools', place: 'Indiana. @us-in. @in' }),
  paper('women', { title: 'Women’s shelter network', text: 'A list. Truck drivers. Schools and colleges.' }),
  paper('license', { title: 'Posters at licensing agencies', what: 'licensing agencies' }),
];
const library = await libraryOf(papers);
const keys = (query: string) => find(library, query).hits.map(({ key }) => key);

describe('a query', () => {
  it('is read as words, phrases and codes', () => {
    expect(askedIn('the "truck stop" guide of TN')).toEqual({
      terms: ['guide', '@tn'],
      phrases: [['truck', 'stop']],
      without: [],
      isOpen: true,
    });
    expect(askedIn('us-tn ')).toEqual({ terms: ['@us-tn'], phrases: [], without: [], isOpen: false });
    expect(askedIn('HB 261').terms).toEqual(['hb', '261']);
    expect(askedIn('in the').terms).toEqual(['in', 'the']);
    expect(askedIn('  ')).toEqual({ terms: [], phrases: [], without: [], isOpen: false });
  });

  it('finds with and without accents, in any case', () => {
    for (const query of ['Quebec', 'québec', 'QUÉBEC', 'eleves', 'élèves'])
      expect(keys(query), query).toEqual(['quebec']);
  });

  it('takes a code in capitals, or alone, for a place, and else for a word', () => {
    expect(keys('IN')).toEqual(['indiana']);
    expect(keys('in')).toEqual(['indiana']);
    expect(keys('schools IN')).toEqual(['indiana']);
    expect(keys('schools in')).toEqual(['indiana', 'women']);
  });

  it('finds what is called by another word, and says so', () => {
    const { hits } = find(library, 'DMV');
    expect(hits.map(({ key, why }) => [key, why().instead])).toEqual([
      ['license', [['dmv', 'licensing agency']]],
    ]);
  });

  it('finds a word with a letter wrong, or two of them the other way round, and says so', () => {
    for (const query of ['tolkit', 'toolkitt', 'toolkot', 'toolkti']) {
      expect(keys(query), query).toEqual(['indiana']);
      expect(find(library, query).hits[0]?.why().instead).toEqual([[query, 'toolkit']]);
    }
  });

  it('finds the beginning of the last word only while nothing follows it', () => {
    expect(keys('too')).toEqual(['indiana']);
    expect(keys('too ')).toEqual([]);
  });

  it('finds a phrase only where its words stand side by side in one text', () => {
    expect(keys('"truck drivers"')).toEqual(['women']);
    expect(keys('"drivers schools"')).toEqual(['women']);
    expect(keys('"list schools"')).toEqual([]);
  });

  it('gives what has some of the words where nothing has all, and tells that it is so', () => {
    const { hits, isPart } = find(library, 'posters quebec');
    expect(isPart).toBe(true);
    expect(hits.map(({ key }) => key).sort()).toEqual(['license', 'quebec']);
    expect(find(library, 'zzzzzz qqqqqq')).toEqual({ hits: [], isPart: false });
  });

  it('leaves out what has a word or a phrase after a minus sign', () => {
    expect(keys('schools')).toEqual(['indiana', 'women']);
    expect(keys('schools -toolkit')).toEqual(['women']);
    expect(keys('schools -"truck drivers"')).toEqual(['indiana']);
    expect(keys('schools −colleges')).toEqual(['indiana']);
    // A hyphen inside a word, or by itself, takes nothing away.
    expect(keys('schools - toolkit')).toEqual(['indiana']);
    expect(askedIn('US-TN e-guide').without).toEqual([]);
  });

  it('knows the Spanish and the French word for a thing', () => {
    for (const query of ['permis de conduire', 'licencia de conducir', 'Departamento de Vehículos'])
      expect(keys(query), query).toEqual(['license']);
    expect(keys('camionneurs')).toEqual(['women']);
    expect(keys('carteles')).toEqual(['license']);
  });

  it('tells which word stands for which, each for its own', () => {
    const met = find(library, 'tolkit scools').hits[0]?.why().instead;
    expect(met).toEqual([
      ['tolkit', 'toolkit'],
      ['scool', 'school'],
    ]);
  });

  it('reads initials as a code, and tells what asks for nothing', () => {
    expect(askedIn('D.C. police').terms).toEqual(['@dc', 'police']);
    expect(askedIn('N.Y.').terms).toEqual(['@ny']);
    expect(askedIn('example.org').terms).toEqual(['example', 'org']);
    for (const query of ['"', '""', '😀', 'of', 'the', '-truck', '  '])
      expect(asksIn(askedIn(query)), query).toBe(false);
    for (const query of ['a b', '"of truth"', 'TN']) expect(asksIn(askedIn(query)), query).toBe(true);
  });

  it('knows the other words for a word with a letter wrong', () => {
    expect(keys('licnesing')).toEqual(['license']);
    expect(keys('trukcers')).toEqual(['women']);
  });

  it('begins no other word with one whose end was left out as a plural', () => {
    expect(keys('too')).toEqual(['indiana']);
    expect(keys('toos')).not.toContain('indiana');
  });

  it('finds nothing for nothing, and survives odd signs', () => {
    for (const query of ['', '   ', '"', '""', '@', '\u0000', '🚚', '*:(', 'a'.repeat(5000)]) keys(query);
    expect(keys('')).toEqual([]);
  });

  it('finds the same in an index that was stored', async () => {
    const stored = await storedLibrary(JSON.stringify(library.index), papers);
    const told = (it: typeof library, query: string) =>
      find(it, query).hits.map(({ key, score, why }) => ({ key, score, why: why() }));
    for (const query of ['Quebec', 'DMV', 'tolkit', 'schools IN', '"truck drivers"']) {
      expect(told(library, query).length, query).toBeGreaterThan(0);
      expect(told(stored, query), query).toEqual(told(library, query));
    }
  });
});

describe('a place in a query', () => {
  const placeIn = (query: string) => {
    const named = placeAskedIn(askedIn(query));
    return named && [named.place, ...named.rest.terms];
  };

  it('is known by its name in each language and by its code, and the rest is told apart', () => {
    expect(placeIn('toolkit for Texas')).toEqual(['US-TX', 'toolkit']);
    expect(placeIn('Québec')).toEqual(['CA-QC']);
    expect(placeIn('nueva york webinar')).toEqual(['US-NY', 'webinar']);
    expect(placeIn('Colombie-Britannique')).toEqual(['CA-BC']);
    expect(placeIn('district of columbia')).toEqual(['US-DC']);
    expect(placeIn('West Virginia')).toEqual(['US-WV']);
    expect(placeIn('TN hotline')).toEqual(['US-TN', 'hotline']);
    expect(placeIn('"North Carolina" police')).toEqual(['US-NC', 'police']);
  });

  it('is none where there is no name, or more than one', () => {
    expect(placeIn('toolkit')).toBeUndefined();
    expect(placeIn('Texas Tennessee')).toBeUndefined();
    expect(placeIn('')).toBeUndefined();
  });
});

describe('a text', () => {
  it('is split into words where they stand, without accents, case, plurals and possessives', () => {
    expect(wordsOf('Women’s É-guide')).toEqual([
      { term: 'women', start: 0, end: 7 },
      { term: 'e', start: 8, end: 9 },
      { term: 'guide', start: 10, end: 15 },
    ]);
    expect(wordsOf('agencies buses class crisis DMVs 90s').map(({ term }) => term)).toEqual([
      'agency',
      'buse',
      'class',
      'crisis',
      'dmv',
      '90s',
    ]);
    expect(folded('Québec ÑANDÚ')).toBe('quebec nandu');
  });

  it('has its words marked, and is whole all the same', () => {
    const stretches = marksIn('Toolkit for <b>Québec</b> schools', ['quebec', 'school']);
    expect(stretches.map(({ text }) => text).join('')).toBe('Toolkit for <b>Québec</b> schools');
    expect(stretches.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
      'Québec',
      'schools',
    ]);
    expect(marksIn('', ['a'])).toEqual([]);
  });

  it('gives an excerpt around its words, of the sentence that has the most, cut between words', () => {
    expect(excerptOf('One thing. Cards at weigh stations. A station.', ['weigh', 'station'])).toBe(
      'Cards at weigh stations.'.slice(0, -1),
    );
    const long = `${'before '.repeat(30)}the station ${'after '.repeat(30)}`;
    const excerpt = excerptOf(long, ['station']) ?? '';
    expect(excerpt).toMatch(/^… before .*the station after .*after …$/);
    expect(excerpt.length).toBeLessThan(140);
    expect(excerptOf('Nothing of it', ['station'])).toBeUndefined();
  });
});

/** A resource with what the facets look at, and nothing else of a record. */
function resource(id: string, parts: object): Finding {
  const record = { type: 'toolkit', audiences: [], topics: [], languages: [], cost: 'unknown', ...parts };
  return {
    entry: { key: id, kind: 'resources', dataset: 'd', places: ['US-TN'], record } as unknown as Entry,
  };
}

describe('facets', () => {
  const findings = [
    resource('a', { year: 2015, audiences: ['courts', 'schools'], minutes: 15 }),
    resource('b', { type: 'video', year: 2020, audiences: ['schools'], minutes: 38, languages: ['es'] }),
    resource('c', { cost: 'free', minutes: 61 }),
  ];
  const left = (refining: Parameters<typeof fits>[1]) =>
    findings.filter(({ entry }) => fits(entry, refining)).map(({ entry }) => entry.key);

  it('need any value within one, and all of several', () => {
    expect(left({})).toEqual(['a', 'b', 'c']);
    expect(left({ audience: ['courts', 'schools'] })).toEqual(['a', 'b']);
    expect(left({ audience: ['schools'], type: ['video'] })).toEqual(['b']);
    expect(left({ audience: [] })).toEqual(['a', 'b', 'c']);
  });

  it('say "unknown" where the data does not say', () => {
    const of = (at: number, facet: Parameters<typeof findValuesOf>[1]) => {
      const finding = findings[at];
      return finding ? findValuesOf(finding.entry, facet) : [];
    };
    expect([of(0, 'language'), of(1, 'language')]).toEqual([['unknown'], ['es']]);
    expect([of(0, 'length'), of(1, 'length'), of(2, 'length')]).toEqual([['short'], ['middle'], ['long']]);
    expect([of(0, 'cost'), of(2, 'cost')]).toEqual([['unknown'], ['free']]);
    expect(of(2, 'year')).toEqual([]);
  });

  it('count what each value would leave, the other facets as they are', () => {
    expect([...countsOf(findings, { type: ['video'] }, 'audience')]).toEqual([['schools', 1]]);
    expect(Object.fromEntries(countsOf(findings, { type: ['video'] }, 'type'))).toEqual({
      toolkit: 2,
      video: 1,
    });
    expect([...countsOf(findings, { type: ['podcast'] }, 'type')][0]).toEqual(['podcast', 0]);
  });

  it('are switched on and off one by one', () => {
    const on = withValue(withValue({}, 'type', 'video', true), 'type', 'video', true);
    expect(on).toEqual({ type: ['video'] });
    expect(withValue(on, 'type', 'video', false)).toEqual({ type: [] });
  });

  it('are ordered by year, unknown ones last, or by title', () => {
    const title = (entry: Entry) => ({ a: 'Zebra', b: 'Éclair', c: 'apple' })[entry.key] ?? '';
    const order = (sort: Parameters<typeof ordered>[1]) =>
      ordered(findings, sort, title, 'en').map(({ entry }) => entry.key);
    expect(order('newest')).toEqual(['b', 'a', 'c']);
    expect(order('title')).toEqual(['c', 'b', 'a']);
    expect(order('best')).toEqual(['a', 'b', 'c']);
  });
});
