import { html, type TemplateResult } from 'lit';
import type { Box, Scene } from '@coalition-map/geo';
import { enPoster, wordsIn, type PosterWords, type State } from '@coalition-map/store';
import type { PictureFormat } from '../save-picture.ts';
import type { Camera } from './camera.ts';
import { LinkCopier } from './copy-link.ts';

const formats: readonly PictureFormat[] = ['SVG', 'PNG'];

/** The buttons that keep what is shown, as a file or a link; what makes it comes with the first click. */
export class Saver {
  private readonly renew: () => void;
  private said: '' | 'saving' | 'failed' = '';
  private readonly copier: LinkCopier;

  constructor(renew: () => void) {
    this.renew = renew;
    this.copier = new LinkCopier(renew);
  }

  /** Shows the buttons, for the map as it is now. */
  render(state: State, scene: Scene, camera: Camera): TemplateResult {
    const { said } = this;
    const words = wordsOf(state);
    const save = (format: PictureFormat): void => void this.save(format, state, scene, camera);
    return html`<div class="save" part="save" role="group" aria-label=${words.poster.save}>
      <span class="about" aria-hidden="true">${words.poster.save}${words.colon}</span>
      ${formats.map(
        (format) =>
          html`<button type="button" aria-disabled=${state.phase !== 'ready'} @click=${() => save(format)}>
            <span class="visually-hidden">${words.poster.as} </span>${format}
          </button>`,
      )}
      <span class="said" role="status">${said && words.poster[said]}</span>
      ${this.copier.render(state, words)}
    </div>`;
  }

  private async save(format: PictureFormat, state: State, scene: Scene, camera: Camera): Promise<void> {
    if (state.phase !== 'ready' || this.said === 'saving') return;
    this.say('saving');
    try {
      const { handOver, pictureFile } = await import('../save-picture.ts');
      handOver(await pictureFile(format, state, { scene, words: wordsOf(state), box: seenBox(camera) }));
      this.say('');
    } catch {
      this.say('failed');
    }
  }

  private say(said: typeof this.said): void {
    this.said = said;
    this.renew();
  }
}

function wordsOf({ spoken }: State): PosterWords {
  return wordsIn(spoken) ?? enPoster;
}

/** What of the plane is seen, where the visitor moved the map. */
function seenBox({ view: { cx, cy, k }, size: { width, height }, moved }: Camera): Box | undefined {
  const [dx, dy] = [width / k / 2, height / k / 2];
  return moved ? [cx - dx, cy - dy, cx + dx, cy + dy] : undefined;
}
