import type { DisplayList, Ink, Item, PathItem, PatternItem, PlaneItem, TextItem } from './poster-list.ts';
import { valueOf } from './poster-svg.ts';

/** The side of a pattern's tile, px. */
const TILE = 10;

/** What a list is drawn with. */
interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly colourOf: (ink: Ink) => string;
  /** Makes the canvas of a tile, in device px. */
  readonly scale: number;
}

/**
 * Draws a display list on a canvas of its own, `scale` device px a CSS px; throws where the browser gives no canvas.
 * No image is loaded for it, because a strict page allows none.
 */
export function canvasOf(list: DisplayList, theme: 'light' | 'dark', scale: number): HTMLCanvasElement {
  const { canvas, context } = made(list.width * scale, list.height * scale);
  context.scale(scale, scale);
  context.lineJoin = 'round';
  const brush: Brush = { context, colourOf: (ink) => valueOf(ink, theme), scale };
  for (const item of list.items) draw(item, brush);
  return canvas;
}

function made(
  width: number,
  height: number,
): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  return { canvas, context };
}

function draw(item: Item, brush: Brush): void {
  const { context } = brush;
  context.save();
  if ('paths' in item) drawPlane(item, brush);
  else if ('layer' in item) {
    if (item.layer === 'wide') for (const it of item.items) draw(it, brush);
  } else if ('items' in item) {
    const { at, width, height, items } = item;
    context.translate(...at);
    context.beginPath();
    context.rect(0, 0, width, height);
    context.clip();
    for (const it of items) draw(it, brush);
  } else if ('text' in item) drawText(item, brush);
  else drawPath(item, brush, 1, new Map());
  context.restore();
}

function drawPlane({ at, k, paths, patterns }: PlaneItem, brush: Brush): void {
  const { context } = brush;
  context.translate(...at);
  context.scale(k, k);
  const tiles = new Map(
    patterns.map((pattern): [string, CanvasPattern | null] => {
      const tile = context.createPattern(tileOf(pattern, brush), 'repeat');
      tile?.setTransform(new DOMMatrix().scale(1 / (k * brush.scale)));
      return [pattern.fill, tile];
    }),
  );
  for (const path of paths) drawPath(path, brush, k, tiles);
}

function tileOf({ ground, ink }: PatternItem, { colourOf, scale }: Brush): HTMLCanvasElement {
  const { canvas, context } = made(TILE * scale, TILE * scale);
  context.fillStyle = colourOf(ground);
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  drawPath(ink, { context, colourOf, scale }, 1, new Map());
  return canvas;
}

function drawPath(
  { d, fill, stroke, width = 1, dash, cap, at }: PathItem,
  { context, colourOf }: Brush,
  k: number,
  tiles: ReadonlyMap<string, CanvasPattern | null>,
): void {
  const path = new Path2D(d);
  if (at) context.translate(...at);
  const inside = typeof fill === 'object' ? tiles.get(fill.pattern) : fill && colourOf(fill);
  if (inside) {
    context.fillStyle = inside;
    context.fill(path);
  }
  if (stroke === undefined) return;
  context.strokeStyle = colourOf(stroke);
  context.lineWidth = width / k;
  context.lineCap = cap ?? 'butt';
  context.setLineDash(dash?.map((it) => it / k) ?? []);
  context.stroke(path);
}

function drawText(
  { text, at, size, ink, weight, anchor, halo }: TextItem,
  { context, colourOf }: Brush,
): void {
  context.font = `${weight ?? 400} ${size}px system-ui, sans-serif`;
  context.textAlign = anchor === 'middle' ? 'center' : 'left';
  if (halo) {
    context.strokeStyle = colourOf('ground');
    context.lineWidth = 3;
    context.strokeText(text, ...at);
  }
  context.fillStyle = colourOf(ink);
  context.fillText(text, ...at);
}
