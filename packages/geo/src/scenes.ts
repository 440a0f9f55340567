import { bboxOf, type Box, type Point } from './bbox.ts';
import { usCa } from './generated/us-ca.ts';
import { usCaPlane } from './us-ca.ts';
import type { Layout, Preset, Scene } from './shapes.ts';

/** The scene of the first picture, where nothing else is asked for. */
export const usCaScene: Scene = /* @__PURE__ */ Object.freeze({
  preset: 'us-ca',
  layout: 'map',
  plane: usCaPlane,
  shapes: usCa,
});

/** Brings the scene of a preset and a layout; only that of `us-ca` is here before it is asked for. */
export async function bringScene(preset: Preset, layout: Layout): Promise<Scene> {
  if (preset === usCaScene.preset && layout === usCaScene.layout) return usCaScene;
  return (await import('./more-scenes.ts')).otherScene(preset, layout);
}

/** The box around those of some places that a scene draws; nothing where it draws none of them. */
export function boxAround({ shapes }: Pick<Scene, 'shapes'>, ids: readonly string[]): Box | undefined {
  const boxes = shapes.regions.filter(({ id }) => ids.includes(id)).map(({ box }) => box);
  return bboxOf(
    boxes.flatMap(([x0, y0, x1, y1]): Point[] => [
      [x0, y0],
      [x1, y1],
    ]),
  );
}
