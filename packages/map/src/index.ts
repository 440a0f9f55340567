/** What the first picture needs: the view, and the surface that draws it. The rest is in `./picture`. */
export type { Fill, Frame, MapSurface } from './surface.ts';
export { colours, type ColourName } from './palette.ts';
export { SvgSurface } from './svg-surface.ts';
export { svgStyles } from './svg-styles.ts';
export {
  clampedView,
  fitView,
  MAX_ZOOM,
  movedView,
  toPlane,
  toScreen,
  zoomedView,
  type Size,
  type View,
} from './view.ts';
