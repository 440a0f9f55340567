import { describe, expect, it } from 'vitest';
import { collectionNames, type CollectionName } from '@coalition-map/schema';
import type { Bag } from '@coalition-map/review';
import { head, hotline, nashville, organization, partnership, program } from './sample.fixture.ts';
import { cellsOf } from './sheet-cells.ts';
import { columnsIn, fieldAt } from './sheet-fields.ts';
import { recordsOf } from './sheet-records.ts';

const event = { ...nashville, id: 'e', type: 'training', title: { en: 'A' }, start: '2019-05-01' };
const samples: Partial<Record<CollectionName, Bag>> = {
  programs: program,
  partnerships: { ...partnership, adoption: { level: 'full', components: { video: 'full' } } },
  builds: nashville,
  events: Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'date')),
  organizations: organization,
  hotlines: { ...hotline, verified: null },
};

/** What is said of a sheet of one row, some of whose cells are changed. */
function told(
  name: CollectionName,
  changes: Readonly<Record<string, string>>,
  { isBook = false, numbers = [] as string[] } = {},
): string[] {
  const cells = { ...Object.fromEntries(cellsOf(samples[name] ?? { id: 'a' })), ...changes };
  const columns = Object.keys(cells);
  const table = {
    columns,
    rows: [{ line: 2, cells, numbers }],
    ...(isBook && { letters: new Map(columns.map((it) => [it, 'B'])) }),
  };
  const { refused } = recordsOf(table, { name, head, headings: new Map(), before: [] });
  return refused.map(({ row, column, got, wanted }) => `${row} ${column}: got ${got}; wanted ${wanted}`);
}

describe('a field that is text', () => {
  it('is told in a workbook to be formatted as text, and is taken so', () => {
    expect(told('builds', { 'note.en': '0.5' }, { isBook: true, numbers: ['note.en'] })).toEqual([
      '2 note.en (B): got the number 0.5; wanted text: format the cell as text, and type it again (a number loses zeros at its start)',
    ]);
    expect(told('builds', { 'note.en': '0.5' }, { isBook: true })).toEqual([]);
  });

  it('is told in CSV, which has no format of cells, how digits are written there', () => {
    expect(told('builds', { 'note.en': '5' })).toEqual([
      '2 note.en: got 5; wanted text: type "5" with the quotation marks (a CSV file cannot say that digits are text), or edit the workbook (.xlsx) and format the cell as text',
    ]);
    expect(told('builds', { 'note.en': '"5"' })).toEqual([]);
  });

  it('takes a year, which loses nothing as a number, and tells a date that is none by its shape', () => {
    expect(told('builds', { date: '2023', 'sources.1.date': '2023' })).toEqual([]);
    expect(told('builds', { date: '20230125' })).toEqual([
      '2 date: got 20230125; wanted a date such as 2023, 2023-01, 2023-01-25, or --05-24 where the year is unknown',
    ]);
  });
});

describe('a blank cell', () => {
  it.each([
    ['builds', 'summary.en', 'got a blank cell; wanted text (what it was, in a sentence)'],
    ['builds', 'evidence', 'got a blank cell; wanted one of report, announcement'],
    ['builds', 'jurisdictions[]', 'got a blank cell; wanted one or several codes such as US-TN, split by'],
    ['builds', 'place.city', 'got a blank cell; wanted a city where the precision is exact or city'],
    ['builds', 'verified', 'got a blank cell; wanted the word null where there was none yet; or'],
    ['events', 'start', 'got a blank cell; wanted a date such as 2023-01-25'],
    ['hotlines', 'display', 'got a blank cell; wanted text (the number as printed)'],
    ['builds', 'id', 'got a blank cell; wanted lower-case letters, digits and hyphens'],
  ] as const)('of %s, %s, is told by its heading with what to write', (name, column, words) => {
    const lines = told(name, { [column]: '' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`2 ${column}: ${words}`);
  });

  it('of each cell of the sources names the columns of which one is to be filled', () => {
    const all = { 'sources.1.url': '', 'sources.1.date': '', 'sources.1.accessed': '' };
    expect(told('builds', all)[0]).toMatch(
      /^2 sources\.1\.url: got a blank cell; wanted where the fact was read; at least one \(in sources\.1\.url, sources\.1\.document,/,
    );
    expect(told('builds', { 'sources.1.url': '' })).toEqual([
      '2 sources.1.url: got a blank cell; wanted a url or a document (sources.1.url, sources.1.document)',
    ]);
  });
});

describe('numbers', () => {
  it.each([
    ['41,52', /^2 place\.at\[\]: got 41,52; wanted a decimal point: 41\.52\. Here stand longitude and/],
    ['-84,388; 33,749', /got -84,388; 33,749; wanted a decimal point: -84\.388; 33\.749$/],
    ['[-84,388; 33,749]', /got “?"?\[-84,388; 33,749\]"?; wanted a decimal point: -84\.388; 33\.749$/],
    ['Nashville', /got "Nashville"; wanted longitude and latitude with decimal points, split by a semicolon/],
    ['33.7; -96.1', /got 33\.7; -96\.1; wanted a latitude from -90; longitude stands first, then latitude$/],
  ])('that are coordinates, %s, are told with a decimal point', (cell, words) => {
    expect(told('builds', { 'place.at[]': cell })).toEqual([expect.stringMatching(words)]);
  });

  it('that are one coordinate in a column of its own are told with a decimal point', () => {
    const both = { 'place.at[]': '', 'place.at.1': '-86.78' };
    expect(told('builds', { ...both, 'place.at.2': '41,52' })).toEqual([
      '2 place.at.2: got 41,52; wanted a decimal point: 41.52',
    ]);
    expect(told('builds', { ...both, 'place.at.2': '41.52' })).toEqual([]);
  });

  it.each(['-86.7844; 36.1659', '-86.7844, 36.1659', '[-86.7844; 36.1659]', '[-86.7844,36.1659]'])(
    'that are coordinates may be written %s',
    (cell) => {
      expect(told('builds', { 'place.at[]': cell })).toEqual([]);
    },
  );

  it.each([
    ['1,200', 'digits alone: 1200'],
    ['40,5', 'a whole number, without a decimal comma or point'],
    ['100 people', 'a whole number in digits alone, such as 1200'],
  ])('that are whole, %s, are told as digits', (cell, words) => {
    expect(told('builds', { attendance: cell })[0]).toMatch(
      new RegExp(`attendance: got .*; wanted ${words}$`),
    );
  });
});

describe('a word', () => {
  it('that is true or false may be written as a spreadsheet does', () => {
    expect(told('builds', { online: 'TRUE' })).toEqual([]);
    expect(told('builds', { online: 'yes' })).toEqual(['2 online: got "yes"; wanted true or false']);
  });

  it('that is near to one of the format is told with it', () => {
    expect(told('builds', { type: 'State' })[0]).toMatch(
      /got "State"; wanted one of .* Did you mean state\?$/,
    );
    expect(told('builds', { 'jurisdictions[]': 'US-TN; Ohio' })[0]).toMatch(
      /got "Ohio"; .*Did you mean US-OH\?$/,
    );
    expect(told('builds', { 'jurisdictions[]': 'US-TN, US-OH' })[0]).toMatch(
      /split several by semicolons \(;\)/,
    );
  });

  it('that must not stand there is told at its own cell', () => {
    expect(told('builds', { 'place.precision': 'withheld' })).toEqual([
      '2 place.city: got "Nashville"; wanted a blank cell: no city, venue or coordinates where the precision is region or withheld',
    ]);
    expect(told('programs', { 'components.2.id': 'video', 'components.2.name.en': 'B' })).toEqual([
      '2 components.2.id: got "video"; wanted ids that differ from each other',
    ]);
  });
});

describe('whatever stands in a cell', () => {
  const odd = [
    '',
    'x',
    '5',
    '-1',
    '5,5',
    '0.5',
    'true',
    'null',
    '{}',
    '{"a":1}',
    '[]',
    '[1]',
    '["a"]',
    '"',
    '[',
    '9'.repeat(300),
  ];
  const names = collectionNames.filter((name) => samples[name] !== undefined);
  /** Words of those who write JSON by hand. */
  const foreign =
    /\b(?:object|array|JSON|undefined|list of|square|curly)\b|in quotation marks|without quotation|no field of/;

  it.each(names)('in any column of %s is told in words of sheets, under a heading', (name) => {
    const lines = columnsIn(name).flatMap((column) =>
      odd.flatMap((cell) => [
        ...told(name, { [column]: cell }),
        ...told(name, { [column]: cell }, { isBook: true }),
        ...told(name, { [column]: cell }, { isBook: true, numbers: [column] }),
      ]),
    );
    expect(lines.length).toBeGreaterThan(200);
    for (const line of lines) {
      expect(line).not.toMatch(foreign);
      const [, heading = ''] = /^[12] (\S+?)(?: \(B\))?: got .*; wanted [^;]{4,}/.exec(line) ?? [];
      expect(fieldAt(name, heading), line).toBeDefined();
    }
  });
});
