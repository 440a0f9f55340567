import { linesOf } from './poster-text.ts';

/** The size of the sheet's letters in print, px: 9 points. */
const SIZE = 12;

/** A cell of the sheet: its text, and the width that it has on an A4 page, the narrower of the two, px. */
export type Cell = readonly [text: string, width: number];

/** How many lines a text of the sheet may take. */
const MOST = 2;

/** Cuts a text that would need more lines than a cell has, by the widths of the widest common font. */
export function clipped([text, width]: Cell, most = MOST): string {
  const lines = linesOf(text, width, SIZE);
  if (lines.length <= most) return text;
  return `${lines
    .slice(0, most)
    .join(' ')
    .replace(/[\s,;.]*.{2}$/u, '')}…`;
}

/** Tells whether a text is cut in its cell. */
export function isCut([text, width]: Cell): boolean {
  return linesOf(text, width, SIZE).length > MOST;
}

/** How many lines a row takes: as many as its highest cell, cut as above. */
function highOf(cells: readonly Cell[]): number {
  return Math.max(1, ...cells.map(([text, width]) => Math.min(MOST, linesOf(text, width, SIZE).length)));
}

/** What of a list fits, and how much does not. */
export interface Fitted<T> {
  readonly shown: readonly T[];
  readonly left: number;
  /** How many lines it takes, with the one that tells of the rest, or that there is nothing. */
  readonly lines: number;
}

/** Takes rows from the front until so many lines are full; the first is always there, and one line is kept to tell of the rest. */
export function fitted<T>(rows: readonly T[], cellsOf: (row: T) => readonly Cell[], most: number): Fitted<T> {
  const heights = rows.map((row) => highOf(cellsOf(row)));
  const all = heights.reduce((sum, it) => sum + it, 0);
  if (all <= most) return { shown: rows, left: 0, lines: Math.max(1, all) };
  let lines = 1;
  let count = 0;
  for (const height of heights) {
    if (count > 0 && lines + height > most) break;
    lines += height;
    count += 1;
  }
  return { shown: rows.slice(0, count), left: rows.length - count, lines };
}
