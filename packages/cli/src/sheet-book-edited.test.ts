import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sample } from './sample.fixture.ts';
import { coalition, filesOf, put, raw, rawBook, type RawCell, type RawSheet } from './sheet-book.fixture.ts';
import { sheetsOf } from './sheet-book.ts';

/** The sheet of resources of a dataset, with some cells of its second row changed. */
async function changed(
  cells: Readonly<Record<string, string | RawCell>>,
  sheet: Partial<RawSheet> = {},
): Promise<{ code: number; out: string; error: string; resources: readonly Record<string, unknown>[] }> {
  const made = sample(filesOf('tasa'));
  made.coalition('export', 'data/tasa', '--out', 'csv');
  await coalition(made, 'export', 'data/tasa', '--out', 'a.xlsx');
  const read = await sheetsOf(readFileSync(join(made.root, 'a.xlsx')), 'a.xlsx');
  const table = read.find(({ name }) => name === 'resources')?.table;
  const columns = [
    ...(table?.columns ?? []),
    ...Object.keys(cells).filter((it) => !table?.columns.includes(it)),
  ];
  const rows = (table?.rows ?? []).map((row, at) =>
    columns.map((column) =>
      at === 0 ? (cells[column] ?? row.cells[column] ?? '') : (row.cells[column] ?? ''),
    ),
  );
  put(made, 'b.xlsx', rawBook({ name: 'resources', rows: [columns, ...rows], ...sheet }));
  const before = made.read('data/tasa/resources.json');
  const told = await coalition(made, 'import', 'b.xlsx', '--into', 'data/tasa', '--force');
  if (told.code !== 0) expect(made.read('data/tasa/resources.json')).toBe(before);
  return {
    ...told,
    resources: JSON.parse(made.read('data/tasa/resources.json')) as Record<string, unknown>[],
  };
}

describe('a workbook after an edit', () => {
  it('gives numbers, days, rich texts and texts as they are meant', async () => {
    for (const [cell, year] of [
      [raw.number('2014'), 2014],
      [raw.number('2.014E3'), 2014],
      ['2014', 2014],
    ] as const)
      expect((await changed({ year: cell })).resources[0]).toMatchObject({ year });
    for (const format of ['m/d/yyyy', 'm/d/yy h:mm', 'yyyy-mm-dd', '[$-409]mmmm d, yyyy;@'] as const) {
      const { resources, out } = await changed({ 'sources.1.accessed': raw.date('2026-10-05', format) });
      expect(resources[0], out).toMatchObject({ sources: [{ accessed: '2026-10-05' }] });
    }
    for (const [cell, title] of [
      ['911', '911'],
      [raw.number('2014'), '2014'],
    ] as const)
      expect((await changed({ 'title.en': cell })).resources[0]).toMatchObject({ title: { en: title } });
    const { resources } = await changed({ 'title.en': raw.rich('The ', 'Geography') });
    expect(resources[0]).toMatchObject({ title: { en: 'The Geography' } });
  });

  const at = (column: string) =>
    new RegExp(`^b\\.xlsx, sheet resources:2 refused: column ${column} \\([A-Z]+\\): got `, 'm');

  it.each<[string, Record<string, string | RawCell>, string, string]>([
    [
      'a day in words',
      { 'title.en': raw.date('2026-10-05', 'm/d/yyyy') },
      'title.en',
      'a date cell (2026-10-05); wanted the text',
    ],
    [
      'a day as an id',
      { id: raw.date('2026-10-05', 'yyyy-mm-dd') },
      'id',
      'a date cell (2026-10-05); wanted the text',
    ],
    [
      'a day without a year',
      { 'sources.1.accessed': raw.date('2026-05-24', 'd-mmm') },
      'sources.1.accessed',
      'a date cell (2026-05-24) that shows no day, month or year; wanted the text that is meant',
    ],
    [
      'a month',
      { 'sources.1.accessed': raw.date('2026-05-01', 'mmm-yy') },
      'sources.1.accessed',
      'a date cell (2026-05-01) that shows no day, month or year',
    ],
    [
      'a month spelt out',
      { 'sources.1.accessed': raw.date('2026-05-01', 'yyyy-mm') },
      'sources.1.accessed',
      'a date cell (2026-05-01) that shows no day',
    ],
    [
      'a day with a time',
      { 'sources.1.accessed': raw.date('2026-05-01T14:30:00Z', 'm/d/yy h:mm') },
      'sources.1.accessed',
      'a date cell with a time (2026-05-01 14:30); wanted the day alone, such as 2026-05-01',
    ],
    [
      'a time',
      { 'sources.1.accessed': raw.date('1899-12-30T09:00:00Z', 'h:mm') },
      'sources.1.accessed',
      'a time cell (09:00); wanted the text',
    ],
    [
      'a number for words',
      { 'title.en': raw.number('911') },
      'title.en',
      '911; wanted text: format the cell as text',
    ],
    [
      'a long number',
      { year: raw.number('18883737888188837') },
      'year',
      'the number 18883737888188836; wanted a text (a spreadsheet keeps 15 digits',
    ],
    ['yes or no for words', { 'title.en': raw.boolean(true) }, 'title.en', 'true; wanted'],
    [
      'a formula',
      { 'title.en': raw.formula('A1&B1', 'Geography') },
      'title.en',
      'a formula; wanted the value itself',
    ],
    [
      'an error value',
      { 'title.en': raw.error('#REF!') },
      'title.en',
      '"#REF!"; wanted the text (a spreadsheet put an error value here)',
    ],
    [
      'a formula that fails',
      { 'title.en': { attributes: 't="e"', inner: '<f>1/0</f><v>#DIV/0!</v>' } },
      'title.en',
      'a formula; wanted',
    ],
    ['a power of ten as text', { year: '2E3' }, 'year', '"2E3"; wanted the digits in full'],
    [
      'text that would run',
      { 'title.en': '=A1' },
      'title.en',
      '"=A1"; wanted text that a spreadsheet cannot take',
    ],
  ])(
    'with %s is told by sheet, row and column, and nothing is written',
    async (_name, cells, column, words) => {
      const { code, out } = await changed(cells);
      expect(out).toMatch(at(column.replaceAll('.', '\\.')));
      expect(out).toContain(words);
      expect(out).toContain('data/tasa: not written, because rows were refused.');
      expect(code).toBe(1);
    },
  );

  it('with merged cells is told', async () => {
    const { out, code } = await changed({}, { merged: ['C3:C4'] });
    expect(out).toMatch(
      /sheet resources:3 refused: column \S+ \(C\): got a merged cell \(C3:C4\); wanted a cell of its own/,
    );
    expect(code).toBe(1);
    expect((await changed({}, { merged: ['A1:B1'] })).error).toContain(
      'b.xlsx, sheet resources:1: got a merged cell (A1:B1) among the headings',
    );
  });

  it('reads hidden rows and sheets, and says so', async () => {
    const { out, code, resources } = await changed({}, { hidden: [3, 5], state: 'hidden' });
    expect(out).toContain('b.xlsx, sheet resources: hidden rows (2) were read too.');
    expect(out).toContain('b.xlsx, sheet resources: the sheet is hidden, and was read.');
    expect(code).toBe(0);
    expect(resources).toHaveLength(4);
  });
});
