import { SvgSurface } from '../svg-surface.ts';
import type { Fill } from '../surface.ts';

/** Red, green, blue and opacity, 0 to 255 each. */
type Rgba = readonly [number, number, number, number];

/** What the inside of a region is painted with: a colour, or the tile of a pattern. */
export type Ink = { readonly colour: Rgba } | { readonly tile: HTMLCanvasElement };

/** How regions look now: what the style sheet of the SVG surface says, resolved. */
export interface Looks {
  readonly inks: ReadonlyMap<Fill | 'context', Ink>;
  /** The colours of borders, as CSS. */
  readonly borders: ReadonlyMap<Fill | 'context' | 'inset', string>;
  /** The colour of the outline of what is selected, as CSS. */
  readonly ink: string;
  /** Whether the ground is dark. */
  readonly isDark: boolean;
}

/** The side of a pattern's tile, CSS px, as in the SVG surface. */
export const TILE = 10;

const plain = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'waiting', 'context'] as const;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Reads how regions look from the style sheet of the SVG surface, by elements with its class names; `stage` is where that
 * sheet holds, and `pixels` are device px a CSS px.
 */
export function looksIn(stage: HTMLElement, pixels: number): Looks {
  const probe = document.createElementNS(SVG, 'svg');
  probe.style.display = 'none';
  stage.append(probe);
  const styleOf = (name: string): CSSStyleDeclaration => {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', name);
    probe.append(path);
    return getComputedStyle(path);
  };
  try {
    const inks = new Map<Fill | 'context', Ink>();
    const borders = new Map<Fill | 'context' | 'inset', string>([['inset', css(styleOf('inset').stroke)]]);
    for (const name of plain) {
      const { fill, stroke } = styleOf(`region ${name}`);
      inks.set(name, { colour: rgbaOf(fill) });
      borders.set(name, css(stroke));
    }
    for (const [name, shape, d] of SvgSurface.patterns) {
      const tile = tileOf(styleOf(`tile ${shape}`).fill, styleOf(`ink ${shape}`), d, pixels);
      inks.set(name, { tile });
      borders.set(name, css(styleOf(`region ${name}`).stroke));
    }
    const [red, green, blue] = rgbaOf(styleOf('region waiting').fill);
    return {
      inks,
      borders,
      ink: css(styleOf('line').stroke),
      isDark: red + green + blue < 3 * 128,
    };
  } finally {
    probe.remove();
  }
}

function tileOf(ground: string, ink: CSSStyleDeclaration, d: string, pixels: number): HTMLCanvasElement {
  const tile = document.createElement('canvas');
  // A browser, too, draws an SVG pattern once into whole device px, and repeats that.
  tile.width = tile.height = Math.ceil(TILE * pixels - 0.001);
  const context = tile.getContext('2d');
  if (!context) return tile;
  context.fillStyle = ground;
  context.fillRect(0, 0, tile.width, tile.height);
  context.scale(tile.width / TILE, tile.height / TILE);
  context.strokeStyle = ink.stroke;
  context.lineWidth = Number.parseFloat(ink.strokeWidth);
  context.lineCap = ink.strokeLinecap as CanvasLineCap;
  context.stroke(new Path2D(d));
  return tile;
}

/** A colour in the one notation that MapLibre surely reads. */
function css(colour: string): string {
  const [red, green, blue, alpha] = rgbaOf(colour);
  return `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`;
}

function rgbaOf(colour: string): Rgba {
  const parts = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(colour);
  if (parts) return [Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 1) * 255];
  // A page may write a token in any notation, such as oklch(): a canvas knows them all.
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return [0, 0, 0, 0];
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha];
}
