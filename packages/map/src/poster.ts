import type { Box, Scene } from '@coalition-map/geo';
import { usCaScene } from '@coalition-map/geo/scenes';
import { enPoster, wordsIn, type PosterWords, type State } from '@coalition-map/store';
import { canvasOf } from './poster-canvas.ts';
import type { DisplayList } from './poster-list.ts';
import { groundItems, overItems, shownOf, viewOf } from './poster-picture.ts';
import { colouringName, sheetOf } from './poster-sheet.ts';
import { svgOf, type PosterColours } from './poster-svg.ts';
import type { Size, View } from './view.ts';

/** How a poster is drawn. */
export interface PosterOptions {
  /** What the regions are drawn on; the US and Canada where left out. */
  readonly scene?: Scene;
  readonly words?: PosterWords;
  /** The picture alone (where left out), or a sheet with title, legend, whose data it is, credit and day. */
  readonly parts?: 'map' | 'sheet';
  /**
   * `tokens` (where left out): a picture for a page, which takes the colours of the element around it and falls back to
   * the light ones. `light` and `dark`: a file.
   */
  readonly colours?: PosterColours;
  /** The title; what the colours tell where left out. */
  readonly title?: string;
  /** Begins the ids inside of the picture; two pictures on a page need two. */
  readonly idPrefix?: string;
  /** Goes into this slot of the element around it. */
  readonly slot?: string;
  /** The width that the map is laid out for, CSS px; names and signs keep their size in relation to it. */
  readonly width?: number;
  /**
   * A second width, CSS px, that names and marks are laid out for too, such as 360: in a group of the class
   * `coalition-narrow` that is not displayed, beside those of `coalition-wide`; the page's style sheet may exchange them.
   */
  readonly narrow?: number;
  /** The part of the plane that is shown; the lens, or all, where left out. */
  readonly box?: Box;
}

/** Wide enough for names and call-outs: about what the map has beside the details on a laptop, CSS px. */
const WIDTH = 800;
/** A sheet of its own has more room, CSS px. */
const SHEET_WIDTH = 1000;

/**
 * Writes a state as SVG, in Node and in a browser alike: one image with a title and a description, of the same bytes for
 * the same state. Texts of datasets are escaped; there is no style, script or address in it.
 */
export function renderPoster(state: State, options: PosterOptions = {}): string {
  const [poster = ''] = renderPosters(state, options, [options.colours ?? 'tokens']);
  return poster;
}

/** Writes the same in several colours, laid out once; the posters in the order of the colours. */
export function renderPosters(
  state: State,
  options: Omit<PosterOptions, 'colours'>,
  colours: readonly PosterColours[],
): string[] {
  const { idPrefix = 'coalition-poster', slot } = options;
  const list = listOf(state, options);
  return colours.map((it) => svgOf(list, { colours: it, idPrefix, slot }));
}

/** Draws the same on a canvas, `scale` device px a CSS px; throws where the browser gives none. */
export function drawPoster(state: State, options: PosterOptions, scale: number): HTMLCanvasElement {
  return canvasOf(listOf(state, options), options.colours === 'dark' ? 'dark' : 'light', scale);
}

function listOf(state: State, options: PosterOptions): DisplayList {
  const { scene = usCaScene, words = wordsIn(state.spoken) ?? enPoster, parts = 'map', narrow } = options;
  const title = options.title ?? words.poster.title(colouringName(state, words));
  const isSheet = parts === 'sheet';
  const width = options.width ?? (isSheet ? SHEET_WIDTH : WIDTH);
  const shown = shownOf(state, scene, words);
  const { size, view } = sightOf(state, scene, width, options.box);
  const ground = groundItems(shown, state, view, size);
  const over = overItems(shown, state, view, size);
  if (isSheet) return sheetOf(shown, state, words, title, { items: [...ground, ...over], ...size });
  const items = [
    ...ground,
    ...(narrow === undefined ? over : [{ layer: 'wide', k: 1, items: over } as const]),
  ];
  if (narrow !== undefined) {
    const small = sightOf(state, scene, narrow, options.box);
    items.push({
      layer: 'narrow',
      k: width / narrow,
      items: overItems(shown, state, small.view, small.size),
    });
  }
  return { ...size, title, description: shown.description, items };
}

/** The size of a picture as wide as this, and what part of the plane is seen in it. */
function sightOf(
  state: State,
  scene: Scene,
  width: number,
  box?: Box,
): { readonly size: Size; readonly view: View } {
  const { width: across, height: down } = scene.shapes;
  const size = { width, height: Math.round((width * down) / across) };
  return { size, view: viewOf(scene, state.lens, size, box) };
}

export type { PosterColours };
