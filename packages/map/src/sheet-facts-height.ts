import { linesIn, type Fitted } from './pack-fit.ts';
import type { SmallMap } from './pack-picture.ts';
import { linesOf } from './poster-text.ts';
import type { SheetCall } from './sheet-facts-calls.ts';

/**
 * How high the sheet may be by the heights below, px. A Letter page within margins of 11 mm has 973, and is lower than A4;
 * the heights are those of the widest letters, and of fewer words in a line than there are, so that they are some px too many.
 */
export const PAGE = 1005;
/** The widths of print, px, on an A4 page, which is narrower: the columns of a table, the column beside the map, the whole. */
export const widths = {
  what: 245,
  how: 265,
  when: 130,
  side: 435,
  /** Beside a map with its key at its side. */
  narrowSide: 250,
  name: 270,
  contact: 365,
  whole: 680,
  call: 167,
  key: 165,
  note: 210,
} as const;

/** The heights of `sheetStyles` in print, px. */
const line = 15.6;
const heading = 19.1;
const gap = 6;
const tableHead = 17;
const rowExtra = 3;
const noteLine = 11.8;
/** The sizes of letters, px: of calls, the lead and the text, of what is small, of the footer, of notes. */
const letters = { lead: 13.4, small: 11.4, foot: 10.7, note: 9.33 } as const;
/** The width of the map in print, px. */
const MAP = 212;
const COLUMNS = 3;

/** How high the name of the place stands, with its kind and day beside it. */
export const headHeight = 29 + gap;

/** How high the calls are: rows of four. */
export function callsHeight(calls: readonly SheetCall[]): number {
  const heights = calls.map(({ purpose, name, whose, sms }) => {
    const lines = [
      linesOf(purpose, widths.call, 12, true).length,
      linesIn([name.text, widths.call, 2]),
      whose ? linesIn([whose.text, widths.call]) : 0,
      sms ? linesIn([`Text ${sms.number} (${sms.vanity ?? ''})`, widths.call]) : 0,
    ];
    return 19.2 + 14.4 * lines.reduce((sum, it) => sum + it, 0);
  });
  let height = 10 + gap;
  for (let at = 0; at < heights.length; at += 4) height += Math.max(...heights.slice(at, at + 4));
  return height;
}

/** How high the sentence is, and the words under it. */
export function leadHeight(lead: string, under: string | undefined): number {
  return (
    linesOf(lead, widths.whole, letters.lead).length * 17.4 +
    gap +
    (under === undefined ? 0 : linesOf(under, widths.whole, letters.small).length * 14.8 + gap)
  );
}

/** How wide the column beside the map is. */
export function sideOf(map: SmallMap | undefined): number {
  return map?.hasClasses ? widths.narrowSide : widths.side;
}

/** How high the map is with its key. */
export function mapHeight(map: SmallMap | undefined): number {
  if (!map) return 0;
  const rows = map.legend.map(({ text }) => linesOf(text, widths.key, letters.foot).length * 13.4);
  const key = rows.reduce((sum, it) => sum + it, 0);
  const own = (MAP * map.size.height) / map.size.width + 2;
  return map.hasClasses ? Math.max(own, key) : own + 6 + key;
}

/** How high a list or a text is beside the map, of so many lines. */
export function sideHeight(lines: number): number {
  return heading + 4 + lines * line;
}

/** How high a table or a list of the whole width is, or the text in its place. */
export function rowsHeight(
  { shown, left, lines }: Fitted<unknown>,
  none: string | undefined,
  hasHead: boolean,
): number {
  const own =
    none === undefined
      ? lines * line + (shown.length + (left > 0 ? 1 : 0)) * rowExtra + (hasHead ? tableHead : 0)
      : linesIn([none, widths.whole]) * line;
  return heading + own + gap;
}

/** How high the words of publishers are at the foot. */
export function footHeight(texts: readonly string[]): number {
  const lines = texts.map((text) => linesOf(text, widths.whole, letters.foot, false).length);
  return gap + lines.reduce((sum, it) => sum + it, 0) * 13.4;
}

/** How high the notes are in their columns, with the words before them. */
export function notesHeight(notes: readonly string[], before: string): number {
  const lines = notes.map((note) => linesOf(note, widths.note, letters.note).length);
  const all = lines.reduce((sum, it) => sum + it, 0);
  // No note is broken over two columns, which leaves a line empty here and there.
  const high = Math.ceil(all / COLUMNS) + 1;
  return gap + linesOf(before, widths.whole, letters.foot).length * 13.4 + high * noteLine;
}
