import { planeOf, type Plane, type PlaneFrame } from './plane.ts';
import type { Callouts } from './shapes.ts';

/**
 * The numbers of the `us-ca` plane: 2000 wide, the US and Canada in one picture around 45° N 100° W (angular distortion
 * at most 2.8° over the lower 48 and 6.9° in northern Canada), five insets in one row where ocean is. No place may land
 * in two inset boxes: Guam's ends south of where that of the Marianas begins.
 */
export const usCaFrame: PlaneFrame = {
  width: 2000,
  height: 1666,
  centre: [-100, 45],
  origin: [1132.5, 1109],
  scale: 0.2566,
  insets: [
    {
      id: 'hi',
      ids: ['US-HI'],
      box: [14, 1462, 264, 1652],
      centre: [-157.5, 20.55],
      origin: [139, 1566],
      scale: 1.55,
    },
    {
      id: 'gu',
      ids: ['US-GU'],
      box: [274, 1462, 374, 1652],
      centre: [144.785, 13.445],
      origin: [324, 1562],
      scale: 6,
    },
    {
      id: 'mp',
      ids: ['US-MP'],
      box: [384, 1462, 512, 1652],
      centre: [145.48, 14.7],
      origin: [448, 1570],
      scale: 4.4,
    },
    {
      id: 'as',
      ids: ['US-AS'],
      box: [522, 1462, 714, 1652],
      centre: [-170.13, -14.27],
      origin: [618, 1568],
      scale: 4.2,
    },
    {
      id: 'pr-vi',
      ids: ['US-PR', 'US-VI'],
      box: [1668, 1462, 1986, 1652],
      centre: [-66.25, 18.1],
      origin: [1827, 1568],
      scale: 3.2,
    },
  ],
};

/** The plane of the `us-ca` preset, on which the shapes of `@coalition-map/geo/shapes` are drawn. */
export const usCaPlane: Plane = /* @__PURE__ */ planeOf(usCaFrame);

/** Call-outs of the `us-ca` plane: the small states of the Atlantic in two columns, and two provinces. */
export const usCaCallouts: Callouts = {
  ids: ['US-VT', 'US-NH', 'US-MA', 'US-RI', 'US-CT', 'US-NJ', 'US-DE', 'US-MD', 'US-DC'],
  columns: [1800, 1908],
  top: 1064,
  spots: { 'CA-PE': [1880, 858], 'CA-NS': [1940, 955] },
};
