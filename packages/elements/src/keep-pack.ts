import { html, type TemplateResult } from 'lit';
import type { PackWords } from '@coalition-map/map/pack';
import { wordsIn, type FactWords, type SpokenWords, type State } from '@coalition-map/store';
import { handOver } from './hand-over.ts';

/** The button that keeps a place as a field pack; what writes the file comes with the first press. */
export class PackKeeper {
  private readonly renew: () => void;
  private said: 'saving' | 'done' | 'failed' | undefined;
  /** The place that the last word is about: it is not said of another. */
  private about = '';

  constructor(renew: () => void) {
    this.renew = renew;
  }

  /** Shows the button for a place, by its id and its name, with room for what is said after a press. */
  render(state: State, place: string, name: string, { records: { pack: words } }: FactWords): TemplateResult {
    const said = this.about === place ? this.said : undefined;
    return html`<div class="keep" role="group" aria-label=${words.label}>
      <button
        type="button"
        aria-describedby="pack-about"
        aria-disabled=${state.phase !== 'ready'}
        @click=${() => void this.keep(state, place)}
      >
        ${words.save}
      </button>
      <span class="small" id="pack-about">${words.about(name)}</span>
      <span class="said" role="status">${said && words[said]}</span>
    </div>`;
  }

  private async keep(state: State, place: string): Promise<void> {
    if (state.phase !== 'ready' || this.said === 'saving') return;
    this.say('saving', place);
    try {
      handOver(await packFile(state, place));
      this.say('done', place);
    } catch {
      this.say('failed', place);
    }
  }

  private say(said: 'saving' | 'done' | 'failed', place: string): void {
    this.said = said;
    this.about = place;
    this.renew();
  }
}

/** Gives the field pack of a place as a file, in the language that the page speaks; rejects where its writer does not come. */
export async function packFile(state: State, place: string): Promise<File> {
  const { packName, packOf } = await import('@coalition-map/map/pack');
  // Every language but English comes whole, with the words of the pack.
  const words: (SpokenWords & Partial<Pick<PackWords, 'pack'>>) | undefined = wordsIn(state.spoken);
  const spoken = words?.pack && { ...words, pack: words.pack };
  return new File([packOf(state, place, spoken)], packName(state, place), { type: 'text/html' });
}
