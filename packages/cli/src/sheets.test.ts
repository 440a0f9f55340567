import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sample } from './sample.fixture.ts';

const folder = join(import.meta.dirname, '../../../data');

function filesOf(name: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.json') && file !== 'import.json')
      .map((file) => [`data/${name}/${file}`, readFileSync(join(folder, name, file), 'utf8')]),
  );
}

const sheets = ['import', 'sheets', '--into', 'data/tasa', '--force'];

describe('a dataset as sheets', () => {
  it.each(['tat', 'tasa', 'tribal'])('comes back to the byte: %s', (name) => {
    const files = filesOf(name);
    const made = sample(files);
    const out = made.coalition('export', `data/${name}`, '--out', 'sheets');
    expect(out).toMatchObject({ code: 0, error: '' });
    expect(out.out).toContain('sheets/organizations.csv: wrote ');
    const back = made.coalition('import', 'sheets', '--into', `data/${name}`);
    expect(back.out).toContain(`data/${name}: wrote nothing, all is as it was.`);
    expect(back.code).toBe(0);
    // Made from the sheets alone, too.
    const orgs = `data/${name}/organizations.json`;
    made.write(orgs, '[]\n');
    made.coalition('seal', `data/${name}`);
    expect(made.coalition('import', 'sheets', '--into', `data/${name}`, '--force').code).toBe(0);
    for (const [path, text] of Object.entries(files)) expect(made.read(path), path).toBe(text);
  });

  it('takes an edit, seals it, and leaves what has no sheet alone', () => {
    const made = sample(filesOf('tasa'));
    made.coalition('export', 'data/tasa', '--out', 'all');
    const sheet = made.read('all/resources.csv');
    made.write(
      'sheets/resources.csv',
      sheet.replace('The Geography of Trafficking in Tennessee', 'Geography'),
    );
    expect(made.coalition(...sheets)).toMatchObject({ code: 0 });
    expect(made.read('data/tasa/resources.json')).toContain('"en": "Geography"');
    expect(made.coalition('seal', 'data/tasa').out).toBe('data/tasa: nothing had changed.');
    expect(made.read('data/tasa/organizations.json')).toBe(filesOf('tasa')['data/tasa/organizations.json']);
  });

  it('takes headings of one’s own, both ways', () => {
    const made = sample(filesOf('tasa'));
    made.write('columns.json', { Title: 'title.en', State: 'jurisdictions[]' });
    made.coalition('export', 'data/tasa', '--out', 'sheets', '--columns', 'columns.json');
    expect(made.read('sheets/resources.csv').split('\r\n')[0]).toMatch(/\bState\b.*\bTitle\b/);
    expect(made.coalition(...sheets, '--columns', 'columns.json').out).toContain('nothing, all is as it was');
  });
});

describe('a sheet that is wrong', () => {
  const made = (edit: (sheet: string) => string) => {
    const project = sample(filesOf('tasa'));
    project.coalition('export', 'data/tasa', '--out', 'all');
    project.write('sheets/resources.csv', edit(project.read('all/resources.csv')));
    const told = project.coalition(...sheets);
    expect(project.read('data/tasa/resources.json')).toBe(filesOf('tasa')['data/tasa/resources.json']);
    return told;
  };

  it.each([
    [
      'a date as a spreadsheet writes it',
      (it: string) => it.replaceAll('"""2026-11-21"""', '11/21/2026'),
      /resources\.csv:2 refused: column sources\.1\.accessed: got "11\/21\/2026"; wanted a day that exists, such as 2023-01-25/,
    ],
    [
      'a code that is none',
      (it: string) => it.replace('US-TN', 'Tennesse'),
      /resources\.csv:\d refused: column jurisdictions\[\]: got "Tennesse"/,
    ],
    [
      'a power of ten',
      (it: string) => it.replace(',2013,', ',2E3,'),
      /refused: column year: got "2E3"; wanted the digits in full/,
    ],
    [
      'a column that is no field',
      (it: string) => it.replace('publisher', 'publishr'),
      /^sheets\/resources\.csv:1 refused: column publishr: got the heading "publishr"; .* Did you mean "publisher"\?/,
    ],
    [
      'a row twice',
      (it: string) => `${it}${it.split('\r\n')[1] ?? ''}\r\n`,
      /refused: column id: .*wanted an id that no other row has/,
    ],
  ])('with %s is told by line and column, and nothing is written', (_name, edit, line) => {
    const told = made(edit);
    expect(told.out).toMatch(line);
    expect(told.out).toContain('data/tasa: not written, because rows were refused.');
    expect(told.code).toBe(1);
  });

  it('with a name that is no collection is refused, as are wrong uses', () => {
    const project = sample(filesOf('tasa'));
    project.write('sheets/resorces.csv', 'id\r\n');
    expect(project.coalition(...sheets)).toMatchObject({
      code: 2,
      error: expect.stringContaining('sheets/resorces.csv: got a name that is no collection') as string,
    });
    expect(project.coalition('export', 'data/tasa').error).toContain('--out: got nothing; wanted a folder');
    expect(project.coalition('export', 'data/tasa', '--out', '../x').error).toContain('outside the project');
    project.write('columns.json', ['x']);
    expect(project.coalition(...sheets, '--columns', 'columns.json').error).toContain(
      'wanted an object such as',
    );
  });
});
