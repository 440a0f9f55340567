import { CsvError, parse, type Info } from 'csv-parse/sync';
import { Refusal } from '@coalition-map/review';

/** A row of a CSV file, all of it text. */
export interface Row {
  /** The line on which it begins, counted from 1, as an editor shows it. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** What is wrong with the row as CSV: too many cells, or the traces of a spreadsheet. */
  readonly damage?: { readonly column: string; readonly got: string; readonly wanted: string };
  /** Columns in which the cell of a workbook is a date, not a text. */
  readonly days?: readonly string[];
}

/** A sheet with a header row. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** The letters of the columns in a workbook. */
  readonly letters?: ReadonlyMap<string, string>;
}

interface Parsed {
  readonly record: string[];
  readonly info: Info;
}

/** Traces of a spreadsheet that has "helped": a number in powers of ten, an error value, a formula. */
const traces: readonly [RegExp, string][] = [
  [/^[+-]?\d+(\.\d+)?E[+-]?\d+$/i, 'the digits in full (a spreadsheet made this a power of ten)'],
  [/^#(REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!)$/, 'the text (a spreadsheet put an error value here)'],
  [/^[=@]/, 'text that a spreadsheet cannot take for a formula'],
];

/** Gives the text of a CSV file; refuses one that is no CSV in UTF-8, and says how to make it one. */
export function csvTextOf(bytes: Uint8Array, file: string): string {
  const refuse = (got: string, todo = 'Save it as "CSV UTF-8".') =>
    new Refusal(`${file}: got ${got}; wanted CSV in UTF-8. ${todo}`);
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  if (start.startsWith('PK')) throw refuse('a workbook or another zip', 'Give it the ending .xlsx.');
  if (start.startsWith('ÐÏ')) throw refuse('an old workbook (.xls)');
  if (/^\xff\xfe|^\xfe\xff|^[^\0]?\0/.test(start)) throw refuse('text in UTF-16');
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|table|\?xml)/i.test(start))
    throw refuse('a web page or other markup');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refuse('text in another encoding');
  }
}

/** Reads CSV text (UTF-8, a byte order mark and CRLF are fine) with a header row; every cell stays text. */
export function tableOf(text: string, file: string): Table {
  const [header, ...rest] = linesOf(text.replace(/\r\n?/g, '\n'), file);
  if (!header) throw new Refusal(`${file}: got an empty file; wanted a header row.`);
  const columns = header.record.map((name) => name.trim());
  if (columns.length === 1 && /[;\t]/.test(columns[0] ?? ''))
    throw new Refusal(`${file}:1: got columns split by semicolons or tabs; wanted commas.`);
  const twice = columns.find((name, at) => name === '' || columns.indexOf(name) !== at);
  if (twice !== undefined)
    throw new Refusal(`${file}:1: got the column "${twice}" twice, or one without a name; wanted each once.`);
  const rows: Row[] = [];
  let line = header.info.lines;
  for (const { record, info } of rest) {
    // `lines` counts up to the end of the record; a cell may hold line breaks.
    const begin = line + 1;
    line = info.lines;
    if (record.length === 1 && record[0] === '') continue;
    rows.push(rowOf(record, columns, begin));
  }
  return { columns, rows };
}

function linesOf(text: string, file: string): Parsed[] {
  try {
    // With `info` each record comes with its line, which the types of csv-parse do not say.
    return parse(text, { bom: true, info: true, relax_column_count: true }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal(`${file}: ${error.message}; wanted CSV with a closing quote for each opening one.`);
  }
}

function rowOf(record: readonly string[], columns: readonly string[], line: number): Row {
  const cells = Object.fromEntries(columns.map((name, at) => [name, (record[at] ?? '').trim()]));
  if (record.length !== columns.length) {
    const column = columns[Math.min(record.length, columns.length) - 1] ?? '';
    return {
      line,
      cells,
      damage: { column, got: `${record.length} cells`, wanted: `${columns.length}, one for each column` },
    };
  }
  for (const column of columns) {
    const damage = damageOf(cells[column] ?? '');
    if (damage) return { line, cells, damage: { column, ...damage } };
  }
  return { line, cells };
}

/** Tells what a spreadsheet has done to a cell, if it has. */
export function damageOf(cell: string): { readonly got: string; readonly wanted: string } | undefined {
  const trace = traces.find(([shape]) => shape.test(cell));
  return trace && { got: JSON.stringify(cell), wanted: trace[1] };
}
