import { html, type TemplateResult } from 'lit';
import type { PackWords } from '@coalition-map/map/pack';
import { wordsIn, type FactWords, type SpokenWords, type State } from '@coalition-map/store';
import { handOver } from './hand-over.ts';

/** What is said after a press. */
type Said = 'saving' | 'done' | 'failed' | 'bringing' | 'printed' | 'unprinted';

/** The buttons that keep a place: as a field pack, and on paper. What writes the file comes with the first press. */
export class PackKeeper {
  private readonly renew: () => void;
  private readonly print: () => Promise<void>;
  private said: Said | undefined;
  /** The place that the last word is about: it is not said of another. */
  private about = '';

  /** `print` puts the fact sheet of the place on paper, and rejects where it cannot. */
  constructor(renew: () => void, print: () => Promise<void>) {
    this.renew = renew;
    this.print = print;
  }

  /** Shows the buttons for a place, by its id and its name, with room for what is said after a press. */
  render(state: State, place: string, name: string, { records: { pack: words } }: FactWords): TemplateResult {
    const said = this.about === place ? this.said : undefined;
    const isEarly = state.phase !== 'ready';
    return html`<div class="keep" role="group" aria-label=${words.label}>
      <div class="places">
        <button
          type="button"
          aria-describedby="pack-about"
          aria-disabled=${isEarly}
          @click=${() => void this.keep(state, place)}
        >
          ${words.save}
        </button>
        <button type="button" aria-disabled=${isEarly} @click=${() => void this.onPaper(state, place)}>
          ${words.print}
        </button>
      </div>
      <span class="small" id="pack-about">${words.about(name)}</span>
      <span class="said" role="status">${said && words[said]}</span>
    </div>`;
  }

  private async keep(state: State, place: string): Promise<void> {
    if (state.phase !== 'ready' || this.isBusy) return;
    this.say('saving', place);
    try {
      handOver(await packFile(state, place));
      this.say('done', place);
    } catch {
      this.say('failed', place);
    }
  }

  private async onPaper({ phase }: State, place: string): Promise<void> {
    if (phase !== 'ready' || this.isBusy) return;
    this.say('bringing', place);
    try {
      await this.print();
      this.say('printed', place);
    } catch {
      this.say('unprinted', place);
    }
  }

  private get isBusy(): boolean {
    return this.said === 'saving' || this.said === 'bringing';
  }

  private say(said: Said, place: string): void {
    this.said = said;
    this.about = place;
    this.renew();
  }
}

/** Gives the field pack of a place as a file, in the language that the page speaks; rejects where its writer does not come. */
export async function packFile(state: State, place: string): Promise<File> {
  const { packName, packOf } = await import('@coalition-map/map/pack');
  return new File([packOf(state, place, packWordsOf(state))], packName(state, place), { type: 'text/html' });
}

/** Gives the words of the fact sheet and the field pack in the language that the page speaks; nothing where that is English. */
export function packWordsOf({ spoken }: State): PackWords | undefined {
  // Every language but English comes whole, with the words of the pack.
  const words: (SpokenWords & Partial<Pick<PackWords, 'pack'>>) | undefined = wordsIn(spoken);
  return words?.pack && { ...words, pack: words.pack };
}
