import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { machineDisk, type Disk } from './disk.ts';
import { build } from './build.ts';
import { sha256 } from './dataset-files.ts';
import { projectAt } from './project.ts';
import { head, nashville, partnership, program, sample, type Sample } from './sample.fixture.ts';

const root = join(import.meta.dirname, '../../..');
const asOf = '2026-11-21';
const options = { asOf, language: 'en', home: undefined } as const;

type Listed = Record<string, { readonly bytes: number; readonly sha256: string }>;
interface Entry {
  readonly name: string;
  readonly file: string;
  readonly count: number;
  readonly sha256: string;
  readonly places?: readonly string[];
}

/** A project with two small datasets. */
function small(builds: readonly object[] = [nashville]): Sample {
  const dataset = (id: string, names: readonly string[]) => ({
    ...head,
    id,
    collections: names.map((name) => ({ name, file: `${name}.json`, count: 1 })),
  });
  return sample({
    'data/x/dataset.json': dataset('x', ['programs', 'partnerships', 'builds']),
    'data/x/programs.json': [program],
    'data/x/partnerships.json': [partnership],
    'data/x/builds.json': builds,
    'data/y/dataset.json': dataset('y', ['builds']),
    'data/y/builds.json': [{ ...nashville, id: 'another', date: '2020-05-01' }],
  });
}

function built(made: Sample, disk: Disk = machineDisk, isDataOnly = true) {
  const project = projectAt(made.root, disk);
  return build(
    project,
    ['data/x', 'data/y'].map((dir) => join(project.root, dir)),
    join(project.root, 'out'),
    { ...options, isDataOnly },
  );
}

/** All files below a folder, by their path in it. */
function filesIn(folder: string): Map<string, Buffer> {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  return new Map(
    names
      .filter((it) => it.isFile())
      .map((it) => join(it.parentPath, it.name))
      .map((path) => [relative(folder, path), readFileSync(path)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const entriesOf = (made: Sample, id: string, out = 'out') =>
  (JSON.parse(made.read(`${out}/data/${id}/dataset.json`)) as { collections: Entry[] }).collections;

describe('a build', () => {
  it('has data named by its content, a page of the map, pages of places, posters, feeds, and a list with hashes', async () => {
    const made = small();
    await built(made, machineDisk, false);
    const files = filesIn(join(made.root, 'out'));
    const list = (JSON.parse(made.read('out/build.json')) as { files: Listed }).files;
    expect([...files.keys()].filter((name) => name !== 'build.json')).toEqual(Object.keys(list).sort());
    for (const [name, { bytes, sha256: hash }] of Object.entries(list)) {
      const content = files.get(name) ?? Buffer.of();
      expect([name, content.length, sha256(content)]).toEqual([name, bytes, hash]);
    }
    for (const name of [
      'index.html',
      'places/us-tn.html',
      'posters/map.svg',
      'feeds/x.ics',
      'feeds/x.xml',
      'feeds/x.jsonld',
    ])
      expect(files.has(name), name).toBe(true);
    for (const entry of entriesOf(made, 'x')) {
      expect(entry.file).toBe(`${entry.name}.${entry.sha256.slice(0, 12)}.json`);
      expect(sha256(files.get(`data/x/${entry.file}`) ?? '')).toBe(entry.sha256);
    }
  });

  it('passes the check that its source passes', async () => {
    const made = small();
    await built(made);
    for (const id of ['x', 'y'])
      expect(made.coalition('check', `out/data/${id}`, '--as-of', asOf)).toMatchObject({ code: 0 });
  });

  it('writes what changed alone, and removes what an older build has and this one has not', async () => {
    const made = small();
    await built(made);
    const before = filesIn(join(made.root, 'out'));
    expect(await built(made)).toMatchObject({ written: 0, removed: 0 });
    expect(filesIn(join(made.root, 'out'))).toEqual(before);
    made.write('data/x/builds.json', [{ ...nashville, summary: { en: 'Another day.' } }]);
    made.write('out/kept-by-hand.txt', 'mine');
    const [old] = entriesOf(made, 'x').filter(({ name }) => name === 'builds');
    expect(await built(made)).toMatchObject({ removed: 1 });
    const after = filesIn(join(made.root, 'out'));
    expect(after.has(`data/x/${old?.file ?? ''}`)).toBe(false);
    expect(after.has('kept-by-hand.txt')).toBe(true);
  });

  it('removes what a stopped build left, so that nothing that was withdrawn stays there, and nothing of anybody else', async () => {
    const made = small();
    await built(made);
    made.write('data/x/builds.json', [
      { ...nashville, place: { ...nashville.place, venue: 'Withdrawn Hall' } },
    ]);
    // All files are in place, and the list of the build is not: it was stopped before.
    await built(made);
    const list = JSON.parse(made.read('out/build.json')) as { files: Listed };
    made.write('out/build.json', { ...list, files: { '../package.json': { bytes: 1, sha256: '' } } });
    made.write('out/data/x/builds.0123456789ab.json.4281.tmp', 'Withdrawn Hall');
    made.write('out/index.html.4281.tmp', 'Withdrawn Hall');
    made.write('out/data/x/mine.txt', 'mine');
    made.write('data/x/builds.json', [nashville]);
    await built(made);
    const all = [...filesIn(join(made.root, 'out'))];
    expect(all.filter(([, bytes]) => bytes.includes('Withdrawn Hall')).map(([name]) => name)).toEqual([]);
    expect(made.read('out/data/x/mine.txt')).toBe('mine');
    // What a list names outside of the folder is none of the build's business.
    expect(made.read('package.json')).toContain('workspaces');
  });

  it('leads to the pages of places where no map reads addresses, and to the map where there is one', async () => {
    const made = small();
    const project = projectAt(made.root);
    const at = (home: string | undefined, out: string) =>
      build(project, [join(project.root, 'data/x')], join(project.root, out), { ...options, home });
    await at(undefined, 'still');
    await at('https://example.org/map', 'live');
    for (const file of ['places/us-tn.html', 'feeds/x.xml']) {
      expect(made.read(`still/${file}`), file).not.toContain('#coalition');
      expect(made.read(`live/${file}`), file).toContain('https://example.org/map#coalition');
    }
    expect(made.read('still/feeds/x.xml')).toContain('href="../places/no-place.html"');
  });

  it('speaks another language where it is told', async () => {
    const made = small();
    const project = projectAt(made.root);
    await build(project, [join(project.root, 'data/x')], join(project.root, 'es'), {
      ...options,
      language: 'es',
    });
    expect(made.read('es/index.html')).toContain('<html lang="es">');
    expect(made.read('es/places/us-tn.html')).toContain('<html lang="es">');
  });

  it('leaves every file old or new, and none that a manifest names away, whenever it is stopped', async () => {
    /** A disk that stops for good at one of its changes, as a pulled plug does. */
    const stopping = (at: number) => {
      let changes = 0;
      const count = <T>(act: () => T): T => {
        if (++changes >= at) throw new Error('the plug is out');
        return act();
      };
      const disk: Disk = {
        ...machineDisk,
        write: (file, bytes) => count(() => machineDisk.write(file, bytes)),
        rename: (from, to) => count(() => machineDisk.rename(from, to)),
        remove: (path) => count(() => machineDisk.remove(path)),
      };
      return { disk, changes: () => changes };
    };
    const whole = small();
    await built(whole);
    whole.write('data/x/builds.json', [{ ...nashville, summary: { en: 'Another day.' } }]);
    const counting = stopping(Infinity);
    const start = join(whole.root, 'out');
    const again = sample();
    cpSync(whole.root, again.root, { recursive: true });
    await built(again, counting.disk);
    expect(counting.changes()).toBeGreaterThan(5);
    for (let at = 1; at <= counting.changes(); at++) {
      const made = sample();
      cpSync(whole.root, made.root, { recursive: true });
      await expect(built(made, stopping(at).disk), `change ${at}`).rejects.toThrow('the plug is out');
      const [old, now, end] = [start, join(made.root, 'out'), join(again.root, 'out')].map(filesIn);
      for (const [name, bytes] of now ?? [])
        if (!name.endsWith('.tmp'))
          expect([old?.get(name), end?.get(name)], `${name} at ${at}`).toContainEqual(bytes);
      for (const { file, sha256: hash } of entriesOf(made, 'x'))
        expect(sha256(now?.get(`data/x/${file}`) ?? ''), `${file} at ${at}`).toBe(hash);
    }
  });
});

describe('a large collection', () => {
  const states = ['TN', 'OH', 'TX', 'IA', 'CA'];
  const many = Array.from({ length: 1000 }, (_, at) => ({
    ...nashville,
    id: `build-${String(at).padStart(4, '0')}`,
    jurisdictions: at === 7 ? ['US'] : at === 8 ? ['US-TN', 'US-KY'] : [`US-${states[at % 5] ?? ''}`],
    place: undefined,
    summary: { en: `${'Agencies and carriers met. '.repeat(12)}${at}` },
  }));

  it('is split by state, so that a page reads the places that it shows; a national record stands apart', async () => {
    const made = small(many);
    await built(made);
    const parts = entriesOf(made, 'x').filter(({ name }) => name === 'builds');
    expect(parts.length).toBeGreaterThan(2);
    expect(parts[0]).toMatchObject({ count: 1 });
    expect(parts[0]).not.toHaveProperty('places');
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(many.length);
    for (const { file, places = [] } of parts.slice(1)) {
      const records = JSON.parse(made.read(`out/data/x/${file}`)) as {
        id: string;
        jurisdictions: string[];
      }[];
      const own = new Set(records.flatMap(({ jurisdictions }) => jurisdictions));
      expect([...own].sort()).toEqual(places);
    }
    // A record of two states is found by either.
    const spread = parts.filter(({ places }) => places?.includes('US-KY'));
    expect(spread).toHaveLength(1);
    expect(spread[0]?.places).toContain('US-TN');
    expect(made.coalition('check', 'out/data/x', '--as-of', asOf, '--json').code).toBe(0);
  });
});

describe('coalition build', () => {
  const refused = async (made: Sample, ...args: string[]) => {
    const project = projectAt(made.root);
    const [first = '', out = ''] = args;
    return build(project, [join(project.root, first)], join(project.root, out), options).then(
      () => 'nothing was refused',
      (error: unknown) => (error as Error).message,
    );
  };

  it('refuses a folder that holds other things, or the data', async () => {
    const made = small();
    made.write('full/mine.txt', 'mine');
    expect(await refused(made, 'data/x', 'full')).toContain(
      'full, which holds other files and no build.json',
    );
    expect(await refused(made, 'data/x', 'data')).toContain('--out: got data, where data/x lies');
    expect(await refused(made, 'data/x', 'data/x/site')).toContain(
      '--out: got data/x/site, where data/x lies',
    );
    expect(await refused(made, 'data/x', '.')).toContain('wanted a folder of its own');
    expect(made.read('full/mine.txt')).toBe('mine');
  });

  it('refuses a dataset with a fault, and one id twice', async () => {
    const made = small([{ ...nashville, date: '2019-13-01' }]);
    expect(await refused(made, 'data/x', 'out')).toMatch(
      /data\/x: 1 fault, and nothing was written.*date.*coalition check data\/x/s,
    );
    expect(existsSync(join(made.root, 'out'))).toBe(false);
    const twice = small();
    twice.write('data/y/dataset.json', twice.read('data/y/dataset.json').replace('"id": "y"', '"id": "x"'));
    await expect(built(twice)).rejects.toThrow('got two datasets of the id x');
  });

  it('gives the same bytes in another folder, time zone and language of the machine, and from another order', async () => {
    const main = join(root, 'packages/cli/src/main.ts');
    const tsx = import.meta.resolve('tsx');
    const one = sample();
    const other = sample();
    /** The same with the fields of each object the other way round; lists have an order of their own. */
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .map(([key, it]) => [key, reversed(it)] as const)
                .reverse(),
            )
          : value;
    for (const name of ['tat', 'tasa', 'tribal']) {
      cpSync(join(root, 'data', name), join(one.root, 'data', name), { recursive: true });
      const { collections, ...manifest } = JSON.parse(one.read(`data/${name}/dataset.json`)) as {
        collections: Entry[];
      };
      other.write(`elsewhere/${name}-copy/dataset.json`, { collections: collections.reverse(), ...manifest });
      for (const { file } of collections) {
        const records = JSON.parse(one.read(`data/${name}/${file}`)) as object[];
        other.write(`elsewhere/${name}-copy/${file}`, records.reverse().map(reversed));
      }
    }
    const run = (made: Sample, dirs: readonly string[], env: Record<string, string>) =>
      promisify(execFile)(
        process.execPath,
        [
          '--conditions=source',
          '--import',
          tsx,
          main,
          'build',
          ...dirs,
          '--out',
          'dist/site',
          '--as-of',
          asOf,
        ],
        { cwd: made.root, env: { ...process.env, ...env } },
      );
    await Promise.all([
      run(one, ['data/tat', 'data/tasa', 'data/tribal'], {
        TZ: 'America/Los_Angeles',
        LC_ALL: 'en_US.UTF-8',
      }),
      run(other, ['elsewhere/tribal-copy', 'elsewhere/tat-copy', 'elsewhere/tasa-copy'], {
        TZ: 'Pacific/Kiritimati',
        LC_ALL: 'tr_TR.UTF-8',
      }),
    ]);
    const [a, b] = [one, other].map((it) => filesIn(join(it.root, 'dist/site')));
    expect([...(a?.keys() ?? [])]).toEqual([...(b?.keys() ?? [])]);
    expect(a?.size).toBeGreaterThan(100);
    for (const [name, bytes] of a ?? []) expect(b?.get(name)?.equals(bytes), name).toBe(true);
  }, 60_000);
});
