import { linesOf } from './poster-text.ts';

/** The size of the sheet's letters in print, px: 9 points. */
const SIZE = 12;

/**
 * A cell of the sheet: its text, the width that it has on an A4 page, the narrower of the two, px, and how many numbers of
 * notes stand behind the text.
 */
export type Cell = readonly [text: string, width: number, notes?: number];

/** How many lines a text of the sheet may take. */
const MOST = 2;
/** How many letters are as wide as the small number of a note with its comma. */
const MARK = 3;

/** Cuts a text that would need more lines than a cell has, by the widths of the widest common font. */
export function clipped(cell: Cell, most = MOST): string {
  const [text, width, notes = 0] = cell;
  if (most === 0) return '';
  if (linesIn(cell) <= most) return text;
  const kept = linesOf(text, width, SIZE).slice(0, most).join(' ');
  return `${kept.slice(0, -2 - MARK * notes).replace(/[\s,;.]*$/u, '')}…`;
}

/** Tells whether a text is cut in its cell. */
export function isCut(cell: Cell): boolean {
  return linesIn(cell) > MOST;
}

/** How many lines a text takes with its notes. */
export function linesIn([text, width, notes = 0]: Cell): number {
  return linesOf(`${text}${'0'.repeat(MARK * notes)}`, width, SIZE).length;
}

/** Rows with how many lines each takes: as many as its highest cell, cut as above. */
export interface Measured<T> {
  readonly rows: readonly T[];
  readonly heights: readonly number[];
}

/** Measures rows once, so that they can be fitted again and again. */
export function measured<T>(rows: readonly T[], cellsOf: (row: T) => readonly Cell[]): Measured<T> {
  const highOf = (row: T): number =>
    Math.max(1, ...cellsOf(row).map((cell) => Math.min(MOST, linesIn(cell))));
  return { rows, heights: rows.map(highOf) };
}

/** What of a list fits, and how much does not. */
export interface Fitted<T> {
  readonly shown: readonly T[];
  readonly left: number;
  /** How many lines it takes, with the one that tells of the rest, or that there is nothing. */
  readonly lines: number;
}

/** Takes rows from the front until so many lines are full; the first is always there, and one line is kept to tell of the rest. */
export function fitted<T>({ rows, heights }: Measured<T>, most: number): Fitted<T> {
  const all = heights.reduce((sum, it) => sum + it, 0);
  if (all <= most) return { shown: rows, left: 0, lines: Math.max(1, all) };
  let lines = 1;
  let count = 0;
  for (const height of heights) {
    if (count > 0 && lines + height > most) break;
    lines += height;
    count += 1;
  }
  const left = rows.length - count;
  return { shown: rows.slice(0, count), left, lines: left > 0 ? lines : lines - 1 };
}
