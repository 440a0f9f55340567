import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '@coalition-map/review';
import { machineDisk } from './disk.ts';
import { projectAt } from './project.ts';
import { sample } from './sample.fixture.ts';

const drafts = (root: string) =>
  readdirSync(root, { recursive: true }).filter((name) => String(name).endsWith('.tmp'));

describe('writing', () => {
  it('puts a text or bytes in place, makes folders that are missing, and keeps the mode of a file', () => {
    const made = sample({ 'a.json': 'old' });
    const project = projectAt(made.root);
    chmodSync(join(made.root, 'a.json'), 0o640);
    project.write(project.path('a.json'), 'new');
    project.write(project.path('b/c/d.bin'), Uint8Array.of(0, 255, 10));
    expect(made.read('a.json')).toBe('new');
    expect(statSync(join(made.root, 'a.json')).mode & 0o777).toBe(0o640);
    expect([...readFileSync(join(made.root, 'b/c/d.bin'))]).toEqual([0, 255, 10]);
    expect(drafts(made.root)).toEqual([]);
  });

  it('refuses a link, a folder that is one, a link that leads nowhere, and a link inside a dataset, inside the project too', () => {
    const made = sample({ 'data/x/builds.json': 'old', 'data/y/kept.json': 'kept' });
    const beside = sample({ 'target.json': 'kept', 'folder/kept.json': 'kept' });
    const project = projectAt(made.root);
    const link = (to: string, at: string) => {
      symlinkSync(to, join(made.root, at));
    };
    link(join(made.root, 'data/y'), 'data/inside');
    link(join(made.root, 'data/y/kept.json'), 'data/x/inside.json');
    link(join(beside.root, 'folder'), 'data/outside');
    link(join(beside.root, 'target.json'), 'data/x/outside.json');
    link(join(beside.root, 'none.json'), 'data/x/nowhere.json');
    link('round.json', 'data/x/round.json');
    for (const path of [
      'data/inside/kept.json',
      'data/inside/new/new.json',
      'data/x/inside.json',
      'data/outside/kept.json',
      'data/outside/new.json',
      'data/x/outside.json',
      'data/x/nowhere.json',
      'data/x/round.json',
      '../beside.json',
      'data/../../beside.json',
      join(beside.root, 'new.json'),
    ]) {
      const told = expect(() => {
        project.write(resolve(made.root, path), 'new');
      }, path);
      told.toThrow(Refusal);
      told.toThrow(/outside the project|got a symbolic link; wanted a plain file or folder/);
    }
    expect(() => {
      project.write(project.path(join(beside.root, 'new.json')), 'new');
    }).toThrow('outside the project');
    expect(made.read('data/y/kept.json')).toBe('kept');
    expect(readdirSync(beside.root).sort()).toEqual(['folder', 'package.json', 'target.json']);
    expect(readdirSync(join(beside.root, 'folder'))).toEqual(['kept.json']);
    expect(beside.read('target.json')).toBe('kept');
    expect([...drafts(made.root), ...drafts(beside.root)]).toEqual([]);
  });

  it('refuses a name with a control or hidden character, and lets one with letters of any language through', () => {
    const made = sample({});
    const project = projectAt(made.root);
    for (const name of ['a\u001b[2J.html', 'a\n.html', 'a\u202e.html', 'a\u200b/b.html']) {
      const told = expect(() => {
        project.write(project.path(name), 'new');
      }, JSON.stringify(name));
      told.toThrow(Refusal);
      told.toThrow(/^a\\u[0-9a-f]{4}.*: got a name with a control or hidden character in it; wanted a plain/);
    }
    project.write(project.path('Québec – año.html'), 'new');
    expect(readdirSync(made.root).sort()).toEqual(['Québec – año.html', 'package.json']);
  });

  it('leaves a file alone that has a second name elsewhere', () => {
    const made = sample({ 'a.json': 'old' });
    const beside = sample({});
    linkSync(join(made.root, 'a.json'), join(beside.root, 'a.json'));
    const project = projectAt(made.root);
    project.write(project.path('a.json'), 'new');
    expect(beside.read('a.json')).toBe('old');
  });

  it('refuses a folder in the place of a file, a file in the place of a folder, and what is neither', () => {
    const made = sample({ 'folder/a.json': 'old', 'a.json': 'old' });
    const project = projectAt(made.root);
    execFileSync('mkfifo', [join(made.root, 'pipe')]);
    const write = (path: string) => () => {
      project.write(project.path(path), 'new');
    };
    expect(write('folder')).toThrow('folder: got a folder; wanted a file.');
    expect(write('pipe')).toThrow('pipe: got something else; wanted a file.');
    expect(write('a.json/b.json')).toThrow(
      'a.json/b.json: cannot be written: a part of its path is a file; wanted a folder (ENOTDIR).',
    );
    expect(write(`${'a'.repeat(300)}.json`)).toThrow('the name is too long for the disk');
    expect(() => project.read(project.path('pipe'))).toThrow('pipe: got no file; wanted a file.');
    expect(() => project.read(project.path('folder'))).toThrow('folder: got a folder; wanted a file.');
    expect(() => project.path('a\0.json')).toThrow('got a name with a zero in it');
    expect(drafts(made.root)).toEqual([]);
  });

  it('writes nothing into .git or node_modules, where a program would run it', () => {
    const made = sample({});
    const project = projectAt(made.root);
    for (const path of ['.git/hooks/pre-commit', 'node_modules/x/index.js', 'a/.GIT/config'])
      expect(() => {
        project.write(project.path(path), '#!/bin/sh');
      }).toThrow('nothing is written into');
    expect(readdirSync(made.root)).toEqual(['package.json']);
  });

  it('is not kept from its work by the draft of a run that was killed, and removes it', () => {
    const made = sample({ 'data/a.json': 'old', 'data/b.json.tmp': 'mine', 'data/c.json.1.tmp': 'mine' });
    // Process numbers end at 4194304 on Linux; 1 is always there.
    made.write('data/a.json.99999999.tmp', 'ha');
    made.write(`data/a.json.${process.pid}.tmp`, 'ha');
    made.write('data/a.json.1.tmp', 'of a run that goes on');
    made.write('data/b.json', 'another');
    made.write('data/b.json.99999999.tmp', 'ha');
    made.write('data/none.99999999.tmp', 'of no file that is there');
    mkdirSync(join(made.root, 'data/a.json.99999998.tmp'));
    const project = projectAt(made.root);
    project.write(project.path('data/a.json'), 'new');
    expect(readdirSync(join(made.root, 'data')).sort()).toEqual([
      'a.json',
      'a.json.1.tmp',
      'a.json.99999998.tmp',
      'b.json',
      'b.json.tmp',
      'c.json.1.tmp',
      'none.99999999.tmp',
    ]);
  });
});

describe('reading', () => {
  it.each([
    ['EACCES', 'this is not allowed to you'],
    ['EMFILE', 'too many files are open'],
    ['EIO', 'the disk reports a fault'],
  ])('that fails with %s is told plainly', (code, words) => {
    const made = sample({ 'data/a.json': 'old' });
    const fail = () => {
      throw Object.assign(new Error(code), { code });
    };
    const project = projectAt(made.root, { ...machineDisk, read: fail, names: fail });
    expect(() => project.read(project.path('data/a.json'))).toThrow(`data/a.json: cannot be read: ${words}`);
    expect(() => project.names(project.path('data'))).toThrow(`data: cannot be read: ${words}`);
  });

  it('goes through a link that stays inside the project', () => {
    const made = sample({ 'data/y/a.json': 'old' });
    symlinkSync('y', join(made.root, 'data/x'));
    const project = projectAt(made.root);
    expect(project.read(project.path('data/x/a.json'))).toBe('old');
    expect(project.names(project.path('data/x'))).toEqual(['a.json']);
  });
});

describe('a message', () => {
  it('shows a file name on one line, and no sign of it reaches the terminal as a command', () => {
    const name = 'a\u001b[2J\u009b31m\u202e\nb.json';
    const made = sample({ [`data/${name}/dataset.json`]: '{', 'import.json': { '\u001b[31mfacts': 1 } });
    const project = projectAt(made.root);
    const told = [
      () => project.read(project.path(`${name}x`)),
      () => project.path(`../${name}`),
      () => {
        project.write(project.path(`data/${name}`), 'x');
      },
    ].map((act) => {
      try {
        act();
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    });
    const outputs = [
      made.coalition('check'),
      made.coalition('check', '--json'),
      made.coalition('check', '--sarif'),
      made.coalition('seal', `data/${name}`),
      made.coalition('import', 'import.json'),
      made.coalition('import', name),
      made.coalition(name),
      made.coalition('check', `--${name}`),
      made.coalition('export', `data/${name}`, '--out', name),
    ];
    for (const { code } of outputs) expect(code).toBeGreaterThan(0);
    for (const text of [...told, ...outputs.flatMap(({ out, error }) => [out, error])])
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    for (const text of told) expect(text).not.toContain('\n');
    expect(outputs.every(({ out, error }) => out !== '' || error !== '')).toBe(true);
  });
});
