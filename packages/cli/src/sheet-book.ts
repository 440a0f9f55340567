import { Refusal, harmless } from '@coalition-map/review';
import { damageOf, type Row, type Table } from './csv.ts';
import { lettersOf, marksIn, type CellDamage, type Marks } from './sheet-marks.ts';
import { textsIn, timeless } from './sheet-zip.ts';

/** The cells of a sheet, the header row first, all of them text. */
export interface Sheet {
  readonly name: string;
  readonly lines: readonly (readonly string[])[];
}

/** A row of a sheet, wherever it came from. */
export interface SheetRow extends Row {
  /** Headings under which a workbook has a number, or TRUE or FALSE, and no text. */
  readonly numbers?: readonly string[];
}

/** A sheet with its headings, wherever it came from. */
export interface SheetTable extends Table {
  readonly rows: readonly SheetRow[];
}

/** A sheet that was read, and what a reader of the messages should know of it. */
export interface ReadSheet {
  readonly name: string;
  /** Nothing where the sheet is empty. */
  readonly table: SheetTable | undefined;
  readonly notes: readonly string[];
}

/** The longest text that a cell of a spreadsheet holds. */
const LONGEST_CELL = 32_767;

/** Gives a workbook (.xlsx): a sheet each, the header row stays in sight, each cell is text. The same sheets give the same bytes. */
export async function bookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const made = sheets.map(({ name, lines: [header = [], ...rest] }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: header.map(() => ({ width: 24 })),
    data: [
      header.map((cell) => ({ ...textCell(cell, name), fontWeight: 'bold' as const })),
      ...rest.map((cells) => cells.map((cell) => (cell === '' ? null : textCell(cell, name)))),
    ],
  }));
  return timeless(await writeExcelFile(made).toBuffer());
}

/** A cell that no spreadsheet evaluates or formats: "@" is the format of texts. */
function textCell(cell: string, sheet: string) {
  if (cell.length > LONGEST_CELL)
    throw new Refusal(
      `sheet ${sheet}: a cell of ${cell.length} characters; a spreadsheet holds ${LONGEST_CELL}. Export CSV instead.`,
    );
  return { value: stored(cell), type: String, format: '@' };
}

/**
 * A text as an .xlsx file has it: what XML cannot say is written `_xHHHH_` (ECMA-376, ST_Xstring), and so is what looks
 * like that. A word that every object of JavaScript knows, such as "constructor", is no key for the library's look-up.
 */
function stored(text: string): string {
  const hex = (unit: string) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  const safe = text
    .replace(/_(?=x[\da-f]{4}_)/gi, hex)
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu, (sign) =>
      Array.from({ length: sign.length }, (_, at) => hex(sign.charAt(at))).join(''),
    );
  return safe in {} ? hex(safe) + safe.slice(1) : safe;
}

/** Reads the sheets of a workbook (.xlsx), each with a header row; every cell becomes text, and what none can be is damage. */
export async function sheetsOf(bytes: Uint8Array, file: string): Promise<readonly ReadSheet[]> {
  const marks = marksIn(textsIn(bytes, file), file);
  const { default: readExcelFile } = await import('read-excel-file/universal');
  const read = await readExcelFile(Uint8Array.from(bytes).buffer).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : '';
    throw new Refusal(
      `${file}: got a damaged workbook (${why.slice(0, 200)}); open it in a spreadsheet program and save it as .xlsx.`,
    );
  });
  return read.map(({ sheet: name, data }) => {
    const own = marks.get(name) ?? {
      isHidden: false,
      hiddenRows: 0,
      damaged: new Map(),
      days: new Set<string>(),
    };
    const notes = [
      ...(own.isHidden ? ['the sheet is hidden, and was read'] : []),
      ...(own.hiddenRows > 0 ? [`hidden rows (${own.hiddenRows}) were read too`] : []),
    ];
    return { name, table: tableOf(data, own, `${file}, sheet ${harmless(name)}`), notes };
  });
}

function tableOf(data: readonly (readonly unknown[])[], marks: Marks, shown: string): SheetTable | undefined {
  const [header = [], ...rest] = data;
  if (data.every((row) => row.every((it) => it === null)) && marks.damaged.size === 0) return undefined;
  const width = data.reduce((most, row) => Math.max(most, row.length), 0);
  const headings = Array.from({ length: width }, (_, at) => headingOf(header[at]));
  const spoilt = headings.map((_, at) => marks.damaged.get(`${lettersOf(at)}1`)).find((it) => it);
  if (spoilt) throw new Refusal(`${shown}:1: got ${spoilt.got} among the headings; wanted ${spoilt.wanted}.`);
  if (headings.every((it) => it === ''))
    throw new Refusal(`${shown}:1: got an empty row; wanted the headings of the columns.`);
  headings.forEach((heading, at) => {
    if (heading !== '' && headings.indexOf(heading) !== at)
      throw new Refusal(
        `${shown}:1: got the heading ${JSON.stringify(heading)} in columns ${lettersOf(headings.indexOf(heading))} and ${lettersOf(at)}; wanted each once.`,
      );
    const below = heading === '' ? rest.findIndex((row) => (row[at] ?? null) !== null) : -1;
    if (below >= 0)
      throw new Refusal(
        `${shown}:1: got no heading for column ${lettersOf(at)}, which has a cell in row ${below + 2}; wanted a heading, or an empty column.`,
      );
  });
  const last = [...marks.damaged.keys()].reduce(
    (most, it) => Math.max(most, Number(it.replace(/\D/g, '')) - 1),
    rest.length,
  );
  const rows = Array.from({ length: last }, (_, at) => rowOf(rest[at] ?? [], at + 2, headings, marks));
  return {
    columns: headings.filter((it) => it !== ''),
    rows: rows.filter(
      ({ cells, damage }) => damage !== undefined || Object.values(cells).some((it) => it !== ''),
    ),
    letters: new Map(headings.map((heading, at) => [heading, lettersOf(at)])),
  };
}

function rowOf(
  values: readonly unknown[],
  line: number,
  headings: readonly string[],
  marks: Marks,
): SheetRow {
  const days: string[] = [];
  const numbers = headings.filter((_, at) => ['number', 'boolean'].includes(typeof values[at]));
  let damage: Row['damage'];
  const cells = headings.map((heading, at) => {
    const address = `${lettersOf(at)}${line}`;
    const read = cellOf(values[at] ?? null, marks.days.has(address));
    const found = marks.damaged.get(address) ?? (typeof read === 'string' ? damageOf(read) : read);
    if (found && !damage) damage = { column: heading || lettersOf(at), ...found };
    if (values[at] instanceof Date) days.push(heading);
    return [heading, typeof read === 'string' ? read : ''] as const;
  });
  return {
    line,
    cells: Object.fromEntries(cells.filter(([heading]) => heading !== '')),
    ...(damage && { damage }),
    ...(days.length > 0 && { days }),
    ...(numbers.length > 0 && { numbers }),
  };
}

function headingOf(value: unknown): string {
  const read = cellOf(value, false);
  return typeof read === 'string' ? read : read.got;
}

/** The text of a cell, or what was wanted in its place. */
function cellOf(value: unknown, showsDay: boolean): string | CellDamage {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number')
    return Math.abs(value) < 1e15
      ? String(value)
      : { got: `the number ${value}`, wanted: 'a text (a spreadsheet keeps 15 digits of a number)' };
  if (typeof value === 'boolean') return String(value);
  if (!(value instanceof Date)) return '';
  // A day and its time are one number, which is not exact.
  const moment = new Date(Math.round(value.getTime() / 1000) * 1000);
  const [day = '', time = ''] = Number.isNaN(moment.getTime()) ? [] : moment.toISOString().split('T');
  const clock = time.slice(0, 5);
  // A time alone counts from the first day of spreadsheets.
  if (day === '' || day < '1900-01-02')
    return { got: `a time cell (${clock})`, wanted: 'the text, in a cell formatted as text' };
  if (!/^\d{4}-/.test(day) || !time.startsWith('00:00:00'))
    return { got: `a date cell with a time (${day} ${clock})`, wanted: `the day alone, such as ${day}` };
  return showsDay
    ? day
    : {
        got: `a date cell (${day}) that shows no day, month or year`,
        wanted: `the text that is meant, such as ${day} or ${day.slice(0, 7)}, in a cell formatted as text`,
      };
}
