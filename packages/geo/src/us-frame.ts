import { albers } from './albers.ts';
import { planeOf, type Plane, type PlaneFrame } from './plane.ts';
import type { Callouts } from './shapes.ts';

/**
 * The numbers of the `us` plane: 2000 wide, the lower 48 states as the US Geological Survey draws them (Albers, standard
 * parallels 29.5° and 45.5°), with water to the right for call-outs. The insets stand on one bottom line, Alaska at 0.35
 * of the main picture; no place may land in two inset boxes.
 */
export const usFrame: PlaneFrame = {
  width: 2000,
  height: 1250,
  projection: /* @__PURE__ */ albers(29.5, 45.5),
  centre: [-96, 37.8],
  origin: [940, 621],
  scale: 0.39,
  insets: [
    {
      id: 'ak',
      ids: ['US-AK'],
      box: [14, 906, 540, 1236],
      centre: [-154, 62],
      origin: [323, 1079],
      scale: 0.35,
    },
    {
      id: 'hi',
      ids: ['US-HI'],
      box: [550, 1046, 780, 1236],
      centre: [-157.5, 20.55],
      origin: [665, 1150],
      scale: 0.95,
    },
    {
      id: 'gu',
      ids: ['US-GU'],
      box: [920, 1046, 1020, 1236],
      centre: [144.785, 13.445],
      origin: [970, 1146],
      scale: 3.95,
    },
    {
      id: 'mp',
      ids: ['US-MP'],
      box: [1030, 1046, 1158, 1236],
      centre: [145.48, 14.7],
      origin: [1094, 1154],
      scale: 2.9,
    },
    {
      id: 'as',
      ids: ['US-AS'],
      box: [1168, 1046, 1360, 1236],
      centre: [-170.13, -14.27],
      origin: [1264, 1152],
      scale: 2.76,
    },
    {
      id: 'pr-vi',
      ids: ['US-PR', 'US-VI'],
      box: [1668, 1046, 1986, 1236],
      centre: [-66.25, 18.1],
      origin: [1827, 1152],
      scale: 2.1,
    },
  ],
};

/** The plane of the `us` preset. */
export const usPlane: Plane = /* @__PURE__ */ planeOf(usFrame);

/** Call-outs of the `us` plane: small states in two columns south of Cape Cod, Massachusetts above them, Vermont in its north. */
export const usCallouts: Callouts = {
  ids: ['US-RI', 'US-CT', 'US-NJ', 'US-DE', 'US-MD', 'US-DC'],
  columns: [1800, 1908],
  top: 400,
  spots: { 'US-VT': [1590, 150], 'US-MA': [1908, 310] },
};
