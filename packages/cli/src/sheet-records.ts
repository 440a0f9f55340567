import type { CollectionName } from '@coalition-map/schema';
import { parseDataset } from '@coalition-map/schema/door';
import { harmless, inOrder, type Bag } from '@coalition-map/review';
import type { Row, Table } from './csv.ts';
import type { Refused } from './import.ts';
import { cellsOf, recordOf } from './sheet-cells.ts';

type Fault = Omit<Refused, 'file' | 'row'>;

/** The records of a sheet, and the rows that are none. */
export interface SheetRecords {
  readonly records: readonly Bag[];
  readonly refused: readonly Omit<Refused, 'file'>[];
}

/** Makes records of the rows of a sheet; a row that is no record is named with its column, under the sheet's own heading. */
export function recordsOf(
  { rows, letters }: Table,
  name: CollectionName,
  head: Bag,
  headings: ReadonlyMap<string, string>,
): SheetRecords {
  const headingOf = new Map([...headings].map(([heading, column]) => [column, heading]));
  const shown = ({ column, ...fault }: Fault): Fault => {
    const heading = headingOf.get(column) ?? column;
    const letter = letters?.get(heading);
    return { ...fault, column: harmless(heading) + (letter === undefined ? '' : ` (${letter})`) };
  };
  const records: Bag[] = [];
  const refused: Omit<Refused, 'file'>[] = [];
  const ids = new Set<unknown>();
  for (const row of rows) {
    const made = settled(row, name, head, headings);
    const { id } = made.record ?? {};
    const twice = made.record && ids.has(id);
    if (made.record) records.push(made.record);
    ids.add(id);
    const own = twice
      ? [{ column: 'id', got: JSON.stringify(id), wanted: 'an id that no other row has' }]
      : made.faults;
    refused.push(...own.map((fault) => ({ row: row.line, ...shown(fault) })));
  }
  return { records, refused };
}

interface Settled {
  readonly record?: Bag;
  readonly faults: readonly Fault[];
}

/** Makes a record of a row; a date cell of a workbook is its day where the column wants a day, and damage elsewhere. */
function settled(
  { cells, damage, days = [] }: Row,
  name: CollectionName,
  head: Bag,
  headings: ReadonlyMap<string, string>,
): Settled {
  if (damage) return { faults: [damage] };
  const made = recordIn(cells, name, head, headings);
  if (!made.record) return made;
  // A column that takes other words too would take the day for words.
  const odd = days.filter(
    (heading) => recordIn({ ...cells, [heading]: 'no-day' }, name, head, headings).record,
  );
  if (odd.length === 0) return made;
  return {
    faults: odd.map((column) => ({
      column: headings.get(column) ?? column,
      got: `a date cell (${cells[column] ?? ''})`,
      wanted: `the text ${cells[column] ?? ''}, or what was there before, in a cell formatted as text`,
    })),
  };
}

/** Makes a record of cells; the door says whether it is one, and nothing of the row may be lost. */
function recordIn(
  cells: Row['cells'],
  name: CollectionName,
  head: Bag,
  headings: ReadonlyMap<string, string>,
): Settled {
  const columns = Object.entries(cells).map(
    ([heading, cell]) => [headings.get(heading) ?? heading, cell] as const,
  );
  const made = recordOf(columns);
  if (Array.isArray(made)) return { faults: made };
  const { records, faults } = parseDataset({ ...head, collections: [{ name, count: 1, records: [made] }] });
  const parsed = records[name][0];
  const names = columns.map(([it]) => it);
  const refused = faults
    .filter(({ effect }) => effect === 'dropped')
    .map(({ field, got, wanted }) => ({ column: columnOf(field, names), got, wanted }));
  if (!parsed || refused.length > 0) return { faults: refused };
  const record = inOrder(made, parsed) as Bag;
  const kept = cellsOf(record);
  const lost = [...cellsOf(made)].filter(([column]) => !kept.has(column));
  if (lost.length === 0) return { record, faults: [] };
  const wanted = `a field of ${name} in the format`;
  return { faults: lost.map(([column, cell]) => ({ column, got: JSON.stringify(cell), wanted })) };
}

/** The column of a field as the door names it: `sources[0].url` is `sources.1.url`, `jurisdictions[1]` is `jurisdictions[]`. */
function columnOf(field: string, columns: readonly string[]): string {
  const path = field.replace(/\[(\d+)\]/g, (_, at: string) => `.${Number(at) + 1}`);
  const own = (column: string) => column.replace(/\[\]$/, '');
  const [nearest] = columns
    .filter((column) => path === own(column) || path.startsWith(`${own(column)}.`))
    .sort((a, b) => b.length - a.length);
  return nearest ?? path;
}
