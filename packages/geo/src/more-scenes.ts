import { naScene } from './na.ts';
import type { Layout, Preset, Scene } from './shapes.ts';
import { tilesOf } from './tiles.ts';
import { usScene } from './us.ts';

/** The scene of a preset and a layout other than that of the first picture; all of them come together, by import(). */
export function otherScene(preset: Preset, layout: Layout): Scene {
  if (layout === 'tiles') return tilesOf(preset);
  return preset === 'us' ? usScene : naScene;
}
