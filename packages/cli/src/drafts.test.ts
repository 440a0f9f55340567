import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '@coalition-map/review';
import { writeDataset } from './dataset-files.ts';
import { machineDisk, type Disk } from './disk.ts';
import { projectAt, type Project } from './project.ts';
import { sample } from './sample.fixture.ts';

const long = (letter: string) => letter.repeat(100_000);
const files = { 'data/a.json': long('o'), 'data/b.json': long('o'), 'data/dataset.json': long('o') };
const wanted = new Map([
  ['data/a.json', long('n')],
  ['data/b.json', long('n')],
  ['data/new/c.json', long('n')],
  ['data/dataset.json', long('n')],
]);

/** A disk of which one call fails as a machine's would; which call, and with what. */
function failing(at: number, code: string): { readonly disk: Disk; readonly calls: () => readonly string[] } {
  const calls: string[] = [];
  const own = Object.entries(machineDisk) as [keyof Disk, (...given: unknown[]) => unknown][];
  const disk = Object.fromEntries(
    own.map(([name, act]) => [
      name,
      (...given: unknown[]) => {
        calls.push(name);
        if (calls.length !== at) return act(...given);
        throw Object.assign(new Error(`${code}: as a disk says it, ${name}`), { code });
      },
    ]),
  ) as unknown as Disk;
  return { disk, calls: () => calls };
}

function tree(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((it) => it.isFile() && it.name !== 'package.json')
      .map((it) => join(it.parentPath, it.name))
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8').slice(0, 1)]),
  );
}

function writeAll(project: Project): void {
  project.writeAll([...wanted].map(([path, text]) => [project.path(path), text]));
}

describe('writing several files', () => {
  it('tells of each draft, and makes contents as they are asked for', () => {
    const made = sample(files);
    const project = projectAt(made.root);
    const told: string[] = [];
    project.writeAll(
      (function* () {
        for (const [path, text] of wanted) {
          told.push(`makes ${path}`);
          yield [project.path(path), text] as const;
        }
      })(),
      (path, count) => told.push(`${count} ${project.shown(path)}`),
    );
    expect(told.slice(0, 4)).toEqual([
      'makes data/a.json',
      '1 data/a.json',
      'makes data/b.json',
      '2 data/b.json',
    ]);
    for (const [path, text] of wanted) expect(made.read(path)).toBe(text);
  });

  it.each(['ENOSPC', 'EACCES', 'EROFS', 'EPERM', 'EMFILE', 'EIO', 'EUNHEARD'])(
    'with %s at whichever call: a refusal that names a file; all are old before the first is renamed; no draft stays',
    (code) => {
      for (let at = 1; ; at++) {
        const made = sample(files);
        const { disk, calls } = failing(at, code);
        let told: unknown;
        try {
          writeAll(projectAt(made.root, disk));
        } catch (error) {
          told = error;
        }
        const after = tree(made.root);
        if (calls().length < at) {
          expect(after).toEqual({
            'data/a.json': 'n',
            'data/b.json': 'n',
            'data/dataset.json': 'n',
            'data/new/c.json': 'n',
          });
          expect(at).toBeGreaterThan(30);
          break;
        }
        const where = `${at}: ${calls()[at - 1] ?? ''}`;
        expect(told, where).toBeInstanceOf(Refusal);
        const { message } = told as Refusal;
        expect(message, where).toMatch(new RegExp(`^data[\\w./]*: cannot be written: [^]* \\(${code}\\)\\.`));
        const renamed = calls()
          .slice(0, at - 1)
          .filter((name) => name === 'rename').length;
        const expected = Object.entries({ ...files, 'data/new/c.json': '' }).map(([path]) => path);
        const order = [...wanted.keys()];
        expect(after, where).toEqual(
          Object.fromEntries(
            expected
              .map((path) => [path, order.indexOf(path) < renamed ? 'n' : path in files ? 'o' : ''])
              .filter(([, letter]) => letter !== ''),
          ),
        );
        if (renamed > 0)
          expect(message).toContain(
            `New already: ${order.slice(0, renamed).join(', ')}. As before: ${order.slice(renamed).join(', ')}.`,
          );
        // A folder that was made for nothing is gone too.
        expect(readdirSync(join(made.root, 'data')).includes('new'), where).toBe(renamed > 2);
      }
    },
  );

  it('says what to do about it', () => {
    const made = sample(files);
    const told = (code: string): string => {
      // The first call of a write is the look at the folder above.
      const { disk } = failing(1, code);
      try {
        projectAt(made.root, disk).write(join(made.root, 'data/a.json'), 'n');
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    expect(told('ENOSPC')).toContain('the disk is full; make room, and run this again');
    expect(told('EROFS')).toContain('the disk is read-only; take a folder on another disk');
    expect(told('EACCES')).toContain(
      'this is not allowed to you; make the file and its folder yours to change',
    );
    expect(told('EMFILE')).toContain('too many files are open; close other programs');
  });

  it('gives a dataset’s files whole, or leaves them, when the disk fills up', () => {
    const made = sample(files);
    let left = 250_000;
    const disk: Disk = {
      ...machineDisk,
      write(file, bytes) {
        const room = bytes.subarray(0, Math.min(left, 4096));
        if (room.length === 0) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
        left -= room.length;
        return machineDisk.write(file, room);
      },
    };
    const project = projectAt(made.root, disk);
    const texts = new Map(Object.keys(files).map((path) => [path.slice('data/'.length), long('n')]));
    expect(() => writeDataset(project, project.path('data'), texts, true)).toThrow(
      'data/dataset.json: cannot be written: the disk is full; make room, and run this again (ENOSPC).',
    );
    expect(tree(made.root)).toEqual({ 'data/a.json': 'o', 'data/b.json': 'o', 'data/dataset.json': 'o' });
    left = 300_000;
    expect(writeDataset(project, project.path('data'), texts, true)).toHaveLength(3);
    expect(made.read('data/dataset.json')).toBe(long('n'));
  });

  it('goes on where the disk takes a few bytes at a time, and stops where it takes none', () => {
    const made = sample(files);
    const text = 'äöü€🙂'.repeat(500);
    let taken = 0;
    const slow: Disk = {
      ...machineDisk,
      write: (file, bytes) => machineDisk.write(file, bytes.subarray(0, 1 + (taken++ % 7))),
    };
    const project = projectAt(made.root, slow);
    project.write(project.path('data/a.json'), text);
    expect(made.read('data/a.json')).toBe(text);
    const stuck = projectAt(made.root, { ...machineDisk, write: () => 0 });
    expect(() => {
      stuck.write(stuck.path('data/a.json'), 'x');
    }).toThrow('the disk is full');
    expect(made.read('data/a.json')).toBe(text);
  });

  it('meets a limit of the system itself: the file that grows too large leaves the old one, and no draft', () => {
    const made = sample(files);
    const script = `
      import { projectAt } from ${JSON.stringify(join(import.meta.dirname, 'project.ts'))};
      const project = projectAt(process.cwd());
      try {
        project.write(project.path('data/a.json'), 'n'.repeat(1e6));
      } catch (error) {
        console.log(error.name, error.message);
      }`;
    made.write('script.mjs', script);
    const { stdout } = spawnSync(
      'sh',
      [
        '-c',
        'ulimit -f 100; exec "$@"',
        'sh',
        process.execPath,
        '--conditions=source',
        '--import',
        import.meta.resolve('tsx'),
        join(made.root, 'script.mjs'),
      ],
      { cwd: made.root, encoding: 'utf8' },
    );
    expect(stdout).toContain(
      'Refusal data/a.json: cannot be written: the file is larger than the system allows',
    );
    expect(tree(join(made.root, 'data'))).toEqual({ 'a.json': 'o', 'b.json': 'o', 'dataset.json': 'o' });
  });
});
