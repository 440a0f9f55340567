import type { Point } from '@coalition-map/geo';
import type { PosterWords, State } from '@coalition-map/store';
import { pinKinds } from './pins.ts';
import { rect, type Item, type PathItem, type PlaneItem, type TextItem } from './poster-list.ts';
import { patternItems, regionLook } from './poster-looks.ts';
import { signItems, type Shown } from './poster-picture.ts';
import { linesOf } from './poster-text.ts';
import { discSign, kindSign } from './signs.ts';

/** The size of text on a sheet, and the distance of its lines, px. */
const TEXT = 14;
export const LINE = 20;
/** Between a column of the legend and the next one, px. */
const GAP = 32;
/** Where the words beside a swatch or a sign begin, px. */
const INDENT = 38;

/** Things to draw, and how high they are together, px. */
export interface Block {
  readonly items: readonly Item[];
  readonly height: number;
}

/** Lines of text below each other; `at` is the top left of the first. */
export function textBlock(
  text: string,
  [x, y]: Point,
  width: number,
  {
    size = TEXT,
    line = LINE,
    ...look
  }: Partial<Pick<TextItem, 'size' | 'ink' | 'weight'>> & { line?: number } = {},
): Block {
  const lines = linesOf(text, width, size, look.weight !== undefined);
  const items = lines.map((it, at): TextItem => ({
    text: it,
    at: [x, y + at * line + (line + size * 0.72) / 2],
    size,
    ink: 'ink',
    ...look,
  }));
  return { items, height: lines.length * line };
}

/** The legend in two columns: what the colours mean, and what the signs mean. */
export function legendBlock(
  { picture, all }: Shown,
  state: State,
  words: PosterWords,
  [x, y]: Point,
  width: number,
): Block {
  const column = (width - GAP) / 2;
  const leftOut = (key: string, text: string) => (state.hidden.has(key) ? words.legend.leftOut(text) : text);
  const colours = (picture?.legend ?? []).map(({ fill, text, places }): Row => ({
    draw: (at) => swatchItems(fill, at),
    text: leftOut(`fill:${fill}`, `${text} (${words.legend.places(places.length)})`),
  }));
  const there = new Set(all.map(({ kind }) => kind));
  const kinds = pinKinds.filter((kind) => there.has(kind));
  const signs = kinds.map((kind): Row => ({
    draw: ([u, v]) => signItems(kindSign(kind), [u + 14, v]),
    text: leftOut(`pin:${kind}`, words.legend.pin[kind]),
  }));
  const cluster: Row = {
    draw: ([u, v]) => signItems(discSign(5), [u + 14, v]),
    text: words.legend.cluster,
  };
  const left = columnBlock(words.legend.title, colours, [x, y], column);
  const right =
    kinds.length > 0
      ? columnBlock(words.legend.pins, [...signs, cluster], [x + column + GAP, y], column)
      : { items: [], height: 0 };
  return { items: [...left.items, ...right.items], height: Math.max(left.height, right.height) };
}

interface Row {
  /** Draws its swatch or sign around a point at its left edge. */
  readonly draw: (at: Point) => readonly Item[];
  readonly text: string;
}

function columnBlock(title: string, rows: readonly Row[], [x, y]: Point, width: number): Block {
  const head = textBlock(title, [x, y], width, { weight: 600 });
  const items = [...head.items];
  let height = head.height + 4;
  for (const { draw, text } of rows) {
    const block = textBlock(text, [x + INDENT, y + height], width - INDENT);
    items.push(...draw([x, y + height + LINE / 2]), ...block.items);
    height += block.height + 6;
  }
  return { items, height };
}

/** A swatch of 28 × 18 px with a border that is seen beside any fill. */
function swatchItems(fill: Parameters<typeof regionLook>[0], [x, y]: Point): Item[] {
  const path: PathItem = {
    d: rect(0.5, 0.5, 27, 17),
    ...regionLook(fill),
    stroke: 'quiet',
  };
  const plane: PlaneItem = {
    at: [x, y - 9],
    k: 1,
    paths: [path],
    patterns: patternItems.filter((pattern) => pattern.fill === fill),
  };
  return [plane];
}
