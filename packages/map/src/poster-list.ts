import type { Point } from '@coalition-map/geo';
import type { ColourName } from './palette.ts';
import type { Fill } from './surface.ts';

/** A colour: one of the palette by its name, or the colour of a name on the middle step, which differs by theme. */
export type Ink = ColourName | 'on-middle';

/** An outline or a line. */
export interface PathItem {
  readonly d: string;
  /** What is inside: a colour, the pattern of a fill, or nothing. */
  readonly fill?: Ink | { readonly pattern: Fill };
  readonly stroke?: Ink;
  /** Of the line, CSS px; 1 where left out. */
  readonly width?: number;
  readonly dash?: readonly [number, number];
  readonly cap?: 'round';
  /** Where its 0,0 is. */
  readonly at?: Point;
}

/** A line of text. */
export interface TextItem {
  readonly text: string;
  /** Where its middle, or its beginning, is; y is the baseline. */
  readonly at: Point;
  readonly size: number;
  readonly ink: Ink;
  readonly weight?: 600 | 700;
  readonly anchor?: 'middle';
  /** A broad outline in the colour of the ground, for a name that stands on more than one colour. */
  readonly halo?: true;
}

/** Paths in a plane of their own: `k` px per unit, with its 0,0 at `at`. Line widths and patterns stay in px. */
export interface PlaneItem {
  readonly at: Point;
  readonly k: number;
  readonly paths: readonly PathItem[];
  readonly patterns: readonly PatternItem[];
}

/** A tile of 10 × 10 px that is repeated. */
export interface PatternItem {
  readonly fill: Fill;
  readonly ground: Ink;
  readonly ink: Omit<PathItem, 'fill'>;
}

/** A picture in a picture: what is outside of it is cut off. */
interface FrameItem {
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
}

/** Names and marks for one width; a page may show the narrow ones in place of the wide ones. */
interface LayerItem {
  readonly layer: 'wide' | 'narrow';
  /** How many px of the picture one px of the layer is. */
  readonly k: number;
  readonly items: readonly Item[];
}

/** One thing to draw. */
export type Item = PathItem | TextItem | PlaneItem | FrameItem | LayerItem;

/** A picture as plain data, from back to front, in CSS px; it is written as SVG, and drawn on a canvas. */
export interface DisplayList {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly items: readonly Item[];
}

/** The path of a rectangle. */
export function rect(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}
