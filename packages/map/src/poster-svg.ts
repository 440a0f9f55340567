import { escaped } from '@coalition-map/schema';
import type { Point } from '@coalition-map/geo';
import { colours } from './palette.ts';
import type { DisplayList, Ink, Item, PathItem, PatternItem, PlaneItem, TextItem } from './poster-list.ts';
import { round } from './poster-picture.ts';

/** Which colours are written: those of a theme, or tokens that fall back to the light ones. */
export type PosterColours = 'tokens' | 'light' | 'dark';

/** How a list is written. */
interface Pen {
  readonly mode: PosterColours;
  /** Begins the ids, so that two pictures on a page do not share them. */
  readonly idPrefix: string;
  /** Whether lines keep their width when the page scales the picture; programs for files do not all know that. */
  readonly isFixed: boolean;
  /** How many planes were written; each has its own patterns. */
  planes: number;
}

/** Gives the value of a colour. */
export function valueOf(ink: Ink, theme: 'light' | 'dark'): string {
  // What the style sheet of the map calls --_on-middle.
  const own = ink === 'on-middle' ? (theme === 'light' ? 'ink' : 'ground') : ink;
  const found = colours.find(([name]) => name === own);
  return found?.[theme === 'light' ? 2 : 3] ?? '';
}

/** Writes a display list as SVG: presentation attributes alone, which every content policy allows. */
export function svgOf(
  list: DisplayList,
  {
    colours: mode,
    idPrefix,
    slot,
  }: { readonly colours: PosterColours; readonly idPrefix: string; readonly slot: string | undefined },
): string {
  const { width, height, title, description, items } = list;
  const pen: Pen = { mode, idPrefix, isFixed: mode === 'tokens', planes: 0 };
  const font = mode === 'tokens' ? 'var(--_font,system-ui,sans-serif)' : 'system-ui,sans-serif';
  const size = mode === 'tokens' ? ' width="100%"' : ` width="${width}" height="${height}"`;
  const [titleId, descriptionId] = [`${idPrefix}-title`, `${idPrefix}-desc`].map(escaped);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"${size}${slot === undefined ? '' : ` slot="${escaped(slot)}"`} role="img" aria-labelledby="${titleId}" aria-describedby="${descriptionId}" font-family="${font}" stroke-linejoin="round">`,
    `<title id="${titleId}">${escaped(title)}</title><desc id="${descriptionId}">${escaped(description)}</desc>`,
    ...items.map((item) => write(item, pen)),
    '</svg>',
  ].join('\n');
}

function write(item: Item, pen: Pen): string {
  if ('paths' in item) return planeOf(item, pen);
  if ('layer' in item) {
    const { layer, k, items } = item;
    const hidden = layer === 'narrow' ? ` display="none" transform="scale(${thin(k)})"` : '';
    return `<g class="coalition-${layer}"${hidden}>\n${items.map((it) => write(it, pen)).join('\n')}\n</g>`;
  }
  if ('items' in item) {
    const { at, width, height, items } = item;
    const [x, y] = at.map(round);
    const inside = items.map((it) => write(it, pen)).join('\n');
    return `<svg x="${x}" y="${y}" width="${width}" height="${height}">\n${inside}\n</svg>`;
  }
  return 'text' in item ? textOf(item, pen) : pathOf(item, pen, 1, '');
}

function planeOf({ at: [x, y], k, paths, patterns }: PlaneItem, pen: Pen): string {
  const prefix = `${pen.idPrefix}-${++pen.planes}`;
  const tiles = patterns.map((pattern) => patternOf(pattern, prefix, k, pen));
  const scale = k === 1 ? '' : ` scale(${k})`;
  return [
    ...(tiles.length > 0 ? [`<defs>${tiles.join('')}</defs>`] : []),
    `<g transform="translate(${round(x)} ${round(y)})${scale}">`,
    ...paths.map((path) => pathOf(path, pen, k, prefix)),
    '</g>',
  ].join('\n');
}

function patternOf({ fill, ground, ink }: PatternItem, prefix: string, k: number, pen: Pen): string {
  const tile = pathOf({ d: 'M0 0h10v10H0z', fill: ground }, pen, 1, '');
  const drawn = pathOf(ink, { ...pen, isFixed: false }, 1, '');
  return `<pattern id="${escaped(`${prefix}-${fill}`)}" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="scale(${0.99999 / k})">${tile}${drawn}</pattern>`;
}

function pathOf(item: PathItem, pen: Pen, k: number, prefix: string): string {
  const { d, fill, stroke, width = 1, dash, cap, at } = item;
  // A width that is fixed counts in px whatever the scale.
  const scale = pen.isFixed ? 1 : k;
  const isPattern = typeof fill === 'object';
  const rest = [
    fill === undefined ? ' fill="none"' : '',
    isPattern ? ` fill="url(#${escaped(`${prefix}-${fill.pattern}`)})"` : '',
    stroke === undefined || (width === 1 && scale === 1) ? '' : ` stroke-width="${thin(width / scale)}"`,
    dash ? ` stroke-dasharray="${dash.map((it) => thin(it / scale)).join(' ')}"` : '',
    cap ? ` stroke-linecap="${cap}"` : '',
    stroke !== undefined && pen.isFixed && k !== 1 ? ' vector-effect="non-scaling-stroke"' : '',
    at ? ` transform="${translate(at)}"` : '',
  ].join('');
  const inks = { ...(fill !== undefined && !isPattern && { fill }), ...(stroke !== undefined && { stroke }) };
  return coloured(inks, pen, (own) => `<path d="${d}"${own}${rest}/>`);
}

function textOf({ text, at, size, ink, weight, anchor, halo }: TextItem, pen: Pen): string {
  const [x, y] = at.map(round);
  const rest = [
    weight ? ` font-weight="${weight}"` : '',
    anchor ? ` text-anchor="${anchor}"` : '',
    halo ? ' stroke-width="3" paint-order="stroke"' : '',
  ].join('');
  const inks = { fill: ink, ...(halo && { stroke: 'ground' as const }) };
  return coloured(
    inks,
    pen,
    (own) => `<text x="${x}" y="${y}" font-size="${size}"${own}${rest}>${escaped(text)}</text>`,
  );
}

/**
 * Writes an element with its colours. Tokens fall back to the page's colour scheme, and where a browser does not know
 * light-dark(), to the light colours that the group around it hands down.
 */
function coloured(
  inks: { readonly fill?: Ink; readonly stroke?: Ink },
  { mode }: Pen,
  write: (attributes: string) => string,
): string {
  const written = (valueIn: (ink: Ink) => string) =>
    [inks.fill && ` fill="${valueIn(inks.fill)}"`, inks.stroke && ` stroke="${valueIn(inks.stroke)}"`].join(
      '',
    );
  if (mode !== 'tokens') return write(written((ink) => valueOf(ink, mode)));
  const token = (ink: Ink) => `var(--_${ink},light-dark(${valueOf(ink, 'light')},${valueOf(ink, 'dark')}))`;
  return `<g${written((ink) => valueOf(ink, 'light'))}>${write(written(token))}</g>`;
}

function translate(at: Point): string {
  return `translate(${at.map(round).join(' ')})`;
}

function thin(value: number): number {
  return Math.round(value * 1000) / 1000;
}
