import { expect, test } from 'vitest';
import { bringScene, usCaScene } from './scenes.ts';

test.each(['us', 'us-ca', 'na'] as const)('%s comes as a map and as tiles', async (preset) => {
  for (const layout of ['map', 'tiles'] as const) {
    const scene = await bringScene(preset, layout);
    expect(scene).toMatchObject({ preset, layout });
    const { width, height, insets } = scene.plane;
    expect(scene.shapes).toMatchObject({ width, height, insets });
  }
});

test('the map of the US and Canada is the one that is already here', async () => {
  expect(await bringScene('us-ca', 'map')).toBe(usCaScene);
});
