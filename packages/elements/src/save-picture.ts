import type { Box, Scene } from '@coalition-map/geo';
import { drawPoster, renderPoster } from '@coalition-map/map/poster';
import type { PosterWords, State } from '@coalition-map/store';

/** How a picture can be kept. */
export type PictureFormat = 'SVG' | 'PNG';

/** How many px of a PNG stand for a CSS px: sharp on a good screen and in print. */
const SCALE = 2;

/**
 * Gives the file of a sheet with the map as it is shown, in light colours. The PNG is drawn on a canvas, because a strict
 * policy allows no image; rejects where the browser refuses that.
 */
export async function pictureFile(
  format: PictureFormat,
  state: State,
  {
    scene,
    words,
    box,
  }: { readonly scene: Scene; readonly words: PosterWords; readonly box: Box | undefined },
): Promise<File> {
  const options = { scene, words, parts: 'sheet', colours: 'light', ...(box && { box }) } as const;
  const name = ['coalition-map', scene.preset, ...(scene.layout === 'tiles' ? ['tiles'] : []), state.asOf]
    .filter(Boolean)
    .join('-');
  if (format === 'SVG')
    return new File([renderPoster(state, options)], `${name}.svg`, { type: 'image/svg+xml' });
  const canvas = drawPoster(state, options, SCALE);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png');
  });
  if (!blob) throw new Error('no PNG');
  return new File([blob], `${name}.png`, { type: 'image/png' });
}

export { handOver } from './hand-over.ts';
