export { bboxOf, isInBox, type Box, type Point } from './bbox.ts';
export { kmBetween } from './distance.ts';
export {
  countryOf,
  isJurisdiction,
  jurisdictionOf,
  jurisdictionsOf,
  type Country,
  type Jurisdiction,
} from './jurisdictions.ts';
export { nearestIds, typingErrors } from './nearest.ts';
export { isInside, ringsOf } from './outline.ts';
export { planeOf, type InsetBox, type InsetFrame, type Plane, type PlaneFrame } from './plane.ts';
export { regionAt } from './region-at.ts';
export type { Callouts, Layout, Preset, RegionShape, Scene, Shapes, Ways } from './shapes.ts';
export { usCaFrame, usCaPlane } from './us-ca.ts';
