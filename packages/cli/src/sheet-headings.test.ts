import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coalition, filesOf } from './sheet-book.fixture.ts';
import { sample } from './sample.fixture.ts';

const files = filesOf('tasa');

describe('headings of one’s own', () => {
  it('are for all sheets, or for one, on every road and both ways', async () => {
    const made = sample(files);
    made.write('columns.json', {
      State: 'jurisdictions[]',
      Name: 'name.en',
      resources: { Where: 'jurisdictions[]', Name: 'title.en', Number: 'id' },
    });
    const own = ['--columns', 'columns.json'];
    const first = (name: string) => made.read(`sheets/${name}.csv`).slice(1).split('\r\n')[0]?.split(',');
    await coalition(made, 'export', 'data/tasa', '--out', 'sheets', ...own);
    await coalition(made, 'export', 'data/tasa', '--out', 'a.xlsx', ...own);
    expect(first('organizations')).toEqual(expect.arrayContaining(['State', 'Name', 'id']));
    expect(first('resources')).toEqual(expect.arrayContaining(['Where', 'Name', 'Number']));
    expect(first('resources')).not.toContain('State');
    for (const from of ['sheets', 'a.xlsx', 'sheets/resources.csv'])
      expect(await coalition(made, 'import', from, '--into', 'data/tasa', ...own), from).toMatchObject({
        code: 0,
        out: expect.stringContaining('wrote nothing, all is as it was') as string,
      });
    made.write('sheets/resources.csv', made.read('sheets/resources.csv').replace('US-TN', 'Tennesse'));
    const told = await coalition(made, 'import', 'sheets', '--into', 'data/tasa', ...own);
    expect(told.out).toContain('resources.csv:2 refused: column Where: got "Tennesse"');
    made.write('sheets/resources.csv', made.read('sheets/resources.csv').replace('Number', 'No'));
    expect((await coalition(made, 'import', 'sheets', '--into', 'data/tasa', ...own)).error).toContain(
      'sheets/resources.csv:1: got no column "Number"; wanted the row of headings',
    );
  });

  it.each([
    [['x'], 'got something else'],
    [{ State: 5 }, 'got no column for "State"'],
    [{ builds: { State: ['x'] } }, 'got no column for "State" in builds'],
    [{ A: 'id', B: 'id' }, 'got two headings for "id"'],
    [{ builds: { A: 'id', B: 'id' } }, 'got two headings for "id" in builds'],
    [{ bilds: { A: 'id' } }, 'got headings for "bilds", which is no collection'],
    [{ ' A': 'id' }, 'got the heading " A", which is empty or begins or ends with a space'],
  ])('%j are refused', (columns, words) => {
    const made = sample(files);
    made.write('columns.json', columns);
    const told = made.coalition('export', 'data/tasa', '--out', 'sheets', '--columns', 'columns.json');
    expect(told).toMatchObject({ code: 2, error: expect.stringContaining(words) as string });
  });

  it('that name two columns alike are refused', () => {
    const made = sample(files);
    made.write('columns.json', { id: 'title.en' });
    const told = made.coalition('export', 'data/tasa', '--out', 'sheets', '--columns', 'columns.json');
    expect(told.error).toContain('got the heading "id" for two columns; wanted another one.');
  });
});

describe('a CSV file', () => {
  it.each<[string, Buffer, string]>([
    [
      'in UTF-16',
      Buffer.from('\ufeffid,type\r\n', 'utf16le'),
      'got text in UTF-16; wanted CSV in UTF-8. Save it as "CSV UTF-8".',
    ],
    [
      'in Windows-1252',
      Buffer.from('id,title.en\r\na,caf\xe9\r\n', 'latin1'),
      'got text in another encoding',
    ],
    [
      'that is a workbook',
      Buffer.from('PK\x03\x04'),
      'got a workbook or another zip; wanted CSV in UTF-8. Give it the ending .xlsx.',
    ],
    ['that is an old workbook', Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), 'got an old workbook (.xls)'],
    ['that is a web page', Buffer.from('<html><table>'), 'got a web page or other markup'],
    ['with semicolons', Buffer.from('id;type\r\n'), 'got columns split by semicolons or tabs; wanted commas'],
    ['with tabs', Buffer.from('id\ttype\r\n'), 'got columns split by semicolons or tabs'],
    ['with nothing', Buffer.from(''), 'got an empty file; wanted a header row'],
  ])('%s is refused in words', (_name, bytes, words) => {
    const made = sample(files);
    made.write('sheets/x', '');
    writeFileSync(join(made.root, 'sheets/resources.csv'), bytes);
    for (const from of ['sheets', 'sheets/resources.csv'])
      expect(made.coalition('import', from, '--into', 'data/tasa').error).toContain(`sheets/resources.csv`);
    expect(made.coalition('import', 'sheets', '--into', 'data/tasa').error).toContain(words);
  });

  it('alone is read too, its collection by its name or named', () => {
    const made = sample(files);
    made.coalition('export', 'data/tasa', '--out', 'sheets');
    made.write('mine.csv', made.read('sheets/guides.csv'));
    for (const args of [['sheets/guides.csv'], ['mine.csv', '--collection', 'guides']])
      expect(made.coalition('import', ...args, '--into', 'data/tasa').out).toContain(
        'read 1 row.\ndata/tasa: wrote nothing, all is as it was.',
      );
  });

  it('of a mapping that is a workbook is refused', () => {
    const made = sample({
      'data/facts/builds.xlsx': 'PK',
      'data/x/import.json': {
        dataset: JSON.parse(files['data/tasa/dataset.json'] ?? '') as unknown,
        facts: '../facts',
        collections: [{ name: 'builds', csv: 'builds.xlsx', fields: {} }],
      },
    });
    expect(made.coalition('import', 'data/x/import.json').error).toContain(
      'data/facts/builds.xlsx: got a workbook; a mapping wants .csv.',
    );
  });
});
