import { describe, expect, it } from 'vitest';
import { coalition, filesOf, put, rawBook } from './sheet-book.fixture.ts';
import { sample, type Sample } from './sample.fixture.ts';

const into = ['import', 'sheets', '--into', 'data/tat', '--force'];

/** The TAT dataset with its sheet of builds, of which only some rows are left. */
function withRows(rows: (lines: readonly string[]) => readonly string[]): Sample {
  const made = sample(filesOf('tat'));
  made.coalition('export', 'data/tat', '--out', 'all');
  const [head = '', ...lines] = made.read('all/builds.csv').trimEnd().split('\r\n');
  made.write('sheets/builds.csv', `${[head, ...rows(lines)].join('\r\n')}\r\n`);
  return made;
}

const idsIn = (made: Sample) =>
  (JSON.parse(made.read('data/tat/builds.json')) as { id: string }[]).map(({ id }) => id);
const before = filesOf('tat');
const untouched = (made: Sample) => Object.entries(before).every(([path, text]) => made.read(path) === text);

describe('a sheet without some rows of its collection', () => {
  it('is refused with what would be gone, up to ten ids, and nothing is written', () => {
    const made = withRows((lines) => lines.slice(18));
    const ids = idsIn(made);
    const { code, out, error } = made.coalition(...into);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toBe(
      `sheets/builds.csv: builds has ${ids.length} records, and would have ${ids.length - 18}: ` +
        `18 gone (${ids.slice(0, 10).join(', ')} and 8 more).\nNothing was written. A sheet holds all records of its ` +
        'collection: put the rows back, or add --remove if they are to go.',
    );
    expect(untouched(made)).toBe(true);
  });

  it('is put into the dataset where that is meant, and what is gone and new is told', () => {
    const made = withRows((lines) => lines.slice(2));
    const ids = idsIn(made);
    const { code, out } = made.coalition(...into, '--remove');
    expect(out).toContain(
      `builds: ${ids.length} records, now ${ids.length - 2}: 2 gone (${ids.slice(0, 2).join(', ')}).\n`,
    );
    expect(code).toBe(0);
    expect(idsIn(made)).toEqual(ids.slice(2));
    // A row that comes back is new.
    const again = made.read('all/builds.csv');
    made.write('sheets/builds.csv', again);
    expect(made.coalition(...into).out).toContain(
      `builds: ${ids.length - 2} records, now ${ids.length}: 2 new.\n`,
    );
    expect(untouched(made)).toBe(true);
  });

  it('in which one id is another removes a record too', () => {
    const made = withRows((lines) =>
      lines.map((it) => it.replace(/^cb-us-ga-atlanta-2015-02-17/, 'cb-other')),
    );
    expect(made.coalition(...into).error).toContain('1 gone (cb-us-ga-atlanta-2015-02-17).');
    expect(untouched(made)).toBe(true);
    expect(made.coalition(...into, '--remove').out).toMatch(
      /builds: (\d+) records, now \1: 1 new, 1 gone \(cb-us-ga-atlanta-2015-02-17\)\.$/m,
    );
  });

  it('needs --force beside --remove, and --remove has no sense without sheets', () => {
    const made = withRows((lines) => lines.slice(1));
    const args = into.filter((it) => it !== '--force');
    expect(made.coalition(...args, '--remove').error).toContain('would change');
    expect(untouched(made)).toBe(true);
    expect(made.coalition('import', 'data/tat/import.json', '--remove')).toMatchObject({
      code: 2,
      error: '--remove: got no dataset for it; wanted --into DATASET too.',
    });
  });
});

describe('a sheet with headings alone', () => {
  it('never takes a collection away unless that is meant, and then it is told', async () => {
    const made = withRows(() => []);
    put(made, 'a.xlsx', rawBook({ name: 'builds', rows: [['id', 'type']] }));
    const count = idsIn(made).length;
    for (const [from, file] of [
      ['sheets', 'sheets/builds.csv'],
      ['a.xlsx', 'a.xlsx, sheet builds'],
    ] as const) {
      const { code, error } = await coalition(made, 'import', from, '--into', 'data/tat', '--force');
      expect(error).toContain(
        `${file}: got headings and no row; builds has ${count} records, and would have 0: ${count} gone (`,
      );
      expect(code).toBe(1);
      expect(untouched(made)).toBe(true);
    }
    const { code, out } = made.coalition(...into, '--remove');
    expect(out).toMatch(
      /now 0: \d+ gone \([^)]* and \d+ more\); builds\.json is no longer in dataset\.json, and lies there still: remove it\.$/m,
    );
    expect(code).toBe(0);
    expect(made.read('data/tat/dataset.json')).not.toContain('builds.json');
  });
});
