import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treesOf } from './json-tree.fixture.ts';
import { cellsOf, recordOf } from './sheet-cells.ts';

const key = fc.stringMatching(/^[a-z][a-zA-Z-]{0,6}$/);
const text = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '2023-01-25',
    '+18883737888',
    '=SUM(A1)',
    '; x',
    ' a',
    'true',
    '002',
    '[1]',
    '"q"',
    '1E5',
    '#REF!',
    'a\r\nb',
    '',
  ),
);
const tree = treesOf(text, key);
const records = fc.dictionary(key, tree, { maxKeys: 5, noNullPrototype: true });

describe('a record as cells', () => {
  it('comes back as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(records, (record) => {
        // JSON has one zero.
        const plain = JSON.parse(JSON.stringify(record)) as typeof record;
        expect(recordOf(cellsOf(plain))).toEqual(plain);
      }),
      { numRuns: 2000 },
    );
  });

  it('has no cell that a spreadsheet would run, or trim', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const cell of cellsOf(record).values()) {
          expect(cell).toBe(cell.trim());
          expect(cell).not.toMatch(/^[=+@]/);
          expect(cell).not.toBe('');
        }
      }),
    );
  });

  it('names fields of fields, of the first of several, and lists', () => {
    const record = {
      id: 'a',
      year: 2023,
      date: '2023-01-25',
      name: { en: 'Ohio', 'fr-CA': 'Ohio' },
      jurisdictions: ['US-OH', 'US-KY'],
      sources: [{ url: 'https://example.org', accessed: '2026-11-21' }, { document: '= x' }],
      verified: null,
      partners: ['A; B'],
      empty: [],
    };
    expect(Object.fromEntries(cellsOf(record))).toEqual({
      id: 'a',
      year: '2023',
      date: '"2023-01-25"',
      'name.en': 'Ohio',
      'name.fr-CA': 'Ohio',
      'jurisdictions[]': 'US-OH; US-KY',
      'sources.1.url': 'https://example.org',
      'sources.1.accessed': '"2026-11-21"',
      'sources.2.document': '"= x"',
      verified: 'null',
      'partners[]': '["A; B"]',
      'empty[]': '[]',
    });
  });

  it('takes a date that a person types without quotation marks', () => {
    expect(recordOf([['date', '2023-01-25']])).toEqual({ date: '2023-01-25' });
  });
});

describe('cells that are wrong', () => {
  it.each([
    [[['sources.0.url', 'x']], 'sources.0.url', /a column that is a field/],
    [[['__proto__.x', 'x']], '__proto__.x', /a column that is a field/],
    [
      [
        ['name', 'x'],
        ['name.en', 'y'],
      ],
      'name.en',
      /a blank cell here, because the column name has a cell in this row/,
    ],
    [
      [
        ['a[]', 'x'],
        ['a', 'y'],
      ],
      'a',
      /one column for a/,
    ],
    [[['a', '[1']], 'a', /a cell that begins with a letter or a digit/],
    [[['a', '"open']], 'a', /a cell that begins with a letter or a digit/],
  ] as const)('%j are told by their column', (cells, column, wanted) => {
    expect(recordOf(cells)).toEqual([
      { column, got: expect.any(String) as string, wanted: expect.stringMatching(wanted) as string },
    ]);
  });
});
