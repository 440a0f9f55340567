import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { head, nashville, sample, type Sample } from './sample.fixture.ts';

const fields = {
  id: 'id',
  jurisdictions: { columns: ['state', 'region'], split: ';' },
  type: { column: 'kind', as: 'kebab' },
  date: {
    cases: [{ when: [{ column: 'day', is: '05-24' }], then: { column: 'day', prefix: '--' } }],
    otherwise: 'day',
  },
  place: {
    cases: [{ when: [{ column: 'city', blank: true }] }],
    otherwise: { object: { precision: { const: 'city' }, city: 'city' } },
  },
  attendance: { column: 'people', as: 'number' },
  evidence: { const: 'report' },
  summary: { column: 'summary', as: 'text' },
  attribution: { column: 'link', lookup: { yes: 'own', no: 'other' } },
  note: { column: 'notes', as: 'note', lookup: { TODO: null } },
  sources: { source: { url: 'source', date: 'seen', accessed: '2026-11-21', also: 'notes' } },
  verified: { const: null },
  confidence: 'confidence',
};
const columns = 'id,state,region,kind,day,city,people,summary,link,notes,source,seen,confidence,colour';
const row = (id: string, over: Record<string, string> = {}): string => {
  const cells: Record<string, string> = {
    id,
    state: 'US-TN',
    region: '',
    kind: 'national_launch',
    day: '2019-05-01',
    city: 'Nashville',
    people: '90',
    summary: 'A build',
    link: 'yes',
    notes: '',
    source: 'https://example.org/',
    seen: '2019',
    confidence: 'high',
    colour: 'red',
    ...over,
  };
  return columns
    .split(',')
    .map((name) => `"${(cells[name] ?? '').replaceAll('"', '""')}"`)
    .join(',');
};
const part = { name: 'builds', csv: 'builds.csv', fields, ignored: { colour: 'says nothing' } };
const mapping = (over: object = {}, all: object = {}) => ({
  dataset: head,
  facts: '../facts',
  exclusions: '../exclusions.json',
  documents: { '001.txt': { document: 'The page (document 001)' } },
  publishers: { 'example.org/': 'Example' },
  ...all,
  collections: [{ ...part, ...over }],
});
function project(csv: string, over: object = {}, exclusions: unknown = []): Sample {
  return sample({
    'data/facts/builds.csv': csv,
    'data/x/import.json': mapping(over),
    'data/exclusions.json': exclusions,
  });
}
const records = (made: Sample) =>
  JSON.parse(made.read('data/x/builds.json')) as (typeof nashville & Record<string, unknown>)[];

describe('coalition import', () => {
  it('turns rows into records in the order of the format, with a manifest that check accepts', () => {
    const notes = 'See https://www.other.org/a/b.html; and more.';
    const made = project(
      [
        columns,
        row('a', { region: 'US-TN;US-KY', notes }),
        row('b', { source: '001.txt', link: 'no', city: '', notes: 'TODO', people: '' }),
      ].join('\n'),
    );
    const { code, out } = made.coalition('import', 'data/x/import.json');
    expect(out).toBe(
      'builds: 2 rows of data/facts/builds.csv: 2 imported\ndata/x: wrote builds.json, dataset.json.',
    );
    expect(code).toBe(0);
    const [a, b] = records(made);
    expect(a).toMatchObject({
      jurisdictions: ['US-TN', 'US-KY'],
      type: 'national-launch',
      attendance: 90,
      attribution: 'own',
    });
    expect(a?.['note']).toEqual({ en: 'See other.org; and more.' });
    expect(a?.sources).toEqual([
      { url: 'https://example.org/', publisher: 'Example', date: '2019', accessed: '2026-11-21' },
      { url: 'https://www.other.org/a/b.html', accessed: '2026-11-21' },
    ]);
    expect(b?.sources).toEqual([
      { document: 'The page (document 001)', date: '2019', accessed: '2026-11-21' },
    ]);
    expect(Object.keys(b ?? {})).toEqual([
      'id',
      'sources',
      'verified',
      'confidence',
      'attribution',
      'jurisdictions',
      'type',
      'date',
      'evidence',
      'summary',
    ]);
    expect(made.coalition('check').out).toMatch(/0 errors/);
  });

  it('reads a byte order mark, CRLF and cells with line breaks, and counts lines as an editor does', () => {
    const csv = `\ufeff${columns}\r\n${row('a', { summary: 'Two\r\nlines' })}\r\n\r\n${row('b', { confidence: 'low' })}\r\n`;
    expect(project(csv).coalition('import', 'data/x/import.json').out).toContain(
      'data/facts/builds.csv:5 refused: column confidence: got "low"; wanted one of high, medium',
    );
  });

  it('tells of cells, not of what a program makes of them', () => {
    const csv = [columns, row('a', { summary: '' }), row('b', { people: 'forty', state: '' })].join('\n');
    const { out } = project(csv).coalition('import', 'data/x/import.json');
    expect(out).toMatch(/:2 refused: column summary: got a blank cell; wanted a cell that is not blank$/m);
    expect(out).toMatch(/:3 refused: column people: got "forty"; wanted a number$/m);
    expect(out).toMatch(
      /:3 refused: column state, region: got a blank cell; wanted one or several, split by/,
    );
  });

  it('names each refused row with its column, and writes nothing', () => {
    const csv = [
      columns,
      row('a', { day: '2019-02-30' }),
      row('b', { people: '1E5' }),
      `${row('c')},extra`,
      row('a', { city: '' }),
      row('d'),
      row('d'),
    ];
    const made = project(csv.join('\n'));
    const { code, out } = made.coalition('import', 'data/x/import.json');
    expect(code).toBe(1);
    expect(out).toMatch(/builds.csv:2 refused: column day: got "2019-02-30"; wanted a date/);
    expect(out).toMatch(/builds.csv:3 refused: column people: got "1E5"; wanted the digits in full/);
    expect(out).toMatch(/builds.csv:4 refused: column colour: got 15 cells; wanted 14/);
    expect(out).toMatch(/builds.csv:7 refused: column id: got "d"; wanted an id that no other record/);
    expect(out).toMatch(/6 rows of .*: 2 imported, 4 refused/);
    expect(() => made.read('data/x/builds.json')).toThrow();
  });

  it('leaves out rows that are excluded with a reason', () => {
    const exclusions = [{ file: 'builds.csv', id: 'b', reason: 'waits for a better source' }];
    const made = project([columns, row('a'), row('b', { confidence: 'low' })].join('\n'), {}, exclusions);
    expect(made.coalition('import', 'data/x/import.json')).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 imported, 1 excluded with a reason') as string,
    });
    expect(records(made).map(({ id }) => id)).toEqual(['a']);
  });

  it('takes hand-written records and corrections', () => {
    const patch = [
      { id: 'a', field: 'place.venue', value: 'Town Hall', reason: 'the notes name it' },
      { id: 'a', field: 'attendance', remove: true, reason: 'counts another meeting' },
    ];
    const made = project([columns, row('a')].join('\n'), { patch, extra: ['extra.json'] });
    made.write('data/x/extra.json', [nashville]);
    expect(made.coalition('import', 'data/x/import.json').code).toBe(0);
    const [first, second] = records(made);
    expect(first?.place).toEqual({ precision: 'city', city: 'Nashville', venue: 'Town Hall' });
    expect(first).not.toHaveProperty('attendance');
    expect(second?.id).toBe(nashville.id);
  });

  it('refuses a mapping that would lose a column, names none, or knows other words', () => {
    const says = (over: object, words: RegExp) => {
      const { code, error } = project([columns, row('a')].join('\n'), over).coalition(
        'import',
        'data/x/import.json',
      );
      expect(error).toMatch(words);
      expect(code).toBe(2);
    };
    says({ ignored: {} }, /nothing uses the column "colour"; use it, or list it under "ignored"/);
    says({ ignored: { colour: 'says nothing', shape: 'says nothing' } }, /has no column "shape"/);
    says(
      { fields: { ...fields, date: { colum: 'day' } } },
      /the word "colum" is not in the mapping language/,
    );
    says(
      { fields: { ...fields, date: { column: 'day', const: 1 } } },
      /exactly one of column, columns, const/,
    );
    says(
      { patch: [{ id: 'z', field: 'date', value: '2019', reason: 'because' }] },
      /the patch for "z" meets no row/,
    );
    says(
      { patch: [{ id: 'a', field: 'venue.name', value: 'X', reason: 'because' }] },
      /no place for venue.name/,
    );
  });

  it('does not write over files that changed, unless forced', () => {
    const made = project([columns, row('a')].join('\n'));
    made.coalition('import', 'data/x/import.json');
    const before = made.read('data/x/builds.json');
    expect(made.coalition('import', 'data/x/import.json').out).toMatch(/nothing, all is as it was/);
    made.write('data/x/builds.json', before.replace('A build', 'Our build'));
    expect(made.coalition('import', 'data/x/import.json')).toMatchObject({
      code: 1,
      error: expect.stringMatching(/data\/x\/builds.json: would change.*--force/) as string,
    });
    expect(made.read('data/x/builds.json')).toContain('Our build');
    expect(made.coalition('import', '--force', 'data/x/import.json').code).toBe(0);
    expect(made.read('data/x/builds.json')).toBe(before);
  });

  it('never loses a row: rows = imported + refused + excluded + of another dataset', () => {
    const cell = fc.constantFrom(
      '',
      'US-TN',
      'high',
      'low',
      '2019',
      'yes',
      '1E5',
      '"',
      ';',
      'https://example.org/',
      '\u202e',
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 15 }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.array(fc.constantFrom('high', 'US-TN', '2019')), (cells, excluded) => {
        const lines = cells.map((line, at) =>
          [`r${at}`, ...line].map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
        );
        const made = project(
          [columns, ...lines, row('good')].join('\n'),
          { rows: [{ column: 'city', is: 'high', not: true }] },
          excluded.map((_, at) => ({ file: 'builds.csv', id: `r${at}`, reason: 'left out' })),
        );
        const { out } = made.coalition('import', 'data/x/import.json');
        const tally = /^builds: (\d+) rows? of [^:]+: (.*)$/m.exec(out);
        const parts = [...(tally?.[2] ?? '').matchAll(/(\d+) /g)].map(([, count]) => Number(count));
        expect(Number(tally?.[1])).toBe(cells.length + 1);
        expect(parts.reduce((sum, count) => sum + count, 0)).toBe(cells.length + 1);
      }),
      { numRuns: 40 },
    );
  });
});
