import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collectionNames, type CollectionName } from '@coalition-map/schema';
import { parseDataset } from '@coalition-map/schema/door';
import { Refusal, inOrder, isBag, jsonIn, type Bag } from '@coalition-map/review';
import { tableOf, type Row } from './csv.ts';
import { filesOf, readDataset, writeDataset } from './dataset-files.ts';
import type { Refused } from './import.ts';
import type { Project } from './project.ts';
import { cellsOf, recordOf } from './sheet-cells.ts';

/** Headings of a maintainer's own, each for the column that it stands for: `{ "State": "jurisdictions[]" }`. */
type Headings = ReadonlyMap<string, string>;

/** Reads the headings of a file; none where there is no file. */
export function headingsIn(project: Project, path: string | undefined): Headings {
  if (path === undefined) return new Map();
  const file = project.path(path, project.root);
  const wanted = 'an object such as { "State": "jurisdictions[]" }, each column once';
  const given = jsonIn(project.read(file), project.shown(file));
  const pairs = isBag(given) ? Object.entries(given) : [];
  const columns = pairs.map(([, column]) => column);
  if (!isBag(given) || columns.some((it) => typeof it !== 'string') || new Set(columns).size < columns.length)
    throw new Refusal(`${project.shown(file)}: got something else; wanted ${wanted}.`, 2);
  return new Map(pairs as [string, string][]);
}

/** Writes a dataset as a CSV file for each collection (RFC 4180, UTF-8 with a byte order mark); gives their names and rows. */
export function exportSheets(
  project: Project,
  dir: string,
  out: string,
  headings: Headings,
): { readonly file: string; readonly rows: number }[] {
  const headingOf = new Map([...headings].map(([heading, column]) => [column, heading]));
  return readDataset(project, dir).collections.map(({ entry, records, unreadable }) => {
    if (unreadable) throw unreadable;
    const rows = records.filter(isBag).map(cellsOf);
    const columns = columnsOf(rows);
    const lines = [
      columns.map((column) => headingOf.get(column) ?? column),
      ...rows.map((cells) => columns.map((column) => cells.get(column) ?? '')),
    ];
    const file = project.path(`${entry.name}.csv`, out);
    project.write(file, `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`);
    return { file, rows: rows.length };
  });
}

/** The columns of all rows: one that is new stands behind the one before it in its row. */
function columnsOf(rows: readonly ReadonlyMap<string, string>[]): readonly string[] {
  const columns: string[] = [];
  for (const cells of rows) {
    let at = 0;
    for (const column of cells.keys()) {
      const known = columns.indexOf(column);
      if (known < 0) columns.splice(at, 0, column);
      at = (known < 0 ? at : known) + 1;
    }
  }
  return columns;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** What came of the sheets of a folder; nothing is written where a row was refused. */
export interface SheetsImported {
  readonly refused: readonly Refused[];
  readonly read: readonly { readonly file: string; readonly rows: number }[];
  /** Files of the dataset that changed. */
  readonly changed: readonly string[];
}

/** Puts the sheets of a folder into a dataset that is there; a collection that has no sheet stays as it is. */
export function importSheets(
  project: Project,
  folder: string,
  dir: string,
  headings: Headings,
  force: boolean | undefined,
): SheetsImported {
  const { manifest, collections, path } = readDataset(project, dir);
  const odd = collections.find(({ entry }) => entry.file !== `${entry.name}.json`);
  if (odd)
    throw new Refusal(
      `${project.shown(path)}: got the file ${odd.entry.file ?? ''}; wanted ${odd.entry.name}.json, one for each collection.`,
    );
  const records = new Map<CollectionName, readonly Bag[]>();
  for (const { entry, records: list, unreadable } of collections) {
    if (unreadable) throw unreadable;
    records.set(entry.name, list.filter(isBag));
  }
  const { collections: _own, ...head } = manifest;
  const refused: Refused[] = [];
  const read: { file: string; rows: number }[] = [];
  for (const name of sheetsIn(project, folder)) {
    const file = project.path(`${name}.csv`, folder);
    const { rows } = tableOf(project.read(file), project.shown(file));
    const made = rows.map((row) => settled(row, name, head, headings));
    const list = made.flatMap(({ record }) => (record ? [record] : []));
    refused.push(
      ...made.flatMap(({ faults }, at) =>
        faults.map((fault) => ({ file: project.shown(file), row: rows[at]?.line ?? 0, ...fault })),
      ),
      ...twiceIn(list, rows, project.shown(file)),
    );
    records.set(name, list);
    read.push({ file: project.shown(file), rows: rows.length });
  }
  const changed = refused.length > 0 ? [] : writeDataset(project, dir, filesOf(head, records), force);
  return { refused, read, changed };
}

function sheetsIn(project: Project, folder: string): readonly CollectionName[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((it) => it.endsWith('.csv')) : [];
  const strange = names.find((it) => !collectionNames.some((name) => it === `${name}.csv`));
  if (strange !== undefined || names.length === 0)
    throw new Refusal(
      `${project.shown(strange === undefined ? folder : join(folder, strange))}: got ${strange === undefined ? 'no .csv file' : 'a name that is no collection'}; wanted some of ${collectionNames.map((it) => `${it}.csv`).join(', ')}.`,
      2,
    );
  return collectionNames.filter((name) => names.includes(`${name}.csv`));
}

type Fault = Omit<Refused, 'file' | 'row'>;

/** Makes a record of a row; the door says whether it is one, and nothing of the row may be lost. */
function settled(
  { cells, damage }: Row,
  name: CollectionName,
  head: Bag,
  headings: Headings,
): { readonly record?: Bag; readonly faults: readonly Fault[] } {
  const headingOf = new Map([...headings].map(([heading, column]) => [column, heading]));
  const shown = (fault: Fault): Fault => ({ ...fault, column: headingOf.get(fault.column) ?? fault.column });
  if (damage) return { faults: [damage] };
  const columns = Object.entries(cells).map(
    ([heading, cell]) => [headings.get(heading) ?? heading, cell] as const,
  );
  const made = recordOf(columns);
  if (Array.isArray(made)) return { faults: made.map(shown) };
  const { records, faults } = parseDataset({ ...head, collections: [{ name, count: 1, records: [made] }] });
  const parsed = records[name][0];
  const refused = faults
    .filter(({ effect }) => effect === 'dropped')
    .map(({ field, got, wanted }) => ({
      column: columnOf(
        field,
        columns.map(([it]) => it),
      ),
      got,
      wanted,
    }));
  if (!parsed || refused.length > 0) return { faults: refused.map(shown) };
  const record = inOrder(made, parsed) as Bag;
  const kept = cellsOf(record);
  const lost = [...cellsOf(made)].filter(([column]) => !kept.has(column));
  if (lost.length > 0)
    return {
      faults: lost.map(([column, cell]) =>
        shown({ column, got: JSON.stringify(cell), wanted: `a field of ${name} in the format` }),
      ),
    };
  return { record, faults: [] };
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

function twiceIn(list: readonly Bag[], rows: readonly Row[], file: string): readonly Refused[] {
  const seen = new Set<unknown>();
  return list.flatMap(({ id }): Refused[] => {
    const isTwice = seen.has(id);
    seen.add(id);
    const row = rows.findLast(({ cells }) => Object.values(cells).includes(String(id)))?.line ?? 0;
    const wanted = 'an id that no other row has';
    return isTwice ? [{ file, row, column: 'id', got: JSON.stringify(id), wanted }] : [];
  });
}
