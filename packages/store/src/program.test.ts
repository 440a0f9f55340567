import { describe, expect, it } from 'vitest';
import type { EntryOf } from './atlas.ts';
import { base, build, datasetOf, tellingOf } from './dataset.fixture.ts';
import { committed } from './facts-committed.fixture.ts';
import { isHeld } from './compare-dated.ts';
import { atlasOfSome, findProgram, programPageOf, programsIn } from './program.ts';

const all = tellingOf(committed);

function programOf(id: string, telling = all): EntryOf<'programs'> {
  const found = findProgram(telling.atlas, id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}
const ids = (entries: readonly { readonly record: { readonly id: string } }[]) =>
  entries.map((it) => it.record.id);

describe('the page of the coalition build', () => {
  const page = programPageOf(programOf('coalition-build'), all);

  it('has its mission, goals, reports and practices, and no page of other programs', () => {
    expect(ids(page.documents)).toEqual([
      'coalition-build-mission',
      'coalition-build-goals',
      'impact-reports',
      'annual-report-2022',
    ]);
    expect(ids(page.guides)).toEqual(['coalition-build-practices']);
  });

  it('stands where a build was held or a measure is in force; what is only announced is told apart', () => {
    const active = page.active.map(({ id }) => id);
    expect(active).toEqual(expect.arrayContaining(['US-TN', 'US-TX', 'CA-AB', 'CA-ON']));
    for (const it of page.builds.filter((one) => isHeld(one, all.asOf)))
      for (const place of it.places.filter((id) => id.includes('-'))) expect(active).toContain(place);
    for (const { id } of page.lesser) {
      expect(active).not.toContain(id);
      expect(page.builds.filter(({ places }) => places.includes(id)).some((it) => isHeld(it, all.asOf))).toBe(
        false,
      );
    }
    expect(page.countries.map(({ id }) => id)).toEqual(['CA']);
  });
});

describe('the pages of all programs', () => {
  it('are found by id and by key, and an id that is not there by nothing', () => {
    expect(findProgram(all.atlas, 'tat/programs/coalition-build')?.key).toBe('tat/programs/coalition-build');
    expect(findProgram(all.atlas, 'tasa/programs/coalition-build')).toBeUndefined();
    expect(findProgram(all.atlas, 'no-such')).toBeUndefined();
    expect(programsIn(all)).toHaveLength(14);
  });

  it('join records of their own dataset alone, and a document to one program only', () => {
    const joined = programsIn(all).flatMap((entry) => {
      const { documents, guides, partnerships, builds } = programPageOf(entry, all);
      for (const it of [...documents, ...guides, ...partnerships, ...builds])
        expect(it.dataset).toBe(entry.dataset);
      return documents.map(({ key }) => key);
    });
    expect(new Set(joined).size).toBe(joined.length);
  });

  it('do not count what is proposed, or told as not adopted', () => {
    const measure = (id: string, place: string, more: object) => ({
      ...base,
      id,
      jurisdictions: [place],
      topic: 'botl',
      program: 'p-one',
      status: 'reported',
      scope: 'statewide',
      ...more,
    });
    const telling = tellingOf([
      datasetOf('one', {
        programs: [{ ...base, id: 'p-one', name: { en: 'Program one' }, summary: { en: 'It is.' } }],
        partnerships: [
          measure('a', 'US-TN', {}),
          measure('b', 'US-KY', { status: 'proposed' }),
          measure('c', 'US-OH', { adoption: { level: 'none' } }),
        ],
        builds: [build('b')],
      }),
    ]);
    const page = programPageOf(programOf('p-one', telling), telling);
    expect(page.active.map(({ id }) => id)).toEqual(['US-TN']);
    expect(page.lesser.map(({ id }) => id)).toEqual(['US-KY', 'US-OH']);
    expect(page.builds).toEqual([]);
  });
});

describe('an atlas of some', () => {
  it('has these by place, and still finds all by key', () => {
    const page = programPageOf(programOf('canadian-cve-model'), all);
    const some = atlasOfSome(all.atlas, page.partnerships);
    expect([...some.byPlace.keys()].sort()).toEqual(
      [...new Set(page.partnerships.flatMap(({ places }) => places))].sort(),
    );
    expect(some.byKey).toBe(all.atlas.byKey);
  });
});
