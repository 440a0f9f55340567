import { usCaWays } from '@coalition-map/geo/ways';
import { describe, expect, it } from 'vitest';
import { atlasOf, entriesOf } from './atlas.ts';
import { base, datasetOf, partnership } from './dataset.fixture.ts';
import { committed } from './facts-committed.fixture.ts';
import { ladderOf, type Ladder } from './ladder.ts';

const parts = ['a', 'b', 'c'].map((id) => ({ id, name: { en: `Part ${id}` } }));
const model = {
  ...base,
  id: 'model',
  name: { en: 'Model' },
  summary: { en: 'It is.' },
  components: parts,
};

const adopted = (id: string, place: string, adoption: object, more: object = {}) => ({
  ...partnership(id, place),
  program: 'model',
  adoption,
  ...more,
});

function ladders(place: string, partnerships: readonly object[], programs: readonly object[] = [model]) {
  return ladderOf(place, atlasOf([datasetOf('one', { programs, partnerships })]), usCaWays.neighbours);
}

function ladder(place: string, ...partnerships: readonly object[]): Ladder {
  const [only, ...others] = ladders(place, partnerships);
  if (!only || others.length > 0) throw new Error(`${others.length + 1} ladders; wanted one`);
  return only;
}

const levels = ({ rungs }: Ladder) => rungs.map(({ level }) => level).join(' ');

describe('a ladder', () => {
  it('tells each component by the record that says so; one that is not listed is not known', () => {
    const told = ladder(
      'US-TN',
      adopted('x', 'US-TN', { level: 'partial', components: { a: 'full', b: 'none' } }),
    );
    expect(levels(told)).toBe('full none unknown');
    expect(told.rungs.map((it) => [it.told?.record.id, it.isNamed])).toEqual([
      ['x', true],
      ['x', true],
      [undefined, false],
    ]);
    expect(told.counts).toEqual({ full: 1, partial: 0, planned: 0, none: 1, unknown: 1 });
    expect(told.level).toBe('partial');
  });

  it('takes the newest word on each component', () => {
    const told = ladder(
      'US-TN',
      adopted(
        'old',
        'US-TN',
        { level: 'partial', components: { a: 'planned', b: 'partial' } },
        { year: 2015 },
      ),
      adopted('new', 'US-TN', { level: 'partial', components: { a: 'full', b: 'unknown' } }, { year: 2020 }),
    );
    expect(levels(told)).toBe('full partial unknown');
    expect(told.rungs[1]?.told?.record.id).toBe('old');
  });

  it('reads “in full” and “none” of the whole model as of each component, and says that they are not named', () => {
    const full = ladder('US-TN', adopted('x', 'US-TN', { level: 'full' }));
    expect([levels(full), full.rungs.some((it) => it.isNamed)]).toEqual(['full full full', false]);
    const none = ladder('US-TN', adopted('x', 'US-TN', { level: 'none' }));
    expect(levels(none)).toBe('none none none');
    const all = ladder('US-TN', adopted('x', 'US-TN', { level: 'partial', completed: 3, of: 3 }));
    expect(levels(all)).toBe('full full full');
  });

  it('does not let an older “in full” speak against a newer “in part”', () => {
    const told = ladder(
      'US-TN',
      adopted('old', 'US-TN', { level: 'full' }, { year: 2015 }),
      adopted('new', 'US-TN', { level: 'partial' }, { year: 2020 }),
    );
    expect(levels(told)).toBe('unknown unknown unknown');
    expect(told.level).toBe('partial');
  });

  it('keeps the source’s own count where it names no component', () => {
    const told = ladder('US-TN', adopted('x', 'US-TN', { level: 'partial', completed: 2, of: 4 }));
    expect(told.counted).toMatchObject({ completed: 2, of: 4, isNamed: false });
    expect(levels(told)).toBe('unknown unknown unknown');
    const named = adopted('x', 'US-TN', { level: 'partial', components: { a: 'full' }, completed: 1, of: 3 });
    expect(ladder('US-TN', named).counted?.isNamed).toBe(true);
  });

  it('holds what is not in force to “planned”, and leaves out what did not pass, is local, or counts a country', () => {
    const proposed = adopted('x', 'US-TN', { level: 'full' }, { status: 'proposed' });
    expect(levels(ladder('US-TN', proposed))).toBe('planned planned planned');
    const full = adopted('ky', 'US-KY', { level: 'full' });
    for (const more of [{ status: 'not-passed' }, { scope: 'local' }, { scope: 'aggregate' }])
      expect(ladder('US-TN', full, adopted('x', 'US-TN', { level: 'full' }, more)).records).toEqual([]);
  });

  it('names the neighbours that have a component, and those that take part at all', () => {
    const told = ladder(
      'US-TN',
      adopted('ky', 'US-KY', { level: 'partial', components: { a: 'partial', b: 'planned' } }),
      adopted('ga', 'US-GA', { level: 'partial' }),
      adopted('va', 'US-VA', { level: 'none' }),
      adopted('wa', 'US-WA', { level: 'full' }),
    );
    expect(told.rungs.map((it) => it.neighbours)).toEqual([['US-KY'], [], []]);
    expect(told.neighbours).toEqual([
      { place: 'US-GA', level: 'partial' },
      { place: 'US-KY', level: 'partial' },
    ]);
    expect(told.records).toEqual([]);
    expect(levels(told)).toBe('unknown unknown unknown');
  });

  it('is there for any program with components that a place of the country is on record with, and no other', () => {
    const records = [adopted('ky', 'US-KY', { level: 'full' })];
    expect(ladders('US-WA', records)).toHaveLength(1);
    expect(ladders('CA-ON', records)).toEqual([]);
    expect(ladders('US', records)).toEqual([]);
    expect(ladders('nation:x', records)).toEqual([]);
    expect(ladders('US-KY', records, [{ ...model, components: [] }])).toEqual([]);
    expect(ladders('US-KY', [{ ...partnership('x', 'US-KY'), program: 'model' }])).toEqual([]);
  });
});

describe('the ladders of the committed data', () => {
  const atlas = atlasOf(committed);
  const of = (place: string, program: string) =>
    ladderOf(place, atlas, usCaWays.neighbours).find((it) => it.program.record.id === program);

  it('have the levels that the records list, for every place and component', () => {
    const told = entriesOf(atlas.entries, 'partnerships').filter(
      ({ record }) => record.scope === 'statewide' && record.program !== undefined && record.adoption,
    );
    expect(told.length).toBeGreaterThan(10);
    for (const { record } of told) {
      const found = of(record.jurisdictions[0] ?? '', record.program ?? '');
      expect(found?.level, record.id).toBe(record.adoption?.level);
      for (const [id, level] of Object.entries(record.adoption?.components ?? {}))
        expect(found?.rungs.find((it) => it.id === id)?.level, `${record.id} ${id}`).toBe(level);
    }
  });

  it('tell Tennessee’s two components in part, Idaho’s six, and Florida’s four of seven without names', () => {
    expect(of('US-TN', 'iowa-mve-model')?.counts).toEqual({
      full: 0,
      partial: 2,
      planned: 0,
      none: 0,
      unknown: 4,
    });
    expect(of('US-ID', 'iowa-mve-model')?.counts.full).toBe(6);
    expect(of('US-IA', 'iowa-mve-model')?.rungs.every((it) => it.level === 'full' && !it.isNamed)).toBe(true);
    expect(of('US-FL', 'iowa-mve-model')?.counted).toMatchObject({ completed: 4, of: 7, isNamed: false });
    expect(of('US-FL', 'iowa-mve-model')?.counts.unknown).toBe(6);
  });

  it('name Tennessee’s neighbours that hand out material, and give a contact', () => {
    const rung = of('US-TN', 'iowa-mve-model')?.rungs.find((it) => it.id === 'materials');
    expect(rung?.neighbours).toEqual(['US-MO', 'US-MS']);
    expect(of('US-TN', 'iowa-mve-model')?.program.record.contact?.email).toMatch(/^info@/);
  });

  it('have the Canadian model in Canada, and the Iowa model in the United States alone', () => {
    expect(of('CA-ON', 'canadian-cve-model')?.level).toBe('partial');
    expect(of('CA-ON', 'iowa-mve-model')).toBeUndefined();
    expect(of('US-OH', 'iowa-mve-model')?.records).toEqual([]);
    expect(of('US-OH', 'canadian-cve-model')).toBeUndefined();
  });
});
