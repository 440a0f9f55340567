import type { CollectionName } from '@coalition-map/schema';
import { Refusal, harmless, isBag, type Bag } from '@coalition-map/review';
import { filesOf, readDataset, writeDataset } from './dataset-files.ts';
import type { Refused } from './import.ts';
import type { Project } from './project.ts';
import { bookOf, type Sheet, type SheetTable } from './sheet-book.ts';
import { cellsOf } from './sheet-cells.ts';
import type { Headings } from './sheet-headings.ts';
import { movedIn, refuseGone, type Moved } from './sheet-gone.ts';
import { recordsOf } from './sheet-records.ts';
import { headingLike } from './sheet-unknown.ts';

/** A file that was read or written, and how many rows it has. */
interface Counted {
  readonly file: string;
  readonly rows: number;
}

/** Writes a dataset as a CSV file for each collection (RFC 4180, UTF-8 with a byte order mark); gives their names and rows. */
export function exportSheets(
  project: Project,
  dir: string,
  out: string,
  headings: Headings,
): readonly Counted[] {
  const files = sheetsOf(project, dir, headings).map(({ name, lines }) => {
    const text = lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
    const path = project.path(`${name}.csv`, out);
    return { path, file: project.shown(path), rows: lines.length - 1, text: `\uFEFF${text}` };
  });
  project.writeAll(files.map(({ path, text }) => [path, text]));
  return files;
}

/** Writes a dataset as a workbook (.xlsx), a sheet for each collection; into a folder under the dataset's id. */
export async function exportBook(
  project: Project,
  dir: string,
  out: string,
  headings: Headings,
): Promise<readonly Counted[]> {
  const { manifest } = readDataset(project, dir);
  const id = String(manifest['id']);
  if (!out.endsWith('.xlsx') && !/^[\w-]{1,100}$/.test(id))
    throw new Refusal(`${project.shown(dir)}: got an id that is no file name; wanted --out FILE.xlsx.`, 2);
  const file = out.endsWith('.xlsx') ? out : project.path(`${id}.xlsx`, out);
  const sheets = sheetsOf(project, dir, headings);
  // In a cell that is text no spreadsheet changes a day, so it needs no quotation marks.
  const asText = (cell: string) => cell.replace(/^"(\d{4}-\d\d(?:-\d\d)?)"$/, '$1');
  const texts = sheets.map(({ name, lines }) => ({ name, lines: lines.map((cells) => cells.map(asText)) }));
  project.write(file, await bookOf(texts));
  return sheets.map(({ name, lines }) => ({
    file: inBook(project.shown(file), name),
    rows: lines.length - 1,
  }));
}

/** A sheet of a workbook, as messages name it. */
export function inBook(file: string, sheet: string): string {
  return `${file}, sheet ${sheet}`;
}

function sheetsOf(project: Project, dir: string, headings: Headings): readonly Sheet[] {
  return readDataset(project, dir).collections.map(({ entry: { name }, records, unreadable }) => {
    if (unreadable) throw unreadable;
    const headingOf = new Map([...headings(name)].map(([heading, column]) => [column, heading]));
    const rows = records.filter(isBag).map(cellsOf);
    const columns = rows.length > 0 ? columnsOf(rows) : ['id'];
    const header = columns.map((column) => headingOf.get(column) ?? column);
    const twice = header.find((it, at) => header.indexOf(it) !== at);
    if (twice !== undefined)
      throw new Refusal(
        `${name}: got the heading ${JSON.stringify(twice)} for two columns; wanted another one.`,
        2,
      );
    return {
      name,
      lines: [header, ...rows.map((cells) => columns.map((column) => cells.get(column) ?? ''))],
    };
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

/** A sheet of a collection, wherever it came from. */
export interface CollectionSheet {
  readonly name: CollectionName;
  /** As messages name it. */
  readonly file: string;
  readonly table: SheetTable;
}

/** What came of sheets; nothing is written where a row was refused. */
export interface SheetsImported {
  readonly refused: readonly Refused[];
  readonly read: readonly Counted[];
  /** Collections that have other records than before. */
  readonly moved: readonly Moved[];
  /** Files of the dataset that changed. */
  readonly changed: readonly string[];
}

/** What a maintainer has said to be meant. */
export interface Consent {
  /** Files may change. */
  readonly force?: boolean | undefined;
  /** Records that stand in no row may go. */
  readonly remove?: boolean | undefined;
}

/**
 * Puts sheets into a dataset that is there; a collection that has no sheet stays as it is.
 * @throws {Refusal} where a record would be gone, or a file would change, and that was not said to be meant.
 */
export function importSheets(
  project: Project,
  sheets: readonly CollectionSheet[],
  dir: string,
  headings: Headings,
  { force, remove }: Consent,
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
  const moves: Moved[] = [];
  for (const { name, file, table } of sheets) {
    const own = headings(name);
    const idHeading = [...own].find(([, column]) => column === 'id')?.[0] ?? 'id';
    if (!table.columns.some((heading) => (own.get(heading) ?? heading) === 'id')) {
      const like = headingLike(idHeading, table.columns);
      const hint = like === undefined ? '' : ` Is "${harmless(like)}" meant? Rename it to "${idHeading}".`;
      throw new Refusal(
        `${file}:1: got no column "${idHeading}"; wanted the row of headings that the export writes.${hint}`,
      );
    }
    const before = new Set((records.get(name) ?? []).flatMap((it) => [...cellsOf(it).keys()]));
    const made = recordsOf(table, { name, head, headings: own, before: [...before] });
    moves.push(movedIn(name, file, records.get(name) ?? [], made.records));
    records.set(name, made.records);
    refused.push(...made.refused.map((it) => ({ file, ...it })));
  }
  const read = sheets.map(({ file, table }) => ({ file, rows: table.rows.length }));
  if (refused.length > 0) return { refused, read, moved: [], changed: [] };
  refuseGone(moves, remove);
  const changed = writeDataset(project, dir, filesOf(head, records), force);
  return { refused, read, moved: moves.filter(({ gone, fresh }) => gone.length + fresh > 0), changed };
}
