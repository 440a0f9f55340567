import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treesOf } from './json-tree.fixture.ts';
import { sample } from './sample.fixture.ts';
import { coalition, filesOf } from './sheet-book.fixture.ts';
import { bookOf, sheetsOf } from './sheet-book.ts';
import { cellsOf, recordOf } from './sheet-cells.ts';
import { textsIn } from './sheet-zip.ts';

describe('a dataset as a workbook', () => {
  it.each(['tat', 'tasa', 'tribal'])('comes back to the byte: %s', async (name) => {
    const files = filesOf(name);
    const made = sample(files);
    const out = await coalition(made, 'export', `data/${name}`, '--out', 'sheets', '--format', 'xlsx');
    expect(out).toMatchObject({ code: 0, error: '' });
    expect(out.out).toContain(`sheets/${name}.xlsx, sheet organizations: wrote `);
    const back = ['import', `sheets/${name}.xlsx`, '--into', `data/${name}`];
    expect(await coalition(made, ...back)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`data/${name}: wrote nothing, all is as it was.`) as string,
    });
    // Made from the workbook alone, too.
    made.write(`data/${name}/organizations.json`, '[]\n');
    made.coalition('seal', `data/${name}`);
    expect((await coalition(made, ...back, '--force')).code).toBe(0);
    for (const [path, text] of Object.entries(files)) expect(made.read(path), path).toBe(text);
    // The same data give the same bytes.
    await coalition(made, 'export', `data/${name}`, '--out', 'again.xlsx');
    expect(readFileSync(join(made.root, 'again.xlsx'))).toEqual(
      readFileSync(join(made.root, `sheets/${name}.xlsx`)),
    );
  });

  it('has a header row that stays, and text in every cell, days without quotation marks', async () => {
    const made = sample(filesOf('tasa'));
    await coalition(made, 'export', 'data/tasa', '--out', 'a.xlsx');
    const read = await sheetsOf(readFileSync(join(made.root, 'a.xlsx')), 'a.xlsx');
    const events = read.find(({ name }) => name === 'events')?.table;
    expect(events?.rows[0]?.cells['sources.1.accessed']).toMatch(/^\d{4}-\d\d-\d\d$/);
    const texts = textsIn(readFileSync(join(made.root, 'a.xlsx')), 'a.xlsx');
    const sheets = [...texts].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(7);
    for (const [, text] of sheets) {
      expect(text).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
      const cells = [...text.matchAll(/<c ([^>]*)>/g)].map(([, it]) => it);
      expect(cells.filter((it) => !it?.includes('t="s"'))).toEqual([]);
      expect(text).not.toContain('<f');
    }
    expect(texts.get('xl/styles.xml')).toContain('formatCode="@"');
  });

  it('keeps any record, whatever stands in it', async () => {
    const key = fc.stringMatching(/^[a-z][a-zA-Z-]{0,6}$/);
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      // What the formats, the library and the language know under names of their own.
      fc.constantFrom(
        ...['2023-01-25', '2023-01', '+18883737888', '=SUM(A1)', '; x', ' a', 'true', '002', '[1]', '"q"'],
        ...[
          '1E5',
          '#REF!',
          'a\r\nb',
          '',
          '_x0041_',
          '_x005F_x0041_',
          '_x',
          '<a>&amp;"',
          'constructor',
          '__proto__',
        ],
        ...[
          'toString',
          '\u0085\u2028\ufffd\ufffe',
          '\ud800',
          '\u{1fffe}a',
          '\u0000\u001b[31m',
          ']]>',
          'a\tb',
        ],
      ),
    );
    const tree = treesOf(text, key);
    const records = fc.array(fc.dictionary(key, tree, { maxKeys: 5, noNullPrototype: true }), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(records, async (some) => {
        // JSON has one zero; a row without a cell is no row.
        const plain = (JSON.parse(JSON.stringify(some)) as Record<string, unknown>[]).map((it) => ({
          ...it,
          id: 'x',
        }));
        const rows = plain.map(cellsOf);
        const columns = [...new Set(rows.flatMap((cells) => [...cells.keys()]))];
        const lines = [columns, ...rows.map((cells) => columns.map((column) => cells.get(column) ?? ''))];
        const [sheet] = await sheetsOf(await bookOf([{ name: 'builds', lines }]), 'a.xlsx');
        const back = sheet?.table?.rows.map(({ cells, damage }) => damage ?? recordOf(Object.entries(cells)));
        expect(back).toEqual(plain);
      }),
      { numRuns: 150 },
    );
  });

  it('with a cell that is too long for a spreadsheet is refused', async () => {
    await expect(bookOf([{ name: 'builds', lines: [['id'], ['x'.repeat(32_768)]] }])).rejects.toThrow(
      'sheet builds: a cell of 32768 characters; a spreadsheet holds 32767. Export CSV instead.',
    );
  });
});
