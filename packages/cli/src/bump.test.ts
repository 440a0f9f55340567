import { describe, expect, it } from 'vitest';
import { mended, pair, type Pair } from './diff.fixture.ts';

const atlanta = 'cb-us-ga-atlanta-2015-02-17';
const edits: readonly [string, string, (made: Pair) => void][] = [
  ['a field was corrected', '1.0.1', (made) => made.edit('builds', mended(atlanta, { date: '2015-02-18' }))],
  [
    'a record was added',
    '1.1.0',
    (made) =>
      made.edit('builds', ([first = {}, ...rest]) => [
        first,
        { ...first, id: 'another', online: true },
        ...rest,
      ]),
  ],
  ['a record was removed', '2.0.0', (made) => made.edit('builds', (records) => records.slice(1))],
  ['an id was changed', '2.0.0', (made) => made.edit('builds', mended(atlanta, { id: 'another' }))],
  [
    'the format was changed',
    '2.0.0',
    (made) =>
      made.write('old/dataset.json', made.read('old/dataset.json').replace('"format": 2', '"format": 1')),
  ],
];

function withVersion(made: Pair, version: string): void {
  made.write('new/dataset.json', made.read('new/dataset.json').replace('"1.0.0"', `"${version}"`));
}

describe('coalition bump', () => {
  it.each(edits)('raises the version where %s, to %s, and leaves every other byte', (_, wanted, edit) => {
    const made = pair();
    edit(made);
    const before = made.read('new/dataset.json');
    const told = made.coalition('bump', 'old', 'new', '--as-of', '2026-11-30');
    expect(told).toMatchObject({ code: 0, error: '' });
    expect(told.out).toContain(`new/dataset.json: 1.0.0 to ${wanted}, updated 2026-11-30 (`);
    expect(made.read('new/dataset.json')).toBe(
      before
        .replace('"version": "1.0.0"', `"version": "${wanted}"`)
        .replace('"updated": "2026-11-21"', '"updated": "2026-11-30"'),
    );
    expect(made.coalition('bump', 'old', 'new', '--as-of', '2026-12-01').out).toContain(
      `is ${wanted} already, as the rule wants`,
    );
  });

  it('keeps a manifest as somebody wrote it: byte order mark, line ends, blanks', () => {
    const made = pair();
    made.edit('builds', mended(atlanta, { date: '2015-02-18' }));
    const odd = `\ufeff${made.read('new/dataset.json').replaceAll('\n', '\r\n').replace('"version": ', '"version"\t:  ')}`;
    made.write('new/dataset.json', odd);
    expect(made.coalition('bump', 'old', 'new').code).toBe(0);
    expect(made.read('new/dataset.json')).toBe(odd.replace('"1.0.0"', '"1.0.1"'));
  });

  it('says so where nothing is to be raised', () => {
    const made = pair();
    expect(made.coalition('bump', 'old', 'new')).toMatchObject({
      code: 0,
      out: 'new/dataset.json: stays 1.0.0, because nothing changed since 1.0.0 of old.',
    });
    made.edit('builds', mended(atlanta, { date: '2015-02-18' }));
    withVersion(made, '1.2.0');
    const before = made.read('new/dataset.json');
    expect(made.coalition('bump', 'old', 'new')).toMatchObject({
      code: 0,
      out: 'new/dataset.json: is 1.2.0 already, higher than the 1.0.1 that the rule wants (patch: 1 changed); left as it is.',
    });
    expect(made.read('new/dataset.json')).toBe(before);
  });

  it('raises a version that is too low by the rule, and refuses one that is lower than the older one', () => {
    const made = pair();
    made.edit('builds', (records) => records.slice(1));
    withVersion(made, '1.0.1');
    expect(made.coalition('bump', 'old', 'new').out).toContain('1.0.1 to 2.0.0');
    const lower = pair();
    lower.edit('builds', (records) => records.slice(1));
    withVersion(lower, '0.9.12');
    expect(lower.coalition('bump', 'old', 'new')).toMatchObject({
      code: 1,
      out: '',
      error: expect.stringContaining(
        'got 0.9.12, which is lower than the 1.0.0 of old/dataset.json',
      ) as string,
    });
  });

  it('refuses a day before the last change, a field that stands twice, and a version without room', () => {
    const made = pair();
    made.edit('builds', mended(atlanta, { date: '2015-02-18' }));
    const before = made.read('new/dataset.json');
    expect(made.coalition('bump', 'old', 'new', '--as-of', '2026-11-20')).toMatchObject({
      code: 2,
      error: expect.stringContaining('--as-of: got 2026-11-20, before') as string,
    });
    expect(made.coalition('bump', 'old', 'new', '--as-of', 'soon').code).toBe(2);
    expect(made.read('new/dataset.json')).toBe(before);
    made.write('new/dataset.json', before.replace('"version"', '"version": "0.0.1",\n  "version"'));
    expect(made.coalition('bump', 'old', 'new').error).toContain('got "version" or "updated" twice');
    for (const dir of ['old', 'new'])
      made.write(`${dir}/dataset.json`, before.replace('"1.0.0"', '"1.0.999999"'));
    expect(made.coalition('bump', 'old', 'new').error).toContain('1.0.999999 cannot be raised');
  });
});
