import { planeOf, type InsetFrame, type Plane, type PlaneFrame } from './plane.ts';
import { usCaFrame } from './us-ca.ts';

/** How much further south than `us-ca` the plane reaches, in plane units: to the border of Guatemala. */
const SOUTH = 320;

/** Where the box of Puerto Rico begins, east of Mona Island: the sea around it is already in the picture, at the right edge. */
const PUERTO_RICO = 1724;

/**
 * The numbers of the `na` plane: that of `us-ca` with room for Mexico below, so that the US and Canada are the same
 * outlines, and the insets moved down to the new corners.
 */
export const naFrame: PlaneFrame = /* @__PURE__ */ Object.freeze({
  ...usCaFrame,
  height: usCaFrame.height + SOUTH,
  insets: /* @__PURE__ */ usCaFrame.insets.map(moved),
});

/** The plane of the `na` preset. */
export const naPlane: Plane = /* @__PURE__ */ planeOf(naFrame);

function moved({ box: [x0, y0, x1, y1], origin: [x, y], ...inset }: InsetFrame): InsetFrame {
  const left = inset.id === 'pr-vi' ? PUERTO_RICO : x0;
  return { ...inset, box: [left, y0 + SOUTH, x1, y1 + SOUTH], origin: [x, y + SOUTH] };
}
