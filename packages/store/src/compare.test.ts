import { usCaWays } from '@coalition-map/geo/ways';
import { jurisdictionsOf } from '@coalition-map/geo';
import { registry } from '@coalition-map/schema';
import { describe, expect, it } from 'vitest';
import { atlasOf, entriesOf } from './atlas.ts';
import { comparisonOf, enCompare, MOST_PLACES, suggestionsOf, type Comparison } from './compare.ts';
import type { CompareRow, CompareTelling } from './compare.ts';
import { base, build, datasetOf, nation, partnership, tellingOf, type Raw } from './dataset.fixture.ts';
import { committed } from './facts-committed.fixture.ts';
import { factsOf } from './facts.ts';
import { filtersOf } from './filters.ts';
import { ladderOf } from './ladder.ts';

const all: CompareTelling = { ...tellingOf(committed), said: enCompare };
const of = (raw: Raw): CompareTelling => ({ ...tellingOf([datasetOf('one', raw)]), said: enCompare });

const rowsOf = ({ differing, same }: Comparison): readonly CompareRow[] =>
  [...differing, ...same].flatMap(({ rows }) => rows);

/** The rows of a key: a topic may be among the measures and among the laws. */
const rowsAt = (comparison: Comparison, key: string) => rowsOf(comparison).filter((row) => row.key === key);

/** What each cell of the only row of a key says, in short. */
function cells(comparison: Comparison, key: string): readonly string[] {
  const [row, ...others] = rowsAt(comparison, key);
  if (!row || others.length > 0) throw new Error(`${others.length + 1} rows of ${key}; wanted one`);
  return row.cells.map(({ is, text, items }) =>
    is === 'told' ? items.map(({ status, title }) => status ?? title?.text).join(', ') : text,
  );
}

const pairs = [
  ['US-IA', 'US-TN'],
  ['US-TN', 'US-KY', 'CA-ON', 'US-OH'],
  ['CA-AB', 'CA-ON'],
  ['US-CO', 'US-TX', 'US-WA'],
];

describe('a comparison of the committed data', () => {
  it.each(pairs)(
    'tells partnerships and laws of %s, %s once each, in the words of the panel',
    (...places) => {
      const comparison = comparisonOf(places, all);
      for (const place of places) {
        const entries = entriesOf(all.atlas.byPlace.get(place) ?? [], 'partnerships');
        for (const entry of entries) {
          const facts = factsOf(entry, all);
          const own = rowsOf(comparison)
            .filter(({ key }) => key === entry.record.topic)
            .flatMap((row) => row.cells.filter((cell) => cell.place === place))
            .flatMap((cell) => cell.items.filter(({ key }) => key === entry.key));
          expect(own.map(({ status }) => status)).toEqual([facts.status]);
          const details = own[0]?.details.map(({ text }) => text);
          expect(details).toEqual(expect.arrayContaining([facts.when, ...facts.cautions]));
          expect(own[0]?.sources).toEqual(facts.sources.slice(0, 1));
        }
        const keys = rowsOf(comparison)
          .filter(({ key }) => key in all.words.topics)
          .flatMap((row) => row.cells.filter((cell) => cell.place === place))
          .flatMap((cell) => cell.items.map(({ key }) => key));
        expect([...keys].sort()).toEqual(entries.map(({ key }) => key).sort());
      }
    },
  );

  it('tells each component of a model as the ladder does', () => {
    const places = ['US-IA', 'US-TN', 'US-KY'];
    const comparison = comparisonOf(places, all);
    for (const [at, place] of places.entries()) {
      const ladder = ladderOf(place, all.atlas)[0];
      expect(ladder?.program.record.id).toBe('iowa-mve-model');
      for (const rung of ladder?.rungs ?? []) {
        const said = cells(comparison, `${ladder?.program.key} ${rung.id}`)[at];
        const isHere = (ladder?.records.length ?? 0) > 0;
        expect(said).toBe(isHere ? all.words.panel.ladder.level[rung.level] : 'No data');
      }
    }
  });

  it('gives each told thing of any place a source, and never tells nothing as a number', () => {
    const places = [...jurisdictionsOf('US'), ...jurisdictionsOf('CA')].map(({ id }) => id);
    for (let at = 0; at < places.length; at += MOST_PLACES) {
      for (const { cells: those } of rowsOf(comparisonOf(places.slice(at, at + MOST_PLACES), all)))
        for (const { is, text, items } of those) {
          expect(is === 'told').toBe(items.length > 0);
          if (is !== 'told') expect(['No data', 'Not known']).toContain(text);
          for (const item of items) {
            expect(item.sources.length).toBeGreaterThan(0);
            expect(item.sources.every((it) => it.text !== '' && it.detail !== '')).toBe(true);
            expect(item.title?.text).not.toBe('0');
            expect(item.status ?? item.title?.text).toBeTruthy();
          }
        }
    }
  });

  it('puts rows that differ first, and counts the rest', () => {
    const { differing, same, counts } = comparisonOf(['US-IA', 'US-TN'], all);
    expect(differing.flatMap(({ rows }) => rows).every((row) => row.differs)).toBe(true);
    expect(same.flatMap(({ rows }) => rows).some((row) => row.differs)).toBe(false);
    expect(counts.differing).toBe(differing.flatMap(({ rows }) => rows).length);
    expect(counts.same).toBe(same.flatMap(({ rows }) => rows).length);
    expect(counts.empty).toBe(same.flatMap(({ rows }) => rows).filter((row) => row.isEmpty).length);
    expect(counts.empty).toBeLessThan(counts.same);
  });

  it('never compares figures', () => {
    const comparison = comparisonOf(['US-TN', 'US-CA', 'US-TX', 'US-NV'], all);
    const keys = new Set(
      rowsOf(comparison).flatMap((row) => row.cells.flatMap((it) => it.items.map((i) => i.key))),
    );
    expect([...keys].filter((key) => key?.includes('/statistics/'))).toEqual([]);
    expect(enCompare.noFigures).toMatch(/never a ranking/);
  });

  it('has the numbers of the registry, for the country and for the place', () => {
    const comparison = comparisonOf(['US-TN', 'CA-ON', 'US-KY'], all);
    const number = (id: string) => registry.find((line) => line.id === id)?.display;
    const us = number('us-national');
    expect(cells(comparison, 'line-national')).toEqual([us, number('ca-national'), us]);
    expect(cells(comparison, 'line-own')).toEqual([number('us-tn'), 'No data', 'No data']);
  });

  it('takes each place once, and four at most', () => {
    const ids = ['US-TN', 'US-TN', 'US-KY', 'US-AL', 'US-GA', 'US-MS'];
    expect(comparisonOf(ids, all).places.map(({ name }) => name)).toEqual([
      'Tennessee',
      'Kentucky',
      'Alabama',
      'Georgia',
    ]);
    expect(comparisonOf([], all).counts.differing).toBe(0);
  });

  it('suggests the neighbours that are not chosen, by name', () => {
    const names = suggestionsOf('US-TN', ['US-TN', 'US-KY'], all, usCaWays.neighbours).map(
      ({ name }) => name,
    );
    expect(names.slice(0, 3)).toEqual(['Alabama', 'Arkansas', 'Georgia']);
    expect(names).not.toContain('Kentucky');
  });
});

describe('a row', () => {
  it('does not differ by year or source, and does by status, reach or whose work it is', () => {
    const there = (more: object) =>
      comparisonOf(
        ['US-TN', 'US-KY'],
        of({
          partnerships: [
            { ...partnership('a', 'US-TN'), year: 2015 },
            {
              ...partnership('b', 'US-KY'),
              year: 2020,
              sources: [{ url: 'https://other.example/x' }],
              ...more,
            },
          ],
        }),
      );
    const differs = (more: object) => rowsAt(there(more), 'botl')[0]?.differs;
    expect(differs({})).toBe(false);
    expect(differs({ status: 'planned' })).toBe(true);
    expect(differs({ scope: 'local' })).toBe(true);
    expect(differs({ attribution: 'other' })).toBe(true);
  });

  it('says "no data" where nothing is recorded, which is the same as not known, and never as none', () => {
    const program = {
      ...base,
      id: 'model',
      name: { en: 'Model' },
      summary: { en: 'It is.' },
      components: ['a', 'b'].map((id) => ({ id, name: { en: `Part ${id}` } })),
    };
    const adopted = (id: string, place: string, components: object) => ({
      ...partnership(id, place),
      program: 'model',
      adoption: { level: 'partial', components },
    });
    const comparison = comparisonOf(
      ['US-TN', 'US-KY', 'US-AL'],
      of({
        programs: [program],
        partnerships: [adopted('x', 'US-TN', { a: 'none' }), adopted('y', 'US-KY', { a: 'planned' })],
      }),
    );
    expect(cells(comparison, 'one/programs/model a')).toEqual(['None', 'Planned', 'No data']);
    expect(cells(comparison, 'one/programs/model b')).toEqual(['Not known', 'Not known', 'No data']);
    expect(rowsAt(comparison, 'one/programs/model b')[0]).toMatchObject({ differs: false, isEmpty: true });
  });

  it('tells laws by bill, status and year, and what did not pass as not in force', () => {
    const comparison = comparisonOf(
      ['US-TN', 'US-KY'],
      of({
        partnerships: [
          {
            ...partnership('x', 'US-TN'),
            topic: 'cdl-training-mandate',
            status: 'not-passed',
            law: 'HB 1',
            year: 2024,
          },
        ],
      }),
    );
    const [row] = rowsAt(comparison, 'cdl-training-mandate');
    expect(row?.cells[0]?.items[0]).toMatchObject({ status: 'Did not pass', title: { text: 'HB 1' } });
    expect(row?.cells[0]?.items[0]?.details.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['2024', 'Not in force']),
    );
    expect(row?.cells[1]).toMatchObject({ is: 'no-data', text: 'No data' });
  });

  it('takes the latest build that was held before one that was only announced, and says how many are in doubt', () => {
    const comparison = comparisonOf(
      ['US-TN', 'US-KY'],
      of({
        builds: [
          build('held', { date: '2019-05', place: { precision: 'city', city: 'Memphis' } }),
          build('told', {
            date: '2024',
            evidence: 'announcement',
            place: { precision: 'city', city: 'Nashville' },
          }),
        ],
      }),
    );
    expect(cells(comparison, 'builds-latest')).toEqual(['Coalition build, Memphis', 'No data']);
    expect(cells(comparison, 'builds-count')).toEqual(['2', 'No data']);
    expect(rowsAt(comparison, 'builds-count')[0]?.cells[0]?.items[0]?.details[0]?.text).toMatch(
      /^of these, 1 /,
    );
  });

  it('does not take what is still on its way for "no data"', () => {
    const telling = of({});
    const atlas = atlasOf([], ['partnerships', 'events']);
    const comparison = comparisonOf(['US-TN', 'US-KY'], { ...telling, atlas });
    expect(cells(comparison, 'botl')).toEqual(['Not loaded', 'Not loaded']);
    expect(cells(comparison, 'events-latest')).toEqual(['Not loaded', 'Not loaded']);
    expect(cells(comparison, 'resources')).toEqual(['No data', 'No data']);
  });

  it('under filters, says where nothing fits, and leaves components and lines whole', () => {
    const narrowing = filtersOf({ kind: ['builds'] });
    const atlas = narrowing?.of(all.atlas) ?? all.atlas;
    const whole = comparisonOf(['US-IA', 'US-TN'], all);
    const narrowed = comparisonOf(['US-IA', 'US-TN'], { ...all, atlas, whole: all.atlas });
    expect(cells(narrowed, 'iowa-mve-model')).toEqual(Array(2).fill('Nothing that fits the filters'));
    expect(cells(narrowed, 'task-force')).toEqual(['No data', 'Nothing that fits the filters']);
    expect(cells(narrowed, 'builds-latest')).toEqual(cells(whole, 'builds-latest'));
    const kept = [
      'line-national',
      'line-own',
      ...rowsOf(whole)
        .map(({ key }) => key)
        .filter((key) => key.includes(' ')),
    ];
    for (const key of kept) expect(cells(narrowed, key)).toEqual(cells(whole, key));
  });

  it('names a nation that agreed', () => {
    const telling = of({
      nations: [nation('yes', 'name')],
      resources: [],
    });
    expect(comparisonOf(['nation:yes', 'US-OK'], telling).places.map(({ name }) => name)).toEqual([
      'Nation yes',
      'Oklahoma',
    ]);
  });
});
