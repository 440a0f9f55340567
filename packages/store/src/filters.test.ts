import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectionNames, type Dataset } from '@coalition-map/schema';
import { addedLine, base, build, datasetOf, emptyState, partnership } from './dataset.fixture.ts';
import { full } from './full.fixture.ts';
import {
  chipsOf,
  choicesOf,
  filtersOf,
  enFilters,
  filterWords,
  leftAtText,
  leftText,
  narrowed,
  programNames,
  surveyOf,
  valuesOf,
  withoutFilter,
  yearChoiceOf,
  yearsOf,
  type Filters,
} from './filters.ts';
import type { Entry } from './atlas.ts';
import { reduce } from './reduce.ts';
import type { Telling } from './facts.ts';
import type { State } from './state.ts';
import { summaryOf } from './summary.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { enFacts } from './words/en-facts.ts';

const words = filterWords(enFacts);

function stateWith(...datasets: readonly Dataset[]): State {
  const urlOf = ({ manifest: { id } }: Dataset) => `https://data.example/${id}`;
  let state = reduce(emptyState(), { type: 'sources', urls: datasets.map(urlOf) });
  for (const dataset of datasets) state = reduce(state, { type: 'loaded', url: urlOf(dataset), dataset });
  return state;
}

const narrow = (state: State, filters: Filters) =>
  reduce(state, { type: 'narrow', narrowing: filtersOf(filters, state.narrowing) });
const keys = (state: State) => state.atlas.entries.map(({ key }) => key.split('/').slice(1).join('/'));

const event = (id: string, place: string, more: object) => ({
  ...base,
  id,
  jurisdictions: [place],
  title: { en: id },
  type: 'training',
  start: '2019-02-03',
  ...more,
});
const resource = (id: string, more: object) => ({
  ...base,
  id,
  jurisdictions: ['US'],
  title: { en: id },
  type: 'toolkit',
  linkStatus: 'none',
  summary: { en: 'Something to read.' },
  ...more,
});
const small = datasetOf('small', {
  programs: [{ ...base, id: 'model', name: { en: 'The model' }, summary: { en: 'A model.' } }],
  partnerships: [
    { ...partnership('tn', 'US-TN'), program: 'model', year: 2015 },
    { ...partnership('law', 'US-TN'), status: 'enacted', year: 2017 },
    { ...partnership('on', 'CA-ON'), status: 'enacted' },
  ],
  builds: [build('old', { date: '2015-10' }), build('day', { date: '--05-23', evidence: 'announcement' })],
  events: [
    event('off', 'MX-SON', { cancelled: true }),
    event('turn', 'US-TN', { start: '2018-12-31', end: '2019-01-02' }),
  ],
  resources: [
    resource('drivers', { audiences: ['drivers', 'schools'], year: 2016 }),
    resource('schools', { audiences: ['schools'] }),
  ],
  hotlines: [addedLine('line')],
});
const state = stateWith(small);

describe('filters', () => {
  it('leave of one facet any of its values, and of several what fits all', () => {
    expect(keys(narrow(state, { status: ['enacted', 'announced'] }))).toEqual([
      'partnerships/law',
      'partnerships/on',
      'builds/day',
      'hotlines/line',
    ]);
    expect(keys(narrow(state, { status: ['enacted', 'announced'], country: ['CA'] }))).toEqual([
      'partnerships/on',
      'hotlines/line',
    ]);
  });

  it('know each facet of the records', () => {
    const left = (filters: Filters) => keys(narrow(state, filters)).filter((key) => key !== 'hotlines/line');
    expect(left({ kind: ['events'] })).toEqual(['events/off', 'events/turn']);
    expect(left({ program: ['model'] })).toEqual(['programs/model', 'partnerships/tn']);
    expect(left({ program: ['coalition-build'] })).toEqual(['builds/old', 'builds/day']);
    expect(left({ audience: ['schools'] })).toEqual(['resources/drivers', 'resources/schools']);
    expect(left({ status: ['cancelled'] })).toEqual(['events/off']);
    expect(left({ status: ['reported'] })).toEqual(['partnerships/tn', 'builds/old', 'events/turn']);
    expect(left({ country: ['MX'] })).toEqual(['events/off']);
    expect(left({ publisher: ['nobody'] })).toEqual([]);
  });

  it('by year leave what lasts, and leave out what has years but not its own', () => {
    expect(keys(narrow(state, { from: ['2015'], to: ['2016'] }))).toEqual([
      'programs/model',
      'partnerships/tn',
      'builds/old',
      'resources/drivers',
      'hotlines/line',
    ]);
    expect(keys(narrow(state, { from: ['2018'], to: ['2018'] }))).toContain('events/turn');
    expect(keys(narrow(state, { from: ['2019'] }))).toContain('events/turn');
    expect(keys(narrow(state, { from: ['2020'] }))).toEqual(['programs/model', 'hotlines/line']);
    expect(yearChoiceOf(state)?.undated).toBe(3);
  });

  it('take the span of a figure, and the year of each other kind that has one', () => {
    const { entries } = stateWith(datasetOf('full', full)).whole;
    const years = Object.fromEntries(entries.map((entry) => [entry.kind, yearsOf(entry)]));
    expect(Object.keys(years).filter((kind) => years[kind])).toEqual(
      collectionNames.filter((kind) =>
        ['partnerships', 'builds', 'events', 'resources', 'statistics', 'documents'].includes(kind),
      ),
    );
    for (const [from, to] of Object.values(years).flatMap((it) => (it ? [it] : []))) {
      expect(from).toBeGreaterThan(1990);
      expect(to).toBeGreaterThanOrEqual(from);
    }
  });

  it('still find by its key, and still select, what they leave out', () => {
    const left = narrow(state, { kind: ['events'] });
    expect(left.atlas.byKey.get('small/programs/model')?.kind).toBe('programs');
    expect(left.atlas.byPlace.has('CA-ON')).toBe(false);
    const chosen = reduce(left, { type: 'select', selection: { entry: 'small/programs/model' } });
    expect(chosen.selection.entry).toBe('small/programs/model');
  });

  it('hold for a dataset that comes later, and keep the gaps', () => {
    const urls = ['small', 'later'].map((id) => `https://data.example/${id}`);
    let next = reduce(emptyState(), { type: 'sources', urls });
    next = narrow(next, { kind: ['builds'] });
    next = reduce(next, { type: 'loaded', url: urls[0] ?? '', dataset: small });
    expect(keys(next)).toEqual(['builds/old', 'builds/day', 'hotlines/line']);
    expect([...next.atlas.gaps]).toEqual([...collectionNames]);
    next = reduce(next, {
      type: 'loaded',
      url: urls[1] ?? '',
      dataset: datasetOf('later', { builds: [build('new')] }),
    });
    expect(keys(next)).toContain('builds/new');
  });

  it('that ask for the same are the same, and those that ask for nothing are none', () => {
    const one = filtersOf({ status: ['enacted', 'reported'] });
    expect(filtersOf({ status: ['reported', 'enacted', 'enacted'], kind: [] }, one)).toBe(one);
    expect(filtersOf({ nonsense: ['x'], from: ['soon'], kind: [] })).toBeUndefined();
    expect(filtersOf({ from: ['2019'], to: ['2015'] })?.filters).toEqual({ from: ['2015'], to: ['2019'] });
    expect(narrow(narrow(state, { kind: ['builds'] }), {}).atlas).toBe(state.whole);
  });
});

describe('the words of filters', () => {
  it('name each value, also one that no record has, and none from a prototype', () => {
    const labels = chipsOf(
      narrow(state, { kind: ['builds'], program: ['model', 'constructor'], country: ['MX'], from: ['2015'] }),
      words,
    ).map(({ facet, label }) => `${facet}${label}`);
    expect(labels).toEqual([
      'Kind: Coalition builds',
      'Program: Constructor',
      `Program: ${enFacts.topics.botl}`,
      'Country: Mexico',
      'Years: from 2015',
    ]);
    const [chip] = chipsOf(narrow(state, { kind: ['constructor'] }), words);
    expect([chip?.facet, chip?.label]).toEqual(['Kind: ', 'Constructor']);
  });

  it('give all that a value needs', () => {
    const [kind, program, status] = choicesOf(narrow(state, { status: ['enacted'] }), words);
    expect(kind?.choices.map(({ label, count }) => `${label} ${count}`)).toEqual([
      'Programs 0',
      'Partnerships and laws 2',
      'Coalition builds 0',
      'Events 0',
      'Resources 0',
    ]);
    expect(program?.choices.map(({ label, lang }) => [label, lang])).toEqual([
      [enFacts.topics.botl, undefined],
      [enFacts.kind.builds, undefined],
    ]);
    expect(status?.choices.filter(({ isOn }) => isOn).map(({ label, count }) => [label, count])).toEqual([
      [enFacts.status.enacted, 2],
    ]);
  });

  it('call a program by its one topic, as the colours do, and else as the data does, with the language of that', () => {
    const program = (id: string) => ({ ...base, id, name: { en: `Named ${id}` }, summary: { en: 'One.' } });
    const taking = (id: string, of: string, topic: string) => ({
      ...partnership(`${id}-${topic}`, 'US-TN'),
      program: of,
      topic,
    });
    const { whole } = stateWith(
      datasetOf('named', {
        programs: ['one', 'two', 'twin', 'shared', 'bare', 'coalition-build'].map(program),
        partnerships: [
          taking('a', 'one', 'botl'),
          taking('b', 'one', 'botl'),
          taking('c', 'two', 'task-force'),
          taking('d', 'two', 'cdl-material'),
          taking('e', 'twin', 'industry-training'),
          taking('f', 'shared', 'industry-training'),
          taking('g', 'coalition-build', 'coalition-build'),
        ].map((it, at) => ({ ...it, id: `p-${at}` })),
        builds: [build('x')],
      }),
    );
    const label = (text: string) => ({ label: text, lang: 'en' });
    const names = Object.fromEntries(programNames(whole, ['fr-CA', 'en'], fr));
    expect(names).toEqual({
      one: { label: fr.topics.botl },
      two: label('Named two'),
      twin: label('Named twin'),
      shared: label('Named shared'),
      bare: label('Named bare'),
      'coalition-build': label('Named coalition-build'),
    });
    const asked = filtersOf({ program: ['one', 'bare', 'coalition-build'] });
    const spoken: State = { ...emptyState(), whole, languages: ['fr-CA', 'en'], narrowing: asked };
    expect(chipsOf(spoken, filterWords(fr)).map((it) => [it.facet, it.label, it.lang])).toEqual([
      ['Programme\u00a0: ', 'Named bare', 'en'],
      ['Programme\u00a0: ', fr.kind.builds, undefined],
      ['Programme\u00a0: ', fr.topics.botl, undefined],
    ]);
  });

  it('tell of a place what is left, then marked what there is without them', () => {
    const telling = (of: State, more: Partial<Telling> = {}): Telling => ({
      atlas: of.atlas,
      asOf: of.asOf,
      languages: ['en'],
      words: enFacts,
      ...more,
    });
    const laws = narrow(state, { status: ['enacted'] });
    expect(leftAtText('US-TN', telling(laws), laws.whole, enFilters.filters.place)).toEqual([
      'Filters are on. For Tennessee they leave 1 partnership or law and 1 hotline.',
      `Without filters: ${summaryOf('US-TN', telling(state))}`,
    ]);
    const events = narrow(state, { kind: ['events'] });
    expect(leftAtText('CA-ON', telling(events), events.whole, enFilters.filters.place)[0]).toBe(
      'Filters are on. For Ontario they leave nothing.',
    );
    // What has nothing anyway is not told to be filtered away.
    expect(leftAtText('US-HI', telling(events), events.whole, enFilters.filters.place)).toEqual([
      summaryOf('US-HI', telling(state)),
    ]);
    expect(leftAtText('US-TN', telling(laws, { words: es }), laws.whole, es.filters.place)[0]).toBe(
      'Hay filtros activos. Para Tennessee dejan 1 alianza o ley y 1 línea directa.',
    );
    expect(leftAtText('US-TN', telling(laws, { words: fr }), laws.whole, fr.filters.place)[0]).toBe(
      'Des filtres sont actifs. Tennessee\u00a0: il reste 1 partenariat ou loi et 1 ligne téléphonique.',
    );
  });

  it('tell what is left, and where nothing fits without which facet most would', () => {
    expect(leftText(state, words)).toBe('No filter is on. 11 records are shown.');
    expect(leftText(narrow(state, { status: ['enacted'] }), words)).toBe(
      '3 of 11 records are left; 1 of them is a hotline, which always stays.',
    );
    const none = narrow(state, { kind: ['builds'], status: ['enacted'] });
    expect(surveyOf(none)).toMatchObject({ fit: 0, left: 1, looser: { part: 'kind', count: 2 } });
    expect(leftText(none, words)).toContain('Without “Kind”, 2 records fit.');
    const looser = withoutFilter(none.narrowing?.filters ?? {}, 'kind');
    expect(surveyOf(narrow(none, looser)).fit).toBe(2);
    expect(surveyOf(narrow(state, { kind: ['x'], country: ['y'] })).looser).toBeUndefined();
  });

  it('count builds and partnerships by year, or all records where none of them fits', () => {
    const years = yearChoiceOf(state);
    expect(years).toMatchObject({ first: 2015, last: 2019, from: 2015, to: 2019, isOfAll: false });
    expect(years?.counts).toEqual([2, 0, 1, 0, 0]);
    expect(yearChoiceOf(narrow(state, { kind: ['resources'], from: ['2016'] }))).toMatchObject({
      from: 2016,
      counts: [0, 1, 0, 0, 0],
      isOfAll: true,
    });
    expect(
      yearChoiceOf(stateWith(datasetOf('bare', { builds: [build('x', { date: '2015' })] }))),
    ).toBeUndefined();
  });

  it('have the years of every record between the ends of the slider, of whatever kind', () => {
    const reaching = stateWith(
      small,
      datasetOf('old', {
        resources: [resource('manual', { audiences: ['schools'], year: 2011 })],
        events: [event('to-come', 'US-TN', { start: '2027-03-01' })],
      }),
    );
    const { first = 0, last = 0 } = yearChoiceOf(reaching) ?? {};
    expect([first, last]).toEqual([2011, 2027]);
    for (const entry of reaching.whole.entries) {
      const [from, to] = yearsOf(entry) ?? [first, last];
      expect(from >= first && to <= last, entry.key).toBe(true);
    }
    // Whole, both ends are no limit; a step in from either end leaves out just what lies beyond it.
    const beyond = (filters: Filters) => {
      const left = new Set(keys(narrow(reaching, filters)));
      return keys(reaching).filter((key) => !left.has(key) && !undated.has(key));
    };
    const undated = new Set(['partnerships/on', 'builds/day', 'resources/schools']);
    expect(beyond({ from: [String(first + 1)] })).toEqual(['resources/manual']);
    expect(beyond({ to: [String(last - 1)] })).toEqual(['events/to-come']);
    expect(yearChoiceOf(reaching)?.undated).toBe(undated.size);
  });
});

describe('counts', () => {
  const ids = ['small', 'other'];
  const status = ['reported', 'enacted', 'announced', 'cancelled'];
  const some = (...values: readonly string[]) => fc.subarray([...values]);
  const filters: fc.Arbitrary<Filters> = fc.record(
    {
      kind: some('partnerships', 'builds', 'events', 'resources'),
      program: some('model', 'coalition-build'),
      status: some(...status),
      audience: some('drivers', 'schools'),
      country: some('US', 'CA', 'MX'),
      publisher: some(...ids),
      from: some('2015', '2016', '2018'),
      to: some('2014', '2016', '2019'),
    },
    { requiredKeys: [] },
  );
  const place = fc.constantFrom('US-TN', 'CA-ON', 'MX-SON');
  const records = fc.array(
    fc.record({ place, year: fc.option(fc.integer({ min: 2013, max: 2020 })), law: fc.boolean() }),
    { maxLength: 12 },
  );
  const stateOf = (made: readonly { place: string; year: number | null; law: boolean }[]) =>
    stateWith(
      small,
      datasetOf('other', {
        partnerships: made.map(({ place: where, year, law }, at) => ({
          ...partnership(`p-${at}`, where),
          ...(year === null ? {} : { year }),
          ...(law ? { status: 'enacted' } : { program: 'model' }),
        })),
      }),
    );

  it('are those of a plain predicate; the order stays, and with no filter all is there', () => {
    fc.assert(
      fc.property(records, filters, (made, asked) => {
        const whole = stateOf(made);
        const left = narrow(whole, asked);
        const clean = left.narrowing?.filters ?? {};
        const fits = (entry: Entry, but?: string) =>
          (['kind', 'program', 'status', 'audience', 'country', 'publisher'] as const).every(
            (facet) =>
              facet === but ||
              !clean[facet] ||
              clean[facet].some((it) => valuesOf(entry, facet).includes(it)),
          ) &&
          ((clean['from'] ?? clean['to']) === undefined ||
            ['programs', 'hotlines'].includes(entry.kind) ||
            (yearsOf(entry)?.[1] ?? -1) >= Number(clean['from']?.[0] ?? 0)) &&
          ((clean['from'] ?? clean['to']) === undefined ||
            ['programs', 'hotlines'].includes(entry.kind) ||
            (yearsOf(entry)?.[0] ?? 1e9) <= Number(clean['to']?.[0] ?? 1e8));
        const wanted = whole.whole.entries.filter((entry) => entry.kind === 'hotlines' || fits(entry));
        expect(left.atlas.entries).toEqual(wanted);
        expect(left.atlas.entries.every((entry) => whole.whole.entries.includes(entry))).toBe(true);
        for (const [at, there] of left.atlas.byPlace)
          expect(there).toEqual(wanted.filter(({ places }) => places.includes(at)));
        expect(surveyOf(left).left).toBe(wanted.length);
        for (const { facet, choices } of choicesOf(left, words))
          for (const { value, count } of choices)
            expect(count, `${facet} ${value}`).toBe(
              whole.whole.entries.filter(
                (entry) =>
                  entry.kind !== 'hotlines' && fits(entry, facet) && valuesOf(entry, facet).includes(value),
              ).length,
            );
        expect(narrow(left, {}).atlas).toBe(whole.whole);
        expect(narrowed(whole.whole, {}).entries).toEqual(whole.whole.entries);
      }),
      { numRuns: 150 },
    );
  });
});
