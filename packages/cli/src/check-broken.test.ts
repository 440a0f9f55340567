import { describe, expect, it } from 'vitest';
import { dataset, findings } from './check.fixture.ts';
import { hotline, nashville, organization, partnership, program } from './sample.fixture.ts';

const all = {
  programs: [program],
  partnerships: [partnership, { ...partnership, id: 'us-tn-botl', scope: 'local' }],
  builds: [nashville],
  hotlines: [
    {
      ...hotline,
      id: 'us-own',
      level: 'regional',
      name: { en: 'A line of its own' },
      display: '1-800-555-0100',
      dial: '+18005550100',
    },
  ],
  organizations: [
    { ...organization, hotline: 'us-own' },
    { ...organization, id: 'member', name: { en: 'Member' }, memberOf: ['tasa'] },
  ],
};

/** A sealed dataset with one file broken after it was sealed. */
function broken(name: string, from: string | RegExp, to: string) {
  const made = dataset(all);
  const path = `data/x/${name}.json`;
  made.write(path, made.read(path).replace(from, to));
  return made;
}

describe('a file that is no JSON', () => {
  it('is one finding, on the line of the mistake; nothing that follows from it is told', () => {
    for (const name of ['programs', 'hotlines', 'organizations'] as const) {
      const { found, code } = findings(broken(name, /("id": "[\w-]+"),/, '$1'));
      expect(found).toMatchObject([{ file: `data/x/${name}.json`, line: 4, severity: 'error' }]);
      expect(found[0]?.message).toBe('broken JSON: a comma is missing before this');
      expect(code).toBe(1);
    }
  });

  it('is told by seal and locate in the same words', () => {
    const made = broken('builds', /\n\]/, ',\n]');
    const line = made.read('data/x/builds.json').trimEnd().split('\n').length - 1;
    const words = new RegExp(`data/x/builds\\.json:${line}:4: broken JSON: a comma too many before \\]`);
    expect(made.coalition('check').out).toContain(`builds.json:${line}:4 error broken JSON`);
    for (const command of ['seal', 'locate'])
      expect(made.coalition(command, 'data/x')).toMatchObject({
        code: 1,
        out: '',
        error: expect.stringMatching(words) as string,
      });
  });

  it('is told of a manifest too', () => {
    const made = dataset(all);
    made.write('data/x/dataset.json', made.read('data/x/dataset.json').replace('"en"\n  ],', '"en"\n  ]'));
    const words = /data\/x\/dataset\.json:\d+:3:? (error )?broken JSON: a comma is missing before this/;
    expect(made.coalition('check').out).toMatch(words);
    expect(made.coalition('seal', 'data/x').error).toMatch(words);
    expect(made.coalition('locate', 'data/x').error).toMatch(words);
  });

  it('is told of a mapping', () => {
    const made = dataset(all);
    made.write('data/x/import.json', '{\n  "facts": "."\n  "collections": []\n}\n');
    expect(made.coalition('import', 'data/x/import.json')).toMatchObject({
      code: 1,
      error: 'data/x/import.json:3:3: broken JSON: a comma is missing before this.',
    });
  });
});

describe('a record that is dropped for a fault', () => {
  it('is told once: a reference to it is no second fault', () => {
    const faulty = { confidence: 'certain' };
    const { found } = findings(
      dataset({
        ...all,
        programs: [{ ...program, ...faulty }],
        hotlines: all.hotlines.map((it) => ({ ...it, ...faulty })),
        partnerships: all.partnerships.map((it) => ({
          ...it,
          adoption: { level: 'partial', components: { video: 'full' } },
        })),
        organizations: all.organizations.map((it, at) => (at === 0 ? { ...it, ...faulty } : it)),
      }),
    );
    expect(found.map(({ file, message }) => [file, message])).toEqual(
      ['hotlines', 'organizations', 'programs'].map((name) => [
        `data/x/${name}.json`,
        expect.stringMatching(/confidence: got "certain"/) as string,
      ]),
    );
  });

  it('does not hide a reference to nothing', () => {
    const { found } = findings(
      dataset({
        ...all,
        partnerships: [{ ...partnership, program: 'bolt' }],
        programs: [{ ...program, confidence: '' }],
      }),
    );
    expect(found.map(({ message }) => message).join()).toMatch(/there is no program "bolt"/);
  });
});
