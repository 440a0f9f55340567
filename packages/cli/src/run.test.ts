import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectAt } from './project.ts';
import { head, nashville, sample } from './sample.fixture.ts';

const files = {
  'data/x/dataset.json': {
    ...head,
    collections: [{ name: 'builds', file: 'builds.json', count: 9, sha256: '0'.repeat(64) }],
  },
  'data/x/builds.json': [nashville],
};

describe('coalition', () => {
  it('explains itself and each command, and asks for what is missing', () => {
    const made = sample();
    expect(made.coalition('--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('coalition import MAPPING.json') as string,
    });
    for (const command of ['import', 'locate', 'check', 'feed', 'seal'])
      expect(made.coalition(command, '--help').out).toMatch(new RegExp(`^coalition ${command} `));
    expect(made.coalition().code).toBe(2);
    expect(made.coalition('improt')).toMatchObject({
      code: 2,
      error: expect.stringContaining('no command "improt". Did you mean import?') as string,
    });
    for (const [command, what] of [
      ['import', 'no mapping is named'],
      ['locate', 'no dataset is named'],
      ['feed', 'no dataset is named'],
      ['seal', 'no dataset is named'],
    ] as const)
      expect(made.coalition(command)).toMatchObject({
        code: 2,
        out: '',
        error: expect.stringMatching(
          new RegExp(`^coalition ${command}: ${what}; wanted [^]*\\n\\ncoalition ${command} `),
        ) as string,
      });
    expect(made.coalition('check', '--loud')).toMatchObject({
      code: 2,
      error: expect.stringContaining('--loud') as string,
    });
    expect(made.coalition('check', '--as-of', 'monday')).toMatchObject({ code: 2 });
    expect(made.coalition('check')).toMatchObject({
      code: 2,
      error: expect.stringContaining('no dataset.json') as string,
    });
    expect(made.coalition('check', 'data/nothing')).toMatchObject({ code: 2 });
  });

  it('touches nothing outside the project: no "..", no absolute path, no link that leads out', () => {
    const made = sample(files);
    const beside = sample(files);
    symlinkSync(join(beside.root, 'data'), join(made.root, 'out'));
    for (const path of ['../x', '/etc', 'data/../../x', 'out/x', join(beside.root, 'data/x')])
      for (const command of ['check', 'seal', 'locate', 'import'])
        expect(made.coalition(command, path), `${command} ${path}`).toMatchObject({
          code: 2,
          error: expect.stringContaining('outside the project') as string,
        });
  });

  it('seals: counts and hashes again, and changes nothing else', () => {
    const made = sample(files);
    expect(made.coalition('seal', 'data/x').out).toBe('data/x: sealed builds.json.');
    const sealed = made.read('data/x/dataset.json');
    expect(JSON.parse(sealed)).toMatchObject({ ...head, collections: [{ count: 1 }] });
    expect(made.coalition('check').code).toBe(0);
    expect(made.coalition('seal', 'data/x').out).toBe('data/x: nothing had changed.');
    expect(made.read('data/x/dataset.json')).toBe(sealed);
    made.write('data/x/builds.json', '{}');
    expect(made.coalition('seal', 'data/x')).toMatchObject({
      code: 1,
      error: expect.stringContaining('builds.json:1:1: got no list') as string,
    });
  });

  it('writes a file whole or not at all, and leaves no draft', () => {
    const made = sample({ 'a.json': 'old' });
    const project = projectAt(made.root);
    project.write(project.path('a.json'), 'new');
    expect(made.read('a.json')).toBe('new');
    expect(() => project.write(project.path('a.json/b.json'), 'x')).toThrow();
    expect(readdirSync(made.root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(existsSync(join(made.root, 'a.json'))).toBe(true);
  });
});
