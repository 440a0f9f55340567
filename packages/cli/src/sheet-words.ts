import { nearestIds, typingErrors } from '@coalition-map/geo';
import { closest } from '@coalition-map/review';
import type { CollectionName, Fault } from '@coalition-map/schema';
import { shown } from '@coalition-map/schema/door';
import { columnsUnder, fieldAt, type Field, type Kind } from './sheet-fields.ts';

/** A row of a sheet, as its words are made from it. */
export interface RowCells {
  readonly name: CollectionName;
  /** The cells of all columns; one that is blank is empty. */
  readonly cells: ReadonlyMap<string, string>;
  /** Columns in which a workbook has a number, or a TRUE or FALSE, and no text. */
  readonly numbers: ReadonlySet<string>;
  readonly isBook: boolean;
  /** Gives the heading of a column. */
  readonly headingOf: (column: string) => string;
}

/** What is wrong with a cell, in words of sheets. */
export interface Told {
  readonly column: string;
  readonly got: string;
  readonly wanted: string;
  /** The sheet has no such column. */
  readonly isMissing?: true;
}

/** What the door says of a type, which speaks to one who writes JSON. */
const typeWords = /, (?:in|without) (?:quotation marks|square brackets|curly brackets)$/;

const kindWords: Readonly<Record<Kind, string>> = {
  text: 'text',
  number: 'a number, such as 12.5',
  whole: 'a whole number in digits alone, such as 1200',
  truth: 'true or false',
  choice: 'one of the words that the format knows',
  words: 'one or several, split by semicolons (;)',
  numbers: 'longitude and latitude with decimal points, split by a semicolon, such as -86.7844; 36.1659',
  group: 'a blank cell here',
  groups: 'a blank cell here',
};

/** Puts a fault that the door found in a row into words of its column and its cell. */
export function toldOf({ field, got, wanted }: Fault, row: RowCells): Told {
  const path = field.replace(/\[(\d+)\]/g, (_, at: string) => `.${Number(at) + 1}`);
  const column = columnOf(path, [...row.cells.keys()]);
  if (column === undefined) return groupTold(path, got, wanted, row);
  const cell = row.cells.get(column) ?? '';
  if (cell === '') return blankTold(column, wanted, row);
  const known = fieldAt(row.name, column);
  const item = fieldAt(row.name, path);
  return { column, ...cellTold({ cell, column, got, wanted, path }, known, item, row) };
}

/** The column of a field: `sources.1.url` its own, `jurisdictions.2` that of the list. */
function columnOf(path: string, columns: readonly string[]): string | undefined {
  const own = (column: string) => column.replace(/\[\]$/, '');
  return columns
    .filter((column) => path === own(column) || path.startsWith(`${own(column)}.`))
    .sort((a, b) => own(b).length - own(a).length)[0];
}

/** A fault of a group, such as place, told at the one of its columns that is to be mended. */
function groupTold(path: string, got: string, wanted: string, row: RowCells): Told {
  const own = [...row.cells.keys()].filter((it) => it.startsWith(`${path}.`));
  const columns = [...own, ...columnsUnder(row.name, path).filter((it) => !row.cells.has(it))];
  const filled = own.filter((it) => row.cells.get(it) !== '');
  const shownOf = (list: readonly string[]) => list.slice(0, 4).map(row.headingOf).join(', ');
  if (got === 'nothing' || filled.length === 0) {
    const column = columns.find((it) => it.endsWith('.en')) ?? columns[0] ?? path;
    const field = fieldAt(row.name, path);
    return blankTold(
      column,
      field?.kind === 'groups' ? `${field.says} (in ${shownOf(columnsUnder(row.name, path))})` : wanted,
      row,
    );
  }
  const twice = filled.find(
    (it, at) => it.endsWith('.id') && filled.slice(0, at).some((other) => isTwin(it, other, row)),
  );
  if (twice !== undefined) return { column: twice, got: saidOf(row.cells.get(twice) ?? ''), wanted };
  const [what = ''] = wanted.replace('coordinates', 'at').split(' where ');
  const words = what.split(/[^\w-]+/);
  const named = columns.filter((it) => words.includes(it.replace(/\[\]$/, '').split('.').at(-1) ?? ''));
  const most = named.find((it) => filled.includes(it)) ?? filled[0] ?? path;
  if (wanted.startsWith('no ') && named.length > 0)
    return { column: most, got: saidOf(row.cells.get(most) ?? ''), wanted: `a blank cell: ${wanted}` };
  const [first] = named;
  if (first === undefined) return { column: most, got: `what stands in ${shownOf(filled)}`, wanted };
  return blankTold(first, named.length > 1 ? `${wanted} (${shownOf(named)})` : wanted, row);
}

/** Two ids of one list that are the same: `components.1.id` and `components.3.id`. */
function isTwin(one: string, other: string, { cells }: RowCells): boolean {
  const listOf = (column: string) => column.replace(/\d+\.id$/, '');
  return listOf(one) === listOf(other) && cells.get(one) === cells.get(other);
}

/** A cell that is blank, or that has no column. */
function blankTold(column: string, wanted: string, row: RowCells): Told {
  const field = fieldAt(row.name, column);
  const says = field?.says ?? '';
  const isPlain = typeWords.test(wanted) || wanted.startsWith('one of ');
  const own = isPlain ? filledWords(column, field, row) : wanted.replace(typeWords, '');
  const more = isPlain && says !== '' && !field?.takesNull ? ` (${says.replace(/^\[.*?\] */, '')})` : '';
  if (!row.cells.has(column)) return { column, got: 'no such column', wanted: own + more, isMissing: true };
  return { column, got: 'a blank cell', wanted: own + more };
}

/** What is to be written into a blank cell. */
function filledWords(column: string, field: Field | undefined, { name, headingOf }: RowCells): string {
  if (!field) return 'a value that the format allows';
  if (field.choices.length > 0) return `one of ${field.choices.join(', ')}`;
  if (/(?:^|\.)jurisdictions\[\]$/.test(column))
    return 'one or several codes such as US-TN, split by semicolons (;)';
  if (field.takesNull && field.kind === 'group') return nullWords(name, column, headingOf);
  if (field.kind === 'group' || field.kind === 'groups') return 'a value that the format allows';
  const asked = field.kind === 'text' ? field.wantedFor('') : undefined;
  return asked === undefined || asked === 'some text, not blank' ? kindWords[field.kind] : asked;
}

interface Cell {
  readonly cell: string;
  readonly column: string;
  readonly path: string;
  readonly got: string;
  readonly wanted: string;
}

/** What is wrong with a cell in which something stands. */
function cellTold(
  { cell, column, path, got, wanted }: Cell,
  field: Field | undefined,
  item: Field | undefined,
  row: RowCells,
): { got: string; wanted: string } {
  const isList = column.endsWith('[]');
  const part = isList ? /^"(.*)"$/.exec(got)?.[1]?.replace(/\\(["\\])/g, '$1') : undefined;
  const text = part ?? cell;
  const saying = saidOf(text);
  if (field?.kind === 'numbers' || item?.kind === 'number' || item?.kind === 'whole')
    return { got: saidOf(cell), wanted: numberWords(cell, wanted, field, item) };
  const choices = /^one of (.*)$/.exec(wanted)?.[1]?.split(', ');
  if (choices) {
    const near = nearIn(text.toLowerCase(), choices);
    return { got: saying, wanted: wanted + (near === undefined ? '' : `. Did you mean ${near}?`) };
  }
  // A cell in brackets may hold more than one thing, as the export writes it; then its column is what is meant.
  const meant = wanted.startsWith('no field of this name') ? field : item;
  if (meant === item && !typeWords.test(wanted))
    return { got: saying, wanted: wanted + (isList ? hintFor(path, text) : '') };
  if (meant?.kind === 'text') return textTold(cell, column, meant, row);
  if (meant?.kind === 'group' || meant?.kind === 'groups')
    return {
      got: saying,
      wanted: field?.takesNull
        ? nullWords(row.name, column, row.headingOf)
        : `a blank cell here, and columns such as ${under(row, path)}`,
    };
  return { got: saying, wanted: meant ? kindWords[meant.kind] : wanted.replace(typeWords, '') };
}

/** What may help with one of several words in a cell. */
function hintFor(path: string, text: string): string {
  if (text.includes(',')) return '; split several by semicolons (;), not by commas';
  const near = /(?:^|\.)jurisdictions\.\d+$/.test(path) ? nearestIds(text) : [];
  return near.length > 0 ? `. Did you mean ${near.join(' or ')}?` : '';
}

/** A number, true or false where the format wants text. */
function textTold(cell: string, column: string, item: Field, { numbers, isBook }: RowCells) {
  const got = saidOf(cell);
  if (column.endsWith('[]') || /^[[{]/.test(cell))
    return { got, wanted: 'plain text without brackets, several split by semicolons (;)' };
  const shape = item.wantedFor(cell);
  if (shape !== undefined) return { got, wanted: shape };
  if (!/\d/.test(cell))
    return { got: cell, wanted: 'text of more than this word, which a sheet takes for yes, no or nothing' };
  if (isBook && numbers.has(column))
    return {
      got: `the number ${cell.slice(0, 30)}`,
      wanted: 'text: format the cell as text, and type it again (a number loses zeros at its start)',
    };
  return {
    got,
    wanted: `text: type ${cell.length > 30 ? 'it' : `"${cell}"`} with the quotation marks (a CSV file cannot say that digits are text), or edit the workbook (.xlsx) and format the cell as text`,
  };
}

function numberWords(
  cell: string,
  wanted: string,
  field: Field | undefined,
  item: Field | undefined,
): string {
  const parts = cell.replace(/^\[|\]$/g, '').split(/\s*;\s*/);
  const isComma = (it: string) => /^[+-]?\d+,\d+$/.test(it);
  const pair = field?.kind === 'numbers';
  if (item?.kind === 'whole' && !typeWords.test(wanted))
    return /\d{15}/.test(wanted) ? kindWords.whole : wanted;
  if (item?.kind === 'whole')
    return /^\d{1,3}(?:,\d{3})+$/.test(cell)
      ? `digits alone: ${cell.replaceAll(',', '')}`
      : /^\d+[.,]\d+$/.test(cell)
        ? 'a whole number, without a decimal comma or point'
        : kindWords.whole;
  if (parts.some(isComma)) {
    const point = parts.map((it) => (isComma(it) ? it.replace(',', '.') : it)).join('; ');
    return `a decimal point: ${point}${pair && parts.length !== 2 ? `. Here stand ${kindWords.numbers}` : ''}`;
  }
  if (/^a (?:latitude|longitude)/.test(wanted)) return `${wanted}; longitude stands first, then latitude`;
  if (pair) return kindWords.numbers;
  return typeWords.test(wanted) ? kindWords.number : wanted;
}

function nullWords(name: CollectionName, column: string, headingOf: RowCells['headingOf']): string {
  const inner = columnsUnder(name, column).filter((it) => it !== column);
  return inner.length === 0
    ? `${kindWords.text}, or the word null where nothing is known`
    : `the word null where there was none yet; or a blank cell here, and columns ${inner.map(headingOf).join(' and ')}`;
}

function under({ name, headingOf }: RowCells, path: string): string {
  return columnsUnder(name, path).slice(0, 3).map(headingOf).join(', ') || `${path}.NAME`;
}

/** Gives the word that a mistyped one was meant to be; two letters wrong in a word of four make another word. */
export function nearIn(word: string, words: Iterable<string>): string | undefined {
  const near = closest(word, words);
  const isNear = near !== undefined && typingErrors(word, near) <= Math.max(1, Math.floor(near.length / 3));
  return isNear ? near : undefined;
}

/** A cell as its reader sees it: numbers as they are, text between quotation marks. */
export function saidOf(cell: string): string {
  if (/^[-+\d][\d.,;\s+-]{0,40}$/.test(cell)) return cell;
  const inner = /^"([^"\\]+)"$/.exec(cell)?.[1] ?? cell;
  const text = shown(inner).replace(/\\(["\\])/g, '$1');
  return inner.includes('"') ? text.replace(/^"(.*)"/, '“$1”') : text;
}

/** Puts what the door says of a cell of a mapping's CSV file into words of sheets; the rest stays. */
export function plainly<T extends { readonly got: string; readonly wanted: string }>(told: T): T {
  const { got, wanted } = told;
  if (!typeWords.test(wanted)) return told;
  const bare = wanted.replace(typeWords, '');
  const plain =
    bare === 'a list' ? kindWords.words : bare.startsWith('an object') ? 'a cell that is not blank' : bare;
  return { ...told, got: got === 'nothing' ? 'a blank cell' : got, wanted: plain };
}
