import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample } from './sample.fixture.ts';
import { bookTexts, coalition, filesOf, put, rawBook, zipOf, type RawSheet } from './sheet-book.fixture.ts';
import { sheetsOf } from './sheet-book.ts';

describe('a sheet of a workbook', () => {
  const told = async (...sheets: RawSheet[]) => {
    const made = sample(filesOf('tasa'));
    put(made, 'b.xlsx', rawBook(...sheets));
    return coalition(made, 'import', 'b.xlsx', '--into', 'data/tasa', '--force');
  };
  it.each<[string, RawSheet, RegExp]>([
    [
      'of an unknown name',
      { name: 'Sheet1', rows: [['id'], ['a']] },
      /sheet Sheet1: got a name that is no collection; wanted some of programs, /,
    ],
    [
      'without headings',
      { name: 'builds', rows: [[''], ['a', 'b']] },
      /sheet builds:1: got an empty row; wanted the headings/,
    ],
    [
      'whose first row is a record',
      { name: 'builds', rows: [['a', 'b']] },
      /sheet builds:1: got no column "id"; wanted the row of headings/,
    ],
    [
      'with a heading twice',
      { name: 'builds', rows: [['id', 'x', ' x']] },
      /sheet builds:1: got the heading "x" in columns B and C; wanted each once/,
    ],
    [
      'with a cell under no heading',
      { name: 'builds', rows: [['id', ''], [''], ['', 'x']] },
      /sheet builds:1: got no heading for column B, which has a cell in row 3/,
    ],
    [
      'that reaches far out',
      {
        name: 'builds',
        rows: [],
        text: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      },
      /sheet builds: reaches to XFD1048576; wanted at most 5000000 cells/,
    ],
    ...[
      ['with a row beyond all', '<row r="999999999"></row>'],
      ['with a column beyond all', '<row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row>'],
      ['with a cell beyond all', '<row r="1"><c r="A99999999"/></row>'],
      ['with a tag in a tag', '<row r="999999999" x="<"></row>'],
      ['with a thousand tags that do not end', '<c '.repeat(1000)],
    ].map(([name, text]): [string, RawSheet, RegExp] => [
      name ?? '',
      { name: 'builds', rows: [], text: text ?? '' },
      /sheet builds: got a damaged sheet; wanted rows and columns that a spreadsheet has/,
    ]),
    [
      'with merged cells beyond all',
      { name: 'builds', rows: [['id']], merged: ['A99999999:B99999999'] },
      /sheet builds: got a damaged sheet/,
    ],
    [
      'whose rows go backwards',
      {
        name: 'builds',
        rows: [],
        text: '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"></c></row>',
      },
      /b.xlsx: got a damaged workbook/,
    ],
    [
      'whose cells say no place',
      { name: 'builds', rows: [], text: '<row><c><v>1</v></c></row>' },
      /b.xlsx, sheet builds: got a damaged sheet/,
    ],
    [
      'with a name that would fool a terminal',
      { name: '\u001b[31mx\n', rows: [['id'], ['a']] },
      /sheet \\u\{?0*1b\}?\[31mx/,
    ],
  ])('%s is refused', async (_name, sheet, words) => {
    const { code, error } = await told(sheet);
    expect(error).toMatch(words);
    expect(error).not.toMatch(/[^\P{Cc}\n]/u);
    expect(code).toBeGreaterThan(0);
  });

  it('whose last row is the last of all is read', async () => {
    const text =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>';
    expect((await told({ name: 'resources', rows: [], text })).out).toContain(
      'sheet resources:1048576 refused: column',
    );
  });

  it('that is empty is left out, and a row that is empty is none', async () => {
    expect(await told({ name: 'Sheet1', rows: [] })).toMatchObject({
      code: 2,
      error: expect.stringContaining('b.xlsx: got no sheet with rows; wanted some of programs') as string,
    });
    const rows = [['id', 'title.en'], [''], ['no-such', '']];
    const { out } = await told({ name: 'Sheet1', rows: [] }, { name: 'resources', rows });
    expect(out).toContain('b.xlsx, sheet resources:3 refused: column');
    expect(out).not.toContain('resources:2');
    expect(out).toContain('b.xlsx, sheet resources: read 1 row.');
  });
});

describe('a file that is no workbook', () => {
  const good = bookTexts([{ name: 'builds', rows: [['id'], ['a']] }]);
  const zip = Buffer.from(zipOf(good));
  const hole = zip.indexOf('xl/worksheets/sheet1.xml') + 30;
  const bomb = zipOf({ ...good, 'xl/worksheets/sheet1.xml': ' '.repeat(33 * 1024 * 1024) });
  it.each<[string, Uint8Array | string, string]>([
    [
      'an old .xls',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
      'got an old workbook (.xls), or one with a password',
    ],
    ['a web page', '\ufeff \n<!DOCTYPE html><table>', 'got a web page'],
    ['HTML saved as a sheet', '<html xmlns:x="urn:schemas-microsoft-com:office:excel">', 'got a web page'],
    [
      'an .ods',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }),
      'got an OpenDocument file (.ods)',
    ],
    ['an .xlsb', zipOf({ 'xl/workbook.bin': '' }), 'got a binary workbook (.xlsb)'],
    ['a text document', zipOf({ 'word/document.xml': '' }), 'got a text document (.docx)'],
    ['another zip', zipOf({ 'a.txt': '' }), 'got a zip that holds no workbook'],
    ['CSV', 'id,date\r\n', 'got something else'],
    ['nothing', '', 'got an empty file'],
    ['a PDF', '%PDF-1.7', 'got a PDF'],
    ['a file cut off', zip.subarray(0, zip.length - 30), 'got a damaged file, perhaps cut off'],
    [
      'a file with a hole',
      Buffer.concat([zip.subarray(0, hole), Buffer.alloc(20), zip.subarray(hole + 20)]),
      'got a damaged file (',
    ],
    [
      'a bomb',
      bomb,
      `unpacks to ${33 * 1024 * 1024 + Object.entries(good).reduce((sum, [name, it]) => sum + (name.includes('sheet1') ? 0 : it.length), 0)} bytes; at most 33554432.`,
    ],
    [
      'a bomb that lies of its size',
      zipOf({ ...good, 'xl/styles.xml': ' '.repeat(1e7) }, { name: 'xl/styles.xml', size: 100 }),
      'got a damaged file (xl/styles.xml)',
    ],
    [
      'a workbook without its sheet',
      zipOf(Object.fromEntries(Object.entries(good).filter(([name]) => !name.includes('sheet1')))),
      'got a damaged workbook',
    ],
  ])('%s is refused in words', async (_name, content, words) => {
    const made = sample(filesOf('tasa'));
    put(made, 'b.xlsx', typeof content === 'string' ? Buffer.from(content) : content);
    const { code, error, out } = await coalition(made, 'import', 'b.xlsx', '--into', 'data/tasa');
    expect(error).toContain(`b.xlsx: ${words}`);
    expect([code, out]).toEqual([1, '']);
  });

  it('never ends in anything but a refusal or rows, whichever byte is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.nat(255), async (at, byte) => {
        const odd = Uint8Array.from(zip);
        odd[at] = byte;
        const read = await sheetsOf(odd, 'b.xlsx').catch((error: unknown) => error);
        expect(Array.isArray(read) || (read instanceof Error && read.name === 'Refusal')).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('is told of by its ending, as are wrong uses', async () => {
    const made = sample(filesOf('tasa'));
    for (const [args, words] of [
      [
        ['import', 'a.ods', '--into', 'data/tasa'],
        'a.ods: got a file with the ending .ods; wanted .xlsx, .csv, or a folder',
      ],
      [['import', 'a.xlsx', '--into', 'data/tasa'], 'a.xlsx: there is no such file.'],
      [
        ['import', 'orgs.csv', '--into', 'data/tasa'],
        'the name (or --collection): got "orgs"; wanted one of programs',
      ],
      [
        ['import', 'a.xlsx', '--into', 'data/tasa', '--collection', 'org'],
        '--collection: got "org"; wanted one of',
      ],
      [['import', 'sheets', '--into', 'data/tasa', '--collection', 'builds'], '--collection: got a folder'],
      [
        ['import', 'data/tasa/import.json', '--columns', 'x'],
        '--columns: got no dataset for it; wanted --into DATASET too',
      ],
      [['export', 'data/tasa', '--out', 'x', '--format', 'ods'], '--format: got ods; wanted csv or xlsx'],
      [['export', 'data/tasa', '--out', 'x.xlsx', '--format', 'csv'], 'wanted a folder, or --format xlsx'],
      [['export', 'data/tasa', '--out', '../x.xlsx'], 'outside the project'],
    ] as const)
      expect(await coalition(made, ...args), args.join(' ')).toMatchObject({
        code: 2,
        error: expect.stringContaining(words) as string,
      });
  });
});
