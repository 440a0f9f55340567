import { describe, expect, it } from 'vitest';
import { sound, type Seed } from './check-faults.fixture.ts';
import { seedsDates } from './check-seeds-dates.fixture.ts';
import { seedsFacts } from './check-seeds-facts.fixture.ts';
import { lookalikesHostile, seedsHostile } from './check-seeds-hostile.fixture.ts';
import { lookalikesNames, seedsNames, strangeNames } from './check-seeds-names.fixture.ts';
import { seedsRecords } from './check-seeds-records.fixture.ts';
import { seedsTexts } from './check-seeds-texts.fixture.ts';
import { dataset, findings } from './check.fixture.ts';

const seeds: readonly Seed[] = [
  ...seedsRecords,
  ...seedsDates,
  ...seedsFacts,
  ...seedsTexts,
  ...seedsNames,
  ...seedsHostile,
];

describe('coalition check, of seeded faults', () => {
  it('finds nothing in the sound sample', () => {
    expect(findings(dataset(sound))).toEqual({ code: 0, found: [] });
  });

  it('knows sixty and more', () => {
    expect(seeds.length).toBeGreaterThanOrEqual(60);
  });

  it.each(seeds)('in %s: %j', (collection, change, needle, rule, severity, words) => {
    const [head, ...rest]: readonly object[] = sound[collection];
    const records = Array.isArray(change)
      ? [head, ...rest, ...(change as object[])]
      : [{ ...head, ...(change as Readonly<Record<string, unknown>>) }, ...rest];
    const made = dataset({ ...sound, [collection]: records });
    const { code, found } = findings(made);
    const file = `data/x/${collection}.json`;
    const text = made.read(file);
    // What is told twice is on the line of the second.
    const from = Array.isArray(change) ? text.lastIndexOf(needle) : text.indexOf(needle);
    expect(from, `${needle} is in ${file}`).toBeGreaterThanOrEqual(0);
    expect(found.map((it) => [it.rule, it.severity, it.file])).toEqual([[rule, severity, file]]);
    const [it] = found;
    expect(`${it?.message ?? ''} (${it?.suggestion ?? ''})`).toMatch(words);
    expect(it?.line).toBe(text.slice(0, from).split('\n').length);
    expect(code).toBe(severity === 'error' ? 1 : 0);
  });

  it.each([...lookalikesNames, ...lookalikesHostile])(
    'says nothing of what is sound, in %s: %j',
    (collection, change) => {
      const [head, ...rest]: readonly object[] = sound[collection];
      expect(findings(dataset({ ...sound, [collection]: [{ ...head, ...change }, ...rest] })).found).toEqual(
        [],
      );
    },
  );

  it.each(strangeNames)('takes "%s" for no field of a build', (name) => {
    const { found } = findings(dataset({ ...sound, builds: [{ ...sound.builds[0], [name]: 'x' }] }));
    expect(found).toMatchObject([{ rule: 'format', severity: 'error' }]);
    expect(found[0]).not.toHaveProperty('suggestion');
  });

  it('says what to write where nobody has checked a record yet, so that nobody makes a check up', () => {
    const { verified: _verified, ...unchecked } = sound.builds[0] as Record<string, unknown>;
    const { found } = findings(dataset({ ...sound, builds: [unchecked] }));
    expect(found).toMatchObject([{ rule: 'format', suggestion: 'null where nobody has checked it yet' }]);
  });

  it('names the field that a mistyped name in a manifest was meant to be', () => {
    const made = dataset(sound);
    const manifest = made.read('data/x/dataset.json').replace('"licence"', '"license"');
    made.write('data/x/dataset.json', manifest);
    expect(findings(made).found).toMatchObject([
      { rule: 'format', suggestion: '"license" stands there: is licence meant?' },
    ]);
  });

  it.each([
    ['builds.json', '"date": "2019-05-01",', '"date": "2019-05-01"', '"place"', 'json', /a comma is missing/],
    ['events.json', 'A training', 'A course', 'events.json', 'hash', /run "coalition seal"/],
    ['dataset.json', '"events.json"', '"gone.json"', '"gone.json"', 'missing file', /no such file/],
    ['dataset.json', /"count": 2/, '"count": 3', '"count": 3', 'format', /got 2 records; wanted 3/],
    ['dataset.json', '"2026-11-21"', '"2026-13-40"', '"2026-13-40"', 'format', /a day that exists/],
  ] as const)('in %s: %s becomes %s', (name, from, to, needle, rule, words) => {
    const made = dataset(sound);
    const path = `data/x/${name}`;
    made.write(path, made.read(path).replace(from, to));
    const seen = findings(made).found.filter((it) => it.rule === rule);
    // An edit after sealing is told in the manifest, which holds the hash.
    const file = rule === 'hash' ? 'data/x/dataset.json' : path;
    const text = made.read(file);
    expect(seen.map((it) => [it.severity, it.file])).toEqual([['error', file]]);
    expect(`${seen[0]?.message ?? ''} (${seen[0]?.suggestion ?? ''})`).toMatch(words);
    const line = text.slice(0, text.indexOf(needle)).split('\n').length;
    expect(seen[0]?.line).toBe(rule === 'hash' ? line + 2 : line);
  });

  it.each([
    [
      'builds.json',
      /("type": )("\w+")/,
      '$1$2,\n"type": "other"',
      '"type": "other"',
      /"type": this field stands twice/,
    ],
    ['events.json', /("summary": \{)/, '$1"en": "Other",\n', '"en": "A', /"en": this field stands twice/],
    [
      'dataset.json',
      /("licence": )/,
      '"licence": "x",\n$1',
      '"licence": "C',
      /^"licence": this field stands twice/,
    ],
  ] as const)('in %s: %s becomes %s, a field twice', (name, from, to, needle, words) => {
    const made = dataset(sound);
    const path = `data/x/${name}`;
    made.write(path, made.read(path).replace(from, to));
    const seen = findings(made).found.filter(({ rule }) => rule === 'json');
    const text = made.read(path);
    expect(text).toContain(needle);
    expect(seen).toMatchObject([
      {
        file: path,
        severity: 'error',
        message: expect.stringMatching(words) as string,
        line: text.slice(0, text.indexOf(needle)).split('\n').length,
        record: name === 'dataset.json' ? '' : sound[name === 'builds.json' ? 'builds' : 'events'][0]['id'],
      },
    ]);
  });

  it('finds a file that the manifest does not name', () => {
    const made = dataset(sound);
    made.write('data/x/old-builds.json', []);
    expect(findings(made).found).toMatchObject([
      { file: 'data/x/old-builds.json', line: 1, severity: 'error', rule: 'unknown file' },
    ]);
  });
});
