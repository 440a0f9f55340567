export { fanOf, isOneSpot, marksOf, type ClusterOptions, type Mark } from './cluster.ts';
export { clearedLabels, codeOf, labelsOf, type Label } from './labels.ts';
export { pictureOf, type Fill, type LegendItem, type Paint, type Picture } from './paint.ts';
export { pinKinds, pinsOf, type Pin, type PinKind } from './pins.ts';
export type { Frame, MapSurface } from './surface.ts';
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
