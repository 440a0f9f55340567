import { us } from './generated/us.ts';
import { usWays } from './generated/us-ways.ts';
import type { Scene } from './shapes.ts';
import { usPlane } from './us-frame.ts';

/** The picture of the 50 states, the District of Columbia and five territories, most of it in Albers' projection. */
export const usScene: Scene = { preset: 'us', layout: 'map', plane: usPlane, shapes: us, ways: usWays };
