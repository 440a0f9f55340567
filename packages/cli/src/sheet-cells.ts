import { isBag, type Bag } from '@coalition-map/review';
import { saidOf } from './sheet-words.ts';

/** The cells of a record by the name of their column; a blank cell has no entry. */
export type Cells = ReadonlyMap<string, string>;

/** A field that a name in a sheet can say; all else is written as JSON in one cell. */
const PLAIN = /^[A-Za-z][\w:-]*$/;
/** A cell that is JSON: a list, an object, a text in quotation marks, a number, true, false or null. */
const JSON_CELL = /^(?:[[{"]|-?\d|(?:true|false|null)$)/;
const LIST = '[]';

/**
 * Gives a record as cells: `name.en` is a field of a field, `sources.1.url` one of the first of several, `jurisdictions[]` a
 * list of words split by semicolons. A text stands as it is, or in quotation marks where a reader of the sheet, or a
 * spreadsheet, would take it for something else.
 */
export function cellsOf(record: Bag): Cells {
  const cells = new Map<string, string>();
  for (const [key, value] of Object.entries(record)) put(cells, key, value);
  return cells;
}

function put(cells: Map<string, string>, at: string, value: unknown): void {
  if (Array.isArray(value)) {
    const list = value as unknown[];
    if (list.length > 0 && list.every(isPlainBag)) list.forEach((it, n) => put(cells, `${at}.${n + 1}`, it));
    else cells.set(at + LIST, list.length > 0 && list.every(isWord) ? list.join('; ') : JSON.stringify(list));
  } else if (isPlainBag(value)) {
    for (const [key, inner] of Object.entries(value)) put(cells, `${at}.${key}`, inner);
  } else if (typeof value === 'number') cells.set(at, digitsOf(value));
  else cells.set(at, typeof value === 'string' ? textCell(value) : JSON.stringify(value));
}

/** A number in full, because a power of ten is what a spreadsheet makes of an id. */
function digitsOf(value: number): string {
  const [, sign = '', whole = '', part = '', exponent] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value)) ?? [];
  if (exponent === undefined) return JSON.stringify(value);
  const [digits, shift] = [whole + part, Number(exponent)];
  return sign + (shift > 0 ? digits.padEnd(shift + 1, '0') : `0.${'0'.repeat(-shift - 1)}${digits}`);
}

/** An object whose fields all can stand in the name of a column. */
function isPlainBag(value: unknown): value is Bag {
  return isBag(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => PLAIN.test(key));
}

/** A text that can stand in a list split by semicolons. */
function isWord(value: unknown): value is string {
  return typeof value === 'string' && !value.includes(';') && textCell(value) === value;
}

function textCell(text: string): string {
  const isSafe =
    text !== '' && text === text.trim() && !JSON_CELL.test(text) && !/^[=+@#-]|[\p{Cc}\p{Cf}]/u.test(text);
  return isSafe ? text : JSON.stringify(text);
}

/** A cell, or the name of its column, that says nothing. */
export interface CellFault {
  readonly column: string;
  readonly got: string;
  readonly wanted: string;
}

/** Puts a record together from its cells; gives what is wrong with one where it cannot. */
export function recordOf(cells: Iterable<readonly [column: string, cell: string]>): Bag | CellFault[] {
  const record: Bag = {};
  const made = new Set<unknown>([record]);
  const faults: CellFault[] = [];
  for (const [column, cell] of cells) {
    if (cell === '') continue;
    const wanted = set(record, column, cell, made);
    if (wanted !== undefined) faults.push({ column, got: saidOf(cell), wanted });
  }
  return faults.length > 0 ? faults : (packed(record, made) as Bag);
}

/** Sets a cell; gives what was wanted in its place, where that is something else. */
function set(record: Bag, column: string, cell: string, made: Set<unknown>): string | undefined {
  const isList = column.endsWith(LIST);
  const path = (isList ? column.slice(0, -LIST.length) : column).split('.');
  if (path.some((part, at) => (at === 0 || !/^[1-9]\d{0,3}$/.test(part)) && !PLAIN.test(part)))
    return 'a column that is a field of the format, such as name.en, sources.1.url or jurisdictions[]';
  let bag = record;
  for (const part of path.slice(0, -1)) {
    const next = Object.hasOwn(bag, part) ? bag[part] : undefined;
    if (next !== undefined && !made.has(next))
      return `a blank cell here, because the column ${part} has a cell in this row; or that one blank`;
    const inner = (next ?? {}) as Bag;
    made.add(inner);
    bag[part] = inner;
    bag = inner;
  }
  const last = path.at(-1) ?? '';
  if (Object.hasOwn(bag, last)) return `one column for ${path.join('.')}, not two`;
  const value = isList && !cell.startsWith('[') ? cell.split(';').map((it) => it.trim()) : valueOf(cell);
  if (value === undefined)
    return 'a cell that begins with a letter or a digit (straight " and brackets at the start are signs of the export)';
  bag[last] = value;
  return undefined;
}

function valueOf(cell: string): unknown {
  if (!JSON_CELL.test(cell)) return cell;
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    // "2023-01-25" and "3 partners" begin as numbers do, and are none; a bracket or a quotation mark has to be closed.
    return /^[[{"]/.test(cell) ? undefined : cell;
  }
}

/** Of the objects that columns have made, those whose fields are numbers become lists, in the order of these. */
function packed(value: unknown, made: ReadonlySet<unknown>): unknown {
  if (!isBag(value) || !made.has(value)) return value;
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => /^[1-9]\d*$/.test(key)))
    return keys
      .map(Number)
      .sort((a, b) => a - b)
      .map((key) => packed(value[String(key)], made));
  return Object.fromEntries(keys.map((key) => [key, packed(value[key], made)]));
}
