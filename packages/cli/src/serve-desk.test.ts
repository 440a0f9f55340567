import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataset } from './check.fixture.ts';
import { projectAt } from './project.ts';
import { nashville, partnership, type Sample } from './sample.fixture.ts';
import { Desk } from './serve-desk.ts';

const builds = 'data/x/builds.json';
const wrong = { ...nashville, date: '2019-5-1' };
const second = {
  ...nashville,
  id: 'cb-memphis-2019-06-01',
  date: '2019-06-01',
  place: { precision: 'city', city: 'Memphis', at: [-90.049, 35.1495] },
};

const made = (): Sample => dataset({ builds: [nashville], partnerships: [] });

function deskOf(sample: Sample, seal = false): Desk {
  const project = projectAt(sample.root);
  return new Desk(project, { folder: project.path('data'), seal, asOf: '2026-11-21' });
}

/** What a page gets of a file. */
const served = (desk: Desk, file: string): unknown => JSON.parse(desk.textOf(`x/${file}`) ?? 'null');

describe('the desk of serve', () => {
  it('names file, line and record of a wrong edit first, and tells when it is mended', () => {
    const sample = made();
    const desk = deskOf(sample);
    expect(desk.told).toMatchObject({ look: 1, errors: 0, edited: [], editions: { x: 1 } });
    sample.write(builds, [wrong]);
    expect(desk.look()?.join('\n')).toMatch(
      /^Edited: data\/x\/builds\.json cb-nashville-2019-05-01\n {2}new {10}data\/x\/builds\.json:\d+:\d+ error .*date: got "2019-5-1"/,
    );
    const [note] = desk.told.notes;
    expect(note).toMatchObject({
      severity: 'error',
      record: nashville.id,
      key: `sample/builds/${nashville.id}`,
      edited: 'record',
      isEarly: false,
      isDropped: true,
    });
    const line =
      sample
        .read(builds)
        .split('\n')
        .findIndex((it) => it.includes('"date": "2019-5-1"')) + 1;
    expect(note?.where).toBe(`${builds}:${line}:13`);
    sample.write(builds, [nashville]);
    expect(desk.look()?.join('\n')).toContain('  mended       data/x/builds.json');
    expect(desk.told).toMatchObject({ look: 3, errors: 0, mended: 1, edited: [{ record: nashville.id }] });
  });

  it('gives the page a record that the door drops as it was before, and other edits at once', () => {
    const sample = made();
    const desk = deskOf(sample);
    sample.write(builds, [wrong, second]);
    desk.look();
    expect(served(desk, 'builds.json')).toEqual([nashville, second]);
    expect(served(desk, 'dataset.json')).toMatchObject({
      collections: [
        { file: 'builds.json', count: 2 },
        { file: 'partnerships.json', count: 0 },
      ],
    });
    expect(desk.told.editions).toEqual({ x: 2 });
    sample.write(builds, [second]);
    expect(desk.look()?.[0]).toBe(`Edited: ${builds} ${nashville.id}`);
    expect(served(desk, 'builds.json')).toEqual([second]);
    expect(desk.told.editions).toEqual({ x: 3 });
  });

  it('tells of a broken or half-written file, and the page keeps what it had', () => {
    const sample = made();
    const desk = deskOf(sample);
    const before = desk.textOf('x/builds.json');
    for (const text of ['[{ "id": "a" "b" }]', '[{"id"', '', '{}', 'null', '\0']) {
      sample.write(builds, text);
      desk.look();
      expect(desk.told.notes[0], text).toMatchObject({ severity: 'error', record: '', edited: 'file' });
      expect(desk.told.notes[0]?.where).toMatch(/^data\/x\/builds\.json:\d+:\d+$/);
      expect(desk.textOf('x/builds.json')).toBe(before);
      expect(desk.told.editions).toEqual({ x: 1 });
    }
    sample.write(builds, [nashville]);
    desk.look();
    expect(desk.told).toMatchObject({ errors: 0, editions: { x: 1 } });
  });

  it('tells of a file, a manifest or a folder that is gone or renamed, and goes on when it is back', () => {
    const sample = made();
    const desk = deskOf(sample);
    for (const [from, to] of [
      [builds, 'data/x/builds.json.old'],
      ['data/x/dataset.json', 'data/x/manifest.json'],
      ['data/x', 'x'],
    ] as const) {
      const texts = [desk.textOf('x/builds.json'), desk.textOf('x/dataset.json')];
      renameSync(join(sample.root, from), join(sample.root, to));
      expect(desk.look()?.join('\n'), from).toMatch(/ {2}new {10}data\/x\/dataset\.json:\d+:\d+ error /);
      expect([desk.textOf('x/builds.json'), desk.textOf('x/dataset.json')]).toEqual(texts);
      renameSync(join(sample.root, to), join(sample.root, from));
      desk.look();
      expect(desk.told.errors).toBe(0);
    }
  });

  it('misses no folder that was not there at first', () => {
    const sample = made();
    const desk = deskOf(sample);
    const manifest = sample.read('data/x/dataset.json');
    sample.write('data/x/dataset.json', '{');
    desk.look();
    renameSync(join(sample.root, 'data/x'), join(sample.root, 'data/y'));
    desk.look();
    renameSync(join(sample.root, 'data/y'), join(sample.root, 'data/x'));
    sample.write('data/x/dataset.json', manifest);
    expect(desk.look()?.at(-1)).toMatch(/0 errors/);
    expect(desk.told).toMatchObject({ errors: 0, editions: { x: 1 } });
  });

  it('takes nothing for mended or new in a file that cannot be read for a while', () => {
    const sample = dataset({ builds: [{ ...nashville, date: '2019-04-30' }], partnerships: [] });
    const desk = deskOf(sample);
    expect(desk.told).toMatchObject({ errors: 0, warnings: 1 });
    for (const file of [builds, 'data/x/dataset.json']) {
      const text = sample.read(file);
      sample.write(file, text.slice(0, text.length / 2));
      desk.look();
      expect(desk.told).toMatchObject({ errors: 1, fresh: 1, mended: 0 });
      sample.write(file, text);
      desk.look();
      expect(desk.told).toMatchObject({ errors: 0, warnings: 1, fresh: 0, mended: 1 });
    }
  });

  it('tells of a manifest that is no manifest, and keeps what it had', () => {
    const sample = made();
    const desk = deskOf(sample);
    for (const text of ['[]', '{', '{"format": 99}', '{}']) {
      sample.write('data/x/dataset.json', text);
      desk.look();
      expect(desk.told.notes[0], text).toMatchObject({ severity: 'error', edited: 'file' });
      expect(served(desk, 'builds.json')).toEqual([nashville]);
    }
  });

  it('says of a hash and a count no more than that the dataset is not sealed yet, and that once', () => {
    const sample = made();
    const desk = deskOf(sample);
    sample.write(builds, [nashville, { ...second, summary: { en: 'One.' } }]);
    expect(desk.look()?.filter((line) => line.includes('seal data/x'))).toHaveLength(1);
    expect(desk.told).toMatchObject({ errors: 0, unsealed: ['data/x'] });
    sample.write(builds, [nashville, { ...second, summary: { en: 'Two.' } }]);
    expect(desk.look()?.filter((line) => line.includes('seal'))).toEqual([]);
    expect(sample.coalition('seal', 'data/x').code).toBe(0);
    desk.look();
    expect(desk.told.unsealed).toEqual([]);
    expect(desk.told.edited).toMatchObject([{ record: second.id }]);
  });

  it('with --seal seals after a sound save, and not after a wrong one', () => {
    const sample = made();
    const desk = deskOf(sample, true);
    const before = sample.read('data/x/dataset.json');
    sample.write(builds, [wrong]);
    desk.look();
    expect(sample.read('data/x/dataset.json')).toBe(before);
    sample.write(builds, [nashville, second]);
    expect(desk.look()?.at(-1)).toBe('  data/x: sealed.');
    expect(desk.told.unsealed).toEqual([]);
    expect(sample.coalition('check', '--as-of', '2026-11-21').code).toBe(0);
    expect(desk.look()).toBeUndefined();
  });

  it('says nothing where a save changed nothing', () => {
    const sample = made();
    const desk = deskOf(sample);
    sample.write(builds, sample.read(builds));
    expect(desk.look()).toBeUndefined();
    expect(desk.told.look).toBe(1);
  });

  it('puts findings that were there before after those that are new, and errors before warnings', () => {
    const sample = dataset({ builds: [nashville], partnerships: [{ ...partnership, program: 'none' }] });
    const desk = deskOf(sample);
    expect(desk.told.notes).toMatchObject([{ record: partnership.id, isEarly: true }]);
    sample.write(builds, [
      { ...nashville, date: '2019-04-29' },
      { ...second, date: '2018-6-1' },
    ]);
    desk.look();
    sample.write(builds, [
      { ...nashville, date: '2019-04-30' },
      { ...second, date: '2018-6-1' },
    ]);
    desk.look();
    expect(desk.told.notes.map(({ record, severity }) => [record, severity])).toEqual([
      [nashville.id, 'warning'],
      [second.id, 'error'],
      [partnership.id, 'error'],
    ]);
  });

  it('gives no file that no manifest names, and none outside of the folder', () => {
    const sample = made();
    sample.write('data/x/import.json', {});
    const desk = deskOf(sample);
    for (const path of ['x/import.json', '../package.json', 'x/../../package.json', 'x', '', 'y/builds.json'])
      expect(desk.textOf(path), path).toBeUndefined();
    rmSync(join(sample.root, 'data'), { recursive: true });
    expect(() => desk.look()).not.toThrow();
  });
});
