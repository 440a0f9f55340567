import type { CollectionName } from '@coalition-map/schema';
import { parseDataset } from '@coalition-map/schema/door';
import { counted, harmless, inOrder, type Bag } from '@coalition-map/review';
import type { Refused } from './import.ts';
import type { SheetRow, SheetTable } from './sheet-book.ts';
import { cellsOf, recordOf } from './sheet-cells.ts';
import { typedCell } from './sheet-typed.ts';
import { unknownIn } from './sheet-unknown.ts';
import { saidOf, toldOf, type Told } from './sheet-words.ts';

/** The records of a sheet, and the rows that are none. */
export interface SheetRecords {
  readonly records: readonly Bag[];
  readonly refused: readonly Omit<Refused, 'file'>[];
}

/** What a sheet is read for. */
export interface Aim {
  readonly name: CollectionName;
  /** The manifest without its collections. */
  readonly head: Bag;
  /** Headings of a maintainer's own, each with its column. */
  readonly headings: ReadonlyMap<string, string>;
  /** The columns that the collection has in the dataset. */
  readonly before: readonly string[];
}

/** What a row is read by. */
interface Reading extends Aim {
  /** The columns of the sheet by their headings. */
  readonly columns: ReadonlyMap<string, string>;
  readonly headingOf: (column: string) => string;
  readonly isBook: boolean;
}

/** How many rows that lack a column are named. */
const MOST_NAMED = 5;

/**
 * Makes records of the rows of a sheet. A row that is no record is named with its column, under the sheet's own heading; a
 * heading that is wrong, or a column that is not there, is named once, in the row of headings.
 */
export function recordsOf(table: SheetTable, aim: Aim): SheetRecords {
  const { rows, letters, columns: given } = table;
  const unknown = unknownIn(table, aim.name, aim.headings, aim.before);
  // What stands under a wrong heading is read as what was probably meant, so that its rows are not told of it again.
  const columns = new Map(
    given.flatMap((heading): [string, string][] => {
      const odd = unknown.find((it) => it.heading === heading);
      const column = odd ? odd.meant : (aim.headings.get(heading) ?? heading);
      return column === undefined ? [] : [[heading, column]];
    }),
  );
  const guessed = new Set(unknown.map(({ meant }) => meant));
  const own = new Map([...aim.headings, ...columns].map(([heading, column]) => [column, heading]));
  const headingOf = (column: string) => own.get(column) ?? column;
  const reading = { ...aim, columns, headingOf, isBook: letters !== undefined };
  const shown = ({ column, got, wanted }: Told, row: number): SheetRecords['refused'][number] => {
    const heading = headingOf(column);
    const letter = letters?.get(heading);
    return { row, column: harmless(heading) + (letter === undefined ? '' : ` (${letter})`), got, wanted };
  };
  const records: Bag[] = [];
  const found: (Told & { readonly row: number })[] = [];
  const ids = new Set<unknown>();
  for (const row of rows) {
    const made = settled(row, reading);
    const { id } = made.record ?? {};
    const twice = made.record && ids.has(id);
    if (made.record) records.push(made.record);
    ids.add(id);
    const faults = twice
      ? [{ column: 'id', got: saidOf(String(id)), wanted: 'an id that no other row has' }]
      : made.faults;
    found.push(...faults.map((it) => ({ ...it, row: row.line })));
  }
  const told = found.filter(({ column }) => !guessed.has(column));
  const missing = missingIn(told, rows.length);
  const refused = [
    ...unknown.map(({ heading, got, wanted }) => shown({ column: heading, got, wanted }, 1)),
    ...missing.map((it) => shown(it, 1)),
    ...told
      .filter((it) => !missing.some(({ column }) => it.isMissing && column === it.column))
      .map((it) =>
        shown(it.isMissing ? { ...it, wanted: `${it.wanted}; add a column with this heading` } : it, it.row),
      ),
  ];
  // Two faults of one cell may have the same words.
  const once = new Map(refused.map((it) => [JSON.stringify(it), it]));
  return { records, refused: [...once.values()] };
}

/** The columns that several rows lack, each once. */
function missingIn(told: readonly (Told & { readonly row: number })[], all: number): Told[] {
  const lacking = told.filter(({ isMissing }) => isMissing);
  const columns = [...new Set(lacking.map(({ column }) => column))];
  return columns.flatMap((column): Told[] => {
    const [first, ...others] = lacking.filter((it) => it.column === column);
    if (!first || (others.length === 0 && all > 1)) return [];
    const lines = [first, ...others].map(({ row }) => row);
    const more = lines.length - MOST_NAMED;
    const rows =
      lines.length === all
        ? 'which every row needs'
        : `which rows ${lines.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${counted(more, 'other')}` : ''} need`;
    return [{ column, got: 'no column with this heading', wanted: `one, ${rows}: ${first.wanted}` }];
  });
}

interface Settled {
  readonly record?: Bag;
  readonly faults: readonly Told[];
}

/** Makes a record of a row; a date cell of a workbook is its day where the column wants a day, and damage elsewhere. */
function settled(row: SheetRow, reading: Reading): Settled {
  const { cells, damage, days = [] } = row;
  if (damage) return { faults: [{ ...damage, column: reading.columns.get(damage.column) ?? damage.column }] };
  const made = recordIn(row, reading);
  if (!made.record) return made;
  // A column that takes other words too would take the day for words.
  const odd = days.filter(
    (heading) => recordIn({ ...row, cells: { ...cells, [heading]: 'no-day' } }, reading).record,
  );
  if (odd.length === 0) return made;
  return {
    faults: odd.map((heading) => ({
      column: reading.columns.get(heading) ?? heading,
      got: `a date cell (${cells[heading] ?? ''})`,
      wanted: `the text ${cells[heading] ?? ''}, or what was there before, in a cell formatted as text`,
    })),
  };
}

/** Makes a record of cells; the door says whether it is one, and nothing of the row may be lost. */
function recordIn({ cells, numbers = [] }: SheetRow, reading: Reading): Settled {
  const { name, head, columns, isBook, headingOf } = reading;
  const own = new Map([...columns].map(([heading, column]) => [column, cells[heading] ?? '']));
  const numeric = new Set(numbers.map((heading) => columns.get(heading) ?? heading));
  const made = recordOf(
    [...own].map(([column, cell]) => [column, typedCell(name, column, cell, isBook && !numeric.has(column))]),
  );
  if (Array.isArray(made)) return { faults: made };
  const { records, faults } = parseDataset({ ...head, collections: [{ name, count: 1, records: [made] }] });
  const parsed = records[name][0];
  const row = { name, cells: own, numbers: numeric, isBook, headingOf };
  const refused = faults.filter(({ effect }) => effect === 'dropped').map((it) => toldOf(it, row));
  if (!parsed || refused.length > 0) return { faults: refused };
  const record = inOrder(made, parsed) as Bag;
  const kept = cellsOf(record);
  const lost = [...cellsOf(made)].filter(([column]) => !kept.has(column));
  if (lost.length === 0) return { record, faults: [] };
  const wanted = `a column of ${name} that the format knows`;
  return { faults: lost.map(([column, cell]) => ({ column, got: saidOf(cell), wanted })) };
}
