import { naRegions } from './generated/na.ts';
import { naWays } from './generated/na-ways.ts';
import { usCa } from './generated/us-ca.ts';
import { naFrame, naPlane } from './na-frame.ts';
import type { RegionShape, Scene } from './shapes.ts';

/** The picture of the US and Canada with Mexico for orientation; what `us-ca` draws in the same place is its own. */
export const naScene: Scene = /* @__PURE__ */ Object.freeze({
  preset: 'na',
  layout: 'map',
  plane: naPlane,
  shapes: {
    ...usCa,
    height: naFrame.height,
    insets: naFrame.insets,
    regions: /* @__PURE__ */ regionsOf(naRegions),
  },
  ways: naWays,
});

/** The regions of `us-ca` with those that differ in their place, and what it lacks before them. */
function regionsOf(own: readonly RegionShape[]): RegionShape[] {
  const byId = new Map(own.map((region) => [region.id, region]));
  const kept = usCa.regions.map((region) => byId.get(region.id) ?? region);
  return [...own.filter((region) => !kept.includes(region)), ...kept];
}
