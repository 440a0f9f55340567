import { describe, expect, it } from 'vitest';
import { coalition, filesOf, put, raw, rawBook } from './sheet-book.fixture.ts';
import { sample } from './sample.fixture.ts';

const files = filesOf('tat');

/** What an import says of a sheet of the TAT dataset whose row of headings was changed. */
async function told(name: string, edit: (headings: string) => string, ...own: string[]): Promise<string[]> {
  const made = sample(files);
  made.write('columns.json', { Name: 'name.en' });
  made.coalition('export', 'data/tat', '--out', 'all', ...own);
  const [first = '', ...rest] = made.read(`all/${name}.csv`).slice(1).split('\r\n');
  made.write(`sheets/${name}.csv`, [edit(first), ...rest].join('\r\n'));
  const { out, code } = await coalition(made, 'import', 'sheets', '--into', 'data/tat', '--force', ...own);
  expect(code, out).toBe(1);
  expect(made.read(`data/tat/${name}.json`)).toBe(files[`data/tat/${name}.json`]);
  return out.split('\n').filter((line) => line.includes(' refused: '));
}

describe('a heading that was changed', () => {
  it.each([
    ['organizations', 'name.en', 'Nme'],
    ['organizations', 'name.en', 'Name'],
    ['organizations', 'name.en', 'Bezeichnung'],
    ['organizations', 'summary.en', 'summary'],
    ['organizations', 'jurisdictions[]', 'jurisdictions'],
    ['events', 'start', 'start date'],
    ['events', 'place.city', 'City'],
    ['builds', 'sources.2.url', 'sources.2.ulr'],
    ['builds', 'date', 'date[]'],
    ['resources', 'linkStatus', 'Link status'],
  ])('in %s from %s to %s is told once, in the row of headings', async (name, from, to) => {
    const lines = await told(name, (it) => `,${it},`.replace(`,${from},`, `,${to},`).slice(1, -1));
    expect(lines).toEqual([
      `sheets/${name}.csv:1 refused: column ${to}: got the heading "${to}"; wanted one that the export of ${name} writes. Did you mean "${from}"? Rename it, or delete the column if it is of no use`,
    ]);
  });

  it('and is like none is told, and what is missing for it once', async () => {
    const lines = await told('organizations', (it) =>
      it.replace('name.en', 'Bezeichnung').replace('summary.en', 'Inhalt'),
    );
    expect(lines).toEqual([
      'sheets/organizations.csv:1 refused: column Bezeichnung: got the heading "Bezeichnung"; wanted one that the export of organizations writes; rename it, or delete the column if it is of no use',
      'sheets/organizations.csv:1 refused: column Inhalt: got the heading "Inhalt"; wanted one that the export of organizations writes; rename it, or delete the column if it is of no use',
      'sheets/organizations.csv:1 refused: column name.en: got no column with this heading; wanted one, which every row needs: text (its name)',
      'sheets/organizations.csv:1 refused: column summary.en: got no column with this heading; wanted one, which every row needs: text (what it does)',
    ]);
  });

  it('is told under the heading that a maintainer has given it', async () => {
    const [line, ...others] = await told(
      'organizations',
      (it) => it.replace('Name', 'Nmae'),
      '--columns',
      'columns.json',
    );
    expect(line).toContain('column Nmae: got the heading "Nmae"; wanted');
    expect(line).toContain('Did you mean "Name"?');
    expect(others).toEqual([]);
  });

  it('leaves what is wrong in other columns told by row', async () => {
    const lines = await told('organizations', (it) =>
      it
        .replace('name.en', 'Nme')
        .replace('confidence', 'type')
        .replace(',type,summary', ',confidence,summary'),
    );
    expect(lines[0]).toContain(':1 refused: column Nme');
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.slice(1).every((it) => !/Nme|name/.test(it))).toBe(true);
  });

  it('is told with its letter in a workbook', async () => {
    const made = sample(files);
    put(
      made,
      'a.xlsx',
      rawBook({
        name: 'organizations',
        rows: [
          ['id', 'Nme'],
          ['a', raw.number('5.5')],
          ['b', 'B'],
        ],
      }),
    );
    const { out } = await coalition(made, 'import', 'a.xlsx', '--into', 'data/tat');
    expect(out).toContain(
      'a.xlsx, sheet organizations:1 refused: column Nme (B): got the heading "Nme"; wanted',
    );
    // What stands under it is looked at when the heading is right.
    expect(out.match(/refused: column (?:name|Nme)/g)).toHaveLength(1);
    expect(
      out.match(/refused: column type: got no column with this heading; wanted one, which every row needs/g),
    ).toHaveLength(1);
  });

  it('does no harm where no cell is under it, and stops where it was the id', async () => {
    const made = sample(files);
    made.coalition('export', 'data/tat', '--out', 'sheets');
    const sheet = made.read('sheets/guides.csv').replace('\r\n', ',Notes\r\n').replace(/\r\n$/, ',\r\n');
    made.write('one/guides.csv', sheet);
    expect((await coalition(made, 'import', 'one', '--into', 'data/tat')).out).toContain('wrote nothing');
    made.write('one/guides.csv', sheet.replace('id,', 'ID,'));
    expect((await coalition(made, 'import', 'one', '--into', 'data/tat')).error).toContain(
      'one/guides.csv:1: got no column "id"; wanted the row of headings that the export writes. Is "ID" meant? Rename it to "id".',
    );
  });
});

describe('a column that only some rows need', () => {
  it('is told once with these rows, or at the one row', async () => {
    const made = sample(files);
    made.coalition('export', 'data/tat', '--out', 'sheets');
    const sheet = made.read('sheets/events.csv');
    const timed = (most: number) => {
      let count = 0;
      return sheet.replace(/,([a-z-]+),"""(20\d\d-\d\d-\d\d)""",,/g, (all, type: string, day: string) =>
        count++ < most ? `,${type},${day}T09:00,,` : all,
      );
    };
    made.write('one/events.csv', timed(1));
    expect((await coalition(made, 'import', 'one', '--into', 'data/tat')).out).toMatch(
      /^one\/events\.csv:2 refused: column zone: got no such column; wanted the time zone of the place, because a time is given; add a column with this heading$/m,
    );
    made.write('one/events.csv', timed(8));
    const { out } = await coalition(made, 'import', 'one', '--into', 'data/tat');
    expect(out.match(/ refused: /g)).toHaveLength(1);
    expect(out).toMatch(
      /^one\/events\.csv:1 refused: column zone: got no column with this heading; wanted one, which rows 2, (?:\d+, ){3}\d+ and 3 others need: the time zone/m,
    );
  });
});
