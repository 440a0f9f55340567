import { describe, expect, it } from 'vitest';
import { atlasOf, type Entry } from '../atlas.ts';
import { committed } from '../facts-committed.fixture.ts';
import { enFacts } from '../words/en-facts.ts';
import { wordsOf } from './fold.ts';
import { judged } from './judged.fixture.ts';
import { paperOf, soughtIn } from './papers.ts';
import { find, libraryOf } from './search.ts';

const atlas = atlasOf(committed);
const papers = soughtIn(atlas).map((entry) => paperOf(entry, enFacts, atlas));
const library = await libraryOf(papers);

/** The words of titles, each with one letter wrong: left out, put in, another one, or two the other way round. */
function wrongWords(): readonly (readonly [wrong: string, right: string])[] {
  const right = [...new Set(papers.flatMap(({ title }) => wordsOf(title).map(({ term }) => term)))].filter(
    (term) => term.length >= 4 && !/\d/.test(term),
  );
  const letters = 'aeionrstlc';
  return right.flatMap((term, n) => {
    const at = (n * 7) % (term.length - 1);
    const [before, rest] = [term.slice(0, at), term.slice(at)];
    const other = letters[n % letters.length] ?? 'a';
    return [
      before + rest.slice(1),
      before + other + rest,
      before + other + rest.slice(1),
      before + (rest[1] ?? '') + (rest[0] ?? '') + rest.slice(2),
    ]
      .filter((wrong) => wrong !== term)
      .map((wrong) => [wrong, term] as const);
  });
}

describe('a word with one letter wrong', () => {
  it('finds what the right word finds first, in 95 of 100 cases at the least', () => {
    const all = wrongWords();
    const missed = all.filter(([wrong, right]) => {
      const first = new Set(find(library, right).hits.map(({ key }) => key));
      return !find(library, wrong).hits.some(({ key }) => first.has(key));
    });
    const share = 1 - missed.length / all.length;
    console.log(`one letter wrong: ${(100 * share).toFixed(1)} % of ${all.length} words are found`);
    expect(share, missed.map((it) => it.join(' for ')).join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(all.length).toBeGreaterThan(1000);
  });
});

describe('the judged queries', () => {
  it('ask for records that are there, 80 queries at the least, each once', () => {
    const keys = new Set(papers.map(({ key }) => key));
    expect(judged.flatMap(([, ...wanted]) => wanted.filter((key) => !keys.has(key)))).toEqual([]);
    expect(new Set(judged.map(([query]) => query)).size).toBe(judged.length);
    expect(judged.length).toBeGreaterThanOrEqual(80);
  });

  it('have a right answer first, or nearly: the mean reciprocal rank is 0.9 at the least', () => {
    const ranked = judged.map(([query, ...wanted]) => {
      const at = find(library, query).hits.findIndex(({ key }) => wanted.includes(key));
      return { query, rank: at < 0 ? 0 : 1 / (at + 1) };
    });
    const mean = ranked.reduce((sum, { rank }) => sum + rank, 0) / ranked.length;
    const worst = ranked
      .filter(({ rank }) => rank < 1)
      .map(({ query, rank }) => `${query}: ${rank.toFixed(2)}`);
    console.log(`mean reciprocal rank of ${judged.length} queries: ${mean.toFixed(3)}`);
    expect(mean, worst.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

describe('what has no name of its own', () => {
  it('is found by its place and by what it is, after what has one', () => {
    const found = (query: string) => find(library, query).hits.map(({ key }) => key);
    const inNovaScotia = atlas.entries.filter(
      ({ kind, places }) => kind === 'partnerships' && places.includes('CA-NS'),
    );
    expect(inNovaScotia.length).toBeGreaterThan(0);
    for (const { key } of inNovaScotia) expect(found('Nova Scotia')).toContain(key);
    const builds = found('coalition build tennessee').filter((it) => it.includes('/builds/'));
    expect(builds.length).toBeGreaterThan(0);
    const [first = ''] = found('tennessee');
    expect(first).not.toMatch(/\/(partnerships|builds)\//);
  });
});

describe('the city of an organization', () => {
  it('finds it', () => {
    const seats = atlas.entries.flatMap(({ kind, key, record }) =>
      kind === 'organizations' && record.place?.city !== undefined ? [{ key, city: record.place.city }] : [],
    );
    expect(seats.length).toBeGreaterThan(20);
    for (const { key, city } of seats)
      expect(
        find(library, city).hits.map((hit) => hit.key),
        city,
      ).toContain(key);
  });

  it('is no part of what is searched where it is not to be told', () => {
    const entry = atlas.entries.find(({ key }) => key === 'tasa/organizations/endslaverytn');
    const place = { precision: 'withheld', city: 'Nashville' };
    const hidden = { ...entry, record: { ...entry?.record, place } } as unknown as Entry;
    expect(paperOf(hidden, enFacts, atlas).place).not.toContain('Nashville');
    expect(library.papers.get('tasa/organizations/endslaverytn')?.place).toContain('Nashville');
  });
});
